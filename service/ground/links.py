"""Tells which policy action a position is about, where the words say so."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from schemas.facts import PolicyAction, Span
from schemas.vocabulary import Instrument
from service.candidates.casing import in_small_letters, of_small_letters
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
_SMALL_POINTS_BACK: Final = of_small_letters(_POINTS_BACK)
# A word of one of these alone does not tell two measures apart.
_DUTIES: Final = frozenset(
    {
        Instrument.IMPORT_TARIFF,
        Instrument.ANTIDUMPING,
        Instrument.COUNTERVAILING_DUTY,
        Instrument.SAFEGUARD,
    }
)
_BARE_DUTIES: Final = re.compile(r"\b(?:duty|duties|tariffs?|lev(?:y|ies)|rates?)\b", re.IGNORECASE)
_VAGUE: Final = frozenset({Instrument.RULEMAKING, Instrument.OTHER})


def points_back(text: str) -> bool:
    """Whether a text speaks of a measure that was told before: 'the proposal', 'these duties'."""
    small = in_small_letters(text)
    return (_POINTS_BACK.search(text) if small is None else _SMALL_POINTS_BACK.search(small)) is not None


@dataclass(frozen=True, slots=True)
class Measures:
    """The policy actions of an answer, in the order in which they are told."""

    told: tuple[PolicyAction, ...]
    starts: tuple[int, ...]
    by_span: Mapping[tuple[int, int], int]  # the first action, in the answer's order, with such evidence
    ids: tuple[str, ...]  # in the answer's order
    by_instrument: Mapping[Instrument, Sequence[int]]  # places among those told

    @classmethod
    def of(cls, actions: Sequence[PolicyAction]) -> "Measures":
        """The actions, so that those about something are found without a look at each."""
        told = sorted([action for action in actions if action.evidence], key=_place)
        by_span: dict[tuple[int, int], int] = {}
        for i, action in enumerate(actions):
            for span in action.evidence:
                by_span.setdefault((span.start, span.end), i)
        by_instrument: dict[Instrument, list[int]] = {}
        for place, action in enumerate(told):
            by_instrument.setdefault(action.instrument, []).append(place)
        ids = tuple(action.id for action in actions)
        return cls(tuple(told), tuple(map(_place, told)), by_span, ids, by_instrument)

    def about(self, text: str, evidence: Sequence[Span], topic: str = "") -> str | None:
        """The id of the action that a position with these words and evidence is about, or None.

        It is the one whose evidence they share; else, of those told before, the nearest whose instrument the topic
        names, or they do; else the nearest when they point back to a measure without naming its kind.
        """
        own = [
            self.by_span[span.start, span.end] for span in evidence if (span.start, span.end) in self.by_span
        ]
        if own:
            return self.ids[min(own)]
        end = bisect_left(self.starts, min(span.start for span in evidence))
        if end == 0:
            return None
        known = {kind for kind, places in self.by_instrument.items() if places[0] < end} - _VAGUE
        named = known.intersection(_told_by(topic, known) or instruments_in(text, known))
        if named:
            places = [self.by_instrument[kind] for kind in named]
            return self.told[max(each[bisect_left(each, end) - 1] for each in places)].id
        if points_back(text) and not set(instruments_in(text)) - _VAGUE:
            return self.told[end - 1].id
        return None


def _told_by(topic: str, known: AbstractSet[Instrument]) -> AbstractSet[Instrument]:
    """The instruments that a topic names; bare 'the duties' are of those that were told."""
    named = known & frozenset(instruments_in(topic, known))
    return named or (known & _DUTIES if _BARE_DUTIES.search(topic) else frozenset())


def _place(action: PolicyAction) -> int:
    return action.evidence[0].start
