"""Paragraphs: which line breaks end a thought, and which only wrap a line or surround a cut-out block."""

# ruff: noqa: E501 - tables of phrases read better as long rows

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.annotate.values import Extent

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_NARROWEST, _WIDEST = 40, 110  # code points in hard-wrapped lines
_RAGGED = 20  # how far short of the widest line a wrapped line may end
_REACH = 4  # lines on both sides that show whether lines are wrapped here
_ITEM = re.compile(r"(?:[-*•·▪‣◦●○■□–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s")  # noqa: RUF001 - the marks that articles have
_ENDS_THOUGHT = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]}›]{0,4}(?:(?<=[a-z)”\"].)\d{1,3})?$")  # noqa: RUF001 - the marks that articles have
_TAIL = 12
_OPEN_WORDS = frozenset(
    "a an the of to in on at by for from with and or nor but as than that which who whose into onto over under about against "
    "between among through during its their his her our your my these those is are was were be been has have had will "
    "would could should may might can must mr. mrs. ms. dr. sen. rep. gov. gen.".split()
)
_OFFICES = frozenset(
    "president minister secretary ambassador chairman commissioner senator governor general".split()
)


class _Row(NamedTuple):
    """One line that holds content: where its characters begin and end, and its indentation."""

    start: int
    end: int
    indent: int
    ends_thought: bool

    @property
    def width(self) -> int:
        """Columns up to the last character."""
        return self.end - self.start + self.indent


def paragraphs(text: str, gaps: Sequence[Extent]) -> tuple[Extent, ...]:
    """Cut `text` into paragraphs; `gaps` are blanked in it already, and may stand inside a paragraph."""
    rows = [_row(match) for match in _LINE.finditer(text) if not match[0].isspace()]
    if not rows:
        return ()
    found: list[Extent] = []
    start = rows[0].start
    wrapped = _wrapped(text, rows)
    gap = 0
    for number, (row, following) in enumerate(pairwise(rows)):
        while gap < len(gaps) and gaps[gap].end <= row.end:
            gap += 1
        if gap < len(gaps) and gaps[gap].start < following.start:
            goes_on = _continues_after_gap(text, row, following, first=row.start == start)
        elif _is_blank_line_between(text[row.end : following.start]):
            goes_on = False
        else:
            goes_on = _only_wraps(text, row, following, wrapped[number])
        if not goes_on:
            found.append(Extent(start, row.end))
            start = following.start
    found.append(Extent(start, rows[-1].end))
    return tuple(found)


def _row(match: re.Match[str]) -> _Row:
    line = match[0]
    stripped = line.strip()
    indent = len(line) - len(line.lstrip())
    start = match.start() + indent
    return _Row(start, start + len(stripped), indent, _ENDS_THOUGHT.search(stripped[-_TAIL:]) is not None)


def _is_blank_line_between(between: str) -> bool:
    return between.count("\n") > 1 or between.count("\r") > 1 or "\u2029" in between


def _is_open(text: str, row: _Row) -> bool:
    """Tell whether the line ends in a word that nothing can end in."""
    word = text[max(row.start, row.end - _TAIL) : row.end].rsplit(None, 1)[-1]
    if word.lower() not in _OPEN_WORDS:
        return False
    if not word[0].isupper() or word[-1] == ".":
        return True
    before = text[row.start : row.end - len(word)].rstrip()
    return before[-1:] in {".", "!", "?", "”", "\\"} or text[row.start : row.end].isupper()


def _continues_after_gap(text: str, row: _Row, following: _Row, *, first: bool) -> bool:
    """Tell whether a sentence stands on both sides of a block that was cut out."""
    if _is_open(text, row):
        return True
    if row.ends_thought or _ITEM.match(text, following.start):
        return False
    if text[following.start].islower() or text[row.end - 1] in ",-–—":  # noqa: RUF001 - the marks that articles have
        return True
    # The broken end of a longer paragraph goes on; a single fragment may be a heading.
    if text[max(row.start, row.end - _TAIL) : row.end].rsplit(None, 1)[-1].lower() in _OFFICES:
        return True
    broken = not first or ". " in text[row.start : row.end]
    return broken and row.end - row.start > _WIDEST


def _only_wraps(text: str, row: _Row, following: _Row, width: int | None) -> bool:
    """Tell whether a single line break stands inside a sentence or between two of one paragraph."""
    if _ITEM.match(text, following.start) or following.indent > row.indent + 1:
        return False
    if _is_open(text, row):
        return True
    if not row.ends_thought and (text[following.start].islower() or text[row.end - 1] == ","):
        return True
    if width is None or row.width < width - _RAGGED or text[following.start] == "[":
        return False
    space = text.find(" ", following.start, following.end)
    word = (following.end if space < 0 else space) - following.start
    return row.width + 1 + word > width


def _wrapped(text: str, rows: Sequence[_Row]) -> list[int | None]:
    """For each row the width that lines are wrapped at around it; None where lines are paragraphs.

    Lines are wrapped where they break inside sentences and none is long.
    """
    inside = [not row.ends_thought and text[following.start].islower() for row, following in pairwise(rows)]
    if not any(inside):
        return [None] * len(rows)
    widths: list[int | None] = []
    everywhere = max(row.width for row in rows) <= _WIDEST
    for number in range(len(rows)):
        first, last = max(0, number - _REACH), number + _REACH + 1
        widest = max(row.width for row in rows[first:last])
        fits = _NARROWEST <= widest <= _WIDEST and (everywhere or any(inside[first:last]))
        widths.append(widest if fits else None)
    return widths
