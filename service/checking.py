"""Grounds the drafts of one article; the same draft only once, and of another only what is new."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from schemas.vocabulary import Section
from service.candidates.entities import Entity
from service.candidates.gathering import Candidates
from service.draft import Draft
from service.ground import Grounded, Seen, ground
from service.ground.ahead import steps_ahead


@dataclass(slots=True)
class Checker:
    """Checks drafts against one article; remembers the last one, and how long all checks took."""

    seen: Seen
    gather: Callable[[], Candidates]  # asked when first needed: while a model reads there is time
    sections: frozenset[Section]
    taken_ms: float = 0.0
    last: tuple[Draft, Grounded] | None = field(default=None)

    def steps_ahead(self) -> Iterator[Callable[[], object]]:
        """See `service.ground.ahead.steps_ahead`."""
        return steps_ahead(self._entities(), self.seen)

    def __call__(self, draft: Draft) -> Grounded:
        """What holds of a draft."""
        if self.last is None or self.last[0] is not draft:
            started = time.perf_counter()
            self.last = (draft, ground(self.seen, draft, self._entities(), self.sections))
            self.taken_ms += (time.perf_counter() - started) * 1000
        return self.last[1]

    def _entities(self) -> tuple[Entity, ...]:
        candidates = self.gather()
        return candidates.entities + candidates.governments
