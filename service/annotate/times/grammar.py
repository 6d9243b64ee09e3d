"""Finds the phrases of a text that speak of time."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress

from service.annotate.times.absolute import ABSOLUTE
from service.annotate.times.compounds import join
from service.annotate.times.distances import DISTANCES
from service.annotate.times.events import EVENTS
from service.annotate.times.figures import FIGURES
from service.annotate.times.hours import HOURS
from service.annotate.times.lexicon import KINDS
from service.annotate.times.naming import is_of_a_sunset_review
from service.annotate.times.portions import PORTIONS
from service.annotate.times.relative import RELATIVE
from service.annotate.times.rules import Rule
from service.annotate.times.shapes import Phrase, TimeOfDay
from service.annotate.times.tokens import Tokens

RULES = (*ABSOLUTE, *PORTIONS, *FIGURES, *RELATIVE, *DISTANCES, *EVENTS, *HOURS)
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
_LONGEST_KEPT, _KEPT = 24, 4096  # runs of kinds: how long, and how many
_ANCHORS = re.compile(
    f"[{''.join(re.escape(KINDS[kind]) for kind in KINDS if kind not in _GLUE)}]"
    f"|{KINDS['cardinal']}{KINDS['dash']}?{KINDS['cardinal']}"  # 'nineteen ninety-six'
)


def phrases(tokens: Tokens) -> list[Phrase]:
    """All phrases in order, none overlapping; of several that begin at one token the longest."""
    found: list[Phrase] = []
    kinds = tokens.kinds
    for run in _RUN.finditer(kinds):
        begin, end = run.span()
        if not _ANCHORS.search(kinds, begin, end):
            continue
        position = begin
        for offset, rules in _fitting(run.group()) if end - begin <= _LONGEST_KEPT else _fits(run.group()):
            if begin + offset >= position and (best := _longest(tokens, begin + offset, rules)):
                position = best.last + 1
                if not is_of_a_sunset_review(tokens, best.last):
                    found.append(best)
    return join(tokens, found) if KINDS["zoned"] not in kinds else _join_around_hours(tokens, found)


def _join_around_hours(tokens: Tokens, found: list[Phrase]) -> list[Phrase]:
    """Join the dates as if no times of day stood among them; those inside a date are part of it."""
    dates = join(tokens, [phrase for phrase in found if not isinstance(phrase.shape, TimeOfDay)])
    inside = {index for phrase in dates for index in range(phrase.first, phrase.last + 1)}
    hours = [
        p for p in found if isinstance(p.shape, TimeOfDay) and inside.isdisjoint(range(p.first, p.last + 1))
    ]
    return sorted(dates + hours, key=lambda phrase: phrase.first)


def _fits(kinds: str) -> Iterator[tuple[int, list[Rule]]]:
    """Where rules fit among these kinds, and which."""
    position = 0
    while candidate := _ANY.search(kinds, position):
        position = candidate.start()
        fitting = _FITTING.match(kinds, position)
        yield position, list(compress(RULES, fitting.groups() if fitting else ()))
        position += 1


@lru_cache(_KEPT)
def _fitting(kinds: str) -> tuple[tuple[int, list[Rule]], ...]:
    """The same, kept: a few hundred short runs of kinds make up nearly all prose."""
    return tuple(_fits(kinds))


def _longest(tokens: Tokens, index: int, rules: list[Rule]) -> Phrase | None:
    """The phrase from this token that reaches furthest."""
    best: Phrase | None = None
    for rule in rules:
        phrase = rule.read(tokens, index)
        if phrase is not None and (best is None or phrase.last > best.last):
            best = phrase
    return best
