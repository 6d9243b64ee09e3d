"""Rules for what the text states: actions and positions, by evidence and typed fields."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from schemas.facts import PolicyAction, Position, Span, Target
from service.evaluation.gold import GoldAction, GoldItem, GoldPosition, GoldTarget
from service.evaluation.locating import Stretch, locate_all
from service.evaluation.mention_rules import Links, stretch_of
from service.evaluation.rules import FieldRule, SectionRules
from service.evaluation.stretches import characters, coverage, dice
from service.evaluation.values import compare_values
from service.evaluation.wording import is_same_phrase, normalise_name

_SAME_EVIDENCE: Final = 0.5  # of the shorter evidence has to stand in the other


def action_rules(
    text: str, links: Links, folded: Mapping[str, str]
) -> SectionRules[GoldAction, PolicyAction]:
    """Found where evidence overlaps; right with instrument, status and issuers."""
    evidence = _Evidence(text)

    def similarity(action: GoldAction, found: PolicyAction) -> float:
        alike = evidence.likeness(action, found.evidence)
        if not alike:
            return 0.0
        issuers = compare_values(action.accepted("issuers"), _ids(found.issuers, links), _equal)
        typed = (
            found.instrument in action.accepted("instrument"),
            found.status in action.accepted("status"),
            issuers.counts.ratios().f1,
        )
        return (alike + sum(typed)) / 4

    return SectionRules(
        similarity,
        (
            FieldRule("instrument", _reader("instrument"), lambda p: p.instrument, is_core=True),
            FieldRule("status", _reader("status"), lambda p: p.status, is_core=True),
            FieldRule(
                "issuers", _reader("issuers"), lambda p: _ids(p.issuers, links), is_list=True, is_core=True
            ),
            FieldRule("targets", _reader("targets"), lambda p: p.targets, _same_target, is_list=True),
            FieldRule("dates", _reader("dates"), lambda p: _ids(p.dates, links), is_list=True),
            FieldRule(
                "references",
                lambda p: [tuple(dict.fromkeys(folded[r] for r in ids)) for ids in p.accepted("references")],
                lambda p: _ids(p.references, links),
                is_list=True,
            ),
            evidence.rule(),
        ),
    )


def position_rules(text: str, links: Links) -> SectionRules[GoldPosition, Position]:
    """Found where evidence overlaps; right with actor and stance."""
    evidence = _Evidence(text)

    def similarity(position: GoldPosition, found: Position) -> float:
        alike = evidence.likeness(position, found.evidence)
        if not alike:
            return 0.0
        same_actor = links(found.actor) in position.accepted("actor")
        return (alike + 2 * same_actor + (found.stance in position.accepted("stance"))) / 4

    return SectionRules(
        similarity,
        (
            FieldRule("actor", _reader("actor"), lambda s: links(s.actor), is_core=True),
            FieldRule("stance", _reader("stance"), lambda s: s.stance, is_core=True),
            FieldRule("attribution", _reader("attribution"), lambda s: s.attribution),
            FieldRule(
                "action", _reader("action"), lambda s: links(s.action) if s.action is not None else None
            ),
            FieldRule("topic", _reader("topic"), lambda s: s.topic, is_same_phrase, is_open=True),
            FieldRule(
                "quotes",
                lambda s: [locate_all(text, quotes) for quotes in s.accepted("quotes")],
                lambda s: [stretch_of(quote) for quote in s.quotes],
                is_list=True,
            ),
            evidence.rule(),
        ),
    )


class _Evidence:
    """Evidence of expected items as offsets, each worked out once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, list[list[Stretch]]] = {}

    def of(self, item: GoldItem) -> list[list[Stretch]]:
        if item.id not in self._known:
            self._known[item.id] = [locate_all(self._text, spans) for spans in item.accepted("evidence")]
        return self._known[item.id]

    def likeness(self, item: GoldItem, spans: Sequence[Span]) -> float:
        given = characters(stretch_of(span) for span in spans)
        wanted = [characters(stretches) for stretches in self.of(item)]
        return max(
            (dice(one, given) for one in wanted if coverage(one, given) >= _SAME_EVIDENCE), default=0.0
        )

    def rule(self) -> FieldRule[Any, Any]:
        return FieldRule(
            "evidence",
            self.of,
            lambda item: [stretch_of(s) for s in item.evidence],
            _same_stretch,
            is_list=True,
        )


def _reader(name: str) -> Any:  # noqa: ANN401 - a field's reader, of whatever type the field has
    def read(item: GoldItem) -> tuple[Any, ...]:
        return item.accepted(name)

    return read


def _ids(given: Sequence[str], links: Links) -> list[str]:
    return list(dict.fromkeys(links(one) for one in given))


def _equal(one: object, other: object) -> bool:
    return one == other


def _same_stretch(one: Stretch, other: Stretch) -> bool:
    return coverage(characters([one]), characters([other])) >= _SAME_EVIDENCE


def _same_target(one: GoldTarget, other: Target) -> bool:
    same_name = normalise_name(one.name) == normalise_name(other.name) or is_same_phrase(one.name, other.name)
    return same_name and one.kind is other.kind
