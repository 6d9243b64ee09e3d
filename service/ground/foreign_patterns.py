"""Makes patterns for folded text of words in any script."""

import re
import unicodedata
from functools import cache
from typing import Final

_SPACED: Final = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
    "GREEK",
)  # scripts with spaces between words, and letters alone
_ESCAPED: Final = re.compile(r"\\\w")


@cache
def as_words(words: str) -> re.Pattern[str]:
    """Whole words where a script has spaces between them; made when first asked for, which few texts need."""
    first = next(filter(str.isalpha, _ESCAPED.sub("", words)))
    before, after = "", ""
    if unicodedata.name(first).startswith(_SPACED):
        before, after = "" if words.startswith("(?<=") else r"\b", r"(?!\w)"
    return re.compile(f"{before}(?:{as_folded(words)}){after}", re.MULTILINE)


def as_folded(words: str) -> str:
    """As folded text has it: some letters are two."""
    return unicodedata.normalize("NFKC", words)
