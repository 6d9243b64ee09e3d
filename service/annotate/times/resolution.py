"""Works out which days a shape means, from publication, tense and the dates before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from schemas.vocabulary import DateBasis
from service.annotate.times import choice, order, stretches
from service.annotate.times.holidays import HOLIDAYS
from service.annotate.times.periods import (
    Period,
    Unit,
    add,
    between,
    day_of,
    fiscal_of,
    fiscal_year,
    year_of,
)
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import (
    Ahead,
    Away,
    AwayFrom,
    Calendar,
    DayWord,
    Deadline,
    FiscalYear,
    Fixed,
    FromEvent,
    Holding,
    Holiday,
    MidYear,
    Nth,
    NthWeekday,
    Numeric,
    Opening,
    Portion,
    Range,
    SamePart,
    Several,
    Shape,
    Stretch,
    TimeOfDay,
    Vague,
    Weekday,
    Within,
)
from service.annotate.times.tense import LOOKS_AHEAD, Tense

_MONTHS_OF_ACCOUNTS = 3  # in which 'the year' may be the one that is over
_FROM_TEXT = stretches.BACK | stretches.ON | {"same", "that"}


def resolve(shape: Shape, setting: Setting) -> Resolved | None:
    """The days a shape means, None where nothing decides."""
    try:
        return _resolve(shape, setting)
    except (ValueError, OverflowError, IndexError):
        return None


def _resolve(shape: Shape, setting: Setting) -> Resolved | None:  # noqa: C901, PLR0911, PLR0912 - one case a shape
    match shape:
        case Vague() | TimeOfDay() | SamePart() | FromEvent():
            return None
        case Fixed():
            return Resolved(shape.period, DateBasis.EXPLICIT)
        case Calendar():
            return _calendar(shape, setting)
        case Numeric():
            return _numeric(shape, setting)
        case Weekday(determiner="following") if setting.anchors:
            return _weekday_after(shape, setting)
        case Weekday():
            return setting.from_publication(lambda day: day_of(choice.weekday(shape, setting.tense, day)))
        case DayWord():
            return setting.from_publication(lambda day: day_of(day + timedelta(days=shape.days)))
        case Stretch():
            return _stretch(shape, setting)
        case Several():
            return setting.from_publication(lambda day: stretches.several(shape, day))
        case Portion():
            return _portion(shape, setting)
        case FiscalYear():
            return _fiscal(shape, setting)
        case Away():
            return _away(shape, setting)
        case Holiday():
            return _holiday(shape, setting)
        case Deadline():
            return setting.from_publication(lambda day: day_of(add(day, shape.unit, shape.count)))
        case Ahead():
            return setting.from_publication(lambda day: stretches.ahead(shape, day))
        case MidYear():
            return setting.from_publication(lambda day: choice.middle(setting.tense, day))
        case Within():
            return _within(shape, setting)
        case Range():
            return _range(shape, setting)
        case AwayFrom() | Nth() | NthWeekday() | Opening() | Holding():
            return _compound(shape, setting)


# Dates with and without a year


def _weekday_after(shape: Weekday, setting: Setting) -> Resolved:
    """'the following Monday': the first one after the date before it in the text."""
    last = setting.anchors[0].period.end
    days = (shape.number - last.weekday() - 1) % 7 + 1
    return Resolved(day_of(last + timedelta(days=days)), DateBasis.REFERENCE)


def _calendar(shape: Calendar, setting: Setting) -> Resolved | None:
    if shape.year is not None:
        return Resolved(choice.in_year(shape, shape.year), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return setting.from_publication(lambda day: choice.in_year(shape, day.year + step))
    if shape.told and setting.anchors:
        return _from_anchor(lambda year: choice.in_year(shape, year), shape.step or 0, setting)
    if shape.month is None:
        return setting.from_publication(lambda day: choice.day_of_month(shape, setting.tense, day))
    return setting.from_publication(lambda day: choice.nearest_year(shape, setting.tense, day))


def _from_anchor(make: Callable[[int], Period], step: int, setting: Setting) -> Resolved:
    """A part of a year told from the date before it in the text."""
    anchor = setting.anchors[0].period
    years = range(anchor.start.year - 2, anchor.end.year + 3)
    return Resolved(choice.from_anchor([make(year) for year in years], step, anchor), DateBasis.REFERENCE)


def _numeric(shape: Numeric, setting: Setting) -> Resolved | None:
    decided = order.read(shape, setting.order)
    if decided is None:
        return None
    month, day = decided
    return _calendar(Calendar(shape.year, month, day), setting)


# Stretches told from publication or from a date before


def _stretch(shape: Stretch, setting: Setting) -> Resolved | None:
    sign = -1 if shape.determiner in stretches.BACK else 1 if shape.determiner in stretches.ON else 0
    if shape.determiner == "whole":
        return _year_summed(setting)
    if shape.determiner in _FROM_TEXT:
        anchored = _anchored(shape.unit, sign, setting)
        if anchored is not None or shape.unit is Unit.DAY or shape.determiner in {"same", "that"}:
            return anchored
    if shape.determiner == "onward" and setting.tense is Tense.PAST:
        return _anchored(shape.unit, 1, setting)
    return setting.from_publication(lambda day: stretches.stretch_from(shape, setting.tense, day))


def _year_summed(setting: Setting) -> Resolved | None:
    """'for the year' is that of publication, where no other year is told of and none was just over."""
    this = setting.from_publication(lambda day: year_of(day.year))
    if this is None or setting.published is None or setting.published.month <= _MONTHS_OF_ACCOUNTS:
        return None
    elsewhere = any(anchor.period.start.year != this.period.start.year for anchor in setting.anchors)
    return None if elsewhere else this


def _anchored(unit: Unit, step: int, setting: Setting) -> Resolved | None:
    """A stretch counted from the nearest date before that is fine enough."""
    for anchor in setting.anchors:
        if anchor.period.unit.value <= unit.value:
            return Resolved(stretches.stepped(anchor.period.start, unit, step), DateBasis.REFERENCE)
    return None


def _away(shape: Away, setting: Setting) -> Resolved | None:
    count = shape.count * shape.sign
    if not shape.from_text:
        return setting.from_publication(lambda day: stretches.shifted(day, shape.unit, count))
    for anchor in setting.anchors:
        fits = (
            anchor.period.unit is shape.form if shape.form else anchor.period.unit.value <= shape.unit.value
        )
        if fits:
            return Resolved(stretches.shift(anchor.period, shape.unit, count), DateBasis.REFERENCE)
    if shape.form in {Unit.QUARTER, Unit.MONTH} and count:  # told of the latest one that is over
        form, back = shape.form, 5 if shape.form is Unit.QUARTER else 13
        return setting.from_publication(lambda day: stretches.stepped(day, form, -back))
    if shape.unit is Unit.YEAR and shape.sign < 0 and shape.form is None:
        return setting.from_publication(lambda day: stretches.shifted(day, shape.unit, count))
    return None


# Parts of years


def _portion(shape: Portion, setting: Setting) -> Resolved | None:
    make = choice.maker(shape)
    if shape.year is not None:
        return Resolved(make(shape.year), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return setting.from_publication(lambda day: make(day.year + step))
    if shape.told and setting.anchors:
        return _from_anchor(make, shape.step or 0, setting)
    return setting.from_publication(lambda day: choice.nearest_portion(shape, make, setting.tense, day))


def _fiscal(shape: FiscalYear, setting: Setting) -> Resolved | None:
    if shape.year is not None:
        return Resolved(fiscal_of(shape.year), DateBasis.EXPLICIT)
    step = shape.step or 0
    return setting.from_publication(lambda day: fiscal_of(fiscal_year(day) + step))


def _holiday(shape: Holiday, setting: Setting) -> Resolved | None:
    on = HOLIDAYS[shape.name]
    if shape.year is not None:
        return Resolved(day_of(on(shape.year)), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return setting.from_publication(lambda day: day_of(on(day.year + step)))
    return setting.from_publication(lambda day: choice.nearest_holiday(shape, on, setting.tense, day))


# Shapes made of other shapes


def _within(shape: Within, setting: Setting) -> Resolved | None:
    whole = _resolve(shape.year, setting)
    if whole is None:
        return None
    year, part = whole.period.start.year, shape.part
    period = choice.in_year(part, year) if isinstance(part, Calendar) else choice.maker(part)(year)
    return whole._replace(period=period)


def _compound(shape: AwayFrom | Nth | NthWeekday | Opening | Holding, setting: Setting) -> Resolved | None:
    whole = _resolve(shape.whole if isinstance(shape, (Nth, NthWeekday, Opening)) else shape.base, setting)
    if whole is None:
        return None
    match shape:
        case AwayFrom():
            period = stretches.counted_from(whole.period, shape)
        case Holding():
            period = stretches.held(shape, whole.period)
        case Nth():
            period = stretches.nth(shape, whole.period)
        case NthWeekday():
            period = stretches.nth_weekday_of(shape, whole.period)
        case Opening():
            period = stretches.opening(shape, whole.period)
    return whole._replace(period=period)


def _range(shape: Range, setting: Setting) -> Resolved | None:
    first, last = shape.first, shape.last
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        first, last = _share_year(first, last)
    if isinstance(first, Weekday) or isinstance(last, Weekday):
        return _weekday_range(first, last, setting)
    end = _resolve(last, setting)
    if end is None:
        return None
    inner = setting
    if _floats(first):
        inner = setting._replace(published=end.period.end, tense=Tense.BEFORE)
    start = _resolve(first, inner)
    if start is None:
        return None
    basis = DateBasis.PUBLICATION if DateBasis.PUBLICATION in {start.basis, end.basis} else end.basis
    if _floats(first) and end.basis is DateBasis.EXPLICIT:
        basis = DateBasis.EXPLICIT
    return Resolved(between(start.period, end.period), basis)


def _forward_range(first: Shape, last: Shape, setting: Setting) -> Resolved | None:
    start = _resolve(first, setting)
    if start is None:
        return None
    end = _resolve(last, setting._replace(published=start.period.start, tense=Tense.FUTURE))
    return Resolved(between(start.period, end.period), start.basis) if end else None


def _weekday_range(first: Shape, last: Shape, setting: Setting) -> Resolved | None:
    if setting.tense in LOOKS_AHEAD or setting.tense is Tense.PRESENT:
        return _forward_range(first, last, setting._replace(tense=Tense.FUTURE))
    end = _resolve(last, setting)
    if end is None:
        return None
    start = _resolve(first, setting._replace(published=end.period.start, tense=Tense.PAST))
    return Resolved(between(start.period, end.period), end.basis) if start else None


def _floats(shape: Shape) -> bool:
    """Whether the shape names no year of its own."""
    match shape:
        case Calendar() | Portion() | Holiday():
            return shape.year is None and shape.year_step is None
        case Numeric():
            return shape.year is None
        case _:
            return False


def _share_year(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """One end's year serves the other, across the turn of the year too."""
    if first.month is None or last.month is None:
        return first, last
    turned = (first.month, first.day or 0) > (last.month, last.day or 0)
    if first.year is None and last.year is not None and first.year_step is None:
        return replace(first, year=last.year - turned), last
    if last.year is None and first.year is not None and last.year_step is None:
        return first, replace(last, year=first.year + turned)
    if first.year_step is None and last.year_step is not None and not turned:
        return replace(first, year_step=last.year_step), last
    return first, last
