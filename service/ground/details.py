"""Tells whether a title or body that stands somebody's name is that person's own, not a neighbour's."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.entities import Entity
from service.ground.lazy import Lazy

_AROUND: Final = 160  # characters beside a mention in which its title and body stand
_SENTENCE_END: Final = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"\u201d]?\s+(?=[A-Z\u201c\"])|\n"
)
_POINTS: Final = re.compile(r"(?:the|then-?|that) $", re.IGNORECASE)
# 'Lee, the director of'.
_APPOSED: Final = re.compile(
    r"^,? (?:(?:a|an|the|its|who is|who was|former|then|as) )*$|^,? (?:of|from|at) [^,;.]{0,30}$"
)
# 'Lee and Cho of Brandt LLP': what is behind the second is the first's too.
_JOINED: Final = re.compile(r"^(?:, | and |, and ){1,2}$")


@dataclass(frozen=True)
class Neighbours:
    """The people of an article, where they are named."""

    text: str
    people: tuple[Entity, ...]

    @classmethod
    def of(cls, text: str, entities: Iterable[Entity]) -> "Neighbours":
        """The people among these entities."""
        return cls(text, tuple(e for e in entities if e.kind is ActorKind.PERSON))

    def gives(self, phrase: str, mentions: Sequence[Mention]) -> bool:
        """Whether the phrase stands beside one of these mentions, and no nearer to anybody else."""
        words = phrase.split()
        if not words:
            return False
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
        own = {(m.start, m.end) for m in mentions}
        for mention in mentions:
            first, last = max(0, mention.start - _AROUND), mention.end + _AROUND
            others = [(s, e) for s, e in self._near(first, last) if (s, e) not in own]
            for found in pattern.finditer(self.text, first, min(last, len(self.text))):
                if self._is_own(found.start(), found.end(), mention, others):
                    return True
        return False

    def _is_own(self, start: int, end: int, mention: Mention, others: Sequence[tuple[int, int]]) -> bool:
        if start < mention.end and mention.start < end:
            return True
        if end <= mention.start:
            return self._leads_to(start, end, mention, others)
        between = [(s, e) for s, e in others if mention.end <= s and e <= start]
        if between and not self._is_list(mention.end, between):
            return False
        after = next((s for s, _ in others if s >= end), None)
        if after is not None and self.text[end:after].strip(" ") == "":
            return False  # 'told Secretary Dora Lund'
        crossed = _SENTENCE_END.search(self.text, mention.end, start + 1)
        return crossed is None or _POINTS.search(self.text[max(0, start - 6) : start]) is not None

    def _leads_to(self, start: int, end: int, mention: Mention, others: Sequence[tuple[int, int]]) -> bool:
        """Whether a phrase before a name is the name's, as in 'Trade Minister Cho'."""
        if not self.text[end : mention.start].strip():
            return True
        if any(end <= s and e <= mention.start for s, e in others):
            return False
        before = max((e for _, e in others if e <= start), default=None)
        if before is not None and _APPOSED.match(self.text[before:start]):
            return False
        return _SENTENCE_END.search(self.text, end, mention.start + 1) is None

    def _is_list(self, start: int, between: Sequence[tuple[int, int]]) -> bool:
        for first, last in between:
            if _JOINED.match(self.text[start:first]) is None:
                return False
            start = last
        return True

    def _near(self, first: int, last: int) -> list[tuple[int, int]]:
        places = self._places
        return places[bisect_left(places, (first, 0)) : bisect_left(places, (last, 0))]

    @Lazy
    def _places(self) -> list[tuple[int, int]]:
        return sorted((m.start, m.end) for person in self.people for m in person.mentions)
