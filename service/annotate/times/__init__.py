"""Time expressions: finds dates and periods in a text and works out their calendar values."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import compress

from schemas.vocabulary import DateBasis
from service.annotate.times import eastern
from service.annotate.times.ambiguity import around, readings
from service.annotate.times.carrying import carried
from service.annotate.times.events import bind
from service.annotate.times.foreign_tense import is_open, settle
from service.annotate.times.grammar import phrases
from service.annotate.times.hours import Told, place
from service.annotate.times.lexicon import KINDS
from service.annotate.times.order import order_of
from service.annotate.times.resolution import resolve
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import Ahead, Numeric, Phrase, Range, Shape
from service.annotate.times.tense import Tense, tense
from service.annotate.times.tokens import Tokens, tokenize
from service.annotate.times.translation import translate
from service.annotate.values import Extent, Sentence, TimeExpression

__all__ = ["find_times"]

_WITH_FIGURES = frozenset({Numeric, Range})
_ANCHORS, _ANCHOR_REACH = 12, 600  # so many dates before, within so many code points


def find_times(  # noqa: PLR0913, PLR0917 - one parameter each
    text: str,
    sentences: Sequence[Sentence],
    published_at: date | datetime | None,
    language: str | None = None,
    source: str | None = None,
    skip: Sequence[Extent] = (),
) -> tuple[TimeExpression, ...]:
    """All time expressions of a text in order, with EDTF values and inclusive bounds.

    A date in figures whose order nothing decides ('03/04/2024') has no value, but the bounds of both
    readings. Nothing that overlaps `skip` is reported. Without `published_at` only dates that name their
    year, or hang on one that does, have a value.
    """
    published = published_at.date() if isinstance(published_at, datetime) else published_at
    primary = (language or "").replace("_", "-").partition("-")[0].lower()
    if primary not in eastern.LANGUAGES:
        return _find(text, sentences, published, language, source, skip)
    own = eastern.find(text, published, primary)
    spans = [Extent(time.start, time.end) for time in own]
    rest = _find(text, sentences, published, language, source, (*skip, *spans))
    merged = sorted((*rest, *compress(own, _are_free(spans, skip))), key=lambda time: time.start)
    return tuple(time._replace(id=f"t{number}") for number, time in enumerate(merged, 1))


def _find(  # noqa: PLR0913, PLR0917 - those of find_times
    text: str,
    sentences: Sequence[Sentence],
    published: date | None,
    language: str | None,
    source: str | None,
    skip: Sequence[Extent],
) -> tuple[TimeExpression, ...]:
    tokens = translate(tokenize(text), language)
    found = _unskipped(tokens, phrases(tokens), skip)
    order = order_of(
        language, source, (n for p in found if type(p.shape) in _WITH_FIGURES for n in _figures(p.shape))
    )
    bounds = _token_bounds(tokens, sentences)
    told: list[tuple[Phrase, Resolved | None]] = []
    anchors: deque[tuple[int, Resolved]] = deque(maxlen=_ANCHORS)
    near: tuple[Resolved, ...] = ()
    doubtful: dict[int, Resolved] = {}
    for phrase in found:
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last]
        while anchors and start - anchors[0][0] > _ANCHOR_REACH:
            anchors.popleft()
            near = near[:-1]
        setting = Setting(published, _tense(tokens, phrase, bounds), near, order)
        if isinstance(phrase.shape, Ahead) and setting.tense not in {
            Tense.FUTURE,
            Tense.PRESENT,
            Tense.AHEAD,
        }:
            continue
        resolved = carried(tokens, phrase, told[-1] if told else None, _begin(phrase, bounds), setting)
        resolved = resolved or resolve(phrase.shape, setting)
        resolved = None if tokens.translated and is_open(phrase.shape, resolved, setting) else resolved
        if resolved is None and (open_to := readings(phrase.shape, setting)):
            resolved = open_to[0] if len(open_to) == 1 else None
            doubtful[phrase.first] = around(open_to)
        if resolved is not None:
            anchors.append((end, resolved))
            near = (resolved, *near[: _ANCHORS - 1])
        told.append((phrase, resolved))
    if KINDS["after"] in tokens.kinds:
        told = bind(tokens, told, published)
    if KINDS["zoned"] in tokens.kinds or KINDS["iso"] in tokens.kinds:
        told = [*place(tokens, [Told(*item) for item in told], bounds, published)]
    return tuple(
        [
            _expression(number, tokens, *item, doubtful.get(item[0].first))
            for number, item in enumerate(told, 1)
        ]
    )


def _expression(
    number: int, tokens: Tokens, phrase: Phrase, resolved: Resolved | None, open_to: Resolved | None
) -> TimeExpression:
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last]
    known = resolved or open_to
    period = known.period if known else None
    return TimeExpression(
        f"t{number}",
        start,
        end,
        tokens.text[start:end],
        period.value if period and resolved else None,
        period.start if period else None,
        period.end if period else None,
        known.basis if known else DateBasis.NONE,
    )


def _figures(shape: Shape) -> tuple[Numeric, ...]:
    """The dates in figures, which may show each other's order."""
    if isinstance(shape, Range):
        return (*_figures(shape.first), *_figures(shape.last))
    return (shape,) if isinstance(shape, Numeric) else ()


def _unskipped(tokens: Tokens, found: list[Phrase], skip: Sequence[Extent]) -> list[Phrase]:
    """The phrases that touch none of the extents."""
    if not skip:
        return found
    spans = [Extent(tokens.starts[phrase.first], tokens.ends[phrase.last]) for phrase in found]
    return [*compress(found, _are_free(spans, skip))]


def _are_free(spans: Iterable[Extent], skip: Sequence[Extent]) -> Iterator[bool]:
    """Of each span whether it touches none of the extents; spans come in order, so one pass will do."""
    extents = sorted(skip, key=lambda extent: extent.start)
    at = reach = 0
    for span in spans:
        while at < len(extents) and extents[at].start < span.end:
            reach = max(reach, extents[at].end)
            at += 1
        yield reach <= span.start


def _token_bounds(tokens: Tokens, sentences: Sequence[Sentence]) -> list[int]:
    """Indices of the tokens that begin a sentence."""
    starts = tokens.starts
    return sorted({bisect_left(starts, sentence.extents[0].start) for sentence in sentences})


def _begin(phrase: Phrase, bounds: list[int]) -> int:
    """Where the sentence begins that a phrase stands in."""
    at = bisect_right(bounds, phrase.first)
    return bounds[at - 1] if at else 0


def _tense(tokens: Tokens, phrase: Phrase, bounds: list[int]) -> Tense:
    """The tense of the sentence that a phrase stands in."""
    at, begin = bisect_right(bounds, phrase.first), _begin(phrase, bounds)
    end = bounds[at] if at < len(bounds) else len(tokens)
    found = tense(tokens, phrase.first, phrase.last, begin, end)
    return settle(tokens, phrase, found, begin, end) if tokens.translated else found
