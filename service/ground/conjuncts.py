"""Checks that what two parallel parts of a sentence tell of different subjects is not crossed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, NamedTuple

from service.ground.kinds import CONTENT, DATE, DATE_OR_FIGURE, FIGURE, HEDGE, LINK, SPEECH
from service.ground.lazy import kept
from service.ground.lexicon import is_action, is_verb
from service.ground.tokens import GuardedCheck, Token, Tokens
from service.ground.verb_forms import verbs_of

_Marks = frozenset[str]
_NOTHING: Final[_Marks] = frozenset()
_BRACKETS: Final = frozenset({"(", ")"})
_PARTING: Final = frozenset({",", ";", ".", "and", "but", "while", "whereas", "or"})
_CONTRASTING: Final = frozenset({"but", "while", "whereas"})
_STANDING_IN: Final = frozenset({"one", "those", "other"})
_TELLING: Final = frozenset({"new", "those"})  # small words that tell one part from another
_ORDINALS: Final = frozenset("first second third fourth last".split())
_CONTINUED: Final = frozenset({"also", "nothing", "all"})  # 'but also', 'nothing but'
_SPOKEN: Final = DATE_OR_FIGURE | {SPEECH}  # kept of a clause in which somebody speaks
_ALSO: Final = frozenset({SPEECH, HEDGE})
_PERIOD: Final = "each "


class _Part(NamedTuple):
    """A part of a sentence: its figures, dates and periods, and what it names."""

    values: _Marks
    marks: _Marks
    before_verb: _Marks  # what it names before its first verb
    order: tuple[str, ...]  # the marks as they follow each other
    verbs: _Marks


class _Contrast(NamedTuple):
    """What one side of a 'but' or 'while' alone names, and its verbs."""

    verbs: _Marks
    things: _Marks


def crossed_parts(claim: Tokens, evidence: Tokens) -> str | None:
    """'Sri Lanka pays 9 percent' where the evidence has 4 percent for Sri Lanka and 9 for Malawi."""
    parts = _parallel(evidence)
    counts = Counter(mark for part in parts for mark in part.marks)
    homes = {
        value: [i for i, part in enumerate(parts) if value in part.values]
        for part in parts
        for value in part.values
    }
    kinds = Counter(kind for part in parts for kind in {_kind_of(value) for value in part.values})
    of_all = _STANDING_IN.union(value for value in homes if kinds[_kind_of(value)] == 1)  # 'each from 1 July'
    alone = [frozenset([mark for mark in part.marks - of_all if counts[mark] == 1]) for part in parts]
    for own in _read_parts(claim):
        for value in own.values:
            at = homes.get(value, [])
            if len(at) == 1 and _is_crossed(own, value, at[0], parts, alone):
                return "it takes a figure or date from a parallel part of its evidence"
    return None


def _is_crossed(own: _Part, value: str, at: int, parts: Sequence[_Part], alone: Sequence[_Marks]) -> bool:
    kind = _kind_of(value)
    rivals = [
        i
        for i, part in enumerate(parts)
        if i != at
        and any(_kind_of(other) == kind for other in part.values)
        and not any(_kind_of(other) == kind for other in part.values & own.values)
    ]
    if not rivals:
        return False
    mine = alone[at] - {value}
    named = own.marks - {value}
    if any(i > at and _takes(own, mine, parts[i], alone[i]) for i in rivals):
        return True
    if mine and not named & mine and any(named & alone[i] for i in rivals):
        return True
    return at == 0 and _is_widened(own, parts, rivals)


def _takes(own: _Part, mine: _Marks, later: _Part, alone: _Marks) -> bool:
    """Whether what only a later part names is taken over; 'on a blacklist' behind two brokers may be of six makers too."""
    taken = own.marks & alone
    if not taken:
        return False
    if not mine <= own.marks or not later.verbs & alone <= own.marks:
        return True
    places = [i for i, mark in enumerate(own.order) if mark in mine]
    return own.order.index(next(mark for mark in own.order if mark in taken)) < max(places, default=0)


def _is_widened(own: _Part, parts: Sequence[_Part], rivals: Iterable[int]) -> bool:
    """'Mills must file monthly' where mills with many workers must, and smaller ones need not."""
    who = parts[0].before_verb
    return (
        len(who) > 1
        and bool(who & own.marks)
        and not who <= own.marks | own.values
        and any(not _STANDING_IN.isdisjoint(parts[i].marks) for i in rivals)
    )


def _kind_of(value: str) -> str:
    return value[:2]


@kept
def _parallel(tokens: Tokens) -> list[_Part]:
    """The parts of a sentence where at least two have a value of one kind."""
    if not _may_be_parallel(tokens):
        return []
    parts = _read_parts(tokens)
    kinds = Counter(kind for part in parts for kind in {_kind_of(value) for value in part.values})
    return parts if any(times > 1 for times in kinds.values()) else []


def _may_be_parallel(tokens: Tokens) -> bool:
    kinds = tokens.kinds
    return (
        kinds.count(FIGURE) > 1 or kinds.count(DATE) > 1 or any(m.startswith(_PERIOD) for m in tokens.marks)
    ) and not _PARTING.isdisjoint(tokens.words)


def _read_parts(tokens: Tokens) -> list[_Part]:
    """The parts between commas and conjunctions; those without a value, or with nothing else, go with their neighbours."""
    parts: list[_Part] = []
    verbs = verbs_of(tokens).keys()
    waiting: list[Token] = []
    for stretch in _stretches(tokens, _PARTING):
        waiting += stretch
        if not any(_is_value(t) for t in waiting):
            continue
        if not parts and waiting[0].kind is LINK and not any(t.mark in verbs for t in waiting):
            continue  # 'By six votes to three, the panel ...'
        if any(t.word in _ORDINALS for t in stretch) and not any(
            t.is_thing or t.kind is LINK for t in stretch
        ):
            continue  # 'the second, for frozen fish, from 7 August'
        if any(t.is_thing and not _is_value(t) for t in waiting):
            parts.append(_part(waiting, verbs))
            waiting = []
        elif parts:
            parts[-1] = _joined(parts[-1], _part(waiting, verbs))
            waiting = []
    if waiting and parts:
        parts[-1] = _joined(parts[-1], _part(waiting, verbs))
    return parts


def _stretches(tokens: Tokens, parting: frozenset[str]) -> list[list[Token]]:
    """What stands between words that part, without those who are said to speak."""
    speaking, clauses = tokens.speaking, tokens.clauses
    found: list[list[Token]] = [[]]
    is_aside = False  # in brackets
    for token, clause in zip(tokens, clauses, strict=True):
        if token.word in _BRACKETS:
            is_aside = token.word == "("
        elif is_aside:
            continue
        elif token.word in parting:
            found.append([])
        elif clause not in speaking or token.kind in _SPOKEN:
            found[-1].append(token)
    return found


def _is_value(token: Token) -> bool:
    return token.kind in DATE_OR_FIGURE or token.mark.startswith(_PERIOD)


def _part(tokens: Sequence[Token], verbs: AbstractSet[str]) -> _Part:
    values = frozenset([t.mark for t in tokens if _is_value(t)])
    first = next((i for i, t in enumerate(tokens) if t.word in _LEADING), 0)
    order = tuple([t.mark for t in tokens if t.is_part or t.word in _TELLING])
    marks = frozenset(order)
    return _Part(
        values, marks, frozenset([t.mark for t in tokens[:first] if t.is_part]), order, marks & verbs
    )


def _joined(one: _Part, other: _Part) -> _Part:
    return _Part(
        one.values | other.values,
        one.marks | other.marks,
        one.before_verb,
        one.order + other.order,
        one.verbs,
    )


_LEADING: Final = frozenset(
    "will would must may can could should shall has have had is are was were pay pays".split()
)


def crossed_contrast(claim: Tokens, evidence: Tokens) -> str | None:
    """'Beef and paper stay covered' where beef stays covered but paper was taken out."""
    sides = _contrasted(evidence)
    for stretch in _stretches(claim, _CONTRASTING):
        marks = frozenset([t.mark for t in stretch if t.is_thing or t.kind in _ALSO])
        for i, own in enumerate(sides):
            if marks & own.verbs and _is_mixed(marks, own, sides[:i], sides[i + 1 :]):
                return "it crosses what its evidence contrasts"
    return None


def _is_mixed(marks: _Marks, own: _Contrast, before: Sequence[_Contrast], after: Sequence[_Contrast]) -> bool:
    if any(marks & other.things and not marks & other.verbs for other in after):
        return True
    return (
        bool(own.things)
        and _STANDING_IN.isdisjoint(own.things)
        and any(
            marks & other.things and not marks & other.verbs and not marks & own.things for other in before
        )
    )


@kept
def _contrasted(tokens: Tokens) -> list[_Contrast]:
    """What stands on either side of each 'but', 'while' or 'whereas' alone."""
    if _CONTRASTING.isdisjoint(tokens.words) or any(
        one.word in _CONTRASTING and other.word in _CONTINUED for one, other in pairwise(tokens)
    ):
        return []
    verbs = {*verbs_of(tokens), *[t.mark for t in tokens if _is_predicate(t)]}
    stretches = _stretches(tokens, _CONTRASTING)
    sides = [frozenset([t.mark for t in each if t.is_thing or t.kind in _ALSO]) for each in stretches]
    counts = Counter(mark for side in sides for mark in side)
    found: list[_Contrast] = []
    for stretch, side in zip(stretches, sides, strict=True):
        alone = frozenset([mark for mark in side if counts[mark] == 1])
        done = alone & verbs
        if len(done) > 1 and stretch[:1] and stretch[0].is_past:
            done -= {stretch[0].mark}  # 'whereas dried ginger was struck out'
        found.append(_Contrast(done, alone - done))
    return found if sum(bool(side.verbs) for side in found) > 1 else []


def _is_predicate(token: Token) -> bool:
    """'Remain', 'stops': a verb by its form, which may be a noun too."""
    return token.kind is SPEECH or (
        token.kind is CONTENT
        and (
            token.word in _STAYING
            or (token.word[-1:] == "s" and (is_verb(token.mark) or is_action(token.word[:-1])))
        )
    )


_STAYING: Final = frozenset(
    "stay stays remain keep apply stand stands stops ends starts begins hold pay pays rise rises fall falls".split()
)

# Each tells what a claim crosses of two parallel parts, or None.
CONJUNCTS: Final[tuple[GuardedCheck, ...]] = ((_parallel, crossed_parts), (_contrasted, crossed_contrast))
