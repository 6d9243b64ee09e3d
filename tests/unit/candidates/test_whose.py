"""For whom people speak, and names that hold a country or a second trade."""

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates


def _entities(text: str) -> dict[str, Entity]:
    return {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        ("The Loaf Council objected. Its counsel, Ada Brook, said it was late.", "Ada Brook", "counsel", "Loaf Council"),
        (
            "The Loaf Alliance went further. Its president, Ada Brook, said no.",
            "Ada Brook",
            "president",
            "Loaf Alliance",
        ),
        (
            "The United Oven and Mill Workers agreed. “We bake,” said Ada Brook, the union's chief economist.",
            "Ada Brook",
            "chief economist",
            "United Oven and Mill Workers",
        ),
        (
            "The Loaf Council met the Mill Alliance. It ended early. Its counsel, Ada Brook, said so.",
            "Ada Brook",
            "counsel",
            "Loaf Council",
        ),
        ("The Loaf Council objected.\nIts counsel, Ada Brook, said it was late.", "Ada Brook", "counsel", None),
        ("Her customs broker, Lars Quill of Mole Brokerage, objected to the duty.", "Lars Quill", "customs broker", None),
    ],
)  # fmt: skip
def test_for_whom_somebody_speaks(text: str, person: str, title: str, body: str | None) -> None:
    """'Its counsel' is that of the body that opens the sentence nearest before, in the same paragraph."""
    found = _entities(text)[person]
    assert (found.title, found.affiliation) == (title, body)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Oven and Mill Workers objected to the duty.", {"Oven and Mill Workers"}),
        ("Oven Works America said it backed the tariff.", {"Oven Works America"}),
        ("Ada Quillon, who runs a mill, spoke. “No,” she said. Quillon said the fee hurts.", {"Ada Quillon"}),
        ("Zofia Krumholt, who runs a mill, spoke. Krumholt said the fee hurts.", {"Zofia Krumholt"}),
        ("LoafEurope, which speaks for bakers, welcomed the quota.", {"LoafEurope"}),
        ("In Brussels the Commission proposed a quota on rye.", {"Commission"}),
        ("In Accra the Commission proposed a quota on rye.", set()),
    ],
)
def test_who_is_named(text: str, names: set[str]) -> None:
    """A country inside a firm's name is no state, and a surname is whoever has it."""
    assert set(_entities(text)) == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Loaf Bakers Institute", ActorKind.INDUSTRY_GROUP),
        ("Port Commerce Club", ActorKind.INDUSTRY_GROUP),
        ("Hill Teachers Institute", ActorKind.CIVIL_SOCIETY),
        ("Loaf Institute", ActorKind.CIVIL_SOCIETY),
    ],
)
def test_a_group_of_traders(name: str, kind: ActorKind) -> None:
    """An institute of those who have a trade is a group of the industry."""
    assert _entities(f"The {name} said no.")[name].kind is kind
