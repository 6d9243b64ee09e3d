"""What the public function promises: ids, offsets, bounds, basis, skipping, absent publication."""

from datetime import UTC, date, datetime

import pytest

from schemas.vocabulary import DateBasis
from service.annotate.times import find_times
from service.annotate.values import Extent, Sentence

PUBLISHED = date(2023, 1, 19)  # a Thursday


@pytest.mark.parametrize(
    ("text", "start", "end", "basis"),
    [
        ("It rose in the 1990s.", date(1990, 1, 1), date(1999, 12, 31), DateBasis.EXPLICIT),
        ("It rose in the 19th century.", date(1800, 1, 1), date(1899, 12, 31), DateBasis.EXPLICIT),
        ("It rose in Q3 2022.", date(2022, 7, 1), date(2022, 9, 30), DateBasis.EXPLICIT),
        ("It rose in the winter of 2021.", date(2021, 12, 1), date(2022, 2, 28), DateBasis.EXPLICIT),
        ("It rose in fiscal 2024.", date(2023, 10, 1), date(2024, 9, 30), DateBasis.EXPLICIT),
        ("It rose in February 2024.", date(2024, 2, 1), date(2024, 2, 29), DateBasis.EXPLICIT),
        ("It rose this week.", date(2023, 1, 16), date(2023, 1, 22), DateBasis.PUBLICATION),
        ("It rose in October.", date(2022, 10, 1), date(2022, 10, 31), DateBasis.PUBLICATION),
        ("It rose lately.", None, None, DateBasis.NONE),
    ],
)
def test_bounds_and_basis(text: str, start: date | None, end: date | None, basis: DateBasis) -> None:
    """Bounds are inclusive, and the basis says what the value came from."""
    (time,) = find_times(text, (), PUBLISHED)
    assert (time.start_date, time.end_date, time.basis) == (start, end, basis)


def test_ids_count_from_one() -> None:
    """Expressions are numbered in order of their place."""
    times = find_times("On Jan. 3, in March and last year.", (), PUBLISHED)
    assert [time.id for time in times] == ["t1", "t2", "t3"]


def test_offsets_are_code_points_of_the_original() -> None:
    """Characters outside the basic plane and curly marks do not shift anything."""
    text = "\U0001f600 “Not before Jan. 17,” he said \u2013 naïvely \u2013 on Friday."
    for time in find_times(text, (), PUBLISHED):
        assert text[time.start : time.end] == time.text


def test_skipped_extents_are_not_reported() -> None:
    """Nothing that touches boilerplate or a citation is reported."""
    text = "Sept. 1, 2020: see the order of May 5, 2021."
    times = find_times(text, (), None, skip=(Extent(0, 12),))
    assert [time.text for time in times] == ["May 5, 2021"]


@pytest.mark.parametrize(
    "text",
    [
        "It closed on Jan. 17.",
        "It closed last month.",
        "It closed on Friday.",
        "It closed in October.",
        "It is due in 2 days.",
    ],
)
def test_without_publication_relative_dates_have_no_value(text: str) -> None:
    """Nothing is guessed where no date of publication is given."""
    (time,) = find_times(text, (), None)
    assert (time.value, time.start_date, time.end_date, time.basis) == (None, None, None, DateBasis.NONE)


def test_without_publication_explicit_dates_keep_their_value() -> None:
    """A date that names its year needs nothing else."""
    (time,) = find_times("It closed on Jan. 17, 2020.", (), None)
    assert (time.value, time.basis) == ("2020-01-17", DateBasis.EXPLICIT)


def test_publication_may_carry_a_time() -> None:
    """A moment counts as its own calendar day."""
    moment = datetime(2023, 1, 19, 23, 30, tzinfo=UTC)
    assert find_times("It closed today.", (), moment) == find_times("It closed today.", (), PUBLISHED)


def test_sentences_bound_the_tense() -> None:
    """The verb of another sentence does not decide."""
    text = "They will vote soon Talks on Monday failed"
    cut = text.index("Talks")
    sentences = (Sentence(1, (Extent(0, cut),)), Sentence(2, (Extent(cut, len(text)),)))
    (time,) = find_times(text, sentences, PUBLISHED)
    assert time.value == "2023-01-16"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The law passed on May 2, 2019. Three days later it was signed.",
            [("2019-05-02", "explicit"), ("2019-05-05", "reference")],
        ),
        (
            "The law passed on May 2, 2019. A year later it was void.",
            [("2019-05-02", "explicit"), ("2020", "reference")],
        ),
        (
            "Sales fell in May 2019. The previous month they rose.",
            [("2019-05", "explicit"), ("2019-04", "reference")],
        ),
        (
            "Sales fell in the second quarter of 2019 from the year-earlier quarter.",
            [("2019-04/2019-06", "explicit"), ("2018-04/2018-06", "reference")],
        ),
        (
            "He arrived on June 3, 2021, and left the same day.",
            [("2021-06-03", "explicit"), ("2021-06-03", "reference")],
        ),
        ("He left in 1997. Two days later it rained.", [("1997", "explicit"), (None, "none")]),
        ("Two weeks after May 2, 2019, it ended.", [("2019-05-16", "explicit")]),
    ],
)
def test_dates_hang_on_dates_before_them(text: str, expected: list[tuple[str | None, str]]) -> None:
    """'later', 'earlier', 'previous' and 'same' count from the nearest fitting date before."""
    assert [(time.value, time.basis.value) for time in find_times(text, (), None)] == expected
