"""Tells the day by GMT from a part of the day in an unnamed place: 'late on Friday (0030 GMT)'."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple


class _Part(NamedTuple):
    """A part of a day in some place, and what day it is by GMT at an hour GMT."""

    words: frozenset[str]
    next_before: int  # by GMT it is surely the day after
    same_from: int
    same_before: int
    previous_from: int  # by GMT it is surely the day before

    def days_on(self, hour: int) -> int | None:
        """How many days on, or back, GMT is; None where that depends on the place."""
        if hour < self.next_before:
            return 1
        if hour >= self.previous_from:
            return -1
        return 0 if self.same_from <= hour < self.same_before else None


# From the clocks of Honolulu, ten hours behind, to those of Wellington in summer, thirteen hours ahead.
_DAYS_ELSEWHERE = (
    _Part(frozenset({"late", "night", "evening"}), 4, 10, 24, 24),  # from 5 p.m. there
    _Part(frozenset({"early"}), 0, 0, 11, 19),  # before 9 a.m.
    _Part(frozenset({"morning"}), 0, 0, 15, 22),  # from 4 a.m. to noon
    _Part(frozenset({"afternoon"}), 0, 4, 23, 24),  # from noon to 6 p.m.
)
_ANY_PART = _Part(frozenset(), 0, 10, 11, 24)


def days_on(words: AbstractSet[str], hour: int) -> int | None:
    """How many days on, or back, it is by GMT at an hour GMT of a part of a day, which `words` may name."""
    return next((part for part in _DAYS_ELSEWHERE if words & part.words), _ANY_PART).days_on(hour)
