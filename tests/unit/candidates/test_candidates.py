"""Candidates: who is named, what may be a measure, who says what, in sentences of our own."""

import sys
from types import FrameType
from typing import Any

import pytest

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate import annotate, annotate_with_speech
from service.candidates.actions import choose_actions
from service.candidates.countries import country_of
from service.candidates.gathering import Candidates, gather_candidates
from service.candidates.measures import instruments_in
from service.candidates.states import statuses_in


def candidates_of(text: str) -> Candidates:
    """As the extractor gathers them."""
    return gather_candidates(annotate(text, None, "en"))


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Japanese steel", "JP"),
        ("the U.S. Department of Commerce", "US"),
        ("South Korea", "KR"),
        ("North Korean coal", "KP"),
        ("European Union", "EU"),
        ("Türkiye", "TR"),
        ("Viet Nam", "VN"),
        ("Côte d'Ivoire", "CI"),
        ("Papua New Guinea", "PG"),
        ("China and Japan", None),
        ("Georgia", None),  # the state, the country or a person
        ("Indiana", None),
        ("Chinatown", None),
        ("pan-American", None),
        ("", None),
        (None, None),
    ],
)
def test_a_phrase_names_one_country_or_none(phrase: str | None, code: str | None) -> None:
    """Names and adjectives by code; what is ambiguous has none."""
    assert country_of(phrase) == code


@pytest.mark.parametrize(
    ("sentence", "instrument", "status"),
    [
        ("Norway imposed a tariff on bricks.", Instrument.IMPORT_TARIFF, ActionStatus.IN_FORCE),
        (
            "Commerce will issue an antidumping order on nails.",
            Instrument.ANTIDUMPING,
            ActionStatus.ANNOUNCED,
        ),
        ("Chile proposed export controls on lithium.", Instrument.EXPORT_CONTROL, ActionStatus.PROPOSED),
        ("The quota on beans was suspended.", Instrument.QUOTA, ActionStatus.SUSPENDED),
        ("The court rejected the appeal.", None, ActionStatus.REJECTED),
        ("Peru lifted sanctions on two banks.", Instrument.SANCTIONS, ActionStatus.ENDED),
        ("Talks on a trade agreement continue.", Instrument.TRADE_AGREEMENT, ActionStatus.UNDER_NEGOTIATION),
        ("It may rain in Oslo.", None, ActionStatus.CONSIDERED),
        (
            "Commerce made a final antidumping determination on fans.",
            Instrument.ANTIDUMPING,
            ActionStatus.IN_FORCE,
        ),
        ("Commerce will assess AD duties.", Instrument.ANTIDUMPING, ActionStatus.ANNOUNCED),
        ("The agency set a CV duty rate of 3%.", Instrument.COUNTERVAILING_DUTY, ActionStatus.IN_FORCE),
        ("The AD order no longer applies.", Instrument.ANTIDUMPING, ActionStatus.ENDED),
        (
            "Three antidumping cases in which duties are being applied are still ongoing.",
            Instrument.ANTIDUMPING,
            ActionStatus.IN_FORCE,
        ),
        (
            "The Court of Salt in May said the customs ruling was void.",
            Instrument.COURT_DECISION,
            ActionStatus.IN_FORCE,
        ),
        ("Peru revoked the tariff exception.", Instrument.EXCLUSION, ActionStatus.ENDED),
    ],
)
def test_words_allow_values(sentence: str, instrument: Instrument | None, status: ActionStatus) -> None:
    """The value that a reader would choose is among those that the words allow."""
    assert instrument is None or instrument in instruments_in(sentence)
    assert status in statuses_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru announced that it is ending the export ban on fish meal.", (ActionStatus.ENDED, ActionStatus.ANNOUNCED)),
        ("Peru announced the suspension of its export ban.", (ActionStatus.SUSPENDED, ActionStatus.ANNOUNCED)),
        ("Senators announced they are introducing a bill on export bans.", (ActionStatus.PROPOSED, ActionStatus.ANNOUNCED)),
        ("The senator's bill extends the export ban by a year.", (ActionStatus.PROPOSED,)),
        ("The president signed a bill that extends the export ban.", (ActionStatus.IN_FORCE,)),
        ("Peru imposed an export ban on fish meal, the ministry announced.", (ActionStatus.IN_FORCE,)),
        ("Once the export ban is revoked, shippers might wait for months.", (ActionStatus.CONSIDERED,)),
        ("The export ban will be effective in May.", (ActionStatus.ANNOUNCED,)),
        ("Peru will wait, although it adopted an export ban on fish meal.", (ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE)),
        ("Peru announced an export ban on fish meal.", (ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE)),
    ],
)  # fmt: skip
def test_what_is_announced_or_in_a_bill_tells_the_state(
    sentence: str, expected: tuple[ActionStatus, ...]
) -> None:
    """An end that is announced is an end first; what a bill extends is a proposal."""
    (candidate,) = choose_actions(annotate(sentence, None, "en"), 5)
    assert candidate.statuses == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Commerce made a final determination in its antidumping investigation of fans.",
            Instrument.ANTIDUMPING,
        ),
        ("In the CVD investigation, Commerce assigned Norvane a rate of 4%.", Instrument.COUNTERVAILING_DUTY),
        ("Commerce opened an antidumping investigation of fans.", Instrument.INVESTIGATION),
    ],
)
def test_a_determination_is_about_the_duty(sentence: str, expected: Instrument) -> None:
    """What is decided in an investigation of dumping is the duty; that one is opened is an investigation."""
    (candidate,) = choose_actions(annotate(sentence, None, "en"), 5)
    assert candidate.instruments == (expected,)


def _word(n: int) -> str:
    return "".join("bdfgklmnprstvz"[n // 14**place % 14] + "aeiou"[place] for place in (2, 1, 0)).title()


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme Group, Beta Co. and China and Japan said ",
        "On March 3 the agency imposed a tariff on steel under 90 FR 1234. ",
        "Acme Group said the tariff “is wrong, and it will cost us dearly.” ",
        "Trade Minister {0} {1} said the tariff on steel was unfair. ",
        "{1} {0} said the tariff on steel was unfair. ",
        "The {0} {1} Commission imposed a tariff on steel. ",
        "{0} {1} Inc. and {1} Mills ate the bread. ",
        "{0} Minister Ada {1} of {1} Holdings said the tariff was unfair. ",
        "A spokesman for the {0} Council of {1} said the tariff was unfair. ",
        "Minister Ada {0} spoke. The {1} official said the tariff was unfair. ",
    ],
)
def test_an_article_costs_no_more_than_its_length(sentence: str) -> None:
    """Twice the names, dates or quotations take about twice the steps: no article holds a worker up."""
    texts = [
        "".join(sentence.format(_word(n), _word(7 * n + 3)) for n in range(count)) for count in (60, 120, 240)
    ]
    steps = [_steps(text) for text in texts]
    assert steps[2] - steps[1] < 2.2 * (steps[1] - steps[0])


def test_speech_need_not_be_found_twice() -> None:
    """What was found with the annotations gives the candidates that finding it again gives."""
    text = (
        "Ada Brook of the Freedonia Glass Guild said the duty “is a mistake.” Commerce Secretary Otto Lane "
        "will propose it on March 3, according to the Ministry of Trade."
    )
    article, speech = annotate_with_speech(text, None, "en")
    assert article == annotate(text, None, "en")
    assert gather_candidates(article, speech) == gather_candidates(article)


def _steps(text: str) -> int:
    """How many lines of our code gathering runs."""
    article = annotate(text, None, "en")
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace if "candidates" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        gather_candidates(article)
    finally:
        sys.settrace(before)
    return count
