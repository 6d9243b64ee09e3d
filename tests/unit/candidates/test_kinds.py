"""Kinds of bodies that their names tell for certain."""

import pytest

from schemas.vocabulary import ActorKind
from service.candidates.kinds import kind_of_body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Court of International Trade", ActorKind.COURT),
        ("Senate Finance Committee", ActorKind.LEGISLATURE),
        ("World Trade Organization", ActorKind.INTERNATIONAL_ORGANIZATION),
        ("the U.S. Commerce Department", ActorKind.AGENCY),
        ("Small Business Administration", ActorKind.AGENCY),
        ("Biden administration", ActorKind.GOVERNMENT),
        ("Northern Guard Corps", ActorKind.AGENCY),
        ("Sylvanian Navy", ActorKind.AGENCY),
        ("Marigold Wire Works Ltd.", ActorKind.COMPANY),
        ("Coalition of Tray Producers", ActorKind.INDUSTRY_GROUP),
        ("Institute for Trade Law", ActorKind.CIVIL_SOCIETY),
        ("Trade Expansion Act", None),
        ("Entity List", None),
        ("Navya", None),
        ("Marigold", None),
    ],
)
def test_kind_of_body(name: str, kind: ActorKind | None) -> None:
    """None where the name tells nothing certain, or names a thing."""
    assert kind_of_body(name) is kind
