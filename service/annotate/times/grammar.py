"""Finds the phrases of a text that speak of time."""

import re

from service.annotate.times.absolute import ABSOLUTE
from service.annotate.times.compounds import join
from service.annotate.times.relative import RELATIVE
from service.annotate.times.shapes import Phrase
from service.annotate.times.tokens import Tokens

RULES = (*ABSOLUTE, *RELATIVE)
_NAMES = re.compile(r"\?P<\w+>")
_ANY = re.compile("|".join(f"(?:{_NAMES.sub('?:', rule.pattern.pattern)})" for rule in RULES))


def phrases(tokens: Tokens) -> list[Phrase]:
    """All phrases in order, none overlapping; of several that begin at one token the longest."""
    found: list[Phrase] = []
    position = 0
    while candidate := _ANY.search(tokens.kinds, position):
        begin = candidate.start()
        best = _longest(tokens, begin)
        if best is None:
            position = begin + 1
            continue
        found.append(best)
        position = max(best.last + 1, begin + 1)
    return join(tokens, found)


def _longest(tokens: Tokens, index: int) -> Phrase | None:
    """The phrase from this token that reaches furthest."""
    best: Phrase | None = None
    for rule in RULES:
        phrase = rule.read(tokens, index)
        if phrase is not None and (best is None or phrase.last > best.last):
            best = phrase
    return best
