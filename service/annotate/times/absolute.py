"""Rules for dates that name a day, a month or a year."""

from service.annotate.times import doubts
from service.annotate.times.figures import LONG_DASHES
from service.annotate.times.lexicon import ABBREVIATED_MONTHS, KINDS
from service.annotate.times.naming import is_beyond
from service.annotate.times.periods import Unit
from service.annotate.times.reports import is_of_month
from service.annotate.times.rules import Cut, Rule, is_day, rule
from service.annotate.times.shapes import (
    Calendar,
    Phrase,
    Range,
    SamePart,
    Shape,
    Stretch,
    Within,
)
from service.annotate.times.tokens import Tokens
from service.annotate.times.vocabularies import MONTHS_ELSEWHERE

# 'early', 'the end of', 'later in the': said of a date, part of its extent.
PART = "(?:{the}?{part}{dash}?|{part}{in}{the}?|{the}?{edge}{of}{the}?(?:{part}{dash}?)?|{edge}{dash})?"
_WEEKDAY = "(?:[{clock}{zoned}]{comma}?)?(?:(?P<w>{weekday}){comma}?)?"
_DAY = "(?P<d>{day}|(?:{cardinal}{dash}?)?{ordinal})"
_LAST_DAY = "(?P<d2>{day}|(?:{cardinal}{dash}?)?{ordinal})"
_SPELLED = (
    "{cardinal}(?:{dash}?{cardinal}){1,2}|{cardinal}{thousand}(?:{and}?{cardinal}(?:{dash}?{cardinal})?)?"
)
YEAR = "(?P<y>[{year}{short}])"
STEP_YEAR = "{the}?(?P<ys>{step})(?P<yu>{unit})"
ENDS = frozenset({"", KINDS["stop"], KINDS["close"], KINDS["break"]})
_DAYS = frozenset({KINDS["day"], KINDS["ordinal"]})
_LONG_FIGURES = frozenset({KINDS["year"], KINDS["number"]})
_SAME_PARTS = frozenset({"quarter", "period"})
_COMPARES = frozenset("compared versus against than".split())
_COMPARISON = 10  # words
_DASH, _AND = KINDS["dash"], KINDS["and"]
_OF_THE_ATTACK = frozenset(
    "attacks attack hijackers hijacking hijackings plot plotters anniversary terrorist terrorists commission "
    "victims memorial".split()
) | {"anniversary of", "post of", "pre of", "victims of"}


def step_year(cut: Cut) -> tuple[bool, int | None]:
    """Whether 'last year', 'this year' fits, and its step."""
    if not cut.has("ys"):
        return True, None
    if cut.word("yu") != "year" or cut.word("ys") in {"same", "that"}:
        return False, None
    return True, cut.step("ys")


def _month_day(cut: Cut) -> Shape | Phrase | None:
    month, day, year = cut.month(), cut.number("d"), cut.year()
    fits, step = step_year(cut)
    fits = fits and not (is_beyond(cut.tokens, cut.first) or _ends_a_code(cut))
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
    if _is_list(cut, day, last):
        return Phrase(cut.first, cut.last("d"), first)
    return Range(Calendar(year, month, day, year_step=step), Calendar(year, month, last, year_step=step))


def _ends_a_code(cut: Cut) -> bool:
    """'No. 2024-12 of January 3'."""
    tokens, first = cut.tokens, cut.first
    if cut.at("d") != first or tokens.kind(first - 1) != _DASH or tokens.kind(first - 2) not in _LONG_FIGURES:
        return False
    return tokens.glued(first) and tokens.glued(first - 1)


def _is_list(cut: Cut, day: int, last: int) -> bool:
    """'on 3 and 5 April' names two days, 'between 3 and 5 April' all that lie between."""
    between = "between" in {cut.tokens.word(cut.first - 1), cut.tokens.word(cut.first - 2)}
    return cut.tokens.kind(cut.at("j")) == _AND and last != day + 1 and not between


def _month_days(cut: Cut) -> Shape | Phrase | None:
    """'between Nov. 5 and 8' is a range; other lists are read one by one."""
    return _month_day(cut) if cut.tokens.word(cut.first - 1) == "between" else None


def _month(cut: Cut) -> Shape | None:
    fits, step = step_year(cut)
    fits = fits and not is_beyond(cut.tokens, cut.first)
    year = cut.year()
    dated = year is not None or step is not None
    at = cut.at("m")
    if (
        not fits
        or is_beyond(cut.tokens, cut.first)
        or not (doubts.is_month(cut.tokens, at, dated=dated) or _is_beside_its_noun(cut, at))
    ):
        return None
    if not dated and (_is_no_month(cut) or doubts.is_one_of_many(cut.tokens, cut.first, cut.end)):
        return None
    determiner = cut.word("l")
    if determiner in {"same", "that"} and not dated:
        return Within(Calendar(None, cut.month()), Stretch(Unit.YEAR, "that"))
    if determiner in {"same", "that", "current", "previous", "preceding", "subsequent", "latest"}:
        return None
    day = cut.number("d") if cut.has("d") else None
    return Calendar(
        year, cut.month(), day, year_step=step, step=cut.step("l"), told=determiner == "following"
    )


def _is_beside_its_noun(cut: Cut, at: int) -> bool:
    """'March sales', 'a May hearing': for names that are words as well."""
    told = cut.word("l") == "following" or is_of_month(cut.tokens, at)
    return told and cut.word("m") in {"may", "march"}


def _is_no_month(cut: Cut) -> bool:
    """'Feb 31', '31 June': no day, and no month either."""
    short = cut.word("m") in ABBREVIATED_MONTHS and cut.tokens.kind(cut.end) == KINDS["day"]
    return short or doubts.is_impossible_day(cut.tokens, cut.at("m"))


def _months(cut: Cut) -> Shape | None:
    """'November-December 2022', 'March/April'."""
    tokens, year = cut.tokens, cut.year()
    if tokens.raw(cut.at("c")) in LONG_DASHES:
        return None
    dated = year is not None
    if not dated and tokens.kind(cut.end) in _DAYS:  # 'Nov.-Feb. 5'
        return None
    if not doubts.is_month(tokens, cut.at("m"), dated=dated) or not doubts.is_month(
        tokens, cut.at("n"), dated=True
    ):
        return None
    return Range(Calendar(None, cut.month()), Calendar(year, cut.month("n")))


def _year_alone(cut: Cut) -> Shape | Phrase | None:
    year = cut.year()
    if year is None or (
        cut.tokens.kind(cut.at("y")) == KINDS["short"]
        and not doubts.is_led(cut.tokens, cut.first)
        and cut.tokens.word(cut.first - 1) != "the"
    ):
        return None
    if not cut.has("yu") and not cut.has("pre") and not doubts.is_year(cut.tokens, cut.at("y"), year):
        return None
    if (cut.has("pre") and year not in doubts.YEARS) or _is_of_a_foreign_month(cut.tokens, cut.first):
        return None
    unit = cut.word("yu")
    if unit not in {"", "year", "years"} or (unit and doubts.is_other_year(cut.tokens, cut.at("yu"))):
        return None
    if cut.tokens.word(cut.end) in _SAME_PARTS and cut.first == cut.at("y"):
        return _part_of(cut, year)
    return Phrase(cut.at("y"), cut.end - 1, Calendar(year)) if unit == "years" else Calendar(year)


def _is_of_a_foreign_month(tokens: Tokens, first: int) -> bool:
    """'the decree of 3 avril 2024': the year alone would lose the day."""
    at = first - 1 - (tokens.word(first - 1) in {"de", "del"})
    return tokens.word(at) in MONTHS_ELSEWHERE


def _part_of(cut: Cut, year: int) -> Shape | Phrase:
    """'compared with the 1988 period': the quarter or half told of right before, in another year."""
    tokens, the = cut.tokens, cut.first - 1
    if tokens.word(the) != "the" or tokens.word(cut.end + 1) == "of" or tokens.kind(cut.end + 1) == _DASH:
        return Calendar(year)
    return Phrase(the, cut.end, SamePart(year)) if _is_compared(tokens, the) else Calendar(year)


def _is_compared(tokens: Tokens, end: int) -> bool:
    """'from the 1988 period', 'compared with $2 million in the 1988 period', 'up from 3 in the ...'."""
    if tokens.word(end - 1) == "from":
        return True
    for index in range(end - 1, max(end - 1 - _COMPARISON, 0), -1):
        word = tokens.word(index)
        if word in _COMPARES or (word == "from" and tokens.word(index - 1) in {"up", "down"}):
            return True
        if tokens.kind(index) in ENDS:
            return False
    return False


def _spelled_year(cut: Cut) -> Shape | None:
    """'in nineteen ninety-six', 'since two thousand and fifteen', with nothing that could be counted."""
    year = cut.year()
    led = doubts.is_led(cut.tokens, cut.first) and cut.tokens.word(cut.first - 1) != "of"
    return (
        Calendar(year) if led and year in doubts.YEARS and doubts.is_lone_day(cut.tokens, cut.end) else None
    )


def _spelled_date(cut: Cut) -> Shape | None:
    """'January first, two thousand and thirty-two', 'August nineteen ninety'."""
    month, day, year = cut.month(), cut.number("d"), cut.year()
    if (
        year not in doubts.YEARS
        or not is_day(month, day, year)
        or not doubts.is_lone_day(cut.tokens, cut.end)
    ):
        return None
    return Calendar(year, month, day)


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
    day, alone = cut.number("d"), cut.tokens.kind(cut.end) in ENDS
    if cut.word("d").isdigit() and (not alone or cut.tokens.kind(cut.at("w") - 1) == KINDS["and"]):
        return None
    if doubts.is_repeated(cut.tokens, cut.first):
        return None
    return Calendar(day=day, weekday=cut.weekday()) if day and 1 <= day <= 31 else None


def _lone_day(cut: Cut) -> Shape | None:
    """'the 17th' after 'on', 'by' or 'until'."""
    before = cut.tokens.word(cut.first - 1)
    led = before in {"on", "by", "until", "since", "before", "after", "from", "around"}
    if not led and not doubts.is_moved_to(cut.tokens, cut.first):
        return None
    day = cut.number("d")
    digits = cut.tokens.raw(cut.at("d"))[:1].isdigit()
    if not digits or day is None or not 1 <= day <= 31 or not doubts.is_lone_day(cut.tokens, cut.end):
        return None
    return Calendar(day=day)


def _attack(cut: Cut) -> Shape | None:
    """'the Sept. 11 attacks', 'the anniversary of Sept. 11'."""
    if (cut.month(), cut.number("d")) != (9, 11):
        return None
    near = {cut.tokens.word(index) for index in range(cut.end, cut.end + 3)}
    near |= {f"{cut.tokens.word(index)} of" for index in (cut.first - 2, cut.first - 3)}  # 'post-Sept. 11'
    return Calendar(2001, 9, 11) if near & _OF_THE_ATTACK else None


ABSOLUTE: tuple[Rule, ...] = (
    rule(f"(?P<m>{{month}}){_DAY}", _attack),
    rule(
        f"{_WEEKDAY}{PART}(?P<m>{{month}})(?:{{comma}}(?={{ordinal}}))?{{the}}?{_DAY}(?:(?:{{dash}}|{{to}}){{the}}?{_LAST_DAY})?"
        f"(?:{{comma}}?(?:{{of}}|{{in}})?{YEAR}|{{comma}}?{{of}}?{STEP_YEAR})?",
        _month_day,
    ),
    rule(f"(?P<m>{{month}}){_DAY}{{and}}{{the}}?{_LAST_DAY}(?:{{comma}}?{YEAR})?", _month_days),
    rule(
        f"{_WEEKDAY}(?:{{the}}(?={{ordinal}}|{{cardinal}}))?{_DAY}(?:(?P<j>{{dash}}|{{to}}|{{and}}(?={{the}}?[{{day}}{{ordinal}}]{{of}}?{{month}})){{the}}?{_LAST_DAY})?"
        f"(?P<u>{{unit}})?{{of}}?{{the}}?(?P<m>{{month}})(?:(?:{{comma}}|{{of}}|{{in}})?{YEAR}|{{comma}}?{{of}}?{STEP_YEAR})?",
        _month_day,
    ),
    rule("(?P<d>{day})[{dash}{slash}](?P<m>{month})[{dash}{slash}](?P<y>[{year}{day}{number}])", _month_day),
    rule("(?P<m>{month})[{dash}{slash}](?P<d>{day})(?:[{dash}{slash}](?P<y>{year}))?", _month_day),
    rule(f"{PART}(?:{{the}}?{{step}}?(?P<l>{{step}}))?(?P<m>{{month}})", _month),
    rule("{the}?(?P<l>{step})(?P<m>{month})(?P<d>[{day}{ordinal}])", _month),
    rule(
        f"{PART}(?P<m>{{month}})(?:(?:{{comma}}|{{of}}|{{in}}|{{dash}}|{{slash}})?{YEAR}|{{comma}}?{{of}}?{STEP_YEAR})",
        _month,
    ),
    rule(f"(?P<m>{{month}})(?P<c>[{{dash}}{{slash}}])(?P<n>{{month}})(?:{{comma}}?{{of}}?{YEAR})?", _months),
    rule(
        f"(?P<y>{{year}})[{{dash}}{{slash}}{{comma}}]?(?P<m>{{month}})(?:[{{dash}}{{slash}}]?{_DAY})?",
        _year_month,
    ),
    rule(
        "(?P<pre>" + PART[:-1] + ")?(?:{the}?{working}?(?P<yu>[{unit}{units}]))?(?P<y>[{year}{short}])",
        _year_alone,
    ),
    rule(f"(?P<y>{_SPELLED})", _spelled_year),
    rule(f"(?P<m>{{month}})(?:{{the}}?{_DAY})?{{comma}}?(?P<y>{_SPELLED})", _spelled_date),
    rule(
        f"(?:{{the}}?(?P<d>{{day}}|{{cardinal}}?{{ordinal}}|{{cardinal}}{{1,2}}){{of}}?)?(?P<m>{{month}}){{comma}}?(?P<y>{_SPELLED})",
        _spelled_date,
    ),
    rule("(?P<w>{weekday}){the}?" + _DAY, _weekday_day),
    rule("{the}(?P<d>{ordinal})", _lone_day),
)
