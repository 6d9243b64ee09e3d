"""Looks once more at the sentences that carry something and that nothing read so far stands on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from pydantic import create_model

from schemas.vocabulary import Section
from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.actions import ActionCandidate, choose_actions
from service.draft import Draft, event_id
from service.model.port import Question
from service.plans.merging import merge_drafts
from service.plans.reading import Account, Read, Reader, Task, timed
from service.plans.sections import Prefix, draft_action, may_be_none, told_by_words
from service.plans.single import asked_parts, open_question
from service.plans.windows import sentence_at, split_windows
from service.questions.drafting import draft_of
from service.questions.rendering import neutralise, render_lines
from service.questions.replies import ReplyShape, action_reply, reading_of

_STAGE: Final = "second look"
_MAX_OUTPUT_TOKENS: Final = 4_000
_MOST_CHOICES: Final = 12
_CHOICE_TOKENS: Final = 30
_PASSAGE_CHARACTERS: Final = 600


def missed_sentences(article: AnnotatedArticle, draft: Draft, hidden: frozenset[int]) -> tuple[Sentence, ...]:
    """The sentences with a quotation, a citation or a date that no action, position or event stands on."""
    cited = {n for action in draft.actions for n in action.sentences}
    cited |= {n for position in draft.positions for n in position.sentences}
    told = {event_id(event.time) for event in draft.events}
    starts = (
        *(q.start for q in article.quotes),
        *(c.start for c in article.references),
        *(t.start for t in article.times if event_id(t.id) not in told),
    )
    found = (sentence_at(article.sentences, start) for start in starts)
    by_number = {s.n: s for s in found if s is not None}
    return tuple(by_number[n] for n in sorted(by_number) if n not in cited and n not in hidden)


async def look_again(reader: Reader, task: Task, read: Read) -> Read:
    """Ask one further question about what was missed; `task` is the whole article.

    A model that reads freely is asked the open question about these sentences alone. A small one is
    asked which of the likely measures among them, beyond those already asked about, are some.
    """
    missed = missed_sentences(task.article, read.draft, task.hidden)
    if not missed or not read.answered:
        return read
    account = Account(place="the second look")
    ask = _choose if reader.model.traits.is_small else _read_freely
    more = await timed(_STAGE, reader, account, ask(reader, account, task, missed))
    second = Read.of(more, account)
    return Read(
        draft=merge_drafts((read.draft, second.draft)),
        spent=read.spent + second.spent,
        answered=read.answered + second.answered,
        failures=read.failures + second.failures,
    )


async def _read_freely(reader: Reader, account: Account, task: Task, missed: Sequence[Sentence]) -> Draft:
    shown = split_windows(missed, reader.model.traits.max_article_characters)[0].sentences
    parts = asked_parts(reader, task)
    question = Question(
        _STAGE,
        open_question(reader, task, shown, parts, "missed"),
        reading_of(parts),
        _MAX_OUTPUT_TOKENS,
    )
    reply = await account.ask(reader, question, *(s for s in Section if s in parts - {Section.DATES}))
    return Draft() if reply is None else draft_of(reply.value)


async def _choose(reader: Reader, account: Account, task: Task, missed: Sequence[Sentence]) -> Draft:
    if Section.POLICY_ACTIONS not in task.sections:
        return Draft()
    numbers = {s.n for s in missed} - {c.sentence.n for c in task.candidates.actions}
    likely = [c for c in choose_actions(task.article, len(task.article.sentences)) if c.sentence.n in numbers]
    likely = sorted(sorted(likely, key=lambda c: -c.weight)[:_MOST_CHOICES], key=lambda c: c.sentence.n)
    told = [action for c in likely if (action := told_by_words(c, task)) is not None]
    likely = [c for c in likely if told_by_words(c, task) is None]
    if not likely:
        return Draft(actions=tuple(told))
    keys = _keys(likely)
    lines = [
        f"{key}: {neutralise(c.text[:_PASSAGE_CHARACTERS])}\n"
        f"instrument: {', '.join(c.instruments)}, none; status: {', '.join(c.statuses)}"
        for key, c in zip(keys, likely, strict=True)
    ]
    fields: dict[str, Any] = {
        key: (action_reply(c.instruments, c.statuses, or_none=may_be_none(c)), ...)
        for key, c in zip(keys, likely, strict=True)
    }
    question = Prefix(reader, replace(task, sentences=())).question(
        _STAGE,
        reader.prompts.render("missed_actions", sentences=render_lines(lines)),
        create_model("MissedReply", __base__=ReplyShape, **fields),
        _CHOICE_TOKENS * len(likely),
    )
    reply = await account.ask(reader, question, Section.POLICY_ACTIONS)
    if reply is None:
        return Draft(actions=tuple(told))
    answers = reply.value.model_dump()
    found = (draft_action(c, answers[key], task) for key, c in zip(keys, likely, strict=True))
    return Draft(actions=(*told, *(action for action in found if action is not None)))


def _keys(likely: Sequence[ActionCandidate]) -> list[str]:
    """The number of its sentence for each, in order; with a letter for the second of two clauses."""
    numbers = [c.sentence.n for c in likely]
    return [f"s{n}b" if n in numbers[:i] else f"s{n}" for i, n in enumerate(numbers)]
