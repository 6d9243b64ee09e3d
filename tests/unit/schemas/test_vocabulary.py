"""The vocabularies: the design's values, each with a meaning."""

import pytest

from schemas import vocabulary
from schemas.vocabulary import Described, Section

VALUES = {
    "Section": "actors policy_actions positions dates references",
    "ActorKind": "person government agency legislature court company industry_group civil_society "
    "international_organization group other",
    "Instrument": "export_control import_tariff antidumping countervailing_duty safeguard sanctions "
    "entity_listing import_restriction quota subsidy investment_screening customs_ruling "
    "court_decision rulemaking comment_period investigation trade_agreement negotiation "
    "enforcement exclusion other",
    "ActionStatus": "considered proposed under_negotiation announced in_force suspended ended rejected",
    "Stance": "supports opposes conditional neutral uncommitted",
    "Attribution": "direct indirect",
    "TargetKind": "country product entity sector",
    "DateBasis": "explicit publication reference none",
    "ReferenceKind": "related_article federal_register cfr usc docket court_case slip_opinion hts adcvd_case "
    "wto_dispute executive_order public_law url other",
}
ALL = {name: kind for name in VALUES if issubclass(kind := getattr(vocabulary, name), Described)}


@pytest.mark.parametrize(("name", "values"), VALUES.items())
def test_values_are_the_designs(name: str, values: str) -> None:
    """Names are promised to callers: none may be missing, renamed or new."""
    assert [member.value for member in ALL[name]] == values.split()


@pytest.mark.parametrize(
    "member", [m for kind in ALL.values() for m in kind], ids=lambda m: f"{type(m).__name__}.{m}"
)
def test_every_value_says_what_it_means(member: Described) -> None:
    """A definition of its own, in one phrase."""
    assert len(member.definition.split()) > 1
    assert member.definition not in {"", Described.__doc__, type(member).__doc__}
    assert not member.definition.endswith(".")


def test_members_are_found_by_value() -> None:
    """`of` finds a member and refuses what is none."""
    assert Section.of("dates") is Section.DATES
    with pytest.raises(KeyError):
        Section.of("weather")
