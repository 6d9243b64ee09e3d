"""A small golden case, the answer that a perfect reader gives to one, and ways to spoil an answer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.facts import (
    Actor,
    DateMention,
    ExtractionData,
    PolicyAction,
    Position,
    Reference,
    Span,
    Target,
)
from service.evaluation.cases import Case
from service.evaluation.gold import Expected, GoldSpan, Meta
from service.evaluation.locating import locate
from service.evaluation.scoring import GoldenText

TEXT = (
    "Freedonia will license lens grinders from March 3, Trade Minister Rufus Firefly said (see 2302140017). "
    "“We waited long enough,” Firefly said. "
    "The Sylvanian Optics Guild called the plan “a gift to smugglers” and asked for talks last month."
)
LICENCES = (
    "Freedonia will license lens grinders from March 3, Trade Minister Rufus Firefly said (see 2302140017)."
)
WAITED = "“We waited long enough,” Firefly said."
GIFT = "The Sylvanian Optics Guild called the plan “a gift to smugglers” and asked for talks last month."

EXPECTED: dict[str, Any] = {
    "actors": [
        {"id": "a1", "name": "Freedonia", "kind": "government", "mentions": ["Freedonia"]},
        {
            "id": "a2",
            "name": "Rufus Firefly",
            "kind": "person",
            "title": "Trade Minister",
            "affiliation": "Freedonia",
            "mentions": ["Rufus Firefly", {"text": "Firefly", "nth": 2}],
            "accept": {"affiliation": [None]},
        },
        {
            "id": "a3",
            "name": "Sylvanian Optics Guild",
            "kind": "industry_group",
            "mentions": ["Sylvanian Optics Guild"],
        },
    ],
    "policy_actions": [
        {
            "id": "p1",
            "instrument": "export_control",
            "status": "announced",
            "issuers": ["a1"],
            "targets": [{"name": "lens grinders", "kind": "product"}],
            "dates": ["d1"],
            "references": ["r1"],
            "evidence": [LICENCES],
            "accept": {"issuers": [["a1", "a2"]]},
        }
    ],
    "positions": [
        {
            "id": "s1",
            "actor": "a2",
            "topic": "licences for lens grinders",
            "action": "p1",
            "stance": "supports",
            "quotes": ["We waited long enough,"],
            "attribution": "direct",
            "evidence": [WAITED],
        },
        {
            "id": "s2",
            "actor": "a3",
            "action": "p1",
            "stance": "opposes",
            "quotes": ["a gift to smugglers"],
            "attribution": "direct",
            "evidence": [GIFT],
        },
    ],
    "dates": [
        {
            "id": "d1",
            "text": "March 3",
            "value": "2023-03-03",
            "start": "2023-03-03",
            "end": "2023-03-03",
            "basis": "publication",
        },
        {
            "id": "d2",
            "text": "last month",
            "value": "2023-02",
            "start": "2023-02-01",
            "end": "2023-02-28",
            "basis": "publication",
            "optional": True,
        },
    ],
    "references": [
        {
            "id": "r1",
            "text": "2302140017",
            "kind": "related_article",
            "key": "2302140017",
            "date": "2023-02-14",
        }
    ],
}


@dataclass(frozen=True)
class Gold:
    """As much of a golden case as scoring needs."""

    text: str
    expected: Expected
    slug: str = "lenses"


def gold(changed: dict[str, Any] | None = None, text: str = TEXT) -> Gold:
    """The small case, with other sections where some are given."""
    return Gold(text, Expected.model_validate({**EXPECTED, **(changed or {})}))


def case_of(folder: Path, text: str, expected: Expected, slug: str) -> Case:
    """A case as it would be read from a folder."""
    return Case(slug, folder, text, Meta(source="made up"), expected)


def perfect(case: GoldenText) -> ExtractionData:
    """What a perfect reader answers: every expected item, optional ones too."""
    text, expected = case.text, case.expected

    def span(wanted: GoldSpan) -> Span:
        found = locate(text, wanted)
        assert found is not None
        return Span(start=found.start, end=found.end, text=text[found.start : found.end])

    return ExtractionData(
        actors=[
            Actor(
                **a.model_dump(include={"id", "name", "kind", "title", "affiliation", "country"}),
                mentions=[span(m) for m in a.mentions],
            )
            for a in expected.actors
        ],
        policy_actions=[
            PolicyAction(
                **p.model_dump(include={"id", "instrument", "status"}),
                summary=p.summary or "",
                issuers=list(p.issuers),
                dates=list(p.dates),
                references=list(p.references),
                targets=[Target(**t.model_dump()) for t in p.targets],
                evidence=[span(e) for e in p.evidence],
            )
            for p in expected.policy_actions
        ],
        positions=[
            Position(
                **s.model_dump(include={"id", "actor", "action", "stance", "attribution"}),
                topic=s.topic or "",
                summary=s.summary or "",
                quotes=[span(q) for q in s.quotes],
                evidence=[span(e) for e in s.evidence],
            )
            for s in expected.positions
        ],
        dates=[
            DateMention(
                **d.model_dump(include={"id", "text", "value", "start", "end", "basis", "event"}),
                span=span(GoldSpan(text=d.text, nth=d.nth)),
            )
            for d in expected.dates
        ],
        references=[
            Reference(
                **r.model_dump(include={"id", "text", "kind", "key", "date", "url"}),
                span=span(GoldSpan(text=r.text, nth=r.nth)),
            )
            for r in expected.references
        ],
    )


def changed(data: ExtractionData, section: str, place: int, **values: object) -> ExtractionData:
    """The same data with other values in one item."""
    items = list(getattr(data, section))
    items[place] = items[place].model_copy(update=values)
    return data.model_copy(update={section: items})


def without(data: ExtractionData, section: str, *places: int) -> ExtractionData:
    """The same data without these items."""
    kept = [item for n, item in enumerate(getattr(data, section)) if n not in places]
    return data.model_copy(update={section: kept})
