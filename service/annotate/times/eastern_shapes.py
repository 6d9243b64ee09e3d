"""Makes shapes of the dates that are found in Chinese, Japanese and Korean."""

# ruff: noqa: RUF001, RUF002 - full-width marks are the subject here

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from service.annotate.times import eastern_words as words
from service.annotate.times.eastern_forms import TO, pattern_of
from service.annotate.times.periods import Unit, decade_of
from service.annotate.times.rules import is_day
from service.annotate.times.shapes import (
    Away,
    Calendar,
    DayWord,
    Fixed,
    Portion,
    Range,
    Shape,
    Stretch,
    Vague,
    Weekday,
)

_YEARS: Final = range(1800, 2101)  # others are rather counted: '1500年'
_CENTURY: Final = 100
_TEN_YEARS: Final = 10
_HALVES: Final = {"上": 1, "下": 2, "상": 1, "하": 2}
_HALF_A_YEAR: Final = 6  # months
_STEPS: Final = {-1: "last", 0: "this", 1: "next"}
_DIGITS: Final = "0123456789"
_JOINT: Final = re.compile(TO)
_LONGEST_JOINT: Final = 4
# Behind these a count is told from today; behind a noun it may be from that: '選挙の3日前'.
_FROM_TODAY: Final = {
    "zh": re.compile(r"(?:^|[\s、，,。；;：:（(「“\"在于於自从從约約早])$"),
    "ja": re.compile(r"(?:^|[\s、，,。；;：:（(「“\"はがをも約]|およそ|今から)$"),
    "ko": re.compile(r"(?:^|[\n,.;:(“\"은는이가을를도]) ?$"),
}
_OTHER_YEAR: Final = re.compile(r"(?:同|[年년]|이듬해|그해|같은 해)の? ?$")
_NUMBERED: Final = re.compile(r" ?제?第?[0-9０-９一二三四五六七八九十]{1,4}[号號호]")  # '2018年第43号公告'
_EVERY: Final = re.compile(r"(?:每年|毎年|매년)的? ?$")
_LOOKED_BACK_OVER: Final = 5
_AGO: Final = frozenset("前전")
_YEARS_COUNTED: Final = ("间", "間", "多", "余", "餘", "来", "ぶり", "간", " 동안", "동안")
_AFTER_A_COUNT: Final = frozenset("前后後以전후")


class Read(NamedTuple):
    """One expression, and what its own words tell."""

    start: int
    end: int
    shape: Shape


def read(text: str, language: str) -> list[Read]:
    """All expressions of a text in order, none overlapping."""
    reads: list[Read] = []
    for one in _apart(text, language):
        joined = _join(text, reads[-1], one) if reads else None
        if joined:
            reads[-1] = joined
        else:
            reads.append(one)
    return reads


def _apart(text: str, language: str) -> Iterator[Read]:
    for match in pattern_of(language).finditer(text):
        said = {name.rstrip(_DIGITS): part for name, part in match.groupdict().items() if part}
        start, end = match.span()
        if _is_count(said, text[end : end + 8]):
            continue
        shape = _shape(said, text[max(start - _LOOKED_BACK_OVER, 0) : start], language)
        if shape is not None:
            yield Read(start, end, shape)


def _join(text: str, first: Read, last: Read) -> Read | None:
    """'4月30日から5月2日', of which each end was found."""
    gap = last.start - first.end
    if gap > _LONGEST_JOINT or not _JOINT.fullmatch(text, first.end, last.start):
        return None
    if not (isinstance(first.shape, Calendar) and isinstance(last.shape, Calendar)):
        return None
    return Read(first.start, last.end, Range(first.shape, last.shape))


def _is_count(said: Mapping[str, str], after: str) -> bool:
    """'2000年前' and '2024年間' count years."""
    if said.keys() - {"year", "era", "of"}:
        return False
    if _NUMBERED.match(after):
        return True
    if "year" not in said:
        return False
    number = words.read_number(said["year"]) or 0
    return after.startswith(_YEARS_COUNTED) or (number % _CENTURY == 0 and after[:1] in _AFTER_A_COUNT)


def _shape(  # noqa: PLR0911 - one return a form
    said: Mapping[str, str], before: str, language: str
) -> Shape | None:
    if figures := said.get("figures"):
        year, month, day = (int(part) for part in re.split("[-/. ]+", figures))
        return Calendar(year, month, day) if is_day(month, day, year) else None
    if "ago" in said:
        return _counted(said, before, language)
    if weekday := said.get("lone"):
        if before.endswith(("(", "（")):
            return None  # behind its day
        return Weekday(words.WEEKDAYS[language][weekday])
    if step := said.get("daystep"):
        return DayWord(words.DAYS[language][step])
    if step := said.get("weekstep"):
        return _week(words.WEEKS[language][step], said, language)
    if _EVERY.search(before):
        return None
    shape = _date(said, language)
    return Vague() if shape and _OTHER_YEAR.search(before) else shape


def _counted(said: Mapping[str, str], before: str, language: str) -> Shape | None:
    """'两周前', and '两周后', which may be told from any day."""
    if "count" not in said:
        count, unit = _HALF_A_YEAR, Unit.MONTH
    else:
        count, unit = words.read_number(said["count"]) or 0, words.UNITS[said["unit"]]
        if words.is_of_two(said["count"]):
            return Vague()
    if not count:
        return None
    return Away(count, unit, -1) if said["ago"] in _AGO and _FROM_TODAY[language].search(before) else Vague()


def _week(step: int, said: Mapping[str, str], language: str) -> Shape:
    weekday = said.get("weekday", "")
    if weekday == "末" or "weekend" in said:
        return Stretch(Unit.WEEKEND, _STEPS[step]) if step in _STEPS else Vague()
    if weekday:
        return Weekday(words.WEEKDAYS[language][weekday], weeks=step)
    return _stretch(Unit.WEEK, step)


def _stretch(unit: Unit, step: int) -> Shape:
    """The week or month that is so many on."""
    return Stretch(unit, _STEPS[step]) if step in _STEPS else Away(abs(step), unit, -1 if step < 0 else 1)


def _date(  # noqa: PLR0911 - one return a form
    said: Mapping[str, str], language: str
) -> Shape | None:
    """Any of year, month, day, quarter and half."""
    year, known = _year(said)
    numbers = {part: words.read_number(said[part]) for part in said.keys() & words.NUMBERED}
    if not known or None in numbers.values():
        return None
    if language == "zh" and any(words.is_of_two(said[part]) for part in numbers):
        return None  # '一二月', where Japanese writes December so
    year_step = words.YEARS[language][said["yearstep"]] if "yearstep" in said else None
    if ("fiscal" in said and language == "ja") or ("ended" in said and "monthfrom" not in said):
        return Vague()  # a company's year may begin in any month; that of '3月期' ends in March
    if "decade" in said and year:
        return Fixed(decade_of(year)) if year % _TEN_YEARS == 0 else None
    if first := numbers.get("months") or 3 * (numbers.get("quarters") or 0):
        return _opening(Calendar(year, year_step=year_step), first)
    if "quarter" in said or "halfyear" in said:
        return _portion(said, Portion(Unit.QUARTER, numbers.get("quarter") or 0, year, year_step), language)
    month_step = words.MONTHS[language][said["monthstep"]] if "monthstep" in said else None
    if month_step is not None and "day" not in said:
        return _stretch(Unit.MONTH, month_step)
    step = words.STEPS.get(said.get("step", ""))
    month, day = numbers.get("month"), numbers.get("day")
    dated = Calendar(year, month, day, year_step=year_step, month_step=month_step, step=step)
    return _calendar(said, dated, numbers)


def _opening(year: Calendar, months: int) -> Shape | None:
    """'前三季度', '前4个月'."""
    if not is_day(months, 1, None):
        return None
    return Range(replace(year, month=1), replace(year, month=months))


def _calendar(said: Mapping[str, str], dated: Calendar, numbers: Mapping[str, int | None]) -> Shape | None:
    """A day, month or year, or several, that can be."""
    if not is_day(dated.month, dated.day, dated.year) or not _is_month(dated):
        return None
    if _is_before_the_era(said, dated):
        return Vague()
    placed = dated.year is not None or dated.year_step is not None or dated.day is not None
    if said.get("month", "0")[:1] in words.KANJI and not placed:
        return None  # '五月天' is a band
    return _ranged(dated, numbers)


def _is_month(dated: Calendar) -> bool:
    return dated.month is None or is_day(dated.month, 1, None)


def _year(said: Mapping[str, str]) -> tuple[int | None, bool]:
    """The year that is written, if any, and whether it can be one."""
    if era := said.get("era"):
        number = 1 if said["of"] == "元" else words.read_number(said["of"])
        return (words.ERAS[era] + number, True) if number else (None, False)
    if "year" not in said:
        return None, True
    year = words.read_number(said["year"])
    return year, year in _YEARS


def _is_before_the_era(said: Mapping[str, str], dated: Calendar) -> bool:
    """'令和元年4月1日' is no day of that era."""
    era = said.get("era", "")
    if era not in words.FIRST_DAYS or dated.year != words.ERAS[era] + 1 or dated.month is None:
        return False
    month, day = words.FIRST_DAYS[era]
    return (dated.month, dated.day or day) < (month, day)


def _portion(said: Mapping[str, str], portion: Portion, language: str) -> Shape:
    """A quarter or a half; of no year in Japanese it may be that of anybody's accounts."""
    if language == "ja" and portion.year is None and portion.year_step is None:
        return Vague()
    if half := said.get("halfyear"):
        return replace(portion, unit=Unit.HALF, number=_HALVES[half])
    return portion


def _ranged(dated: Calendar, numbers: Mapping[str, int | None]) -> Shape | None:
    """'2023-2024年', '1～3月', '3-5日', '3日至5日'."""
    if (month := numbers.get("monthfrom")) is not None:
        if dated.day is not None or not is_day(month, 1, None):
            return None
        return Range(replace(dated, month=month), dated)
    if (year := numbers.get("yearfrom")) is not None:
        return Range(Calendar(year), dated) if dated.month is None else None
    if (day := numbers.get("dayfrom")) is not None:
        return Range(replace(dated, day=day), dated)
    if (day := numbers.get("dayto")) is not None:
        return Range(dated, replace(dated, day=day))
    return dated
