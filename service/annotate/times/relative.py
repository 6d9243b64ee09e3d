"""Rules for times told from publication or from another date: 'last month', 'two days later'."""

from service.annotate.times import doubles, doubts
from service.annotate.times.absolute import PART, STEP_YEAR, YEAR, step_year
from service.annotate.times.distances import APPROX, COUNT, UNIT
from service.annotate.times.lexicon import DATE_WORDS, KINDS
from service.annotate.times.periods import Unit
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.shapes import (
    Calendar,
    DayWord,
    FiscalYear,
    MidYear,
    Nth,
    Opening,
    Phrase,
    Several,
    Shape,
    Stretch,
    Vague,
    Weekday,
)

_NO_END = "{unit}{units}{quarter}{month}{weekday}{season}{day}{daypart}{holiday}{year}"  # 'last week'
_CLOCK = "(?:[{clock}{zoned}]{comma}?)?"
_ROLLING = frozenset({Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY})
_MANY = frozenset({"past", "previous", "coming", "upcoming"})
_NARROW = {
    **dict.fromkeys(("last", "this", "current", "coming", "upcoming"), (Unit.DAY,)),
    **dict.fromkeys(("same", "that"), (Unit.DECADE, Unit.CENTURY)),
    "latest": (Unit.DAY, Unit.WEEKEND, Unit.DECADE, Unit.CENTURY),
}
_ENDED_BY_NAME = frozenset({Unit.WEEK, Unit.DECADE})
_ENDED = _ENDED_BY_NAME | {Unit.YEAR, Unit.MONTH, Unit.QUARTER}
_BEFORE_MIDYEAR = frozenset("by at since until till before after around from in to about through".split())
_ALONE = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote close number day".split())})
_PRESENT_WHAT = frozenset("value values price prices rate rates level levels".split())


def _weekday(cut: Cut) -> Shape | None:
    determiner, second = cut.word("l"), cut.word("l2")
    dated = bool(determiner)
    number = cut.weekday()
    if number is None or determiner in {"same", "that", "latest"}:
        return None
    if not doubts.is_weekday(cut.tokens, cut.at("w"), dated=dated) or doubts.is_one_of_many(
        cut.tokens, cut.first, cut.end
    ):
        return None
    return Weekday(number, second or determiner)


def _weekday_of_week(cut: Cut) -> Shape | None:
    """'Tuesday of last week', 'next week Wednesday'."""
    number, step = cut.weekday(), cut.step("l")
    if number is None or step is None or cut.word("u") != "week":
        return None
    return Weekday(number, weeks=step)


def _day_word(cut: Cut) -> Shape | None:
    word = cut.word("k")
    titled = doubts.is_paper(cut.tokens, cut.at("k")) or doubts.is_title(cut.tokens, cut.first, cut.end)
    return None if titled else DayWord(DATE_WORDS[word])


def _day_word_beyond(cut: Cut) -> Shape | None:
    """'the day before yesterday'."""
    sign = {"before": -1, "after": 1}.get(cut.word("a"))
    if sign is None or cut.word("u") != "day":
        return None
    return DayWord(DATE_WORDS[cut.word("k")] + sign)


def _stretch(cut: Cut) -> Shape | None:
    """'this week', 'the past year', 'last fiscal year', 'the end of the month'."""
    determiner, unit, tokens = cut.word("l2") or cut.word("l"), cut.unit(), cut.tokens
    dashed = tokens.kind(cut.end) == KINDS["dash"] and tokens.glued(cut.end)
    if doubts.is_repeated(tokens, cut.first) or dashed or doubles.is_verb(tokens, cut.at("l")):
        return None
    if cut.word("u").endswith("s"):
        return Vague() if determiner in _MANY else None
    if cut.has("f"):
        return FiscalYear(step=cut.step("l")) if unit is Unit.YEAR else None
    if unit in _NARROW.get(determiner, ()):
        return None
    if determiner == "next" and ((cut.has("t") and unit is not Unit.QUARTER) or unit is Unit.DAY):
        determiner = "following" if unit is Unit.DAY else "onward"
    rolling = determiner == "past" or (cut.has("t") and determiner == "last")
    return Stretch(unit, determiner, rolling and unit in _ROLLING)


def _whole(cut: Cut) -> Shape | None:
    """'the end of the year', 'earlier in the week'; 'the turn of the century' does not say which."""
    if cut.has("b") and cut.word("b") == "turn" and cut.unit() not in {Unit.YEAR, Unit.MONTH}:
        return Vague()
    if cut.has("f"):
        return FiscalYear(step=0) if cut.unit() is Unit.YEAR else None
    return Stretch(cut.unit(), "this")


def _year_end(cut: Cut) -> Shape | None:
    """'year-end 1999', 'the month's end', 'by week's end', 'at year end'."""
    ended, year = cut.unit(), cut.year()
    if cut.word("b") != "end" or ended not in _ENDED or (ended in _ENDED_BY_NAME and cut.word("j") == "-"):
        return None
    if not cut.has("j"):  # 'at year end', but not 'as the year ends' nor 'the year end review'
        led = cut.tokens.word(cut.first - 1) in _BEFORE_MIDYEAR
        if ended is not Unit.YEAR or not (led and doubts.is_lone_day(cut.tokens, cut.end)):
            return None
    if year is not None:
        return Calendar(year) if cut.unit() is Unit.YEAR else None
    return Stretch(cut.unit(), "this")


def _mid_year(cut: Cut) -> Shape | None:
    """'by midyear', 'since mid-year', 'midyear 2026'; 'the midyear review' is none."""
    spelled = cut.has("m") or (cut.word("p") == "mid" and cut.word("u") == "year")
    if not spelled:
        return None
    if (year := cut.year()) is not None:
        return Calendar(year)
    led = cut.tokens.word(cut.first - 1) in _BEFORE_MIDYEAR
    return MidYear() if led and doubts.is_lone_day(cut.tokens, cut.end) else None


def _weekend(cut: Cut) -> Shape | None:
    """'over the weekend', 'For the year, profit rose'."""
    if cut.word("u") == "weekend":
        return Stretch(Unit.WEEKEND, "the")
    summed = cut.tokens.word(cut.first - 1) == "for" and cut.tokens.kind(cut.end) in _ALONE
    return Stretch(cut.unit(), "whole") if summed and cut.unit() is Unit.YEAR else None


def _daypart(cut: Cut) -> Shape | None:
    """'last night', 'this morning', 'that evening'."""
    determiner, part = cut.word("l"), cut.word("p")
    if determiner == "last" and part in {"night", "evening"}:
        return DayWord(-1)
    if determiner == "this":
        return DayWord(0)
    if determiner in {"same", "that", "next", "following", "previous"}:
        return Stretch(Unit.DAY, "following" if determiner == "next" else determiner)
    return None


def _several(cut: Cut) -> Shape | None:
    sign, count = cut.step("l"), cut.number("c")
    if sign is None or sign == 0 or doubles.is_verb(cut.tokens, cut.at("l")):
        return None
    if cut.word("l") in {"same", "that", "this", "current"} or not cut.word("u").endswith("s"):
        return None
    worked = cut.has("k") and cut.word("k") not in {"calendar", "consecutive"}
    if not count or (worked and cut.unit() is not Unit.DAY):
        return Vague()
    return Several(count, cut.unit(), sign, working=worked)


def _vague(cut: Cut) -> Shape | Phrase | None:
    word, after = cut.word("n"), cut.tokens.word(cut.end)
    if word == "now" and (after == "that" or cut.tokens.joined(cut.end - 1) == "-"):
        return None
    if word == "recently" and after == "as":
        return None
    if word == "present" and (cut.tokens.word(cut.first - 1) != "at" or after in _PRESENT_WHAT):
        return None
    before = cut.tokens.word(cut.first - 1)
    if word == "now" and before == "right":
        return Phrase(cut.first - 1, cut.end - 1, Vague())
    return None if before in {"most", "more"} else Vague()


def _recent(cut: Cut) -> Shape | None:
    """'in recent weeks'."""
    return Vague() if cut.has("r") else None


def _nth_of_this(cut: Cut) -> Shape | None:
    """'the 26th day of the month', 'the last week of the year'."""
    number = -1 if cut.word("l") == "last" else cut.number("d")
    if (
        number is None
        or cut.word("u").endswith("s")
        or cut.unit("u2") not in {Unit.MONTH, Unit.YEAR, Unit.QUARTER}
    ):
        return None
    return Nth(number, cut.unit(), Stretch(cut.unit("u2"), "this"))


def _day_of_month(cut: Cut) -> Shape | None:
    """'the 15th of next month', 'the 3rd this month'."""
    day, step = cut.number("d"), cut.step("l")
    if day is None or step is None or cut.unit() is not Unit.MONTH or cut.word("l") in {"same", "that"}:
        return None
    return Calendar(day=day, month_step=step)


def _opening_of_this(cut: Cut) -> Shape | None:
    """'the first three months of the year'."""
    count, whole = cut.number("c"), cut.unit("u2")
    last = cut.word("l") == "last" or cut.word("d") == "final"
    if (
        count is None
        or whole not in {Unit.MONTH, Unit.YEAR, Unit.QUARTER, Unit.WEEK}
        or cut.unit().value >= whole.value
    ):
        return None
    if not last and cut.number("d") != 1:
        return None
    return Opening(count, cut.unit(), last, Stretch(whole, "this"))


def _week_number(cut: Cut) -> Shape | None:
    """'week 31', 'week 27 of last year', 'week 5 of 2021'."""
    number, year = cut.number("d"), cut.year()
    fits, _ = step_year(cut)
    if cut.word("u") != "week" or number is None or not 1 <= number <= 53 or not fits:
        return None
    whole = Stretch(Unit.YEAR, cut.word("ys") or "this") if year is None else Calendar(year)
    return Nth(number, Unit.WEEK, whole)


def _future(cut: Cut) -> Phrase | None:
    """'in the near future', 'in the past'; the span leaves the preposition out."""
    tokens, first = cut.tokens, cut.first
    if cut.word("n") not in {"future", "past"}:
        return None
    if tokens.word(first - 1) in {"near", "foreseeable"} and tokens.word(first - 2) == "the":
        first -= 2
    led = tokens.word(first - 1) in {"in", "for", "of"}
    alone = doubts.is_lone_day(tokens, cut.end) or tokens.kind(cut.end) == KINDS["the"]
    return Phrase(first, cut.end - 1, Vague()) if led and alone else None


RELATIVE: tuple[Rule, ...] = (
    rule(
        f"{_CLOCK}{PART}(?:{{the}}?(?P<l>{{step}})(?P<l2>{{step}})?)?(?P<w>{{weekday}})(?:{{comma}}?{{daypart}})?",
        _weekday,
    ),
    rule("{daypart}(?P<w>{weekday})", _weekday),
    rule("(?P<w>{weekday})(?:{of}|{comma})?{the}?(?P<l>{step})(?P<u>{unit})", _weekday_of_week),
    rule("(?P<l>{step})(?P<u>{unit}){possessive}?{on}?(?P<w>{weekday})", _weekday_of_week),
    rule(f"(?:[{{clock}}{{zoned}}]{{comma}}?|{{daypart}})?{PART}(?P<k>{{word}}){{daypart}}?", _day_word),
    rule("{the}?(?P<u>{unit})(?P<a>{after})(?P<k>{word})", _day_word_beyond),
    rule(
        f"{PART}(?P<t>{{the}})?(?P<l>{{step}})(?P<l2>{{step}})?(?:(?P<f>{{fiscal}})|{{working}})?{UNIT}",
        _stretch,
    ),
    rule(f"{{the}}?(?P<b>{{edge}}){{of}}{{the}}?(?P<f>{{fiscal}})?{UNIT}", _whole),
    rule(f"{{part}}{{in}}{{the}}{UNIT}", _whole),
    rule(
        "(?P<u>[{unit}{quarter}])(?P<j>{dash}|{possessive})?(?P<b>{edge})(?:{of}?(?P<y>{year}))?", _year_end
    ),
    rule(f"(?:(?P<m>{{midyear}})|(?P<p>{{part}}){{dash}}(?P<u>{{unit}}))(?:{{of}}?{YEAR})?", _mid_year),
    rule("{the}(?P<u>{unit})", _weekend),
    rule(f"{PART}{{the}}?(?P<l>{{step}})(?P<p>{{daypart}})", _daypart),
    rule(f"{APPROX}{{the}}?(?P<l>{{step}}){COUNT}(?P<k>{{working}})?{{fiscal}}?{UNIT}", _several),
    rule(f"{APPROX}{COUNT}(?P<l>{{step}}){UNIT}", _several),
    rule(
        f"{{the}}?(?:(?P<d>(?:{{cardinal}}{{dash}}?)?{{ordinal}})|(?P<l>{{step}})){UNIT}{{of}}{{the}}(?P<u2>{{unit}})",
        _nth_of_this,
    ),
    rule(
        f"{{the}}?(?:(?P<d>{{ordinal}})|(?P<l>{{step}})){COUNT}(?P<u>{{units}})(?:{{of}}|{{in}}){{the}}(?P<u2>[{{unit}}{{quarter}}])",
        _opening_of_this,
    ),
    rule("{the}?(?P<d>{ordinal})(?:{of}|{in}|{comma})?{the}?(?P<l>{step})(?P<u>{unit})", _day_of_month),
    rule(f"(?P<u>{{unit}})(?P<d>[{{day}}{{number}}])(?:{{of}}{YEAR}|{{of}}{STEP_YEAR})?", _week_number),
    rule(f"{{the}}?(?P<n>[{{future}}{{step}}])(?![{_NO_END}])", _future),
    rule("{the}?(?P<r>{recent})[{units}]", _recent),
    rule("(?P<n>{vague})", _vague),
)
