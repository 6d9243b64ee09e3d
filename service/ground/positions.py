"""Checks positions: who speaks is who the text says speaks, and the quotes are the speaker's own."""

from collections.abc import Sequence

from schemas.facts import Actor, PolicyAction, Position, Span
from schemas.vocabulary import Attribution
from service.annotate.values import Quotation
from service.draft import DraftPosition
from service.ground.bench import Bench


def check_positions(
    bench: Bench, drafts: Sequence[DraftPosition], actions: Sequence[PolicyAction]
) -> list[Position]:
    """Keep the positions whose speaker is an actor and whose evidence exists."""
    positions: list[Position] = []
    for draft in sorted(drafts, key=lambda d: min(d.sentences)):
        path = f"/data/positions/{len(positions)}"
        sentences = bench.sentences(draft.sentences)
        actor = bench.cast.find(draft.speaker)
        if actor is None:
            bench.findings.dropped(
                "speaker_unknown", path, "A position was dropped: its speaker is none of the actors."
            )
            continue
        if not sentences:
            bench.findings.dropped(
                "evidence_missing", path, "A position was dropped: the sentences it cites do not exist."
            )
            continue
        quotations = bench.quotations(draft.quotations)
        own = tuple(q for q in quotations if _may_be_said_by(q, actor))
        if len(own) < len(quotations):
            bench.findings.changed(
                "quote_of_other_speaker",
                f"{path}/quotes",
                "A quotation was dropped from a position: the text gives it to another speaker.",
            )
        evidence = bench.evidence(sentences)
        positions.append(
            Position(
                id=f"s{len(positions) + 1}",
                actor=actor.id,
                topic=draft.topic,
                action=_shared_action(evidence, actions),
                stance=draft.stance,
                summary=bench.summary(draft.summary, sentences, path),
                quotes=[Span(start=q.start, end=q.end, text=q.text) for q in own],
                attribution=Attribution.DIRECT if own else Attribution.INDIRECT,
                evidence=evidence,
            )
        )
    return positions


def _may_be_said_by(quotation: Quotation, actor: Actor) -> bool:
    # The annotator's speaker decides; where it has none, the model may know better.
    speaker = quotation.speaker
    return speaker is None or any(m.start < speaker.end and speaker.start < m.end for m in actor.mentions)


def _shared_action(evidence: Sequence[Span], actions: Sequence[PolicyAction]) -> str | None:
    spans = {(e.start, e.end) for e in evidence}
    return next((a.id for a in actions if any((e.start, e.end) in spans for e in a.evidence)), None)
