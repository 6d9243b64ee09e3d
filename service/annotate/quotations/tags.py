"""Tags behind quotations whose verb is none of saying: '“...,” offered Constable Riley'."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from typing import Final

from service.annotate.quotations.cues import BE_FORMS, INVERTS, SKIPPED, VERBS
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.phrases_behind import phrase_after
from service.annotate.quotations.reading import Frame, Reading

_OPEN_ENDS: Final = ",?!—–-"
_CLOSES: Final = frozenset(". , ; in with as to at on from who before after while when during".split())
_SHORTEST: Final = 4


def tag_behind(reading: Reading, frame: Frame, position: int) -> tuple[int, Subject, bool] | None:
    """Find verb and subject right behind the quotation at `position`, and whether the verb stands first."""
    at = _behind(reading, frame, position)
    if at < 0:
        return None
    if _is_past(frame.low[at]) and frame.low[at] not in INVERTS:
        subject = phrase_after(reading, frame, at + 1)
        if subject is not None and subject.sort is Sort.NAME and _closes(frame.low, subject.right + 1):
            return at, subject, True
        return None
    return _subject_first(reading, frame, at)


def _behind(reading: Reading, frame: Frame, position: int) -> int:
    """Return where a tag would begin: behind a comma, or behind a quotation that ends with one; else -1."""
    at = position + 1
    if frame.low[at : at + 1] == [","]:
        at += 1
    else:
        inner = reading.quotes[-1 - frame.items[position]]
        if reading.text[inner.end - 1] not in _OPEN_ENDS:
            return -1
    return at if at < len(frame.low) else -1


def _subject_first(reading: Reading, frame: Frame, at: int) -> tuple[int, Subject, bool] | None:
    low = frame.low
    subject = phrase_after(reading, frame, at)
    if subject is None or subject.sort is Sort.NOUN:
        return None
    verb = subject.right + 1
    while verb < len(low) and (low[verb] in SKIPPED or low[verb].endswith("ly")):
        verb += 1
    if verb < len(low) and _is_past(low[verb]) and low[verb] not in VERBS and _closes(low, verb + 1):
        return verb, subject, False
    return None


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST and word.isalpha() and word not in BE_FORMS


def _closes(low: list[str], at: int) -> bool:
    return at >= len(low) or low[at] in _CLOSES or low[at].endswith("ly")
