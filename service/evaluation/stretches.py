"""Measures how two sets of stretches of one text overlap."""

from collections.abc import Iterable

from service.evaluation.locating import Stretch


def characters(stretches: Iterable[Stretch]) -> frozenset[int]:
    """The offsets that any of the stretches covers."""
    return frozenset(offset for start, end in stretches for offset in range(start, end))


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared characters over the mean of both, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def coverage(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter that the other covers, 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def overlaps(one: Stretch, other: Stretch) -> bool:
    """Whether the two share a character."""
    return one.start < other.end and other.start < one.end
