"""Which sentences report a measure, with which choices, and which only say more of one."""

import pytest

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate import annotate
from service.candidates.actions import ActionCandidate
from service.candidates.gathering import gather_candidates
from service.candidates.measures import instruments_in
from service.candidates.states import statuses_in


def actions_of(text: str) -> tuple[ActionCandidate, ...]:
    """As the extractor gathers them."""
    return gather_candidates(annotate(text, None, "en")).actions


@pytest.mark.parametrize(
    "sentence",
    [
        "3 See Initiation of Antidumping Duty Reviews, 80 FR 60356 (October 6, 2015).",
        "It is the Board's practice to rescind a review of an antidumping duty order on request.",
        "This notice is issued and published in accordance with section 751 of the Tariff Act of 1930.",
        "The report on the tariff will be available by May 3; a copy of the final determination is on file.",
        "For a full discussion of antidumping duties, see the memorandum that was issued.",
        "Case briefs on the tariff must be submitted within 30 days.",
        "The merchandise covered by the antidumping duty order is salt.",
        "Norway should lift its tariff.",
        "Norway Lifts Tariff on Salt",
    ],
)
def test_formulas_and_headings_report_nothing(sentence: str) -> None:
    """What notices say on every occasion is no measure, however many words of trade it has."""
    assert actions_of(f"{sentence}\n\nThe sea was calm.") == ()


def test_a_line_without_an_end_is_a_heading() -> None:
    """A title in small letters tells again what the text below it tells; a list's items are text."""
    told = "Board keeps its tariff on salt in force for another year"
    assert not [a for a in actions_of(f"{told}\n\nThe Board lifted its quota on beans.") if a.text == told]
    listed = actions_of("The Board did two things:\n\n• It lifted its quota on beans\n\n• It sat down\n")
    assert [a.instruments for a in listed] == [(Instrument.QUOTA,)]


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        ("These additions are effective on publication, and the sanctions stay.", True),
        ("This action was taken under the sanctions law that was adopted in May.", True),
        ("The Board also imposed sanctions on two banks.", False),
        ("This rule also imposes sanctions on two banks.", False),
    ],
)
def test_what_goes_on_about_a_measure_is_no_other(second: str, *, joins: bool) -> None:
    """The sentence is further evidence of the one before, and is not asked about."""
    found = actions_of(f"The Board imposed sanctions on nine shippers. {second}")
    assert (len(found) == 1 and [s.n for s in found[0].further] == [2]) is joins


def test_one_call_for_comments() -> None:
    """The invitation, its deadline and its form are one call."""
    found = actions_of(
        "The Board invited comments on the draft. Nobody came. Comments are due by May 3. "
        "Comments may be filed on paper."
    )
    assert [(a.instruments, len(a.further)) for a in found] == [((Instrument.COMMENT_PERIOD,), 2)]


@pytest.mark.parametrize(
    ("sentence", "instruments", "statuses"),
    [
        ("Norway imposed a quota on May 14.", (Instrument.QUOTA,), (ActionStatus.IN_FORCE,)),
        ("Norway may impose a quota.", (Instrument.QUOTA,), (ActionStatus.CONSIDERED,)),
        ("The quota law, as amended, was adopted.", (Instrument.QUOTA,), (ActionStatus.IN_FORCE,)),
        (
            "Norway imposed provisional anti-dumping duties on imports of salt.",
            (Instrument.ANTIDUMPING,),
            (ActionStatus.IN_FORCE,),
        ),
        (
            "The board has voted to institute an investigation under the Tariff Act of 1930.",
            (Instrument.INVESTIGATION,),
            (ActionStatus.IN_FORCE,),
        ),
        ("It stands in the Harmonized Tariff Schedule.", (), ()),
        ("The Dispute Settlement Body met.", (), ()),
    ],
)
def test_words_leave_these_choices(
    sentence: str, instruments: tuple[Instrument, ...], statuses: tuple[ActionStatus, ...]
) -> None:
    """Months, names of laws and participles allow nothing."""
    assert instruments_in(sentence) == instruments
    assert statuses_in(sentence)[:1] == statuses


def test_a_court_that_rules_decides() -> None:
    """What it rules on is not the measure that the sentence reports."""
    found = actions_of(
        "The Court of Appeals on May 14 remanded the finding that the antidumping duty order covers salt."
    )
    assert [a.instruments for a in found] == [(Instrument.COURT_DECISION,)]
