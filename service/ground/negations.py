"""Checks that a summary negates, and says 'will' or 'may' of, the same words as its evidence."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from service.ground.tokens import PARTS, Kind, Token

_DENIABLE: Final = PARTS | {Kind.SPEECH}
_NOT_NEGATED: Final = "it is not negated as its evidence is"
_NOT: Final = frozenset("not no never none neither nor cannot hardly nobody nothing nowhere".split())
_DENIALS: Final = frozenset(
    "deny denies denied denying undecided unclear open yet unable unlikely without".split()
)
_DENIALS_TO: Final = frozenset(
    "refuse refuses refused refusing decline declines declined declining fail fails failed failing".split()
)
_RULE: Final = frozenset("rule rules ruled ruling it them this".split())
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


def misnegated(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    """What a claim negates or makes certain otherwise than its evidence, or None."""
    return _negations(claim, evidence) or _modals(claim, evidence)


def _negations(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    own, known = _after(claim, _nots(claim)), _after(evidence, _nots(evidence))
    denied = _after(claim, _denials(claim))
    if not own and not known and not denied:
        return None
    there = {t.mark for t in evidence}
    denies = bool(_denials(evidence))
    own_near, known_near = _in_negated_clauses(claim), _in_negated_clauses(evidence)
    if not denies and ((own & there) - known_near or len(_nots(claim)) > len(_nots(evidence))):
        return _NOT_NEGATED
    if not denies and (denied & there) - known_near:
        return _NOT_NEGATED
    here = {t.mark for t in claim if t.kind in _DENIABLE}
    if (known & here) - own_near - _plain(evidence, known) and not _denials(claim):
        return _NOT_NEGATED
    return None


def _modals(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    own = _modal(claim)
    if not own:
        return None
    known = _modal(evidence)
    for mark, modal in own.items():
        there = known.get(mark)
        if there is not None and there not in _SAME_MODAL[modal]:
            return f"it says '{modal}' where its evidence says '{there}'"
    return None


def _modal(tokens: Sequence[Token]) -> dict[str, str]:
    """The word such as 'may' that stands before each verb."""
    bound: dict[str, str] = {}
    modal, left = "", 0
    for token in tokens:
        word = _CONTRACTED.get(token.word, token.word)
        if word in _SAME_MODAL:
            modal, left = word, 1
        elif token.kind is Kind.CONTENT:
            if left > 0:
                bound.setdefault(token.mark, modal)
            left -= 1
        elif token.kind is Kind.BREAK:
            left = 0
    return bound


def _nots(tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(i for i, t in enumerate(tokens) if t.word in _NOT or t.word.endswith("n't"))


def _denials(tokens: Sequence[Token]) -> frozenset[int]:
    """Where it says 'denied', 'refused to', 'ruled out'."""
    return frozenset(
        i
        for i, t in enumerate(tokens)
        if t.word in _DENIALS
        or (t.word in _DENIALS_TO and i + 1 < len(tokens) and tokens[i + 1].word == "to")
        or (t.word == "out" and i > 0 and tokens[i - 1].word in _RULE)
    )


def _after(tokens: Sequence[Token], places: frozenset[int]) -> set[str]:
    """What follows each 'not', 'no', 'never'."""
    return {tokens[i].mark for i in _places_after(tokens, places)} if places else set()


def _places_after(tokens: Sequence[Token], places: frozenset[int]) -> Iterator[int]:
    is_waiting = False
    for i, token in enumerate(tokens):
        if i in places:
            is_waiting = True
        elif token.kind in _DENIABLE:
            if is_waiting:
                yield i
            is_waiting = False
        elif token.kind in {Kind.BREAK, Kind.TIE}:
            is_waiting = False


def _in_negated_clauses(tokens: Sequence[Token]) -> set[str]:
    clauses = {tokens[i].clause for i in _nots(tokens)}
    return {t.mark for t in tokens if t.clause in clauses}


def _plain(tokens: Sequence[Token], negated: set[str]) -> set[str]:
    """Of what is negated somewhere, what also stands plainly."""
    places = set(_places_after(tokens, _nots(tokens)))
    return {t.mark for i, t in enumerate(tokens) if t.mark in negated and i not in places}
