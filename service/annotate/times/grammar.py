"""Finds the phrases of a text that speak of time."""

import re
from itertools import compress

from service.annotate.times.absolute import ABSOLUTE
from service.annotate.times.compounds import join
from service.annotate.times.figures import FIGURES
from service.annotate.times.lexicon import KINDS
from service.annotate.times.relative import RELATIVE
from service.annotate.times.shapes import Phrase
from service.annotate.times.tokens import Tokens

RULES = (*ABSOLUTE, *FIGURES, *RELATIVE)
_NAMES = re.compile(r"\?P<\w+>")
_UNNAMED = tuple(_NAMES.sub("?:", rule.pattern.pattern) for rule in RULES)
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in _UNNAMED))
_FITTING = re.compile("".join(f"(?=({pattern})|)" for pattern in _UNNAMED))  # one group for each rule
_GLUE = frozenset(
    "day number cardinal a the of in on at to and between from after by comma dash slash possessive open "
    "close quote stop break name other few approx part working".split()
)
_STRANGERS = "other name stop break quote open close"
_RUN = re.compile(f"[^{''.join(KINDS[kind] for kind in _STRANGERS.split())}]++")
_ANCHORS = re.compile(f"[{''.join(re.escape(KINDS[kind]) for kind in KINDS if kind not in _GLUE)}]")


def phrases(tokens: Tokens) -> list[Phrase]:
    """All phrases in order, none overlapping; of several that begin at one token the longest."""
    found: list[Phrase] = []
    position = 0
    for run in _RUN.finditer(tokens.kinds):
        begin, end = run.span()
        if not _ANCHORS.search(tokens.kinds, begin, end):
            continue
        position = max(position, begin)
        while candidate := _ANY.search(tokens.kinds, position, end):
            best = _longest(tokens, candidate.start())
            position = best.last + 1 if best else candidate.start() + 1
            if best is not None:
                found.append(best)
    return join(tokens, found)


def _longest(tokens: Tokens, index: int) -> Phrase | None:
    """The phrase from this token that reaches furthest."""
    best: Phrase | None = None
    fitting = _FITTING.match(tokens.kinds, index)
    for rule in compress(RULES, fitting.groups() if fitting else ()):
        phrase = rule.read(tokens, index)
        if phrase is not None and (best is None or phrase.last > best.last):
            best = phrase
    return best
