"""People in lists, behind whose names a seat stands, and titles that go on past a comma."""

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.gathering import gather_candidates


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Sens. Ole Brandt, R-Ohio, Zyx Moravec, D-Utah, and Tilly Gorn, R-S.C., introduced a bill.",
            {"Ole Brandt": "Sen.", "Zyx Moravec": "Sen.", "Tilly Gorn": "Sen."},
        ),
        (
            "Reps. Orla Pett (D-Colo.) and Quill Fenner (R-Texas) said they would vote no.",
            {"Orla Pett": "Rep.", "Quill Fenner": "Rep."},
        ),
        (
            "Representatives Jane Pett, D-Colo., and Quill Fenner, R-Texas, said no.",
            {"Jane Pett": "Representative", "Quill Fenner": "Representative"},
        ),
        ("A bill of Zann Fenner, D-Ore., would end it.", {"Zann Fenner": None}),
        (
            "Jon Strand, former assistant trade envoy for Japan, Korea and the Middle East, said so.",
            {"Jon Strand": "former assistant trade envoy for Japan, Korea and the Middle East"},
        ),
        (
            "Jon Strand, deputy assistant secretary for trade, energy and climate, said so.",
            {"Jon Strand": "deputy assistant secretary for trade, energy and climate"},
        ),
        ("Jon Strand, minister for trade, and India, which agreed, signed.", {"Jon Strand": "minister for trade"}),
        (
            "Jon Strand, an Elm Institute on Salt senior fellow and former envoy, said so.",
            {"Jon Strand": "senior fellow and former envoy"},
        ),
        ("Tin bureau director nominee Jane Park said so.", {"Jane Park": "director nominee"}),
        ("Chile's ambassador to Canada, Zyx Moravec, said no.", {"Zyx Moravec": "Chile's ambassador to Canada"}),
        ("Chile's envoy to Peru, Ada Brook, met Japan's trade minister, Zyx Moravec, in Paris.", {"Ada Brook": "Chile's envoy to Peru", "Zyx Moravec": "Japan's trade minister"}),
        ("The group's president, Zyx Moravec, said no.", {"Zyx Moravec": "president"}),
        ("The Tin Board met. The Tin Board's chief executive, Ada Brook, said no.", {"Ada Brook": "chief executive"}),
        ("The board asked its director, Tin Works Ltd., and others.", {}),
        ("A client of the former U.S. trade envoy, Skarn Tools, said no.", {}),
        ("Skarn Tools, its representative, said no.", {}),
        ("Its counsel, Michael Steel, said no.", {"Michael Steel": "counsel"}),
        ("Moravec, D-Ohio, asked Commerce for it.", {"Moravec": None}),
        ("The Customs and Border Protection officer said no.", {"Customs and Border Protection officer": None}),
        ("The bureau extended General License 9 in May.", {}),
    ],
)  # fmt: skip
def test_people_and_their_titles(text: str, people: dict[str, str | None]) -> None:
    """Each of a list is found, and a title has all the fields and places that it lists."""
    found = gather_candidates(annotate(text, None, "en")).entities
    assert {e.name: e.title for e in found if e.kind is ActorKind.PERSON} == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Moravec introduced a bill that would bar it.", ["Moravec"]),
        ("Last week, Moravec reintroduced legislation on tin.", ["Moravec"]),
        ("Measures introduced in May would bar it.", []),
        ("Legislation introduced a ban.", []),
    ],
)
def test_a_surname_alone_that_brings_in_a_bill(text: str, names: list[str]) -> None:
    """Who introduces a bill acts, though nobody says who it is; its kind is left open."""
    found = gather_candidates(annotate(text, None, "en")).entities
    assert [e.name for e in found] == names
    assert all(e.kind is None for e in found)
