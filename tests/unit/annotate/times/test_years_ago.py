"""Days and parts of a year whose year is told by how long ago it was."""

from datetime import date

import pytest

from service.annotate.times import find_times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took effect April 3 two years ago.", [("April 3 two years ago", "2023-04-03")]),
        ("It took effect in April two years ago.", [("April two years ago", "2023-04")]),
        ("On Aug. 5, a year ago, it sued.", [("Aug. 5, a year ago", "2024-08-05")]),
        ("It fell in the second quarter a year ago.", [("the second quarter a year ago", "2024-04/2024-06")]),
        # Behind a comma that nothing closes, something new begins.
        ("In April, two years ago it fell.", [("April", "2025-04"), ("two years ago", "2023")]),
        ("It fell in April. Two years ago, it rose.", [("April", "2025-04"), ("Two years ago", "2023")]),
        # Years that are told, and other units, stay what they are.
        ("It ended in 2019, six years ago.", [("2019", "2019"), ("six years ago", "2019")]),
        ("It rose on May 3, five weeks ago.", [("May 3", "2025-05-03"), ("five weeks ago", "2025-05-05/2025-05-11")]),
    ],
)  # fmt: skip
def test_the_year_is_told_by_how_long_ago_it_was(text: str, expected: list[tuple[str, str]]) -> None:
    """'April 3 two years ago' is no day of this year."""
    found = find_times(text, (), date(2025, 6, 10), "en")
    assert [(time.text, time.value) for time in found] == expected
