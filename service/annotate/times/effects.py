"""Reads when a measure that was decided takes effect: 'announced tariffs effective July 1'."""

from typing import Final

from service.annotate.times.lexicon import KINDS
from service.annotate.times.naming import MEASURES
from service.annotate.times.tokens import Tokens

_BEGINS: Final = frozenset("effective beginning starting".split())
_DECIDED: Final = frozenset(
    "announced unveiled proposed published issued approved adopted signed ordered decided declared outlined "
    "agreed passed finalized finalised confirmed enacted notified promised threatened".split()
)
_DONE: Final = frozenset(
    "imposed introduced raised increased hiked cut lowered reduced lifted suspended reinstated restored "
    "doubled tripled set levied placed waived".split()
)
_TAKING_EFFECT: Final = MEASURES | frozenset(
    "quota quotas fee fees exemption exemptions exclusion exclusions moratorium suspension pause embargo "
    "requirement requirements order orders surcharge surcharges tax taxes rate rates change changes cut cuts "
    "licensing licence licences license licenses waiver waivers freeze cap caps limit limits".split()
)
_REACH: Final = 16
_PAUSES: Final = frozenset(KINDS[kind] for kind in "stop break".split())
_LONE: Final = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote close and to".split())})
_OF_A_DEGREE: Final = frozenset("how more less most least as very so".split())
_CLAUSES: Final = frozenset("that which who whom where because while although after since when as".split())


def is_of_an_effect(tokens: Tokens, month: int) -> bool:
    """'Effective May, duties rise', but not 'how effective May was'."""
    alone = tokens.word(month - 1) == "effective" and tokens.kind(month + 1) in _LONE
    return alone and tokens.word(month - 2) not in _OF_A_DEGREE


def is_decided_before(tokens: Tokens, first: int, begin: int) -> bool:
    """'announced a ban from October': what was decided is rather to come."""
    return _finds(_DECIDED, tokens, first, begin)


def is_done_around(tokens: Tokens, first: int, begin: int) -> bool:
    """'imposed duties starting July 1': the one nearer to publication, for news tells of either."""
    return _finds(_DONE, tokens, first, begin)


def _finds(verbs: frozenset[str], tokens: Tokens, first: int, begin: int) -> bool:
    """Whether the nearest verb before the date is one of these, and a measure stands between them."""
    at = first - 1 - (tokens.word(first - 1) in {"on", "in"})
    if tokens.word(at) not in _BEGINS and not (tokens.word(at) == "from" and at == first - 1):
        return False
    measured = False
    for index in range(at - 1, max(begin, at - _REACH) - 1, -1):
        word = tokens.word(index)
        if tokens.kinds[index] in _PAUSES or word in _CLAUSES:
            return False
        if word in _DECIDED or word in _DONE:
            return measured and word in verbs
        measured = measured or word in _TAKING_EFFECT
    return False
