"""Weighs a sentence by many weak signs of telling its reader what to put down, with weights that were learnt."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from itertools import accumulate, repeat
from operator import sub
from typing import Final

from service.ground.signs import Signs, signs_of, words_of
from service.ground.weighed_kinds import kinds_of
from service.remembering import remembered

_LIGHTEST: Final = -60  # hundredths


class Heavy(IntEnum):
    """How heavy a sentence is."""

    AS_NEWS = 0
    IN_DOUBT = 1  # too heavy for its claims to be believed without another sentence that says the same
    AS_AN_ORDER = 2


@dataclass(frozen=True, slots=True)
class Scale:
    """What was learnt, in hundredths: what each sign weighs, what a sentence without any, and from where on one is an order."""

    weights: Mapping[str, int]
    start: int
    threshold: int
    unannounced: int  # the threshold of a sentence that announces no claim
    doubt: int  # how far below the threshold a sentence may still be an order
    among_others: int  # what being of another language than the article adds
    doubt_among_others: int  # and how much further below the threshold it is still in doubt
    worth_a_look: int  # what words have to weigh by themselves before all signs of a sentence are looked at

    def margin(self, signs: Signs) -> int:
        """By how much the heaviest frame of a sentence is above the threshold, or below it."""
        weight = self.weights.get
        heaviest = max(sum(map(weight, frame, repeat(0))) for frame in signs.frames)
        start = self.start + sum(map(weight, signs.tail, repeat(0)))
        return start + heaviest - (self.threshold if signs.announces else self.unannounced)


@cache
def scale() -> Scale:
    """The scale in use, read when first asked for."""
    held = json.loads(files("service.ground").joinpath("weights.json").read_text(encoding="utf-8"))
    return Scale(**held)


def first_look(folded: str, gain: Callable[[str], int]) -> int:
    """What the heaviest run of words of a sentence weighs by itself: neither what stands before it nor a claim takes from it."""
    sums = list(accumulate(map(gain, folded.split()), initial=0))
    heaviest: int = max(map(sub, sums, accumulate(sums, min)))
    return heaviest


def gain_of(word: str, weights: Mapping[str, int]) -> int:
    """What a word and its kinds weigh; a light one takes away only little, so that few of them hide no order."""
    return sum(
        max(_LIGHTEST, weights.get(part, 0) + sum(weights.get(f"@{kind}", 0) for kind in kinds_of(part)))
        for part in words_of(word)
    )


@remembered(50_000)
def _gain(word: str) -> int:
    return gain_of(word, scale().weights)


def may_be_weighty(folded: str) -> bool:
    """Whether the words of a sentence speak so much for an order that it is looked at; most of news is not."""
    return first_look(folded, _gain) >= scale().worth_a_look


def heaviness(marked: str, *, among_others: bool = False) -> Heavy:
    """How much the signs of a sentence in small plain letters add up to; one among sentences of another language needs less."""
    known = scale()
    margin, doubt = known.margin(signs_of(marked)), known.doubt
    if among_others:
        margin += known.among_others
        doubt += known.doubt_among_others
    if margin > 0:
        return Heavy.AS_AN_ORDER
    return Heavy.IN_DOUBT if margin > -doubt else Heavy.AS_NEWS
