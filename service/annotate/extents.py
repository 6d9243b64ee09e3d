"""Finds what stands in stretches of an article without a look at all that stands elsewhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from service.annotate.values import Citation, Extent, Quotation, TimeExpression

Found = TypeVar("Found", TimeExpression, Citation, Quotation)


def starting_in(items: Sequence[Found], extents: Iterable[Extent]) -> list[Found]:
    """The items that start in these extents; both in order of the text."""
    found: list[Found] = []
    for extent in extents:
        first = bisect_left(items, extent.start, key=_start)
        found += items[first : bisect_left(items, extent.end, key=_start)]
    return found


def whole_in(items: Sequence[Found], extents: Iterable[Extent]) -> list[Found]:
    """The items that stand whole in one of these extents; both in order of the text."""
    return [item for extent in extents for item in starting_in(items, [extent]) if item.end <= extent.end]


class Stretches:
    """Stretches of an article, which may overlap, by place."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]
        self._ends = list(accumulate((end for _, end in self._stretches), max))  # of all up to there

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them has a character in text[start:end]."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._ends[last] > start

    def touching(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Those with a character in text[start:end], in order."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return (stretch for stretch in self._stretches[first:last] if stretch[1] > start)


def _start(item: TimeExpression | Citation | Quotation) -> int:
    return item.start
