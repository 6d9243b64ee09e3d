"""Works out which days a shape means, from publication, tense and the dates before it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from schemas.vocabulary import DateBasis
from service.annotate.times import order
from service.annotate.times.holidays import HOLIDAYS
from service.annotate.times.periods import (
    Period,
    Unit,
    add,
    add_months,
    between,
    day_of,
    fiscal_of,
    fiscal_quarter_of,
    fiscal_year,
    holding,
    interval,
    month_of,
    part_of,
    season_of,
    week_in_month,
    week_of,
    weekend_of,
    year_of,
)
from service.annotate.times.shapes import (
    Ahead,
    Away,
    AwayFrom,
    Calendar,
    DayWord,
    Deadline,
    FiscalYear,
    Fixed,
    Holding,
    Holiday,
    Nth,
    Numeric,
    Opening,
    Portion,
    Range,
    Several,
    Shape,
    Stretch,
    Vague,
    Weekday,
)
from service.annotate.times.tense import Tense

_AHEAD = frozenset({Tense.FUTURE, Tense.AHEAD})
_FROM_TEXT = frozenset({"previous", "preceding", "prior", "following", "subsequent", "same", "that"})
_BACK = frozenset({"previous", "preceding", "prior"})
_ON = frozenset({"following", "subsequent"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period and what it was worked out from."""

    period: Period
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Setting:
    """What a shape is read against."""

    published: date | None
    tense: Tense
    anchors: tuple[Resolved, ...]  # the dates before it, nearest first
    order: order.Order


def resolve(shape: Shape, setting: Setting) -> Resolved | None:
    """The days a shape means, None where nothing decides."""
    try:
        return _resolve(shape, setting)
    except (ValueError, OverflowError, IndexError):
        return None


def _resolve(shape: Shape, setting: Setting) -> Resolved | None:  # noqa: C901, PLR0911, PLR0912
    match shape:
        case Vague():
            return None
        case Fixed():
            return Resolved(shape.period, DateBasis.EXPLICIT)
        case Calendar():
            return _calendar(shape, setting)
        case Numeric():
            return _numeric(shape, setting)
        case Weekday():
            return _published(setting, lambda day: day_of(_weekday(shape, setting.tense, day)))
        case DayWord():
            return _published(setting, lambda day: day_of(day + timedelta(days=shape.days)))
        case Stretch():
            return _stretch(shape, setting)
        case Several():
            return _published(setting, lambda day: _several(shape, day))
        case Portion():
            return _portion(shape, setting)
        case FiscalYear():
            return _fiscal(shape, setting)
        case Away():
            return _away(shape, setting)
        case Holiday():
            return _holiday(shape, setting)
        case Deadline():
            return _published(setting, lambda day: day_of(add(day, shape.unit, shape.count)))
        case Ahead():
            return _published(setting, lambda day: _ahead(shape, day))
        case AwayFrom() | Nth() | Opening() | Holding() | Range():
            return _compound(shape, setting)


def _published(setting: Setting, work: Callable[[date], Period]) -> Resolved | None:
    """What follows from the day of publication, None where it is not known."""
    if setting.published is None:
        return None
    return Resolved(work(setting.published), DateBasis.PUBLICATION)


# Dates with and without a year


def _calendar(shape: Calendar, setting: Setting) -> Resolved | None:
    if shape.year is not None:
        return Resolved(_in_year(shape, shape.year), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return _published(setting, lambda day: _in_year(shape, day.year + step))
    if shape.month is None:
        return _published(setting, lambda day: _day_of_month(shape, setting.tense, day))
    return _published(setting, lambda day: _nearest_year(shape, setting.tense, day))


def _in_year(shape: Calendar, year: int) -> Period:
    if shape.month is None:
        return year_of(year)
    if shape.day is None:
        return month_of(year, shape.month)
    return day_of(date(year, shape.month, shape.day))


def _nearest_year(shape: Calendar, tense: Tense, published: date) -> Period:
    """The year that the determiner, the weekday or the tense chooses."""
    options = [p for year in range(published.year - 8, published.year + 9) if (p := _try(shape, year))]
    if shape.step is not None:
        return _stepped(options, shape.step, published)
    if shape.weekday is not None:
        fitting = [p for p in options if p.start.weekday() == shape.weekday]
        close = [p for p in fitting if abs(p.start.year - published.year) <= 1]
        if close:
            return min(close, key=lambda p: abs((p.start - published).days))
    return _by_tense(options, tense, published)


def _try(shape: Calendar, year: int) -> Period | None:
    try:
        return _in_year(shape, year)
    except ValueError:
        return None


def _stepped(options: list[Period], step: int, published: date) -> Period:
    if step < 0:
        return max((p for p in options if p.end < published), key=lambda p: p.start)
    if step > 0:
        return min((p for p in options if p.start > published), key=lambda p: p.start)
    return next(p for p in options if p.start.year == published.year)


def _by_tense(options: list[Period], tense: Tense, published: date) -> Period:
    """The latest one not after publication, or the next; days lean to the nearer one."""
    past = max((p for p in options if p.start <= published), key=lambda p: p.start)
    ahead = min((p for p in options if p.end >= published), key=lambda p: p.start)
    back, forward = (published - past.start).days, (ahead.start - published).days
    days = past.unit is Unit.DAY
    if tense is Tense.FUTURE:
        return past if days and back <= 60 and forward > 270 else ahead  # noqa: PLR2004
    if tense is Tense.AHEAD:
        return past if back <= 75 and forward > 240 else ahead  # noqa: PLR2004
    if tense is Tense.PAST:
        return ahead if days and back > 240 and forward < 100 else past  # noqa: PLR2004
    if days:
        return past if back <= forward else ahead
    return past


def _day_of_month(shape: Calendar, tense: Tense, published: date) -> Period:
    """'the 17th', 'Mon 13th', 'the 15th of next month'."""
    day = shape.day
    if day is None:
        raise ValueError("nothing names a day")
    if shape.month_step is not None:
        month = add_months(published.replace(day=1), shape.month_step)
        return day_of(month.replace(day=day))
    options: list[Period] = []
    for months in range(-12, 13):
        month = add_months(published.replace(day=1), months)
        try:
            candidate = month.replace(day=day)
        except ValueError:
            continue
        if shape.weekday is None or candidate.weekday() == shape.weekday:
            options.append(day_of(candidate))
    if shape.weekday is not None:
        return min(options, key=lambda p: abs((p.start - published).days))
    past = max((p for p in options if p.start <= published), key=lambda p: p.start)
    ahead = min((p for p in options if p.start >= published), key=lambda p: p.start)
    return ahead if tense in _AHEAD or tense is Tense.PRESENT else past


def _numeric(shape: Numeric, setting: Setting) -> Resolved | None:
    decided = order.read(shape, setting.order)
    if decided is None:
        return None
    month, day = decided
    return _calendar(Calendar(shape.year, month, day), setting)


# Days of the week


def _weekday(shape: Weekday, tense: Tense, published: date) -> date:  # noqa: PLR0911
    monday = week_of(published).start
    if shape.weeks is not None:
        return monday + timedelta(days=7 * shape.weeks + shape.number)
    back = (published.weekday() - shape.number) % 7
    forward = (shape.number - published.weekday()) % 7
    match shape.determiner:
        case "this":
            return monday + timedelta(days=shape.number)
        case "last" | "previous" | "preceding" | "prior":
            return published - timedelta(days=back if back > 1 else back + 7)
        case "past":
            return published - timedelta(days=back or 7)
        case "next" | "following" | "subsequent":
            return monday + timedelta(days=7 + shape.number)
        case "coming" | "upcoming":
            return published + timedelta(days=forward or 7)
        case _:
            ahead = tense in _AHEAD or tense is Tense.PRESENT
            return published + timedelta(days=forward) if ahead else published - timedelta(days=back)


# Stretches told from publication or from a date before


def _stretch(shape: Stretch, setting: Setting) -> Resolved | None:
    sign = -1 if shape.determiner in _BACK else 1 if shape.determiner in _ON else 0
    if shape.determiner in _FROM_TEXT:
        anchored = _anchored(shape.unit, sign, setting)
        if anchored is not None or shape.unit is Unit.DAY or shape.determiner in {"same", "that"}:
            return anchored
    return _published(setting, lambda day: _stretch_from(shape, setting.tense, day))


def _stretch_from(shape: Stretch, tense: Tense, published: date) -> Period:
    if shape.rolling:
        return interval(add(published, shape.unit, -1), published - timedelta(days=1), shape.unit)
    if shape.determiner == "the" or (
        shape.unit is Unit.WEEKEND and shape.determiner in {"past", "last", "coming"}
    ):
        this = weekend_of(published)
        if shape.determiner == "coming" or (shape.determiner == "the" and tense in _AHEAD | {Tense.PRESENT}):
            return this
        return (
            this
            if this.start <= published and shape.determiner != "last"
            else weekend_of(published - timedelta(days=7))
        )
    step = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(shape.determiner, 0)
    step = -1 if shape.determiner in _BACK else 1 if shape.determiner in _ON else step
    return _stepped_unit(published, shape.unit, step)


def _stepped_unit(day: date, unit: Unit, step: int) -> Period:
    """The calendar stretch of a unit, so many of them on."""
    if unit in {Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.FISCAL, Unit.DECADE, Unit.CENTURY}:
        day = day.replace(day=1)
    return holding(add(day, unit, step), unit)


def _anchored(unit: Unit, step: int, setting: Setting) -> Resolved | None:
    """A stretch counted from the nearest date before that is fine enough."""
    for anchor in setting.anchors:
        if anchor.period.unit.value <= unit.value:
            return Resolved(_stepped_unit(anchor.period.start, unit, step), DateBasis.REFERENCE)
    return None


def _several(shape: Several, published: date) -> Period:
    one = timedelta(days=1)
    unit = shape.unit
    if unit in {Unit.QUARTER, Unit.DECADE, Unit.CENTURY}:
        first, last = (-shape.count, -1) if shape.sign < 0 else (1, shape.count)
        start, end = _stepped_unit(published, unit, first), _stepped_unit(published, unit, last)
        return between(start, end)
    if shape.sign < 0:
        return interval(add(published, unit, -shape.count), published - one, unit)
    return interval(published + one, add(published, unit, shape.count), unit)


def _away(shape: Away, setting: Setting) -> Resolved | None:
    count = shape.count * shape.sign
    if not shape.from_text:
        return _published(setting, lambda day: _shifted(day, shape.unit, count))
    for anchor in setting.anchors:
        if shape.form is not None and anchor.period.unit is not shape.form:
            continue
        if anchor.period.unit.value <= Unit.YEAR.value:
            return Resolved(_shift(anchor.period, shape.unit, count), DateBasis.REFERENCE)
        break
    if shape.unit is Unit.YEAR and shape.sign < 0 and shape.form is None:
        return _published(setting, lambda day: _shifted(day, shape.unit, count))
    return None


def _shifted(day: date, unit: Unit, count: int) -> Period:
    """'three weeks ago' is a week, 'three years ago' a year: as fine as the unit, decades as years."""
    if unit in {Unit.DECADE, Unit.CENTURY}:
        return year_of(add(day.replace(day=1), unit, count).year)
    if unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND}:
        return holding(add(day, unit, count), Unit.WEEK if unit is Unit.FORTNIGHT else unit)
    return holding(add(day.replace(day=1), unit, count), unit)


def _ahead(shape: Ahead, published: date) -> Period:
    """'in two weeks' is a day, 'in two years' a year."""
    if shape.unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT}:
        return day_of(add(published, shape.unit, shape.count))
    return _shifted(published, shape.unit, shape.count)


def _shift(period: Period, unit: Unit, count: int) -> Period:
    """A period moved by so many units, as coarse as the coarser of both; weeks move days."""
    if period.unit is Unit.DAY and unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT}:
        return day_of(add(period.start, unit, count))
    coarser = max(period.unit, unit, key=lambda u: u.value)
    if period.unit in {Unit.MONTH, Unit.QUARTER} and unit is Unit.YEAR:
        coarser = period.unit
    return holding(add(period.start, unit, count), coarser)


# Parts of years


def _portion(shape: Portion, setting: Setting) -> Resolved | None:
    make = _maker(shape)
    if shape.year is not None:
        return Resolved(make(shape.year), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return _published(setting, lambda day: make(day.year + step))
    return _published(setting, lambda day: _nearest_portion(shape, make, setting.tense, day))


def _maker(shape: Portion) -> Callable[[int], Period]:
    if shape.unit is Unit.SEASON:
        return lambda year: season_of(year, shape.number)
    if shape.unit is Unit.HALF:
        return lambda year: part_of(year, shape.number, 6, Unit.HALF)
    if shape.fiscal:
        return lambda year: fiscal_quarter_of(year, shape.number)
    return lambda year: part_of(year, shape.number, 3, Unit.QUARTER)


def _nearest_portion(shape: Portion, make: Callable[[int], Period], tense: Tense, published: date) -> Period:
    options = [make(year) for year in range(published.year - 3, published.year + 4)]
    if shape.step is not None:
        if shape.step == 0:
            inside = [p for p in options if p.start <= published <= p.end]
            return inside[0] if inside else next(p for p in options if p.start.year == published.year)
        return _stepped(options, shape.step, published)
    if tense in _AHEAD:
        return min((p for p in options if p.end >= published), key=lambda p: p.start)
    if shape.unit is Unit.SEASON:
        return max((p for p in options if p.start <= published), key=lambda p: p.start)
    grace = published + timedelta(days=21)
    return max((p for p in options if p.end <= grace), key=lambda p: p.start)


def _fiscal(shape: FiscalYear, setting: Setting) -> Resolved | None:
    if shape.year is not None:
        return Resolved(fiscal_of(shape.year), DateBasis.EXPLICIT)
    step = shape.step or 0
    return _published(setting, lambda day: fiscal_of(fiscal_year(day) + step))


def _holiday(shape: Holiday, setting: Setting) -> Resolved | None:
    on = HOLIDAYS[shape.name]
    if shape.year is not None:
        return Resolved(day_of(on(shape.year)), DateBasis.EXPLICIT)
    if shape.year_step is not None:
        step = shape.year_step
        return _published(setting, lambda day: day_of(on(day.year + step)))
    return _published(setting, lambda day: _nearest_holiday(shape, on, setting.tense, day))


def _nearest_holiday(shape: Holiday, on: Callable[[int], date], tense: Tense, published: date) -> Period:
    options = [day_of(on(year)) for year in range(published.year - 2, published.year + 3)]
    if shape.step is not None:
        return _stepped(options, shape.step, published)
    return _by_tense(options, tense, published)


# Shapes made of other shapes


def _compound(shape: AwayFrom | Nth | Opening | Holding | Range, setting: Setting) -> Resolved | None:
    if isinstance(shape, Range):
        return _range(shape, setting)
    whole = _resolve(shape.whole if isinstance(shape, (Nth, Opening)) else shape.base, setting)
    if whole is None:
        return None
    match shape:
        case AwayFrom():
            return replace(whole, period=_from(whole.period, shape))
        case Holding():
            return replace(whole, period=holding(whole.period.start, shape.unit))
        case Nth():
            return replace(whole, period=_nth(shape, whole.period))
        case Opening():
            return replace(whole, period=_opening(shape, whole.period))


def _from(base: Period, shape: AwayFrom) -> Period:
    """'two months after Jan. 3' is a day, 'two years after March 2020' a month."""
    if base.unit is Unit.DAY:
        return day_of(add(base.start, shape.unit, shape.count * shape.sign))
    return _shift(base, shape.unit, shape.count * shape.sign)


def _nth(shape: Nth, whole: Period) -> Period:
    number = shape.number
    if shape.unit is Unit.WEEK and whole.unit is Unit.MONTH:
        return week_in_month(whole.start.year, whole.start.month, number)
    if shape.unit is Unit.WEEK and whole.unit is Unit.YEAR:
        if number < 0:
            return week_of(date(whole.start.year, 12, 28))
        return week_of(date.fromisocalendar(whole.start.year, number, 1))
    if number < 0:
        return _inside(holding(whole.end, shape.unit), whole)
    first = whole.start.replace(day=1) if shape.unit in {Unit.MONTH, Unit.QUARTER} else whole.start
    return _inside(holding(add(first, shape.unit, number - 1), shape.unit), whole)


def _inside(period: Period, whole: Period) -> Period:
    if period.start > whole.end or period.end < whole.start:
        raise ValueError(f"{period.value} is not in {whole.value}")
    return period


def _opening(shape: Opening, whole: Period) -> Period:
    one = timedelta(days=1)
    if shape.from_end:
        start, end = add(whole.end + one, shape.unit, -shape.count), whole.end
    else:
        start, end = whole.start, add(whole.start, shape.unit, shape.count) - one
    if start < whole.start or end > whole.end:
        raise ValueError("more than the whole")
    if shape.unit in {Unit.MONTH, Unit.QUARTER} and start.day == 1:
        return between(month_of(start.year, start.month), month_of(end.year, end.month))
    return interval(start, end, shape.unit)


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
        inner = replace(setting, published=end.period.end, tense=Tense.PAST)
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
    end = _resolve(last, replace(setting, published=start.period.start, tense=Tense.FUTURE))
    return Resolved(between(start.period, end.period), start.basis) if end else None


def _weekday_range(first: Shape, last: Shape, setting: Setting) -> Resolved | None:
    if setting.tense in _AHEAD or setting.tense is Tense.PRESENT:
        return _forward_range(first, last, replace(setting, tense=Tense.FUTURE))
    end = _resolve(last, setting)
    if end is None:
        return None
    start = _resolve(first, replace(setting, published=end.period.start, tense=Tense.PAST))
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
