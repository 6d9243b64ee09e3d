"""Rules for dates that name a day, month, year, quarter, season, decade or century."""

import re

from service.annotate.times import doubts
from service.annotate.times.figures import LONG_DASHES, last_year
from service.annotate.times.lexicon import ABBREVIATED_MONTHS, KINDS
from service.annotate.times.periods import Unit, century_of, decade_of
from service.annotate.times.rules import Cut, Rule, full_year, is_day, rule
from service.annotate.times.shapes import (
    Calendar,
    FiscalYear,
    Fixed,
    Holding,
    Holiday,
    Phrase,
    Portion,
    Range,
    Shape,
    Vague,
)

# 'early', 'the end of', 'later in the': said of a date, part of its extent.
PART = "(?:{the}?{part}{dash}?|{part}{in}{the}?|{the}?{edge}{of}{the}?(?:{part}{dash}?)?)?"
_WEEKDAY = "(?:{clock}{comma}?)?(?:(?P<w>{weekday}){comma}?)?"
_DAY = "(?P<d>{day}|(?:{cardinal}{dash}?)?{ordinal})"
_LAST_DAY = "(?P<d2>{day}|(?:{cardinal}{dash}?)?{ordinal})"
_YEAR = "(?P<y>[{year}{short}])"
_STEP_YEAR = "{the}?(?P<ys>{step})(?P<yu>{unit})"
_LISTS = frozenset({KINDS["comma"], KINDS["and"]})
_LONG = 4
_HUNDRED, _NAMED_BY_HUNDREDS = 100, 1900  # 'the 1800s' are a century, 'the 2000s' a decade
_OF_THE_ATTACK = {"attacks", "attack", "hijackers", "anniversary", "anniversary of"}
_CODED = re.compile(r"(?:([qh])([1-4])|([1-4])([qh]))['\u2019]?(\d{4}|\d\d)?", re.IGNORECASE)


def _step_year(cut: Cut) -> tuple[bool, int | None]:
    """Whether 'last year', 'this year' fits, and its step."""
    if not cut.has("ys"):
        return True, None
    if cut.word("yu") != "year" or cut.word("ys") in {"same", "that"}:
        return False, None
    return True, cut.step("ys")


def _month_day(cut: Cut) -> Shape | Phrase | None:
    month, day, year = cut.month(), cut.number("d"), cut.year()
    fits, step = _step_year(cut)
    if not fits or day is None or day < 1 or not is_day(month, day, year) or cut.word("u") not in {"", "day"}:
        return None
    if not cut.has("d2") and not cut.has("y") and doubts.is_counted(cut.tokens, cut.end):
        return None
    first = Calendar(year, month, day, cut.weekday(), year_step=step)
    if not cut.has("d2"):
        return first
    last = cut.number("d2")
    counted = not cut.has("y") and doubts.is_counted(cut.tokens, cut.end)
    if last is None or last <= day or not is_day(month, last, year) or counted:
        alone = cut.at("d") > cut.at("m") and cut.at("d2") > cut.at("d")
        return Phrase(cut.first, cut.last("d"), Calendar(None, month, day, cut.weekday())) if alone else None
    return Range(Calendar(year, month, day, year_step=step), Calendar(year, month, last, year_step=step))


def _month_days(cut: Cut) -> Shape | Phrase | None:
    """'between Nov. 5 and 8' is a range; other lists are read one by one."""
    return _month_day(cut) if cut.tokens.word(cut.first - 1) == "between" else None


def _month(cut: Cut) -> Shape | None:
    fits, step = _step_year(cut)
    year = cut.year()
    dated = year is not None or step is not None
    if not fits or not doubts.is_month(cut.tokens, cut.at("m"), dated=dated):
        return None
    impossible = cut.word("m") in ABBREVIATED_MONTHS and cut.tokens.kind(cut.end) == KINDS["day"]
    if not dated and (impossible or doubts.is_one_of_many(cut.tokens, cut.first, cut.end)):
        return None
    determiner = cut.word("l")
    if determiner in {"same", "that", "current", "previous", "preceding", "subsequent", "latest"}:
        return None
    return Calendar(
        year, cut.month(), year_step=step, step=cut.step("l"), day=cut.number("d") if cut.has("d") else None
    )


def _months(cut: Cut) -> Shape | None:
    """'November-December 2022', 'March/April'."""
    tokens, year = cut.tokens, cut.year()
    if tokens.raw(cut.at("c")) in LONG_DASHES:
        return None
    dated = year is not None
    if not doubts.is_month(tokens, cut.at("m"), dated=dated) or not doubts.is_month(
        tokens, cut.at("n"), dated=True
    ):
        return None
    return Range(Calendar(None, cut.month()), Calendar(year, cut.month("n")))


def _year_alone(cut: Cut) -> Shape | Phrase | None:
    year = cut.year()
    if year is None or (
        cut.tokens.kind(cut.at("y")) == KINDS["short"] and not doubts.is_led(cut.tokens, cut.first)
    ):
        return None
    if not cut.has("yu") and not cut.has("pre") and not doubts.is_year(cut.tokens, cut.at("y"), year):
        return None
    if cut.has("pre") and year not in doubts.YEARS:
        return None
    if cut.word("yu") == "years":
        return Phrase(cut.at("y"), cut.end - 1, Calendar(year))
    if cut.has("yu") and cut.word("yu") != "year":
        return None
    return Calendar(year)


def _year_month(cut: Cut) -> Shape | None:
    """'2017 April', '2019-Aug-1'."""
    year, month, day = cut.year(), cut.month(), cut.number("d")
    if year not in doubts.YEARS or not is_day(month, day, year):
        return None
    if not doubts.is_month(cut.tokens, cut.at("m"), dated=not cut.tokens.raw(cut.at("m")).islower()):
        return None
    return Calendar(year, month, day)


def _weekday_day(cut: Cut) -> Shape | None:
    """'Wednesday the thirty-first', 'Mon 13th'."""
    if cut.word("d").isdigit():
        return None
    day = cut.number("d")
    return Calendar(day=day, weekday=cut.weekday()) if day and 1 <= day <= 31 else None  # noqa: PLR2004


def _lone_day(cut: Cut) -> Shape | None:
    """'the 17th' after 'on', 'by' or 'until'."""
    before = cut.tokens.word(cut.first - 1)
    if (
        before not in {"on", "by", "until", "since", "before", "after", "from", "of", "around"}
        or before == "of"
    ):
        return None
    day = cut.number("d")
    digits = cut.tokens.raw(cut.at("d"))[:1].isdigit()
    if not digits or day is None or not 1 <= day <= 31 or not doubts.is_lone_day(cut.tokens, cut.end):  # noqa: PLR2004
        return None
    return Calendar(day=day)


def _decade(cut: Cut) -> Shape | None:
    if doubts.is_age(cut.tokens, cut.first):
        return None
    written, tokens = cut.word("r"), cut.tokens
    listed = tokens.kind(cut.first - 1) in _LISTS and tokens.kind(cut.first - 2) == KINDS["decade"]
    if not (written[:1].isdigit() and len(written) > 4) and not (cut.has("t") or cut.has("pre") or listed):  # noqa: PLR2004
        return None
    first = cut.decade("r")
    if first % _HUNDRED == 0 and first < _NAMED_BY_HUNDREDS:
        return Fixed(century_of(first // _HUNDRED + 1))
    return Fixed(decade_of(first))


def _century(cut: Cut) -> Shape | None:
    number = cut.number("d")
    if number is None or cut.word("u") != "century" or not 1 <= number <= 30:  # noqa: PLR2004
        return None
    if cut.tokens.word(cut.end).upper() in {"BC", "BCE"}:
        return None
    return Fixed(century_of(number))


def _coded(cut: Cut) -> Shape | None:
    """'Q3 2022', '3Q', '2022 H1'."""
    found = _CODED.fullmatch(cut.word("k"))
    if found is None:
        return None
    letter, number = found.group(1) or found.group(4), int(found.group(2) or found.group(3))
    year = full_year(found.group(5)) if found.group(5) else cut.year()
    fiscal = cut.has("f") or cut.word("y").startswith("fy")
    unit = Unit.QUARTER if letter.lower() == "q" else Unit.HALF
    if unit is Unit.HALF and (number > 2 or year is None):  # noqa: PLR2004
        return None
    return Portion(unit, number, year, fiscal=fiscal)


def _quarter(cut: Cut) -> Shape | None:
    """'the third quarter of 2001', 'first-half', 'this year's second quarter'."""
    fits, step = _step_year(cut)
    number = -1 if cut.has("last") and cut.word("last") in {"last", "final"} else cut.number("d")
    half = cut.word("u") == "half"
    if not fits or number is None or cut.word("yu") not in {"", "year"}:
        return None
    year = cut.year("y") or cut.year("y2")
    count = 2 if half else 4
    number = count if number == -1 else number
    bound = year is not None or step is not None or cut.has("yu")
    if not 1 <= number <= count or (half and not bound) or (cut.has("last") and not bound):
        return None
    fiscal = cut.has("f") or cut.has("f2") or cut.has("lead") or cut.word("y").startswith("fy")
    if fiscal and (half or doubts.is_owned(cut.tokens, cut.first)):
        return Vague()  # a company's own year, and half of a fiscal one, no calendar tells
    return Portion(Unit.HALF if half else Unit.QUARTER, number, year, step, fiscal)


def _season(cut: Cut) -> Shape | None:
    fits, step = _step_year(cut)
    year, determiner = cut.year(), cut.word("l")
    if not fits or determiner in {"same", "that", "latest"}:
        return None
    if (
        determiner
        and year is None
        and cut.word("s") in {"fall", "spring"}
        and cut.tokens.word(cut.end) in {"in", "of"}
    ):
        return None
    if (
        year is None
        and step is None
        and not determiner
        and not doubts.is_season(cut.tokens, cut.at("s"), cut.first)
    ):
        return None
    return Portion(Unit.SEASON, cut.season(), year, step, step=cut.step("l"))


def _fiscal(cut: Cut) -> Shape | None:
    year, step = cut.year(), cut.step("l")
    if cut.has("u") and cut.word("u") != "year":
        return None
    if year is None and step is None:
        return None
    return FiscalYear(year, None if year else step)


def _fiscal_code(cut: Cut) -> Shape | None:
    """'FY2024', 'CY2023'."""
    year = cut.year("k")
    return Calendar(year) if cut.word("k").startswith("cy") else FiscalYear(year)


def _fiscal_codes(cut: Cut) -> Shape | None:
    """'FY 2023-2024' is two years; 'FY2023-24' is one of them in some countries, so it stays undecided."""
    first, rest = cut.year("k"), cut.tokens.word(cut.at("z"))
    last = last_year(first, rest)
    if last is None or cut.word("k").startswith("cy"):
        return None
    return Range(FiscalYear(first), FiscalYear(last)) if len(rest) == _LONG else Vague()


def _holiday(cut: Cut) -> Shape | None:
    fits, step = _step_year(cut)
    name = doubts.holiday_name(cut.tokens, cut.at("h"), dated=cut.has("y") or cut.has("l") or cut.has("ys"))
    if not fits or name is None:
        return None
    return Holiday(name, cut.year(), step, cut.step("l"))


def _holiday_weekend(cut: Cut) -> Shape | None:
    """'Labor Day weekend', 'Thanksgiving weekend 2022', 'Christmas week'."""
    name = doubts.holiday_name(cut.tokens, cut.at("h"), dated=True)
    if name is None or cut.word("u") not in {"weekend", "week"}:
        return None
    return Holding(cut.unit(), Holiday(name, cut.year("y") or cut.year("y2"), None, cut.step("l")))


def _attack(cut: Cut) -> Shape | None:
    """'the Sept. 11 attacks', 'the anniversary of Sept. 11'."""
    if (cut.month(), cut.number("d")) != (9, 11):
        return None
    near = {cut.tokens.word(index) for index in range(cut.end, cut.end + 3)}
    near |= {f"{cut.tokens.word(index)} of" for index in (cut.first - 2, cut.first - 3)}
    return Calendar(2001, 9, 11) if near & _OF_THE_ATTACK else None


ABSOLUTE: tuple[Rule, ...] = (
    rule(f"(?P<m>{{month}}){_DAY}", _attack),
    rule(
        f"{_WEEKDAY}{PART}(?P<m>{{month}})(?:{{comma}}(?={{ordinal}}))?{{the}}?{_DAY}(?:(?:{{dash}}|{{to}}){{the}}?{_LAST_DAY})?"
        f"(?:{{comma}}?(?:{{of}}|{{in}})?{_YEAR}|{{comma}}?{{of}}?{_STEP_YEAR})?",
        _month_day,
    ),
    rule(f"(?P<m>{{month}}){_DAY}{{and}}{{the}}?{_LAST_DAY}(?:{{comma}}?{_YEAR})?", _month_days),
    rule(
        f"{_WEEKDAY}(?:{{the}}(?={{ordinal}}|{{cardinal}}))?{_DAY}(?:(?:{{dash}}|{{to}}|{{and}}(?={{the}}?[{{day}}{{ordinal}}]{{of}}?{{month}})){{the}}?{_LAST_DAY})?"
        f"(?P<u>{{unit}})?{{of}}?{{the}}?(?P<m>{{month}})(?:(?:{{comma}}|{{of}}|{{in}})?{_YEAR}|{{comma}}?{{of}}?{_STEP_YEAR})?",
        _month_day,
    ),
    rule("(?P<d>{day})[{dash}{slash}](?P<m>{month})[{dash}{slash}](?P<y>[{year}{day}{number}])", _month_day),
    rule("(?P<m>{month})[{dash}{slash}](?P<d>{day})(?:[{dash}{slash}](?P<y>{year}))?", _month_day),
    rule(f"{PART}(?:{{the}}?(?P<l>{{step}}))?(?P<m>{{month}})", _month),
    rule("{the}?(?P<l>{step})(?P<m>{month})(?P<d>[{day}{ordinal}])", _month),
    rule(
        f"{PART}(?P<m>{{month}})(?:(?:{{comma}}|{{of}}|{{in}}|{{dash}}|{{slash}})?{_YEAR}|{{comma}}?{{of}}?{_STEP_YEAR})",
        _month,
    ),
    rule(f"(?P<m>{{month}})(?P<c>[{{dash}}{{slash}}])(?P<n>{{month}})(?:{{comma}}?{{of}}?{_YEAR})?", _months),
    rule(
        f"(?P<y>{{year}})[{{dash}}{{slash}}{{comma}}]?(?P<m>{{month}})(?:[{{dash}}{{slash}}]?{_DAY})?",
        _year_month,
    ),
    rule(
        "(?P<pre>" + PART[:-1] + ")?(?:{the}?{working}?(?P<yu>[{unit}{units}]))?(?P<y>[{year}{short}])",
        _year_alone,
    ),
    rule("(?P<w>{weekday}){the}?" + _DAY, _weekday_day),
    rule("{the}(?P<d>{ordinal})", _lone_day),
    rule("(?P<t>{the})?(?P<pre>{part}{dash}?|{part}{in}{the})?(?P<r>{decade})", _decade),
    rule("{the}?(?:{part}{dash}?|{edge}{of}{the})?(?P<d>{ordinal}){dash}?(?P<u>{unit})", _century),
    rule(
        "(?P<k>{coded})(?:(?:{of}|{in}|{dash}|{comma})?(?P<f>{fiscal}(?:{unit})?)?(?P<y>[{year}{fy}{short}]))?",
        _coded,
    ),
    rule("(?P<y>[{year}{fy}]){dash}?(?P<k>{coded})", _coded),
    rule(
        f"{PART}(?:{{the}}?(?:(?P<ys>{{step}})(?P<yu>{{unit}}){{possessive}}|(?P<y2>{{year}}){{possessive}}?))?"
        "{the}?(?P<f>{fiscal})?{dash}?(?P<d>{ordinal}){dash}?(?P<f2>{fiscal})?(?P<u>[{quarter}{half}])",
        _quarter,
    ),
    rule(
        f"{PART}{{the}}?(?P<lead>{{fiscal}})?{{dash}}?(?:(?P<d>{{ordinal}})|(?P<last>{{step}})){{dash}}?(?P<u>[{{quarter}}{{half}}])(?:{{of}}|{{in}}|{{comma}})?"
        "{the}?(?:(?P<ys>{step})?(?P<f>{fiscal})?(?P<yu>{unit})(?P<y2>{year})?|(?P<f2>{fiscal})?(?P<y>[{year}{short}{fy}]))",
        _quarter,
    ),
    rule(
        f"{PART}{{the}}?(?:(?P<l>{{step}}))?(?P<t>{{the}})?(?P<s>{{season}})"
        f"(?:{{comma}}?{{of}}?{_YEAR}(?:[{{dash}}{{slash}}](?P<z>[{{year}}{{day}}{{number}}]))?|{{of}}?{_STEP_YEAR})?",
        _season,
    ),
    rule(f"{PART}{{the}}?(?P<l>{{step}})?{{fiscal}}(?P<u>{{unit}})?(?P<y>[{{year}}{{short}}])?", _fiscal),
    rule(f"{PART}{{the}}?(?P<y>{{year}}){{fiscal}}(?P<u>{{unit}})", _fiscal),
    rule("(?P<k>{fy})", _fiscal_code),
    rule("(?P<k>{fy})[{dash}{slash}](?P<z>[{year}{day}{number}])", _fiscal_codes),
    rule(
        f"{PART}{{the}}?(?P<l>{{step}})?(?P<h>{{holiday}})(?:{{comma}}?(?P<y>[{{year}}{{short}}])|{{of}}?{_STEP_YEAR})?",
        _holiday,
    ),
    rule(
        "{the}?(?P<l>{step})?(?P<h>{holiday})(?P<y>{year})?(?P<u>{unit})(?:{of}?(?P<y2>{year}))?",
        _holiday_weekend,
    ),
)
