"""Calendar arithmetic: stretches of days with their EDTF spelling, and how to step between them."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import IntEnum, unique
from functools import lru_cache
from typing import NamedTuple

_KEPT = 1024  # months of one article are few, and asked for again and again
FISCAL_START_MONTH = 10  # the US federal fiscal year 2024 runs from October 2023


@unique
class Unit(IntEnum):
    """How coarse a stretch is; members are ordered from fine to coarse by value."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    FORTNIGHT = 4
    MONTH = 5
    SEASON = 6
    QUARTER = 7
    HALF = 8
    YEAR = 9
    FISCAL = 10
    DECADE = 11
    CENTURY = 12


class Period(NamedTuple):
    """Days from `start` to `end`, both included, as EDTF spells them."""

    value: str
    start: date
    end: date
    unit: Unit


@lru_cache(_KEPT)
def day_of(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), day, day, Unit.DAY)


def week_of(day: date) -> Period:
    """The ISO week, Monday to Sunday, that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return interval(monday, monday + timedelta(days=6), Unit.WEEK)


def weekend_of(day: date) -> Period:
    """Saturday and Sunday of the ISO week that holds `day`."""
    saturday = day + timedelta(days=5 - day.weekday())
    return interval(saturday, saturday + timedelta(days=1), Unit.WEEKEND)


@lru_cache(_KEPT)
def month_of(year: int, month: int) -> Period:
    """A calendar month."""
    last = monthrange(year, month)[1]
    return Period(f"{year:04d}-{month:02d}", date(year, month, 1), date(year, month, last), Unit.MONTH)


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), Unit.YEAR)


def months_of(first: tuple[int, int], last: tuple[int, int], unit: Unit) -> Period:
    """Whole months from `first` to `last`, each (year, month)."""
    start, end = month_of(*first), month_of(*last)
    return Period(f"{start.value}/{end.value}", start.start, end.end, unit)


def part_of(year: int, number: int, months: int, unit: Unit) -> Period:
    """The `number`th stretch of `months` months of a calendar year: quarters and halves."""
    last = number * months
    return months_of((year, last - months + 1), (year, last), unit)


def fiscal_of(year: int) -> Period:
    """A fiscal year of the US federal government."""
    return months_of((year - 1, FISCAL_START_MONTH), (year, FISCAL_START_MONTH - 1), Unit.FISCAL)


def fiscal_quarter_of(year: int, number: int) -> Period:
    """A quarter of a US federal fiscal year: the first begins in October."""
    year, number = (year - 1, 4) if number == 1 else (year, number - 1)
    return part_of(year, number, 3, Unit.QUARTER)


def season_of(year: int, season: int) -> Period:
    """A northern season, 1 spring to 4 winter; a winter belongs to the year it begins in."""
    first = season * 3
    end = month_of(year + 1, 2) if season == 4 else month_of(year, first + 2)
    return Period(f"{year:04d}-{20 + season}", date(year, first, 1), end.end, Unit.SEASON)


def decade_of(year: int) -> Period:
    """The decade that holds `year`."""
    first = year - year % 10
    return Period(f"{first // 10:03d}X", date(max(first, 1), 1, 1), date(first + 9, 12, 31), Unit.DECADE)


def century_of(number: int) -> Period:
    """The `number`th century, as EDTF counts it: the 20th is 19XX."""
    first = (number - 1) * 100
    return Period(f"{number - 1:02d}XX", date(max(first, 1), 1, 1), date(first + 99, 12, 31), Unit.CENTURY)


def interval(start: date, end: date, unit: Unit) -> Period:
    """Days from `start` to `end`, both included."""
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return Period(f"{start.isoformat()}/{end.isoformat()}", start, end, unit)


def between(first: Period, last: Period) -> Period:
    """From the beginning of one stretch to the end of another, spelled as finely as they are."""
    if last.end < first.start or last.start < first.start:
        raise ValueError(f"{last.value} is before {first.value}")
    plain = {Unit.DAY, Unit.MONTH, Unit.YEAR}
    start = first.value if first.unit in plain else first.start.isoformat()
    end = last.value if last.unit in plain else last.end.isoformat()
    return Period(f"{start}/{end}", first.start, last.end, max(first.unit, last.unit, key=lambda u: u.value))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add(day: date, unit: Unit, count: int) -> date:
    """The day that is `count` units after `day`."""
    if unit in MONTHS:
        return add_months(day, MONTHS[unit] * count)
    return day + timedelta(days=DAYS[unit] * count)


DAYS = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
MONTHS = {
    Unit.MONTH: 1,
    Unit.SEASON: 12,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.FISCAL: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}


def fiscal_year(day: date) -> int:
    """The US federal fiscal year that holds `day`."""
    return day.year + (day.month >= FISCAL_START_MONTH)


def holding(day: date, unit: Unit) -> Period:
    """The calendar stretch of this unit that holds `day`."""
    return _HOLDING[unit](day)


def _fortnight_of(day: date) -> Period:
    monday = week_of(day).start
    return interval(monday, monday + timedelta(days=13), Unit.FORTNIGHT)


_HOLDING: dict[Unit, Callable[[date], Period]] = {
    Unit.DAY: day_of,
    Unit.WEEKEND: weekend_of,
    Unit.WEEK: week_of,
    Unit.FORTNIGHT: _fortnight_of,
    Unit.MONTH: lambda day: month_of(day.year, day.month),
    Unit.SEASON: lambda day: season_of(day.year - (day.month < 3), day.month // 3 or 4),
    Unit.QUARTER: lambda day: part_of(day.year, (day.month + 2) // 3, 3, Unit.QUARTER),
    Unit.HALF: lambda day: part_of(day.year, (day.month + 5) // 6, 6, Unit.HALF),
    Unit.YEAR: lambda day: year_of(day.year),
    Unit.FISCAL: lambda day: fiscal_of(fiscal_year(day)),
    Unit.DECADE: lambda day: decade_of(day.year),
    Unit.CENTURY: lambda day: century_of(day.year // 100 + 1),
}


def week_in_month(year: int, month: int, number: int) -> Period:
    """The `number`th ISO week whose Thursday lies in this month; -1 is the last."""
    days = (date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1))
    thursdays = [day for day in days if day.weekday() == 3]
    return week_of(thursdays[number - 1 if number > 0 else number])
