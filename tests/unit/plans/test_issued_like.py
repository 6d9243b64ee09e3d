"""Whose a measure is that goes on from the one told right before it."""

import pytest

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate import annotate
from service.candidates.actions import choose_actions
from service.draft import DraftAction
from service.plans.sections import issued_like


@pytest.mark.parametrize(
    ("second", "issuers"),
    [
        ("It would also impose a quota on beans.", ("Salt Board",)),
        ("It also opened an antidumping investigation of beans.", ("Salt Board",)),
        ("The change would amend the salt code. It would also impose a quota on beans.", ("Salt Board",)),
        ("Rain fell on the pans. It would also impose a quota on beans.", ()),
        ("It also filed a petition for antidumping duties on beans.", ()),
        ("They rejected the tariff.", ()),
        ("A quota on beans was imposed.", ()),
    ],
)
def test_a_measure_that_goes_on_has_the_issuers_of_the_one_before(
    second: str, issuers: tuple[str, ...]
) -> None:
    """'It would also' is said of who took the measure before; a petition and a refusal are others'."""
    text = f"The Salt Board proposed a tariff on salt. {second}"
    article = annotate(text, None, "en")
    candidate = choose_actions(article, 9)[-1]
    assert candidate.sentence.n > 1
    before = _drafted(Instrument.IMPORT_TARIFF, ("Salt Board",), 1)
    action = issued_like(
        _drafted(candidate.instruments[0], (), candidate.sentence.n), candidate, [before], article
    )
    assert action.issuers == issuers


def _drafted(instrument: Instrument, issuers: tuple[str, ...], sentence: int) -> DraftAction:
    return DraftAction(
        summary=None,
        instrument=instrument,
        status=ActionStatus.PROPOSED,
        issuers=issuers,
        targets=(),
        sentences=(sentence,),
        times=(),
        citations=(),
    )
