"""Checks who does what to whom, and that no condition is lost, by the words on either side of a verb."""
# ruff: noqa: E501 - tables of words and patterns read better as long rows

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from service.ground.lexicon import is_verb, meaning
from service.ground.tokens import Kind, Token

_PARTS: Final = frozenset({Kind.CONTENT, Kind.COUNTRY, Kind.OF_COUNTRY})
_NAMES: Final = frozenset({Kind.COUNTRY, Kind.OF_COUNTRY})
_ALL_PARTS: Final = _PARTS | {Kind.FIGURE, Kind.HEDGE}
_IRREGULAR: Final = frozenset(
    """told found set froze frozen brought bought sold held kept gave given took taken won lost led met paid sent put cut fell fallen rose risen
    grew grown left let hit made built broke broken sued sought beat owes owns wants seeks struck stuck spent drew withdrew chose fought taught
    wrote spoke became began overtook supplies blames accuses urges asks upheld overturned banned""".split()
)
_MODALS: Final = frozenset("will would may might can could must should shall to not never cannot".split())
# 'Commerce will raise the duty', 'the duty will rise': what is acted on may stand first.
_ERGATIVE: Final = frozenset(
    map(
        meaning, "raise cut end start resume open close expire change narrow widen ease grow continue".split()
    )
)
_CONDITIONS: Final = frozenset({"if", "unless", "except", "without", "once", "until"})
_SHARE: Final = 0.5


def misplaced(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    """Whom a claim gives the part of another, or which condition it leaves out, or None."""
    own, known = _verbs(claim), _verbs(evidence)
    if own and known:
        voices = set()
        for mark, at in own.items():
            there = known.get(mark, -1)
            if at >= 0 and there >= 0:
                one, other = _scene(claim, at), _scene(evidence, there)
                is_turnable = mark in _ERGATIVE and not one.before & other.before
                voices.add(one.is_passive == other.is_passive and not is_turnable)
                if _is_turned(one, other, is_ergative=is_turnable):
                    return "it changes who acts and who is acted on"
        if False not in voices and not _in_order(claim, evidence, frozenset(own.keys() & known.keys())):
            return "it puts its parts in another order than its evidence"
    return _figures_exchanged(claim, evidence) or _lost_condition(claim, evidence)


def _figures_exchanged(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    """Figures in another order than the evidence's; 'to 9 from 10' may be told as 'from 10 to 9'."""
    own = [t.mark for t in claim if t.kind is Kind.FIGURE]
    if len(own) < 2:  # noqa: PLR2004 - one has no order
        return None
    places: dict[str, int] = {}
    for i, token in enumerate(evidence):
        if token.kind is Kind.FIGURE:
            places[token.mark] = -1 if token.mark in places else i
    last = -1
    for mark in own:
        at = places.get(mark, -1)
        if at < 0:
            continue
        if at < last and not (_is_end(evidence, at) and _is_end(evidence, last)):
            return "it exchanges figures of its evidence"
        last = at
    return None


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure is what a change goes from or to."""
    return any(t.mark in {"from", "to"} for t in tokens[max(0, at - 2) : at])


@dataclass(frozen=True, slots=True)
class _Scene:
    """A verb with what stands before and after it; `first` is what surely stands only before."""

    before: frozenset[str]
    after: frozenset[str]
    first: frozenset[str]
    is_passive: bool
    agents: frozenset[str]  # 'by whom'
    is_lent: bool  # what stands before is of an earlier statement


def _is_turned(own: _Scene, scene: _Scene, *, is_ergative: bool) -> bool:
    then = scene.after - scene.before
    if is_ergative and own.before <= scene.after and not own.after & scene.before:
        return False
    if own.is_passive == scene.is_passive:
        if own.is_lent:
            return bool(own.after & scene.first)
        if own.before & then or own.after & scene.first:
            return True
        if own.agents and scene.agents and not own.agents & scene.agents:
            return True
        known = own.before & (scene.before | scene.after)
        return bool(scene.before and known and not known & scene.before)
    active, passive = (own, scene) if scene.is_passive else (scene, own)
    return bool(passive.before & active.first or passive.agents & (active.after - active.before))


def _verbs(tokens: Sequence[Token]) -> dict[str, int]:
    """Where each verb stands; -1 for one that stands twice."""
    found: dict[str, int] = {}
    for i, token in enumerate(tokens):
        if token.kind is Kind.CONTENT and _is_verb(tokens, i):
            found[token.mark] = -1 if token.mark in found else i
    return found


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if at == 0:
        return False
    last = tokens[at - 1]
    if last.kind is Kind.BE or last.word in _MODALS:
        return True
    if last.kind is Kind.LINK or last.word in {"a", "an", "the", "its", "their", "his", "her"}:
        return False
    return (
        token.word.endswith("ed")
        or token.word in _IRREGULAR
        or (token.word.endswith("s") and is_verb(token.mark) and last.kind is Kind.COUNTRY)
    )


def _scene(tokens: Sequence[Token], at: int) -> _Scene:
    clause = tokens[at].clause
    j = at - 1
    is_passive = False
    while j >= 0 and tokens[j].kind in {Kind.MINOR, Kind.BE} and tokens[j].word not in {"and", "or"}:
        is_passive = is_passive or tokens[j].kind is Kind.BE
        j -= 1
    before = [t for t in tokens[:at] if t.clause == clause and t.kind in _PARTS]
    is_lent = not before or (j >= 0 and tokens[j].word in {"and", "or", "to"})
    if is_lent:
        before = [t for t in tokens[:at] if t.kind in _PARTS]
    after = [t for t in tokens[at + 1 :] if t.clause == clause and t.kind in _PARTS]
    agents, by = set(), False
    for token in tokens[at + 1 :]:
        if token.clause != clause:
            break
        if token.kind in {Kind.LINK, Kind.FIGURE}:
            by = token.mark == "by"
        elif by and token.kind in _PARTS:
            agents.add(token.mark)
    word = tokens[at].word
    is_passive = (is_passive and not word.endswith("ing")) or (
        bool(agents) and at + 1 < len(tokens) and tokens[at + 1].mark == "by"
    )
    known = frozenset(t.mark for t in before if not (is_passive and t.kind is Kind.OF_COUNTRY))
    then = frozenset(t.mark for t in after)
    return _Scene(
        known, then, frozenset() if is_lent else known - then, is_passive, frozenset(agents), is_lent
    )


def _in_order(claim: Sequence[Token], evidence: Sequence[Token], verbs: frozenset[str]) -> bool:
    """Whether names stand to each other, and to verbs, as in the evidence; who says it may stand anywhere."""
    places: dict[str, list[int]] = {}
    for i, token in _ordered(evidence, verbs):
        places.setdefault(token.mark, []).append(i)
    for i, short in _short_names(evidence):
        places.setdefault(short, []).append(i)
    last_name, last = -1, -1
    group: list[int] = []
    for group_of in _groups(claim, verbs):
        is_name = group_of[0].mark not in verbs
        floor = last if is_name else last_name
        group = [_next(places[t.mark], floor) for t in group_of if t.mark in places]
        if not group:
            continue
        if min(group) < floor:
            return False
        last = max(last, *group)
        if is_name:
            last_name = max(last_name, *group)
    return True


def _next(places: Sequence[int], floor: int) -> int:
    return next((place for place in places if place >= floor), places[-1])


def _groups(tokens: Sequence[Token], verbs: frozenset[str]) -> Iterator[list[Token]]:
    """Verbs one by one, and names with those they are listed with: 'the European Union and South Korea'."""
    group: list[Token] = []
    end = -1
    for i, token in _ordered(tokens, verbs):
        is_verb_here = token.mark in verbs
        if group and (
            is_verb_here or any(t.kind is not Kind.MINOR and t.mark != "of" for t in tokens[end + 1 : i])
        ):
            yield group
            group = []
        if is_verb_here:
            yield [token]
        else:
            group.append(token)
            end = i
    if group:
        yield group


def _short_names(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What names of several words are short for, and where they begin."""
    start, letters = -1, ""
    for i, token in enumerate(tokens):
        if token.is_capital and token.word not in {"the", "a", "an"}:
            start = i if not letters else start
            letters += token.word[0] if token.kind is not Kind.COUNTRY else token.word
        elif token.word not in {"of", "and", "for", "the"}:
            if len(letters) > 1:
                yield start, letters
            letters = ""


def _ordered(tokens: Sequence[Token], verbs: frozenset[str]) -> Iterator[tuple[int, Token]]:
    """Names and verbs in their order, without those who are said to speak."""
    speaking = {t.clause for t in tokens if t.kind is Kind.SPEECH}
    for i, token in enumerate(tokens):
        if token.mark in verbs or (
            (token.kind in _NAMES or (token.is_capital and i > 0 and token.kind is Kind.CONTENT))
            and not (token.clause in speaking and _speaks(tokens, i))
        ):
            yield i, token


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether only names and small words stand between a name and 'said'."""
    for step in (1, -1):
        j = at + step
        while 0 <= j < len(tokens) and (tokens[j].is_capital or tokens[j].kind in {Kind.LINK, Kind.MINOR}):
            j += step
        if (
            0 <= j < len(tokens)
            and tokens[j].kind is Kind.SPEECH
            and (step == 1 or tokens[j].word == "according" or _ends(tokens, at))
        ):
            return True
    return False


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return all(t.is_capital or t.kind in {Kind.BREAK, Kind.DATE, Kind.LINK} for t in tokens[at + 1 :])


def _lost_condition(claim: Sequence[Token], evidence: Sequence[Token]) -> str | None:
    conditions = [i for i, t in enumerate(evidence) if t.kind is Kind.TIE and t.mark in _CONDITIONS]
    if not conditions:
        return None
    own = {t.mark for t in claim if t.kind in _ALL_PARTS}
    kept = {t.mark for t in claim if t.kind is Kind.TIE}
    for i in conditions:
        tie = evidence[i].mark
        if tie in kept or (tie == "until" and _is_time(evidence, i)):
            continue
        main = _governed_by(evidence, i)
        verbs = {evidence[j].mark for j in main if evidence[j].kind is Kind.CONTENT and _is_verb(evidence, j)}
        marks = {evidence[j].mark for j in main}
        if verbs & own or (not verbs and marks and len(marks & own) >= _SHARE * len(marks)):
            return f"it leaves out a condition ('{evidence[i].word}')"
    return None


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    return any(t.kind in {Kind.DATE, Kind.FIGURE} for t in tokens[at + 1 : at + 3])


def _governed_by(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """Where the statement stands that a condition narrows: before it, or after it where it opens the sentence."""
    before = [j for j in range(at) if tokens[j].kind in _ALL_PARTS]
    if before:
        return tuple(j for j in before if tokens[j].clause == tokens[before[-1]].clause)
    if tokens[at].mark == "without":
        return ()  # 'Without admitting fault, ...'
    return tuple(
        j
        for j in range(at, len(tokens))
        if tokens[j].clause > tokens[at].clause and tokens[j].kind in _ALL_PARTS
    )
