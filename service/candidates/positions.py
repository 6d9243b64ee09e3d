"""Groups what one speaker says in one passage into one position to judge."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Extent, Sentence
from service.candidates.actions import sentence_text
from service.candidates.entities import Entity


@dataclass(frozen=True, slots=True)
class PositionCandidate:
    """A passage in which one entity speaks."""

    speaker: str
    sentences: tuple[Sentence, ...]
    text: str
    quotations: tuple[str, ...]


def group_statements(
    article: AnnotatedArticle, statements: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[PositionCandidate, ...]:
    """One candidate for each run of statements by one speaker in one paragraph, in order of the text."""
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
    return tuple(_candidate(article, speaker, group, by_number) for speaker, group in groups)


def _candidate(
    article: AnnotatedArticle, speaker: str, group: Sequence[Statement], by_number: dict[int, Sentence]
) -> PositionCandidate:
    numbers = sorted({statement.sentence for statement in group})
    sentences = tuple(by_number[n] for n in numbers)
    quotations = tuple(dict.fromkeys(q for statement in group for q in statement.quote_ids))
    return PositionCandidate(
        speaker=speaker,
        sentences=sentences,
        text=" ".join(sentence_text(article, s) for s in sentences),
        quotations=quotations,
    )


def _speaker(statement: Statement, entities: Sequence[Entity]) -> str | None:
    extent = Extent(statement.speaker.start, statement.speaker.end)
    for entity in entities:
        if any(m.start < extent.end and extent.start < m.end for m in entity.mentions):
            return entity.name
    return None


def _same_paragraph(
    article: AnnotatedArticle, before: Statement, after: Statement, by_number: dict[int, Sentence]
) -> bool:
    gap = article.text[by_number[before.sentence].end : by_number[after.sentence].start]
    return "\n" not in gap.strip(" \t") and after.sentence - before.sentence <= 1
