"""Titles in capitals behind names, and before them: whose they are is no person."""

import pytest

from service.annotate.quotations import find_names

Named = list[tuple[str, str, str | None]]


def _names(text: str) -> Named:
    return [(n.text, n.kind, n.title.text if n.title else None) for n in find_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kurt Nyman, President of the Nordic Zinc Council, spoke.",
            [
                ("Kurt Nyman", "person", "President of the Nordic Zinc Council"),
                ("Nordic Zinc Council", "body", None),
            ],
        ),
        (
            "Kurt Nyman, Executive Director of the Norwegian Zinc Federation.",
            [
                ("Kurt Nyman", "person", "Executive Director of the Norwegian Zinc Federation"),
                ("Norwegian Zinc Federation", "body", None),
            ],
        ),
        (
            "Kurt Nyman, President of Nordic Glass, spoke.",
            [("Kurt Nyman", "person", "President of Nordic Glass"), ("Nordic Glass", "unknown", None)],
        ),
        (
            "Anna Nyman, President and CEO of the Zinc Council, spoke.",
            [
                ("Anna Nyman", "person", "President and CEO of the Zinc Council"),
                ("Zinc Council", "body", None),
            ],
        ),
        (
            "Anna Nyman, Director of Government Affairs for the Zinc Council, spoke.",
            [
                ("Anna Nyman", "person", "Director of Government Affairs for the Zinc Council"),
                ("Zinc Council", "body", None),
            ],
        ),
        (
            "Anna Nyman, Vice President for Trade Policy at the Norwegian Zinc Federation.",
            [
                ("Anna Nyman", "person", "Vice President for Trade Policy at the Norwegian Zinc Federation"),
                ("Norwegian Zinc Federation", "body", None),
            ],
        ),
        ("Anna Nyman, Minister of Trade, spoke.", [("Anna Nyman", "person", "Minister of Trade")]),
        ("Anna Nyman, President of Mexico, spoke.", [("Anna Nyman", "person", "President of Mexico")]),
    ],
)
def test_a_title_behind_a_name_ends_with_a_body(text: str, names: Named) -> None:
    """The body is a name of its own, and never a second person."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Vice President for Federal Affairs Mora Brand spoke.",
            [("Mora Brand", "person", "Vice President for Federal Affairs")],
        ),
        (
            "Vice President for Government Relations David French spoke.",
            [("David French", "person", "Vice President for Government Relations")],
        ),
        (
            "Zinc Council President and CEO Anna Nyman spoke.",
            [("Anna Nyman", "person", "Zinc Council President and CEO")],
        ),
        ("The president and Secretary Jane Lin spoke.", [("Jane Lin", "person", "Secretary")]),
        ("Secretary of Commerce Howard Lund spoke.", [("Howard Lund", "person", "Secretary of Commerce")]),
        (
            "Minister of Trade, Industry, and Competition Parks Tau spoke.",
            [("Parks Tau", "person", "Minister of Trade, Industry, and Competition")],
        ),
        (
            "Zinc Makers Council (ZMC) president Philip Bell spoke.",
            [
                ("Zinc Makers Council", "body", None),
                ("ZMC", "body", None),
                ("Philip Bell", "person", "Zinc Makers Council (ZMC) president"),
            ],
        ),
        (
            "The Norwegian Ambassador to the WTO Mora Brand spoke.",
            [("Mora Brand", "person", "Norwegian Ambassador to the WTO")],
        ),
        ("Secretary of State Rubio spoke.", [("Rubio", "person", "Secretary of State")]),
        ("President of Norway Jonas Brandt spoke.", [("Jonas Brandt", "person", "President of Norway")]),
    ],
)
def test_a_title_before_a_name_ends_where_the_name_begins(text: str, names: Named) -> None:
    """What somebody is in charge of belongs to the title."""
    assert _names(text) == names
