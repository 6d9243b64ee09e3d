"""Pairs expected with extracted items one to one, for the largest sum of similarities."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeVar

Expected = TypeVar("Expected")
Extracted = TypeVar("Extracted")
# Of equally good pairings, the one that finds more required items, and finds them better.
_OPTIONAL: Final = 1 - 1e-6


class Pairing(NamedTuple):
    """Places of paired items, and for every unpaired extracted item the expected one that it is most like."""

    pairs: tuple[tuple[int, int], ...]
    nearest: dict[int, int]


def pair_up(
    expected: Sequence[Expected],
    extracted: Sequence[Extracted],
    similarity: Callable[[Expected, Extracted], float],
    is_optional: Callable[[Expected], bool],
) -> Pairing:
    """The best one-to-one pairing; items whose similarity is 0 are never paired.

    Solves the linear sum assignment problem (Jonker-Volgenant, in scipy), so the order of items changes
    nothing but ties.
    """
    if not expected or not extracted:
        return Pairing((), {})
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - 0.5 s of import

    weights = [
        [max(0.0, similarity(one, other)) * (_OPTIONAL if is_optional(one) else 1.0) for other in extracted]
        for one in expected
    ]
    rows, columns = linear_sum_assignment(weights, maximize=True)
    pairs = tuple(
        (int(row), int(column)) for row, column in zip(rows, columns, strict=True) if weights[row][column] > 0
    )
    taken = {column for _, column in pairs}
    nearest: dict[int, int] = {}
    for column in range(len(extracted)):
        row = max(range(len(expected)), key=lambda r: weights[r][column])
        if column not in taken and weights[row][column] > 0:
            nearest[column] = row
    return Pairing(pairs, nearest)
