"""The plan for large models: one question for everything."""

import time
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition, DraftTarget
from service.model.port import Message, Question, Role
from service.plans.reading import Account, Read, Reader, Task
from service.ports import StageFinished, StageStarted
from service.questions.rendering import (
    neutralise,
    render_definitions,
    render_headline,
    render_lines,
    render_sentences,
)
from service.questions.replies import Reading

_MAX_OUTPUT_TOKENS: Final = 8_000
_STAGE: Final = "read"


async def read_at_once(reader: Reader, task: Task) -> Read:
    """Ask one question about a window; when it fails, all model sections of the window are unanswered."""
    account = Account()
    reader.observe(StageStarted(_STAGE))
    started = time.perf_counter()
    question = Question(_STAGE, _messages(reader, task), Reading, _MAX_OUTPUT_TOKENS)
    reply = await account.ask(reader, question, Section.POLICY_ACTIONS)
    spent = account.spent
    reader.observe(
        StageFinished(
            _STAGE,
            (time.perf_counter() - started) * 1000,
            spent.input_tokens,
            spent.output_tokens,
            spent.cached_input_tokens,
        )
    )
    draft = Draft(unanswered=tuple(account.unanswered)) if reply is None else _draft(reply.value)
    return Read(draft, spent, account.answered, tuple(account.failures))


def _messages(reader: Reader, task: Task) -> tuple[Message, ...]:
    system = reader.prompts.render(
        "single_system",
        actor_kinds=render_definitions(ActorKind),
        instruments=render_definitions(Instrument),
        statuses=render_definitions(ActionStatus),
        target_kinds=render_definitions(TargetKind),
        stances=render_definitions(Stance),
    )
    article = reader.prompts.render(
        "article",
        headline=render_headline(task.title),
        sentences=render_sentences(task.article, task.sentences),
    )
    start, end = task.sentences[0].start, task.sentences[-1].end
    inside = task.article
    ask = reader.prompts.render(
        "single",
        times=render_lines(
            [
                f"{t.id}: {neutralise(t.text)} ({t.value or 'no calendar value'})"
                for t in inside.times
                if start <= t.start < end
            ]
        ),
        references=render_lines(
            [f"{c.id}: {neutralise(c.text)} ({c.key})" for c in inside.references if start <= c.start < end]
        ),
        quotations=render_lines(
            [
                f"{q.id}: {neutralise(q.text)} (speaker: {q.speaker.text if q.speaker else 'not told'})"
                for q in inside.quotes
                if start <= q.start < end
            ]
        ),
    )
    return (Message(Role.SYSTEM, system), Message(Role.USER, f"{article}\n\n{ask}"))


def _draft(reading: Reading) -> Draft:
    return Draft(
        actors=tuple(DraftActor(a.name, a.kind, a.title, a.affiliation, a.country) for a in reading.actors),
        actions=tuple(
            DraftAction(
                summary=p.summary,
                instrument=p.instrument,
                status=p.status,
                issuers=tuple(p.issuers),
                targets=tuple(DraftTarget(t.name, t.kind) for t in p.targets),
                sentences=tuple(p.sentences),
                times=tuple(p.dates),
                citations=tuple(p.references),
            )
            for p in reading.policy_actions
        ),
        positions=tuple(
            DraftPosition(
                speaker=s.speaker,
                topic=s.topic,
                stance=s.stance,
                summary=s.summary,
                quotations=tuple(s.quotes),
                sentences=tuple(s.sentences),
            )
            for s in reading.positions
        ),
        events=tuple(DraftEvent(e.date, e.event) for e in reading.events),
    )
