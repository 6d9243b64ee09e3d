"""Counts 'tomorrow' inside a quotation from the day on which it was said, where the text names that day."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from operator import attrgetter
from typing import Final

from schemas.vocabulary import DateBasis
from service.annotate.values import Quotation, Sentence, TimeExpression

_SAID: Final = re.compile(
    r"\b(?:said|told|wrote|posted|tweeted|added|testified|remarked|declared|stated|announced|warned|replied|insisted)"
    r"(?: (?!(?:after|before|that|about|of|since|for|ahead|because|against|from|in)\b)[\w'\u2019.-]+){0,5}?,?"
    r"(?: on| in a [\w ]{1,30}? on| late| early)? $"
)
_SPOKE: Final = re.compile(r"\b(?:said|told|says|wrote|asked)\b(?![^\u201c\"]*[\u201d\"])")
_TODAY: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_NOW: Final = re.compile(
    r"\b(?:this|next|last|past|coming|current|previous) (?:\w+ ){0,2}"
    r"(?P<unit>week|weekend|month|quarter|year|season|spring|summer|fall|winter|\w+day)s?\b|"
    r"\b(?:ago|from now)\b",
    re.IGNORECASE,
)
_REACH: Final = 80
_DAY: Final = len("2025-01-31")


def count_from_speech(
    times: Sequence[TimeExpression],
    quotes: Sequence[Quotation],
    sentences: Sequence[Sentence],
    text: str,
    published: date | None,
) -> tuple[TimeExpression, ...]:
    """The times, those that count from today inside a quotation counted from the day on which it was said.

    A period ('next month') keeps its value where both days are in one such period, and has none elsewhere.
    """
    if published is None or not quotes:
        return tuple(times)
    counted = list(times)
    starts = [t.start for t in times]
    bounds = [s.start for s in sentences]
    days: Sequence[TimeExpression] | None = None
    for quote in quotes:
        inside = range(bisect_left(starts, quote.start), bisect_left(starts, quote.end))
        relative = [i for i in inside if _counts_from_today(times[i])]
        if not relative:
            continue
        if days is None:
            days = _days_of_speech(times, quotes, text)
        first = sentences[max(0, bisect_right(bounds, quote.start) - 1)]
        last = sentences[max(0, bisect_left(bounds, quote.end) - 1)]
        said = _day_of_speech(days, first.start, last.end, text)
        if said is not None and said != published:
            for i in relative:
                counted[i] = _counted(times[i], said, published)
    return tuple(counted)


def _days_of_speech(
    times: Sequence[TimeExpression], quotes: Sequence[Quotation], text: str
) -> list[TimeExpression]:
    """The days outside quotations that follow a verb of speech, in order."""
    found: list[TimeExpression] = []
    opened = [q.start for q in quotes]
    closed = list(accumulate((q.end for q in quotes), max))  # the last end of all that begin no later
    for time in times:
        before = bisect_right(opened, time.start) - 1
        if before >= 0 and time.start < closed[before]:
            continue
        if time.value is not None and len(time.value) == _DAY and _follows_speech(time, 0, text):
            found.append(time)
    return found


def _day_of_speech(days: Sequence[TimeExpression], start: int, end: int, text: str) -> date | None:
    """The day that the sentences around a quotation give to the verb of speech."""
    at = bisect_left(days, start, key=attrgetter("start"))
    while at < len(days) and days[at].start < end:
        if _follows_speech(days[at], start, text):
            return days[at].start_date
        at += 1
    return None


def _follows_speech(time: TimeExpression, start: int, text: str) -> bool:
    """Whether a verb of speech stands before a day; not 'said of the duties announced on'."""
    before = text[max(start, time.start - _REACH) : time.start]
    said = _SAID.search(before)
    return said is not None and _SPOKE.search(before, 0, said.start()) is None


def _counts_from_today(time: TimeExpression) -> bool:
    """Whether a time was counted from the day of publication by a word like 'tomorrow' or 'next week'."""
    if time.basis is not DateBasis.PUBLICATION:
        return False
    return _TODAY.search(time.text) is not None or _NOW.search(time.text) is not None


def _counted(time: TimeExpression, said: date, published: date) -> TimeExpression:
    """The time as it was meant on the day of speech."""
    is_day = time.start_date is not None and time.start_date == time.end_date and _TODAY.search(time.text)
    if is_day and time.start_date is not None:
        day = said + (time.start_date - published)
        return time._replace(value=day.isoformat(), start_date=day, end_date=day, basis=DateBasis.REFERENCE)
    if _is_one_period(time.text, said, published):
        return time
    return time._replace(value=None, start_date=None, end_date=None, basis=DateBasis.NONE)


def _is_one_period(text: str, said: date, published: date) -> bool:
    """Whether the words count alike from both days: 'next month' does within one month."""
    found = _NOW.search(text)
    unit = (found["unit"] or "").lower() if found is not None else ""
    if unit == "year":
        return said.year == published.year
    if unit == "month":
        return (said.year, said.month) == (published.year, published.month)
    return said.isocalendar()[:2] == published.isocalendar()[:2]
