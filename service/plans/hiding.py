"""Keeps sentences that instruct the reader away from models: neither shown nor offered as candidates."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from service.annotate.extents import Found
from service.annotate.values import AnnotatedArticle, Citation, Extent, Mention, Quotation, TimeExpression
from service.candidates.entities import Entity
from service.candidates.gathering import Candidates


def without_hidden(article: AnnotatedArticle, candidates: Candidates, hidden: frozenset[int]) -> Candidates:
    """The candidates that stand outside the hidden sentences."""
    if not hidden:
        return candidates
    extents = hidden_extents(article, hidden)
    return Candidates(
        entities=_seen(candidates.entities, extents),
        governments=_seen(candidates.governments, extents),
        actions=tuple(c for c in candidates.actions if c.sentence.n not in hidden),
        positions=tuple(c for c in candidates.positions if not hidden.intersection(s.n for s in c.sentences)),
    )


def hide(article: AnnotatedArticle, hidden: frozenset[int]) -> AnnotatedArticle:
    """The article without the times, citations and quotations of hidden sentences, or that run into one."""
    if not hidden:
        return article
    extents = hidden_extents(article, hidden)

    def seen(found: Iterable[Found]) -> tuple[Found, ...]:
        return tuple(item for item in found if not _touches(item, extents))

    return replace(
        article, times=seen(article.times), references=seen(article.references), quotes=seen(article.quotes)
    )


def hidden_extents(article: AnnotatedArticle, hidden: frozenset[int]) -> tuple[Extent, ...]:
    """Where the hidden sentences stand."""
    return tuple(e for s in article.sentences if s.n in hidden for e in s.extents)


def _seen(entities: Iterable[Entity], extents: tuple[Extent, ...]) -> tuple[Entity, ...]:
    shown = (replace(e, mentions=tuple(m for m in e.mentions if not _touches(m, extents))) for e in entities)
    return tuple(e for e in shown if e.mentions)


def _touches(item: Mention | TimeExpression | Citation | Quotation, extents: tuple[Extent, ...]) -> bool:
    i = bisect_left(extents, item.end, key=lambda extent: extent.start) - 1
    return i >= 0 and item.start < extents[i].end
