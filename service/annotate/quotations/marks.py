"""Quotation marks paired into quotations, paragraph by paragraph."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from service.annotate.values import Extent, Sentence

# A pattern that begins with a class of characters is searched for several times faster.
_DOUBLE = re.compile("[\"“”„‟«»＂「」『』`'](?:(?<![`'])|(?<=`)`|(?<=')')")
_SINGLE = re.compile(r"[‘‚’'](?:(?<=[‘‚'])(?<![^\W_].)(?=[^\W_\d])|(?<=[‘’'])(?![^\W_]))")
_FAMILY = {"«": "guillemet", "»": "guillemet", "「": "corner", "」": "corner", "『": "white", "』": "white"}
_OPENERS = frozenset("“„‟「『") | {"``"}
_CLOSERS = frozenset("”」』")
_BEFORE_OPEN = frozenset("([{—–-/‘'¿¡>*|\u2015\u200b\u200e\ufeff")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-/’'…<*|\u2015&")
_FEET = re.compile(r"\d['’′] ?\d{1,2}$")
_ELISIONS = re.compile(r"(?:em|til|till|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_LINE_BREAK = re.compile(r"\n\s*")
_PARAGRAPH_END = frozenset(".!?:;\"”’'»)…")
_LONGEST_SINGLE = 1500
_FEWEST_WORDS = 3


class Quote(NamedTuple):
    """Words between marks; `first` and `last` take in the marks, `start` and `end` do not."""

    first: int
    start: int
    end: int
    last: int
    paragraph: int


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    straight: bool


@dataclass(slots=True)
class _Pairing:
    """What pairing one paragraph's marks came to."""

    pairs: list[tuple[_Mark, _Mark]] = field(default_factory=list)
    open: list[_Mark] = field(default_factory=list)
    orphan: _Mark | None = None


def paragraph_starts(text: str, sentences: Sequence[Sentence] = ()) -> list[int]:
    """Return where paragraphs start; a line wrapped in mid-sentence starts none."""
    breaks = [(m.start(), m.end()) for m in _LINE_BREAK.finditer(text)]
    single = [end for begin, end in breaks if end < len(text) and text.count("\n", begin, end) == 1]
    wrapped = len(single) > _FEWEST_WORDS and sum(text[end].islower() for end in single) * 3 > len(single)
    joined = [(s.start, s.end) for s in sentences if len(s.extents) > 1]
    begins = [start for start, _ in joined]
    starts = [0]
    for begin, end in breaks:
        at = bisect_right(begins, begin) - 1
        inside = at >= 0 and begin < joined[at][1]
        if not inside and not _is_wrap(text, begin, end, wrapped=wrapped):
            starts.append(end)
    return starts


def _is_wrap(text: str, begin: int, end: int, *, wrapped: bool) -> bool:
    if end >= len(text) or text.count("\n", begin, end) > 1:
        return False
    return wrapped or (begin > 0 and text[end].islower() and text[begin - 1] not in _PARAGRAPH_END)


def pair_marks(text: str, paragraphs: Sequence[int], skip: Sequence[Extent] = ()) -> list[Quote]:
    """Pair the quotation marks of each paragraph and return the outer quotations in order."""
    bounds = [*paragraphs, len(text)]
    grouped: dict[int, list[_Mark]] = {}
    for mark in _double_marks(text, skip):
        grouped.setdefault(bisect_right(paragraphs, mark.start) - 1, []).append(mark)
    pairings = {number: _pair(text, marks) for number, marks in grouped.items()}
    quotes: list[Quote] = []
    for number, pairing in pairings.items():
        quotes.extend(_close_over_paragraphs(text, number, pairing, pairings, bounds))
        quotes.extend(
            _quote(text, opener.start, opener.end, closer.start, closer.end, number)
            for opener, closer in pairing.pairs
        )
    outer = _outermost(quotes)
    singles = _single_quotes(text, paragraphs, skip, outer)
    return sorted([*outer, *singles], key=lambda quote: quote.start) if singles else outer


def _quote(text: str, first: int, start: int, end: int, last: int, paragraph: int) -> Quote:  # noqa: PLR0913, PLR0917 - four offsets
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end = max(start, end - (len(inside) - len(inside.rstrip())))
    return Quote(first, start, end, last, paragraph)


def _outermost(quotes: list[Quote]) -> list[Quote]:
    """Keep what stands in no other quotation, and has words."""
    outer: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.first, -q.last)):
        if quote.start < quote.end and (not outer or quote.first >= outer[-1].last):
            outer.append(quote)
    return outer


def _double_marks(text: str, skip: Sequence[Extent]) -> Iterator[_Mark]:
    skips = sorted(skip, key=lambda e: e.start)
    at = 0
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        while at < len(skips) and skips[at].end <= start:
            at += 1
        if at < len(skips) and skips[at].start <= start:
            continue
        glyph = match[0]
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if glyph in {'"', "''"} and before.isdigit() and _FEET.search(text, max(0, start - 6), start):
            continue
        opening = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
        closing = (after.isspace() or after in _AFTER_CLOSE) and not before.isspace()
        straight = glyph in {'"', "＂", "''"}
        if straight and opening == closing:
            opening = closing = True
        elif glyph in _OPENERS:
            opening, closing = not (closing and glyph == "“" and not opening), glyph == "“" and closing
            opening = opening or glyph != "“"
        elif glyph in _CLOSERS:
            opening, closing = opening and glyph == "”", True
        elif glyph in "«»":
            opening, closing = (glyph == "«" or opening), (glyph == "»" or closing)
        yield _Mark(start, end, _FAMILY.get(glyph, "double"), opening, closing, straight)


def _pair(text: str, marks: list[_Mark]) -> _Pairing:
    pairing = _Pairing()
    depth: dict[str, int] = {}
    stack = pairing.open
    for index, mark in enumerate(marks):
        deep = depth.get(mark.family, 0)
        if mark.straight and deep == 1 and _is_inches(text, marks, index):
            continue
        if mark.closes and deep and not (mark.opens and not mark.straight and _leads(text, mark)):
            while stack:
                opener = stack.pop()
                depth[opener.family] -= 1
                if opener.family == mark.family:
                    pairing.pairs.append((opener, mark))
                    break
        elif mark.opens and _may_open(text, mark):
            stack.append(mark)
            depth[mark.family] = deep + 1
        elif mark.closes and not pairing.pairs and not stack and pairing.orphan is None:
            pairing.orphan = mark
    return pairing


def _leads(text: str, mark: _Mark) -> bool:
    """Tell whether the mark stands before a word and after a space, as an opening one does."""
    before = text[mark.start - 1 : mark.start]
    return not before.strip() and text[mark.end : mark.end + 1].isalnum()


def _may_open(text: str, mark: _Mark) -> bool:
    """Tell whether a mark that could be either may open: not after a digit or letter."""
    if not mark.closes or not mark.straight:
        return True
    return not text[mark.start - 1 : mark.start].isalnum()


def _is_inches(text: str, marks: list[_Mark], index: int) -> bool:
    """Tell whether a straight mark inside a quotation means inches: the closing one is still to come."""
    mark = marks[index]
    if not text[mark.start - 1 : mark.start].isdigit() or not text[mark.end : mark.end + 2].strip().isalpha():
        return False
    following = marks[index + 1] if index + 1 < len(marks) else None
    return following is not None and following.closes and not following.opens


def _close_over_paragraphs(
    text: str, number: int, pairing: _Pairing, pairings: dict[int, _Pairing], bounds: Sequence[int]
) -> Iterator[Quote]:
    """End a quotation left open with its paragraph, when the next one goes on with it."""
    if not pairing.open:
        return
    head = _first_character(text, bounds[number])
    opener = pairing.open[0] if pairing.open[0].start == head else pairing.open[-1]
    end = bounds[number + 1]
    last = number + 2 >= len(bounds)
    if last:
        words = len(text[opener.end : opener.end + 200].split(None, _FEWEST_WORDS))
        if opener.start == head and words > _FEWEST_WORDS and not pairing.pairs:
            yield _quote(text, opener.start, opener.end, end, end, number)
        return
    following = pairings.get(number + 1)
    if following is None or _is_partial(text, opener):
        return
    begin = _first_character(text, bounds[number + 1])
    starts = {pair[0].start for pair in following.pairs} | {mark.start for mark in following.open}
    if begin in starts:
        yield _quote(text, opener.start, opener.end, end, end, number)
    elif following.orphan is not None and not following.orphan.opens:
        orphan = following.orphan
        yield _quote(text, opener.start, opener.end, end, end, number)
        yield _quote(text, begin, begin, orphan.start, orphan.end, number + 1)


def _is_partial(text: str, opener: _Mark) -> bool:
    """Tell whether the mark opens less than a sentence, which ends in its own: 'said “we will act'."""
    before = text[max(0, opener.start - 2) : opener.start].rstrip()[-1:]
    return before.isalnum() and text[opener.end : opener.end + 1].islower()


def _first_character(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _single_quotes(
    text: str, paragraphs: Sequence[int], skip: Sequence[Extent], outer: Sequence[Quote]
) -> list[Quote]:
    """Find quotations in single marks, as British papers and headlines have them."""
    taken = sorted([(q.first, q.last) for q in outer] + [(e.start, e.end) for e in skip])
    at = 0
    opener: int | None = None
    fallback: int | None = None
    quotes: list[Quote] = []
    for match in _SINGLE.finditer(text):
        start = match.start()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] <= start:
            continue
        opens = _opens_single(text, match)
        if opener is not None and (opens or _apart(paragraphs, opener, start)):
            _add_single(text, quotes, opener, fallback, paragraphs)
            opener = fallback = None
        if opens:
            opener = start
        elif opener is not None and start and not text[start - 1].isspace():
            if text[start - 1] in "sS":
                fallback = start if fallback is None else fallback
            else:
                _add_single(text, quotes, opener, start, paragraphs)
                opener = fallback = None
    if opener is not None:
        _add_single(text, quotes, opener, fallback, paragraphs)
    return [quote for quote in quotes if not _crosses(quote, taken)]


def _opens_single(text: str, match: re.Match[str]) -> bool:
    end = match.end()
    return (
        match[0] != "’"
        and end < len(text)
        and text[end].isalpha()
        and not text[match.start() - 1 : match.start()].isalnum()
        and not _ELISIONS.match(text, end)
    )


def _apart(paragraphs: Sequence[int], left: int, right: int) -> bool:
    return right - left > _LONGEST_SINGLE or bisect_right(paragraphs, left) != bisect_right(paragraphs, right)


def _add_single(
    text: str, quotes: list[Quote], opener: int, closer: int | None, paragraphs: Sequence[int]
) -> None:
    if closer is not None and closer - opener > _FEWEST_WORDS:
        paragraph = bisect_right(paragraphs, opener) - 1
        quotes.append(_quote(text, opener, opener + 1, closer, closer + 1, paragraph))


def _crosses(quote: Quote, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (quote.first, quote.last))
    return at < len(taken) and taken[at][0] < quote.last
