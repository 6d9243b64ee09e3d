"""The plans for large models: one open question for everything, or one for each section, side by side."""

import functools
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.annotate.extents import starting_in
from service.annotate.values import AnnotatedArticle, Sentence
from service.draft import Draft
from service.model.port import Message, Question, Role
from service.plans.reading import Account, Read, Reader, Task, run_all, timed
from service.questions.drafting import draft_of
from service.questions.rendering import (
    neutralise,
    render_definitions,
    render_headline,
    render_lines,
    render_sentences,
)
from service.questions.replies import PARTS, reading_of

_MAX_OUTPUT_TOKENS: Final = 8_000
_STAGE: Final = "read"
_EVERYTHING: Final = frozenset(PARTS)
# The longest answer is begun first.
_LONGEST_FIRST: Final[tuple[Section, ...]] = (Section.POLICY_ACTIONS, Section.POSITIONS, Section.ACTORS)


async def read_at_once(reader: Reader, task: Task) -> Read:
    """Ask one question about a window; when it fails, all model sections of the window are unanswered."""
    account = Account(task.place)
    return Read.of(await _ask(reader, account, task, asked_parts(reader, task), _STAGE), account)


async def read_in_parts(reader: Reader, task: Task) -> Read:
    """Ask one question a section about a window; one that fails costs its section.

    What happened at which date is asked with the actions.
    """
    if not reader.prompts.has("single", "parts"):
        return await read_at_once(reader, task)
    wanted = asked_parts(reader, task)
    groups = [
        (section, frozenset({section}) | (wanted & {Section.DATES} if i == 0 else frozenset()))
        for i, section in enumerate(s for s in _LONGEST_FIRST if s in wanted)
    ]
    done: dict[Section, Draft] = {}
    accounts = {section: Account(task.place) for section, _ in groups}

    async def ask(section: Section, parts: frozenset[Section]) -> None:
        done[section] = await _ask(reader, accounts[section], task, parts, section.value)
        reader.settle(frozenset(done), so_far)

    def so_far() -> Read:
        return Read.of(sum((done[s] for s in _LONGEST_FIRST if s in done), Draft()), *accounts.values())

    await run_all([ask(section, parts) for section, parts in groups], at_once=reader.is_parallel)
    return so_far()


def asked_parts(reader: Reader, task: Task) -> frozenset[Section]:
    """The sections to ask about; the first version of the prompts knows only all of them."""
    return task.sections & _EVERYTHING if reader.prompts.has("single", "parts") else _EVERYTHING


def open_question(
    reader: Reader, task: Task, sentences: Sequence[Sentence], parts: frozenset[Section], ask: str
) -> tuple[Message, ...]:
    """The messages of an open question about some sentences: system, article and lists, then `ask`."""
    system = reader.prompts.render("single_system", **_definitions())
    article = reader.prompts.render(
        "article",
        headline=render_headline(task.title),
        sentences=render_sentences(task.article, sentences, task.hidden),
    )
    variables = _lists(task, sentences)
    if reader.prompts.has(ask, "parts"):
        variables["parts"] = ", ".join(part for section, part in PARTS.items() if section in parts)
    user = f"{article}\n\n{reader.prompts.render(ask, **variables)}"
    # Questions about the other sections begin with the same article and lists.
    return (Message(Role.SYSTEM, system), Message(Role.USER, user, stable_characters=len(article)))


@functools.cache
def _definitions() -> Mapping[str, str]:
    """What every question defines; it takes longer to write than the rest."""
    return MappingProxyType(
        {
            "actor_kinds": render_definitions(ActorKind),
            "instruments": render_definitions(Instrument),
            "statuses": render_definitions(ActionStatus),
            "target_kinds": render_definitions(TargetKind),
            "stances": render_definitions(Stance),
        }
    )


async def _ask(reader: Reader, account: Account, task: Task, parts: frozenset[Section], stage: str) -> Draft:
    messages = open_question(reader, task, task.sentences, parts, "single")
    question = Question(stage, messages, reading_of(parts), _MAX_OUTPUT_TOKENS)
    about = [s for s in Section if s in parts - {Section.DATES}]
    reply = await timed(stage, reader, account, account.ask(reader, question, *about))
    return Draft() if reply is None else draft_of(reply.value)


def _lists(task: Task, sentences: Sequence[Sentence]) -> dict[str, str]:
    """What code found in these sentences, by id."""
    article, extents = task.article, [e for s in sentences for e in s.extents]
    return {
        "times": render_lines(
            [
                f"{t.id}: {neutralise(t.text)} ({t.value or 'no calendar value'})"
                for t in starting_in(article.times, extents)
            ]
        ),
        "references": render_lines(
            [f"{c.id}: {neutralise(c.text)} ({c.key})" for c in starting_in(article.references, extents)]
        ),
        "quotations": render_quotations(article, sentences),
    }


def render_quotations(article: AnnotatedArticle, sentences: Sequence[Sentence]) -> str:
    """The quotations in these sentences by id, with their speaker where the text tells it."""
    return render_lines(
        [
            f"{q.id}: {neutralise(q.text)} "
            f"(speaker: {neutralise(q.speaker.text) if q.speaker is not None else 'not told'})"
            for q in starting_in(article.quotes, [e for s in sentences for e in s.extents])
        ]
    )
