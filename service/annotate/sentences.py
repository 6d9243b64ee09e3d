"""Sentences: sentencex proposes the ends, rules of English prose and of the page decide."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import sentencex

from service.annotate.paragraphs import paragraphs
from service.annotate.sentence_ends import ends_sentence
from service.annotate.values import Boilerplate, Extent, Sentence

_WINDOW = 4000  # code points that sentencex sees at once: it is quadratic in some marks
_FALLBACK = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")

_LINE_BREAKS = "\n\r\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# Quotation marks would hide the ends inside them from sentencex.
_QUOTES = '"“”„‟«»‹›‘'
_CLOSED_QUOTE = re.compile(r"['’](?<=[.!?…].)['’]?(?=\s|$)")
_NOTE_CALL = r"\\\d{1,3}\\|(?:\[\d{1,3}\]){1,4}|(?<=[a-z)”’\"][.!?]|[.!?][)”’\"])\d{1,3}(?!\S)"
_CLOSING = re.compile(rf"[\"'”’»›)\]}}]*(?:{_NOTE_CALL})?")
_ENDS = re.compile(r"[.!?…](?=[\"'”’»›)\]}]*[\s\d\\\[])")
_SEE_BEHIND_END = re.compile(r"[.!?][\"”]? {1,3}\((?:[Aa]lso )?(?:[Ss]ee|[Cc]f\.) [^()\n]{1,300}(?<!\.)(\))")
_TERMINAL = frozenset(".!?…。！？｡।॥።։؟۔܀།")
_FOREIGN_MARK = re.compile(f"[{''.join(_TERMINAL - set('.!?…'))}]")


def split_sentences(
    text: str, boilerplate: Sequence[Boilerplate] = (), language: str | None = None
) -> tuple[Sentence, ...]:
    """Split `text` into sentences, leaving out boilerplate that is no content.

    Every character that is not blank and not in such boilerplate belongs to exactly one sentence.
    """
    gaps = _gaps(boilerplate)
    blanked = _blanked(text, gaps)
    flat = _LONE_SURROGATE.sub("\ufffd", _with_spaces(blanked, _LINE_BREAKS))
    gap_starts = [gap.start for gap in gaps]
    tag = _primary_subtag(language)
    # Of an English text's own marks, whatever sentencex proposes `_ENDS` finds too, or no blank follows it.
    proposing = tag != _FALLBACK or _FOREIGN_MARK.search(flat) is not None
    unquoted = _CLOSED_QUOTE.sub(_blank, _with_spaces(flat, _QUOTES)) if proposing else ""
    sentences: list[Sentence] = []
    for paragraph in paragraphs(blanked, gaps):
        for stretch in _stretches(flat, unquoted, paragraph, tag):
            extents = tuple(_around_gaps(flat, stretch, gaps, gap_starts))
            sentences.append(Sentence(len(sentences) + 1, extents))
    return tuple(sentences)


def _with_spaces(text: str, characters: str) -> str:
    """Return the text with a space for each of the characters; a pattern takes several times as long."""
    for character in characters:
        text = text.replace(character, " ")
    return text


def _gaps(boilerplate: Sequence[Boilerplate]) -> list[Extent]:
    return sorted(
        (Extent(item.start, item.end) for item in boilerplate if not item.kind.is_content),
        key=lambda gap: gap.start,
    )


def _blanked(text: str, gaps: Sequence[Extent]) -> str:
    """Return the text with blanks in place of the gaps, so that offsets stay."""
    pieces: list[str] = []
    position = 0
    for gap in gaps:
        start = max(gap.start, position)
        end = max(gap.end, start)
        pieces.extend((text[position:start], " " * (end - start)))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def _primary_subtag(language: str | None) -> str:
    subtag = (language or _FALLBACK).replace("_", "-").split("-", 1)[0].strip().lower()
    return subtag if _LANGUAGE.fullmatch(subtag) else _FALLBACK


def _stretches(flat: str, unquoted: str, paragraph: Extent, tag: str) -> Iterator[Extent]:
    """Cut one paragraph at the ends of sentences; the stretches are trimmed."""
    begin = paragraph.start
    for mark in _marks(flat, unquoted, paragraph, tag):
        if mark < begin:
            continue
        closing = _CLOSING.match(flat, mark + 1, paragraph.end)
        end = closing.end() if closing else mark + 1
        following = _next_character(flat, end, paragraph.end)
        if following == paragraph.end:
            break
        spaced = following > end or ord(flat[mark]) > 0x2FFF  # noqa: PLR2004 - Chinese and Japanese set no blanks
        if spaced and ends_sentence(flat, begin, mark, following):
            yield Extent(begin, end)
            begin = following
    yield Extent(begin, paragraph.end)


def _next_character(flat: str, position: int, limit: int) -> int:
    while position < limit and flat[position].isspace():
        position += 1
    return position


def _marks(flat: str, unquoted: str, paragraph: Extent, tag: str) -> list[int]:
    """Return where sentences may end: the index of each last terminal mark."""
    start, end = paragraph.start, paragraph.end
    marks = set(_proposed(unquoted, paragraph, tag) if unquoted else ())
    if tag == _FALLBACK:
        marks.update(match.start() for match in _ENDS.finditer(flat, start, end))
    if "ee " in flat[start:end]:
        marks.update(match.start(1) for match in _SEE_BEHIND_END.finditer(flat, start, end))
    return sorted(marks)


def _proposed(unquoted: str, paragraph: Extent, tag: str) -> Iterator[int]:
    """Return the ends that sentencex proposes, window by window."""
    position = paragraph.start
    while position < paragraph.end:
        limit = min(position + _WINDOW, paragraph.end)
        window = unquoted[position:limit]
        ends = [boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(tag, window)]
        for end in ends:
            mark = len(window[:end].rstrip()) - 1
            if mark >= 0 and window[mark] in _TERMINAL:
                yield position + mark
        last = ends[-2] if len(ends) > 1 and limit < paragraph.end else 0
        position += last or limit - position


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _around_gaps(
    flat: str, stretch: Extent, gaps: Sequence[Extent], gap_starts: Sequence[int]
) -> Iterator[Extent]:
    """Return the parts of a sentence outside the gaps, trimmed of white space."""
    if not gaps:
        yield stretch
        return
    position = stretch.start
    number = max(0, bisect_right(gap_starts, stretch.start) - 1)
    while number < len(gaps) and gaps[number].start < stretch.end:
        gap = gaps[number]
        yield from _trimmed(flat, position, min(gap.start, stretch.end))
        position = max(position, gap.end)
        number += 1
    yield from _trimmed(flat, position, stretch.end)


def _trimmed(flat: str, start: int, end: int) -> Iterator[Extent]:
    part = flat[start:end]
    stripped = part.strip()
    if stripped:
        begin = start + len(part) - len(part.lstrip())
        yield Extent(begin, begin + len(stripped))
