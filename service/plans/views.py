"""Makes positions of what is said of passages; silent ones get the side that their context shows."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Stance
from service.annotate.values import AnnotatedArticle
from service.candidates.actions import sentence_text
from service.candidates.entities import Entity
from service.candidates.measures import instruments_in
from service.candidates.phrases import names_measure, only_measure
from service.candidates.positions import PositionCandidate
from service.candidates.sides import tells_two
from service.candidates.stances import STANCE_CUES
from service.candidates.topics import fill_topic
from service.draft import DraftAction, DraftPosition
from service.plans.reading import Task

_WORDS: Final = re.compile(r"\w{4,}")
_STANCE_ON: Final = re.compile(
    r"^.{0,60}?\b(?:stance|position|views?|opinion)s? (?:on|about) ", re.IGNORECASE
)
# What a model says where a passage does not tell what it is about.
_VAGUE: Final = re.compile(
    r"(?:the |international |global |bilateral |U\.S\. )*(?:trade|polic(?:y|ies)|negotiations|trade "
    r"(?:polic(?:y|ies)|agreements?|disputes?|remed(?:y|ies)|decisions?|cases?|relations|issues?|measures?|deals?))",
    re.IGNORECASE,
)
_GOES_ON: Final = 3  # sentences on
_BACK: Final = 3  # sentences
_QUOTES: Final = ("\u201c", '"')
_BESIDE: Final = 2  # sentences
_SAYS_SOMETHING: Final = 20  # characters of a quotation; 'thousands' shows no side
_SIDES: Final = frozenset({Stance.SUPPORTS, Stance.OPPOSES})
_TAKEN: Final = frozenset({ActionStatus.PROPOSED, ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE})
# Who investigates, judges, hears or negotiates is on no side yet.
_IMPARTIAL: Final = frozenset(
    {
        Instrument.ANTIDUMPING,
        Instrument.COUNTERVAILING_DUTY,
        Instrument.COMMENT_PERIOD,
        Instrument.COURT_DECISION,
        Instrument.CUSTOMS_RULING,
        Instrument.INVESTIGATION,
        Instrument.NEGOTIATION,
        Instrument.TRADE_AGREEMENT,
    }
)
_OFFICE: Final = re.compile(
    r"\b(?:minister|secretary|undersecretary|commissioner|administrator|director|president|premier|chancellor|representative|ambassador|"
    r"chief|head)\b",
    re.IGNORECASE,
)

_OFFICER: Final = re.compile(
    r"\b(?:(?:assistant|deputy|under|acting|executive) (?:\w+ )?"
    r"(?:secretary|commissioner|director|administrator)|undersecretary)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class View:
    """A passage, and the position that was made of it."""

    passage: PositionCandidate
    position: DraftPosition

    @property
    def is_silent(self) -> bool:
        """Whether its words show no side at all."""
        return self.position.stance is Stance.NEUTRAL and self.passage.stances == (Stance.NEUTRAL,)


def draft_position(candidate: PositionCandidate, stance: Stance, topic: str, task: Task) -> DraftPosition:
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


def told_by_context(
    views: Sequence[View], actions: Sequence[DraftAction], task: Task
) -> tuple[DraftPosition, ...]:
    """The positions; a quotation that shows no side has that of its speaker's body or office beside it.

    Who speaks for a group that is for a measure is for it, and a minister defends what was just decided.
    """
    known = {e.name: e for e in (*task.candidates.governments, *task.candidates.entities)}
    return tuple(_with_side(view, views, actions, known, task) for view in views)


def _with_side(
    view: View,
    views: Sequence[View],
    actions: Sequence[DraftAction],
    known: dict[str, Entity],
    task: Task,
) -> DraftPosition:
    position = view.position
    speaker = known.get(position.speaker)
    if speaker is None or not view.is_silent or not _says_something(position, task):
        return position
    for other in views:
        if other.position.stance in _SIDES and _are_kin(speaker, other, known) and _is_beside(view, other):
            topic = position.topic if names_measure(position.topic) else other.position.topic
            return replace(position, stance=other.position.stance, topic=topic)
    if any(_defends(speaker, action, position, known, task) for action in actions):
        return replace(position, stance=Stance.SUPPORTS)
    return position


def _says_something(position: DraftPosition, task: Task) -> bool:
    own = {*position.quotations}
    return sum(q.end - q.start for q in task.article.quotes if q.id in own) >= _SAYS_SOMETHING


def _are_kin(speaker: Entity, other: View, known: dict[str, Entity]) -> bool:
    """Whether one speaks for the other, or both for one body."""
    beside = known.get(other.position.speaker)
    if beside is None or beside.name == speaker.name:
        return False
    bodies = {speaker.affiliation, speaker.name} - {None}
    return not bodies.isdisjoint({beside.affiliation, beside.name})


def _is_beside(view: View, other: View) -> bool:
    own, theirs = view.position.sentences, other.position.sentences
    return own[0] - theirs[-1] <= _BESIDE and theirs[0] - own[-1] <= _BESIDE


def _defends(
    speaker: Entity,
    action: DraftAction,
    position: DraftPosition,
    known: dict[str, Entity],
    task: Task,
) -> bool:
    """Whether somebody speaks of a measure of his own office right where it is told."""
    near = 0 <= position.sentences[0] - max(action.sentences) <= _BACK
    if not near or action.status not in _TAKEN or action.instrument in _IMPARTIAL:
        return False
    if any(_is_of(speaker, name, known.get(name)) for name in action.issuers):
        return True
    body = known.get(speaker.affiliation or "")
    return body is not None and body.kind is ActorKind.AGENCY and _is_named_in(body, action, task)


def _is_named_in(body: Entity, action: DraftAction, task: Task) -> bool:
    """Whether a body is named where a measure of its parts is told: 'the Treasury's asset office listed'."""
    told = [s for s in task.article.sentences if s.n in action.sentences]
    return any(s.start <= m.start < s.end for s in told for m in body.mentions)


def _is_of(speaker: Entity, name: str, issuer: Entity | None) -> bool:
    if name in {speaker.name, speaker.affiliation}:
        return True
    if issuer is None or speaker.kind is not ActorKind.PERSON or _OFFICE.search(speaker.title or "") is None:
        return False
    is_agency = issuer.kind is ActorKind.AGENCY
    if speaker.country is not None or (issuer.country is not None and not is_agency):
        return speaker.country == issuer.country
    # Nothing tells of whom either is: an officer of an agency is likely of the one that was named.
    return is_agency and _OFFICER.search(speaker.title or "") is not None


def join_passages(found: Sequence[DraftPosition], article: AnnotatedArticle) -> tuple[DraftPosition, ...]:
    """One position of passages in which a speaker goes on from paragraph to paragraph, with one stance.

    A quotation without a side is one with the next, where that goes on with nothing between.
    """
    quoted = {s.n for s in article.sentences if article.text.startswith(_QUOTES, s.start)}
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
        elif before is not None and _leads_to(before, position, quoted):
            joined[-1] = replace(
                position,
                quotations=before.quotations + position.quotations,
                sentences=before.sentences + position.sentences,
            )
        else:
            joined.append(position)
    return tuple(joined)


def _leads_to(before: DraftPosition, position: DraftPosition, quoted: AbstractSet[int]) -> bool:
    """Whether a quotation without a side leads to another of its speaker, which takes one right behind it."""
    return (
        before.speaker == position.speaker
        and before.stance is Stance.NEUTRAL
        and bool(before.quotations)
        and position.sentences[0] in quoted
        and position.sentences[0] - before.sentences[-1] == 1
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
    if not words.isdisjoint(_words_of(candidate.text)):
        return topic
    return own or (_told_before(candidate, task) if _VAGUE.fullmatch(topic) else None) or topic


def _told_before(candidate: PositionCandidate, task: Task) -> str | None:
    """The measure that the sentences before the passage name last, where the one that does names no other."""
    first = candidate.sentences[0].n
    before = [s for s in task.article.sentences if first - _BACK <= s.n < first]
    named = (only_measure(sentence_text(task.article, s)) for s in reversed(before))
    return next((measure for measure in named if measure is not None), None)


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
