"""Finds a side that the last speaker takes as 'he', 'she' or 'it': 'She did not rule out a duty'."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Mention, Sentence
from service.candidates.entities import Entity
from service.candidates.sayings import TAKES_A_SIDE
from service.candidates.speakers import Speakers

_OPENS: Final = re.compile(r"(?:(?:But|And|Yet|Still,|However,|So) )?(?P<who>[Hh]e|[Ss]he|[Ii]t)(?= )")
_BACK: Final = 2  # sentences
_REACH: Final = 120


def find_goings_on(
    article: AnnotatedArticle, speakers: Speakers, known: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Statements of sentences that begin with a pronoun which only the last speaker can be meant by."""
    said: dict[int, Statement] = {}
    for statement in sorted(known, key=lambda s: (s.sentence, s.cue.start)):
        said[statement.sentence] = statement
    found = []
    for at, sentence in enumerate(article.sentences):
        opens = _OPENS.match(article.text, sentence.start, sentence.end)
        if opens is None or sentence.n in said:
            continue
        end = min(sentence.end, opens.end() + _REACH)
        verb = TAKES_A_SIDE.match(article.text, opens.end(), end)
        if verb is None:
            continue
        before = article.sentences[max(0, at - _BACK) : at]
        meant = _meant(before, said, speakers, is_person=opens["who"].lower() != "it")
        if meant is not None:
            cue = Mention(verb.start("verb"), verb.end("verb"), verb["verb"])
            statement = Statement(sentence.n, meant.speaker, cue, ())
            said[sentence.n] = statement
            found.append(statement)
    return tuple(found)


def _meant(
    before: Sequence[Sentence], said: dict[int, Statement], speakers: Speakers, *, is_person: bool
) -> Statement | None:
    """What was said last, if nobody else of its speaker's sort is named since."""
    for back in range(len(before) - 1, -1, -1):
        statement = said.get(before[back].n)
        if statement is None:
            continue
        speaker = speakers.find(statement.speaker)
        if speaker is None or (speaker.kind is ActorKind.PERSON) != is_person:
            return None
        since = _named(speakers, before[back].start, before[-1].end)
        others = [e for e in since if e is not speaker and (e.kind is ActorKind.PERSON) == is_person]
        return None if others else statement
    return None


def _named(speakers: Speakers, start: int, end: int) -> list[Entity]:
    first, last = bisect_left(speakers.places, (start,)), bisect_left(speakers.places, (end,))
    return [speakers.entities[i] for _, _, i in speakers.places[first:last]]
