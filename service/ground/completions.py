"""Checks that what completes a word, stands beside it or may be chosen instead is the evidence's."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from service.ground.kinds import CONTENT, CONTENT_OR_HEDGE, FIGURE, LIMIT, LINK, MINOR
from service.ground.lexicon import is_action, meaning
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import MODALS

_Key = tuple[str, str]  # a thing and the preposition behind it
_NO_KEY: Final = ("", "")
REACH: Final = 3  # parts that a preposition or limit may govern
STANDING_IN: Final = frozenset({"it", "them", "him", "her"})
_COMPLETING: Final = frozenset({"of", "on", "for", "against"})
_ONES: Final = frozenset({"one", "ones", "those"})
_CHARGING: Final = frozenset(map(meaning, "accuse suspect convict acquit".split()))
_GIVING: Final = frozenset("gave give gives giving given granted grants grant allowed allows".split())
_BEFORE_ACTION: Final = MODALS | {"and", "either"}
_HAVE: Final = frozenset({"has", "have", "had"})
_DETERMINERS: Final = frozenset({"a", "an", "the", "its", "their", "his", "her"})


def lost_in_part(claim: Tokens, evidence: Tokens) -> str | None:
    """'Rescinding, in part, the review' told without its 'in part'."""
    marks = claim.marks
    if "part" in marks or "part" not in evidence.marks:
        return None
    for i, token in enumerate(evidence):
        if token.mark == "part" and i > 0 and evidence[i - 1].word == "in":
            before = next((t.mark for t in reversed(evidence[:i]) if t.is_part), "")
            if before in marks:
                return "it leaves out 'in part'"
    return None


def lost_alternative(claim: Tokens, evidence: Tokens) -> str | None:
    """'To sign it' where the evidence says 'to sign or veto it'; 'no dealer' where it says 'no foreign dealer'."""
    if "no" in claim.words and "no" in evidence.words and _widens(claim, evidence):
        return "it denies of all what its evidence denies of some"
    if "or" not in evidence.words:
        is_chosen = "or" in claim.words and _chooses(claim, evidence)
        return "it says 'or' where its evidence says 'and'" if is_chosen else None
    if "or" in claim.words:
        return None
    if _takes_one_choice(claim, evidence):
        return "it leaves out an alternative"
    marks = claim.marks
    for i, token in enumerate(evidence):
        if token.word != "or" or i == 0 or i + 1 >= len(evidence) or _is_denied(evidence, i):
            continue
        one, other = evidence[i - 1], evidence[i + 1]
        if other.word in _DETERMINERS and i + 2 < len(evidence):
            other = evidence[i + 2]  # 'the mills or the shearers'
        if (
            one.is_part
            and other.is_part
            and one.mark != other.mark
            and (
                (one.mark in marks) is not (other.mark in marks)
                or (one.mark in marks and _are_both(claim, one.mark, other.mark))
            )
            and not _stands_again(claim, evidence, i)
        ):
            return "it leaves out an alternative"
    return None


def _chooses(claim: Tokens, evidence: Tokens) -> bool:
    """'Keep or show a ledger' where both are to be done."""
    if "and" not in evidence.words or _is_denied(claim, _place_of(claim, "or")):
        return False
    joined = {(a.mark, b.mark) for a, and_, b in _threes(evidence) if and_.word == "and"}
    return any((a.mark, b.mark) in joined for a, or_, b in _threes(claim) if or_.word == "or")


def _threes(tokens: Tokens) -> Iterable[tuple[Token, Token, Token]]:
    return zip(tokens, tokens[1:], tokens[2:], strict=False)


def _place_of(tokens: Tokens, word: str) -> int:
    return next(i for i, t in enumerate(tokens) if t.word == word)


def _takes_one_choice(claim: Tokens, evidence: Tokens) -> bool:
    """'To explain it' or 'to explain it and recalculate the rest' where either may be done."""
    marks = claim.marks
    for i, token in enumerate(evidence):
        if token.word != "or" or i == 0 or i + 2 >= len(evidence) or _is_denied(evidence, i):
            continue
        at = i + 1 + (evidence[i + 1].word == "to")
        if evidence[at].kind is not CONTENT or not (at > i + 1 or is_action(evidence[at].word)):
            continue
        first = next(
            (
                t.mark
                for before, t in zip(evidence[i - 1 :: -1][1:], evidence[i - 1 :: -1], strict=False)
                if t.kind is CONTENT
                and before.word in _BEFORE_ACTION
                and (is_action(t.word) or before.word == "to")
            ),
            "",
        )
        then = evidence[at].mark
        if not first or first == then or max(map([t.mark for t in evidence].count, (first, then))) > 1:
            continue
        if (first in marks) is not (then in marks) or (first in marks and "and" in claim.words):
            return True
    return False


def _widens(claim: Tokens, evidence: Tokens) -> bool:
    """'No dealer' where the evidence has 'no foreign dealer': what is denied of some is not denied of all."""
    narrow = {
        thing.mark
        for one, describing, thing in zip(evidence, evidence[1:], evidence[2:], strict=False)
        if one.word == "no" and describing.is_part and thing.kind is CONTENT
    }
    return any(one.word == "no" and thing.mark in narrow for one, thing in pairwise(claim))


def _are_both(tokens: Tokens, one: str, other: str) -> bool:
    """'The mills and the shearers' where it is either."""
    if "and" not in tokens.words:
        return False
    plain = [t for t in tokens if t.word not in _DETERMINERS]
    return any(
        a.mark == one and and_.word == "and" and b.mark == other
        for a, and_, b in zip(plain, plain[1:], plain[2:], strict=False)
    )


def _stands_again(claim: Sequence[Token], evidence: Sequence[Token], at: int) -> bool:
    """'Will sign' where the evidence has 'to sign or veto' and 'will sign'; the 'or' stands at `at`."""
    marks = {evidence[at - 1].mark, evidence[at + 1].mark}
    own = {(a.word, b.mark) for a, b in pairwise(claim) if b.mark in marks}
    return any(
        (a.word, b.mark) in own and i not in {at - 1, at + 1}
        for i, (a, b) in enumerate(pairwise(evidence), start=1)
        if b.mark in marks
    )


def completed_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'A source of rare earths' where the evidence has a source of lithium, and rare earths elsewhere."""
    own = _completions(claim) if not claim.marks.isdisjoint(_COMPLETING) else {}
    if not own:
        return None
    known = _completions(evidence)
    if not evidence.words.isdisjoint(_ONES) and any(
        a.word in _ONES and b.kind is LINK for a, b in pairwise(evidence)
    ):
        return None  # 'upheld the one for pet doors'
    for key, things in own.items():
        there = known.get(key)
        if there and not things & there and things <= {t.mark for t in evidence if t.is_part}:
            return f"it completes '{key[0]} {key[1]}' with what its evidence has elsewhere"
    return None


def _completions(tokens: Tokens) -> dict[tuple[str, str], set[str]]:
    """What follows each thing by way of a preposition: 'source of', 'tariff on'."""
    found: dict[tuple[str, str], set[str]] = {}
    stands_in = not tokens.words.isdisjoint(STANDING_IN)
    key, outer, left = _NO_KEY, _NO_KEY, 0
    for i in tokens.places(LINK):
        link = tokens[i].mark
        if not (link == "of" and left < REACH):
            outer = _NO_KEY
        elif key[1] == "on":
            outer = key  # 'a tariff on imports of steel'
        key, left = ((tokens[i - 1].mark, link), REACH) if _completes(tokens, i) else (_NO_KEY, 0)
        if left or stands_in:
            left = _complete(found, (key, outer), tokens, i + 1, left)
    return {k: v for k, v in found.items() if not v & STANDING_IN}


def _completes(tokens: Tokens, at: int) -> bool:
    """Whether what follows the preposition at a place completes what stands before it."""
    link = tokens[at].mark
    return (
        at > 0
        and link in _COMPLETING
        and tokens[at - 1].kind in CONTENT_OR_HEDGE
        and not (link == "of" and _is_charge(tokens, at))
    )


def _complete(
    found: dict[_Key, set[str]], keys: tuple[_Key, _Key], tokens: Tokens, start: int, left: int
) -> int:
    """Add what stands from a place up to the next preposition, at most so many parts; how many are left."""
    for i in range(start, len(tokens)):
        token = tokens[i]
        if token.kind is LINK:
            break
        if token.is_part:
            if left > 0:
                for each in {*keys} - {_NO_KEY}:
                    found.setdefault(each, set()).add(token.mark)
                left -= 1
        elif token.kind is not MINOR and token.kind is not LIMIT:
            left = 0
        elif token.word in STANDING_IN:
            found.setdefault(keys[0], set()).add(token.word)
            left = 0
    return left


def _is_charge(tokens: Sequence[Token], at: int) -> bool:
    """'Accused the lobbyists of writing it': no lobbyists of something."""
    then = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return then.endswith("ing") and any(t.mark in _CHARGING for t in tokens[max(0, at - REACH - 3) : at])


def possessed_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'Has the consent' where the evidence needs it."""
    if claim.words.isdisjoint(_HAVE) or not any(
        a.word in _HAVE and (b.word in _DETERMINERS or b.kind is FIGURE) for a, b in pairwise(claim)
    ):
        return None
    if any(t.word in _HAVE or t.word in {"with", "own", "owns", "lack", "lacks"} for t in evidence):
        return None
    if not evidence.words.isdisjoint(_GIVING) and _is_given(claim, evidence):
        return None
    return "it says that somebody has what its evidence does not"


def _is_given(claim: Tokens, evidence: Tokens) -> bool:
    """'The agency has 60 days' where it was given them: who has stands right behind the giving."""
    at = next(i for i, t in enumerate(claim) if t.word in _HAVE)
    who = {t.mark for t in claim[:at] if t.is_part}
    return bool(who) and any(
        t.word in _GIVING and who <= {n.mark for n in evidence[i + 1 : i + 2 + REACH]}
        for i, t in enumerate(evidence)
    )


def _is_denied(tokens: Tokens, at: int) -> bool:
    clauses = tokens.clauses
    return any(
        t.word in {"not", "no", "never", "without", "neither", "cannot", "any"} or t.word.endswith("n't")
        for t in tokens[clauses.index(clauses[at]) : at]
    )


def turned_pronoun(claim: Tokens, evidence: Tokens) -> str | None:
    """'Does not apply from it' where the evidence says 'to it'."""
    if claim.words.isdisjoint(STANDING_IN):
        return None
    known = {(a.mark, b.word) for a, b in pairwise(evidence) if a.kind is LINK and b.word in STANDING_IN}
    for one, other in pairwise(claim):
        if one.mark in {"to", "from"} and other.word in STANDING_IN and (one.mark, other.word) not in known:
            turned = "to" if one.mark == "from" else "from"
            if (turned, other.word) in known:
                return f"it says '{one.mark}' where its evidence says '{turned}'"
    return None
