"""Compares the values of one field: what was expected, what is as right, and what was extracted."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from service.evaluation.counting import FieldCounts
from service.evaluation.matching import pair_up

Same = Callable[[Any, Any], bool]


class Compared(NamedTuple):
    """What one field of a pair adds to the counts, and whether it is wholly right."""

    counts: FieldCounts
    is_right: bool


def compare_value(accepted: Sequence[Any], given: Any, same: Same) -> Compared:  # noqa: ANN401 - any field
    """A field with one value or none; no value where none may be given is right and counts nothing."""
    is_right = any(
        given is None if value is None else given is not None and same(value, given) for value in accepted
    )
    if is_right:
        count = int(given is not None)
        return Compared(FieldCounts(count, count, count, 1, 1), is_right=True)
    wanted = int(all(value is not None for value in accepted))
    return Compared(FieldCounts(wanted, int(given is not None), 0, 1, 0), is_right=False)


def compare_values(accepted: Sequence[Sequence[Any]], given: Sequence[Any], same: Same) -> Compared:
    """A field with a list, each value once; of the lists that are as right the one that fits best counts."""
    best: tuple[float, FieldCounts] | None = None
    for values in accepted:
        right = len(_matched(values, given, same))
        is_right = right == len(values) == len(given)
        counts = FieldCounts(len(values), len(given), right, 1, int(is_right))
        fit = counts.ratios().f1
        if best is None or fit > best[0]:
            best = fit, counts
    if best is None:
        raise ValueError("a field has at least the value that was written")
    return Compared(best[1], is_right=bool(best[1].agreed))


def _matched(values: Sequence[Any], given: Sequence[Any], same: Same) -> tuple[tuple[int, int], ...]:
    return pair_up(values, given, lambda one, other: float(same(one, other)), lambda _: False).pairs
