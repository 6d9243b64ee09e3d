"""Times so far from an event: found as times, with a value only where the text dates the event."""

from datetime import date

import pytest

from service.annotate.times import find_times

WEDNESDAY = date(2025, 7, 23)


def read(text: str) -> list[tuple[str, str | None]]:
    """What is found in a text published on Wednesday, July 23, 2025."""
    return [(time.text, time.value) for time in find_times(text, (), WEDNESDAY, "en-US")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two days after the meeting, he resigned.", ("Two days after the meeting", None)),
        ("It came three weeks before the vote.", ("three weeks before the vote", None)),
        ("He died two days after his birthday.", ("two days after his birthday", None)),
        ("Two days after the meeting he flew home.", ("Two days after", None)),
        ("Just a day after Trump announced tariffs, China retaliated.", ("a day after", None)),
        ("Less than two weeks after the deal was signed, it fell.", ("Less than two weeks after", None)),
        ("Several weeks after the deal, it fell.", ("Several weeks after the deal", None)),
        ("The rule takes effect 30 days after signing.", ("30 days after", None)),
        ("Reports are due within 30 days after the hearing.", ("30 days after the hearing", None)),
    ],
)
def test_the_event_has_no_date(text: str, found: tuple[str, None]) -> None:
    """What is counted from an event is a time, though nobody can say which."""
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two days after the April 3 meeting, he resigned.", "2025-04-05"),
        ("Two days after the summit on Monday, he resigned.", "2025-07-23"),
        ("A week before the Aug. 1 deadline, talks broke off.", "2025-07-25"),
        ("Ten years after the 2003 invasion, he returned.", "2013"),
        ("Two years after the March 2011 disaster, towns stood empty.", "2013-03"),
        ("The April 3 summit ended in accord. Two days after the summit, tariffs rose.", "2025-04-05"),
        ("The talks on April 3 ended in accord. A week after the talks, tariffs rose.", "2025-04-10"),
        ("Two days after the 2003 invasion, he returned.", None),
        ("About two weeks after the April 3 meeting, he resigned.", None),
        ("Two days after the president spoke on Monday, he left.", "2025-07-23"),
        ("Just a day after the deal was signed Monday, China retaliated.", "2025-07-22"),
        ("Two days before the tariffs took effect on April 5, talks broke off.", "2025-04-03"),
        ("A month after the talks collapsed in May, they resumed.", "2025-06"),
        ("Two years after troops invaded on Feb. 24, towns stood empty.", None),
        ("Six months after the talks collapsed in May, they resumed.", None),
        ("Two years after the law passed on March 5, 2024, fees will rise.", "2026-03-05"),
        ("A year after the law came into force in 2023, it was repealed.", "2024"),
        ("Two days after the talks collapsed in May, they resumed.", None),
        ("A day after the president said he spoke on Monday, he left.", None),
        ("A day after the president said tariffs would start on Monday, he left.", None),
        ("A day after the president agreed to meet on Monday, he left.", None),
        ("A day after the Senate announced a vote on Monday, he left.", None),
        ("A day after the vote was scheduled on Monday, he left.", None),
        ("A day after the president, who spoke on Monday, he left.", None),
        ("A day after the president spoke, on Monday, he left.", None),
        ("A day after the president spoke and left on Monday, markets fell.", None),
        ("He left two days after the president spoke on Monday.", None),
        ("Stocks fell two days after the president spoke on Monday, traders said.", None),
        ("Two days after the vote, on Monday, he left.", None),
        ("The vote, on April 2, and the vote on April 4 failed. Two days after the vote, he left.", None),
        ("The summit ended on Monday. Two days after the vote, tariffs rose.", None),
        ("After the April 3 vote and the May 3 vote he left. Two days after the vote, tariffs rose.", None),
    ],
)
def test_the_event_has_a_date(text: str, value: str | None) -> None:
    """A date inside its name, or the one that was bound to the same noun, and no other, dates an event."""
    found = [time[1] for time in read(text) if " after" in time[0] or " before" in time[0]]
    assert found == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The union went on strike for two days after the vote.",
        "There were two days of talks after the vote.",
        "He served two years after the war, and for two years before the war.",
        "In the two years after the war, prices rose.",
        "The company waited two days before announcing it.",
        "The meeting lasted two days before it was broken off.",
        "He earns $5 a day after tax and works three times a week before school.",
        "One week after another, day after day, prices rose.",
        "He spent five years before the mast and took two days after the blast.",
    ],
)
def test_a_length_is_no_time(text: str) -> None:
    """'for two years after' says how long."""
    assert read(text) == []
