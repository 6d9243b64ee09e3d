"""Clauses between commas: what a sentence is about, past its opening adverbials."""

from typing import Final

from service.annotate.quotations.cues import SKIPPED
from service.annotate.quotations.event_words import DASHES
from service.annotate.quotations.phrases import Subject
from service.annotate.quotations.phrases_behind import phrase_after
from service.annotate.quotations.reading import QUOTE, Frame, Reading

_LONGEST_DATELINE: Final = 12
_SHORTEST_CITY: Final = 3
_ADVERBIAL: Final = frozenset(
    """
    in on at by for from with without after before during since until under over through despite amid
    among although though while when as if because unless asked according to about following like unlike
    given based where which who whose that outside inside above below across along beside beyond
    upon within
    """.split()
)


def main_subject(reading: Reading, frame: Frame, before: int) -> Subject | None:
    """Return the subject that the sentence begins with, past its opening adverbials."""
    for start in segment_starts(frame, _past_dateline(reading, frame), before):
        subject = phrase_after(reading, frame, start)
        if subject is not None and subject.right < before:
            return subject
    return None


def _past_dateline(reading: Reading, frame: Frame) -> int:
    """Return where the sentence begins behind 'SEOUL, May 6 (Wire) -'."""
    first = reading.tokens.words[frame.items[0]] if frame.items[0] >= 0 else ""
    if len(first) < _SHORTEST_CITY or not first.isupper():
        return 0
    head = frame.low[:_LONGEST_DATELINE]
    return next((at + 1 for at, word in enumerate(head) if word in DASHES and at + 1 < len(frame.low)), 0)


def segment_starts(frame: Frame, begin: int, end: int) -> list[int]:
    """Return where the clauses between commas begin, those with a preposition or conjunction left out."""
    low = frame.low
    starts: list[int] = []
    at = begin
    while at < end:
        while at < end and (low[at] in SKIPPED or low[at] in {"and", "but", "so", "yet", "nor", QUOTE, ","}):
            at += 1
        if at < end and not _leads_adverbial(low[at]):
            starts.append(at)
        while at < end and low[at] not in {",", QUOTE}:
            at += 1
        at += 1
    return starts


def _leads_adverbial(word: str) -> bool:
    return word in _ADVERBIAL or word.endswith("ing")
