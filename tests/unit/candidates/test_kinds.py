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
        ("White House National Economic Council", ActorKind.AGENCY),
        ("U.S. House Committee on Salt", ActorKind.LEGISLATURE),
        ("Marigold House", None),
        ("House Democrats", ActorKind.GROUP),
        ("Semiconductor Growers Association", ActorKind.INDUSTRY_GROUP),
        ("Ministry of Electronics and Salt", ActorKind.AGENCY),
        ("Office of Fair Trading", ActorKind.AGENCY),
        ("SE Sylvania Forum", ActorKind.INDUSTRY_GROUP),
        ("Marigold SE", ActorKind.COMPANY),
        ("European Union Chamber of Commerce in Sylvania", ActorKind.INDUSTRY_GROUP),
        ("Council on Salt Relations", ActorKind.CIVIL_SOCIETY),
        ("Council of Economic Advisers", ActorKind.AGENCY),
        ("Customs Brokers Association", ActorKind.INDUSTRY_GROUP),
        ("Customs Marigold", None),
        ("Salt Administration of Sylvania", ActorKind.AGENCY),
        ("People's Bank of Sylvania", ActorKind.AGENCY),
        ("Organization of Salt States", ActorKind.INTERNATIONAL_ORGANIZATION),
        ("Group of Seven", ActorKind.INTERNATIONAL_ORGANIZATION),
        ("Trade Expansion Act", None),
        ("Entity List", None),
        ("Navya", None),
        ("Marigold", None),
    ],
)
def test_kind_of_body(name: str, kind: ActorKind | None) -> None:
    """None where the name tells nothing certain, or names a thing."""
    assert kind_of_body(name) is kind
