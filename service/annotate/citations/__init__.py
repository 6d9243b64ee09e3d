"""Citations: every numbered document, case and related article in a text, with its normalised key."""

from itertools import chain

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
    executive_orders,
    federal_register,
    measures,
    public_laws,
    related_articles,
    tariff_schedule,
    trade_remedies,
    urls,
    usc,
    wto,
)
from service.annotate.citations.found import Found, folded
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
            china,
            commonwealth,
            agencies,
            measures,
        )
    )
)
_CUES = frozenset(cue for rule in _RULES for cues in rule.needs for cue in cues)
# Cues that hold no other cue, each with the cues that hold it: these are looked for only where it is.
_BARE_CUES = {
    bare: tuple(cue for cue in _CUES if bare in cue)
    for bare in _CUES
    if not any(other in bare and other != bare for other in _CUES)
}


def find_citations(text: str) -> tuple[Citation, ...]:
    """Find what `text` cites, in text order, numbered r1, r2 and so on.

    Finds do not overlap, with one exception: a range written as one token ('731-TA-1291-1297')
    yields a Citation for each of its cases, all with the same span, in order of their numbers.
    """
    folded_text = folded(text)
    finds: list[Found] = []
    cues = _cues_in(folded_text)
    for rule in _RULES:
        if not any(map(cues.isdisjoint, rule.needs)):
            finds.extend(rule.find(text))
    finds.extend(case_law.find(text, finds))
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


def _cues_in(text: str) -> set[str]:
    """The cues that stand in folded text: those of one word are looked for among the distinct words."""
    words = "\n".join(set(text.split(" ")))
    return {
        cue
        for bare, cues in _BARE_CUES.items()
        if bare in (text if " " in bare else words)
        for cue in cues
        if cue in (text if " " in cue else words)
    }
