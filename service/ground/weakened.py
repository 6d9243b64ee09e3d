"""Checks that small words which weaken a statement are not lost: too, little, twice, 'not before', 'than planned'."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from service.ground.kinds import BREAK, CONTENT, FIGURE, LIMIT, MINOR, TIE
from service.ground.lexicon import meaning
from service.ground.tokens import GuardedCheck, Token, Tokens
from service.ground.verb_forms import is_verb_at

_WEAKENING: Final = frozenset(
    {"not", "too", "little", "twice", "than", "had", "all", "less", "more", "fewer", "higher", "lower"}
    | {"another", "if"}
)
_DENIED_TIMES: Final = frozenset({"before", "until", "after", "since", "when", "once"})
_LITTLE: Final = frozenset({"little", "hardly", "barely", "less", "not", "no", "scarcely", "small"})
_SO_MUCH: Final = frozenset({"a", "as", "so"})
_THOUGHT: Final = frozenset(
    map(meaning, "planned expected forecast scheduled hoped feared intended agreed promised proposed".split())
)
_WHOLES: Final = frozenset({"it", "them", "which", "whom", "these", "those"})
_NEARLY: Final = frozenset("nearly almost virtually practically".split())
_DIRECTIONS: Final = {"more": 1, "higher": 1, "less": -1, "fewer": -1, "lower": -1}
_NOW: Final = frozenset({"is", "are"})
_ONCE: Final = frozenset({"had", "was", "were", "been"})
_PARTING: Final = frozenset({"and", "but", "or"})


def weakened_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'It was early to speak of money' where it was too early, or None."""
    words = evidence.words
    for word, lost in _LOST.items():
        if word in words:
            reason = lost(claim, evidence)
            if reason is not None:
                return reason
    return None


def _not_before(claim: Tokens, evidence: Tokens) -> str | None:
    """'Before 2027' where the evidence says 'not before 2027'."""
    for i, token in enumerate(evidence):
        if token.mark in _DENIED_TIMES and i > 0 and evidence[i - 1].word == "not":
            when = _next_part(evidence, i)
            for j, own in enumerate(claim):
                if own.mark == token.mark and _next_part(claim, j) == when and claim[j - 1].word != "not":
                    return f"it leaves out 'not' before '{token.word}'"
    return None


def _too(claim: Tokens, evidence: Tokens) -> str | None:
    """'Early' where the evidence says 'too early'."""
    known = {b.word for a, b in pairwise(evidence) if a.word == "too" and b.kind is not BREAK}
    plain = {b.word for a, b in pairwise(evidence) if a.word != "too"}
    own = {b.word for a, b in pairwise(claim) if a.word != "too"}
    if known and (known - plain) & own:
        return "it leaves out 'too'"
    return None


def _little(claim: Tokens, evidence: Tokens) -> str | None:
    """'Would gain' where somebody would gain little."""
    if not claim.words.isdisjoint(_LITTLE):
        return None
    marks = claim.marks
    for i, token in enumerate(evidence):
        if token.word != "little" or i == 0 or evidence[i - 1].word in _SO_MUCH:
            continue
        before = evidence[i - 1]
        if is_verb_at(evidence, i - 1) and before.mark in marks:
            return "it leaves out 'little'"
        behind = evidence[i + 1] if i + 1 < len(evidence) else before
        if behind.kind is CONTENT and not is_verb_at(evidence, i + 1) and behind.mark in marks:
            return "it leaves out 'little'"
    return None


def _twice(claim: Tokens, evidence: Tokens) -> str | None:
    """'That miss their targets' where they do so twice."""
    if "twice" in claim.words:
        return None
    for i, token in enumerate(evidence):
        if token.word == "twice":
            before = next((t.mark for t in evidence[:i][::-1] if t.is_part), "")
            if before in claim.marks and i + 1 < len(evidence) and evidence[i + 1].kind is not FIGURE:
                return "it leaves out 'twice'"
    return None


def _than_planned(claim: Tokens, evidence: Tokens) -> str | None:
    """'As planned' where it is later than planned."""
    known = {b.mark for a, b in pairwise(evidence) if a.word == "than" and b.mark in _THOUGHT}
    if not known:
        return None
    elsewhere = {b.mark for a, b in pairwise(evidence) if a.word != "than"}
    if any(b.mark in known - elsewhere and a.word != "than" for a, b in pairwise(claim)):
        return "it says as planned what is other than planned in its evidence"
    return None


def _had_been(claim: Tokens, evidence: Tokens) -> str | None:
    """'Is permanent' where it had been announced as permanent."""
    own = [i + 1 for i, token in enumerate(claim[:-1]) if token.word in _NOW and _complement(claim, i + 1)]
    if not own:
        return None
    past = {t.mark for stretch in _stretches(evidence) if _was(stretch) for t in stretch if t.kind is CONTENT}
    past -= {t.mark for stretch in _stretches(evidence) if not _was(stretch) for t in stretch}
    for i in own:
        mark = next((t.mark for t in claim[i:] if t.is_part), "")
        if mark in past:
            return "it tells as so what once was in its evidence"
    return None


def _all_but(claim: Tokens, evidence: Tokens) -> str | None:
    """'Has given up' where somebody has all but given up."""
    if not claim.words.isdisjoint(_NEARLY) or ("all" in claim.words and "but" in claim.words):
        return None
    almost = {
        done.mark
        for one, but, done in zip(evidence, evidence[1:], evidence[2:], strict=False)
        if one.word == "all" and but.word == "but" and done.kind is CONTENT
    }
    return "it leaves out 'all but'" if almost & claim.marks else None


def _more(claim: Tokens, evidence: Tokens) -> str | None:
    """'5 percent more' where it is 5 percent less."""
    known = _compared(evidence)
    if any(
        figure in known and _DIRECTIONS[word] not in {_DIRECTIONS[other] for other in known[figure]}
        for figure, words in _compared(claim).items()
        for word in words
    ):
        return "it turns a comparison round"
    return None


def _compared(tokens: Tokens) -> dict[str, set[str]]:
    """Each figure with the 'more' or 'less' behind it."""
    found: dict[str, set[str]] = {}
    figure = ""
    for token in tokens:
        if token.kind is FIGURE:
            figure = token.mark
        elif token.word in _DIRECTIONS and figure:
            found.setdefault(figure, set()).add(token.word)
            figure = ""
        elif token.kind is not MINOR:
            figure = ""
    return found


def _another(claim: Tokens, evidence: Tokens) -> str | None:
    """'Another season' where it is another two."""
    if "another" not in claim.words:
        return None
    counted = {
        thing.mark
        for one, figure, thing in zip(evidence, evidence[1:], evidence[2:], strict=False)
        if one.word == "another" and figure.kind is FIGURE
    }
    if any(one.word == "another" and thing.mark in counted for one, thing in pairwise(claim)):
        return "it leaves out how many more"
    return None


def _if_not(claim: Tokens, evidence: Tokens) -> str | None:
    """'A victory' where it is a relief, if not quite a victory."""
    if "not" in claim.words:
        return None
    at = next((i for i, (a, b) in enumerate(pairwise(evidence)) if a.word == "if" and b.word == "not"), -1)
    if at < 0:
        return None
    end = next((i for i in range(at + 2, len(evidence)) if evidence[i].kind is BREAK), len(evidence))
    elsewhere = {t.mark for i, t in enumerate(evidence) if not at < i < end}
    if ({t.mark for t in evidence[at + 2 : end] if t.is_part} - elsewhere) & claim.marks:
        return "it leaves out 'if not'"
    return None


def _complement(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a describing word follows, before the clause ends."""
    behind = next((i for i in range(at, len(tokens)) if tokens[i].is_part), len(tokens))
    return behind + 1 >= len(tokens) or tokens[behind + 1].kind is BREAK


def _was(stretch: Sequence[Token]) -> bool:
    return any(t.word == "had" for t in stretch) and any(t.word == "been" for t in stretch)


def _stretches(tokens: Tokens) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind is BREAK or token.word in _PARTING:
            found.append([])
        else:
            found[-1].append(token)
    return found


def _next_part(tokens: Sequence[Token], at: int) -> str:
    return next((t.mark for t in tokens[at + 1 :] if t.is_part), "")


_LOST: Final = {
    "not": _not_before,
    "too": _too,
    "little": _little,
    "twice": _twice,
    "than": _than_planned,
    "had": _had_been,
    "all": _all_but,
    "less": _more,
    "more": _more,
    "fewer": _more,
    "higher": _more,
    "lower": _more,
    "another": _another,
    "if": _if_not,
}


def share_lost(claim: Tokens, evidence: Tokens) -> str | None:
    """'Lent for ships that burn ammonia' where half of the loan is for them."""
    for i, (one, other) in enumerate(pairwise(evidence)):
        if (
            one.word != "of"
            or other.word not in _WHOLES
            or i == 0
            or evidence[i - 1].kind not in (LIMIT, FIGURE)
        ):
            continue
        if evidence[i - 1].mark in claim.marks or evidence[i - 1].mark == "all":
            continue
        end = next((j for j in range(i + 2, len(evidence)) if evidence[j].kind is BREAK), len(evidence))
        elsewhere = {t.mark for j, t in enumerate(evidence) if not i < j < end}
        told = {t.mark for t in evidence[i + 2 : end] if t.is_part} - elsewhere
        if told & claim.marks:
            return f"it leaves out '{evidence[i - 1].word} of {other.word}'"
    return None


def undone_later(claim: Tokens, evidence: Tokens) -> str | None:
    """'Withdrew it with an apology' where somebody withdrew it only to hand it back with an apology."""
    i = next((i for i, (a, b) in enumerate(pairwise(evidence)) if a.word == "only" and b.word == "to"), 0)
    if i == 0 or i + 2 >= len(evidence) or evidence[i - 1].word != ",":
        return None
    before = {t.mark for t in evidence[:i]}
    behind = {t.mark for t in evidence[i + 3 :] if t.is_part or t.kind is FIGURE} - before
    if behind & claim.marks and evidence[i + 2].mark not in claim.marks:
        return "it leaves out what came of it"
    return None


def notice_lost(claim: Tokens, evidence: Tokens) -> str | None:
    """'May end the accord' where that takes notice; 'ruled out any cut' where it was only until a vote."""
    for i in evidence.places(TIE):
        token = evidence[i]
        if token.mark in claim.marks or i == 0 or i + 1 >= len(evidence):
            continue
        if token.mark == "after" and evidence[i + 1].word.endswith("ing"):
            lead = _led(evidence, i)
            if lead and lead in claim.marks and lead[:2] != "n:":
                return f"it leaves out a condition ('{token.word}')"
        if (
            token.mark in {"before", "until", "while", "unless"}
            and _is_ruled_out(evidence, i)
            and evidence[i - 1].mark in claim.marks
        ):
            return f"it leaves out a condition ('{token.word}')"
    return None


def _led(tokens: Tokens, at: int) -> str:
    """The verb behind 'may' or 'must' in the clause before a place."""
    for i in range(at - 1, 0, -1):
        if tokens[i].kind is BREAK:
            return ""
        if tokens[i].word in _PERMITTING and tokens[i + 1].kind is CONTENT:
            return tokens[i + 1].mark
    return ""


_RULING: Final = frozenset({"rule", "rules", "ruled"})
_PERMITTING: Final = frozenset({"may", "can", "must"})


def _is_ruled_out(tokens: Tokens, at: int) -> bool:
    """Whether what stands before a place is ruled out."""
    return any(one.word in _RULING and other.word == "out" for one, other in pairwise(tokens[:at]))


def _may_weaken(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(_WEAKENING)


def _may_share(tokens: Tokens) -> bool:
    return "of" in tokens.words and not tokens.words.isdisjoint(_WHOLES)


def _may_undo(tokens: Tokens) -> bool:
    return "only" in tokens.words and "to" in tokens.words


def _may_permit(tokens: Tokens) -> bool:
    return TIE in tokens.kinds and ("after" in tokens.words or not tokens.words.isdisjoint(_RULING))


# Each tells which weakening word a claim leaves out, or None.
WEAKENED: Final[tuple[GuardedCheck, ...]] = (
    (_may_weaken, weakened_otherwise),
    (_may_share, share_lost),
    (_may_permit, notice_lost),
    (_may_undo, undone_later),
)
