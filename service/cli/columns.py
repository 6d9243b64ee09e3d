"""Aligns rows of text in columns, without a blank at the end of any line."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

_GAP: Final = " "


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """One line a row: the first column from the left, the others from the right."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        left = first + " " * (widths[0] - cell_len(first))
        right = (" " * (w - cell_len(o)) + o for o, w in zip(others, widths[1:], strict=True))
        yield _GAP.join((left, *right)).rstrip()
