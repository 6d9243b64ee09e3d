"""Until when comments may be sent in, and what a sentence tells beside that."""

import pytest

from service.annotate import annotate
from service.candidates.actions import ActionCandidate
from service.candidates.gathering import gather_candidates


def _actions(text: str) -> tuple[ActionCandidate, ...]:
    return gather_candidates(annotate(text, None, "en")).actions


@pytest.mark.parametrize(
    "sentence",
    [
        "Roy said the comments, which are due May 3, will shape how the export controls treat bakers.",
        "Comments on the export ban are due by May 3.",
        "Feedback on the export ban on salt must be in by May 3.",
        "Bakers have until May 3 to weigh in on the tariff on salt.",
        "The public has 30 days to comment on the tariff on salt.",
        "The Board gave importers another two weeks to file objections to the quota on salt.",
        "The deadline for comments on the tariff on salt is May 3.",
        "The window for comments on the export ban closes on May 3.",
        "The ministry is taking feedback on the import ban until Friday.",
        "Anyone may weigh in on the sanctions through May 3.",
        "Bakers can send their views on the quota on salt by June 1.",
        "Responses to the draft export controls are due June 3.",
        "The comment window on the tariff closes May 3.",
        "Written views on the curbs on exports will be accepted until Friday.",
    ],
)
def test_a_deadline_for_comments_is_no_measure_in_force(sentence: str) -> None:
    """What is open until then is the call for comments, not the ban or tariff that they are about."""
    assert [
        ([i.value for i in a.instruments], [s.value for s in a.statuses]) for a in _actions(sentence)
    ] == [(["comment_period"], ["in_force"])]


@pytest.mark.parametrize(
    ("sentence", "instrument", "status"),
    [
        ("Norway proposed a rule to ban salt imports, and comments are due May 3.", "import_restriction", "proposed"),
        ("Comments close on May 3, and Norway imposed a tariff on salt.", "import_tariff", "in_force"),
        ("Norway closed the comment period on the salt rule.", "comment_period", "ended"),
        ("Norway extended the comment period on the rule to June 3.", "comment_period", "in_force"),
        ("Importers have 60 days to file refund claims after the tariff was lifted.", "import_tariff", "ended"),
        ("The quota is due to take effect in June.", "quota", "announced"),
        ("Feedback on the quota was due in May and the window for comments closed.", "comment_period", "ended"),
        ("Comments on the tariff will be taken from May 3 until June 3.", "comment_period", "announced"),
        ("The Board asked for public comments on the tariff in May.", "comment_period", "in_force"),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_deadline_stays(sentence: str, instrument: str, status: str) -> None:
    """A measure with a clause and a verb of its own is told, whatever is due."""
    assert (instrument, status) in [(a.instruments[0].value, a.statuses[0].value) for a in _actions(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The comments will guide how the quota on salt is run.",
        "Feedback, Roy said, will be read before the tariff on salt is set.",
        "The tariff on salt is a matter for comments and views.",
    ],
)
def test_what_comments_are_for_is_no_plan(sentence: str) -> None:
    """That they will shape a measure announces none."""
    assert _actions(sentence) == ()


def test_a_deadline_belongs_to_its_call() -> None:
    """'The comments are due in docket ...' tells more of the call that was just told, also with a docket."""
    found = _actions(
        "The Board asked for public comments on the quota on salt. It rained. "
        "The comments are due May 3 in docket BIS-2024-0011."
    )
    assert [(a.instruments[0].value, [s.n for s in a.further]) for a in found] == [("comment_period", [3])]
