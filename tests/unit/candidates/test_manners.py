"""Sides that the manner of saying shows, and who takes them."""

import pytest

from schemas.vocabulary import Stance
from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.candidates.manners import stances_of_manner


@pytest.mark.parametrize(
    ("sentence", "verb", "stance"),
    [
        ("“No baker was heard,” fumed Ada Brook.", "fumed", Stance.OPPOSES),
        ("“At last,” cheered Ada Brook.", "cheered", Stance.SUPPORTS),
        ("“This is a tax on bread,” said Ada Brook.", "said", Stance.OPPOSES),
        ("“It's a lifeline,” Roy said.", "said", Stance.SUPPORTS),
        ("“That is simply unfair,” Roy said.", "said", Stance.OPPOSES),
        ("Roy, who wants ministers to vote it down, spoke first.", None, Stance.OPPOSES),
        ("Roy urged the chamber to pass it.", "urged", Stance.SUPPORTS),
        ("Peru is said to be leaning against.", None, Stance.OPPOSES),
        ("Peru is leaning in favor.", None, Stance.SUPPORTS),
        ("The guild disputed the figures.", "disputed", Stance.OPPOSES),
        ("The envoy ruled out any cut.", "ruled", Stance.OPPOSES),
        ("The bakers testified in favor.", None, Stance.SUPPORTS),
        ("Peru has yet to make up its mind.", None, Stance.UNCOMMITTED),
        ("Roy said he would want to read the text first.", "said", Stance.UNCOMMITTED),
        ("“We would pay twice,” Roy said.", "said", Stance.OPPOSES),
        ("“We would have preferred a cut,” Roy said.", "said", Stance.OPPOSES),
        ("“They would pay twice,” Roy said.", "said", None),
        ("“This is a bad day,” said nobody.", "said", Stance.OPPOSES),
        ("“This is a blow for smugglers,” Roy said.", "said", None),
        ("“This is not a mistake,” Roy said.", "said", None),
        ("Roy said it is a mistake to hurry.", "said", None),  # not in his own words
        ("The guild did not dispute the figures.", None, None),
        ("Roy said he has yet to meet her.", "said", None),
        ("The port fumed and smoked, Roy said.", "said", None),
    ],
)
def test_a_manner_shows_a_side(sentence: str, verb: str | None, stance: Stance | None) -> None:
    """By the verb of speech, a judgement between quotation marks, or what somebody leans to."""
    cue = sentence.index(verb) if verb is not None else None
    assert [*dict.fromkeys(stances_of_manner(sentence, cue))] == ([] if stance is None else [stance])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile are reported to be leaning against.",
            [("Peru", "opposes"), ("Chile", "opposes")],
        ),
        ("The Oven Council applauded the rule. So did the Loaf Makers Guild.", [("Oven Council", "supports"), ("Loaf Makers Guild", "supports")]),
        ("The Oven Council struck a calmer note: it could accept the quota if it were smaller.", [("Oven Council", "conditional")]),
        ("Norway has yet to decide.", [("Norway", "uncommitted")]),
        ("The Oven Council testified against the fee.", [("Oven Council", "opposes")]),
    ],
)  # fmt: skip
def test_who_takes_a_side_by_manner(text: str, told: list[tuple[str, str]]) -> None:
    """Each of two who share a verb, and who does as the one before did."""
    found = gather_candidates(annotate(text, None, "en")).positions
    assert [(p.speaker, p.told.stance and p.told.stance.value) for p in found] == told
