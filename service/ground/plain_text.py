"""Writes a sentence in one plain way before it is compared: quotes, hyphens, spaces, abbreviations."""

import re
from typing import Final

_CHARACTERS: Final = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\u2014": " - ",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
    }
)
_DOTTED: Final = (
    (re.compile(r"\b([A-Z])\.\s?([A-Z])\.(?:\s?([A-Z])\.)?"), r"\1\2\3"),  # U.S. and P.R.C.
    (
        re.compile(
            r"\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Corp|Co|Ltd|vs?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
            r"Nov|Dec)\."
        ),
        r"\1",
    ),
)
_BEFORE_DOT: Final = 6  # no abbreviation is longer, so most sentences need only a look at their end
_SPELLED: Final = re.compile(r"\bper cent\b|\bpct\b|%")
_PRC: Final = re.compile(r"\bPRC\b")


def plain_text(text: str) -> str:
    """The same words in plain characters; offsets are lost, so nothing may be quoted from it."""
    plain = text if text.isascii() else text.translate(_CHARACTERS)
    dot = plain.find(".")
    if dot >= 0:
        for pattern, instead in _DOTTED:
            if pattern.search(plain, max(0, dot - _BEFORE_DOT)) is not None:
                plain = pattern.sub(instead, plain)
    if "%" in plain or "pct" in plain or "per cent" in plain:
        plain = _SPELLED.sub(" percent", plain)
    if "PRC" in plain:
        plain = _PRC.sub("China", plain)
    return " ".join(plain.split())
