"""The plan for small models: many narrow questions, one after the other, over one shared prefix."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from prompts import PromptSet
from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance
from service.candidates.actions import ActionCandidate, sentence_text
from service.candidates.entities import Entity
from service.candidates.issuers import find_issuers, is_of_one_told
from service.candidates.measures import instruments_in
from service.candidates.phrases import only_measure
from service.candidates.positions import PositionCandidate
from service.candidates.sides import tells_two
from service.candidates.stances import STANCE_CUES
from service.candidates.targets import find_targets
from service.candidates.topics import fill_topic
from service.draft import Draft, DraftAction, DraftActor, DraftPosition
from service.model.port import Message, Question, Role
from service.plans.reading import Account, Read, Reader, Task, chunk, timed
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
_WORDS: Final = re.compile(r"\w{4,}")
Tell = Callable[[Draft], None]  # what is read of a section so far

_STANCE_ON: Final = re.compile(
    r"^.{0,60}?\b(?:stance|position|views?|opinion)s? (?:on|about) ", re.IGNORECASE
)
_GOES_ON: Final = 3  # sentences on


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

        draft += await timed(section.value, reader, account, ask(prefix, account, task, tell))
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


async def _ask_actors(prefix: Prefix, account: Account, task: Task, tell: Tell) -> Draft:
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


async def _ask_actions(prefix: Prefix, account: Account, task: Task, tell: Tell) -> Draft:
    found: list[DraftAction] = []
    candidates = task.candidates.actions
    for done, candidate in enumerate(candidates, start=1):
        if (told := told_by_words(candidate, task)) is not None:
            found.append(issued_like(told, candidate, found))
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
            found.extend([issued_like(action, candidate, found)] if action is not None else [])
            tell(_draft_actions(found, task))
    return _draft_actions(found, task)


def _draft_actions(found: Sequence[DraftAction], task: Task) -> Draft:
    """The actions, and the governments among their issuers."""
    issuers = {name for action in found for name in action.issuers}
    governments = tuple(
        _draft_actor(g, ActorKind.GOVERNMENT) for g in task.candidates.governments if g.name in issuers
    )
    return Draft(actions=tuple(found), actors=governments)


async def _ask_positions(prefix: Prefix, account: Account, task: Task, tell: Tell) -> Draft:
    found: list[DraftPosition] = []
    candidates = task.candidates.positions
    for done, candidate in enumerate(candidates, start=1):
        if candidate.told.stance is not None and candidate.told.topic is not None:
            found.append(_draft_position(candidate, candidate.told.stance, candidate.told.topic, task))
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
            found.append(_draft_position(candidate, stance, topic, task))
            tell(Draft(positions=_joined_passages(found)))
    return Draft(positions=_joined_passages(found))


def _joined_passages(found: Sequence[DraftPosition]) -> tuple[DraftPosition, ...]:
    """One position of passages in which a speaker goes on from paragraph to paragraph, with one stance."""
    joined: list[DraftPosition] = []
    for position in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (before.speaker, before.stance) == (position.speaker, position.stance)
            and position.sentences[0] - before.sentences[-1] <= _GOES_ON
        ):
            joined[-1] = replace(
                before,
                quotations=before.quotations + position.quotations,
                sentences=before.sentences + position.sentences,
            )
        else:
            joined.append(position)
    return tuple(joined)


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
    action: DraftAction, candidate: ActionCandidate, earlier: Sequence[DraftAction]
) -> DraftAction:
    """The action, with the issuers of the measure told before where its sentence opens with that measure."""
    if action.issuers or not is_of_one_told(candidate.text):
        return action
    alike = {other.issuers for other in earlier if other.instrument is action.instrument}
    return replace(action, issuers=alike.pop()) if len(alike) == 1 else action


def may_be_none(candidate: ActionCandidate) -> bool:
    """Whether the model may say that a sentence reports no measure; where it has to choose, it should."""
    return not candidate.is_sure or len(candidate.instruments) == 1


def told_by_words(candidate: ActionCandidate, task: Task) -> DraftAction | None:
    """The action where a candidate's words allow one instrument and one status: nothing is to be asked."""
    if not candidate.is_sure or len(candidate.instruments) > 1 or len(candidate.statuses) > 1:
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


def _draft_position(candidate: PositionCandidate, stance: Stance, topic: str, task: Task) -> DraftPosition:
    """The position of one passage, where the passage's words overrule the model."""
    about = candidate.told.topic or _fitting_topic(candidate, topic, task)
    if _names_somebody(about, task) or (stance is Stance.SUPPORTS and not _is_backed(about, candidate, task)):
        stance = Stance.NEUTRAL  # being for or against a person is no view of a policy
    return DraftPosition(
        speaker=candidate.speaker,
        topic=fill_topic(task.article, candidate.sentences, about),
        stance=candidate.told.stance or stance,
        summary=None,  # the evidence's own words serve: a small model would only bend them
        quotations=candidate.quotations,
        sentences=tuple(s.n for s in candidate.sentences),
    )


def _fitting_topic(candidate: PositionCandidate, topic: str, task: Task) -> str:
    """The model's topic where the passage has a word of it; else the measure that the passage names.

    Nobody is a topic, least of all whoever speaks: then it may be the measure of the sentence before, too.
    """
    topic = _STANCE_ON.sub("", topic) or topic
    words = _words_of(topic)
    # Where two things are said, the measure of one is not what the side of the other is on.
    settled_apart = candidate.told.stance is not None and tells_two(candidate.text)
    own = None if settled_apart else only_measure(candidate.text)
    if words <= _words_of(candidate.speaker) or _names_somebody(topic, task):
        number = candidate.sentences[0].n - 1
        before = (sentence_text(task.article, s) for s in task.article.sentences if s.n == number)
        return own or only_measure(next(before, "")) or topic
    return (own or topic) if words.isdisjoint(_words_of(candidate.text)) else topic


def _names_somebody(topic: str, task: Task) -> bool:
    """Whether a topic is only a person of the article, with or without a title."""
    words = _words_of(topic)
    people = (e for e in task.candidates.entities if e.kind is ActorKind.PERSON)
    return any(
        words <= _words_of(f"{e.title or ''} {e.name}") and words & _words_of(e.name.rpartition(" ")[2])
        for e in people
    )


def _is_backed(topic: str, candidate: PositionCandidate, task: Task) -> bool:
    """Whether a passage's words of support stand in a sentence with a word of the topic, or it is a measure.

    'The spread of drones is reckless. We will continue to disrupt it' does not support drones.
    """
    if only_measure(topic) is not None or instruments_in(topic):
        return True
    words, cue = _words_of(topic), STANCE_CUES[Stance.SUPPORTS]
    told = [sentence_text(task.article, sentence) for sentence in candidate.sentences]
    near = [text for text in told if not words.isdisjoint(_words_of(text))]
    return not near or any(cue.search(text) for text in near)


def _words_of(text: str) -> set[str]:
    return {*_WORDS.findall(text.casefold())}
