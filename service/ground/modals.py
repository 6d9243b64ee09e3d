"""Checks that a summary says 'will' and 'may' of the same words as its evidence, and when it is done."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from service.ground.kinds import BE, BREAK, CONTENT
from service.ground.tokens import TokenCheck, Tokens

_CAME: Final = ("took", "effect")
_COMES: Final = frozenset({("takes", "effect"), ("take", "effect"), ("taking", "effect")})
_MAY: Final = frozenset({"may", "might", "could"})
_WILL: Final = frozenset({"will", "would"})
_SAME_MODAL: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "will": _WILL,
        "would": _WILL,
        "may": _MAY,
        "might": _MAY,
        "could": _MAY | {"can"},
        "can": frozenset({"can", "could", "may"}),
        "must": frozenset({"must"}),
        "should": frozenset({"should"}),
        "shall": frozenset({"shall", "will", "must"}),
        "did": frozenset({"did"}),
    }
)
_CONTRACTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "won't": "will",
        "wouldn't": "would",
        "couldn't": "could",
        "can't": "can",
        "cannot": "can",
        "mustn't": "must",
        "shouldn't": "should",
        "didn't": "did",
    }
)
_MODALS: Final = _SAME_MODAL.keys() | _CONTRACTED.keys()


def _finished(claim: Tokens, evidence: Tokens) -> str | None:
    """'Weighed its options' where the evidence says that it was weighing them; 'took' for 'takes effect'."""
    if _CAME[0] in claim.words:
        own, known = (
            {(a.word, b.word) for a, b in pairwise(claim)},
            {(a.word, b.word) for a, b in pairwise(evidence)},
        )
        if _CAME in own and _CAME not in known and known & _COMES:
            return "it tells as done what its evidence says is to come"
    done = {t.mark for t in claim if t.is_past}
    if done.isdisjoint(evidence.marks):
        return None
    under_way: dict[str, bool] = {}
    for i, token in enumerate(evidence):
        if token.mark in done and token.kind is CONTENT:
            is_under_way = token.word.endswith("ing") and i > 0 and evidence[i - 1].kind is BE
            under_way[token.mark] = is_under_way and under_way.get(token.mark, True)
    if True in under_way.values() and any(
        t.word.endswith("ed") and under_way.get(t.mark, False) and (i == 0 or claim[i - 1].word != "being")
        for i, t in enumerate(claim)
    ):
        return "it tells as done what its evidence says is under way"
    return None


def _modals(claim: Tokens, evidence: Tokens) -> str | None:
    if claim.words.isdisjoint(_MODALS):
        return None
    if "did" in claim.words and any(a.word == "did" and b.kind is BE for a, b in pairwise(claim)):
        return "it says 'did' where its evidence does not"
    own = _modal(claim)
    if not own:
        return None
    known = _modal(evidence)
    for mark, modal in own.items():
        there = known.get(mark)
        if there is not None and there not in _SAME_MODAL[modal]:
            return f"it says '{modal}' where its evidence says '{there}'"
    return None


def _modal(tokens: Tokens) -> dict[str, str]:
    """The word such as 'may' that stands before each verb."""
    bound: dict[str, str] = {}
    if tokens.words.isdisjoint(_MODALS):
        return bound
    modal = ""
    for token in tokens:
        if token.word in _MODALS:
            modal = _CONTRACTED.get(token.word, token.word)
        elif modal and token.kind is CONTENT:
            bound.setdefault(token.mark, modal)
            modal = ""
        elif token.kind is BREAK:
            modal = ""
    return bound


# Each tells what a claim makes certain otherwise than its evidence, or None.
MODALS: Final[tuple[TokenCheck, ...]] = (((), _modals), ((), _finished))
