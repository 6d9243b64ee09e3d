"""Names without the place before and with the short form inside, and to each person the own title."""

from collections.abc import Mapping

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.annotate.quotations import find_names
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates


def entities_of(text: str) -> Mapping[str, Entity]:
    """By name, as the extractor gathers them."""
    return {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Chair Ada J. Brook and Commissioners Tom L. Reyes, Ruth K. Odell, and Amy A. Stone voted yes.",
            {
                "Ada J. Brook": "Chair",
                "Tom L. Reyes": "Commissioner",
                "Ruth K. Odell": "Commissioner",
                "Amy A. Stone": "Commissioner",
            },
        ),
        ("Sens. Ruth Odell and Tim Kaine said no.", {"Ruth Odell": "Sen.", "Tim Kaine": "Sen."}),
        (
            "To ask, call Deputy Directors Amy Stone or Tom Reyes, or Chief of Trade Karl Benn at Oxford.",
            {"Amy Stone": "Deputy Director", "Tom Reyes": "Deputy Director", "Karl Benn": "Chief of Trade"},
        ),
        (
            "It was signed by Attorneys General Ruth Odell and Tom Reyes. Amy Stone was there.",
            {"Ruth Odell": "Attorney General", "Tom Reyes": "Attorney General", "Amy Stone": None},
        ),
        ("The Council of Ministers Secretary Amy Stone wrote.", {"Amy Stone": "Secretary"}),
    ],
)  # fmt: skip
def test_a_plural_title_is_each_ones_of_a_list(text: str, titles: Mapping[str, str | None]) -> None:
    """In the singular, and no further than the list goes."""
    found = entities_of(text)
    assert {name: found[name].title for name in titles} == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Amy Stone, and Ambassador Tom Reyes, met.", None),
        ("Amy Stone, or Director of Sugar Tom Reyes at Oxford, met.", None),
        ("Call Amy Stone, Director of Sugar at (202) 555-0117.", "Director of Sugar"),
    ],
)
def test_a_title_behind_a_name_is_that_persons_alone(text: str, title: str | None) -> None:
    """It begins with no conjunction, holds nobody else's name and ends in no preposition."""
    found = next(n for n in find_names(text) if n.text == "Amy Stone")
    assert (found.title.text if found.title else None) == title


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "It is near the Buffalo, New York Customs and Border Protection office. CBP agreed.",
            "Customs and Border Protection",
            ["Customs and Border Protection", "CBP"],
        ),
        (
            "The Grain Marketing (GM) Board raised the duty. The GM Board meets in May.",
            "Grain Marketing Board",
            ["Grain Marketing (GM) Board", "GM Board"],
        ),
        (
            "In Albany, New York Department of Labor staff met.",
            "New York Department of Labor",
            ["New York Department of Labor"],
        ),
    ],
)
def test_a_body_has_its_name_whole_and_alone(text: str, name: str, mentions: list[str]) -> None:
    """No city and state before it, and the short form that stands inside is no part of it."""
    found = entities_of(text)
    assert {n: [m.text for m in e.mentions] for n, e in found.items()} == {name: mentions}
    assert found[name].kind is ActorKind.AGENCY


def test_a_line_of_a_name_and_a_title_names_a_person() -> None:
    """It is no headline, though every word of it is capitalised."""
    text = 'Press Statement\nWilliam "Bill" Stone, Chief Deputy Spokesperson\nMay 3, 2025\nToday it began.'
    assert entities_of(text)['William "Bill" Stone'].title == "Chief Deputy Spokesperson"
    assert not entities_of("Commerce Secretary Applauds Final Determination\n\nToday it began.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Papers lie at the Grain Board, Room 12, Department of Farming, 14 Oak Street, Salem.", []),
        ("Call the Department of Farming at (202) 555-0100.", []),
        ("The Department of Farming, 14 Oak Street, Salem, has rejected it.", ["Department of Farming"]),
        (
            "The Department of Farming ruled. Write to the Department of Farming, 14 Oak Street, Salem.",
            ["Department of Farming"],
        ),
        ("It lists Nordvik Mills Ltd., 14 Oak Street, Salem.", ["Nordvik Mills Ltd."]),
    ],
)
def test_an_agency_that_only_has_an_address_is_no_actor(text: str, names: list[str]) -> None:
    """Where papers lie and whom to call is no part of the story; a firm's address may be a target's."""
    assert list(entities_of(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Eastern Lamp Foundry, which runs a mill, said no.",
            "Eastern Lamp Foundry",
            ["Eastern Lamp Foundry"],
        ),
        ("It hurt Upper Valley Tools, which makes saws.", "Upper Valley Tools", ["Upper Valley Tools"]),
        (
            "The Pots and Pans Makers' Association said no.",
            "Pots and Pans Makers' Association",
            ["Pots and Pans Makers' Association"],
        ),
        (
            "The Directorate General of Salt Remedies (DGSR) met. The DGSR voted.",
            "Directorate General of Salt Remedies",
            ["Directorate General of Salt Remedies", "DGSR", "DGSR"],
        ),
        (
            "THE SALT COMMISSION,\n\nThe Salt Commission said no.",
            "Salt Commission",
            ["SALT COMMISSION", "Salt Commission"],
        ),
        (
            "It began with Alder Mills LLC ('the applicant'). The applicant said no.",
            "Alder Mills LLC",
            ["Alder Mills LLC", "The applicant"],
        ),
    ],
)
def test_a_name_begins_and_ends_where_it_does(text: str, name: str, mentions: list[str]) -> None:
    """With the quarter it is called after, both its wares, and every form and part that it is given."""
    assert [m.text for m in entities_of(text)[name].mentions] == mentions
