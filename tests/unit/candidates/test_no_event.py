"""Sentences that name a measure and report none: law in general, reports, views, and what a measure set off."""

import pytest

from service.annotate import annotate
from service.candidates.actions import choose_actions
from service.candidates.no_event import tells_no_event


@pytest.mark.parametrize(
    "text",
    [
        "In general, the board will issue a detention order when evidence suggests that bakers were not paid.",
        "The board may impose civil penalties for violations of the quota.",
        "Upon sufficient evidence, the board publishes an import ban in its bulletin.",
        "When enough bakers complain, the board will issue an exclusion order.",
        "A detention order essentially acts as notice of a ban.",
        "An antidumping duty is meant to make up for a low price.",
        "The audit office released a 40-page report on tariff exclusions.",
        "That recommendation is included in a paper on import bans.",
        "Other FAQs explain how license exceptions work for bakers.",
        "The Loaf Guild defended the tariff as protecting mills.",
        "Bakers, who buy most of it, have sharply denounced the quota on flour.",
        "The guild also expressed hope that the ministry would lower the duty on flour.",
        "Millers are enthusiastic about the tariff on flour.",
        "The board is being urged to tell bakers more about detention orders.",
        "The minister's unexpected announcement of the tariffs roiled flour markets.",
        "The decision, which sets tariffs of 9 percent on flour, brought cheers from millers.",
        "The minister's authority to impose the tariffs is based on an act of 1921.",
        "This alert summarizes the new sanctions on mills.",
        "It is prohibited for persons under the sanctions to sell flour.",
        "The investigations are in response to a request from two mills.",
        "The commission published notices on the following: antidumping investigations of flour.",
        "The committee's June meeting will focus on the tariff treatment of flour.",
    ],
)
def test_a_measure_that_is_only_named_is_no_event(text: str) -> None:
    """What may be done whenever, what was written on it, and what people think of it."""
    assert tells_no_event(text)
    assert choose_actions(annotate(text, None, "en"), 9) == ()


@pytest.mark.parametrize(
    ("text", "instrument", "status"),
    [
        ("The board may impose a tariff on flour in May.", "import_tariff", "considered"),
        ("The board will issue a ban on flour imports on May 3.", "import_restriction", "announced"),
        ("When the talks collapsed on May 3, the board imposed a tariff on flour.", "import_tariff", "in_force"),
        ("A tariff of 9 percent on flour took effect on May 3.", "import_tariff", "in_force"),
        ("A dispute panel released its report in April, finding that the tariffs break the rules.", "court_decision", "in_force"),
        ("The minister announced a tariff on flour.", "import_tariff", "announced"),
        ("Chile, which condemned the tariffs, imposed a quota on flour.", "quota", "in_force"),
        ("The minister criticized the quota and imposed a tariff on flour.", "import_tariff", "in_force"),
        ("The tariffs prompted Chile to impose a quota on flour.", "quota", "announced"),
        ("The commission published its report and imposed a tariff on flour.", "import_tariff", "in_force"),
        ("When a court struck down the tariffs, the president imposed a quota under another law.", "quota", "in_force"),
        ("The minister pressed ahead with the imposition of a tariff on flour.", "import_tariff", "announced"),
        ("The board published a rule that sets a tariff on flour.", "import_tariff", "in_force"),
    ],
)  # fmt: skip
def test_what_is_done_or_planned_is_an_event(text: str, instrument: str, status: str) -> None:
    """The same words where somebody does something."""
    assert not tells_no_event(text)
    (found,) = choose_actions(annotate(text, None, "en"), 9)
    assert instrument in [named.value for named in found.instruments]
    assert found.statuses[0].value == status


@pytest.mark.parametrize(
    "more",
    [
        "The new list of exclusions includes two kinds of oven.",
        "The exclusions are available to any baker.",
        "The exclusions will also apply to ovens that were ordered before.",
        "The exclusions came into effect on May 3.",
    ],
)
def test_what_a_measure_covers_says_more_of_it(more: str) -> None:
    """A sentence that goes on about the measure told before it is one item with it."""
    (found,) = choose_actions(
        annotate(f"The board granted exclusions from the tariff. {more}", None, "en"), 9
    )
    assert found.last == 2


def test_who_pays_says_more_of_a_tariff() -> None:
    """'Bakers who import flour will pay 9 percent' tells the tariff of the sentence before."""
    text = "The board imposed a tariff on flour. Bakers will hate it. Companies that import flour will pay a 9 percent duty."
    (found,) = choose_actions(annotate(text, None, "en"), 9)
    assert found.last == 3


@pytest.mark.parametrize(
    ("text", "instrument", "status"),
    [
        ("The board slapped a surcharge on flour.", "import_tariff", "in_force"),
        ("The ministry brought back its quota on flour.", "quota", "in_force"),
        ("Customs impounded nine containers of flour on May 3.", "enforcement", "in_force"),
        ("The doubling of the flour duty was put on ice.", "import_tariff", "suspended"),
        ("The ministry did away with its quota on flour.", "quota", "ended"),
        ("The commission turned away a safeguard petition.", "safeguard", "rejected"),
        ("Permits have been compulsory since May 3.", "export_control", "in_force"),
        ("A compliance panel ruled last May that the fee breaks the rules.", "court_decision", "in_force"),
        ("The union said it would consider retaliatory action.", "import_tariff", "considered"),
        ("The ministry set duties ranging from 5% to 9%.", "import_tariff", "in_force"),
        ("The office renewed a general license that authorizes payments of import duties.", "sanctions", "in_force"),
        ("Norway requested consultations on May 3 (DS999).", "negotiation", "proposed"),
        ("The comment window for the flour rule closed on May 3.", "comment_period", "ended"),
        ("Chile has floated a tariff on flour.", "import_tariff", "considered"),
        ("Interested parties have until May 3 to submit observations on it.", "comment_period", "in_force"),
        ("The department issued a final circumvention ruling on grates on May 3.", "investigation", "in_force"),
        ("The board is drafting a rule that lets lawyers see the files.", "rulemaking", "proposed"),
        ("Raw exports were first outlawed in 2009.", "export_control", "in_force"),
        ("Chile is studying a cess on nuts.", "import_tariff", "considered"),
        ("India has restricted imports of flour priced below 9 rupees.", "import_restriction", "in_force"),
        ("India has allowed the import of peas until May.", "import_restriction", "in_force"),
        ("The department is beginning new antidumping investigations of flour.", "investigation", "in_force"),
        ("The office extended the minimum import price of flour to May.", "import_restriction", "in_force"),
        ("Norway and Chile renewed their 2012 agreement on exports of cars in May.", "trade_agreement", "in_force"),
        ("Norway is considering raising a quota it agreed with Chile in May.", "quota", "considered"),
        ("Chile pledged a line of 1.2 billion pesos for mills.", "subsidy", "announced"),
    ],
)  # fmt: skip
def test_reporters_have_many_words_for_it(text: str, instrument: str, status: str) -> None:
    """Slapped, brought back, put on ice, did away with."""
    (found,) = choose_actions(annotate(text, None, "en"), 9)
    assert (found.instruments[0].value, found.statuses[0].value) == (instrument, status)


@pytest.mark.parametrize(
    "text",
    [
        "Smuggling may blunt the tariff.",
        "The tariff could hurt bakers.",
        "It is the duty of every baker to be honest.",
        "The mill makes heavy-duty ovens and pays a fuel surcharge.",
        "The officer was off duty and took no action on a duty roster.",
        "Licenses are required to conduct business in the port.",
    ],
)
def test_what_follows_and_what_only_sounds_so_is_none(text: str) -> None:
    """Consequences, and duties that are no tariffs."""
    assert choose_actions(annotate(text, None, "en"), 9) == ()


def test_a_court_goes_on_deciding() -> None:
    """'They also denied' behind a court's ruling is its ruling; behind a ministry's deed it is nothing."""
    ruled = "The arbitrators ruled that the tariff is illegal. They also denied Chile leave to strike at services."
    assert [c.instruments[0].value for c in choose_actions(annotate(ruled, None, "en"), 9)] == [
        "court_decision"
    ] * 2
    told = "The ministry imposed a tariff on flour. They also denied Chile leave to strike at services."
    assert len(choose_actions(annotate(told, None, "en"), 9)) == 1


@pytest.mark.parametrize(
    ("text", "instrument", "status"),
    [
        ("Norway will impose a 50 percent tariff on Chilean salt unless the trial ends.", "import_tariff", "announced"),
        ("The board may impose a provisional duty on Chilean tyres if it finds dumping.", "import_tariff", "considered"),
        ("Norway may still impose tariffs on salt this summer.", "import_tariff", "considered"),
        ("Norway may ease export controls on chips.", "export_control", "considered"),
        ("The tariffs angered Chile, and it imposed a quota on flour.", "quota", "in_force"),
        ("The tariffs prompted Chile to add 12 firms to its entity list.", "entity_listing", "announced"),
        ("The minister's announcement of 25% tariffs on Chilean cars rattled markets.", "import_tariff", "announced"),
        ("In a move denounced by Chile, Norway added 20 firms to its entity list.", "entity_listing", "in_force"),
        ("The tariffs, denounced by Chile, took effect on Monday.", "import_tariff", "in_force"),
        ("Parliament endorsed the trade agreement with Chile on Tuesday.", "trade_agreement", "announced"),
        ("The palace published a fact sheet announcing a 10 percent tariff on lumber.", "import_tariff", "announced"),
        ("The ministry published its report and will suspend the tariffs on cranes.", "import_tariff", "announced"),
        ("The minister renewed his threat to impose tariffs on films.", "import_tariff", "announced"),
        ("Import permits are mandatory for onions.", "import_restriction", "in_force"),
    ],
)  # fmt: skip
def test_a_measure_beside_a_view_or_a_condition_stays(text: str, instrument: str, status: str) -> None:
    """Threats, possible measures, and what is done behind a view, a report or an echo."""
    (found,) = choose_actions(annotate(text, None, "en"), 9)
    assert instrument in [named.value for named in found.instruments]
    assert status in [told.value for told in found.statuses]


@pytest.mark.parametrize(
    "text",
    [
        "The baker pledged to invest 100 billion crowns to win relief from tariffs.",
        "The shop cancelled orders from Chile because of tariffs.",
        "The mill axed 300 jobs after the tariffs.",
        "Flour prices tripled after the tariffs.",
        "The mill has scaled back production because of the tariff.",
        "Investors ditched shares of mills exposed to tariffs.",
        "The officer was killed in the line of duty, and a park was closed in his honour.",
        "The duty manager closed the hotel on Monday.",
        "The shop opened a duty-free store in the port.",
        "The estate duty was abolished in the budget.",
        "The two countries signed a defence pact.",
        "The president withdrew from the climate accord.",
        "The employment tribunal ruled against the bank.",
        "The school adopted a rule that bans phones.",
        "A licence is required to drive a lorry.",
        "The hotel added a resort surcharge.",
        "A deal is needed before the tariffs can fall.",
    ],
)
def test_what_firms_do_and_other_duties_are_none(text: str) -> None:
    """Verbs that are told of measures are told of jobs and prices as well, and not every pact is of trade."""
    assert choose_actions(annotate(text, None, "en"), 9) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway raised its tariffs on Chilean cars.", "The tariffs on Indian goods take effect on Friday."),
        (
            "Norway raised its tariffs on cars to 50 percent.",
            "The second order sets a 15 percent tariff on salt.",
        ),
        ("Norway proposed a tariff on paper.", "The tariff on steel came into force on Monday."),
        (
            "Norway imposed a 25 percent surtax on steel.",
            "Chilean producers will face a 10 percent tariff on tomatoes.",
        ),
        ("Norway imposed sanctions on two mills.", "The British sanctions cover nine banks."),
    ],
)
def test_another_measure_is_not_more_of_the_one_before(first: str, second: str) -> None:
    """Other goods, another rate, somebody else's: each is a measure of its own."""
    found = choose_actions(annotate(f"{first} {second}", None, "en"), 9)
    assert [c.last for c in found] in ([1, 2], [1])
    assert all(not c.further for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled on Friday that the tariffs were illegal. They held a rally outside.",
        "The court struck down the tariffs. The palace appealed. It rejected the idea of refunds.",
    ],
)
def test_others_do_not_decide_for_a_court(text: str) -> None:
    """Only who was just said to decide goes on deciding."""
    assert len(choose_actions(annotate(text, None, "en"), 9)) == 1
