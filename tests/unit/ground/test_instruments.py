"""Instruments that models confuse: what is named stays, what is named nowhere gives way."""

import pytest

from schemas.vocabulary import Instrument
from service.ground.instruments import fitting_instrument

BY_NAME = {instrument.value: instrument for instrument in Instrument}
# The evidence, the rest of the article, the drafted instrument, and the one that is left.
TABLE = (
    ("The agency opened a safeguard inquiry into tiles.", "", "safeguard", "safeguard"),
    ("The agency opened a safeguard inquiry into tiles.", "", "antidumping", "safeguard"),
    ("The agency opened a safeguard inquiry into tiles.", "Dumping was not alleged.", "antidumping", "safeguard"),
    ("Commerce set anti-dumping margins of 9 percent.", "", "antidumping", "antidumping"),
    ("Commerce set anti-dumping margins of 9 percent.", "", "safeguard", "antidumping"),
    ("Commerce set countervailing duties of 4 percent.", "", "antidumping", "countervailing_duty"),
    ("Mills had sold at less than fair value, the agency found.", "", "antidumping", "antidumping"),
    ("It imposed a duty of 9 percent.", "The petition alleged dumping.", "antidumping", "antidumping"),
    ("It imposed a duty of 9 percent.", "The duty is a tariff.", "antidumping", "other"),
    ("It imposed a duty of 9 percent.", "The duty is a tariff.", "safeguard", "other"),
    ("Duties against dumping and subsidies were set.", "", "safeguard", "other"),
    ("Two mills were added to the Entity List.", "", "entity_listing", "entity_listing"),
    ("Exports of looms need a licence.", "", "entity_listing", "other"),
    ("The committee blocked the sale of a 40 percent stake.", "", "investment_screening", "investment_screening"),
    ("The tariff on looms rose.", "", "investment_screening", "other"),
    ("The appeals court vacated the duty.", "", "court_decision", "court_decision"),
    ("The ministry withdrew the duty.", "", "court_decision", "other"),
    ("The ministry raised the levy.", "", "import_tariff", "import_tariff"),
)  # fmt: skip


@pytest.mark.parametrize(("evidence", "rest", "drafted", "left"), TABLE)
def test_a_technical_instrument_is_named(evidence: str, rest: str, drafted: str, left: str) -> None:
    """A remedy is the one that the sentences name; what the whole article does not name is 'other'."""
    article = f"{evidence} {rest}".lower()
    found = fitting_instrument(BY_NAME[drafted], evidence.lower(), lambda: article)
    assert found is BY_NAME[left]
