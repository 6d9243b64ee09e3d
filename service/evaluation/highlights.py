"""Cuts an article into stretches that each know which expected or extracted items stand there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from schemas.facts import Actor, DateMention, ExtractionData, PolicyAction, Position, Reference
from schemas.vocabulary import Section
from service.evaluation.gold import (
    Expected,
    GoldAction,
    GoldActor,
    GoldDate,
    GoldItem,
    GoldPosition,
    GoldReference,
    GoldSpan,
)
from service.evaluation.locating import Stretch, locate, locate_all, occurrences
from service.evaluation.mention_rules import stretch_of
from service.evaluation.scoring import CaseScore, Outcome, Verdict

# What a reader has to see first where several items stand on the same words.
_GRAVEST: Final = (
    Verdict.MISSED,
    Verdict.INVENTED,
    Verdict.DUPLICATE,
    Verdict.FLAWED,
    Verdict.RIGHT,
    Verdict.SPARED,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One item on the article: where it is named, or (`is_evidence`) where it is said."""

    id: str
    verdict: Verdict
    places: tuple[Stretch, ...]
    is_evidence: bool
    label: str = ""  # what is wrong, at the end of the last place; empty where nothing is


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article with the same items all along; `ending` are those that end with it."""

    text: str
    name_verdict: Verdict | None
    evidence_verdict: Verdict | None
    title: str
    ending: tuple[Mark, ...]


def expected_marks(text: str, expected: Expected, score: CaseScore) -> list[Mark]:
    """What should have been found, with what became of it."""
    marks: list[Mark] = []
    for section, result in score.sections.items():
        outcomes = {o.expected: o for o in result.outcomes if o.verdict is not Verdict.DUPLICATE}
        for item in expected.section(section):
            if item.id in outcomes:
                marks += _marks(item.id, outcomes[item.id], *_expected_places(text, item))
    return marks


def extracted_marks(data: ExtractionData, score: CaseScore) -> list[Mark]:
    """What was found, and whether it should have been."""
    marks: list[Mark] = []
    for section, result in score.sections.items():
        outcomes = {outcome.extracted: outcome for outcome in result.outcomes}
        for item in getattr(data, section.value):
            if item.id in outcomes:
                marks += _marks(item.id, outcomes[item.id], *_extracted_places(item))
    return marks


def cut(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """The whole article in order; the pieces' texts put together are the text."""
    edges = {0, len(text)}
    for mark in marks:
        edges.update(edge for place in mark.places for edge in place)
    pieces = []
    for start, end in pairwise(sorted(edges)):
        here = [m for m in marks if any(p.start <= start and end <= p.end for p in m.places)]
        pieces.append(
            Piece(
                text=text[start:end],
                name_verdict=_gravest([m for m in here if not m.is_evidence]),
                evidence_verdict=_gravest([m for m in here if m.is_evidence]),
                title=", ".join(dict.fromkeys(f"{m.id} {m.verdict.value}" for m in here)),
                ending=tuple(m for m in here if m.label and m.places[-1].end == end),
            )
        )
    return pieces


def _marks(item: str, outcome: Outcome, names: list[Stretch], evidence: list[Stretch]) -> list[Mark]:
    label = _label(item, outcome)
    marks = []
    if names:
        # An item with evidence has its label there.
        marks.append(
            Mark(item, outcome.verdict, _in_order(names), is_evidence=False, label="" if evidence else label)
        )
    if evidence:
        marks.append(Mark(item, outcome.verdict, _in_order(evidence), is_evidence=True, label=label))
    return marks


def _in_order(places: list[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(set(places)))


def _label(item: str, outcome: Outcome) -> str:
    if outcome.verdict in {Verdict.RIGHT, Verdict.SPARED}:
        return ""
    if outcome.verdict is Verdict.FLAWED:
        return f"{item} wrong {', '.join(outcome.wrong)}"
    return f"{item} {outcome.verdict.value}"


def _gravest(marks: Sequence[Mark]) -> Verdict | None:
    return min((m.verdict for m in marks), key=_GRAVEST.index, default=None)


def _expected_places(text: str, item: GoldItem) -> tuple[list[Stretch], list[Stretch]]:
    match item:
        case GoldActor():
            return [place for mention in item.mentions for place in _everywhere(text, mention)], []
        case GoldAction():
            return [], locate_all(text, item.evidence)
        case GoldPosition():
            return locate_all(text, item.quotes), locate_all(text, item.evidence)
        case GoldDate() | GoldReference():
            place = locate(text, GoldSpan(text=item.text, nth=item.nth))
            return ([] if place is None else [place]), []
    return [], []


def _extracted_places(item: object) -> tuple[list[Stretch], list[Stretch]]:
    match item:
        case Actor():
            return [stretch_of(span) for span in item.mentions], []
        case PolicyAction():
            return [], [stretch_of(span) for span in item.evidence]
        case Position():
            return [stretch_of(span) for span in item.quotes], [stretch_of(span) for span in item.evidence]
        case DateMention() | Reference():
            return [stretch_of(item.span)], []
    return [], []


def _everywhere(text: str, mention: GoldSpan) -> list[Stretch]:
    if mention.nth is None:
        return occurrences(text, mention.text)
    place = locate(text, mention)
    return [] if place is None else [place]


SECTION_NAMES: Final[Mapping[Section, str]] = {
    Section.ACTORS: "actor",
    Section.POLICY_ACTIONS: "action",
    Section.POSITIONS: "position",
    Section.DATES: "date",
    Section.REFERENCES: "reference",
}
