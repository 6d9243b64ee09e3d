"""An article read once for speech: tokens, names, quotations, and sentences with quotations as one item."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from service.annotate.quotations.cues import VERBS, Force
from service.annotate.quotations.marks import Quote, pair_marks, paragraph_starts
from service.annotate.quotations.memory import Span
from service.annotate.quotations.spans import find_spans
from service.annotate.quotations.tokens import Tokens, tokenise
from service.annotate.values import Extent, Sentence

QUOTE = "\x00"
_TERMINAL = frozenset(".?!…")
_MARKS = frozenset('"“‘')
_NICKNAMED = 4  # tokens, at least: given name, mark, nickname, mark
_LOOK_AHEAD = 9
_LONGEST_FRAME = 250  # no sentence that a person wrote is longer
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})


@dataclass(slots=True)
class Frame:
    """A sentence outside its quotations: token numbers, and -1-k for quotation k; `low` the words."""

    items: list[int]
    low: list[str]
    paragraph: int

    def quotes(self) -> list[tuple[int, int]]:
        """Return (position, quotation number) of the quotations."""
        if QUOTE not in self.low:
            return []
        return [(at, -1 - item) for at, item in enumerate(self.items) if item < 0]


@dataclass(slots=True)
class Reading:
    """Everything that the search for speakers looks at."""

    text: str
    tokens: Tokens
    spans: list[Span]
    span_of: dict[int, Span]
    title_of: dict[int, Span]
    quotes: list[Quote]
    frames: list[Frame]
    split: bool


def read(text: str, sentences: Sequence[Sentence], skip: Sequence[Extent] = ()) -> Reading:
    """Cut, name and pair; then lay the sentences out with each quotation as one item."""
    tokens = tokenise(text, skip)
    spans = find_spans(text, tokens)
    paragraphs = paragraph_starts(text, sentences)
    quotes = _outside_names(tokens, spans, pair_marks(text, paragraphs, skip))
    span_of: dict[int, Span] = {}
    title_of: dict[int, Span] = {}
    for span in spans:
        for index in range(span.first, span.last):
            span_of[index] = span
        if span.title is not None and span.title[0] < span.first:
            for index in range(span.title[0], span.first):
                title_of[index] = span
    reading = Reading(text, tokens, spans, span_of, title_of, quotes, [], bool(sentences))
    _lay_out(reading, paragraphs, [s.start for s in sentences])
    return reading


def _outside_names(tokens: Tokens, spans: Sequence[Span], quotes: list[Quote]) -> list[Quote]:
    """Leave out the nicknames: in 'Thomas "Tommy" Pigott' nobody is quoted."""
    names = [
        (tokens.starts[span.first], tokens.ends[span.last - 1])
        for span in spans
        if span.last - span.first > _NICKNAMED and not _MARKS.isdisjoint(tokens.words[span.first : span.last])
    ]
    if not names:
        return quotes
    return [q for q in quotes if not any(start < q.first and q.last < end for start, end in names)]


def _lay_out(reading: Reading, paragraphs: Sequence[int], sentence_starts: Sequence[int]) -> None:
    """Fill in the frames: cut at paragraphs, at sentences outside quotations, and behind full quotations."""
    tokens, quotes = reading.tokens, reading.quotes
    items: list[int] = []
    low: list[str] = []
    here, index, number, end = 0, 0, 0, 0
    while index < len(tokens):
        start = tokens.starts[index]
        quote = quotes[number] if number < len(quotes) and quotes[number].first <= start else None
        start = start if quote is None else quote.first
        paragraph = bisect_right(paragraphs, start) - 1
        sentence = bisect_left(sentence_starts, end)
        reach = start if quote is None else quote.start
        given = sentence < len(sentence_starts) and sentence_starts[sentence] <= reach
        full = len(items) >= _LONGEST_FRAME
        if items and (full or paragraph != here or _cuts(reading, items, index, quote, given=given)):
            reading.frames.append(Frame(items, low, here))
            items, low = [], []
        here = paragraph
        if quote is None:
            stop = index + 1
            if reading.split:
                limit = _next_cut(reading, start, number, paragraphs, sentence_starts)
                room = index + max(1, _LONGEST_FRAME - len(items))
                stop = max(stop, min(room, bisect_left(tokens.starts, limit, index)))
            items.extend(range(index, stop))
            low.extend(tokens.lower[index:stop])
            end = tokens.ends[stop - 1]
            index = stop
        else:
            items.append(-1 - number)
            low.append(QUOTE)
            end = quote.last
            number += 1
            index = bisect_left(tokens.starts, end, index)
    if items:
        reading.frames.append(Frame(items, low, here))


def _next_cut(
    reading: Reading, start: int, number: int, paragraphs: Sequence[int], sentence_starts: Sequence[int]
) -> int:
    """Return the next offset after `start` where a quotation, paragraph or sentence begins."""
    limit = reading.quotes[number].first if number < len(reading.quotes) else len(reading.text)
    for starts in (paragraphs, sentence_starts):
        at = bisect_right(starts, start)
        if at < len(starts):
            limit = min(limit, starts[at])
    return limit


def _cuts(  # noqa: PLR0911 - one return for each neighbourhood
    reading: Reading, items: list[int], index: int, quote: Quote | None, *, given: bool
) -> bool:
    """Decide whether a new sentence begins at the token or quotation, as the splitter has it or not."""
    tokens = reading.tokens
    before = items[-1]
    if before >= 0 and not given and reading.split:
        return False
    if quote is None and before >= 0 and index in reading.span_of and reading.span_of[index].first <= before:
        return False
    if before >= 0:
        if reading.split:
            word = tokens.words[before]
            return given and not (
                quote is None and word[-1] == "." < word and tokens.words[index][0].islower()
            )
        upper = quote is not None or tokens.words[index][0].isupper()
        return upper and tokens.words[before] in _TERMINAL
    inner = reading.quotes[-1 - before]
    terminal = reading.text[inner.end - 1] in _TERMINAL or reading.text[inner.end - 1] in "\"'’”)"
    if quote is not None:
        return terminal or given
    if not tokens.words[index][0].isupper():
        return False
    full_stop = reading.text[inner.end - 1] == "."
    if not terminal and not given:
        return False
    return not _attributes(reading, index, strict=full_stop)


def _attributes(reading: Reading, index: int, *, strict: bool) -> bool:
    """Tell whether 'Tomita said' right behind a quotation attributes it and begins no new sentence."""
    tokens = reading.tokens
    stop = min(len(tokens), index + _LOOK_AHEAD)
    if (
        index not in reading.span_of
        and index not in reading.title_of
        and tokens.lower[index] not in _PRONOUNS
    ):
        return False
    for at in range(index + 1, stop):
        word = tokens.lower[at]
        if VERBS.get(word) is Force.SAYS or word == "asked":
            after = tokens.words[at + 1] if at + 1 < len(tokens) else "."
            return after in {".", ",", ":"} or not strict
        if at not in reading.span_of and at not in reading.title_of:
            return False
    return False
