"""Measures that are told by what a state does to trade, and what others do to it."""

import pytest

from service.annotate import annotate
from service.candidates.actions import choose_actions
from service.candidates.flows import instruments_by_flow


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("Norway halted exports of cod roe until March.", "export_control"),
        ("The ministry will allow mills to export 2.5 million tons of sugar.", "export_control"),
        ("Chile resumed shipments of copper matte in May.", "export_control"),
        ("Peru eased its licensing rules for tin.", "export_control"),
        ("Exports of cod roe were banned in May.", "export_control"),
        ("Exports of cod roe will need a licence from May.", "export_control"),
        ("The cabinet approved the sale and export of hemp.", None),
        ("Norway outlawed the sale and import of snares.", "import_restriction"),
        ("Norway's food agency suspended imports of Chilean salmon.", "import_restriction"),
        ("Norway lifted its ban on beef from Chile.", "import_restriction"),
        ("Norway reopened its market to Chilean pears.", "import_restriction"),
        ("Norway banned Chilean pears in May.", "import_restriction"),
        ("Norway restored limits on foreign pears.", "import_restriction"),
        ("Imports of pears are now restricted to two ports.", "import_restriction"),
        ("Norway capped imported pears at 900 tons.", "quota"),
        ("The government blocked the sale of a mine to a Chilean buyer.", "investment_screening"),
        ("The agency is examining whether Chilean importers evaded it.", "investigation"),
        ("Norway delayed by a year its law on imported timber.", "rulemaking"),
        # Somebody else does it.
        ("Bergen Foods halted exports of cod roe to Chile.", None),
        ("Norway's Bergen Foods halted exports of cod roe.", None),
        ("The ministry said that traders halted exports of cod roe.", None),
        ("A dockers' strike halted exports of cod roe.", None),
        ("Exports of cod roe were halted by a storm.", None),
        ("Exports from Norway were limited by the strike.", None),
        ("Norway banned Chilean athletes in May.", None),
        ("Norway banned Chilean flights in May.", None),
        ("Norway approved its law on schools.", None),
        ("The government approved the sale of a ferry.", None),
        ("Imports will need to rise next year.", None),
    ],
)
def test_a_state_stops_and_allows_trade(text: str, instrument: str | None) -> None:
    """Only what a state or a public body does to imports, exports and investments is a measure."""
    assert [i.value for i in instruments_by_flow(text)] == ([] if instrument is None else [instrument])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The duty on salt came into force on May 3.", "in_force"),
        ("Norway reimposed a duty on salt.", "in_force"),
        ("Norway said it would suspend its duty on salt.", "announced"),
        ("A duty on salt starts on May 3.", "announced"),
        ("The duty on salt is to be phased out.", "announced"),
        ("Norway backed away from a duty on salt.", "ended"),
        ("Norway rowed back on a duty on salt.", "ended"),
        ("Norway failed to agree on sanctions against Chile.", "rejected"),
        ("Norway halted its curbs on imports of salt for a year.", "suspended"),
        ("The 30% duty on salt that Norway introduced in 2024 expired in May.", "ended"),
        ("The talks on a trade deal broke down in May.", "ended"),
        ("The Senate passed a bill that raises the duty on salt.", "proposed"),
        ("A court struck down the duty on salt, the trade court's ruling shows.", "in_force"),
        ("After a petition from Chile, Norway imposed a duty on salt.", "in_force"),
        ("Norway's safeguard on beef was triggered in May, lifting the tariff to 38 percent.", "in_force"),
    ],
)
def test_the_state_of_a_measure_is_read_from_usual_words(text: str, status: str) -> None:
    """What is said first of a measure itself decides, not what is said of its past."""
    (found,) = choose_actions(annotate(text, None, "en"), 12)
    assert found.statuses[0].value == status
