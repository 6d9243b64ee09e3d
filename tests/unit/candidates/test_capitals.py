"""Capitals that stand for their states, and those that are only where something is."""

import pytest

from service.annotate import annotate
from service.candidates.capitals import acting_capitals, state_of
from service.candidates.gathering import gather_candidates


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("Seoul said the quota on salt is unfair.", ["Seoul"]),
        ("Seoul imposed a tariff on salt in May.", ["Seoul"]),
        ("On Monday, Ankara has retaliated with a tariff on salt.", ["Ankara"]),
        ("Washington and Hanoi agreed on a quota on salt.", ["Hanoi", "Washington"]),
        ("Paris would lift its quota, but London opposes it.", ["London", "Paris"]),
        ("Taipei's sanctions on two firms took effect in May.", ["Taipei"]),
        ("Kyiv, which won the case, told reporters it will wait.", ["Kyiv"]),
        ("Officials said in Seoul that the tariff on salt is old.", []),
        ("The minister flew to Rome, which opposes the tariff on salt.", []),
        ("Jack London said the quota on salt is wrong.", []),
        ("The mayor of Paris wants a quota on salt.", []),
        ("The Paris talks on a quota on salt ended.", []),
        ("Seoul-based Nordvik Mills added a line.", []),
        ("London closed higher after the tariff on salt.", []),
        ("Madrid won the cup, and Vienna hosted the talks.", []),
        ("Ada Washington said the tariff on salt is old. Washington added nothing.", []),
        ("The State of Washington sued. Washington said the quota on salt is void.", []),
    ],
)
def test_a_capital_acts_as_its_state(text: str, capitals: list[str]) -> None:
    """Only what states do makes a state of a city's name."""
    assert sorted(m.text for m in acting_capitals(text)) == capitals


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Seoul said it opposes the quota on salt.", "Seoul", "KR"),
        ("South Korea met Chile. Seoul said it opposes the quota on salt.", "South Korea", "KR"),
        ("Canberra imposed a tariff on salt.", "Canberra", "AU"),
        ("Australia met Chile. Canberra imposed a tariff on salt. Canberra waits.", "Australia", "AU"),
    ],
)
def test_its_government_is_an_actor(text: str, name: str, code: str) -> None:
    """It is named by the country's name where that stands in the text."""
    entities = gather_candidates(annotate(text, None, "en")).entities
    assert (name, code) in [(e.name, e.country) for e in entities]


def test_a_capital_stands_for_one_state() -> None:
    """A city that is no capital stands for none."""
    assert (state_of("Seoul"), state_of("Busan")) == ("KR", None)
