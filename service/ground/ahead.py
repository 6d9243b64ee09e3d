"""Reads an article before there is a draft of it, so that checking one takes only what the draft itself takes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from service.annotate.values import Sentence
from service.candidates.entities import Entity
from service.ground.actors import Cast
from service.ground.bench import Bench
from service.ground.dates import build_references, read_dates
from service.ground.seen import Seen
from service.ground.summaries import read_evidence
from service.ground.warnings import Findings

_TOGETHER: Final = 8  # sentences of a step, which takes about a millisecond


def steps_ahead(entities: Sequence[Entity], seen: Seen) -> Iterator[Callable[[], object]]:
    """Steps of about a millisecond, of which each fills `seen` with what a draft's checks ask of the article.

    They may be done in any order, also beside checks, and left undone: what is missing is worked out when asked for.
    """
    bench = Bench(Cast(()), Findings(), seen)
    sentences = bench.page.content
    for first in range(0, len(sentences), _TOGETHER):
        yield partial(_read, bench, sentences[first : first + _TOGETHER])
    yield partial(_point, bench, entities)
    yield lambda: bench.page.lowered
    if seen.page.article.times:
        yield partial(read_dates, bench)


def _read(bench: Bench, sentences: Sequence[Sentence]) -> None:
    read_evidence([bench.reading((sentence,)) for sentence in sentences])


def _point(bench: Bench, entities: Sequence[Entity]) -> None:
    """Make what answers point with: at sentences, quotations, citations and names."""
    article, span = bench.page.article, bench.seen.span
    bench.evidence(article.sentences)
    build_references(bench)
    for quotation in article.quotes:
        span(quotation.start, quotation.end, quotation.text)
    for entity in entities:
        for mention in entity.mentions:
            span(mention.start, mention.end, mention.text)
