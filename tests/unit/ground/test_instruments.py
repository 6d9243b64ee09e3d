"""Instruments that models confuse: what is named stays, what is named nowhere gives way."""

import pytest

from schemas.vocabulary import Instrument
from service.ground.instruments import fitting_instrument

BY_NAME = {instrument.value: instrument for instrument in Instrument}
# The evidence, the rest of the article, the drafted instrument, and the one that is left.
TABLE = (
    ("The agency opened a safeguard inquiry into tiles.", "", "safeguard", "safeguard"),
    ("The agency opened a safeguard inquiry into tiles.", "", "antidumping", "safeguard"),
    ("The agency opened a safeguard inquiry into tiles.", "Dumping was not alleged.", "antidumping", "antidumping"),
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
    # Every way of naming one.
    *(
        (f"The notice speaks of {name} once.", "", instrument, instrument)
        for instrument, names in (
            ("antidumping", ("dumped goods", "below fair value", "less than normal value", "below cost", "AD/CVD", "AD orders", "AD duty")),
            ("countervailing_duty", ("countervailable aid", "anti-subsidy talks", "subsidising", "CVDs")),
            ("safeguard", ("safeguards", "to safeguard tariffs", "Section 201")),
            ("entity_listing", ("blacklisting", "delisted mills", "an entity", "designations", "SDNs")),
            ("investment_screening", ("investors", "acquirers", "takeovers", "who took over", "taking over", "a stake", "CFIUS", "merging")),
            ("investment_screening", ("divestitures", "a buyout", "purchasers", "ownership")),
            ("court_decision", ("courtrooms", "judgments", "justices", "a tribunal", "panelists", "rulings", "what was ruled", "appeals", "slip op")),
        )
        for name in names
    ),
    # Words that only sound like a remedy; and the article is asked before the sentences of a neighbour.
    ("Commerce set duties on tires from Kumho and its Vietnamese subsidiary.", "The petition alleged dumping.", "antidumping", "antidumping"),
    ("Commerce set duties on tires from Kumho and its Vietnamese subsidiary.", "", "antidumping", "other"),
    ("The duties follow a surge in imports.", "An anti-dumping petition was filed.", "antidumping", "antidumping"),
    ("The duties follow a surge in imports.", "", "antidumping", "other"),
    ("The duties follow a surge in imports.", "", "safeguard", "other"),
    ("The quota spares a subsidiary of the mill.", "It is a safeguard, Ankara said.", "safeguard", "safeguard"),
    ("The quota spares a subsidiary of the mill.", "", "safeguard", "other"),
    ("The duty offsets subsidies.", "A safeguard was asked for.", "safeguard", "safeguard"),
    ("The duty offsets subsidies.", "", "safeguard", "countervailing_duty"),
    ("Subsidised mills will pay 8 percent.", "", "antidumping", "countervailing_duty"),
    ("The duty on dump trucks rose.", "", "countervailing_duty", "other"),
    ("The duty is meant to safeguard jobs.", "", "antidumping", "other"),
    ("It is subject to safeguard duties.", "", "antidumping", "safeguard"),
    ("AD/CVD orders on pipe were kept.", "", "antidumping", "antidumping"),
    ("Duties on pipe specialists were kept.", "", "entity_listing", "other"),
)  # fmt: skip


@pytest.mark.parametrize(("evidence", "rest", "drafted", "left"), TABLE)
def test_a_technical_instrument_is_named(evidence: str, rest: str, drafted: str, left: str) -> None:
    """What the article names stays; else it is the one remedy that the sentences name, or 'other'."""
    article = f"{evidence} {rest}".lower()
    found = fitting_instrument(BY_NAME[drafted], evidence.lower(), lambda: article)
    assert found is BY_NAME[left]
