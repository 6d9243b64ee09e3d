"""Statuses that models confuse: the true one stays, and each other gives way to it."""

import pytest

from schemas.vocabulary import ActionStatus
from service.ground.prospects import is_prospect
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
    # What is halted is trade, and no measure.
    ("Bolivia halted exports of zinc ore until August.", "in_force", "ended rejected"),
    ("Exports of zinc ore were suspended on Monday.", "in_force", "ended rejected"),
    ("The court suspended the export ban on Monday.", "suspended", "in_force ended"),
    ("Turkey refused to lift its ban on cotton imports.", "in_force", "ended suspended"),
    ("The sanctions on the shipping firms were never suspended.", "in_force", "suspended ended"),
    ("The growers' union wants the duty on lemons extended.", "proposed", "in_force suspended"),
    ("Riyadh had wanted a deal on steel too.", "proposed", "in_force ended"),
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
    ("The Commerce Department dismissed the petition on garlic imports.", "rejected", "proposed considered"),
    ("The request to widen the quota was denied on Friday.", "rejected", "proposed considered"),
    ("The panel turned down the mill's proposal for a safeguard.", "rejected", "proposed"),
    ("The ministry dismissed the petition and proposed a lower duty instead.", "proposed", ""),
    ("The growers petitioned for a duty on garlic.", "proposed", "in_force rejected"),
    ("Millers had argued that a levy would push trade to Durban.", "considered", "in_force"),
    (
        "Zambia and Malawi said they will no longer ship maize to brokers who underpay.",
        "announced",
        "in_force",
    ),
    ("Ochoa added that the ceiling would return in April unless stocks shrink.", "considered", "in_force"),
    ("The proposed fee would reach ships above 400 tons.", "proposed", "in_force"),
    ("Under the draft, smaller mills would pay half.", "considered", "in_force"),
    ("The new portal is expected to open to brokers in May.", "announced", "in_force"),
    ("A fee that importers pay will reach exporters too.", "in_force", ""),
    ("The agency found that dumping would recur.", "in_force", ""),
    ("The existing ban could hurt mills.", "in_force", ""),
    ("The planned tariffs will remain in place until 2030.", "announced", "in_force"),
    ("The draft fee would remain below that of Peru.", "considered", "in_force"),
    ("Importers pay the fee. Exporters will pay it from May.", "in_force", ""),
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
    ("Zambia reintroduced its maize export ban this week.", "in_force", "ended suspended rejected"),
    ("The customs duty on toys was scrapped effective July 1.", "ended", "in_force suspended"),
    ("Officials in Lima denied having approved any surcharge on wheat.", "considered", "in_force"),
    ("Uruguay's senate threw out the proposed levy on imported rice.", "rejected", ""),
    ("The tribunal set aside the antidumping order on ball bearings.", "rejected", "in_force suspended"),
    ("Bolivia shelved its plan to tax lithium exports.", "suspended", "in_force"),
    ("The administration has not lifted, and will not lift, the sanctions.", "in_force", "ended suspended"),
    (
        "Sweden lowered the threshold for its import notices to 500 kronor.",
        "in_force",
        "ended suspended rejected",
    ),
    ("Fiji declined to renew the exclusion, which expired at midnight.", "ended", "in_force suspended"),
    ("Should the talks collapse, Jordan would reimpose the fee.", "considered", "in_force ended"),
    ("The committee backed a bill that would raise the toll on barges.", "proposed", ""),
    ("Peru's president vetoed the quota law.", "rejected", "in_force suspended"),
    ("The ban never took effect.", "considered", "in_force"),
    ("Chad let the embargo on peanuts lapse.", "ended", "in_force suspended"),
    ("The ministry put the fee on hold after protests.", "suspended", "in_force ended"),
    ("Customs will begin collecting the surcharge on October 5.", "announced", "in_force ended"),
    (
        "Congress has failed to extend the preference program, which ran out in 2020.",
        "ended",
        "in_force suspended",
    ),
    ("The agency finalized the antidumping rates on wire rod.", "in_force", "ended suspended rejected"),
    ("The duty, suspended in 2021, was restored on Friday.", "in_force", "suspended ended"),
    ("Nobody has lifted the embargo on the island.", "in_force", "ended"),
    ("The governor called on Congress to repeal the shipping law.", "proposed", ""),
    ("Importers said the safeguard was illegal, but the panel upheld it.", "in_force", "rejected ended"),
    ("The cabinet agreed on Tuesday to drop the levy on solar cells in 2027.", "announced", "ended in_force"),
    ("The new quota took effect at dawn.", "in_force", "ended suspended rejected"),
    ("The ministry said it had revoked 14 export licences.", "ended", "in_force suspended"),
    ("Commerce rescinded the review for two producers.", "ended", "in_force suspended"),
    ("Two of the five bans were lifted; the others stay.", "ended", "suspended rejected"),
    ("Estonia blocked a proposal to lift the price cap.", "rejected", "ended"),
    ("The Fed left rates alone, and the tariff on beer was doubled.", "in_force", "ended suspended rejected"),
    ("The sugar tariff was to expire in June but has been extended.", "in_force", "ended suspended"),
    ("The importer's exclusion request was denied on May 9.", "rejected", ""),
    ("Oman and India have concluded a trade agreement.", "in_force", "rejected suspended"),
    ("The government is in talks to suspend the digital tax.", "under_negotiation", "suspended in_force"),
    ("The duty could be withdrawn within weeks, a diplomat said.", "considered", "ended in_force"),
    ("Customs stopped collecting the fee on March 1.", "ended", "in_force"),
    ("The surcharge was to have been lifted in May, but the cabinet kept it.", "in_force", "ended"),
    ("The commission accepted the settlement and closed its investigation.", "ended", "suspended rejected"),
    ("Hungary resumed its ban on Ukrainian eggs.", "in_force", "ended suspended rejected"),
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


def test_a_sentence_without_an_end_is_read_in_proportion() -> None:
    """However many states one sentence names, each is looked at with the few words before it."""
    assert len(read_states("imposed " * 8_000)) == 8_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ban would hurt mills.", True),
        ("The fee starts next year.", True),
        ("The fee starts at two dollars.", False),
        ("On Monday, all such mills will pay.", True),
        ("Brokers warned on Tuesday that new fees could sink them.", True),
        ("The minister said the U.S. Treasury would act. Its officers would follow.", True),
        ("The duty on cement will stay until 2027.", False),
        ("The rule covers pumps and will cover valves from May.", False),
        ("Fees charged in May would rise.", False),
        ("Mills pay the fee. Brokers will pay it soon.", False),
        ("The rule would have hurt mills.", False),
        ("The existing ban could hurt mills.", False),
        ("The export ban now in its third year will hurt mills.", False),
        ("The duty began in May and will raise prices.", False),
        ("Under rules that bar exports, firms will need licences.", False),
        ("Norway's ban will be reviewed by a court.", False),
        ("Under the draft, smaller mills would pay half.", True),
        ("", False),
    ],
)
def test_what_is_only_ahead(text: str, expected: bool) -> None:
    """A text is a prospect where nothing in it is told as done or as so."""
    assert is_prospect(text) is expected
