"""Passages of one speaker that are one position."""

import pytest

from schemas.vocabulary import Stance
from service.annotate import annotate
from service.draft import DraftPosition
from service.plans.views import join_passages

_TEXT = "“We hear our friends,” Lund said. “If it has to be, all must join.” She said in Oslo it is wrong."


def _position(speaker: str, stance: Stance, sentence: int) -> DraftPosition:
    return DraftPosition(speaker, "the ban", stance, None, (f"q{sentence}",), (sentence,))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (("Lund", Stance.NEUTRAL, 1), ("Lund", Stance.CONDITIONAL, 2), [(Stance.CONDITIONAL, (1, 2))]),
        (("Lund", Stance.OPPOSES, 1), ("Lund", Stance.OPPOSES, 2), [(Stance.OPPOSES, (1, 2))]),
        (
            ("Lund", Stance.SUPPORTS, 1),
            ("Lund", Stance.OPPOSES, 2),
            [(Stance.SUPPORTS, (1,)), (Stance.OPPOSES, (2,))],
        ),
        (
            ("Lund", Stance.NEUTRAL, 2),
            ("Lund", Stance.OPPOSES, 3),
            [(Stance.NEUTRAL, (2,)), (Stance.OPPOSES, (3,))],
        ),
        (
            ("Lund", Stance.NEUTRAL, 1),
            ("Brook", Stance.OPPOSES, 2),
            [(Stance.NEUTRAL, (1,)), (Stance.OPPOSES, (2,))],
        ),
    ],
)
def test_a_quotation_without_a_side_leads_to_the_next(
    first: tuple[str, Stance, int],
    second: tuple[str, Stance, int],
    joined: list[tuple[Stance, tuple[int, ...]]],
) -> None:
    """Where the next sentence opens with the quotation, and one speaker goes on."""
    article = annotate(_TEXT, None, "en")
    found = join_passages([_position(*first), _position(*second)], article)
    assert [(p.stance, p.sentences) for p in found] == joined
