"""The plain cases of every family."""

from datetime import date

import pytest

from service.annotate.times import find_times

PUBLISHED = date(2023, 1, 19)  # a Thursday


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("The talks ended this week.", "this week", "2023-01-16/2023-01-22"),
        ("The rule took effect in October.", "October", "2022-10"),
        ("It closed the docket on Jan. 17.", "Jan. 17", "2023-01-17"),
        ("The board said last month it agreed.", "last month", "2022-12"),
        ("Talks resume in the coming weeks.", "the coming weeks", None),
    ],
)
def test_plain_cases(text: str, found: str, value: str | None) -> None:
    """One expression is found, with its value."""
    (time,) = find_times(text, (), PUBLISHED)
    assert (time.text, time.value) == (found, value)
    assert text[time.start : time.end] == time.text
