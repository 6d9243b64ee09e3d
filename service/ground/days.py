"""Checks that every date of a summary is one that its evidence names or that was worked out from it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from service.annotate.values import TimeExpression


class Day(NamedTuple):
    """A date as far as it is known, and where it stands."""

    year: int | None
    month: int | None
    day: int | None
    start: int = 0
    end: int = 0

    def tells(self, other: "Day") -> bool:
        """Whether this date says everything that the other says."""
        return (
            other.year in {None, self.year}
            and other.month in {None, self.month}
            and other.day in {None, self.day}
        )


_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH: Final = (
    r"(?P<month{0}>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_DATE: Final = re.compile(
    r"(?=[\dJFMASOND])(?:\b(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})\b"
    r"|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?:of )?" + _MONTH.format(2) + r"(?:,? (?P<y2>\d{4})\b)?"
    r"|\b" + _MONTH.format(3) + r" (?P<d3>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<y3>\d{4})\b)?"
    r"|\b" + _MONTH.format(4) + r",? (?P<y4>\d{4})\b"
    r"|\b" + _MONTH.format(5) + ")"
)
_ANY_DATE: Final = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d-\d\d-")
# How the name of a month begins, told by single letters, which passes over a text without one most quickly.
_MONTH_OPENS: Final = re.compile(r"[JFMASOND](?:an|u[nl]|eb|a[ry]|pr|ug|ep|ct|ov|ec)")
_BEFORE_MONTH: Final = 12  # characters in which a date begins before its month: '22nd of July'
_YEAR: Final = re.compile(r"(?<![\d$.,/-])(?:19|20)\d{2}(?![\d%.,/-]\d)\b(?! percent)")
_RELATIVE: Final = re.compile(
    r"\b(?:yesterday|today|tomorrow|(?:last|next|this|previous|coming|past) "
    r"(?:week|month|year|quarter|spring|summer|fall|autumn|winter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)
_TWELVE: Final = re.compile(r"\b(?:past|last) (?:twelve|12) months\b")
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def tells_time(text: str) -> bool:
    """Whether a text may name a weekday or a time such as 'last month'; quick, and right when it says no."""
    folded = text.lower()
    return (
        "day" in folded
        or "last " in folded
        or "next " in folded
        or "this " in folded
        or "past " in folded
        or "coming " in folded
        or "previous " in folded
        or "tomorrow" in folded
    )


def strange_day(
    summary: str, claimed: Sequence[Day], evidence: str, known: Sequence[Day], times: Sequence[TimeExpression]
) -> str | None:
    """What a summary's dates say beyond the evidence's, or None."""
    for day in claimed:
        if not any(k.tells(day) for k in known):
            return f"the date {summary[day.start : day.end].strip()} is not in its evidence"
    named = _WEEKDAY.search(evidence) is not None
    for match in _WEEKDAY.finditer(summary):
        if match[0] not in evidence and (named or match[0] not in _weekdays(times)):
            return f"the day {match[0]} is not in its evidence"
    for match in _RELATIVE.finditer(summary):
        if match[0].lower() not in evidence.lower() and not (
            match[0].lower() == "past year" and _TWELVE.search(evidence)
        ):
            return f"the time '{match[0]}' is not in its evidence"
    return None


def _weekdays(times: Sequence[TimeExpression]) -> frozenset[str]:
    return frozenset(
        _WEEKDAYS[t.start_date.weekday()] for t in times if t.start_date and t.start_date == t.end_date
    )


def read_days(text: str) -> list[Day]:
    """The dates of a plain text that name a month, in order."""
    if _MONTH_OPENS.search(text) is None and "-" not in text:
        return []
    first = _ANY_DATE.search(text)
    if first is None:
        return []
    found = _DATE.finditer(text, max(0, first.start() - _BEFORE_MONTH))
    return [_day(match) for match in found if not _is_modal_may(match, text)]


def worked_out(times: Sequence[TimeExpression]) -> list[Day]:
    """What calendar values tell: a day, a month or a year."""
    days = []
    for time in times:
        first, last = time.start_date, time.end_date
        if first is None or last is None:
            continue
        if first == last:
            days.append(Day(first.year, first.month, first.day))
        elif (first.year, first.month) == (last.year, last.month):
            days.append(Day(first.year, first.month, None))
        elif first.year == last.year:
            days.append(Day(first.year, None, None))
        days += [
            Day(edge.year, edge.month, edge.day)
            for edge in (first, last)
            if first != last and "/" in (time.value or "")
        ]
    return days


def without_days(text: str, days: Sequence[Day]) -> str:
    """The text with its dates blanked, so that their figures are not read as quantities."""
    kept, at = [], 0
    for day in days:
        kept += [text[at : day.start], " " * (day.end - day.start)]
        at = day.end
    return "".join([*kept, text[at:]])


def years_in(text: str, days: Sequence[Day]) -> frozenset[Decimal]:
    """Years that a text names, alone or in a date."""
    named = {Decimal(match[0]) for match in _YEAR.finditer(text)}
    return frozenset(named | {Decimal(day.year) for day in days if day.year is not None})


def _day(match: re.Match[str]) -> Day:
    if match["y1"]:
        return Day(int(match["y1"]), int(match["m1"]), int(match["d1"]), match.start(), match.end())
    month = next(match[f"month{n}"] for n in (2, 3, 4, 5) if match[f"month{n}"])
    year = match["y2"] or match["y3"] or match["y4"]
    day = match["d2"] or match["d3"]
    return Day(
        int(year) if year else None,
        _MONTHS.index(month[:3].lower()) + 1,
        int(day) if day else None,
        match.start(),
        match.end(),
    )


def _is_modal_may(match: re.Match[str], text: str) -> bool:
    # 'May' at the start of a sentence, and 'March' as a verb's name, are rare in summaries; a lone one is let go.
    return match["month5"] == "May" and (match.start() == 0 or text[: match.start()].endswith((". ", '"')))
