"""Checks that a summary denies, leaves open, expects and does what its evidence does, no more and no less."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from service.ground.clauses import WITHOUT, Clause
from service.ground.lexicon import opposites
from service.ground.operators import Mood

# What the evidence has to say for a summary to speak in this mood.
_LICENSED_BY: Final[Mapping[Mood, frozenset[Mood]]] = MappingProxyType(
    {
        Mood.WILL: frozenset({Mood.WILL, Mood.WOULD, Mood.ANNOUNCE, Mood.AGREE}),
        Mood.AGREE: frozenset({Mood.AGREE}),
        Mood.WOULD: frozenset(
            {
                Mood.WOULD,
                Mood.WILL,
                Mood.PLAN,
                Mood.PROPOSE,
                Mood.CONSIDER,
                Mood.EXPECT,
                Mood.ANNOUNCE,
                Mood.AGREE,
            }
        ),
        Mood.PLAN: frozenset({Mood.PLAN, Mood.WILL, Mood.WOULD, Mood.ANNOUNCE, Mood.AGREE}),
        Mood.ANNOUNCE: frozenset({Mood.ANNOUNCE, Mood.WILL, Mood.PLAN, Mood.WOULD}),
        Mood.EXPECT: frozenset({Mood.EXPECT, Mood.PLAN}),
        Mood.MAY: frozenset({Mood.MAY, Mood.CONSIDER}),
        Mood.CONSIDER: frozenset({Mood.CONSIDER, Mood.MAY}),
        Mood.PROPOSE: frozenset({Mood.PROPOSE, Mood.SHOULD}),
        Mood.SHOULD: frozenset({Mood.SHOULD, Mood.PROPOSE}),
    }
)
_TURNED: Final = "it turns what its evidence says into the opposite"
# A bill, a draft or a condition makes 'would' less than 'will'.
_HYPOTHETICAL: Final = frozenset({"bill", "legislat", "propos", "draft", "petition"})


def misread(summary: Sequence[Clause], evidence: Sequence[Clause]) -> str | None:
    """Why a summary does not mean what its evidence means, or None.

    Each clause of the summary is held against the clauses of the evidence that share most with it: the
    ones that have its leading words where there are such, and among them those with the most words.
    """
    contexts = _contexts(evidence)
    if not contexts:
        return None
    known = frozenset(mark for context in evidence for mark in context.marks)
    may_be_open = any(context.is_open for context in evidence)
    for clause in summary:
        if any(opposites(mark) & known and mark not in known for mark in clause.marks):
            return _TURNED
        if _only_names_speaker(clause):
            continue
        nearest = _nearest(clause, contexts)
        reasons = [_conflict(clause, context, may_be_open=may_be_open) for context in nearest]
        if None not in reasons:
            return reasons[0]
        if _takes_figure(clause, nearest, evidence):
            return "it takes a figure from another statement"
    return None


def _only_names_speaker(clause: Clause) -> bool:
    return not clause.marks or (
        clause.is_reporting and not (clause.heads or clause.moods or clause.is_negative or clause.is_open)
    )


def _contexts(evidence: Sequence[Clause]) -> list[Clause]:
    """The clauses, and each without a verb joined to those that follow it in its sentence."""
    contexts = list(evidence)
    for i, clause in enumerate(evidence):
        if clause.heads or clause.moods or clause.is_reporting or any(map(opposites, clause.marks)):
            continue
        contexts.extend(_joined(clause, later) for later in evidence[i + 1 : i + 3])
    return contexts


def _joined(subject: Clause, rest: Clause) -> Clause:
    return Clause(
        marks=subject.marks | rest.marks,
        heads=rest.heads,
        is_negative=subject.is_negative != rest.is_negative,
        is_open=subject.is_open or rest.is_open,
        is_reporting=rest.is_reporting,
        is_conditional=rest.is_conditional,
        moods=rest.moods,
        outer=rest.outer,
        governed=rest.governed,
        denies=rest.denies,
    )


def _nearest(clause: Clause, contexts: Sequence[Clause]) -> list[Clause]:
    scored = [(len(clause.marks & c.marks), c) for c in contexts]
    led = [(score, c) for score, c in scored if clause.heads & c.marks]
    closest = max(score for score, _ in scored)
    best = max((score for score, _ in led), default=closest)
    chosen = [c for score, c in led or scored if score == best]
    # What shares more words but says the opposite is what the clause was made from.
    rivals = [c for score, c in scored if score > best and _is_opposite(clause, c)]
    return rivals or chosen


def _takes_figure(clause: Clause, nearest: Sequence[Clause], evidence: Sequence[Clause]) -> bool:
    """'Extended 102' where the evidence extended 77 and let 102 expire."""
    if not clause.heads or not any(clause.heads & context.marks for context in nearest):
        return False
    own = frozenset(mark for context in nearest for mark in context.marks if mark[0].isdigit())
    if not own or own & clause.marks:
        return False
    return any(
        mark[0].isdigit() and any(mark in c.marks and not c.heads & clause.heads for c in evidence)
        for mark in clause.marks
    )


def _is_opposite(clause: Clause, context: Clause) -> bool:
    return any(opposites(m) & context.marks and m not in context.marks for m in clause.marks)


def _conflict(clause: Clause, context: Clause, *, may_be_open: bool) -> str | None:
    if clause.is_open != context.is_open:
        if clause.is_open and may_be_open and context.moods & {Mood.MAY, Mood.CONSIDER}:
            return None
        if clause.is_open or not clause.moods & {Mood.MAY, Mood.CONSIDER}:
            return "it leaves open what its evidence does not, or the other way round"
    elif (clause.is_negative != context.is_negative and not clause.is_open) or _lacks_otherwise(
        clause, context
    ):
        return "it is not negated as its evidence is"
    if _is_opposite(clause, context) or _is_turned_round(clause, context):
        return _TURNED
    if context.is_open or (clause.denies and context.is_negative):
        return None
    return _mood_conflict(clause, context)


def _is_turned_round(clause: Clause, context: Clause) -> bool:
    """'Ellis urged senators' for 'senators urged Ellis': both sides of one verb have changed places."""
    if clause.is_passive or context.is_passive:
        return False
    for head in {*clause.heads, Mood.SHOULD.name}:
        if clause.order.count(head) != 1 or context.order.count(head) != 1:
            continue
        i, j = clause.order.index(head), context.order.index(head)
        before, after = set(clause.order[:i]), set(clause.order[i + 1 :])
        known_before, known_after = set(context.order[:j]), set(context.order[j + 1 :])
        if before & known_after - known_before and after & known_before - known_after:
            return True
    return False


def _lacks_otherwise(clause: Clause, context: Clause) -> bool:
    """'With a license' for 'without a license', or the other way round."""
    bare = {mark.removeprefix(WITHOUT) for mark in context.marks if mark.startswith(WITHOUT)}
    own = {mark.removeprefix(WITHOUT) for mark in clause.marks if mark.startswith(WITHOUT)}
    return bool((bare & clause.marks) - context.marks) or bool((own & context.marks) - clause.marks)


def _mood_conflict(clause: Clause, context: Clause) -> str | None:
    if not clause.moods:
        shared = clause.heads & context.marks
        real = not context.moods or (shared and not shared & context.governed)
        return None if real else "it tells as done what its evidence does not"
    for mood in clause.moods:
        allowed = _LICENSED_BY[mood]
        if mood is Mood.WILL and _is_hypothetical(context):
            allowed -= {Mood.WOULD}
        if mood is Mood.ANNOUNCE and not context.moods:
            continue
        if not allowed & (context.moods | context.outer):
            return "it is more or less certain than its evidence"
    return None


def _is_hypothetical(context: Clause) -> bool:
    return (
        context.is_conditional
        or bool(context.marks & _HYPOTHETICAL)
        or Mood.PROPOSE in context.moods | context.outer
    )
