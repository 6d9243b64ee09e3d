"""Puts drafts through the whole of grounding: claims true and altered, other speakers, invented names."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from benchmarks.faithful_articles import BATCHES, Passage, read_passages
from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance
from service.annotate.values import AnnotatedArticle
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftPosition
from service.ground import Grounded, Seen, ground

_ALL: Final = frozenset(Section)
# What somebody may do by a rule is not to come: the rule is there.
_TO_COME: Final = re.compile(
    r" (?:will|would|may(?! (?:submit|comment|file|appeal)\b)|is considering|proposed|could|plans to) "
)


def _passages() -> list[Passage]:
    return [passage for batch in BATCHES for passage in read_passages(batch)]


@cache
def _entities(article: AnnotatedArticle) -> tuple[Entity, ...]:
    candidates = gather_candidates(article)
    return candidates.entities + candidates.governments


def _ground(passage: Passage, draft: Draft) -> Grounded:
    return ground(Seen.of(passage.article), draft, _entities(passage.article), _ALL)


class Fate(StrEnum):
    """What becomes of an item whose summary is a claim."""

    TOLD = "as claimed"
    IN_ARTICLE_WORDS = "article's words"  # the item stays, with what the evidence itself says
    LOST = "lost"


def fate_of(passage: Passage, claim: str) -> Fate:
    """What callers get of an action that a model summarises so, with the passage's sentences as evidence."""
    action = DraftAction(claim, Instrument.OTHER, ActionStatus.ANNOUNCED, (), (), passage.numbers, (), ())
    actors = tuple(
        DraftActor(a.name, a.kind, a.title, a.affiliation, a.country) for a in passage.bench.cast.actors
    )
    actions = _ground(passage, Draft(actors=actors, actions=(action,))).data.policy_actions
    if not actions:
        return Fate.LOST
    return Fate.TOLD if actions[0].summary == claim else Fate.IN_ARTICLE_WORDS


def _speakers_exchanged() -> tuple[int, int]:
    """Each quotation with a speaker, given to every other person of its article, and to nobody's name."""
    tried = kept = 0
    for passage in {p.topic: p for p in _passages()}.values():
        people = [a for a in passage.bench.cast.actors if a.kind is ActorKind.PERSON]
        actors = tuple(DraftActor(a.name, a.kind, None, None, None) for a in passage.bench.cast.actors)
        for quote in passage.article.quotes:
            speaker = quote.speaker
            if speaker is None:
                continue
            sentence = next(s.n for s in passage.article.sentences if s.start <= quote.start < s.end)
            true = passage.bench.actor_at(speaker)
            for wrong in [*(p.name for p in people if p is not true), "Gordon Pike"]:
                draft = DraftPosition(wrong, "the measure", Stance.OPPOSES, None, (quote.id,), (sentence,))
                data = _ground(passage, Draft(actors=actors, positions=(draft,))).data
                names = {a.id: a.name for a in data.actors}
                tried += 1
                kept += any(names[p.actor] == wrong and p.quotes for p in data.positions)
    return tried, kept


def _names_invented() -> tuple[int, int]:
    """Actors that the article does not name: first names and surnames put together anew."""
    tried = kept = 0
    for passage in _passages():
        for wrong in ("Gordon Pike", "Ministry of Fair Weather", "Atlantis"):
            data = _ground(
                passage, Draft(actors=(DraftActor(wrong, ActorKind.PERSON, None, None, None),))
            ).data
            tried += 1
            kept += any(a.name == wrong for a in data.actors)
    return tried, kept


def _statuses_firmed() -> tuple[int, int]:
    """What is only to come, said to be in force."""
    tried = kept = 0
    for passage in _passages():
        if _TO_COME.search(passage.text.split('"')[0]) is None or ", " in passage.text:
            continue
        action = DraftAction(None, Instrument.OTHER, ActionStatus.IN_FORCE, (), (), (passage.number,), (), ())
        data = _ground(passage, Draft(actions=(action,))).data
        tried += 1
        kept += any(a.status is ActionStatus.IN_FORCE for a in data.policy_actions)
    return tried, kept


def _evidence_invented() -> tuple[int, int]:
    """Sentences that do not exist."""
    tried = kept = 0
    for passage in _passages():
        action = DraftAction(None, Instrument.OTHER, ActionStatus.IN_FORCE, (), (), (999,), (), ())
        tried += 1
        kept += bool(_ground(passage, Draft(actions=(action,))).data.policy_actions)
    return tried, kept


STEPS: Final[Mapping[str, Callable[[], tuple[int, int]]]] = {
    "speakers exchanged": _speakers_exchanged,
    "names invented": _names_invented,
    "statuses firmed": _statuses_firmed,
    "evidence invented": _evidence_invented,
}
