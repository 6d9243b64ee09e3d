"""Groups what one speaker says in one passage into one position to judge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import ActorKind, Stance
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Mention, Sentence
from service.candidates.actions import sentence_text
from service.candidates.entities import Entity, is_same_head
from service.candidates.stances import stances_in


@dataclass(frozen=True, slots=True)
class PositionCandidate:
    """A passage in which one entity speaks, with the stances that its words allow."""

    speaker: str
    sentences: tuple[Sentence, ...]
    text: str
    quotations: tuple[str, ...]
    stances: tuple[Stance, ...]


_BELONGS: Final = re.compile(r",|\s(?:of|from|at|with|for)\b")
_WHOLE_QUOTE: Final = 25  # shorter ones are often titles or doubted words, nobody's speech
_CLAUSE: Final = re.compile(r"[,;:] (?:but |and |while |though |although )?|\b(?:but|and|while) ")


def group_statements(
    article: AnnotatedArticle, statements: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[PositionCandidate, ...]:
    """One candidate for each run of statements by one speaker in one paragraph, in order of the text.

    What is neither quoted nor worded as being for or against anything is news, not a position.
    """
    by_number = {s.n: s for s in article.sentences}
    groups: list[tuple[str, list[Statement]]] = []
    for statement in statements:
        speaker = _speaker(statement, entities)
        if speaker is None:
            continue
        if (
            groups
            and groups[-1][0] == speaker
            and _same_paragraph(article, groups[-1][1][-1], statement, by_number)
        ):
            groups[-1][1].append(statement)
        else:
            groups.append((speaker, [statement]))
    candidates = [_candidate(article, speaker, group, by_number, statements) for speaker, group in groups]
    return tuple(c for c in candidates if c.quotations or c.stances != (Stance.NEUTRAL,))


def _candidate(
    article: AnnotatedArticle,
    speaker: str,
    group: Sequence[Statement],
    by_number: dict[int, Sentence],
    everything: Sequence[Statement],
) -> PositionCandidate:
    numbers = sorted({statement.sentence for statement in group})
    sentences = tuple(by_number[n] for n in numbers)
    said = [q for statement in group for q in statement.quote_ids]
    unclaimed = [
        q.id
        for q in article.quotes
        if q.speaker is None
        and q.end - q.start >= _WHOLE_QUOTE
        and any(s.start <= q.start < s.end and _only_speaker(s, everything) for s in sentences)
    ]
    quotations = tuple(dict.fromkeys([*said, *unclaimed]))
    told = {statement.sentence: statement for statement in group}
    text = " ".join(_own_part(article, s, told[s.n], everything) for s in sentences)
    return PositionCandidate(
        speaker=speaker,
        sentences=sentences,
        text=text,
        quotations=quotations,
        stances=stances_in(text),
    )


def _only_speaker(sentence: Sentence, everything: Sequence[Statement]) -> bool:
    return sum(statement.sentence == sentence.n for statement in everything) == 1


def _own_part(
    article: AnnotatedArticle, sentence: Sentence, told: Statement, everything: Sequence[Statement]
) -> str:
    """The sentence, or where others speak in it too, only the clauses of this speaker.

    Who shares the verb says the same: 'the EU and Brazil urged'.
    """
    own = told.speaker
    others = [
        s.speaker
        for s in everything
        if s.sentence == sentence.n and s.speaker.start != own.start and s.cue.start != told.cue.start
    ]
    inside = [o for o in others if sentence.start <= o.start < sentence.end]
    if not inside or not sentence.start <= own.start < sentence.end:
        return sentence_text(article, sentence)
    begin = max(
        (_clause_start(article.text, o.end, own.start) for o in inside if o.start < own.start), default=None
    )
    end = min(
        (_clause_start(article.text, own.end, o.start) for o in inside if o.start > own.start), default=None
    )
    part = article.text[sentence.start if begin is None else begin : sentence.end if end is None else end]
    return " ".join(part.split())


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that holds `end`: after the last mark or conjunction behind `start`."""
    marks = [m.end() for m in _CLAUSE.finditer(text, start, end)]
    return marks[-1] if marks else end


def _speaker(statement: Statement, entities: Sequence[Entity]) -> str | None:
    return speaker_of(statement.speaker, entities)


def speaker_of(phrase: Mention, entities: Sequence[Entity]) -> str | None:
    """The entity that a speaker's phrase is about, or None.

    In 'Tobias Lindqvist of Carver Ashe' it is the person, in 'a Senate aide' it is not the Senate.
    """
    for entity in entities:
        if entity.kind is ActorKind.PERSON and any(
            phrase.start <= m.start
            and m.end < phrase.end
            and _BELONGS.match(phrase.text, m.end - phrase.start)
            for m in entity.mentions
        ):
            return entity.name
    for entity in entities:
        if any(is_same_head(m.start, m.end, phrase) for m in entity.mentions):
            return entity.name
    return None


def _same_paragraph(
    article: AnnotatedArticle, before: Statement, after: Statement, by_number: dict[int, Sentence]
) -> bool:
    gap = article.text[by_number[before.sentence].end : by_number[after.sentence].start]
    return "\n" not in gap.strip(" \t") and after.sentence - before.sentence <= 1
