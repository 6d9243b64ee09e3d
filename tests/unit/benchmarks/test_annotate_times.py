"""What HeidelTime answers is read as dates with the days that they mean."""

import pytest

from benchmarks.annotate_times import read_timeml

_TEXT = "On Monday, AT&T said that Monday's vote is due."


def _answer(text: str, value: str, kind: str = "DATE") -> str:
    mark = f'<TIMEX3 tid="t1" type="{kind}" value="{value}">{text}</TIMEX3>'
    return f'<?xml version="1.0"?>\n<TimeML>\nIn {mark}.</TimeML>'


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-03", "2024-04-03", "2024-04-03"),
        ("2024-04-03TNI", "2024-04-03", "2024-04-03"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-W14", "2024-04-01", "2024-04-07"),
        ("2024-W14-WE", "2024-04-06", "2024-04-07"),
        ("PAST_REF", None, None),
        ("XXXX-XX", None, None),
    ],
)
def test_a_value_has_its_days(value: str, first: str | None, last: str | None) -> None:
    """Whatever the calendar knows has bounds; what is vague has none."""
    assert [found.bounds for found in read_timeml("In it.", _answer("it", value))] == [(first, last)]


def test_only_dates_count() -> None:
    """Durations, times of day and what is now are no dates."""
    answers = [_answer("it", "P1D", "DURATION"), _answer("it", "PRESENT_REF"), "", "<TimeML>"]
    assert [found for answer in answers for found in read_timeml("In it.", answer)] == []


def test_spans_are_those_of_the_text() -> None:
    """Marked words are found where they stand, not where they stand first."""
    mark = '<TIMEX3 tid="t1" type="DATE" value="2024-04-01">Monday</TIMEX3>'
    answer = f"<TimeML>\nOn Monday, AT&amp;T said that {mark}'s vote is due.</TimeML>"
    assert [_TEXT[f.start : f.end] + _TEXT[f.end] for f in read_timeml(_TEXT, answer)] == ["Monday'"]
