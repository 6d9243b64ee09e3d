"""Pairs a claim and its evidence in other words that mean the same, for checks that know only words."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice, product
from typing import Final

from service.ground.converses import turn_round
from service.ground.ellipses import spell_out
from service.ground.lexicon import STOP, meaning
from service.ground.wordings import reword

_LONGEST: Final = 700  # characters of a text that is restated
_MOST: Final = 24  # pairs that are tried
_IDLE: Final = STOP - {"because", "since", "until", "if"}
_WORD: Final = re.compile(r"[a-z]+")


def restated(claim: str, evidence: str) -> Iterator[tuple[str, str]]:
    """A plain claim and its evidence in other words: the claim says no less, the evidence no more.

    So where a pair holds, the claim follows from the evidence. A side is said otherwise only in words of the other
    side: what brings none of them nearer is left out.
    """
    if len(claim) > _LONGEST or len(evidence) > _LONGEST:
        return
    own, known = reword(claim), reword(evidence, also_quoted=True)
    claims = [own, *_nearer(own, _all(claim, own, turn_round, reword), _marks(known))]
    sources = [
        known,
        *_nearer(known, _all(evidence, known, spell_out, partial(reword, also_quoted=True)), _marks(own)),
    ]
    pairs = sorted(product(range(len(claims)), range(len(sources))), key=sum)
    for i, j in islice(pairs, _MOST):
        if (claims[i], sources[j]) != (claim, evidence):
            yield claims[i], sources[j]


def _all(
    text: str, reworded: str, restate: Callable[[str], Iterator[str]], write: Callable[[str], str]
) -> dict[str, None]:
    return dict.fromkeys([*map(write, restate(text)), *map(write, restate(reworded))])


def _nearer(text: str, others: dict[str, None], wanted: frozenset[str]) -> list[str]:
    """Those whose new words are all words of the other side, or that have none."""
    own = _marks(text)
    return [other for other in others if other != text and _marks(other) - own <= wanted]


def _marks(text: str) -> frozenset[str]:
    return frozenset([meaning(word) for word in _WORD.findall(text.lower()) if word not in _IDLE])
