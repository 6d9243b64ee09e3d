"""Makes patterns for folded text of words in any script, and takes what is quoted out of it."""

import re
import unicodedata
from functools import cache
from typing import Final

_QUOTED: Final = re.compile(
    r"[\"\u201e\u00ab\u300c\u300e][^\"\u201e\u201c\u201d\u00ab\u00bb\u300c\u300d\u300e\u300f\n]{1,400}[\"\u201c\u201d\u00bb\u300d\u300f]"
)
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


def unquoted(folded: str) -> str:
    """Without what stands in quotation marks of any kind: what people say to each other."""
    return _QUOTED.sub(" ", folded)
