"""Candidates: who is named, what may be a measure, who says what, in sentences of our own."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.vocabulary import ActionStatus, ActorKind, Instrument
from service.annotate import annotate, annotate_with_speech
from service.candidates.actions import choose_actions
from service.candidates.countries import country_of, find_countries
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


@pytest.mark.parametrize(
    "sentence",
    [
        "The bureau doesn't have any draft order ready on export controls.",
        "Peru has not had any export ban in place.",
        "Peru has no plans to impose tariffs.",
        "The senators met the nominee for the Office of Sanctions Coordination.",
        "The judge will hold an evidentiary hearing on tariffs.",
        "The office said the firms are tied to sanctioned shipowner Lea Roy.",
    ],
)
def test_what_is_not_there_and_names_of_offices_report_nothing(sentence: str) -> None:
    """A draft that nobody has is no proposal; an office's name and a court's hearing are no measures."""
    found = choose_actions(annotate(sentence, None, "en"), 5)
    kinds = {i for c in found for i in c.instruments}
    assert not kinds & {Instrument.SANCTIONS, Instrument.COMMENT_PERIOD, Instrument.EXPORT_CONTROL}


def test_why_somebody_is_listed_is_no_measure() -> None:
    """A list names its own measure, not the one that the listed are said to have got around."""
    text = "The bureau added six firms to the Entity List for circumventing export controls."
    (candidate,) = choose_actions(annotate(text, None, "en"), 5)
    assert candidate.instruments == (Instrument.ENTITY_LISTING,)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Bureau of Salt listed firms for acts that the Bureau of Salt said hurt trade.", []),
        ("The Bureau of Salt said that the acts hurt trade.", ["Bureau of Salt"]),
    ],
)
def test_the_source_of_a_clause_takes_no_position(text: str, speakers: list[str]) -> None:
    """'Acts that the bureau said hurt trade' only tells where that comes from."""
    found = gather_candidates(annotate(text, None, "en")).positions
    assert [position.speaker for position in found] == speakers


def test_surnames_and_acronyms_join() -> None:
    """Later short forms are mentions of the one who was named in full."""
    text = (
        "Trade Minister Ana Solis met the World Trade Organization (WTO) in Geneva. Solis said the WTO "
        "will rule soon. “We can wait,” Solis said."
    )
    entities = {e.name: e for e in candidates_of(text).entities}
    assert len(entities["Ana Solis"].mentions) == 3
    assert entities["Ana Solis"].kind is ActorKind.PERSON
    assert [m.text for m in entities["World Trade Organization"].mentions][1:] == ["WTO", "WTO"]


def test_quotations_make_positions() -> None:
    """One candidate for each speaker's passage, with the quotations that it holds."""
    text = "“The duty hurts,” Minister Ana Solis said.\n\n“It helps,” Secretary Tom Reed answered."
    found = candidates_of(text).positions
    assert [(p.speaker, p.quotations) for p in found] == [("Ana Solis", ("q1",)), ("Tom Reed", ("q2",))]


def test_boilerplate_makes_no_candidates() -> None:
    """Nobody named only in a subscription block is somebody."""
    text = (
        "Norway imposed a tariff on bricks.\n\n"
        "Sign up for a free preview to unlock the rest of this article\n"
    )
    found = candidates_of(text)
    assert [c.sentence.n for c in found.actions] == [1]
    assert all(m.end < text.index("Sign up") for e in found.entities + found.governments for m in e.mentions)


@given(st.text(max_size=300))
def test_mentions_are_exact_over_any_text(text: str) -> None:
    """Candidates are found in any text, and each mention is the article's own characters."""
    found = candidates_of(text)
    for entity in found.entities + found.governments:
        assert entity.mentions
        assert all(text[m.start : m.end] == m.text for m in entity.mentions)
    for country in find_countries(text):
        assert text[country.start : country.end] == country.text


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The EU and Brazil, third parties in the case, urged patience.", ["EU", "Brazil"]),
        ("Norway remains committed to the quota.", ["Norway"]),
        ("The Department of Commerce determined that salt was dumped by wrongly priced sellers.", []),
        ("The court told Commerce that it opposes the finding.", []),
    ],
)
def test_all_who_share_a_verb_take_the_side(text: str, speakers: list[str]) -> None:
    """Each subject of the verb has the position; what an agency determines is an action."""
    assert [p.speaker for p in candidates_of(text).positions] == speakers


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme Group, Beta Co. and China and Japan said ",
        "On March 3 the agency imposed a tariff on steel under 90 FR 1234. ",
        "Acme Group said the tariff “is wrong, and it will cost us dearly.” ",
    ],
)
def test_an_article_costs_no_more_than_its_length(sentence: str) -> None:
    """Twice the names, dates or quotations take about twice the steps: no article holds a worker up."""
    steps = [_steps(sentence * n) for n in (60, 120, 240)]
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
