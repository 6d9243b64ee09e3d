"""Carries dates on within a sentence: 'began in November 2021 and ended in December', 'the 2023 period'."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, TypeGuard

from schemas.vocabulary import DateBasis
from service.annotate.times.choice import in_year
from service.annotate.times.periods import Unit, day_of, holding
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import Calendar, Phrase, SamePart, Shape
from service.annotate.times.tense import IRREGULAR, Tense
from service.annotate.times.tokens import Tokens

_LOOKS_BACK: Final = frozenset({Tense.PAST, Tense.BEFORE})
_GOES_ON: Final = frozenset({"and", "then"})
_WITH_DAYS: Final = frozenset({Unit.DAY, Unit.MONTH})
_LONGEST_MONTH, _LONGEST_YEAR = 31, 366
_PARTS: Final = frozenset({Unit.QUARTER, Unit.HALF})
# After these another time may be told of: 'In 2019, exports fell, the ministry said in March'.
_TURNS: Final = frozenset("said says told reported published according that which who until ;".split())
_FARTHEST_YEARS: Final = 10  # 'born in May 1960 and promoted in March' is no course of events


def carried(
    tokens: Tokens, phrase: Phrase, told: tuple[Phrase, Resolved | None] | None, begin: int, setting: Setting
) -> Resolved | None:
    """A month or day without its year, in the year of the date `told` before it in a sentence from `begin`.

    The sentence goes on by 'and' with what was done next, or opens with 'In 2018,'. A part of a year that is
    compared with the one told right before it is the same part. A day alone ('the 10th') follows on it.
    """
    shape = phrase.shape
    if told is None or told[0].first < begin:
        return None
    if isinstance(shape, SamePart):
        return _same_part(shape, told[1])
    if isinstance(shape, Calendar) and shape.month is shape.weekday is shape.month_step is None and shape.day:
        return _day_after(shape.day, told[1], setting)
    return _in_year_of(tokens, phrase, told, begin, setting)


def _in_year_of(
    tokens: Tokens, phrase: Phrase, told: tuple[Phrase, Resolved | None], begin: int, setting: Setting
) -> Resolved | None:
    """A month or day without its year, in that of the date before."""
    shape = phrase.shape
    if setting.tense not in _LOOKS_BACK or not _is_open(shape):
        return None
    before, resolved = told
    if resolved is None or not _names_year(before.shape, resolved, setting.published):
        return None
    opens = _is_opening(tokens, before, begin)
    between = tokens.words[before.last + 1 : phrase.first]
    is_month = isinstance(before.shape, Calendar) and before.shape.month is not None
    if not _TURNS.isdisjoint(between) or not (opens or (is_month and _goes_on(between))):
        return None
    start = resolved.period.start
    try:
        periods = [in_year(shape, start.year), in_year(shape, start.year + 1)]
    except ValueError:  # a February 29 that one of them has not
        return None
    return Resolved(next(p for p in periods if opens or p.start >= start), DateBasis.REFERENCE)


def _day_after(day: int, before: Resolved | None, setting: Setting) -> Resolved | None:
    """'hit back on March 4; Ontario followed on the 10th': the next such day from there."""
    if before is None or before.period.unit not in _WITH_DAYS:
        return None
    start = before.period.start + timedelta(days=before.period.unit is Unit.DAY)
    found = next(
        (on for days in range(_LONGEST_MONTH) if (on := start + timedelta(days=days)).day == day), None
    )
    published = setting.published
    if found is None or published is None or abs(published - found).days > _LONGEST_YEAR:
        return None
    contradicts = found < published if setting.tense is Tense.FUTURE else found > published
    return None if contradicts else Resolved(day_of(found), DateBasis.REFERENCE)


def _same_part(shape: SamePart, before: Resolved | None) -> Resolved | None:
    """'in the third quarter of 2024, from the 2023 period'."""
    if before is None or before.period.unit not in _PARTS:
        return None
    start = before.period.start.replace(year=shape.year)
    return Resolved(holding(start, before.period.unit), DateBasis.EXPLICIT)


def _goes_on(between: Sequence[str]) -> bool:
    """Whether another deed follows: 'and ended in', but not 'and to 100 percent on'."""
    joins = next((at for at, word in enumerate(between) if word in _GOES_ON), len(between))
    return any(word.endswith("ed") or word in IRREGULAR for word in between[joins:])


def _is_opening(tokens: Tokens, before: Phrase, begin: int) -> bool:
    """'In 2018, ...'."""
    is_year = isinstance(before.shape, Calendar) and before.shape.month is None
    return is_year and tokens.word(before.first - 1) == "in" and before.first - 1 <= begin


def _names_year(shape: Shape, resolved: Resolved, published: date | None) -> bool:
    """Whether a date names a year that is over, or has it from one that does."""
    if not isinstance(shape, Calendar) or (shape.year is None and resolved.basis is not DateBasis.REFERENCE):
        return False
    years = 1 if published is None else published.year - resolved.period.start.year
    return 0 < years <= _FARTHEST_YEARS


def _is_open(shape: Shape) -> TypeGuard[Calendar]:
    """Whether only the year is missing, and nothing else would choose it."""
    return (
        isinstance(shape, Calendar)
        and shape.month is not None
        and (shape.year is shape.year_step is shape.step is shape.weekday is None and not shape.told)
    )
