"""Bodies of a country named in small letters, and people whom only their words make known."""

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.gathering import gather_candidates


def gathered(text: str) -> dict[str, ActorKind | None]:
    """Names with their kinds."""
    return {e.name: e.kind for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Peru's commerce ministry said it would act.", "Peru's commerce ministry", ActorKind.AGENCY),
        ("The Chinese commerce ministry condemned it.", "Chinese commerce ministry", ActorKind.AGENCY),
        ("Peru\u2019s embassy in Ottawa did not respond.", "Peru\u2019s embassy in Ottawa", ActorKind.AGENCY),
        ("Peru's trade ministry in Lima said no.", "Peru's trade ministry", ActorKind.AGENCY),
        ("China's trade ministry on Tuesday added two firms to its list.", "China's trade ministry", ActorKind.AGENCY),
        ("Canada's finance department opened a review Friday.", "Canada's finance department", ActorKind.AGENCY),
        ("The U.S. embassy in Lima condemned it.", "U.S. embassy in Lima", ActorKind.AGENCY),
        ("The Danish parliament has a say.", "Danish parliament", ActorKind.LEGISLATURE),
        ("The EU chamber of commerce in Lima said no.", "EU chamber of commerce in Lima", ActorKind.INDUSTRY_GROUP),
        ("The American chamber of commerce in Peru said no.", "American chamber of commerce in Peru", ActorKind.INDUSTRY_GROUP),
        ("The Chinese foreign ministry spokesman smiled.", "Chinese foreign ministry", ActorKind.AGENCY),
    ],
)  # fmt: skip
def test_a_ministry_in_small_letters_is_an_actor(text: str, name: str, kind: ActorKind) -> None:
    """Whose it is stands before it, and it speaks or acts."""
    assert gathered(text).get(name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "They ship radios to Peru's defence ministry every May.",
        "The ministry said it would act.",
        "Peru's ministry of trade is meant elsewhere.",
    ],
)
def test_who_only_receives_or_is_nobodys_is_none(text: str) -> None:
    """Goods for a ministry make it no actor, nor does a ministry of nobody."""
    assert not [name for name in gathered(text) if "ministry" in name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("China's embassy in Ottawa accused Canada of “generalizing the concept of security.”", "China's embassy in Ottawa"),
        ("“We gave it a careful look,” said Dalia Whit, Acting Secretary for Trade. “It is done.”", "Dalia Whit"),
        ("Its director general, Hannelore Quist, said that such margins are “an open invitation to us all.”", "Hannelore Quist"),
        ("Talks go on, its economy minister, Jost Herwegh, insisted on Friday, “but our builders need wire now.”", "Jost Herwegh"),
        ("METI met. Shares in Okazaki Seiki fell. The company said it supported “the spirit of the measure.”", "Okazaki Seiki"),
        ("The Japan Tool Exporters' Council called it “a very hard blow to all of us.”", "Japan Tool Exporters' Council"),
        ("The Commerce Department met. A Commerce Department spokesperson called it “a very hard blow to us all.”", "Commerce Department"),
        ("The European Commission met. The Commission called it “a very hard blow to all of us.”", "European Commission"),
    ],
)  # fmt: skip
def test_whoever_is_quoted_is_an_actor(text: str, speaker: str) -> None:
    """A quotation's speaker takes the position, never a place or a body named beside it."""
    found = gather_candidates(annotate(text, None, "en"))
    assert [position.speaker for position in found.positions] == [speaker]
    assert speaker in {entity.name for entity in found.entities}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The U.S. embassy in Beijing condemned the duties. Beijing added 12 firms to its list.", ["U.S. embassy in Beijing"]),
        ("A business lobby in Beijing condemned the duties. Beijing added 12 firms to its list.", []),
        ("The mill owners from Peru condemned the duties. Peru added 12 firms to its list.", []),
        ("In a letter to Canada, Peru condemned the duties.", ["Peru"]),
        ("A spokesman for Nordvik Mills condemned the duties.", ["Nordvik Mills"]),
        ("The Court of Salt dismissed the suit, holding that it came too late to oppose the duties.", []),
        ("A World Salt Organization panel agreed that the duties were unfair.", []),
        ("The Commerce Department announced a review of unfair duties on salt.", []),
    ],
)  # fmt: skip
def test_nobody_speaks_for_where_they_are_and_courts_decide(text: str, speakers: list[str]) -> None:
    """Where somebody lives takes no side, nor does a court that rules or an agency that announces."""
    found = gather_candidates(annotate(text, None, "en"))
    assert [position.speaker for position in found.positions] == speakers


def test_a_capital_gives_way_to_the_countrys_name() -> None:
    """'Beijing' twice and 'China' once are China."""
    text = "Beijing banned salt. Beijing will ban zinc. China said nothing more."
    assert "China" in gathered(text)
    assert "Beijing" not in gathered(text)
