"""Times of day with a zone: the rules that find them, and the day each one is on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from schemas.vocabulary import DateBasis
from service.annotate.times.clauses import is_of_its_clause, is_of_publication
from service.annotate.times.clocks import Clock, read
from service.annotate.times.lexicon import KINDS
from service.annotate.times.periods import day_of
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.settings import Resolved
from service.annotate.times.shapes import Phrase, TimeOfDay, Weekday
from service.annotate.times.tokens import Tokens
from service.annotate.times.universal import days_on

_ZONED, _CLOCKS = KINDS["zoned"], frozenset({KINDS["clock"], KINDS["zoned"]})
_MARKS = frozenset({",", "(", ")", "-", "\u2013", "\u2014"})
_TO_THE_DATE = _MARKS | frozenset("on of the this and to".split())
_FROM_THE_DATE = _MARKS | frozenset(
    "at by from before after until till about around between and to starting beginning as of no later "
    "earlier than".split()
)
_REACH = 6
_REPEATED = frozenset(
    "daily nightly weekly weekdays weekday weekends weeknights hours every each mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays days".split()
)
_LAST_HOUR = 12
_LEAD = 2  # words: 'late on Friday'
_UNIVERSAL = frozenset({"GMT", "UTC"})
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)")


def _time_of_day(cut: Cut) -> TimeOfDay | Phrase | None:
    """'9:40 p.m. EDT', and ranges: '9 a.m.-5 p.m. ET', 'between 9 and 11 a.m. EST'."""
    if not cut.has("b"):
        return TimeOfDay(ranged=False)
    number, joined = cut.number("b") or 0, cut.word("c")
    hour = cut.tokens.kind(cut.first) in _CLOCKS or number <= _LAST_HOUR
    joins = (
        cut.tokens.word(cut.first - 1) == "between"
        if joined in {"and", "or"}
        else joined not in {"until", "till"}
    )
    return TimeOfDay(ranged=True) if hour and joins else None


HOURS: tuple[Rule, ...] = (
    rule("(?P<k>{zoned})", _time_of_day),
    rule("(?P<b>[{clock}{zoned}{day}])(?P<c>[{dash}{to}{and}])(?P<k>{zoned})", _time_of_day),
)


class Told(NamedTuple):
    """A phrase and the days that it was found to mean."""

    phrase: Phrase
    resolved: Resolved | None


def place(tokens: Tokens, told: Sequence[Told], bounds: Sequence[int], published: date | None) -> list[Told]:
    """Give each time of day its day, and each day that has one the instant."""
    told = _agreeing(tokens, told, published)
    placed: list[Told] = []
    around: _Around | None = None
    for number, item in enumerate(told):
        if isinstance(item.phrase.shape, TimeOfDay):
            if around is None or item.phrase.first >= around.end:
                around = _around(tokens, told, number, bounds, published)
            placed.append(item._replace(resolved=_hour(tokens, told, number, around)))
        else:
            placed.append(item._replace(resolved=_with_clock(tokens, item)))
    return placed


def _agreeing(tokens: Tokens, told: Sequence[Told], published: date | None) -> list[Told]:
    """'9 p.m. EDT Tuesday (0100 GMT Wednesday)': days of one instant, so not in different weeks."""
    agreeing = list(told)
    days = [n for n, t in enumerate(told) if not isinstance(t.phrase.shape, TimeOfDay)]
    for one, other in pairwise(days):
        first, second = agreeing[one], agreeing[other]
        begin = first.phrase.last + 1
        if (
            second.phrase.first - begin > _REACH
            or not _is_bracketed(tokens, second.phrase.first, begin)
            or _CLOCKS.isdisjoint(tokens.kinds[begin : second.phrase.first + 1])
            or not isinstance(second.phrase.shape, Weekday)
            or first.resolved is None
            or second.resolved is None
            or not _is_day(first.resolved)
        ):
            continue
        if isinstance(first.phrase.shape, Weekday) and second.resolved.period.start == published:
            agreeing[one] = first._replace(resolved=_moved(first.resolved, second.resolved))
        else:
            agreeing[other] = second._replace(resolved=_moved(second.resolved, first.resolved))
    return agreeing


def _moved(day: Resolved, beside: Resolved) -> Resolved | None:
    """The same weekday, on the day before or after another, or on it; None where it is none of these."""
    weeks = round((beside.period.start - day.period.start).days / 7)
    moved = day.period.start.toordinal() + 7 * weeks
    if abs(moved - beside.period.start.toordinal()) > 1 or not 1 <= moved <= date.max.toordinal():
        return None
    return day._replace(period=day_of(date.fromordinal(moved)))


class _Around(NamedTuple):
    """The sentence of a time of day: where it begins and ends, and what tells its day."""

    begin: int
    end: int
    is_repeated: bool
    dates: tuple[Told, ...]
    of_publication: Resolved | None


def _around(
    tokens: Tokens, told: Sequence[Told], number: int, bounds: Sequence[int], published: date | None
) -> _Around:
    begin, end = _sentence(tokens, told[number].phrase, bounds)
    words = tokens.words[begin:end]
    here = told[bisect_left(told, begin, key=_first) : bisect_left(told, end, key=_first)]
    dates = tuple(t for t in here if not isinstance(t.phrase.shape, TimeOfDay))
    is_certain = published is not None and is_of_publication(words)
    of_publication = Resolved(day_of(published), DateBasis.PUBLICATION) if published and is_certain else None
    return _Around(begin, end, not _REPEATED.isdisjoint(words), dates, of_publication)


def _first(told: Told) -> int:
    return told.phrase.first


def _with_clock(tokens: Tokens, told: Told) -> Resolved | None:
    """'12:01 a.m. EDT March 15': a day whose words begin with the time."""
    first, resolved = told.phrase.first, told.resolved
    if resolved is None or not _is_day(resolved):
        return resolved
    if instant := _INSTANT.fullmatch(tokens.raw(told.phrase.last)):
        day, minutes, seconds, zone = instant.groups()
        return resolved._replace(
            period=resolved.period._replace(value=f"{day}T{minutes}{seconds or ':00'}{zone}")
        )
    if tokens.kind(first) != _ZONED:
        return resolved
    ranged = tokens.word(first - 1) in {"-", "\u2013", "to", "and"} and tokens.kind(first - 2) in _CLOCKS
    return resolved if ranged else _at(read(tokens.raw(first)), resolved)


def _is_day(resolved: Resolved) -> bool:
    return resolved.period.start == resolved.period.end


def _at(clock: Clock | None, day: Resolved) -> Resolved:
    return day._replace(period=day.period._replace(value=clock.told(day.period.start))) if clock else day


def _hour(tokens: Tokens, told: Sequence[Told], number: int, around: _Around) -> Resolved | None:
    """A time of day on the day beside it, or on the only one of its sentence, or on that of publication."""
    phrase = told[number].phrase
    clock = read(tokens.raw(phrase.last))
    dated: Phrase | None
    beside = _beside(tokens, told, number, around.begin)
    if beside is not None:
        day, owner = beside
        found, dated = day.resolved, day.phrase
    elif around.is_repeated:
        return None
    else:
        found = _only_day(tokens, around, phrase) if around.dates else around.of_publication
        dated = around.dates[0].phrase if around.dates else None
        owner = _other_before(tokens, phrase, around.begin)
    if found is None or not _is_day(found):
        return None
    if owner is not None:
        return _elsewhere(tokens, phrase, clock, owner, found)
    if clock and clock.zone in _UNIVERSAL and _is_bracketed(tokens, phrase.first, around.begin):
        return _by_universal_time(tokens, clock, dated, phrase, found)
    return found if phrase.shape == TimeOfDay(ranged=True) else _at(clock, found)


def _by_universal_time(
    tokens: Tokens, clock: Clock, dated: Phrase | None, phrase: Phrase, found: Resolved
) -> Resolved | None:
    """'late on Friday (0030 GMT)': the day is the place's own, so by GMT it is told only where certain."""
    if dated is not None and dated.last > phrase.first:
        return _at(clock, found)
    near = range(dated.first - _LEAD, dated.last + 1) if dated else range(0)
    words = {tokens.word(index) for index in near}
    shift = days_on(words, clock.hour) if clock.hour is not None else None
    day = found.period.start.toordinal() + (shift or 0)
    if shift is None or not 1 <= day <= date.max.toordinal():
        return None
    return _at(clock, Resolved(day_of(date.fromordinal(day)), found.basis))


def _elsewhere(
    tokens: Tokens, phrase: Phrase, clock: Clock | None, owner: int, found: Resolved
) -> Resolved | None:
    """'8 p.m. EDT Friday (0000 GMT)': the same instant by other clocks, where it may be the next day."""
    other = read(tokens.raw(owner), zoned=False)
    if clock is None or other is None or phrase.shape == TimeOfDay(ranged=True):
        return None
    day = clock.same_instant(other, found.period.start)
    if day is not None:
        return _at(clock, Resolved(day_of(day), found.basis))
    # 'at 9 a.m. EDT and 5 p.m. EDT on Friday'
    first, second = (clock, other) if phrase.last < owner else (other, clock)
    is_later = first.zone == second.zone and None not in {first.hour, second.hour}
    return _at(clock, found) if is_later and first.at(date.min) < second.at(date.min) else None


def _sentence(tokens: Tokens, phrase: Phrase, bounds: Sequence[int]) -> tuple[int, int]:
    at = bisect_right(bounds, phrase.first)
    return bounds[at - 1] if at else 0, bounds[at] if at < len(bounds) else len(tokens)


def _beside(tokens: Tokens, told: Sequence[Told], number: int, begin: int) -> tuple[Told, int | None] | None:
    """The date that only marks and prepositions, or other clocks, keep from a time of day; rather its own.

    With it comes the token of the other clock that the date is told by, if it is.
    """
    phrase = told[number].phrase
    candidates: list[tuple[Told, int | None]] = []
    for step, words in ((1, _TO_THE_DATE), (-1, _FROM_THE_DATE)):
        at = number + step
        while 0 <= at < len(told):
            other = told[at].phrase
            gap = (phrase.last + 1, other.first) if step > 0 else (other.last + 1, phrase.first)
            near = range(*gap)
            if len(near) > _REACH or not all(_passes(tokens, index, words) for index in near):
                break
            if not isinstance(other.shape, TimeOfDay):
                candidates.append((told[at], _owner(tokens, phrase, other, begin)))
                break
            at += step
    return next((c for c in candidates if c[1] is None), candidates[0] if candidates else None)


def _owner(tokens: Tokens, phrase: Phrase, day: Phrase, begin: int) -> int | None:
    """The clock that a date beside a time of day is told by, where it is not this one."""
    if tokens.kinds[day.first] in _CLOCKS:
        return day.first
    follows = day.first > phrase.last
    near = range(phrase.last + 1, day.first) if follows else range(day.last + 1, phrase.first)
    depth = [tokens.words[index] for index in near]
    is_apart = depth.count("(") != depth.count(")")
    clocks = [index for index in near if tokens.kinds[index] in _CLOCKS]
    if follows:
        if is_apart and "(" not in depth:  # '8:30 p.m. local time (0030 GMT) on Friday'
            return _clock_before(tokens, phrase.first - 1, begin)
        outside = [index for index in clocks if is_apart or not _is_bracketed(tokens, index, begin)]
        return outside[-1] if outside else None
    outside = [index for index in clocks if not _is_bracketed(tokens, index, begin)]
    if outside:  # 'on Friday at 8 p.m. EDT (0000 GMT)'
        return outside[0]
    if is_apart or set(depth) <= {","}:  # '8 p.m. EDT on Friday (0000 GMT)'
        return _clock_before(tokens, day.first - 1, begin)
    return None


def _other_before(tokens: Tokens, phrase: Phrase, begin: int) -> int | None:
    """The clock before a time of day that only tells the same by other clocks."""
    before = tokens.word(phrase.first - 1)
    if _is_bracketed(tokens, phrase.first, begin):
        return _clock_before(tokens, phrase.first - 1, begin)
    if before in {",", "/"} and phrase.first - 2 >= begin and tokens.kinds[phrase.first - 2] in _CLOCKS:
        return phrase.first - 2
    return None


def _is_bracketed(tokens: Tokens, index: int, begin: int) -> bool:
    near = tokens.words[max(begin, index - _REACH) : index]
    return "(" in near and ")" not in near[near.index("(") :]


def _clock_before(tokens: Tokens, index: int, begin: int) -> int | None:
    return next((at for at in range(index, begin - 1, -1) if tokens.kinds[at] in _CLOCKS), None)


def _passes(tokens: Tokens, index: int, words: frozenset[str]) -> bool:
    return tokens.words[index] in words or tokens.kinds[index] in _CLOCKS


def _only_day(tokens: Tokens, around: _Around, phrase: Phrase) -> Resolved | None:
    """The day of a sentence, where it tells one, and of the same thing as the time of day."""
    if len(around.dates) > 1:
        return None
    (day,) = around.dates
    extent = (day.phrase.first, day.phrase.last)
    is_one = is_of_its_clause(tokens, extent, (phrase.first, phrase.last), around.begin)
    return day.resolved if is_one else None
