"""Tells which policy action a position is about, where the words say so."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.facts import PolicyAction, Span
from schemas.vocabulary import Instrument
from service.candidates.measures import instruments_in

# 'the proposal' and 'these duties' mean what was told before.
_POINTS_BACK: Final = re.compile(
    r"\b(?:the|this|that|these|those|such|its|their|each|every) (?:new |proposed |planned |latest |final )?"
    r"(?:rules?|proposals?|plans?|measures?|decisions?|rulings?|orders?|actions?|moves?|notices?|steps?|"
    r"restrictions?|controls?|curbs?|limits?|bans?|tariffs?|duties|duty|levies|levy|quotas?|sanctions|licen[cs]es?|"
    r"licensing|exclusions?|exemptions?|extensions?|waivers?|investigations?|probes?|reviews?|remands?|findings?|"
    r"determinations?|agreements?|deals?|talks|bills?|regulations?|listings?|designations?)\b",
    re.IGNORECASE,
)
# A word of one of these alone does not tell two measures apart.
_VAGUE: Final = frozenset({Instrument.RULEMAKING, Instrument.OTHER})


def points_back(text: str) -> bool:
    """Whether a text speaks of a measure that was told before: 'the proposal', 'these duties'."""
    return _POINTS_BACK.search(text) is not None


def find_action(text: str, evidence: Sequence[Span], actions: Sequence[PolicyAction]) -> str | None:
    """The id of the action that a position with these words and evidence is about, or None.

    It is the one whose evidence they share; else, of those told before, the nearest whose instrument they
    name; else the nearest when they point back to a measure without naming its kind.
    """
    own = {(span.start, span.end) for span in evidence}
    for action in actions:
        for span in action.evidence:
            if (span.start, span.end) in own:
                return action.id
    start = min(span.start for span in evidence)
    before = sorted([a for a in actions if a.evidence and a.evidence[0].start < start], key=_place)
    if not before:
        return None
    known = {action.instrument for action in before} - _VAGUE
    named = known.intersection(instruments_in(text, known))
    same = [action for action in before if action.instrument in named]
    if same:
        return same[-1].id
    if points_back(text) and not set(instruments_in(text)) - _VAGUE:
        return before[-1].id
    return None


def _place(action: PolicyAction) -> int:
    return action.evidence[0].start
