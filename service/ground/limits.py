"""Checks that some, all, only and half limit the same parts in a summary as in its evidence."""

from collections.abc import Sequence
from typing import Final

from service.ground.kinds import BREAK_OR_SPEECH_OR_TIE, FIGURE, LIMIT, TIE
from service.ground.tokens import Token, Tokens

# What narrows a statement: leaving it out says more than the evidence.
_NARROWING: Final = frozenset(
    {*"some most many several few half nearly part only about least less more".split(), "so many of"}
)
_SOME_OF: Final = "so many of"
_OF_AMOUNTS: Final = frozenset({"least", "less", "more"})
# What a claim may not bring along, whatever it binds.
_BROUGHT: Final = frozenset(
    {"all", "only", "half", "twice", "many", "several", "few", "part", "first", "last", "nearly", "exactly"}
)
_SHARES: Final = frozenset("quarter quarters fifth fifths tenth tenths twentieth".split())
_FREE: Final = frozenset({"other", "any", "much", "so many of"})


def limited_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """Which quantifier a claim brings along or leaves out, or None."""
    if LIMIT not in claim.kinds and LIMIT not in evidence.kinds and not _has_share(claim, evidence):
        return None
    there_too = evidence.marks | evidence.words
    brought = next(
        (t.mark for t in claim if t.kind is LIMIT and t.mark in _BROUGHT and t.mark not in there_too),
        None,
    )
    if brought is not None:
        return f"it says '{brought}' where its evidence does not"
    own, known = _limited(claim), _limited(evidence)
    if not own and not known:
        return None
    parts = {t.mark for t in claim if t.is_part or t.kind is TIE}
    there = [t.mark for t in evidence]
    of_them = {
        t.mark
        for i, t in enumerate(evidence)
        if t.kind is LIMIT and [n.word for n in evidence[i + 1 : i + 3]] == ["of", "them"]
    }
    for mark, limits in own.items():
        strange = limits - known.get(mark, set()) - _FREE - of_them
        if strange and mark in there:
            return f"it says '{min(strange)}' where its evidence does not"
    for mark, limits in known.items():
        lost = (limits & _NARROWING) - own.get(mark, set())
        if mark.startswith("n:"):
            lost -= _OF_AMOUNTS  # figures are compared with their bounds
        if (
            lost
            and mark in parts
            and (there.count(mark) == 1 or [t.mark for t in claim].count(mark) >= there.count(mark))
        ):
            return f"it leaves out '{min(lost)}'"
    return None


def _limited(tokens: Tokens) -> dict[str, set[str]]:
    """Each part with the quantifier, or the word such as 'alleged', right before it."""
    return _limited_by_words(tokens) if LIMIT in tokens.kinds or _may_share(tokens) else {}


def _limited_by_words(tokens: Tokens) -> dict[str, set[str]]:
    bound: dict[str, set[str]] = {}
    waiting: set[str] = set()
    for i, token in enumerate(tokens):
        if token.kind is LIMIT:
            waiting.add(token.mark)
        elif token.kind is FIGURE and _is_share(tokens, i):
            if waiting:
                bound.setdefault(token.mark, set()).update(waiting)
            waiting = {_SOME_OF}
        elif token.is_part:
            if waiting:
                bound.setdefault(token.mark, set()).update(waiting)
            waiting = set()
        elif token.word == "that" and tokens[i - 1].word == "and":
            waiting = set()  # 'waited long enough and that ...'
        elif token.kind in BREAK_OR_SPEECH_OR_TIE:
            if token.kind is TIE and "only" in waiting:
                bound.setdefault(token.mark, set()).add("only")
            waiting = set()
    return bound


def _has_share(claim: Tokens, evidence: Tokens) -> bool:
    """Whether 'two of the firms' may stand in either."""
    return _may_share(claim) or _may_share(evidence)


def _may_share(tokens: Tokens) -> bool:
    return FIGURE in tokens.kinds and "of" in tokens.words


def _is_share(tokens: Sequence[Token], at: int) -> bool:
    """'Two of the firms'."""
    if tokens[at].word in _SHARES:
        return False  # 'a fifth of the price' is 20 percent of it
    after = [t.word for t in tokens[at + 1 : at + 3]]
    if after[:1] == ["of"] and at + 2 < len(tokens) and tokens[at + 2].kind is FIGURE:
        return True  # 'three of four'
    return after in (["of", "the"], ["of", "its"], ["of", "their"], ["of", "these"], ["of", "those"])
