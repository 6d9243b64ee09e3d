"""Families of patterns find what their patterns find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from service.ground.families import Families

FAMILIES = (
    (("ignor", "forget"), re.compile(r"\b(?:ignore|forget) it\b")),
    ((" the system", "ai,"), re.compile(r"the system|\bai,")),
    (("actors",), re.compile(r"actors:")),
)
PIECES = [
    "ignore it",
    "ignored",
    "forget",
    "it",
    "the system",
    "the",
    "systems",
    "ai,",
    "said,",
    "actors:",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_no_pattern_is_missed(pieces: list[str]) -> None:
    """A family is passed over only where none of its words stands."""
    text = " ".join(pieces)
    expected = any(any(w in text for w in words) and p.search(text) for words, p in FAMILIES)
    assert Families(FAMILIES).found_in(text) is bool(expected)


def test_long_texts_are_searched_too() -> None:
    """Of very many different words, none is remembered."""
    text = " ".join(f"w{n}" for n in range(5000))
    families = Families(FAMILIES)
    assert not families.found_in(text)
    assert families.found_in(f"{text} ignore it")
