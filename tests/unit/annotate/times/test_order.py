"""Dates in figures: language, source and the other dates decide the order, nothing else."""

from datetime import date

import pytest

from schemas.vocabulary import DateBasis
from service.annotate.times import find_times


@pytest.mark.parametrize(
    ("text", "language", "source", "values"),
    [
        ("Filed 03/04/2023.", None, None, [None]),
        ("Filed 03/04/2023.", "en", None, [None]),
        ("Filed 03/04/2023.", "en-US", None, ["2023-03-04"]),
        ("Filed 03/04/2023.", "en-GB", None, ["2023-04-03"]),
        ("Filed 03/04/2023.", "de", None, ["2023-04-03"]),
        ("Filed 03/04/2023.", "en", "https://www.bis.gov/press", ["2023-03-04"]),
        ("Filed 03/04/2023.", "en", "Federal Register", ["2023-03-04"]),
        ("Filed 03/04/2023.", "en-US", "https://www.gov.uk/x", ["2023-04-03"]),
        ("Filed 03/04/2023.", "en", "https://trade.service.gov.uk/x", ["2023-04-03"]),
        ("Filed 03/03/2023.", None, None, ["2023-03-03"]),
        ("Filed 23/04/2023.", "en-US", None, ["2023-04-23"]),
        ("Filed 04/23/2023.", "en-GB", None, ["2023-04-23"]),
        ("Filed Thu, 03/04/2021.", None, None, ["2021-03-04"]),
        ("Filed Saturday, 03/04/2021.", None, None, ["2021-04-03"]),
        ("Filed Sun, 03/04/2021.", None, None, [None]),
        ("Filed Thu, 03/04/2021, served 05/06/2021.", None, None, ["2021-03-04", "2021-05-06"]),
        ("Filed 03/04/2023, served 03/28/2023.", None, None, ["2023-03-04", "2023-03-28"]),
        ("Filed 03/04/2023, served 28/03/2023.", None, None, ["2023-04-03", "2023-03-28"]),
        ("Filed 03/04/2023, 03/28/2023 or 28/03/2023.", None, None, [None, "2023-03-28", "2023-03-28"]),
        ("Filed 3.4.2023.", None, None, ["2023-04-03"]),
        ("Filed 2023-03-04 and 2023/03/05.", None, None, ["2023-03-04", "2023-03-05"]),
        ("Filed 6-30-23; 8:45 am", None, None, ["2023-06-30"]),
        ("Filed 6-3-23; 8:45 am", None, None, [None]),
        ("Part 6-30-23 of the code.", None, None, []),
        ("Filed 13/13/2023, 30/02/2023 and 2023-02-30.", None, None, []),
    ],
)
def test_order(text: str, language: str | None, source: str | None, values: list[str | None]) -> None:
    """Where both readings stand the expression is found without a value."""
    assert [time.value for time in find_times(text, (), date(2023, 6, 1), language, source)] == values


@pytest.mark.parametrize(
    ("text", "value", "bounds", "basis"),
    [
        ("Filed 03/04/2023.", None, ("2023-03-04", "2023-04-03"), DateBasis.EXPLICIT),
        ("Filed 03/04/2023-05/04/2023.", None, ("2023-03-04", "2023-05-04"), DateBasis.EXPLICIT),
        ("Due by 3/4.", None, ("2023-03-04", "2023-04-03"), DateBasis.PUBLICATION),
        ("Two weeks after 03/04/2023.", None, ("2023-03-18", "2023-04-17"), DateBasis.EXPLICIT),
        ("The week of 03/04/2023.", None, ("2023-02-27", "2023-04-09"), DateBasis.EXPLICIT),
        ("From 03/04/2023 to 02/05/2023.", "2023-04-03/2023-05-02", ("2023-04-03", "2023-05-02"), DateBasis.EXPLICIT),
        ("In the coming weeks.", None, None, DateBasis.NONE),
    ],
)  # fmt: skip
def test_both_readings_are_reported(
    text: str, value: str | None, bounds: tuple[str, str] | None, basis: DateBasis
) -> None:
    """An open order is told from a vague date: no value, but a basis, and bounds that hold either day."""
    time = find_times(text, (), date(2023, 3, 20))[0]
    told = (
        (time.start_date.isoformat(), time.end_date.isoformat())
        if time.start_date and time.end_date
        else None
    )
    assert (time.value, told, time.basis) == (value, bounds, basis)


def test_nothing_is_counted_from_an_open_date() -> None:
    """Two days after one of two days is neither."""
    times = find_times("It was filed on 03/04/2023 and served two days later.", (), date(2023, 6, 1))
    assert [time.value for time in times] == [None, None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Funds for fiscal years 2024 and 2025 rose.", ["2023-10-01/2025-09-30"]),
        ("Funds for fiscal years 2024 through 2026 rose.", ["2023-10-01/2026-09-30"]),
        ("The duties apply from today and last six months.", ["2023-06-01"]),
        ("Duties rose in the first and last two weeks of May.", ["2023-05-18/2023-05-31"]),
    ],
)
def test_words_around_figures_decide(text: str, values: list[str]) -> None:
    """Fiscal years are no calendar years, and what lasts six months is not the last six months."""
    assert [time.value for time in find_times(text, (), date(2023, 6, 1), "en", None)] == values
