"""Tells whom a speaker without a name means: 'its lawyer, Ada Brook', 'the vice minister', 'the official'."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import Final

from service.annotate.values import Mention

_THEN_NAMED: Final = re.compile(r",\s(?=[A-Z])")
_OWN: Final = re.compile(r"^(?:its|his|her|their|the|an?) ", re.IGNORECASE)
_DEFINITE: Final = re.compile(r"\b(?:[Tt]he|[Tt]hat|[Tt]his) $")
_BEFORE: Final = 5
_ONE_PERSON: Final = re.compile(
    r"\b(?:official|spokes(?:man|woman|person)|aide|lawyer|attorney|executive|minister|diplomat|analyst|"
    r"economist|officer|staffer|employee|negotiator|envoy|lawmaker|senator|ambassador|adviser|advisor|source|person|judge|professor|expert)$",
    re.IGNORECASE,
)


def is_one_person(description: str) -> bool:
    """Whether a description is of a person: 'senior official'."""
    return _ONE_PERSON.search(description) is not None


def introduced_by(text: str, speakers: Iterable[Mention]) -> dict[int, Mention]:
    """The descriptions of people by where a name begins right behind: 'its lawyer, Ada Brook'."""
    described = [(s, _THEN_NAMED.match(text, s.end)) for s in speakers if is_one_person(s.text)]
    return {named.end(): speaker for speaker, named in described if named is not None}


def as_title(description: str) -> str:
    """'lawyer' of 'Its lawyer'."""
    return _OWN.sub("", " ".join(description.split()))


def is_definite(text: str, speaker: Mention) -> bool:
    """Whether somebody who was spoken of before is meant: 'the official', not 'an official'."""
    if _OWN.match(speaker.text):
        return speaker.text[:4].casefold() == "the "
    return _DEFINITE.search(text[max(0, speaker.start - _BEFORE) : speaker.start]) is not None


def is_described_as(description: str, titles: Iterable[str]) -> bool:
    """Whether each word of a description stands in a title: 'vice minister' in 'Vice Trade Minister'."""
    words = frozenset(as_title(description).casefold().split())
    return any(words <= frozenset(title.casefold().split()) for title in titles)


class Places:
    """Where somebody is named."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self._places = sorted(places)
        self._longest = max((end - start for start, end in self._places), default=0)

    def heads(self, speaker: Mention) -> bool:
        """Whether a name is what a speaker's phrase is about: in 'a Senate aide' the Senate is not."""
        first = bisect_left(self._places, (speaker.start - self._longest,))
        last = bisect_left(self._places, (speaker.end,))
        return any(end >= speaker.end > start for start, end in self._places[first:last])

    def add(self, speaker: Mention) -> None:
        """Name somebody there too."""
        insort(self._places, (speaker.start, speaker.end))
        self._longest = max(self._longest, speaker.end - speaker.start)
