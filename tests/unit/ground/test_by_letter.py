"""A pattern parted by letters finds what it found whole."""

import re

import pytest

from service.ground.by_letter import compile_by_letter, find_by_letter, openings, split_alternatives


@pytest.mark.parametrize(
    ("pattern", "alternatives"),
    [
        ("one|two", ["one", "two"]),
        ("a(?:b|c)|d", ["a(?:b|c)", "d"]),
        (r"a\|b|[|]c", [r"a\|b", "[|]c"]),
    ],
)
def test_alternatives_are_parted_outside_groups(pattern: str, alternatives: list[str]) -> None:
    """A bar in a group, in brackets or behind a backslash parts nothing."""
    assert split_alternatives(pattern) == alternatives


@pytest.mark.parametrize(
    ("alternative", "letters"),
    [
        ("rules?", "r"),
        (r"\b(?:did|has) not", "dh"),
        ("(?:re)?open", "or"),
        (r"\w{2,7}n't", "abcdefghijklmnopqrstuvwxyz"),
        (r"\.(?!\d)", ""),
        ("x?y", "abcdefghijklmnopqrstuvwxyz"),
    ],
)
def test_a_match_begins_with_one_of_few_letters(alternative: str, letters: str) -> None:
    """Where that cannot be told, any letter may begin it."""
    assert "".join(sorted(openings(alternative))) == letters


def test_the_same_is_found() -> None:
    """From the beginnings of words, in order, without overlaps; most letters begin nothing."""
    groups = [("good", r"\b(?:(?:strong )?support|backs?)\b"), ("bad", r"\b(?:oppos(?:e|es)|not)\b")]
    whole = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups))
    text = "strong support, if backs oppose it; unsupport zebra not"
    found = [(m.lastgroup, m.span()) for m in find_by_letter(compile_by_letter(groups), text)]
    assert found == [(m.lastgroup, m.span()) for m in whole.finditer(text)]
