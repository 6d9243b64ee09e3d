"""Speakers whom no verb names: by a label, a signature, an answer, or the line before the quotation."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from service.annotate.quotations.clauses import main_subject
from service.annotate.quotations.event_words import MARKERS
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.phrases_behind import phrase_after
from service.annotate.quotations.reading import Frame, Reading

_NEAR = 3
_ANSWERS = frozenset(
    "answer reply response verdict advice message explanation retort conclusion reaction".split()
)
_DASHES = frozenset({"—", "–", "-", "--", "---"})
_RELEASES = frozenset("released issued made".split())


_ARE = frozenset({"was", "is", "came", "ran"})
_OF = (["of"], ["from"], ["by"])


def pronoun_before(frame: Frame, position: int) -> Subject | None:
    """Find 'she' in 'On wages she was blunter: “...”'."""
    for at in range(position - 2, -1, -1):
        if frame.low[at] in {"he", "she"}:
            item = frame.items[at]
            return Subject(at, at, item, item + 1, Sort.PRONOUN, frame.low[at])
    return None


def is_filled(frame: Frame) -> bool:
    """Tell whether nothing but quotations stands in the sentence."""
    return not any(item >= 0 and word[0].isalnum() for item, word in zip(frame.items, frame.low, strict=True))


def labelled(reading: Reading, frame: Frame, quotes: list[tuple[int, int]]) -> Subject | None:
    """Find the name in 'Tomita: “...”'."""
    position = quotes[0][0]
    if position < 2 or frame.low[position - 1] != ":":  # noqa: PLR2004 - a name and a colon
        return None
    subject = phrase_after(reading, frame, 0)
    if subject is None or subject.right != position - 2:
        return None
    if subject.sort is Sort.NOUN and subject.head in _ANSWERS:
        return _owner(reading, frame, position - 3)
    return subject if subject.sort is Sort.NAME else None


def _owner(reading: Reading, frame: Frame, at: int) -> Subject | None:
    """Find Tomita in 'Tomita's answer: “...”'."""
    span = reading.span_of.get(frame.items[at]) if at >= 0 else None
    if span is None or span.kind == "place" or frame.items[at] not in reading.tokens.possessive:
        return None
    return Subject(0, at, span.first, span.last, Sort.NAME, "", span)


def announced(reading: Reading, before: Frame) -> Subject | None:
    """Find the name in a line such as 'Statement by Jane Doe:' before the quotation."""
    if before.low[-1] != ":" or _may_report(before):
        return None
    for at in range(len(before.items) - 2, -1, -1):
        span = reading.span_of.get(before.items[at])
        if span is not None and span.kind == "person":
            return Subject(0, 0, span.first, span.last, Sort.NAME, "", span)
    return None


def issuing(reading: Reading, before: Frame) -> Subject | None:
    """Find the name in 'Jane Doe today released a statement on the ruling.' before the quotation."""
    if "statement" not in before.low or _RELEASES.isdisjoint(before.low):
        return None
    named = main_subject(reading, before, len(before.low))
    return named if named is not None and named.sort is Sort.NAME else None


def last_person(reading: Reading, before: Frame, frame: Frame) -> Subject | None:
    """Find the person whom the sentence before, of the same paragraph, has just brought in."""
    if before.paragraph != frame.paragraph:
        return None
    for item in reversed(before.items):
        span = reading.span_of.get(item)
        if span is not None and span.kind == "person":
            return Subject(0, 0, span.first, span.last, Sort.NAME, "", span)
    return None


def signed(reading: Reading, frame: Frame, quotes: list[tuple[int, int]]) -> Subject | None:
    """Find the name in '“...” — Jane Doe, president'."""
    position = quotes[-1][0]
    if position + 2 >= len(frame.low) or frame.low[position + 1] not in _DASHES:
        return None
    subject = phrase_after(reading, frame, position + 2)
    if subject is None or subject.sort is not Sort.NAME or subject.span is None:
        return None
    return subject if subject.span.kind == "person" else None


def answering(reading: Reading, frame: Frame, quotes: list[tuple[int, int]]) -> Subject | None:
    """Find the name in '“...,” was the response of Jane Doe'."""
    low = frame.low
    at = quotes[0][0] + 1
    at += low[at : at + 1] == [","]
    if len(low) <= at or low[at] not in _ARE:
        return None
    behind = next((i + 1 for i in range(at, min(len(low), at + 2 * _NEAR)) if low[i] in _ANSWERS), len(low))
    subject = phrase_after(reading, frame, behind + 1) if low[behind : behind + 1] in _OF else None
    return subject if subject is not None and subject.sort is Sort.NAME else None


def _may_report(frame: Frame) -> bool:
    return not MARKERS.isdisjoint(frame.low)
