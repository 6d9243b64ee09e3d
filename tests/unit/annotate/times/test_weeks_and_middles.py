"""Weeks by their abbreviations, and the middle of a year."""

from datetime import date

import pytest

from service.annotate.times import find_times

Expected = list[tuple[str, str | None]]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2025, 2, 1), "Vessels due w/c Feb 4 were listed.", [("w/c Feb 4", "2025-02-03/2025-02-09")]),
        (date(2025, 2, 20), "Due W/C Monday 3 March.", [("W/C Monday 3 March", "2025-03-03/2025-03-09")]),
        (date(2025, 2, 1), "Stocks w/e 9 Feb rose.", [("w/e 9 Feb", "2025-02-03/2025-02-09")]),
        (
            date(2025, 2, 1),
            "On and/or May 5, n/a June 6.",
            [("May 5", "2025-05-05"), ("June 6", "2025-06-06")],
        ),
        (date(2025, 2, 1), "A deal is expected by midyear.", [("midyear", "2025")]),
        (date(2025, 11, 20), "A deal is expected by mid-year.", [("mid-year", "2026")]),
        (date(2025, 2, 20), "Prices have fallen since midyear.", [("midyear", "2024")]),
        (date(2025, 9, 1), "Prices have fallen since midyear.", [("midyear", "2025")]),
        (date(2025, 9, 1), "The goal is midyear 2026.", [("midyear 2026", "2026")]),
        (date(2025, 9, 1), "The midyear review, a mid-year report and midyear forecasts.", []),
    ],
)
def test_weeks_and_middles(published: date, text: str, expected: Expected) -> None:
    """'w/c' and 'w/e' name a week; 'by midyear' is a time, 'the midyear review' is none."""
    assert [(time.text, time.value) for time in find_times(text, (), published, "en")] == expected
