"""Checks that a sentence written by a model says nothing that its evidence does not."""

import re
from dataclasses import dataclass
from typing import Final

from service.annotate.values import TimeExpression
from service.ground.clauses import Clause, read_clauses
from service.ground.days import strange_day, without_days, years_of
from service.ground.figures import strange_figure
from service.ground.lexicon import is_goods
from service.ground.plain_text import plain_text
from service.ground.polarity import misread
from service.ground.proper_names import strange_name
from service.ground.roles import strange_part

_QUOTED: Final = re.compile(r'"([^"]{1,400})"')
_EDGES: Final = " ,.;:!?'"
_LIMIT: Final = 400
_LEAST_SHARED: Final = 0.34  # of a summary's words of meaning


@dataclass(frozen=True, slots=True)
class Backing:
    """What a summary may draw on: its evidence, and what code worked out from it."""

    text: str
    names: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    times: tuple[TimeExpression, ...] = ()


def unsupported(summary: str, backing: Backing) -> str | None:
    """Why a summary does not follow from its evidence, or None when nothing speaks against it.

    Every number, unit, date, name, quoted word, negation, direction and mood of the summary has to be
    the evidence's. A summary that is the evidence's own words holds.
    """
    claim, evidence = plain_text(summary), plain_text(backing.text)
    if claim == evidence:
        return None
    known = evidence.casefold()
    for quoted in _QUOTED.findall(claim):
        if quoted.strip(_EDGES).casefold() not in known:
            return "it quotes words that its evidence does not have"
    # Dates are compared whole, not word by word.
    dateless, known_dateless = without_days(claim), without_days(evidence)
    clauses, context = read_clauses(dateless), read_clauses(known_dateless)
    return (
        strange_day(claim, evidence, backing.times)
        or strange_figure(dateless, known_dateless, years_of(evidence, backing.times))
        or strange_name(claim, evidence, map(plain_text, backing.names))
        or _strange_goods(clauses, context)
        or misread(clauses, context)
        or strange_part(claim, evidence, map(plain_text, backing.speakers))
    )


def strange_in_phrase(phrase: str, backing: Backing) -> str | None:
    """What a phrase of a few words names that its evidence does not: figures, dates and names."""
    claim, evidence = plain_text(phrase), plain_text(backing.text)
    if claim.casefold() in evidence.casefold():
        return None
    return (
        strange_day(claim, evidence, backing.times)
        or strange_figure(without_days(claim), without_days(evidence), years_of(evidence, backing.times))
        or strange_name(claim[:1].lower() + claim[1:], evidence, map(plain_text, backing.names))
    )


def extract_summary(evidence: str) -> str:
    """The evidence's own words, cut at a word where they are too long."""
    words = " ".join(evidence.split())
    if len(words) <= _LIMIT:
        return words
    cut = words.rfind(" ", 0, _LIMIT)
    return words[: cut if cut > 0 else _LIMIT] + " \u2026"


def _strange_goods(claim: tuple[Clause, ...], context: tuple[Clause, ...]) -> str | None:
    claimed = [mark for clause in claim for mark in clause.marks]
    known = frozenset(mark for clause in context for mark in clause.marks)
    if any(is_goods(mark) and mark not in known for mark in claimed):
        return "it names goods that its evidence does not"
    if claimed and sum(mark in known for mark in claimed) < _LEAST_SHARED * len(claimed):
        return "most of its words are not in its evidence"
    return None
