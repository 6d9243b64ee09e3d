"""What a pattern finds begins with one of the words that are told of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ground.beginnings import beginnings

PATTERNS = {
    "write": ("write",),
    "write|say": ("write", "say"),
    r"in (?:your|the) answer": ("in your answer", "in the answer"),
    r"write(?:s)? it": ("write it", "writes it"),
    r"(?:you|they) (?:now )?are": ("you are", "you now are", "they are", "they now are"),
    r"write\w{0,3} it|note\b": ("write", "note"),
    r"(?:|and |so )say": ("say", "and say", "so say"),
    r"(?<!not )(?<!\w)say (?:it|what (?:he|she) said)": ("say it", "say what he said", "say what she said"),
    r"colou?r": ("colo",),
    r"(?:tell(?:ing)?|sa[iy]d?) that": ("tell that", "telling that", "sa"),
    r"a(?:b|c){1,3}": ("a",),
    "whoever reads (?:this|that) (?:now|then)": ("whoever reads ",),
    "write|write": ("write",),
}
FOUND = [word for pattern in PATTERNS for word in re.split(r"[^a-z ]+", pattern) if word.strip()]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS.items())
def test_alternatives_begin_with(pattern: str, expected: tuple[str, ...]) -> None:
    """As far as the letters are plain."""
    assert beginnings(pattern) == expected


@pytest.mark.parametrize("pattern", [r"\w+ it", "say|[ab]c", "(?:it)?", ".*"])
def test_what_may_begin_with_anything_is_refused(pattern: str) -> None:
    """Every text would have to be searched."""
    with pytest.raises(ValueError, match="begins with anything"):
        beginnings(pattern)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(st.lists(st.sampled_from(FOUND), max_size=6).map("".join))
def test_no_text_is_missed(pattern: str, text: str) -> None:
    """Where the pattern finds something, one of the words stands."""
    if re.search(pattern, text):
        assert any(word in text for word in beginnings(pattern))
