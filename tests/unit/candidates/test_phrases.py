"""The few words that name what is talked about."""

import pytest

from service.candidates.phrases import measure_before, names_measure, only_measure, phrase_at


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the duties on wire from Sylvania, which began in May", "the duties on wire from Sylvania"),
        ("these limits in a letter on Monday", "the limits"),
        ("every extension in comments filed last week", "extension"),
        ("the department's decision to withdraw from the pact with Sylvania", "the department's decision to withdraw from the pact"),
        ("“the spirit of the measure”", "the spirit of the measure"),
        ("the move “a mistake”", "the move"),
        ("tariffs on steel and tin.", "tariffs on steel and tin"),
        ("the rule and wants more", "the rule"),
        ("the rules published in June", "the rules"),
        ("the antidumping (AD) duties against towels", "the antidumping duties against towels"),
        ("a bill requiring a code", "bill"),
        ("U.S. quotas on 12 goods", "U.S. quotas"),
        ("it again", None),
        ("them", None),
        ("on Monday", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_noun_phrase_ends_where_its_clause_goes_on(text: str, phrase: str | None) -> None:
    """Times, verbs, quotations and relative clauses are no part of a label; pronouns are none."""
    assert phrase_at(text, 0) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Roy said the new duties on wire", "the new duties on wire"),
        ("Roy said that margins", "margins"),
        ("“The steel tariffs", "the steel tariffs"),
        ("Roy said the cheese", None),
        ("the claim that the tariffs", None),
        ("", None),
    ],
)
def test_the_subject_of_a_verb_is_a_measure_or_none(text: str, phrase: str | None) -> None:
    """What stands before a verb counts where its head is a measure, and where it is nobody's claim."""
    assert measure_before(text, len(text)) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They may impose duties on wire within days.", "duties on wire"),
        ("He neither sought nor opposed the order.", "the order"),
        ("The order came late, and the order hurt.", "the order"),
        ("The duties and the quota came late.", None),
        ("It plans to go, and would limit nothing.", None),
        ("The Dispute Settlement Body met.", None),
        ("It rained.", None),
    ],
)
def test_a_passage_names_one_measure_or_none(text: str, phrase: str | None) -> None:
    """Where a passage names several measures, none of them is what it is about for sure."""
    assert only_measure(text) == phrase


@pytest.mark.parametrize(
    ("phrase", "is_one"), [("the duties on cheese", True), ("cheese", False), ("wine of the deal", False)]
)
def test_a_phrase_is_a_measure_by_its_head(phrase: str, is_one: bool) -> None:
    """'The duties on cheese' are a measure; cheese is none."""
    assert names_measure(phrase) is is_one
