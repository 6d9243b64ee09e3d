"""Rules for dates in figures alone: 2023-01-17, 03/04/2023, 2019-20."""

import re

from service.annotate.times import doubts
from service.annotate.times.lexicon import KINDS
from service.annotate.times.rules import Cut, Rule, full_year, is_day, rule
from service.annotate.times.shapes import Calendar, Numeric, Range, Shape, Vague

_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_RANGES = frozenset({KINDS["dash"], KINDS["to"]})
_VERSIONED = frozenset("version versions release build firmware v ver".split())
_FILED = frozenset("filed dated signed issued".split())  # 'Filed 6-30-23; 8:45 am', as registers write
_SHORT, _LONG, _MONTHS = 2, 4, 12
LONG_DASHES = frozenset({"\u2014", "\u2015"})


def _years(cut: Cut) -> Shape | None:
    """'2019-20', '2014-2018', '2019/20'; '2009-12' is a month as well, so it stays undecided."""
    tokens, joined = cut.tokens, cut.tokens.raw(cut.at("c"))
    first, rest = cut.year(), tokens.word(cut.at("z"))
    last = last_year(first, rest)
    if first is None or last is None or joined in LONG_DASHES or cut.word("yu") not in {"", "year"}:
        return None
    if doubts.is_inside_a_code(tokens, cut.at("y"), cut.at("z")) or not doubts.is_range_of_years(
        tokens, cut.first
    ):
        return None
    far_back = not cut.has("yu") and doubts.is_far_back(tokens, cut.first)
    if far_back or (joined == "/" and last != first + 1):
        return None
    return _years_from(cut, first, last)


def _years_from(cut: Cut, first: int, last: int) -> Shape | None:
    """Two figures that can be the first and the last year, where neither is a month."""
    tokens, joined, rest = cut.tokens, cut.tokens.raw(cut.at("c")), cut.tokens.word(cut.at("z"))
    glued = tokens.glued(cut.at("c")) and tokens.glued(cut.at("z"))
    if len(rest) == _SHORT and not glued:
        return None
    if len(rest) == _SHORT and joined == "-" and int(rest) <= _MONTHS and last != first + 1:
        named = tokens.word(cut.first - 1) in {"the", "in", "for", "during"} and tokens.kind(cut.end) == "x"
        return Range(Calendar(first), Calendar(last)) if named else Vague()
    return Range(Calendar(first), Calendar(last))


def last_year(first: int | None, rest: str) -> int | None:
    """The second year of '2019-20', where it is one."""
    if first is None or first not in doubts.YEARS or len(rest) not in {_SHORT, _LONG}:
        return None
    last = int(rest) if len(rest) == _LONG else first // 100 * 100 + int(rest)
    return last if first < last <= first + 100 and last in doubts.YEARS else None


def _iso_month(cut: Cut) -> Shape | None:
    """'2015-12' as a year and a month, where it can be no range of years."""
    tokens, year, month = cut.tokens, cut.year(), cut.number("d")
    if year is None or month is None or year not in doubts.YEARS or not 1 <= month <= _MONTHS:
        return None
    at = cut.at("d")
    glued = (
        tokens.glued(at)
        and tokens.glued(at - 1)
        and tokens.raw(at - 1) == "-"
        and len(tokens.raw(at)) == _SHORT
    )
    coded = doubts.is_inside_a_code(tokens, cut.at("y"), at) or not doubts.is_range_of_years(
        tokens, cut.first
    )
    if not glued or month > year % 100 or coded:
        return None
    return Calendar(year, month)


def _iso(cut: Cut) -> Shape | None:
    found = _ISO.match(cut.word("k"))
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    return Calendar(year, month, day) if is_day(month, day, year) else None


def _numeric(cut: Cut) -> Shape | None:
    found = _NUMERIC.match(cut.word("k"))
    if found is None:
        return None
    first, mark, second, digits = found.groups()
    year = full_year(digits)
    before = cut.tokens.word(cut.at("k") - 1)
    if before in _VERSIONED or year not in doubts.YEARS:
        return None
    if len(digits) == _SHORT and mark != "/" and len(first + second) < _LONG and before not in _FILED:
        return None
    return _figures(int(first), int(second), year, dotted=mark == ".", weekday=cut.weekday())


def _slashed(cut: Cut) -> Shape | None:
    """'on 5/17': figures without a year, only where a date is expected."""
    tokens, before = cut.tokens, cut.first - 1
    if (
        cut.word("k") == "9/11"
        and not cut.has("w")
        and tokens.word(before) not in {"on", "by", "due", "dated"}
    ):
        return Calendar(2001, 9, 11)
    led = cut.has("w") or tokens.word(before) in {"on", "by", "until", "since", "due", "dated"}
    led = led or (tokens.kind(before) in _RANGES and tokens.kind(before - 1) == KINDS["slashed"])
    led = led or (
        tokens.kind(cut.end) in _RANGES and tokens.kind(cut.end + 1) in {KINDS["slashed"], KINDS["numeric"]}
    )
    first, second = (int(part) for part in cut.word("k").split("/"))
    return _figures(first, second, cut.year(), dotted=False) if led else None


def _figures(
    first: int, second: int, year: int | None, *, dotted: bool, weekday: int | None = None
) -> Shape | None:
    if not (is_day(first, second, year) and first) and not (is_day(second, first, year) and second):
        return None
    return Numeric(first, second, year, dotted, weekday)


FIGURES: tuple[Rule, ...] = (
    rule("(?:{the}?(?P<yu>{unit}))?(?P<y>{year})(?P<c>[{dash}{slash}])(?P<z>[{year}{day}{number}])", _years),
    rule("(?P<y>{year}){dash}(?P<d>{day})", _iso_month),
    rule("(?:{weekday}{comma}?)?(?P<k>{iso})", _iso),
    rule("(?:(?P<w>{weekday}){comma}?)?(?P<k>{numeric})", _numeric),
    rule("(?:{step}?(?P<w>{weekday}){comma}?{dash}?)?(?P<k>{slashed})(?:{comma}?(?P<y>{year}))?", _slashed),
)
