"""Targets, links and details of actors that belong to something else than what they are written at."""

import pytest

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, TargetKind
from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftTarget
from service.ground.details import Neighbours
from service.ground.names import Wording
from service.ground.targets import fitting_kind, is_only_spared, only_acts
from tests.unit.ground.test_checks import grounded_of


@pytest.mark.parametrize(
    ("name", "kind", "fitting"),
    [
        ("Vietnam", "product", "country"),
        ("the United States", "entity", "country"),
        ("Chinese steel", "country", "product"),
        ("Chinese steel", "entity", "product"),
        ("nickel ore", "country", "product"),
        ("Tarkov Avionics LLC", "product", "entity"),
        ("Chinese companies", "entity", "entity"),
        ("steel", "sector", "sector"),
        ("shipbuilding", "sector", "sector"),
        ("steel from Peru", "product", "product"),
        ("Freedonia", "country", "product"),  # not in ISO 3166
    ],
)
def test_a_kind_fits_its_name(name: str, kind: str, fitting: str) -> None:
    """A country is a country, goods are goods, and what has a legal form is a body."""
    assert fitting_kind(name, TargetKind.of(kind), is_body=False).value == fitting


@pytest.mark.parametrize(
    ("words", "name", "spared", "acts"),
    [
        ("Brazil raised tariffs on electric cars, but spared hybrids.", "hybrids", True, False),
        ("Brazil raised tariffs on electric cars, but spared hybrids.", "electric cars", False, False),
        ("The duty covers wire from Peru and not copper ore.", "copper ore", True, False),
        ("The duty covers all metals except for tin.", "tin", True, False),
        ("Tin is spared no longer; the levy on tin rose.", "tin", False, False),
        ("The decree exempted bicycles from the levy.", "bicycles", True, False),
        ("Bicycles remain exempt from the levy on imports.", "Bicycles", True, False),
        ("The levy hits bicycles from May, but tricycles will be spared.", "tricycles", True, False),
        (
            "The levy hits bicycles from May, but tricycles have so far been left alone.",
            "tricycles",
            True,
            False,
        ),
        ("The levy hits bicycles; the decree will spare tricycles.", "tricycles", True, False),
        ("The levy will hit bicycles, and tricycles would not be covered.", "tricycles", True, False),
        ("Tricycles will be spared no longer.", "Tricycles", False, False),
        ("Tricycles will be hit by the levy.", "Tricycles", False, False),
        ("The decree leaves bicycles untouched.", "bicycles", True, False),
        ("The levy on bicycles exempts makers in Spain.", "bicycles", False, False),
        ("The United States barred imports of cotton.", "United States", False, True),
        ("A quota set by Japan hit Vietnam.", "Japan", False, True),
        ("A quota set by Japan hit Vietnam.", "Vietnam", False, False),
        ("Japan was added to the list.", "Japan", False, False),
    ],
)
def test_who_is_spared_or_acts_is_no_target(words: str, name: str, spared: bool, acts: bool) -> None:
    """What a measure leaves out it does not hit, and who imposes it is not hit by it."""
    assert (is_only_spared(words, name), only_acts(words, name)) == (spared, acts)


BESIDE = (
    "Trade Minister Luis Paz met Ana Ruiz, a lawyer at Brandt LLP, in Lima. Paz smiled. "
    "Jane Hill, the budget director, disagreed with Mark Hoss. Secretary Dora Lund told Ken Mori and Bo Chen of Oxley Corp. "
    "so. The secretary left with Mori."
)


@pytest.mark.parametrize(
    ("name", "phrase", "told"),
    [
        ("Luis Paz", "Trade Minister", True),
        ("Luis Paz", "lawyer", False),
        ("Luis Paz", "Brandt LLP", False),
        ("Ana Ruiz", "lawyer", True),
        ("Ana Ruiz", "Brandt LLP", True),
        ("Ana Ruiz", "Trade Minister", False),
        ("Jane Hill", "budget director", True),
        ("Mark Hoss", "budget director", False),
        ("Mark Hoss", "Secretary", False),
        ("Dora Lund", "Secretary", True),
        ("Ken Mori", "Oxley Corp.", True),
        ("Bo Chen", "Oxley Corp.", True),
        ("Dora Lund", "", False),
    ],
)
def test_a_detail_is_given_to_its_own_person(name: str, phrase: str, told: bool) -> None:
    """The nearest person has it, and the others of one list."""
    beside = Neighbours.of(BESIDE, gather_candidates(annotate(BESIDE, None, "en")).entities)
    assert beside.gives(phrase, Wording(BESIDE, ()).find(name)) is told


LINKS = "Canada imposed the duty on 3 May 2024 (see 2405030012). It was proposed on 2 April 2024. Chile sued on 9 June 2024 (see 2406090017)."


@pytest.mark.parametrize(
    ("sentences", "times", "citations", "dates", "references", "codes"),
    [
        ((1,), ("t1",), ("r1",), ["3 May 2024"], ["r1"], []),
        ((1,), ("t1", "t2"), (), ["3 May 2024", "2 April 2024"], [], []),
        ((1,), ("t1", "t3"), ("r1", "r2"), ["3 May 2024"], ["r1"], ["link_not_in_evidence"] * 2),
        ((1, 3), ("t1", "t3"), ("r2",), ["3 May 2024", "9 June 2024"], ["r2"], []),
    ],
)
def test_links_stand_beside_the_evidence(
    sentences: tuple[int, ...],
    times: tuple[str, ...],
    citations: tuple[str, ...],
    dates: list[str],
    references: list[str],
    codes: list[str],
) -> None:
    """A date or citation of another sentence is no action's, unless that sentence goes on about it."""
    action = DraftAction(
        None, Instrument.IMPORT_TARIFF, ActionStatus.IN_FORCE, (), (), sentences, times, citations
    )
    grounded = grounded_of(LINKS, Draft(actions=(action,)))
    known = {d.id: d.text for d in grounded.data.dates}
    found = grounded.data.policy_actions[0]
    assert [known[d] for d in found.dates] == dates
    assert found.references == references
    assert [w.code for w in grounded.warnings] == codes


def test_an_issuer_is_no_target() -> None:
    """A body that acts is not its own target."""
    text = "The Bureau of Industry and Security added Tarkov Avionics to the Entity List."
    actor = DraftActor("Bureau of Industry and Security", ActorKind.AGENCY, None, None, None)
    target = DraftTarget("Bureau of Industry and Security", TargetKind.ENTITY)
    action = DraftAction(
        None, Instrument.ENTITY_LISTING, ActionStatus.IN_FORCE, (actor.name,), (target,), (1,), (), ()
    )
    grounded = grounded_of(text, Draft(actors=(actor,), actions=(action,)))
    assert grounded.data.policy_actions[0].targets == []
    assert [w.code for w in grounded.warnings] == ["target_not_in_evidence"]
