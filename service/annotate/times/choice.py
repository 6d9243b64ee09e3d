"""Chooses the year, month or week that a date leaves open, by tense, determiner and nearness."""

from collections.abc import Callable
from datetime import date, timedelta

from service.annotate.times.periods import (
    Period,
    Unit,
    add_months,
    day_of,
    fiscal_quarter_of,
    month_of,
    part_of,
    season_of,
    week_of,
    year_of,
)
from service.annotate.times.shapes import Calendar, Holiday, Portion, Weekday
from service.annotate.times.tense import LOOKS_AHEAD, Tense

_MIDDLE = (6, 7)  # months
_LEAP_REACH = 8  # February 29 comes every four years, or every eight


def in_year(shape: Calendar, year: int) -> Period:
    """The year, month or day that a shape names, in this year."""
    if shape.month is None:
        return year_of(year)
    if shape.day is None:
        return month_of(year, shape.month)
    return day_of(date(year, shape.month, shape.day))


def nearest_year(shape: Calendar, tense: Tense, published: date) -> Period:
    """The year that the determiner, the weekday or the tense chooses."""
    reach = _LEAP_REACH if (shape.month, shape.day) == (2, 29) else 1
    years = range(published.year - reach, published.year + reach + 1)
    options = [p for year in years if (p := _try(shape, year))]
    if shape.step is not None:
        return _neighbour(options, shape.step, published)
    if shape.weekday is not None:
        fitting = [p for p in options if p.start.weekday() == shape.weekday]
        close = [p for p in fitting if abs(p.start.year - published.year) <= 1]
        if close:
            return min(close, key=lambda p: abs((p.start - published).days))
    return _by_tense(options, tense, published)


def from_anchor(options: list[Period], step: int, anchor: Period) -> Period:
    """'the following spring', 'the previous winter': the nearest after a date told before, or before it."""
    if step > 0:
        return min((p for p in options if p.start > anchor.end), key=lambda p: p.start)
    before = (p for p in options if p.start < anchor.start and p.end < anchor.end)
    return max(before, key=lambda p: p.start)


def _try(shape: Calendar, year: int) -> Period | None:
    try:
        return in_year(shape, year)
    except ValueError:
        return None


def _neighbour(options: list[Period], step: int, published: date) -> Period:
    if step < 0:
        return max((p for p in options if p.end < published), key=lambda p: p.start)
    if step > 0:
        return min((p for p in options if p.start > published), key=lambda p: p.start)
    return _of_the_year(options, published)


def _of_the_year(options: list[Period], published: date) -> Period:
    """The one of the year of publication: not every year has a February 29.

    Raises:
        ValueError: when that year has none.
    """
    found = next((p for p in options if p.start.year == published.year), None)
    if found is None:
        raise ValueError("the year has no such day")
    return found


def _by_tense(options: list[Period], tense: Tense, published: date) -> Period:  # noqa: PLR0911 - one a tense
    """The latest one not after publication, or the next; days lean to the nearer one."""
    past = max((p for p in options if p.start <= published), key=lambda p: p.start)
    ahead = min((p for p in options if p.end >= published), key=lambda p: p.start)
    back, forward = (published - past.start).days, (ahead.start - published).days
    days = past.unit is Unit.DAY
    if tense is Tense.NEAREST:
        # A month is rather told of when it is over: one to come has to be much nearer.
        lean = 1 if days else 2
        return past if (published - past.end).days <= lean * forward else ahead
    if tense is Tense.FUTURE:
        return past if days and back <= 60 and forward > 270 else ahead
    if tense is Tense.AHEAD:
        return past if back <= 75 and forward > 240 else ahead
    if tense is Tense.BEFORE:
        return past
    if tense is Tense.PAST:
        return ahead if days and back > 240 and forward < 75 else past
    if days:
        return past if back <= forward else ahead
    return past


def day_of_month(shape: Calendar, tense: Tense, published: date) -> Period:
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
    return ahead if tense in LOOKS_AHEAD or tense is Tense.PRESENT else past


def weekday(shape: Weekday, tense: Tense, published: date) -> date:  # noqa: PLR0911 - one return a tense
    """The day that a weekday means: its determiner decides, else the tense."""
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
            ahead = tense in LOOKS_AHEAD or tense is Tense.PRESENT
            ahead = ahead or (tense is Tense.NEAREST and forward < back)
            return published + timedelta(days=forward) if ahead else published - timedelta(days=back)


def nearest_holiday(shape: Holiday, on: Callable[[int], date], tense: Tense, published: date) -> Period:
    """The holiday of the year that the determiner or the tense chooses."""
    options = [day_of(on(year)) for year in range(published.year - 2, published.year + 3)]
    if shape.step is not None:
        return _neighbour(options, shape.step, published)
    return _by_tense(options, tense, published)


def middle(tense: Tense, published: date) -> Period:
    """The year whose middle is told of: 'by midyear' late in a year is the next one's."""
    if tense in LOOKS_AHEAD:
        return year_of(published.year + (published.month > _MIDDLE[-1]))
    if tense in {Tense.PAST, Tense.BEFORE}:
        return year_of(published.year - (published.month < _MIDDLE[0]))
    return year_of(published.year)


def maker(shape: Portion) -> Callable[[int], Period]:
    """How a portion of a year becomes a period."""
    if shape.unit is Unit.SEASON:
        return lambda year: season_of(year, shape.number)
    if shape.unit is Unit.HALF:
        return lambda year: part_of(year, shape.number, 6, Unit.HALF)
    if shape.fiscal:
        return lambda year: fiscal_quarter_of(year, shape.number)
    return lambda year: part_of(year, shape.number, 3, Unit.QUARTER)


def nearest_portion(shape: Portion, make: Callable[[int], Period], tense: Tense, published: date) -> Period:
    """The quarter, half or season that the determiner or the tense chooses."""
    options = [make(year) for year in range(published.year - 2, published.year + 3)]
    if shape.step is not None:
        if shape.step == 0:
            inside = [p for p in options if p.start <= published <= p.end]
            return inside[0] if inside else _of_the_year(options, published)
        return _neighbour(options, shape.step, published)
    past = max((p for p in options if p.start <= published), key=lambda p: p.start)
    ahead = min((p for p in options if p.end >= published), key=lambda p: p.start)
    if shape.reported and tense in LOOKS_AHEAD:
        return past if published - past.end <= ahead.start - published else ahead
    return ahead if tense in LOOKS_AHEAD else past
