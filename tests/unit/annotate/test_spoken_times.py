"""Words like 'tomorrow' in a quotation count from the day on which it was said."""

from datetime import date

import pytest

from service.annotate import annotate
from tests.timing import grows_linearly

PUBLISHED = date(2025, 10, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The minister told reporters March 3 that “tomorrow, duties will rise.”", "tomorrow", "2025-03-04"),
        ("“We will decide tomorrow,” the minister said on Monday.", "tomorrow", "2025-10-14"),
        ("“We met yesterday,” she told the committee on Oct. 6.", "yesterday", "2025-10-05"),
        ("“We will decide tomorrow,” the minister said.", "tomorrow", "2025-10-16"),
        ("“We will decide tomorrow,” the minister said after a vote on Oct. 6.", "tomorrow", "2025-10-16"),
        ("“We will decide tomorrow,” she said of the duties announced on Oct. 6.", "tomorrow", "2025-10-16"),
        ("“We will decide next week,” the minister said on Monday.", "next week", "2025-10-20/2025-10-26"),
        ("“We will decide next week,” the minister said on Oct. 12.", "next week", None),
        ("“We will decide next month,” the minister said on Oct. 2.", "next month", "2025-11"),
        ("“We will decide next month,” the minister said on June 2.", "next month", None),
        ("“We will decide on Nov. 3,” the minister said on June 2.", "Nov. 3", "2025-11-03"),
        ("The minister said on June 2 that the vote comes tomorrow.", "tomorrow", "2025-10-16"),
    ],
)
def test_a_quotation_counts_from_its_own_day(text: str, words: str, value: str | None) -> None:
    """From the day that the sentence gives to the speech; without one, from the day of publication."""
    found = {time.text: time.value for time in annotate(text, PUBLISHED, "en").times}
    assert found[words] == value


def test_nothing_is_counted_without_a_day_of_publication() -> None:
    """What has no value keeps none."""
    article = annotate("“We will decide tomorrow,” the minister said on Monday.", None, "en")
    assert [time.value for time in article.times] == [None, None]


@pytest.mark.parametrize(
    "unit",
    [
        "he said “go tomorrow” May 3 ",
        "“We go tomorrow,” and in May 2024 ",
        "“We go tomorrow,” she said on May 3, 2025, ",
        "“We go tomorrow,” she said on Monday. ",
    ],
)
def test_growth_is_linear(unit: str) -> None:
    """Four times the quotations, in one sentence or in many, take about four times as long."""
    short, long = (unit * (length // len(unit)) for length in (3_000, 12_000))
    assert grows_linearly(lambda text: annotate(text, PUBLISHED), short, long, most=10.0, negligible_s=0.002)
