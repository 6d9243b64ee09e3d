"""Subjects in odd places, such as "with Jane Lin saying", and words that look like verbs of saying."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from service.annotate.quotations.cues import AUXILIARIES, SKIPPED
from service.annotate.quotations.event_words import (
    ARTICLES,
    BEHIND_PARTICIPLES,
    NEGATIONS,
    NOUNS_IN_LY,
    PARTICIPLES,
)
from service.annotate.quotations.phrases import Sort, Subject, phrase_before
from service.annotate.quotations.reading import QUOTE, Frame, Reading

_ONE = frozenset({"one", "another", "each"})  # 'one report said': the verb would be 'reports'
_SINGLE = frozenset({"a", "an"})
_WHAT_IS_STATED = frozenset({"that", ":", ",", ".", QUOTE, "the", "it", "in"})
_NOUNS_TOO = frozenset("report claim note comment reply answer estimate post charge request".split())


def led_by_with(reading: Reading, frame: Frame, at: int) -> Subject | None:
    """Find Lin in 'with Jane Lin saying that'."""
    if at < 1 or frame.items[at] not in reading.span_of:
        return None
    subject = phrase_before(reading, frame, at)
    named = subject is not None and subject.sort is Sort.NAME and subject.left > 0
    return subject if named and subject is not None and frame.low[subject.left - 1] == "with" else None


def titled_so(reading: Reading, frame: Frame, subject: Subject | None) -> Subject | None:
    """Find Lin for the title that no second comma ends: 'Jane Lin, president of the guild said'."""
    if (
        subject is None
        or subject.sort is not Sort.NOUN
        or subject.left <= 1
        or frame.low[subject.left - 1] != ","
    ):
        return None
    item = frame.items[subject.left - 2]
    span = reading.span_of.get(item)
    if span is None or span.kind != "person" or span.title is None or span.title[0] != subject.first:
        return None
    left = subject.left - 2 - (item - span.first)
    return Subject(
        max(0, left), subject.right, span.first, span.last, Sort.NAME, frame.low[subject.left - 2], span
    )


def is_noun(low: list[str], at: int) -> bool:
    """Tell whether a word is no verb there: 'a claim', 'in a Twitter post', 'senators from farm states'."""
    if at and (low[at - 1] in ARTICLES or (low[at] in _NOUNS_TOO and low[at - 1] in _ONE)):
        return True
    if low[at] == "states":
        return "".join(low[at + 1 : at + 2]) not in _WHAT_IS_STATED
    return at > 1 and low[at] in _NOUNS_TOO and low[at - 2] in _SINGLE and not low[at - 1].endswith("s")


def is_participle(low: list[str], at: int) -> bool:
    """Tell whether 'asked about', 'told by' is passive without its auxiliary."""
    return low[at] in PARTICIPLES and "".join(low[at + 1 : at + 2]) in BEHIND_PARTICIPLES


def skip_left(reading: Reading, frame: Frame, at: int) -> int:
    """Step over adverbs, auxiliaries and days between a verb and its subject."""
    low = frame.low
    while at >= 0 and frame.items[at] not in reading.span_of:
        word = low[at]
        if (
            word in SKIPPED
            or word in AUXILIARIES
            or word in NEGATIONS
            or word.endswith(("n't", "n’t"))
            or (word.endswith("ly") and word not in NOUNS_IN_LY)
        ):
            at -= 1
        elif (
            word in {"week", "month", "year", "morning", "afternoon", "evening", "night", "time"}
            and at
            and low[at - 1] in {"last", "this", "earlier", "late", "that", "next", "same", "first"}
        ):
            at -= 2
        elif word in {"monday", "tuesday", "on"} or (at and low[at - 1] == "on" and word.isdigit()):
            at -= 1
        else:
            break
    return at
