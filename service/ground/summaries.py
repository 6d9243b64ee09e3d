"""Checks that a sentence written by a model says nothing that its evidence does not."""

import re
from typing import Final

from service.ground.mentions import stands_in

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_PERCENT: Final = re.compile(r"\d\s*(?:%|percent|per cent)")
_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|none|neither|nor|without|cannot|declin\w+|den(?:y|ies|ied)|refus\w+|reject\w+|fail(?:s|ed)?|"
    r"unable|ruled? out)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_DIRECTION: Final = re.compile(r"\b(import|export)(?:s|ed|ing|ation)?\b", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w&.'\u2019-]*(?:\s+[A-Z][\w&.'\u2019-]*)*")
_LIMIT: Final = 400


def unsupported(summary: str, evidence: str, context: str) -> str | None:
    """Why a summary does not follow from its evidence, or None when nothing speaks against it.

    Numbers, percentages, negations and directions must be those of the evidence; names may stand
    anywhere in `context`, the whole article, because 'the agency' is rightly named in full.
    """
    numbers = {_plain(n) for n in _NUMBER.findall(evidence)}
    strange = [n for n in _NUMBER.findall(summary) if _plain(n) not in numbers]
    if strange:
        return f"the number {strange[0]} is not in its evidence"
    if _PERCENT.search(summary) and not _PERCENT.search(evidence):
        return "a percentage is not in its evidence"
    if bool(_NEGATION.search(summary)) != bool(_NEGATION.search(evidence)):
        return "it is not negated as its evidence is"
    directions = {d.lower() for d in _DIRECTION.findall(evidence)}
    if not directions >= {d.lower() for d in _DIRECTION.findall(summary)}:
        return "it turns imports into exports or the other way round"
    name = next((n for n in _NAME.findall(summary) if not stands_in(context, n.strip(".'\u2019"))), None)
    return f"the name {name} is not in the article" if name else None


def extract_summary(evidence: str) -> str:
    """The evidence's own words, cut at a word where they are too long."""
    words = " ".join(evidence.split())
    if len(words) <= _LIMIT:
        return words
    return words[: words.rindex(" ", 0, _LIMIT)] + " \u2026"


def _plain(number: str) -> str:
    return number.replace(",", "").rstrip(".")
