"""Groups what one speaker says in one passage into one position to judge."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import Stance
from service.annotate.extents import starting_in
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Extent, Sentence
from service.candidates.actions import sentence_text
from service.candidates.speakers import Speakers
from service.candidates.stances import stances_in


@dataclass(frozen=True, slots=True)
class PositionCandidate:
    """A passage in which one entity speaks, with the stances that its words allow."""

    speaker: str
    sentences: tuple[Sentence, ...]
    text: str
    quotations: tuple[str, ...]
    stances: tuple[Stance, ...]


_WHOLE_QUOTE: Final = 25  # shorter ones are often titles or doubted words, nobody's speech
_WHOSE_WORD: Final = re.compile(r"\b(?:that|which|who|what) (?:the )?$")
_BEFORE: Final = 12
_CLAUSE: Final = re.compile(r"[,;:] (?:but |and |while |though |although )?|\b(?:but|and|while) ")


def group_statements(
    article: AnnotatedArticle, statements: Sequence[Statement], speakers: Speakers
) -> tuple[PositionCandidate, ...]:
    """One candidate for each run of statements by one speaker in one paragraph, in order of the text.

    What is neither quoted nor worded as being for or against anything is news, not a position.
    """
    by_number = {s.n: s for s in article.sentences}
    groups: list[tuple[str, list[Statement]]] = []
    for statement in statements:
        found = speakers.find(statement.speaker)
        if found is None or (not statement.quote_ids and _is_aside(article.text, statement)):
            continue
        speaker = found.name
        if (
            groups
            and groups[-1][0] == speaker
            and _same_paragraph(article, groups[-1][1][-1], statement, by_number)
        ):
            groups[-1][1].append(statement)
        else:
            groups.append((speaker, [statement]))
    said: dict[int, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.sentence, []).append(statement)
    candidates = [_candidate(article, speaker, group, by_number, said) for speaker, group in groups]
    return tuple(c for c in candidates if c.quotations or c.stances != (Stance.NEUTRAL,))


def _is_aside(text: str, statement: Statement) -> bool:
    """Whether somebody is only the source of a clause: 'activities that the bureau said broke rules'."""
    start = statement.speaker.start
    return (
        statement.cue.start > start and _WHOSE_WORD.search(text, max(0, start - _BEFORE), start) is not None
    )


def _candidate(
    article: AnnotatedArticle,
    speaker: str,
    group: Sequence[Statement],
    by_number: dict[int, Sentence],
    said: Mapping[int, Sequence[Statement]],
) -> PositionCandidate:
    numbers = sorted({statement.sentence for statement in group})
    sentences = tuple(by_number[n] for n in numbers)
    own = [q for statement in group for q in statement.quote_ids]
    alone = [Extent(s.start, s.end) for s in sentences if len(said[s.n]) == 1]
    unclaimed = [
        q.id
        for q in starting_in(article.quotes, alone)
        if q.speaker is None and q.end - q.start >= _WHOLE_QUOTE
    ]
    quotations = tuple(dict.fromkeys([*own, *unclaimed]))
    told = {statement.sentence: statement for statement in group}
    text = " ".join(_own_part(article, s, told[s.n], said[s.n]) for s in sentences)
    return PositionCandidate(
        speaker=speaker,
        sentences=sentences,
        text=text,
        quotations=quotations,
        stances=stances_in(text),
    )


def _own_part(
    article: AnnotatedArticle, sentence: Sentence, told: Statement, said: Sequence[Statement]
) -> str:
    """The sentence, or where others speak in it too, only the clauses of this speaker.

    Who shares the verb says the same: 'the EU and Brazil urged'.
    """
    own = told.speaker
    inside = [
        s.speaker
        for s in said
        if sentence.start <= s.speaker.start < sentence.end
        and s.speaker.start != own.start
        and s.cue.start != told.cue.start
    ]
    if not inside or not sentence.start <= own.start < sentence.end:
        return sentence_text(article, sentence)
    before = max((o.end for o in inside if o.start < own.start), default=None)
    after = min((o.start for o in inside if o.start > own.start), default=None)
    begin = sentence.start if before is None else _clause_start(article.text, before, own.start)
    end = sentence.end if after is None else _clause_start(article.text, own.end, after)
    return " ".join(article.text[begin:end].split())


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that holds `end`: after the last mark or conjunction behind `start`."""
    marks = [m.end() for m in _CLAUSE.finditer(text, start, end)]
    return marks[-1] if marks else end


def _same_paragraph(
    article: AnnotatedArticle, before: Statement, after: Statement, by_number: dict[int, Sentence]
) -> bool:
    gap = article.text[by_number[before.sentence].end : by_number[after.sentence].start]
    return "\n" not in gap.strip(" \t") and after.sentence - before.sentence <= 1
