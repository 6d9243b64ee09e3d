"""Rules for parts of years and stretches of them: quarters, seasons, fiscal years, holidays, decades."""

import re

from service.annotate.times import doubles, doubts
from service.annotate.times.absolute import ENDS, PART, STEP_YEAR, YEAR, step_year
from service.annotate.times.figures import last_year
from service.annotate.times.lexicon import DECADES, KINDS
from service.annotate.times.periods import Unit, century_of, decade_of
from service.annotate.times.rules import Cut, Rule, full_year, rule
from service.annotate.times.shapes import (
    Calendar,
    FiscalYear,
    Fixed,
    Holding,
    Holiday,
    Portion,
    Range,
    Shape,
    Stretch,
    Vague,
    Within,
)

_LISTS = frozenset({KINDS["comma"], KINDS["and"]})
_LONG = 4
_HUNDRED, _NAMED_BY_HUNDREDS = 100, 1900  # 'the 1800s' are a century, 'the 2000s' a decade
_FAR = 14  # words
_IN_A_HALF = frozenset("in for during by from since until".split())
_OF_BUSINESS = frozenset(
    "billion million profit profits loss losses sales revenue revenues earnings economy gdp exports imports "
    "shipments output demand production deliveries inflation profitable income turnover investment".split()
)
_OF_A_GAME = frozenset("goal goals match game coach team score minute penalty striker".split())
_CODED = re.compile(r"(?:([qh])([1-4])|([1-4])([qh]))['\u2019]?(\d{4}|\d\d)?", re.IGNORECASE)


def _decade(cut: Cut) -> Shape | None:
    if doubles.is_age(cut.tokens, cut.first) or doubles.is_heat(cut.tokens, cut.first):
        return None
    written, tokens = cut.word("r"), cut.tokens
    listed = tokens.kind(cut.first - 1) in _LISTS and tokens.kind(cut.first - 2) == KINDS["decade"]
    in_one = written in DECADES and tokens.word(cut.first - 1) in {"in", "since", "during"}
    if not (written[:1].isdigit() and len(written) > _LONG) and not (
        cut.has("t") or cut.has("pre") or listed or in_one
    ):
        return None
    first = cut.decade("r")
    if first % _HUNDRED == 0 and first < _NAMED_BY_HUNDREDS:
        return Fixed(century_of(first // _HUNDRED + 1))
    return Fixed(decade_of(first))


def _century(cut: Cut) -> Shape | None:
    number = cut.number("d")
    if number is None or cut.word("u") != "century" or not 1 <= number <= 30:
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
    if unit is Unit.HALF and (number > 2 or year is None):
        return None
    return Portion(unit, number, year, fiscal=fiscal)


def _quarter(cut: Cut) -> Shape | None:
    """'the third quarter of 2001', 'first-half', 'this year's second quarter'."""
    fits, step = step_year(cut)
    number = -1 if cut.has("last") and cut.word("last") in {"last", "final"} else cut.number("d")
    half = cut.word("u") == "half"
    if not fits or number is None or cut.word("yu") not in {"", "year"}:
        return None
    year = cut.year("y") or cut.year("y2")
    count = 2 if half else 4
    number = count if number == -1 else number
    bound = year is not None or step is not None or cut.has("yu")
    told = bound or (_is_half_told(cut) if half else not doubts.is_match(cut.tokens, cut.first))
    if not 1 <= number <= count or not told or (cut.has("last") and not bound):
        return None
    fiscal = cut.has("f") or cut.has("f2") or cut.has("lead") or cut.word("y").startswith("fy")
    if fiscal and (half or doubles.is_owned(cut.tokens, cut.first)):
        return Vague()  # a company's own year, and half of a fiscal one, no calendar tells
    reported = doubles.is_business(cut.tokens, cut.end)
    return Portion(Unit.HALF if half else Unit.QUARTER, number, year, step, fiscal, reported=reported)


def _is_half_told(cut: Cut) -> bool:
    """'first-half profit', or 'in the first half' where money is told of, and no match."""
    tokens, first = cut.tokens, cut.first
    if doubles.is_business(tokens, cut.end):
        return True
    if tokens.word(first - 1) not in _IN_A_HALF or not doubts.is_lone_day(tokens, cut.end):
        return False
    around = tokens.words[max(first - _FAR, 0) : cut.end + _FAR]
    told = not _OF_BUSINESS.isdisjoint(around) and _OF_A_GAME.isdisjoint(around)
    return told and not doubts.is_match(tokens, first)


def _season(cut: Cut) -> Shape | None:
    fits, step = step_year(cut)
    year, determiner = cut.year(), cut.word("l")
    if not fits or determiner == "latest":
        return None
    if determiner in {"same", "that"}:
        falls = cut.word("s") in {"fall", "spring"} and cut.tokens.kind(cut.end) not in ENDS | _LISTS
        return None if falls else Within(Portion(Unit.SEASON, cut.season()), Stretch(Unit.YEAR, "that"))
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
    told = determiner in {"following", "preceding", "previous", "subsequent"}
    return Portion(Unit.SEASON, cut.season(), year, step, step=cut.step("l"), told=told)


def _fiscal(cut: Cut) -> Shape | None:
    year, step = cut.year(), cut.step("l")
    if cut.has("u") and cut.word("u") != "year":
        return None
    if year is None and step is None:
        return None
    return FiscalYear(year, None if year else step)


def _fiscal_years(cut: Cut) -> Shape | None:
    """'fiscal years 2024 and 2025', 'fiscal years 2024 through 2026': no calendar years."""
    first, last = cut.year(), cut.year("z")
    if not cut.word("u").startswith("year") or first is None or last is None or last <= first:
        return None
    if cut.has("a") and last != first + 1:
        return None
    return Range(FiscalYear(first), FiscalYear(last))


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
    fits, step = step_year(cut)
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


PORTIONS: tuple[Rule, ...] = (
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
        f"{PART}{{the}}?(?:{{step}}?(?P<l>{{step}}))?(?P<t>{{the}})?(?P<s>{{season}})"
        f"(?:{{comma}}?{{of}}?{YEAR}(?:[{{dash}}{{slash}}](?P<z>[{{year}}{{day}}{{number}}]))?|{{of}}?{STEP_YEAR})?",
        _season,
    ),
    rule(
        f"{PART}{{the}}?(?P<l>{{step}})?{{fiscal}}(?:{{dash}}?(?P<u>{{unit}}))?(?P<y>[{{year}}{{short}}])?",
        _fiscal,
    ),
    rule(f"{PART}{{the}}?(?P<y>{{year}}){{fiscal}}(?P<u>{{unit}})", _fiscal),
    rule(
        "{the}?{fiscal}(?P<u>{units})(?P<y>{year})(?:(?P<a>{and})|[{to}{dash}])(?P<z>{year})", _fiscal_years
    ),
    rule("(?P<k>{fy})", _fiscal_code),
    rule("(?P<k>{fy})[{dash}{slash}](?P<z>[{year}{day}{number}])", _fiscal_codes),
    rule(
        f"{PART}{{the}}?(?P<l>{{step}})?(?P<h>{{holiday}})(?:{{comma}}?(?P<y>[{{year}}{{short}}])|{{of}}?{STEP_YEAR})?",
        _holiday,
    ),
    rule(
        "{the}?(?P<l>{step})?(?P<h>{holiday})(?P<y>{year})?(?P<u>{unit})(?:{of}?(?P<y2>{year}))?",
        _holiday_weekend,
    ),
)
