"""Tells what was proposed and did not hold, in the form that it would have had in the answer."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from schemas.facts import Actor, PolicyAction, Position, Span, Target
from schemas.vocabulary import Attribution, Section
from service.annotate.values import AnnotatedArticle
from service.draft import Draft, DraftAction, DraftActor, DraftPosition
from service.ground.warnings import Fault
from service.ports import ItemDropped


def dropped_items(article: AnnotatedArticle, draft: Draft, faults: Sequence[Fault]) -> Iterator[ItemDropped]:
    """Each item of the draft that was dropped, once, with the first reason; actors stand by their names."""
    reasons: dict[str, str] = {}
    for fault in faults:
        if fault.dropped and fault.item:
            reasons.setdefault(fault.item, fault.code)
    for actor in draft.actors:
        if actor.id in reasons:
            yield ItemDropped(Section.ACTORS, reasons[actor.id], _actor(actor))
    for action in draft.actions:
        if action.id in reasons:
            yield ItemDropped(Section.POLICY_ACTIONS, reasons[action.id], _action(article, action))
    for position in draft.positions:
        if position.id in reasons:
            yield ItemDropped(Section.POSITIONS, reasons[position.id], _position(article, position))


def _actor(draft: DraftActor) -> BaseModel:
    return Actor(
        id=draft.id,
        name=draft.name,
        kind=draft.kind,
        title=draft.title,
        affiliation=draft.affiliation,
        country=draft.country,
        mentions=[],
    )


def _action(article: AnnotatedArticle, draft: DraftAction) -> BaseModel:
    return PolicyAction(
        id=draft.id,
        summary=draft.summary or "",
        instrument=draft.instrument,
        status=draft.status,
        issuers=list(draft.issuers),
        targets=[Target(name=target.name, kind=target.kind, country=None) for target in draft.targets],
        dates=[],
        references=[],
        evidence=_evidence(article, draft.sentences),
    )


def _position(article: AnnotatedArticle, draft: DraftPosition) -> BaseModel:
    return Position(
        id=draft.id,
        actor=draft.speaker,
        topic=draft.topic,
        action=None,
        stance=draft.stance,
        summary=draft.summary or "",
        quotes=[],
        attribution=Attribution.DIRECT if draft.quotations else Attribution.INDIRECT,
        evidence=_evidence(article, draft.sentences),
    )


def _evidence(article: AnnotatedArticle, numbers: Sequence[int]) -> list[Span]:
    wanted = set(numbers)
    return [
        Span(start=extent.start, end=extent.end, text=article.text[extent.start : extent.end])
        for sentence in article.sentences
        if sentence.n in wanted
        for extent in sentence.extents
    ]
