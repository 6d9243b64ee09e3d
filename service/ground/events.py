"""Gives a date the article's own words for what happens then: the clause that holds it."""

import re
from typing import Final

from service.remembering import remembered

_EDGE: Final = re.compile(
    r"[;:]\s|\s[\u2013\u2014-]{1,2}\s|[.!?][\u201d\"]?\s|"
    r",\s(?=(?:but|and|while|which|who|where|although|though|because|so|as|after|before|when)\b)"
)
# What governs a clause from outside it must not be cut off.
_GOVERNED: Final = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|whether|[Nn]ot|[Nn]ever|[Nn]o|den(?:y|ies|ied)|declin\w+|reject\w*|would|could|may|might|"
    r"should|said|says|"
    r"claim\w*|alleg\w+|argu\w+|[Uu]ntil|except|[Ww]ithout|nor|[Nn]either)\b|n['\u2019]t\b"
)
_CONJUNCTION: Final = re.compile(r"(?:but|and|while|although|though|because|so|as) ")
_FEWEST_WORDS: Final = 4
_LONGEST: Final = 240


def clause_at(sentence: str, at: int) -> str | None:
    """The clause of a sentence that holds the character at `at`, in one line; None when it is no clause.

    A sentence that denies, supposes or reports is not cut, and a clause of fewer than four words says too
    little: then the whole sentence stands for it. More than 240 characters tell nobody what happened.
    """
    if any(map(_governs, sentence.split(" "))):
        return _told(sentence)
    start = max((edge.end() for edge in _EDGE.finditer(sentence, 0, at)), default=0)
    edge = _EDGE.search(sentence, at)
    clause = sentence[start : edge.start() if edge else len(sentence)]
    clause = _CONJUNCTION.sub("", clause, count=1) if _CONJUNCTION.match(clause) else clause
    return _told(clause) if len(clause.split()) >= _FEWEST_WORDS else _told(sentence)


@remembered(8192)
def _governs(stretch: str) -> bool:
    """Whether a word between two blanks governs a clause; each of these is a single word."""
    return _GOVERNED.search(stretch) is not None


def _told(stretch: str) -> str | None:
    words = " ".join(stretch.split()).strip(" ,;:.")
    return words if len(words.split()) >= _FEWEST_WORDS and len(words) <= _LONGEST else None
