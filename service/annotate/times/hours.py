"""Times of day with a zone: the rules that find them, and the day each one is on."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from schemas.vocabulary import DateBasis
from service.annotate.times.clocks import Clock, read
from service.annotate.times.lexicon import KINDS
from service.annotate.times.periods import day_of
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.settings import Resolved
from service.annotate.times.shapes import Phrase, TimeOfDay
from service.annotate.times.tokens import Tokens

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
_SAID = frozenset("said says told announced reported added wrote tweeted".split())
_LAST_HOUR = 12
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)")
_ENDS = frozenset(KINDS[kind] for kind in "stop break open close".split())


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
    placed: list[Told] = []
    for number, item in enumerate(told):
        if isinstance(item.phrase.shape, TimeOfDay):
            placed.append(item._replace(resolved=_hour(tokens, told, number, bounds, published)))
        else:
            placed.append(item._replace(resolved=_with_clock(tokens, item)))
    return placed


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


def _hour(
    tokens: Tokens, told: Sequence[Told], number: int, bounds: Sequence[int], published: date | None
) -> Resolved | None:
    """A time of day on the day beside it, or on the only one of its sentence, or on that of publication."""
    phrase = told[number].phrase
    clock = read(tokens.raw(phrase.last))
    begin, end = _sentence(tokens, phrase, bounds)
    day = _beside(tokens, told, number)
    if day is not None:
        found = day.resolved
    elif _REPEATED.intersection(tokens.words[begin:end]):
        return None
    else:
        dates = [
            t for t in told if begin <= t.phrase.first < end and not isinstance(t.phrase.shape, TimeOfDay)
        ]
        of_publication = Resolved(day_of(published), DateBasis.PUBLICATION) if published else None
        found = _only_day(tokens, dates) if dates else of_publication
    if found is None or not _is_day(found):
        return None
    if phrase.shape == TimeOfDay(ranged=True):
        return found
    return (
        _at(clock, found)
        if tokens.word(phrase.first - 1) != "("
        else _elsewhere(tokens, phrase, clock, found)
    )


def _elsewhere(tokens: Tokens, phrase: Phrase, clock: Clock | None, found: Resolved) -> Resolved | None:
    """'8 p.m. EDT Friday (0000 GMT)': the same instant by other clocks, where it may be the next day."""
    for index in range(phrase.first - 2, max(phrase.first - _REACH, 0) - 1, -1):
        if tokens.kinds[index] in _CLOCKS:
            other = read(tokens.raw(index), zoned=False)
            day = clock.same_instant(other, found.period.start) if clock and other else None
            return _at(clock, Resolved(day_of(day), found.basis)) if day else None
        if tokens.kinds[index] in _ENDS:
            break
    return _at(clock, found)


def _sentence(tokens: Tokens, phrase: Phrase, bounds: Sequence[int]) -> tuple[int, int]:
    at = bisect_right(bounds, phrase.first)
    return bounds[at - 1] if at else 0, bounds[at] if at < len(bounds) else len(tokens)


def _beside(tokens: Tokens, told: Sequence[Told], number: int) -> Told | None:
    """The date that only marks and prepositions, or other clocks, keep from a time of day."""
    phrase = told[number].phrase
    for step, words in ((1, _TO_THE_DATE), (-1, _FROM_THE_DATE)):
        at = number + step
        while 0 <= at < len(told):
            other = told[at].phrase
            gap = (phrase.last + 1, other.first) if step > 0 else (other.last + 1, phrase.first)
            near = range(*gap)
            if len(near) > _REACH or not all(_passes(tokens, index, words) for index in near):
                break
            if not isinstance(other.shape, TimeOfDay):
                return told[at]
            at += step
    return None


def _passes(tokens: Tokens, index: int, words: frozenset[str]) -> bool:
    return tokens.words[index] in words or tokens.kinds[index] in _CLOCKS


def _only_day(tokens: Tokens, dates: list[Told]) -> Resolved | None:
    """The day of a sentence, where it tells one and not when something was said."""
    if len(dates) > 1:
        return None
    first = dates[0].phrase.first
    before = {tokens.word(first - 1), tokens.word(first - 2) if tokens.word(first - 1) == "on" else ""}
    after = tokens.word(dates[0].phrase.last + 1)
    return None if before & _SAID or after in _SAID else dates[0].resolved
