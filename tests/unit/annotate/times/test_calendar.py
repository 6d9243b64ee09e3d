"""Calendar arithmetic and named days."""

from datetime import date

import pytest

from service.annotate.times.holidays import HOLIDAYS, easter
from service.annotate.times.periods import (
    Period,
    Unit,
    add_months,
    century_of,
    day_of,
    decade_of,
    fiscal_of,
    fiscal_quarter_of,
    holding,
    season_of,
    week_in_month,
)


@pytest.mark.parametrize(
    ("period", "value", "start", "end"),
    [
        (decade_of(1987), "198X", date(1980, 1, 1), date(1989, 12, 31)),
        (century_of(21), "20XX", date(2000, 1, 1), date(2099, 12, 31)),
        (fiscal_of(2024), "2023-10/2024-09", date(2023, 10, 1), date(2024, 9, 30)),
        (fiscal_quarter_of(2024, 1), "2023-10/2023-12", date(2023, 10, 1), date(2023, 12, 31)),
        (fiscal_quarter_of(2024, 3), "2024-04/2024-06", date(2024, 4, 1), date(2024, 6, 30)),
        (season_of(2020, 1), "2020-21", date(2020, 3, 1), date(2020, 5, 31)),
        (season_of(2023, 4), "2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        (week_in_month(2018, 7, -1), "2018-07-23/2018-07-29", date(2018, 7, 23), date(2018, 7, 29)),
        (week_in_month(2015, 1, 1), "2014-12-29/2015-01-04", date(2014, 12, 29), date(2015, 1, 4)),
    ],
)
def test_periods(period: Period, value: str, start: date, end: date) -> None:
    """A period is spelled in EDTF and knows its bounds."""
    assert (period.value, period.start, period.end) == (value, start, end)


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("day", [date(2023, 1, 1), date(2024, 2, 29), date(1999, 12, 31)])
def test_holding(unit: Unit, day: date) -> None:
    """A day lies in the stretch that holds it, weekends excepted."""
    period = holding(day, unit)
    assert unit is Unit.WEEKEND or period.start <= day <= period.end


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2023, 11, 5), 14, date(2025, 1, 5)),
    ],
)
def test_add_months(day: date, months: int, then: date) -> None:
    """The last day of a shorter month stands in for one it lacks."""
    assert add_months(day, months) == then


@pytest.mark.parametrize(
    ("year", "day"), [(2010, date(2010, 4, 4)), (2018, date(2018, 4, 1)), (2024, date(2024, 3, 31))]
)
def test_easter(year: int, day: date) -> None:
    """Easter as the almanacs have it."""
    assert easter(year) == day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 2022, date(2022, 11, 24)),
        ("black friday", 2022, date(2022, 11, 25)),
        ("memorial day", 2023, date(2023, 5, 29)),
        ("labor day", 2023, date(2023, 9, 4)),
        ("good friday", 2023, date(2023, 4, 7)),
        ("election day", 2024, date(2024, 11, 5)),
    ],
)
def test_holidays(name: str, year: int, day: date) -> None:
    """Named days fall where the calendar puts them."""
    assert HOLIDAYS[name](year) == day


def test_every_holiday_has_a_day_in_every_year() -> None:
    """No year throws."""
    assert all(on(year).year == year for on in HOLIDAYS.values() for year in range(1900, 2101))


def test_day() -> None:
    """A day is its own bounds."""
    assert day_of(date(2023, 1, 2)) == Period("2023-01-02", date(2023, 1, 2), date(2023, 1, 2), Unit.DAY)
