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
_ABBREVIATIONS: Final = (
    (re.compile(r"\b([A-Z])\.\s?([A-Z])\.(?:\s?([A-Z])\.)?"), r"\1\2\3"),  # U.S. and P.R.C.
    (re.compile(r"\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs?)\."), r"\1"),
    (re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."), r"\1"),
    (re.compile(r"\bper cent\b|\bpct\b"), "percent"),
    (re.compile(r"%"), " percent"),
    (re.compile(r"\bprc\b|\bPRC\b"), "China"),
)


def plain_text(text: str) -> str:
    """The same words in plain characters; offsets are lost, so nothing may be quoted from it."""
    plain = text.translate(_CHARACTERS)
    for pattern, instead in _ABBREVIATIONS:
        plain = pattern.sub(instead, plain)
    return " ".join(plain.split())
