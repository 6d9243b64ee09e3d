"""Checks that the status of an action fits its sentences: what is proposed or to come is not in force."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus
from service.ground.clauses import Clause
from service.ground.operators import Mood

_FIRM: Final = frozenset(
    {ActionStatus.IN_FORCE, ActionStatus.SUSPENDED, ActionStatus.ENDED, ActionStatus.REJECTED}
)
# From the firmest mood of the sentence to what it makes of the action.
_BY_MOOD: Final[Mapping[Mood, ActionStatus]] = MappingProxyType(
    {
        Mood.PROPOSE: ActionStatus.PROPOSED,
        Mood.WILL: ActionStatus.ANNOUNCED,
        Mood.AGREE: ActionStatus.ANNOUNCED,
        Mood.ANNOUNCE: ActionStatus.ANNOUNCED,
        Mood.PLAN: ActionStatus.ANNOUNCED,
        Mood.EXPECT: ActionStatus.ANNOUNCED,
        Mood.CONSIDER: ActionStatus.CONSIDERED,
        Mood.MAY: ActionStatus.CONSIDERED,
        Mood.WOULD: ActionStatus.CONSIDERED,
        Mood.SHOULD: ActionStatus.CONSIDERED,
    }
)
_ISSUING: Final = frozenset(
    {"issu", "publish", "releas", "introduc", "submit", "fil", "unveil", "announc", "sign"}
)


def fitting_status(status: ActionStatus, evidence: Sequence[Clause]) -> ActionStatus:
    """The status itself where the sentences bear it out, else the one that their words tell."""
    if status not in _FIRM and status is not ActionStatus.ANNOUNCED:
        return status
    clauses = [c for c in evidence if c.marks]
    if status is ActionStatus.IN_FORCE and clauses and all(map(_is_undone, clauses)):
        return ActionStatus.CONSIDERED
    if not clauses or any(_is_real(clause) for clause in clauses):
        return status
    moods = {mood for clause in clauses for mood in clause.moods}
    if status is ActionStatus.ANNOUNCED:
        moods -= {Mood.WOULD, Mood.SHOULD, Mood.MAY}
        told = next((s for mood, s in _BY_MOOD.items() if mood in moods), None)
        return told or status
    told = next((s for mood, s in _BY_MOOD.items() if mood in moods), None)
    return told or status


def _is_undone(clause: Clause) -> bool:
    """'Has not imposed a tariff': nothing is in force by what did not happen."""
    return clause.is_negative and not clause.denies and not clause.moods


def _is_real(clause: Clause) -> bool:
    """Whether a clause tells of something done."""
    if clause.is_reporting and not clause.heads:
        return False
    done = clause.heads - clause.governed
    if clause.moods <= {Mood.ANNOUNCE} and Mood.ANNOUNCE in clause.moods:
        return False
    if Mood.PROPOSE in clause.moods:
        return bool(done - _ISSUING)
    return bool(done) and not clause.is_conditional and not clause.is_open
