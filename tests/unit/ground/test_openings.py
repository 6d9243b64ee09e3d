"""What stands before a sentence's own words is left out of a summary, and nothing else is."""

import re

import pytest

from service.ground.openings import only_leads_in, own_start
from service.ground.summaries import extract_summary


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("2.  In the decree I raised the duty.", "en", "In the decree I raised the duty."),
        ("(a) The duty rises.", "en", "The duty rises."),
        ("(b)(1) The duty rises.", "en", "The duty rises."),
        ("\u2022 The duty rises.", "en", "The duty rises."),
        ("Scope.\u2014The duty rises.", "en", "The duty rises."),
        ("3. Paket: Zölle steigen.", "de", "3. Paket: Zölle steigen."),
        ("2.5 percent is the duty.", "en", "2.5 percent is the duty."),
        ("9 lenses were seized.", "en", "9 lenses were seized."),
        ("A. Lens spoke.", "en", "A. Lens spoke."),
        ("(a) ", "en", "(a) "),
    ],
)
def test_marks_of_lists_and_paragraphs_are_no_words(sentence: str, language: str, words: str) -> None:
    """A number that belongs to the sentence stays."""
    assert sentence[own_start(sentence, language) :] == words


@pytest.mark.parametrize(
    ("dateline", "is_all"),
    [
        ("WASHINGTON \u2014", True),
        ("Berlin (dpa/AFX) \u2013", True),
        ("Paris, le 3 mai 2024 \u2013", True),
        ("Fredville Post, Fredville (May 9, 2018) --", True),
        ("Lens Maker (LENS) \u2013", False),
        ("Lenses (HTS 9001) -", False),
    ],
)
def test_a_dateline_is_left_out_where_it_names_nobody(dateline: str, is_all: bool) -> None:
    """What stands in brackets has to be a news agency or a day, for a firm's ticker looks the same."""
    assert only_leads_in(dateline) is is_all


def test_a_summary_that_is_too_long_is_the_clause_that_tells_the_action() -> None:
    """It stands by itself, and is not cut from what supposes or reports it; else the words are cut."""
    cue = re.compile("imposed")
    before = "In the decree of the crown I agreed with the findings of the board " + "and of the office " * 20
    after = ", and the ministry imposed a duty of 9 percent on lenses."
    assert extract_summary(before + after, cue) == "The ministry imposed a duty of 9 percent on lenses."
    reported = before.replace("I agreed", "I said I agreed") + after
    assert extract_summary(reported, cue).endswith(" \u2026")
    pointing = before + ", and it imposed a duty of 9 percent on lenses."
    assert extract_summary(pointing, cue).endswith(" \u2026")
    assert extract_summary(before + after).endswith(" \u2026")
