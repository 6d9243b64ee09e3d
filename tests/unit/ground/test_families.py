"""Families of patterns find what their patterns find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from service.ground.families import Families

FAMILIES = (
    (("ignor", "forget"), re.compile(r"\b(?:ignore|forget) it\b").search),
    ((" the system", "ai,"), re.compile(r"the system|\bai,").search),
    (("actors",), re.compile(r"actors:").search),
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
    expected = any(any(w in text for w in words) and finds(text) for words, finds in FAMILIES)
    assert Families(FAMILIES).found_in(text) is bool(expected)


def test_a_family_is_asked_only_where_one_of_its_words_stands() -> None:
    """Whatever it would say of other texts."""
    asked: list[str] = []
    families = Families([(("ai,",), asked.append), (("llm",), asked.append)])
    assert not families.found_in("of ai and others")
    assert not families.found_in("of ai, and ai, too")
    assert asked == ["of ai, and ai, too"]
