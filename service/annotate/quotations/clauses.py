"""Clauses between commas: what a sentence is about, past its opening adverbials."""

from typing import Final

from service.annotate.quotations.cues import AUXILIARIES, BE_FORMS, SKIPPED, VERBS
from service.annotate.quotations.event_words import DASHES, RELATIVES, TURNS
from service.annotate.quotations.ordinary import FUNCTION_WORDS
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.phrases_behind import phrase_after
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.roles import SPEAKING_NOUNS

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


def turned_to(reading: Reading, frame: Frame, after: int, before: int) -> Subject | None:
    """Return whose clause has begun between two positions: '; Judge Kelly dissented', ', but critics left'.

    What cannot speak is part of what is said: 'Lin said the rule was late; prices rose; and called it ...'.
    """
    low = frame.low
    for at in range(before - 1, after, -1):
        if low[at] != ";" and (low[at] not in TURNS or low[at - 1] not in {",", QUOTE}):
            continue
        starts = segment_starts(frame, at + 1, before) if low[at] == ";" else [at + 1]
        found = (phrase_after(reading, frame, start) for start in starts)
        subject = next((s for s in found if s is not None and s.right < before), None)
        if subject is not None and _speaks(subject) and is_finite(frame, subject.right + 1):
            return subject
    return None


def _speaks(subject: Subject) -> bool:
    if subject.sort is Sort.NOUN:
        return subject.head in SPEAKING_NOUNS or subject.head.removesuffix("s") in SPEAKING_NOUNS
    return subject.head != "it"


def governs_relative(frame: Frame, before: int, subject: Subject) -> bool:
    """Tell whether a verb goes with the noun before 'who ...', and `subject` begins a clause behind it.

    So 'said' in 'Lin, who called it “a threat,” said the town needs ...', where nobody stands inverted;
    `before` is where the relative clause ends.
    """
    behind = subject.right + 1
    swallowed = subject.sort is Sort.NOUN and frame.low[behind : behind + 1] == [
        QUOTE
    ]  # 'the town needs “...”'
    return (swallowed or is_finite(frame, behind)) and not RELATIVES.isdisjoint(frame.low[:before])


def is_finite(frame: Frame, at: int) -> bool:
    """Tell whether a word behind a noun looks like its verb: 'needs', 'has', 'dissented'."""
    if at >= len(frame.low):
        return False
    word = frame.low[at]
    if word in AUXILIARIES or word in BE_FORMS or word in VERBS:
        return True
    return word.endswith(("s", "ed")) and word.isalpha() and word not in FUNCTION_WORDS


def _past_dateline(reading: Reading, frame: Frame) -> int:
    """Return where the sentence begins behind 'SEOUL, May 6 (Wire) -', or behind a point's '(12)'."""
    if frame.low[0] == "(" and frame.low[1:2] and frame.low[1].isdigit() and frame.low[2:3] == [")"]:
        return 3 if len(frame.low) > 3 else 0  # noqa: PLR2004 - bracket, figures, bracket
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
