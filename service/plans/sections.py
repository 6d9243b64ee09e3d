"""The plan for small models: many narrow questions, one after the other, over one shared prefix."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from prompts import PromptSet
from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance
from service.annotate.values import AnnotatedArticle
from service.candidates.actions import ActionCandidate
from service.candidates.anaphors import goes_on_with, is_of_one_told
from service.candidates.entities import Entity
from service.candidates.issuers import find_issuers
from service.candidates.targets import find_targets
from service.draft import Draft, DraftAction, DraftActor
from service.model.port import Message, Question, Role
from service.plans.reading import Account, Read, Reader, Task, chunk, timed
from service.plans.views import View, draft_position, join_passages, told_by_context
from service.ports import StageAdvanced
from service.questions.rendering import (
    neutralise,
    render_definitions,
    render_headline,
    render_lines,
    render_sentences,
)
from service.questions.replies import (
    NO_ACTOR,
    NO_MEASURE,
    Greeting,
    action_reply,
    kinds_reply,
    position_reply,
)

_ASKED_KINDS: Final = (
    ActorKind.COMPANY,
    ActorKind.AGENCY,
    ActorKind.GOVERNMENT,
    ActorKind.INDUSTRY_GROUP,
    ActorKind.CIVIL_SOCIETY,
    ActorKind.INTERNATIONAL_ORGANIZATION,
    ActorKind.PERSON,
)
_NAMES_AT_ONCE: Final = 12
_KIND_TOKENS: Final = 14  # of one name's entry in the reply
_ACTION_TOKENS: Final = 40
_POSITION_TOKENS: Final = 48
_PASSAGE_CHARACTERS: Final = 900
Tell = Callable[[Draft], None]  # what is read of a section so far


def greeting(prompts: PromptSet) -> Question[Greeting]:
    """A question that makes a server read the system prompt ahead of the first article."""
    system = Message(Role.SYSTEM, render_system(prompts))
    return Question("greeting", (system, Message(Role.USER, "Are you ready?")), Greeting, 16)


def render_system(prompts: PromptSet) -> str:
    """The unchanging first part of every question."""
    return prompts.render(
        "system",
        instruments=render_definitions(i for i in Instrument if i is not Instrument.OTHER),
        statuses=render_definitions(ActionStatus),
        stances=render_definitions(Stance),
    )


async def read_by_sections(reader: Reader, task: Task) -> Read:
    """Ask section by section and put the replies together.

    A question that fails costs its own items only; what failed is in the draft's `unanswered`.
    """
    account = Account(task.place)
    prefix = Prefix(reader, task)
    draft = Draft()
    done: frozenset[Section] = frozenset()
    for section, ask in _STEPS:
        if section not in task.sections:
            continue

        def tell(part: Draft, before: Draft = draft, read: frozenset[Section] = done) -> None:
            reader.settle(read, lambda: Read.of(before + part, account))

        draft += await timed(section.value, reader, account, ask(prefix, account, task, tell, draft))
        done |= {section}
        tell(Draft(), draft, done)
    return Read.of(draft, account)


class Prefix:
    """The messages that all questions over one article share, to the token."""

    def __init__(self, reader: Reader, task: Task) -> None:
        self.reader = reader
        self._system = Message(Role.SYSTEM, render_system(reader.prompts))
        self._article = reader.prompts.render(
            "article",
            headline=render_headline(task.title),
            sentences=render_sentences(task.article, task.sentences, task.hidden),
        )

    def question(self, name: str, ask: str, reply: Any, max_tokens: int) -> Question[Any]:  # noqa: ANN401 - any question's reply
        """The shared messages with this question behind them."""
        user = Message(Role.USER, f"{self._article}\n\n{ask}", stable_characters=len(self._article))
        return Question(name, (self._system, user), reply, max_tokens)


async def _ask_actors(prefix: Prefix, account: Account, task: Task, tell: Tell, _read: Draft) -> Draft:
    known = {e.name: e.kind for e in task.candidates.entities if e.kind is not None}
    unknown = [e.name for e in task.candidates.entities if e.kind is None]
    judged: dict[str, ActorKind] = {}
    for names in chunk(unknown, _NAMES_AT_ONCE):
        keys = [f"n{i}" for i in range(1, len(names) + 1)]
        question = prefix.question(
            "actors",
            prefix.reader.prompts.render(
                "actors",
                names=render_lines(
                    [f"{key}: {neutralise(name)}" for key, name in zip(keys, names, strict=True)]
                ),
            ),
            kinds_reply(keys, _ASKED_KINDS),
            _KIND_TOKENS * len(names) + 8,
        )
        reply = await account.ask(prefix.reader, question, Section.ACTORS)
        if reply is None:
            continue
        answers = reply.value.model_dump()
        judged |= {
            name: ActorKind.of(answers[key])
            for key, name in zip(keys, names, strict=True)
            if answers[key] != NO_ACTOR
        }
        tell(_draft_actors(task.candidates.entities, known | judged))
    return _draft_actors(task.candidates.entities, known | judged)


def _draft_actors(entities: Sequence[Entity], kinds: Mapping[str, ActorKind]) -> Draft:
    return Draft(actors=tuple(_draft_actor(e, kinds[e.name]) for e in entities if e.name in kinds))


async def _ask_actions(prefix: Prefix, account: Account, task: Task, tell: Tell, _read: Draft) -> Draft:
    found: list[DraftAction] = []
    candidates = task.candidates.actions
    for done, candidate in enumerate(candidates, start=1):
        if (told := told_by_words(candidate, task)) is not None:
            found.append(issued_like(told, candidate, found, task.article))
            continue
        question = prefix.question(
            "policy_actions",
            prefix.reader.prompts.render(
                "action",
                number=str(candidate.sentence.n),
                text=neutralise(candidate.text),
                instruments=", ".join(candidate.instruments),
                statuses=", ".join(candidate.statuses),
            ),
            action_reply(candidate.instruments, candidate.statuses, or_none=may_be_none(candidate)),
            _ACTION_TOKENS,
        )
        reply = await account.ask(prefix.reader, question, Section.POLICY_ACTIONS)
        prefix.reader.observe(StageAdvanced("policy_actions", done, len(candidates), "questions"))
        if reply is not None:
            action = draft_action(candidate, reply.value.model_dump(), task)
            found.extend([issued_like(action, candidate, found, task.article)] if action is not None else [])
            tell(_draft_actions(found, task))
    return _draft_actions(found, task)


def _draft_actions(found: Sequence[DraftAction], task: Task) -> Draft:
    """The actions, and the governments among their issuers."""
    issuers = {name for action in found for name in action.issuers}
    governments = tuple(
        _draft_actor(g, ActorKind.GOVERNMENT) for g in task.candidates.governments if g.name in issuers
    )
    return Draft(actions=tuple(found), actors=governments)


async def _ask_positions(prefix: Prefix, account: Account, task: Task, tell: Tell, read: Draft) -> Draft:
    views: list[View] = []
    candidates = task.candidates.positions
    for done, candidate in enumerate(candidates, start=1):
        if candidate.told.stance is not None and candidate.told.topic is not None:
            drafted = draft_position(candidate, candidate.told.stance, candidate.told.topic, task)
            views.append(View(candidate, drafted))
            continue
        question = prefix.question(
            "positions",
            prefix.reader.prompts.render(
                "position",
                speaker=neutralise(candidate.speaker),
                numbers=", ".join(str(s.n) for s in candidate.sentences),
                text=neutralise(candidate.text[:_PASSAGE_CHARACTERS]),
                stances=", ".join(candidate.stances),
            ),
            position_reply(candidate.stances),
            _POSITION_TOKENS,
        )
        reply = await account.ask(prefix.reader, question, Section.POSITIONS)
        prefix.reader.observe(StageAdvanced("positions", done, len(candidates), "questions"))
        if reply is not None:
            answer = reply.value.model_dump()
            stance, topic = Stance.of(answer["stance"]), answer["topic"].strip()
            views.append(View(candidate, draft_position(candidate, stance, topic, task)))
            tell(_positions(views, read, task))
    return _positions(views, read, task)


def _positions(views: Sequence[View], read: Draft, task: Task) -> Draft:
    return Draft(positions=join_passages(told_by_context(views, read.actions, task), task.article))


_STEPS: Final = (
    (Section.ACTORS, _ask_actors),
    (Section.POLICY_ACTIONS, _ask_actions),
    (Section.POSITIONS, _ask_positions),
)


def _draft_actor(entity: Entity, kind: ActorKind) -> DraftActor:
    return DraftActor(entity.name, kind, entity.title, entity.affiliation, entity.country)


def draft_action(candidate: ActionCandidate, answer: Mapping[str, Any], task: Task) -> DraftAction | None:
    """The action of one sentence, or None where the model says that it reports none.

    Where the words leave no doubt that it reports one, they overrule the model.
    """
    said = answer["instrument"]
    if said == NO_MEASURE and not candidate.is_sure:
        return None
    instrument = candidate.instruments[0] if said == NO_MEASURE else Instrument.of(said)
    return _drafted(candidate, instrument, ActionStatus.of(answer["status"]), task)


def issued_like(
    action: DraftAction, candidate: ActionCandidate, earlier: Sequence[DraftAction], article: AnnotatedArticle
) -> DraftAction:
    """The action, with the issuers of the measure told before where its sentence opens with that measure.

    'It would also' behind a measure, or behind 'The change would', is said of that one, or of who takes it.
    """
    if action.issuers:
        return action
    if is_of_one_told(candidate.text):
        told = {o.issuers for o in earlier if o.issuers and o.instrument is not Instrument.COURT_DECISION}
        alike = {o.issuers for o in earlier if o.issuers and o.instrument is action.instrument} or told
        return replace(action, issuers=alike.pop()) if len(alike) == 1 else action
    if not earlier or not goes_on_with(candidate.text):
        return action
    last, before = earlier[-1], candidate.sentence.n - 1
    opening = next((s for s in article.sentences if s.n == before), None)
    if opening is not None and is_of_one_told(article.text[opening.start : opening.end]):
        before -= 1
    follows = before <= max(last.sentences) < candidate.sentence.n
    return replace(action, issuers=last.issuers) if follows else action


def may_be_none(candidate: ActionCandidate) -> bool:
    """Whether the model may say that a sentence reports no measure; where it has to choose, it should."""
    return not candidate.is_sure or len(candidate.instruments) == 1


def told_by_words(candidate: ActionCandidate, task: Task) -> DraftAction | None:
    """The action where a candidate's words allow one instrument and one status: nothing is to be asked."""
    if candidate.leaves_choice:
        return None
    return _drafted(candidate, candidate.instruments[0], candidate.statuses[0], task)


def _drafted(
    candidate: ActionCandidate, instrument: Instrument, status: ActionStatus, task: Task
) -> DraftAction:
    return DraftAction(
        summary=None,
        instrument=instrument,
        status=status,
        issuers=find_issuers(
            task.article,
            candidate.whose or candidate.sentence,
            status,
            task.candidates.entities + task.candidates.governments,
            instrument,
        ),
        targets=find_targets(
            candidate.text, [e.name for e in task.candidates.entities if e.kind is ActorKind.COMPANY]
        ),
        sentences=(candidate.sentence.n, *(s.n for s in candidate.further)),
        times=candidate.times,
        citations=candidate.citations,
    )
