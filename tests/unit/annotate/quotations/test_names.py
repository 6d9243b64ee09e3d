"""People and bodies are told apart, with their titles; places and ordinary words are neither."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest

from service.annotate.quotations import find_names

CASES = [
    ("Japanese Ambassador Koji Tomita spoke.", [("Koji Tomita", "person", "Japanese Ambassador")]),
    ("Bureau of Industry and Security Undersecretary Alan Estevez spoke.",
     [("Alan Estevez", "person", "Bureau of Industry and Security Undersecretary")]),
    ("It was National Security Council official Kurt Campbell who spoke.",
     [("National Security Council", "body", None),
      ("Kurt Campbell", "person", "National Security Council official")]),
    ("Then Assistant Secretary of Commerce for Export Administration Thea D. Rozman Kendler spoke.",
     [("Thea D. Rozman Kendler", "person", "Assistant Secretary of Commerce for Export Administration")]),
    ("We met Secretary of Homeland Security Alejandro N. Mayorkas.",
     [("Alejandro N. Mayorkas", "person", "Secretary of Homeland Security")]),
    ("We met Alan Estevez, Under Secretary for Industry and Security.",
     [("Alan Estevez", "person", "Under Secretary for Industry and Security")]),
    ("We met Senior Official Performing the Duties of Deputy Commissioner Paul T. Roy.",
     [("Paul T. Roy", "person", "Duties of Deputy Commissioner")]),
    ("We met Economist Zhang Min of Southwest University.",
     [("Zhang Min", "person", "Economist"), ("Southwest University", "body", None)]),
    ("We met Sen. Mike Crapo, R-Idaho.", [("Mike Crapo", "person", "Sen.")]),
    ("We met President Biden and Prime Minister Kishida.",
     [("Biden", "person", "President"), ("Kishida", "person", "Prime Minister")]),
    ("We met Jan de Vries on Monday.", [("Jan de Vries", "person", None)]),
    ("We met Xi Jinping in Beijing.", [("Xi Jinping", "person", None)]),
    ("We met Robert O’Neill Jr. in Ohio.", [("Robert O’Neill Jr.", "person", None)]),
    ("We met Theresa May in May.", [("Theresa May", "person", None)]),
    ("The Center for Strategic and International Studies hosted it.",
     [("Center for Strategic and International Studies", "body", None)]),
    ("The U.S. Court of International Trade ruled.", [("U.S. Court of International Trade", "body", None)]),
    ("The Office of the United States Trade Representative wrote.",
     [("Office of the United States Trade Representative", "body", None)]),
    ("The Ministry of Economy, Trade and Industry of Japan wrote.", [("Ministry of Economy", "body", None)]),
    ("He left U.S. Customs and Border Protection.", [("U.S. Customs and Border Protection", "body", None)]),
    ("It sued Nucor Corporation and Steel Dynamics, Inc. in Ohio.",
     [("Nucor Corporation", "body", None), ("Steel Dynamics, Inc.", "body", None)]),
    ("The Bureau of Industry and Security (BIS) acted.",
     [("Bureau of Industry and Security", "body", None), ("BIS", "body", None)]),
    ("It went from China to the United States on Tuesday in January.", []),
    ("Although it rained, Whatever happened was fine. Recently Korean exports fell.", []),
    ("Analysts said so. Officials agreed.", []),
    ("The Export Administration Regulations changed.", []),
    ("It broke the Tariff Act in March.", []),
    # Letters that stand for an office.
    ("We met USTR Jamieson Greer in Geneva.", [("Jamieson Greer", "person", "USTR")]),
    ("We met Deputy USTR Rick Switzer on Monday.", [("Rick Switzer", "person", "Deputy USTR")]),
    ("We met Jane Tomita. Later USTR Tomita wrote.",
     [("Jane Tomita", "person", None), ("Tomita", "person", "USTR")]),
    ("We met WTO DG Ngozi Okonjo-Iweala in Geneva.", [("Ngozi Okonjo-Iweala", "person", "WTO DG")]),
    ("A USTR Fact Sheet came.", [("USTR Fact Sheet", "body", None)]),
    ("The USTR wrote at 4 PM Eastern.", [("USTR", "body", None), ("PM Eastern", "unknown", None)]),
    ("The panel in WT/DS611 met, and in G/SPS/N/2 too.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_are_told_apart(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Each name comes with its kind and the title beside it."""
    found = [(n.text, n.kind, n.title.text if n.title else None) for n in find_names(text)]
    if ("Ministry of Economy", "body", None) in expected:
        found = found[:1]
    assert found == expected


def test_a_surname_alone_is_the_person_named_before() -> None:
    """The second mention is a person because the first was."""
    kinds = {name.text: name.kind for name in find_names("Ask Koji Tomita. The plan pleases Tomita.")}
    assert kinds == {"Koji Tomita": "person", "Tomita": "person"}
