"""Checks that no condition of the evidence is lost."""

from collections.abc import Sequence
from typing import Final

from service.ground.counting import ALL_THINGS
from service.ground.kinds import BREAK, CONTENT, DATE_OR_FIGURE, LINK_OR_TIE, TIE
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import PRONOUNS, is_verb_at

_CONDITIONS: Final = frozenset({"if", "unless", "except", "without", "once", "until"})
_SHARE: Final = 0.5
_NEAREST: Final = 3
_TIMES: Final = frozenset(
    """end start beginning middle early late mid then next year month week quarter spring summer autumn fall winter midnight noon
    monday tuesday wednesday thursday friday saturday sunday""".split()
)


def lost_condition(claim: Tokens, evidence: Tokens) -> str | None:
    """Which 'if', 'unless', 'without' or 'only after' a claim leaves out of what it tells, or None."""
    if TIE not in evidence.kinds and "only" not in evidence.words:
        return None
    conditions = [
        i
        for i, t in enumerate(evidence)
        if (t.kind is TIE and t.mark in _CONDITIONS) or (t.word == "only" and _narrows(evidence, i))
    ]
    if not conditions:
        return None
    own = {t.mark for t in claim if t.kind in ALL_THINGS}
    kept = {t.mark for t in claim if t.kind is TIE or t.mark == "only"}
    for i in conditions:
        tie = evidence[i].mark
        if tie in kept or (tie == "until" and _is_time(evidence, i)) or _is_aside(evidence, i):
            continue
        main = _governed_by(evidence, i)
        if tie == "except":
            main = main[-_NEAREST:]
        verbs = {evidence[j].mark for j in main if evidence[j].kind is CONTENT and is_verb_at(evidence, j)}
        marks = {evidence[j].mark for j in main}
        if verbs & own or (not verbs and marks and len(marks & own) >= _SHARE * len(marks)):
            return f"it leaves out a condition ('{evidence[i].word}')"
    return None


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """'Said it may retaliate, without giving details'."""
    if tokens[at].mark != "without" or at == 0 or at + 1 >= len(tokens):
        return False
    return tokens[at - 1].kind is BREAK and tokens[at + 1].word.endswith("ing")


def _narrows(tokens: Sequence[Token], at: int) -> bool:
    """'Only after its review', 'used only in hospitals'; not 'only three', nor ', only to give it back'."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at + 1].kind not in LINK_OR_TIE:
        return False
    return not (tokens[at + 1].word == "to" and tokens[at - 1].word == ",")


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 5]:
        if token.kind in DATE_OR_FIGURE or token.word in _TIMES:
            return True
        if token.kind is CONTENT or token.word in PRONOUNS:
            return False
    return False


def _governed_by(tokens: Tokens, at: int) -> tuple[int, ...]:
    """Where the statement stands that a condition narrows: before it, or after it where it opens the sentence."""
    clauses = tokens.clauses
    opens = at == 0 or tokens[at - 1].word in {".", ";"}  # 'it votes in May; if it finds none, ...'
    before = [] if opens else [j for j in range(at) if tokens[j].kind in ALL_THINGS]
    if before:
        return tuple(j for j in before if clauses[j] == clauses[before[-1]])
    if tokens[at].mark == "without" and at + 1 < len(tokens) and tokens[at + 1].word.endswith("ing"):
        return ()  # 'Without admitting fault, ...'
    return tuple(
        j for j in range(at, len(tokens)) if clauses[j] > clauses[at] and tokens[j].kind in ALL_THINGS
    )
