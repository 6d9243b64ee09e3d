"""A date's event in the article's own words: the clause that holds it, never one cut off from its sense."""

import pytest

from service.ground.events import clause_at


@pytest.mark.parametrize(
    ("sentence", "date", "clause"),
    [
        (
            "Freedonia lifted the quota on March 3, and Sylvania answered within a day.",
            "March 3",
            "Freedonia lifted the quota on March 3",
        ),
        (
            "The duty rose to 9%, but the ministry suspended it on May 1; importers were relieved.",
            "May 1",
            "the ministry suspended it on May 1",
        ),
        ("Comments are due April 9.", "April 9", "Comments are due April 9"),
        ("WASHINGTON, Sept. 16", "Sept. 16", None),
        (
            "In June, the board met; it voted.",
            "June",
            "In June, the board met",
        ),
    ],
)
def test_the_clause_that_holds_the_date_is_its_event(sentence: str, date: str, clause: str | None) -> None:
    """Clauses end at semicolons, dashes and commas before a conjunction; too few words say nothing."""
    assert clause_at(sentence, sentence.index(date)) == clause


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister denied that, as a paper wrote, the ban begins in May.",
        "If the talks fail, and nobody expects it, the duty returns on May 1.",
        "Officials said the plan was dropped, and that in May another one follows.",
        "The court has not decided, although it promised to, whether May 1 stands.",
    ],
)
def test_denials_conditions_and_reports_are_not_cut(sentence: str) -> None:
    """What a clause depends on outside itself stays with it."""
    assert clause_at(sentence, sentence.index("May")) == sentence.rstrip(".")


def test_what_is_too_long_is_left_out() -> None:
    """Nobody reads 240 characters in a table of dates."""
    sentence = "In May " + "the board and the office and the bureau " * 9 + "met."
    assert clause_at(sentence, 3) is None
