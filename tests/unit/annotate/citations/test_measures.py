"""Bills, resolutions of the United Nations and general licences, and what only looks like one."""

import pytest

from service.annotate.citations import find_citations

FOUND = [
    ("The House passed H.R. 1234 last week.", [("H.R. 1234", "H.R. 1234")]),
    ("Lawmakers filed H.R.7521 and H. R. 82.", [("H.R.7521", "H.R. 7521"), ("H. R. 82", "H.R. 82")]),
    ("a joint resolution (H.J. Res. 7)", [("H.J. Res. 7", "H.J.Res. 7")]),
    ("S.J.Res. 3 and S. Con. Res. 14", [("S.J.Res. 3", "S.J.Res. 3"), ("S. Con. Res. 14", "S.Con.Res. 14")]),
    ("The Senate bill, S. 567, would extend it.", [("S. 567", "S. 567")]),
    ("sponsors of S. 1189, the trade bill", [("S. 1189", "S. 1189")]),
    ("the companion bill (S. 2) in committee", [("S. 2", "S. 2")]),
    (
        "under U.N. Security Council Resolution 2397 (2017)",
        [("U.N. Security Council Resolution 2397 (2017)", "UNSCR 2397")],
    ),
    ("in breach of UNSCR 1718.", [("UNSCR 1718", "UNSCR 1718")]),
    (
        "Security Council resolutions 1718, 1874 and 2270",
        [
            ("Security Council resolutions 1718", "UNSCR 1718"),
            ("1874", "UNSCR 1874"),
            ("2270", "UNSCR 2270"),
        ],
    ),
    ("see S/RES/2231 (2015)", [("S/RES/2231 (2015)", "UNSCR 2231")]),
    ("General Assembly resolution 68/262", [("General Assembly resolution 68/262", "A/RES/68/262")]),
    ("OFAC issued General License 8J.", [("General License 8J", "General License 8J")]),
    ("OFAC's general license No. 44 expired", [("general license No. 44", "General License 44")]),
    (
        "Treasury replaced GL 13N with GL 13O.",
        [("GL 13N", "General License 13N"), ("GL 13O", "General License 13O")],
    ),
    ("sanctions: General License D-2", [("General License D-2", "General License D-2")]),
]
LEFT_ALONE = [
    "The H.R. department of 12 people hired 1234 clerks.",
    "the Senate heard Harold S. 12 times",
    "A bill went to 1200 S. 5 Street.",
    "The bill: see John S. 40 and U.S. 567 here.",
    "the bill hurts farms. S. 3.5 percent fewer",
    "The Security Council met for 1718 hours.",
    "A resolution of 2017 by the Security Council",
    "General Assembly resolution of 68 states",
    "sanctions under a general license for 3 years",
    "sanctions; the GL 1234567 ledger",
    "the EGL 8J under OFAC",
    "The firm holds general license 8J.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_measures_are_found_with_their_keys(text: str, expected: list[tuple[str, str]]) -> None:
    """Each is of kind other, under one spelling of its number."""
    found = find_citations(text)
    assert [(one.text, one.key) for one in found] == expected
    assert {one.kind for one in found} == {"other"}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_no_measure_is_left_alone(text: str) -> None:
    """Departments, initials, streets, ledgers and licences of others."""
    assert find_citations(text) == ()


def test_a_resolution_with_its_year_has_an_address() -> None:
    """The address of a resolution has the year in it."""
    (one,) = find_citations("UNSCR 2397 (2017)")
    assert one.url == "https://undocs.org/S/RES/2397(2017)"
