"""How many of 677 labelled sentences, half of which report no measure, are told apart.

`sentences.txt` is our own prose in the voices of twenty kinds of publications, a sentence a line with the instruments and
the states that an editor may give it, or `none`. It was written by people who had not read the code, and the rules were
mended on it afterwards: the figures guard what was reached, and are no score of unseen text.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from service.annotate import annotate
from service.candidates.actions import choose_actions

_FILE: Final = Path(__file__).with_name("sentences.txt")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and what may be said of its measure; nothing where it has none."""

    text: str
    instruments: frozenset[str]
    statuses: frozenset[str]


def _read(line: str) -> Labelled:
    text, _, label = line.rpartition(" | ")
    instruments, _, statuses = ("" if label == "none" else label).rpartition(" ")
    return Labelled(
        text, frozenset(filter(None, instruments.split("/"))), frozenset(filter(None, statuses.split("/")))
    )


@pytest.fixture(scope="module")
def told() -> list[tuple[Labelled, set[str], set[str]]]:
    """Each sentence with the instruments and the first states of what is found in it."""
    rows = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        labelled = _read(line)
        found = choose_actions(annotate(labelled.text, None, "en"), 12)
        rows.append(
            (labelled, {i.value for c in found for i in c.instruments}, {c.statuses[0].value for c in found})
        )
    return rows


def test_nine_in_ten_measures_are_found(told: list[tuple[Labelled, set[str], set[str]]]) -> None:
    """With an instrument and a state that an editor may give them."""
    measures = [row for row in told if row[0].instruments]
    assert len(measures) > 300
    found = [row for row in measures if row[1]]
    rightly = [row for row in found if row[0].instruments & row[1]]
    stated = [row for row in rightly if row[0].statuses & row[2]]
    assert len(found) >= 0.90 * len(measures)
    assert len(rightly) >= 0.87 * len(measures)
    assert len(stated) >= 0.84 * len(measures)


def test_hardly_any_other_sentence_is_taken_for_a_measure(
    told: list[tuple[Labelled, set[str], set[str]]],
) -> None:
    """Views, effects, law in general and other news with the same words report none."""
    others = [row for row in told if not row[0].instruments]
    assert len(others) > 300
    taken = [row[0].text for row in others if row[1]]
    assert len(taken) <= 0.02 * len(others), taken
