"""Checks that small words bind the same parts in a summary as in its evidence: from and to, some and all, because and if."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from service.ground.completions import (
    REACH,
    STANDING_IN,
    completed_otherwise,
    lost_alternative,
    lost_in_part,
    possessed_otherwise,
    turned_pronoun,
)
from service.ground.kinds import (
    BREAK_OR_BE_OR_SPEECH_OR_TIE,
    CONTENT,
    COUNTRY,
    DATE,
    DATE_OR_FIGURE,
    HEDGE,
    LINK,
    MINOR,
    OF_COUNTRY,
    TIE,
)
from service.ground.lazy import kept
from service.ground.lexicon import is_action, is_verb
from service.ground.limits import limited_otherwise
from service.ground.tokens import GuardedCheck, Token, TokenCheck, Tokens

Bound = dict[str, set[str]]  # from what is bound to the small words that bind it
_FAR: Final = 6
# A preposition that turns the meaning when it is exchanged for another; the rest are let go.
_POINTING: Final = frozenset(
    {
        "from",
        "to",
        "against",
        "by",
        "with",
        "within",
        "over",
        "under",
        "above",
        "below",
        "than",
        "between",
        "during",
        "outside",
        "inside",
        "through",
    }
)
# Prepositions that a claim may not lose.
_ABOUT: Final = frozenset({"about"})
_NOT_GOVERNED: Final = frozenset({""})
_KEPT: Final = frozenset({"outside"})
_TIES_OF_TIME: Final = frozenset({"after", "before", "until", "since", "once", "when"})
_OF_FIGURES: Final = frozenset({"over", "under", "above", "below", "than"})
_ADJECTIVE: Final = "as an adjective"
_SAME_LINK: Final = (
    frozenset({"between", "from"}),
    frozenset({"between", "to"}),
    frozenset({"until", "through", "to"}),
    frozenset({"against", "on", "to"}),
    frozenset({"above", "over", "than"}),
    frozenset({"under", "below", "than"}),
    frozenset({"within", "in", "for"}),
)
_PREDICATES: Final = frozenset("undecided uncertain unclear unsure".split())
_DETERMINERS: Final = frozenset("a an the its their this that".split())
_THROUGH: Final = frozenset({"through", "to", "until", "till"})
_TURNED: Final = {"for": "against", "against": "for"}
_DOINGS: Final = frozenset({"proposed", "planned", "attempted"})
_DOERS: Final = frozenset({CONTENT, COUNTRY})
_ACTED_ON: Final = frozenset({"it", "them"})
_IDLE: Final = frozenset({MINOR, LINK})


def _pointing(claim: Tokens, evidence: Tokens) -> str | None:
    known = _governed(evidence)
    gives = not evidence.words.isdisjoint(STANDING_IN)
    for part, links in _governed(claim).items():
        there = known.get(part)
        if there is None:
            continue
        if there <= _KEPT and not there & links:
            return f"it does not say '{min(there)}' where its evidence does"
        if there == _ABOUT and links == _NOT_GOVERNED:
            return "it leaves out 'about'"
        for link in links & (_POINTING | _TIES_OF_TIME):
            if not (
                _is_same(part, link, there)
                or (link == "to" and "" in there and gives)
                or ("of" in there and _is_compound(part, claim, evidence))
                or ("by" in there and link in _TIES_OF_TIME & evidence.marks and part[1:2] != ":")
            ):
                return f"it says '{link}' where its evidence does not"
    return None


def _sides(claim: Tokens, evidence: Tokens) -> str | None:
    """'Voted for' where the evidence says 'voted against'."""
    marks = claim.marks
    if "from" in marks:
        to_do = {b.word for a, b in pairwise(evidence) if a.mark == "to" and is_action(b.word)} | {"be"}
        if any(
            t.mark == "from" and (after.word in to_do or (is_verb(after.mark) and _is_to_do(claim, i)))
            for i, (t, after) in enumerate(pairwise(claim), start=1)
        ):
            return "it says 'from' where its evidence does not"
    if "out" in claim.words and _comes_out(claim) - _comes_out(evidence):
        return "it says 'out of' where its evidence does not"
    if not claim.words.isdisjoint(_PREDICATES) and any(
        t.word in _PREDICATES and after.word in _DETERMINERS for t, after in pairwise(claim)
    ):
        return "it says of nothing what is undecided"
    if marks.isdisjoint(_TURNED):
        return None
    sides = {(a.mark, b.mark) for a, b in pairwise(evidence) if b.mark in {"for", "against"}}
    for one, other in pairwise(claim):
        if (
            other.mark in _TURNED
            and (one.mark, other.mark) not in sides
            and (one.mark, _TURNED[other.mark]) in sides
        ):
            return f"it says '{other.mark}' where its evidence says '{_TURNED[other.mark]}'"
    return None


def _comes_out(tokens: Tokens) -> set[str]:
    """What something comes from, or out of, countries' adjectives apart."""
    return {
        next((n.mark for n in tokens[i + 1 :] if n.is_part and n.kind is not OF_COUNTRY), "")
        for i, t in enumerate(tokens)
        if t.mark == "from"
    }


def _is_same(part: str, link: str, there: set[str]) -> bool:
    """Whether a part may stand after this preposition where it stands after these in the evidence."""
    if link in there:
        return True
    if any(link in same and there & same for same in _SAME_LINK):
        return not (link == "to" and part[:2] == "c:")
    if link == "by" and part[:2] == "d:" and "than" in there:  # 'no later than'
        return True
    return (_ADJECTIVE in there and link in {"on", "against", "for"}) or _is_told_otherwise(part, link, there)


def _is_compound(part: str, claim: Tokens, evidence: Tokens) -> bool:
    """'Into glue imports' for 'into imports of glue'."""
    heads = {
        a.mark
        for a, of, b in zip(evidence, evidence[1:], evidence[2:], strict=False)
        if of.mark == "of" and b.mark == part
    }
    return any(a.mark == part and b.mark in heads for a, b in pairwise(claim))


def _is_told_otherwise(part: str, link: str, there: set[str]) -> bool:
    if link == "from":
        return _ADJECTIVE in there
    if link in _OF_FIGURES - {"than"}:
        return part[:2] != "n:"  # 'charges over drone parts'
    return link == "by" and "" in there


@kept
def _governed(tokens: Tokens) -> Bound:  # noqa: C901, PLR0912 - one branch for each kind of token
    """Each part with the prepositions that govern it; '' where it also stands without."""
    bound: Bound = {}
    link, left = "", 0
    is_opening = True
    for i, token in enumerate(tokens):
        if token.kind is CONTENT and not link:
            if token.mark in bound:
                bound[token.mark].add("")
            else:
                bound[token.mark] = {""}
        elif token.is_part:
            if link and left < REACH and link not in _TIES_OF_TIME and _is_verbal(token):
                link, left = "", 0
            links = bound.get(token.mark)
            if links is None:
                links = bound[token.mark] = set()
            if token.kind is DATE and i + 2 < len(tokens) and _is_until(tokens, i + 1):
                links.add("from")
            if token.kind is OF_COUNTRY:
                links.add(_ADJECTIVE)  # what governs stands before the thing
            else:
                links.add(link if left > 0 else "")
            left -= not token.word.endswith("ly")
            if is_opening and token.kind in DATE_OR_FIGURE:
                link, left = "", 0  # 'From 1 March the Philippines'
            continue
        kind = token.kind
        if kind is LINK or (kind is TIE and token.mark in _TIES_OF_TIME):
            if token.mark == "of" and left > 0 and link in _TIES_OF_TIME and kind is LINK:
                continue  # 'after the date of publication'
            link, left = token.mark, REACH if kind is LINK else _FAR
            is_opening = i == 0
            if token.mark == "to" and i + 1 < len(tokens) and _is_to_do(tokens, i + 1):
                link, left = "", 0
        elif token.word in {"that", "which", "who"}:
            link, left = "", 0
        elif kind in BREAK_OR_BE_OR_SPEECH_OR_TIE or token.word == "and":
            link, left = ("", 0) if token.word != "and" else (link, 1)
    return bound


def _is_to_do(tokens: Sequence[Token], at: int) -> bool:
    """'To justify the fee': a verb also where it is none of trade policy's."""
    return is_action(tokens[at].word) or (
        tokens[at].kind is CONTENT and at + 1 < len(tokens) and tokens[at + 1].word in _DETERMINERS
    )


def _is_until(tokens: Sequence[Token], at: int) -> bool:
    """'1 July through 30 June': what comes before is where it begins."""
    at += tokens[at].word == ","
    return at + 1 < len(tokens) and tokens[at].word in _THROUGH and tokens[at + 1].kind is DATE


def _is_verbal(token: Token) -> bool:
    return token.is_past or is_verb(token.mark)


def _ties(claim: Tokens, evidence: Tokens) -> str | None:
    if TIE not in claim.kinds:
        return None
    own = _tied(claim, REACH)
    known = _tied(evidence, 2 * REACH)
    counts = Counter(t.mark for t in evidence if t.kind is TIE)
    for tie, times in Counter(t.mark for t in claim if t.kind is TIE).items():
        if 0 < counts[tie] < times:
            return f"it says '{tie}' where its evidence does not"
    for tie, heads in own.items():
        if tie in _TIES_OF_TIME and any(head[:2] in {"d:", "y:"} for head in heads):
            continue  # 'until 1 May' is checked as 'from 1 May' is
        if tie == "including" and "among" in evidence.words:
            continue
        if tie == "without" and tie not in known and _has_none(heads, evidence):
            continue
        if tie not in known and not (tie == "if" and "whether" in known):
            return f"it says '{tie}' where its evidence does not"
        if heads and known.get(tie) and not heads & known[tie] and "one" not in known[tie]:
            return f"it ties by '{tie}' what its evidence does not"
    return None


def _has_none(heads: set[str], evidence: Tokens) -> bool:
    """'Without members' of what has 'no members'."""
    return any(one.word == "no" and other.mark in heads for one, other in pairwise(evidence))


def _tied(tokens: Sequence[Token], reach: int) -> dict[str, set[str]]:
    """Each tie with the first parts that follow it."""
    bound: dict[str, set[str]] = {}
    tie, left = "", 0
    for token in tokens:
        if token.kind is TIE:
            tie, left = token.mark, reach
            bound.setdefault(tie, set())
            if tie == "unlike":
                left = 1
        elif token.is_part and left > 0:
            bound[tie].add(token.mark)
            left -= 1
    return bound


def _hedges(claim: Tokens, evidence: Tokens) -> str | None:
    """A word such as 'alleged' that the evidence has before a part of the claim, and the claim lacks, or None."""
    hedged = _hedged(evidence)
    if not hedged:
        return None
    own = _hedged(claim)
    plain = _plain_parts(evidence)
    for mark, hedges in hedged.items():
        if mark in plain:
            continue
        lost = hedges - own.get(mark, set())
        if lost and any(t.mark == mark for t in claim) and not _told_otherwise(claim, lost):
            return f"it leaves out '{min(lost)}'"
    return None


def _told_otherwise(claim: Sequence[Token], hedges: Iterable[str]) -> bool:
    marks = {t.mark for t in claim}
    return all(hedge in marks for hedge in hedges)


def _hedged(tokens: Tokens) -> Mapping[str, set[str]]:
    bound: Bound = {}
    if HEDGE not in tokens.kinds:
        return bound
    waiting: set[str] = set()
    left = 0
    for i, token in enumerate(tokens):
        if token.kind is HEDGE and not _is_done(tokens, i):
            waiting.add(token.mark)
            left = 2
        elif token.is_part and waiting:
            bound.setdefault(token.mark, set()).update(waiting)
            left -= 1
            if left == 0:
                waiting = set()
        elif token.kind not in _IDLE:
            waiting = set()
    return bound


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    """'When Ankara proposed it': a verb, which hedges nothing."""
    return (
        tokens[at].word in _DOINGS
        and at > 0
        and at + 1 < len(tokens)
        and tokens[at - 1].kind in _DOERS
        and tokens[at + 1].word in _ACTED_ON
    )


def _plain_parts(tokens: Sequence[Token]) -> set[str]:
    """Parts that also stand without such a word."""
    plain: set[str] = set()
    left = 0
    for i, token in enumerate(tokens):
        if token.kind is HEDGE and not _is_done(tokens, i):
            left = 2
        elif token.is_part:
            if left == 0:
                plain.add(token.mark)
            left = max(0, left - 1)
        elif token.kind not in _IDLE:
            left = 0
    return plain


def _is_in_part(tokens: Tokens) -> bool:
    return "part" in tokens.marks


def _stands_in(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(STANDING_IN)


# The same where only few sentences have the words.
SELDOM_BOUND: Final[tuple[GuardedCheck, ...]] = (
    (_is_in_part, lost_in_part),
    (_stands_in, turned_pronoun),
    (_hedged, _hedges),
)
# Each tells which small word of a claim binds something else than in its evidence, or None.
BINDINGS: Final[tuple[TokenCheck, ...]] = (
    ((_governed,), _pointing),
    ((), _sides),
    ((), lost_alternative),
    ((), completed_otherwise),
    ((), possessed_otherwise),
    ((), limited_otherwise),
    ((), _ties),
)
