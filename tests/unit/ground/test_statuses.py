"""Statuses that models confuse: the true one stays, and each other gives way to it."""

import pytest

from schemas.vocabulary import ActionStatus
from service.ground.reading import Reading
from service.ground.states import Reality, read_states
from service.ground.statuses import fitting_status

# A sentence, its status, and others that a model may write.
TOLD = (
    (
        "Peru imposed a 12 percent tariff on imported zippers on Monday.",
        "in_force",
        "ended suspended rejected considered",
    ),
    (
        "Ghana's cabinet suspended the tariff on frozen poultry for six months.",
        "suspended",
        "in_force ended rejected",
    ),
    ("Kenya lifted its ban on imports of used tires last week.", "ended", "in_force suspended"),
    (
        "Lawmakers in Oslo rejected the bill on seafood levies by 61 votes to 40.",
        "rejected",
        "in_force suspended proposed",
    ),
    ("The ministry denied that it had imposed a quota on rice.", "considered", "in_force suspended"),
    ("Regulators have yet to impose duties on the pipes.", "considered", "in_force"),
    ("Turkey refused to lift its ban on cotton imports.", "in_force", "ended suspended"),
    ("The sanctions on the shipping firms were never suspended.", "in_force", "suspended ended"),
    ("If talks fail, Canada imposes a 25 percent tariff on appliances.", "considered", "in_force suspended"),
    ("The agency did not withdraw the listing of the drone maker.", "in_force", "ended"),
    ("Brazil has not yet lifted the safeguard duty on glassware.", "in_force", "ended"),
    ("Colombia no longer applies the levy on imported beer.", "ended", "in_force suspended"),
    ("The court struck down the import surcharge on Thursday.", "rejected", "in_force proposed"),
    (
        "Washington extended the exclusion for textile machines until December.",
        "in_force",
        "ended suspended rejected",
    ),
    ("India's restriction on broken rice expired in March.", "ended", "in_force suspended"),
    (
        "The European Commission reinstated duties on bicycles from Cambodia.",
        "in_force",
        "ended suspended rejected",
    ),
    ("Mexico postponed the new steel levy by 90 days.", "suspended", "in_force ended"),
    ("Vietnam will repeal its export fee on rubber next year.", "announced", "ended in_force"),
    ("Ottawa might suspend its countermeasures on orange juice.", "considered", "suspended in_force"),
    ("Japan's diet approved the trade agreement with Chile.", "in_force", "rejected ended"),
    ("Senators are urging the president to end the tariff on fertilizer.", "considered", "ended in_force"),
    ("Thailand repealed the export permit rule for sugar, officials said.", "ended", "in_force suspended"),
    ("The Commerce Department dismissed the petition on garlic imports.", "rejected", ""),
    ("The panel ruled out any suspension of the duty on honey.", "in_force", "suspended"),
    ("Argentina scrapped its export tax on beef.", "ended", "in_force suspended proposed"),
    ("Officials said the measure would take effect on August 1.", "announced", ""),
    ("The exemption lapsed after Congress failed to renew it.", "ended", "in_force"),
    ("Unless Seoul signs, the tariff rises to 30 percent.", "considered", "in_force"),
    ("The ministry paused enforcement of the labelling rule for wine.", "suspended", "in_force ended"),
    ("Egypt terminated the antidumping probe into ceramic tiles.", "ended", "in_force suspended"),
    ("Norway's parliament voted down a levy on imported salmon feed.", "rejected", "in_force"),
    ("The customs service has been collecting the duty since April.", "in_force", "ended suspended rejected"),
    ("The tariff remains in place, the ministry said.", "in_force", "ended suspended rejected"),
    ("A judge stayed the order that barred imports of the toys.", "suspended", "in_force rejected"),
    ("Indonesia raised its export duty on palm oil to 10 percent.", "in_force", "ended suspended rejected"),
    ("The president threatened to revoke the waiver for solar cells.", "announced", "ended in_force"),
    ("Manila agreed to remove the quota on onions by July.", "announced", "ended in_force"),
    ("Negotiators are discussing an end to the duty on whisky.", "under_negotiation", "ended in_force"),
    (
        "The Treasury Department sanctioned two banks for moving oil money.",
        "in_force",
        "ended suspended rejected",
    ),
    ("BIS proposed a rule that would ban the routers.", "proposed", "in_force ended"),
    ("The government is weighing a ban on imported e-cigarettes.", "considered", "in_force rejected"),
    (
        "Nigeria's customs chief said the levy was suspended in May and restored in June.",
        "in_force",
        "rejected",
    ),
    ("Taiwan tightened its controls on exports of machine tools.", "in_force", "ended suspended"),
    ("The EU ended its probe of electric bicycles without measures.", "ended", "in_force suspended"),
    ("France opposes the deal, but the Commission signed it on Friday.", "in_force", "rejected ended"),
    ("The union asked Commerce to revoke the order on nails.", "proposed", "ended in_force"),
    ("The duty, which was imposed in 2019, ended on Sunday.", "ended", "suspended rejected"),
    ("The appeals court upheld the tariffs on aluminum foil.", "in_force", "rejected ended suspended"),
    ("Australia's wheat ban is set to expire in November.", "announced", "ended"),
    ("Israel cancelled its purchase levy on cars.", "ended", "in_force suspended"),
)


@pytest.mark.parametrize(("sentence", "status", "others"), TOLD)
def test_only_the_status_that_the_text_tells_is_left(sentence: str, status: str, others: str) -> None:
    """What the sentence tells stays; what it does not tell is corrected."""
    reading = Reading(sentence)
    assert fitting_status(ActionStatus.of(status), reading).value == status
    assert [fitting_status(ActionStatus.of(other), reading).value for other in others.split()] == [
        status for _ in others.split()
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Peru lifted the ban.", [("ended", "DONE")]),
        ("Peru did not lift the ban.", [("ended", "UNDONE")]),
        ("Peru would lift the ban.", [("ended", "TO_COME")]),
        ("Peru lifts the ban if Chile signs.", [("ended", "IF")]),
        ("The duty imposed in 2019 was lifted.", [("in_force", "BEFORE"), ("ended", "DONE")]),
        ("The duty imposed in 2019 is high.", [("in_force", "DONE")]),
        ("Peru voted to impose a levy.", [("in_force", "DONE")]),
        ("The cut in tariffs pleased all.", []),
        ("Peru ruled out a suspension of the duty.", [("suspended", "UNDONE")]),
    ],
)
def test_a_state_is_done_undone_or_to_come(sentence: str, told: list[tuple[str, str]]) -> None:
    """The words before a verb tell how real it is."""
    assert [(s.status.value, s.reality.name) for s in read_states(sentence)] == told
    assert all(isinstance(s.reality, Reality) for s in read_states(sentence))
