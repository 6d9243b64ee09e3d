"""Weighs a sentence by many weak signs of telling its reader what to put down, with weights that were learnt."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Final

from service.ground.weighed_kinds import KINDS

_TOKEN: Final = re.compile(r"[^\W\d_]{1,40}(?:'[a-z]{1,3}\b)?|\d+|[:?,]")
_TOKENS: Final = 90  # of a sentence that are looked at
_NEAR: Final = 6  # words that one kind may stand before another to make a pair
_OPENING: Final = 3  # words of a sentence that pair with its start
_CLAIMED: Final = 3  # words that a claim has at least
_MARKS: Final = ("", ",", ".", ":", ";", "?")
_ANNOUNCING: Final = frozenset((":", *(word for word, kinds in KINDS.items() if "that" in kinds)))
# What words have to weigh by themselves, in hundredths, before pairs of them are looked at.
_WORTH_A_LOOK: Final = 230
_WORTH_A_LOOK_UNANNOUNCED: Final = 430
_OF_VERBS: Final = frozenset(
    "is are was were has have had must will would should can could may might shall do does did not says names shows".split()
)
_TAIL: Final = 8  # words that a sentence may go on with behind its last comma


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs in a sentence: up to each word that may announce a claim, those not met before; and those of its end."""

    frames: tuple[frozenset[str], ...]
    tail: tuple[str, ...]
    announces: bool


def signs_of(folded: str) -> Signs:
    """The signs in a sentence in small plain letters: words, kinds of words, and pairs of kinds that are near.

    What is claimed is none, so that it cannot outweigh how it is announced; a sentence that announces nothing is one frame.
    """
    words = _TOKEN.findall(folded)[:_TOKENS]
    announcing = [
        i
        for i, word in enumerate(words[:-_CLAIMED])
        if word == ":" or (word in _ANNOUNCING and not _is_of_verbs(words[i + 1]))
    ]
    frames: list[frozenset[str]] = []
    seen: frozenset[str] = frozenset()
    found: set[str] = set()
    near: list[tuple[int, tuple[str, ...]]] = [(_OPENING - _NEAR, ("^",))]
    ends = frozenset(announcing)
    for i, word in enumerate(words[: announcing[-1] + 1] if announcing else words):
        found.add(word)
        kinds = KINDS.get(word) or (("0",) if word.isdigit() else None)
        if kinds is None:
            continue
        while near and i - near[0][0] > _NEAR:
            del near[0]
        found.update(_alone(kinds))
        for _, others in near:
            found.update(_pairs_of(others, kinds))
        near.append((i, kinds))
        if i in ends:
            frames.append(frozenset(found - seen))
            seen |= found
            found.clear()
    if not announcing:
        return Signs((frozenset(found),), (), announces=False)
    return Signs(tuple(frames), _tail(words, announcing[-1]), announces=True)


@cache
def _alone(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"@{kind}" for kind in kinds)


@cache
def _pairs_of(before: tuple[str, ...], behind: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{one}>{other}" for one in before for other in behind)


def _is_of_verbs(word: str) -> bool:
    """Whether a word like 'that' before it tells of the thing before, as in "a list that was signed", and announces nothing."""
    return word in _OF_VERBS or word.endswith("ed")


def _tail(words: list[str], announced: int) -> tuple[str, ...]:
    """The signs of what stands behind the last comma or is asked, as in ", the ministry told importers"."""
    last = len(words) - 1
    while last > announced and len(words) - last <= _TAIL:
        if words[last] == ",":
            return tuple({f"{kind}." for word in words[last:] for kind in KINDS.get(word, ())})
        last -= 1
    return ("?.",) if words[-1] == "?" else ()


@dataclass(frozen=True, slots=True)
class Scale:
    """What was learnt, in hundredths: what each sign weighs, what a sentence without any, and from where on one is an order."""

    weights: Mapping[str, int]
    start: int
    threshold: int
    unannounced: int  # the threshold of a sentence that announces no claim

    def is_heavy(self, signs: Signs) -> bool:
        """Whether the heaviest frame of a sentence weighs as much as an order."""
        weight = self.weights.get
        total = self.start + sum(map(weight, signs.tail, repeat(0)))
        threshold = self.threshold if signs.announces else self.unannounced
        for frame in signs.frames:
            total += sum(map(weight, frame, repeat(0)))
            if total > threshold:
                return True
        return False


@cache
def scale() -> Scale:
    """The scale in use, read when first asked for."""
    held = json.loads(files("service.ground").joinpath("weights.json").read_text(encoding="utf-8"))
    return Scale(held["weights"], held["start"], held["threshold"], held["unannounced"])


@cache
def _gains() -> Mapping[str, int]:
    """What a word adds by itself, also with a mark behind it: its weight and those of its kinds that speak for an order."""
    weight = scale().weights
    gains = {}
    for word in weight.keys() | KINDS.keys():
        signs = (word, *(f"@{kind}" for kind in KINDS.get(word, ())))
        gain = sum(max(0, weight.get(sign, 0)) for sign in signs)
        if gain > 0:
            gains.update(dict.fromkeys((word + mark for mark in _MARKS), gain))
    return gains


def may_be_weighty(folded: str) -> bool:
    """Whether a sentence has enough words that speak for an order to be looked at; nearly all of news has not."""
    words = folded.split()
    alone = sum(map(_gains().get, words, repeat(0)))
    return alone > _WORTH_A_LOOK and (
        alone > _WORTH_A_LOOK_UNANNOUNCED or ":" in folded or not _ANNOUNCING.isdisjoint(words)
    )


def is_weighty(folded: str) -> bool:
    """Whether the signs of a sentence in small plain letters add up to an order."""
    return scale().is_heavy(signs_of(folded))
