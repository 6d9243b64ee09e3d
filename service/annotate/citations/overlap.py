"""Choosing among finds that overlap: the longest wins, the rest are dropped."""

from bisect import bisect_left
from collections.abc import Iterable

from service.annotate.citations.found import Found


def without_overlaps(finds: Iterable[Found]) -> list[Found]:
    """Keep the longest of overlapping finds (the earlier rule's of equally long ones), in text order."""
    starts: list[int] = []
    kept: list[Found] = []
    for find in sorted(finds, key=lambda found: (found.start - found.end, found.start)):
        place = bisect_left(starts, find.start)
        before_ends = kept[place - 1].end if place else 0
        after_starts = starts[place] if place < len(starts) else find.end
        if before_ends <= find.start and find.end <= after_starts and find.start < find.end:
            starts.insert(place, find.start)
            kept.insert(place, find)
    return kept
