"""Tells whom the phrase of a speaker is about, among those who are named; as fast in a list of thousands."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.entities import Entity

_BELONGS: Final = re.compile(r",|\s(?:of|from|at|with|for)\b")

_IN: Final = re.compile(r"\b(?:in|near|outside|across) (?:the )?$")
_FROM: Final = re.compile(r"(?<!officials )(?<!diplomats )(?<!negotiators )(?<!ministers )\bfrom (?:the )?$")
_JOINED: Final = re.compile(r" and (?:the )?$")


def _is_where(phrase: Mention, start: int, kind: ActorKind | None) -> bool:
    """Whether the name there only tells where: 'China's embassy in Ottawa', 'mill owners from Chile'."""
    before = phrase.text[: max(0, start - phrase.start)]
    return _IN.search(before) is not None or (
        kind is ActorKind.GOVERNMENT and _FROM.search(before) is not None
    )


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who may speak, by where they are named: `places` are in order of the text."""

    entities: tuple[Entity, ...]
    places: tuple[tuple[int, int, int], ...]  # start, end, which entity
    longest: int

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> "Speakers":
        """These entities, by their mentions."""
        known = tuple(entities)
        places = sorted((m.start, m.end, i) for i, e in enumerate(known) for m in e.mentions)
        return cls(known, tuple(places), max((end - start for start, end, _ in places), default=0))

    def find(self, phrase: Mention) -> Entity | None:
        """The entity that a speaker's phrase is about, or None.

        In 'Tobias Lindqvist of Carver Ashe' it is the person, in 'a Senate aide' it is not the Senate.
        """
        people = [
            i
            for start, end, i in self._from(phrase.start, phrase.end)
            if end < phrase.end
            and self.entities[i].kind is ActorKind.PERSON
            and _BELONGS.match(phrase.text, end - phrase.start)
        ]
        if people:
            return self.entities[min(people)]
        heads = [
            (max(start, phrase.start), i)
            for start, end, i in self._from(phrase.start - self.longest, phrase.end)
            if end >= phrase.end
            and not self._is_joined(phrase, start)
            and not _is_where(phrase, start, self.entities[i].kind)
        ]
        return self.entities[min(heads)[1]] if heads else None

    def _is_joined(self, phrase: Mention, start: int) -> bool:
        """Whether the name there is the second of two: 'the European Union and the U.S.' is neither."""
        joined = _JOINED.search(phrase.text[: max(0, start - phrase.start)])
        return joined is not None and any(
            end == phrase.start + joined.start() for _, end, _ in self._from(phrase.start, start)
        )

    def _from(self, first: int, last: int) -> Sequence[tuple[int, int, int]]:
        """The places that begin from `first` on and before `last`."""
        return self.places[bisect_left(self.places, (first,)) : bisect_left(self.places, (last,))]
