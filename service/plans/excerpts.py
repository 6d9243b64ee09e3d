"""Chooses what of a long article a small model has to read for the questions that it is asked."""

from collections.abc import Iterable, Iterator
from typing import Final

from service.annotate.values import Sentence
from service.candidates.gathering import Candidates
from service.plans.windows import sentence_at

_NEAR: Final = 3  # sentences on either side of what is asked about
_LEAD: Final = 3  # sentences that say what an article is about


def excerpt(sentences: tuple[Sentence, ...], candidates: Candidates) -> tuple[Sentence, ...]:
    """The first sentences and those around what is asked about, in order; the numbers show the gaps.

    A small model reads some fifty tokens a second, so that a whole notice of the Federal Register takes it
    minutes, for a few questions about a few sentences.
    """
    at = {s.n: i for i, s in enumerate(sentences)}
    near = set(range(_LEAD))
    for number in _asked_about(sentences, candidates):
        near.update(range(at[number] - _NEAR, at[number] + _NEAR + 1) if number in at else ())
    return tuple(s for i, s in enumerate(sentences) if i in near)


def _asked_about(sentences: tuple[Sentence, ...], candidates: Candidates) -> Iterator[int]:
    for entity in candidates.entities:
        if entity.kind is None:
            yield from _numbers([sentence_at(sentences, entity.mentions[0].start)])
    for action in candidates.actions:
        if action.leaves_choice:
            yield from _numbers([action.sentence, *action.further])
    for position in candidates.positions:
        if None in (position.told.stance, position.told.topic):
            yield from _numbers(position.sentences)


def _numbers(sentences: Iterable[Sentence | None]) -> Iterator[int]:
    return (s.n for s in sentences if s is not None)
