"""Checks that the status of an action fits its sentences: what is proposed or to come is not in force."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus
from service.candidates.states import STATUS_CUES, is_negated
from service.ground.clauses import Clause
from service.ground.lazy import kept
from service.ground.operators import Mood
from service.ground.prospects import is_prospect
from service.ground.reading import Reading
from service.ground.states import Reality, State, read_states

_ASKED_FOR: Final = frozenset({Mood.PROPOSE, Mood.WANT})
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
        Mood.WANT: ActionStatus.PROPOSED,
    }
)
_ISSUING: Final = frozenset(
    {"issu", "publish", "releas", "introduc", "submit", "fil", "unveil", "announc", "sign"}
)


_TALKS: Final = re.compile(r"\b(?:negotiat\w{2,7}|discuss(?:es|ed|ing|ions?)|talks)\b", re.IGNORECASE)
_ASKS: Final = re.compile(r"\b(?:ask(?:s|ed)|petition(?:s|ed)?|lobb(?:y|ies|ied))\b", re.IGNORECASE)
_GONE: Final = re.compile(
    r"\b(?:no longer|gone|wound down|phas\w{1,3} out|abandon\w{0,3}|ditch\w{0,2}|axed|discontinu\w{1,3}|did away|ran out|relinquish\w{0,2}|undid|"
    r"unw\w{2,5}|clos(?:e|ed|es|ing)|conclud\w{1,3}|remov\w{1,3}|eliminat\w{1,3}|los[et]s?|free[ds]?|dissol\w{2,4})\b",
    re.IGNORECASE,
)
_DECIDED: Final = re.compile(
    r"\b(?:rul(?:ed|es|ing)|found|finds|held|order(?:ed|s)|determin(?:ed|es)|issu(?:ed|es)|publish(?:ed|es)|launch(?:ed|es)|initiat(?:ed|es)|open(?:ed|s)|began|start(?:ed|s)|"
    r"add(?:ed|s)|rose|remain(?:s|ed)?|stands?|continu(?:ed|es)|clear(?:ed|s)|revis(?:ed|es)|amend(?:ed|s)|replac(?:ed|es)|exempt(?:ed|s)|remand(?:ed|s)|"
    r"allow(?:ed|s)|requir(?:ed|es)|hereby)\b",
    re.IGNORECASE,
)
# Proposes anew beside what was dismissed; a petition that was dismissed does not.
_PROPOSING: Final = re.compile(
    r"\b(?:propos(?:e|es|ed|ing)|recommend(?:s|ed)?|petitioned|requested|seeks?|sought|drafted|suggest(?:s|ed)?|refiled|ask(?:s|ed))\b",
    re.IGNORECASE,
)
_TALK: Final = frozenset({ActionStatus.CONSIDERED, ActionStatus.PROPOSED, ActionStatus.UNDER_NEGOTIATION})
_TAKEN_BACK: Final = frozenset({ActionStatus.SUSPENDED, ActionStatus.ENDED})
_FRESH: Final = frozenset({Reality.TO_COME, Reality.IF})


def fitting_status(status: ActionStatus, evidence: Reading) -> ActionStatus:
    """The status itself where the sentences bear it out, else the one that their words tell."""
    if status is ActionStatus.ANNOUNCED:
        return _by_moods(status, evidence.clauses)
    states = _states_of(evidence)
    return (_of_firm if status in _FIRM else _of_talk)(status, states, evidence)


@kept
def _states_of(evidence: Reading) -> tuple[State, ...]:
    return read_states(evidence.text)


def _of_firm(status: ActionStatus, states: Sequence[State], evidence: Reading) -> ActionStatus:
    done = {s.status for s in states if s.reality is Reality.DONE}
    fresh = any(s.reality in _FRESH for s in states)
    undone = {s.status for s in states if s.reality is Reality.UNDONE}
    if undone and not done and not fresh:
        return _of_undone(status, undone)
    if status in done and status is not ActionStatus.IN_FORCE:
        return status
    moody = _by_moods(status, evidence.clauses)
    if moody is not status or status in done:
        return moody
    if done:
        return _of_done(status, states, evidence.text)
    if status is ActionStatus.IN_FORCE and is_prospect(evidence.text):
        return _by_any_mood(evidence) or ActionStatus.CONSIDERED
    return status if _is_worded(status, states, evidence.text) else _of_fresh(status, states, evidence)


def _of_done(status: ActionStatus, states: Sequence[State], text: str) -> ActionStatus:
    """The last state that is told as done, where no word speaks for the drafted one."""
    told = [s.status for s in states if s.reality is Reality.DONE and s.is_sure]
    return told[-1] if told and not _is_worded(status, states, text) else status


def _is_worded(status: ActionStatus, states: Sequence[State], text: str) -> bool:
    """Whether any word speaks for a state, of those that are not read closer."""
    if status is ActionStatus.IN_FORCE:
        return _DECIDED.search(text) is not None
    if any(s.status is status and s.reality is not Reality.DONE for s in states):
        return False  # told, but as not done
    if status is ActionStatus.ENDED and _GONE.search(text):
        return True
    return any(not is_negated(text, m.start()) for m in STATUS_CUES[status].finditer(text))


def _of_undone(status: ActionStatus, undone: AbstractSet[ActionStatus]) -> ActionStatus:
    """'Never suspended' and 'refused to lift' leave a measure in force, 'has not imposed' leaves none."""
    if status is ActionStatus.REJECTED:
        return status
    if undone <= _TAKEN_BACK:
        return ActionStatus.IN_FORCE
    return ActionStatus.CONSIDERED


def _of_fresh(status: ActionStatus, states: Sequence[State], evidence: Reading) -> ActionStatus:
    """What is only to come: announced, proposed, discussed or considered."""
    if any(s.reality is Reality.IF for s in states):
        return ActionStatus.CONSIDERED
    if _TALKS.search(evidence.text):
        return ActionStatus.UNDER_NEGOTIATION
    if not states:
        return status
    return _by_any_mood(evidence) or (
        ActionStatus.PROPOSED if _ASKS.search(evidence.text) else ActionStatus.CONSIDERED
    )


def _by_any_mood(evidence: Reading) -> ActionStatus | None:
    """What the firmest mood of any clause makes of the action."""
    moods = {mood for clause in evidence.clauses for mood in clause.moods}
    return next((s for mood, s in _BY_MOOD.items() if mood in moods), None)


def _of_talk(status: ActionStatus, states: Sequence[State], evidence: Reading) -> ActionStatus:
    """What is only talked about cannot be told as done, and as nothing else, in every clause."""
    text = evidence.text
    if status in _TALK and _is_dismissed(states, evidence):
        return ActionStatus.REJECTED
    told = {s.status for s in states}
    if status not in _TALK or len(told) != 1 or any(s.reality is not Reality.DONE for s in states):
        return status
    if not all(s.is_sure for s in states) or any(c.moods or c.is_open for c in evidence.clauses):
        return status
    if any(not is_negated(text, m.start()) for m in STATUS_CUES[status].finditer(text)):
        return status
    return states[0].status


def _is_dismissed(states: Sequence[State], evidence: Reading) -> bool:
    """'Dismissed the petition to widen the quota': what was asked for is rejected, and nothing else proposed."""
    done = [s for s in states if s.reality is Reality.DONE]
    return (
        {s.status for s in done} == {ActionStatus.REJECTED}
        and all(s.is_sure for s in done)
        and all(s.reality in {Reality.DONE, Reality.TO_COME} for s in states)
        and all(c.moods <= _ASKED_FOR and not c.is_open for c in evidence.clauses)
        and _PROPOSING.search(evidence.text) is None
    )


def _by_moods(status: ActionStatus, evidence: Sequence[Clause]) -> ActionStatus:
    clauses = [c for c in evidence if c.has_words]
    if status is ActionStatus.IN_FORCE and clauses and all(map(_is_undone, clauses)):
        return ActionStatus.CONSIDERED
    if not clauses or any(_is_real(clause) for clause in clauses):
        return status
    moods = {mood for clause in clauses for mood in clause.moods}
    if status is ActionStatus.ANNOUNCED:
        moods -= {Mood.WOULD, Mood.SHOULD, Mood.MAY}
    return next((s for mood, s in _BY_MOOD.items() if mood in moods), status)


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
    if not _ASKED_FOR.isdisjoint(clause.moods):
        return bool(done - _ISSUING)
    return bool(done) and not clause.is_conditional and not clause.is_open
