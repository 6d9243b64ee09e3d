"""Turns what a model wrote into items of a draft, and such items back into what a model writes."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from schemas.vocabulary import Section
from service.draft import (
    Draft,
    DraftAction,
    DraftActor,
    DraftEvent,
    DraftPosition,
    DraftTarget,
    Malformed,
)
from service.questions.replies import PARTS, ActionItem, ActorItem, EventItem, PositionItem, Written

SHAPES: Final[Mapping[Section, type[BaseModel]]] = {
    Section.ACTORS: ActorItem,
    Section.POLICY_ACTIONS: ActionItem,
    Section.POSITIONS: PositionItem,
    Section.DATES: EventItem,
}


def draft_of(reading: BaseModel) -> Draft:
    """The draft that a reading amounts to, in whole or in part."""
    draft = Draft()
    for section, part in PARTS.items():
        for item in getattr(reading, part, ()):
            draft += draft_item(section, item)
    return draft


def draft_item(section: Section, item: BaseModel, item_id: str = "") -> Draft:
    """The draft with only this item."""
    match item:
        case ActorItem():
            actor = DraftActor(item.name, item.kind, item.title, item.affiliation, item.country, item_id)
            return Draft(actors=(actor,))
        case ActionItem():
            return Draft(actions=(_action(item, item_id),))
        case PositionItem():
            return Draft(positions=(_position(item, item_id),))
        case EventItem():
            return Draft(events=(DraftEvent(item.date, item.event),))
        case Written():
            return Draft(malformed=(Malformed(section, item.written, item.problems, item_id),))
    return Draft()


def written(item: DraftActor | DraftAction | DraftPosition | DraftEvent) -> dict[str, Any]:
    """What a model would have written for an item, as JSON."""
    match item:
        case DraftActor():
            return {
                "name": item.name,
                "kind": item.kind.value,
                "title": item.title,
                "affiliation": item.affiliation,
                "country": item.country,
            }
        case DraftAction():
            return {
                "summary": item.summary,
                "instrument": item.instrument.value,
                "status": item.status.value,
                "issuers": list(item.issuers),
                "targets": [{"name": t.name, "kind": t.kind.value} for t in item.targets],
                "sentences": list(item.sentences),
                "dates": list(item.times),
                "references": list(item.citations),
            }
        case DraftPosition():
            return {
                "speaker": item.speaker,
                "topic": item.topic,
                "stance": item.stance.value,
                "summary": item.summary,
                "quotes": list(item.quotations),
                "sentences": list(item.sentences),
            }
        case DraftEvent():
            return {"date": item.time, "event": item.event}


def _action(item: ActionItem, item_id: str) -> DraftAction:
    return DraftAction(
        summary=item.summary,
        instrument=item.instrument,
        status=item.status,
        issuers=tuple(item.issuers),
        targets=tuple(DraftTarget(t.name, t.kind) for t in item.targets),
        sentences=tuple(item.sentences),
        times=tuple(item.dates),
        citations=tuple(item.references),
        id=item_id,
    )


def _position(item: PositionItem, item_id: str) -> DraftPosition:
    return DraftPosition(
        speaker=item.speaker,
        topic=item.topic,
        stance=item.stance,
        summary=item.summary,
        quotations=tuple(item.quotes),
        sentences=tuple(item.sentences),
        id=item_id,
    )
