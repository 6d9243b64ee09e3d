"""Finds the dates of texts in Chinese, Japanese and Korean, whose words no spaces part."""

# ruff: noqa: RUF001 - full-width marks are the subject here

import re
from datetime import date
from typing import Final

from schemas.vocabulary import DateBasis
from service.annotate.times.choice import in_year
from service.annotate.times.eastern_shapes import Read, read
from service.annotate.times.foreign_tense import is_far
from service.annotate.times.order import Order
from service.annotate.times.periods import between
from service.annotate.times.resolution import resolve
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import Calendar, Portion, Range, Shape, Weekday
from service.annotate.times.tense import LOOKS_AHEAD, Tense
from service.annotate.values import TimeExpression

LANGUAGES: Final = frozenset({"zh", "ja", "ko"})
_ENDS: Final = re.compile("[。！？!?\n]")
_LISTED: Final = re.compile(r"[、,，]?[和及与與と]?|과 |와 ")
_AHEAD_BEFORE: Final = re.compile(
    r"(?:(?:将|將|拟|擬|预计|預計|定|预定|計劃|计划)[于於在自从從]|앞으로 )(?:的)?$"
)
_AHEAD_AFTER: Final = re.compile(r"[^。！？!?\n]{0,40}?(?:予定|見通し|見込み|예정|방침)")
_LOOKED_BACK_OVER: Final = 6


def find(text: str, published: date | None, language: str) -> list[TimeExpression]:
    """All dates of a text in order, none overlapping, not yet numbered.

    A date that names no year is in the nearest one, or in that of the date it is listed with. It has no value
    where that is months away, or where its sentence told of another year before.
    """
    found: list[TimeExpression] = []
    other: date | None = None  # of another year than publication, told before in this sentence
    last = 0
    for one in read(text, language):
        other = None if _ENDS.search(text, last, one.start) else other
        listed = _LISTED.fullmatch(text, last, one.start) is not None
        setting = Setting(published, _tense(text, one), (), Order.UNKNOWN)
        resolved = _known(one.shape, other, setting, listed=listed)
        found.append(_expression(text, one, resolved))
        if resolved and (_names_year(one.shape) or (other and listed)):
            start = resolved.period.start
            other = start if published is None or start.year != published.year else None
        last = one.end
    return found


def _expression(text: str, one: Read, resolved: Resolved | None) -> TimeExpression:
    period = resolved.period if resolved else None
    return TimeExpression(
        "",
        one.start,
        one.end,
        text[one.start : one.end],
        period.value if period else None,
        period.start if period else None,
        period.end if period else None,
        resolved.basis if resolved else DateBasis.NONE,
    )


def _known(shape: Shape, other: date | None, setting: Setting, *, listed: bool) -> Resolved | None:
    """The days that are meant, None where the words leave them open."""
    if isinstance(shape, Range) and isinstance(shape.first, Calendar) and shape.first.month_step is not None:
        return _in_a_month(shape, setting)
    resolved = resolve(shape, setting)
    if _names_year(shape) or not _is_open(shape):
        return resolved
    if other is not None:
        return _carried(shape, other) if listed else None
    if resolved is None or isinstance(shape, Weekday):
        return None
    if setting.tense in LOOKS_AHEAD:
        return resolved
    # '下半年' in April is rather the next than the last.
    other_year = isinstance(shape, Portion) and resolved.period.start.year != _year_of(setting.published)
    return None if other_year or is_far(resolved, setting.published) else resolved


def _year_of(published: date | None) -> int | None:
    return published.year if published else None


def _carried(shape: Shape, dated: date) -> Resolved | None:
    """'2023年4月3日、5月2日': of the same year, if it is later in it."""
    if not isinstance(shape, Calendar):
        return None
    try:
        period = in_year(shape, dated.year)
    except ValueError:
        return None
    return Resolved(period, DateBasis.REFERENCE) if period.end >= dated else None


def _in_a_month(shape: Range, setting: Setting) -> Resolved | None:
    """'上月3日至5日'."""
    first, last = resolve(shape.first, setting), resolve(shape.last, setting)
    if not first or not last or last.period.end < first.period.start:
        return None
    return first._replace(period=between(first.period, last.period))


def _names_year(shape: Shape) -> bool:
    match shape:
        case Calendar() | Portion():
            return shape.year is not None or shape.year_step is not None
        case Range():
            return _names_year(shape.first) or _names_year(shape.last)
        case _:
            return False


def _is_open(shape: Shape) -> bool:
    """Whether the words leave the year, or the week, open."""
    match shape:
        case Calendar():
            return shape.month_step is None and shape.step is None
        case Portion():
            return True
        case Range():
            return _is_open(shape.last)
        case Weekday():
            return shape.weeks is None
        case _:
            return False


def _tense(text: str, one: Read) -> Tense:
    before = text[max(one.start - _LOOKED_BACK_OVER, 0) : one.start]
    ahead = _AHEAD_BEFORE.search(before) or _AHEAD_AFTER.match(text, one.end)
    return Tense.FUTURE if ahead else Tense.NEAREST
