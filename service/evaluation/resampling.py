"""What chance could have done: bootstrap confidence intervals and paired tests over cases.

Cases are resampled, not items, because the items of one article stand or fall together. Counts are
pooled in each resample, so a long article weighs as it does in the figure itself.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.evaluation.counting import Counts, View

RESAMPLES: Final = 2_000
SIGNIFICANT: Final = 0.05  # a smaller p is called unlikely to be luck
_LOW, _HIGH = 2.5, 97.5
_EXACT_UP_TO: Final = 12  # cases: 4,096 ways to swap them are gone through instead of drawn

_Matrix = NDArray[np.float64]


class Interval(NamedTuple):
    """95 % of the resamples lie between these."""

    low: float
    high: float


class Difference(NamedTuple):
    """How much better (positive) the second run is: F1, its interval, and the chance of that by luck."""

    f1: float
    interval: Interval
    p: float


def bootstrap_f1(counts: Sequence[Counts], view: View, seed: int) -> Interval:
    """The percentile bootstrap (Efron 1979) of pooled F1 over cases."""
    matrix = _matrix(counts, view)
    return _interval(_f1(matrix[_draws(len(counts), seed)].sum(axis=1)))


def compare(first: Sequence[Counts], second: Sequence[Counts], view: View, seed: int) -> Difference:
    """Two runs over the same cases in the same order.

    The interval is the paired bootstrap's (Koehn 2004). `p` is two-sided approximate randomisation
    (Noreen 1989; Chinchor 1992 for MUC): how often swapping the runs case by case makes as large a
    difference; exact for up to 12 cases.

    Raises:
        ValueError: when the runs have not the same number of cases, or none.
    """
    if len(first) != len(second) or not first:
        raise ValueError("paired runs have the same cases")
    one, two = _matrix(first, view), _matrix(second, view)
    draws = _draws(len(first), seed)
    spread = _f1(two[draws].sum(axis=1)) - _f1(one[draws].sum(axis=1))
    observed = float(_f1(two.sum(axis=0)) - _f1(one.sum(axis=0)))
    swaps, is_exact = _swaps(len(first), seed)
    change = swaps[:, :, None]
    shuffled = _f1((one + change * (two - one)).sum(axis=1)) - _f1((two + change * (one - two)).sum(axis=1))
    # Half a billionth keeps rounding from telling equal differences apart.
    as_large = int((np.abs(shuffled) >= abs(observed) - 5e-10).sum())
    p = as_large / len(swaps) if is_exact else (as_large + 1) / (len(swaps) + 1)
    return Difference(observed, _interval(spread), p)


def _matrix(counts: Sequence[Counts], view: View) -> _Matrix:
    return np.array([[one.points(view), one.expected + one.extracted] for one in counts], dtype=np.float64)


def _f1(pooled: _Matrix) -> _Matrix:
    points, total = pooled[..., 0], pooled[..., 1]
    f1: _Matrix = np.where(total > 0, 2 * points / np.maximum(total, 1), 1.0)
    return f1


def _draws(cases: int, seed: int) -> NDArray[Any]:
    return np.random.default_rng(seed).integers(0, cases, size=(RESAMPLES, cases))


def _swaps(cases: int, seed: int) -> tuple[_Matrix, bool]:
    if cases <= _EXACT_UP_TO:
        numbers = np.arange(2**cases)[:, None]
        return ((numbers >> np.arange(cases)) & 1).astype(np.float64), True
    drawn = np.random.default_rng(seed).integers(0, 2, size=(RESAMPLES, cases))
    return drawn.astype(np.float64), False


def _interval(values: _Matrix) -> Interval:
    low, high = np.percentile(values, [_LOW, _HIGH])
    return Interval(float(low), float(high))
