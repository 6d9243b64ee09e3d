"""Dates by which a thing is named, dates of what is set or done, and years that a sentence carries on."""

from datetime import date

import pytest

from service.annotate import annotate


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2025-11-20", "The April 2 tariffs remain in force.", "2025-04-02"),
        ("2025-11-20", "The March 4 tariffs on Mexico are still in place.", "2025-03-04"),
        ("2025-11-20", "The May 12 deal cuts the rate to 30%.", "2025-05-12"),
        ("2025-11-20", "Under the April 9 order, the rate is 125%.", "2025-04-09"),
        ("2025-11-20", "USTR's April 17 notice sets fees.", "2025-04-17"),
        ("2024-04-11", "The Oct. 7 rule restricts exports.", "2023-10-07"),
        ("2025-11-26", "The notice cites Executive Order 14269 of April 9.", "2025-04-09"),
        ("2025-11-26", "Proclamation 10908 of March 26 covers cars.", "2025-03-26"),
        (
            "2024-04-11",
            "In 2018, the U.S. imposed steel duties in March and China struck back in April.",
            "2018-04",
        ),
        ("2024-04-11", "The U.S. imposed tariffs in March 2018, and China retaliated in April.", "2018-04"),
        ("2024-04-11", "The probe began in November 2021 and ended in December.", "2021-12"),
        ("2024-04-11", "It acted on Aug. 9, 2022, and on Oct. 7 it acted again.", "2022-10-07"),
        ("2024-04-11", "The EU may extend the pause past July 9.", "2024-07-09"),
        ("2024-04-11", "USTR extended the exclusions past May 31.", "2024-05-31"),
        ("2024-04-11", "AGOA was extended past September.", "2024-09"),
        ("2024-04-11", "This past September it lapsed.", "2023-09"),
        ("2025-11-26", "The EU will send a team, led by Brook, in January.", "2026-01"),
        ("2025-11-26", "The court will hear Vinh Steel v. U.S. in January.", "2026-01"),
        ("2025-11-26", "The EU plans to vote on the plan, called CBAM, in January.", "2026-01"),
        ("2024-04-11", "Commerce issued the rule on May 5.", "2023-05-05"),
        ("2024-04-11", "Xi visited Paris on May 6.", "2023-05-06"),
        ("2024-04-11", "The White House announced a trip on May 6.", "2024-05-06"),
        ("2024-04-11", "In a May 6 letter, senators urged him.", "2023-05-06"),
        ("2024-04-11", "The next round of talks is Nov. 12.", "2024-11-12"),
        ("2024-04-11", "The U.S. election is Nov. 5.", "2024-11-05"),
        ("2024-04-11", "The comment deadline is Nov. 12.", "2024-11-12"),
        ("2024-04-11", "The next round of talks is in November.", "2024-11"),
        ("2025-11-20", "The next review is in July.", "2026-07"),
        ("2025-11-20", "The Dec. 1 deadline looms.", "2025-12-01"),
        ("2025-11-20", "The Dec. 12 hearing is closed to the press.", "2025-12-12"),
        ("2025-11-20", "The Jan. 1 increase will hurt.", "2026-01-01"),
        ("2025-11-20", "Tariffs imposed on April 2 remain.", "2025-04-02"),
        ("2024-04-11", "The order, signed by Biden, took effect in March.", "2024-03"),
    ],
)
def test_the_day_that_is_meant(published: str, text: str, value: str) -> None:
    """What has a date for a name is there; what a document tells was, and what is set is to come."""
    times = annotate(text, date.fromisoformat(published), "en").times
    assert times[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs rose to 25 percent on May 10, 2019, and to 50 percent on March 1.",
        "He has been in office since late 2012, and moved twice in March.",
        "The rule of May 2, 2022, will end in March.",
        "In 2019, exports fell, the bureau said in March.",
        "In 2019, according to figures that came out in March, exports fell.",
        "The pact was signed in May 2019 and growers said in March that it failed.",
        "Born in May 1960, she married and resigned in March.",
    ],
)
def test_a_year_is_not_carried_too_far(text: str) -> None:
    """Only a course of deeds takes its year along."""
    times = annotate(text, date(2024, 4, 11), "en").times
    assert (times[-1].value or "")[:4] in {"2024", "2025"}


@pytest.mark.parametrize("text", ["The next sunset review follows.", "The sunset clause stays."])
def test_a_sunset_review_is_no_time_of_day(text: str) -> None:
    """Nothing sets in it."""
    assert annotate(text, date(2025, 11, 20), "en").times == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "No later than 30 days after the date of this order, agencies report.",
            "30 days after the date of this order",
        ),
        ("He left two months after the final results came out.", "two months after the final results"),
        ("They met for two days of talks.", None),
        ("It was a week of hearing after hearing.", None),
        ("Three years of the agreement are over.", None),
    ],
)
def test_times_counted_from_a_document(text: str, found: str | None) -> None:
    """They are found, without a day where the article leaves the document's own day open."""
    times = annotate(text, date(2025, 11, 26), "en").times
    assert [(time.text, time.value) for time in times] == ([] if found is None else [(found, None)])
