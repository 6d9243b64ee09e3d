"""Bodies: their countries, their whole names, the fields of offices, and what is no body at all."""

from collections.abc import Mapping

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.candidates.nationality import home_country


def entities_of(text: str) -> Mapping[str, Entity]:
    """By name, as the extractor gathers them."""
    return {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Select Committee on Korea", None),
        ("Vietnam Task Force", None),
        ("Office of Brazilian Affairs", None),
        ("U.S.-Vietnam Trade Council", None),
        ("assistant trade envoy for India", None),
        ("Norway analyst", None),
        ("ambassador to Chile", None),
        ("U.S. ambassador to Chile", "US"),
        ("Delegation of the European Union to Peru", "EU"),
        ("Committee on Foreign Investment in the United States", "US"),
        ("director for trade at the European Commission", "EU"),
        ("Dutch Ministry of Economic Affairs", "NL"),
        ("India-based Sarpa Steel Ltd.", "IN"),
        ("Norway's fisheries minister", "NO"),
        ("spokesperson with the Chilean Ministry of Salt", "CL"),
        ("American Chamber of Commerce in Chile", None),
        ("U.S. and Peruvian officials", None),
        (None, None),
    ],
)
def test_the_country_of_a_name(phrase: str | None, country: str | None) -> None:
    """What somebody deals with is not where they are at home."""
    assert home_country(phrase) == country


@pytest.mark.parametrize(
    ("text", "title", "affiliation", "bodies"),
    [
        ("EU Trade Commissioner Valdis Brandt said no.", "Trade Commissioner", "EU", {"EU"}),
        (
            "EU Trade and Economic Security Commissioner Valdis Brandt said no.",
            "Trade and Economic Security Commissioner",
            "EU",
            {"EU"},
        ),
        (
            "Brazilian Commerce and Industry Minister Ann Lee said no.",
            "Brazilian Commerce and Industry Minister",
            None,
            set(),
        ),
        (
            "American Chamber of Commerce in Chile President Ann Lee said no.",
            "President",
            "American Chamber of Commerce in Chile",
            {"American Chamber of Commerce in Chile"},
        ),
        (
            "White House Trade Adviser Peter Stone said no.",
            "Trade Adviser",
            "White House",
            {"White House"},
        ),
        ("Treasury Secretary Ann Lee said no.", "Treasury Secretary", None, set()),
        ("U.S. Commerce Secretary Ann Lee said no.", "U.S. Commerce Secretary", None, set()),
        (
            "Deputy Treasury Secretary Ann Lee said no. The Treasury Department agreed.",
            "Deputy Treasury Secretary",
            "Treasury Department",
            {"Treasury Department"},
        ),
        (
            "Brazilian Commerce Minister Ann Lee said no. The Commerce Department agreed.",
            "Brazilian Commerce Minister",
            None,
            {"Commerce Department"},
        ),
        (
            "Commerce Minister Ann Lee said no. The Commerce Department agreed.",
            "Commerce Minister",
            None,
            {"Commerce Department"},
        ),
        (
            "Bureau of Industry and Security Undersecretary Ann Lee said no.",
            "Undersecretary",
            "Bureau of Industry and Security",
            {"Bureau of Industry and Security"},
        ),
    ],
)
def test_the_field_of_an_office_is_no_part_of_a_body(
    text: str, title: str, affiliation: str | None, bodies: set[str]
) -> None:
    """'Trade Commissioner' is the title and the European Union the body."""
    found = entities_of(text)
    person = next(e for e in found.values() if e.kind is ActorKind.PERSON)
    assert (person.title, person.affiliation) == (title, affiliation)
    assert {e.name for e in found.values() if e.kind is not ActorKind.PERSON} == bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("FGB said it would meet. The Foreign Grain Board met in May.", {"Foreign Grain Board"}),
        ("SGB filings rose. The U.S. Salt Grain Bureau met in May.", {"U.S. Salt Grain Bureau"}),
        (
            "The Foreign Salt Agency and the Federal Sugar Agency met. FSA said it agreed.",
            {"Foreign Salt Agency", "Federal Sugar Agency", "FSA"},
        ),
        ("The EU said no. The European Union had warned of it, and the EU will act.", {"European Union"}),
        ("Beijing said no. China will act, and China will win.", {"China"}),
        (
            "The U.S. Department of Salt Bureau of Mines met. The Bureau of Mines said no.",
            {"U.S. Department of Salt", "Bureau of Mines"},
        ),
        (
            "The U.S. Court of Appeals for the Federal Circuit ruled. The Federal Circuit said no.",
            {"U.S. Court of Appeals for the Federal Circuit"},
        ),
        ("The People's Bank of Sylvania said no.", {"People's Bank of Sylvania"}),
        ("The National People's Congress said no.", {"National People's Congress"}),
        (
            "The U.S.-Chile Economic and Security Review Commission said no.",
            {"U.S.-Chile Economic and Security Review Commission"},
        ),
        ("The Department for Business and Trade said no.", {"Department for Business and Trade"}),
        ("The Commerce and Treasury Department offices closed.", {"Commerce", "Treasury Department"}),
        ("The Committee for a Frugal Budget said no.", {"Committee for a Frugal Budget"}),
        ("CBP Form 12 will be needed.", set()),
        ("The Directorate of Salt Controls said no.", {"Directorate of Salt Controls"}),
        ("The White House National Economic Council said no. The National Economic Council met.",
         {"White House National Economic Council"}),
        ("The Republican-led Tin Task Force said in a report that prices fell.", {"Tin Task Force"}),
        ("Senate Republican leaders said they would wait.", set()),
        ("Over the year since the EU and the U.S. agreed to it, both sides “made progress.”", {"EU", "U.S."}),
        ("“Huge Tariffs, as planned, will come, and Greed, as ever, will lose,” he said of greed.", set()),
        ("The Tin Duty will rise.", set()),
        ("The Salt Technology and Grain Supply executive order stands.", set()),
    ],
)  # fmt: skip
def test_a_body_is_named_once_and_in_whole(text: str, names: set[str]) -> None:
    """Initials join the one body that has them; what leads a body, and common words, are none."""
    found = entities_of(text).values()
    assert {e.name for e in found if e.kind not in {ActorKind.PERSON, ActorKind.GROUP}} == names


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("Senate Democrats said they would vote no.", True), ("It is a bill of Senate Democrats.", False)],
)
def test_a_party_is_a_group_where_it_acts(text: str, is_found: bool) -> None:
    """It is no legislature, and no actor where it is only mentioned."""
    found = entities_of(text)
    assert [e.kind for e in found.values()] == [ActorKind.GROUP] * is_found


def test_a_neighbour_gives_its_kind_only_to_its_like() -> None:
    """'Nordvik and the Association of Mills' says together what each may be."""
    found = entities_of("Last week, Nordvik and the Association of Tin Mills said no.")
    assert found["Nordvik"].kind is None
