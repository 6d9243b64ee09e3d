"""The annotator: everything that code finds in an article, in one frozen value."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from service.annotate.boilerplate import find_boilerplate
from service.annotate.citations import find_citations
from service.annotate.language import guess_language
from service.annotate.quotations import Speech, find_quotations, find_speech
from service.annotate.sentences import split_sentences
from service.annotate.spoken_times import count_from_speech
from service.annotate.times import find_times
from service.annotate.values import AnnotatedArticle, Boilerplate, Citation, Extent, Quotation, Sentence


def annotate(
    text: str,
    published_at: date | datetime | None = None,
    language: str | None = None,
    source: str | None = None,
) -> AnnotatedArticle:
    """Find sentences, boilerplate, times, references and quotations in `text`.

    `language` is a BCP 47 tag; without it the language is guessed from small words. `source` names
    who published the article and helps to read dates in figures. Without `published_at` relative
    dates have no value.
    """
    layout = lay_out(text, language)
    quotes = find_quotations(text, layout.sentences, layout.skip, layout.language)
    return read_on(text, published_at, source, layout, quotes)


def annotate_with_speech(
    text: str,
    published_at: date | datetime | None = None,
    language: str | None = None,
    source: str | None = None,
) -> tuple[AnnotatedArticle, Speech]:
    """`annotate`, with the names and statements that were found on the way to the quotations."""
    layout = lay_out(text, language)
    speech = hear(text, layout)
    return read_on(text, published_at, source, layout, speech.quotations), speech


class Layout(NamedTuple):
    """What is found first, for the rest is read by it."""

    language: str
    boilerplate: tuple[Boilerplate, ...]
    sentences: tuple[Sentence, ...]
    skip: tuple[Extent, ...]


def lay_out(text: str, language: str | None) -> Layout:
    """The first of the three steps of `annotate_with_speech`, for whoever takes turns between them."""
    boilerplate = find_boilerplate(text)
    spoken = language or guess_language(text)
    skip = tuple(Extent(item.start, item.end) for item in boilerplate if not item.kind.is_content)
    return Layout(spoken, boilerplate, split_sentences(text, boilerplate, spoken), skip)


def hear(text: str, layout: Layout) -> Speech:
    """The second step."""
    return find_speech(text, layout.sentences, layout.skip, layout.language)


def read_on(
    text: str,
    published_at: date | datetime | None,
    source: str | None,
    layout: Layout,
    quotes: tuple[Quotation, ...],
) -> AnnotatedArticle:
    """The third step: times and citations."""
    language, boilerplate, sentences, skip = layout
    published = published_at.date() if isinstance(published_at, datetime) else published_at
    times = find_times(text, sentences, published_at, language, source, skip)
    return AnnotatedArticle(
        text=text,
        published_at=published_at,
        language=language,
        sentences=sentences,
        boilerplate=boilerplate,
        times=count_from_speech(times, quotes, sentences, text, published),
        references=tuple(_outside(find_citations(text), skip)),
        quotes=quotes,
    )


def _outside(citations: Iterable[Citation], skip: Sequence[Extent]) -> Iterable[Citation]:
    """Leave out citations that touch boilerplate, and number the others anew."""
    if not skip:
        yield from citations
        return
    starts = [extent.start for extent in skip]
    kept = 0
    for citation in citations:
        before = bisect_right(starts, citation.end - 1) - 1
        if before >= 0 and skip[before].end > citation.start:
            continue
        kept += 1
        yield citation._replace(id=f"r{kept}")
