"""Citations: every numbered document, case and related article in a text, with its normalised key."""

from itertools import chain

import ahocorasick

from service.annotate.citations import (
    agencies,
    case_law,
    cfr,
    china,
    commonwealth,
    courts,
    customs,
    dockets,
    european_union,
    european_union_variants,
    executive_orders,
    federal_register,
    measures,
    public_laws,
    related_articles,
    state_codes,
    tariff_schedule,
    trade_remedies,
    urls,
    usc,
    wto,
)
from service.annotate.citations.found import Found, Rule, folded, number_starts
from service.annotate.citations.overlap import without_overlaps
from service.annotate.values import Citation

__all__ = ["find_citations"]

# The order decides between equally long finds.
_RULES = tuple(
    chain.from_iterable(
        family.RULES
        for family in (
            urls,
            cfr,
            usc,
            federal_register,
            public_laws,
            executive_orders,
            related_articles,
            trade_remedies,
            courts,
            dockets,
            tariff_schedule,
            wto,
            customs,
            european_union,
            european_union_variants,
            china,
            commonwealth,
            agencies,
            measures,
            state_codes,
        )
    )
)
_CUES = ahocorasick.Automaton()
for _cue in {cue for rule in _RULES for cues in rule.needs for cue in cues}:
    _CUES.add_word(_cue, _cue)
_CUES.make_automaton()
_ALWAYS = tuple(number for number, rule in enumerate(_RULES) if not rule.needs)
_FIRST_NEEDS: dict[str, list[int]] = {}  # a cue, and the rules that cannot do without it or its like
for _number, _rule in enumerate(_RULES):
    for _cue in _rule.needs[0] if _rule.needs else ():
        _FIRST_NEEDS.setdefault(_cue, []).append(_number)


def find_citations(text: str) -> tuple[Citation, ...]:
    """Find what `text` cites, in text order, numbered r1, r2 and so on.

    Finds do not overlap, with one exception: a range written as one token ('731-TA-1291-1297')
    yields a Citation for each of its cases, all with the same span, in order of their numbers.
    """
    finds: list[Found] = []
    cues = {cue for _, cue in _CUES.iter(folded(text))}
    numbers = number_starts(text)
    for rule in _tried(cues):
        finds.extend(rule.find(text, numbers))
    finds.extend(case_law.find(text, finds, numbers))
    keyed = [(found, key) for found in without_overlaps(finds) for key in found.keys]
    return tuple(
        Citation(
            id=f"r{number}",
            start=found.start,
            end=found.end,
            text=text[found.start : found.end],
            kind=found.kind,
            key=key,
            date=found.day,
            url=found.url,
        )
        for number, (found, key) in enumerate(keyed, start=1)
    )


def _tried(cues: set[str]) -> list[Rule]:
    """The rules whose needs the text meets, in their order."""
    begun = {number for cue in cues for number in _FIRST_NEEDS.get(cue, ())}
    rules = [_RULES[number] for number in sorted(begun.union(_ALWAYS))]
    return [rule for rule in rules if not any(map(cues.isdisjoint, rule.needs[1:]))]
