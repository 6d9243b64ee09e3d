"""Joins phrases that stand together: 'from X to Y', 'two days after X', 'the first week of X'."""

import re
from dataclasses import replace

from service.annotate.times import doubts
from service.annotate.times.lexicon import KINDS
from service.annotate.times.periods import Unit
from service.annotate.times.rules import Cut, expand, is_day
from service.annotate.times.shapes import (
    Away,
    AwayFrom,
    Calendar,
    DayWord,
    FiscalYear,
    Fixed,
    Holding,
    Holiday,
    Nth,
    NthWeekday,
    Numeric,
    Opening,
    Phrase,
    Portion,
    Range,
    Shape,
    Stretch,
    Weekday,
    Within,
)
from service.annotate.times.tense import is_cue
from service.annotate.times.tokens import Tokens

_COUNT = "(?P<c>{cardinal}(?:{dash}?{cardinal})?|[{day}{number}{a}])"
_UNIT = "(?P<u>[{unit}{units}{quarter}])"
_AWAY = re.compile(expand(f"{{approx}}?{_COUNT}{_UNIT}(?P<a>[{{after}}{{from}}])"))
_NTH = re.compile(
    expand(f"{{the}}?(?:(?P<d>{{ordinal}}{{ordinal}}?)|(?P<l>{{step}})){_UNIT}(?:{{of}}|{{in}}){{the}}?")
)
_NTH_WEEKDAY = re.compile(
    expand("{the}?(?:(?P<d>{ordinal})|(?P<l>{step}))(?P<w>{weekday})(?:{of}|{in}){the}?")
)
_OPENING = re.compile(
    expand(f"{{the}}?(?:(?P<d>{{ordinal}})|(?P<l>{{step}})){_COUNT}(?P<u>{{units}})(?:{{of}}|{{in}}){{the}}?")
)
_HOLDING = re.compile(expand(f"(?P<t>{{the}})?{_UNIT}(?:{{of}}|(?P<x>{{other}}){{on}}?)"))
_WEEK_IN_SHORT = re.compile(expand("(?P<w>[{other}{name}]){slash}(?P<x>[{other}{name}])"))
_HOLDS = {
    **dict.fromkeys("beginning starting commencing".split(), 1),
    **dict.fromkeys("ending ended".split(), -1),
}
_CONNECTORS = {"to", "through", "thru", "until", "till", "-", "\u2010", "\u2011", "\u2012", "\u2013", "~"}
_DAYS = (Calendar, Numeric, DayWord, Weekday, Holiday)
_WHOLES = (Calendar, Portion, FiscalYear, Stretch, Fixed)


def join(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Join what belongs together; the rest stays as it is."""
    joined = _lead(tokens, phrases)
    joined = _of_that_year(tokens, joined)
    joined = _inherit(tokens, _list(tokens, _owned(tokens, joined)))
    return _range(tokens, joined)


_LEAD_UNITS = frozenset(KINDS[kind] for kind in "unit units quarter weekday slash".split())
_LEAD_REACH = 9  # 'the first twenty-five days of the' is the longest lead


def _lead(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Join phrases with the words before them that count from them."""
    result: list[Phrase] = []
    start = len(tokens)
    for phrase in reversed(phrases):
        if phrase.last >= start:
            continue
        led = _led(tokens, phrase)
        start = led.first
        result.append(led)
    return result[::-1]


def _led(tokens: Tokens, phrase: Phrase) -> Phrase:
    """A phrase with the words that lead it, the longest patterns tried first."""
    first = phrase.first
    if tokens.kind(first - 2) not in _LEAD_UNITS and tokens.kind(first - 3) not in _LEAD_UNITS:
        return phrase
    for pattern, build in _LEADS:
        for found in pattern.finditer(tokens.kinds, max(first - _LEAD_REACH, 0), first):
            shape = (
                build(Cut(tokens, found, pattern.groupindex), phrase.shape) if found.end() == first else None
            )
            if shape is not None:
                phrase = Phrase(found.start(), phrase.last, shape)
    return phrase


def _away(cut: Cut, base: Shape) -> Shape | None:
    sign = {"after": 1, "from": 1, "following": 1, "before": -1}.get(cut.word("a"))
    count = cut.number("c")
    # 'a week from Friday' is said of dates, 'a day from Friday' is not.
    is_a_day = cut.word("c") == "a" and cut.unit() is Unit.DAY
    if cut.word("a") == "from" and is_a_day and _is_rate(cut.tokens, cut.first):
        return None
    if sign is None or count is None or not isinstance(base, _DAYS):
        return None
    return AwayFrom(count, cut.unit(), sign, base)


def _is_rate(tokens: Tokens, index: int) -> bool:
    """'1.7 million barrels a day', '$5 a day'."""
    words = tokens.words[max(index - 3, 0) : index]
    return "," not in words and any(word[-1:].isdigit() for word in words)


def _ordinal(cut: Cut) -> int | None:
    if cut.has("l"):
        return -1 if cut.word("l") == "last" else None
    return cut.number("d")


def _nth(cut: Cut, whole: Shape) -> Shape | None:
    number = _ordinal(cut)
    if number is None or not isinstance(whole, _WHOLES) or (isinstance(whole, Calendar) and whole.day):
        return None
    unit = cut.unit()
    if cut.word("u").endswith("s") or unit not in {
        Unit.DAY,
        Unit.WEEK,
        Unit.MONTH,
        Unit.QUARTER,
        Unit.WEEKEND,
    }:
        return None
    return Nth(number, unit, whole)


def _nth_weekday(cut: Cut, whole: Shape) -> Shape | None:
    number, weekday = _ordinal(cut), cut.weekday()
    monthly = isinstance(whole, (Calendar, Within)) and not (isinstance(whole, Calendar) and whole.day)
    return NthWeekday(number, weekday, whole) if number and weekday is not None and monthly else None


def _opening(cut: Cut, whole: Shape) -> Shape | None:
    count = cut.number("c")
    from_end = "last" in {cut.word("l"), cut.word("d")} or cut.word("d") == "final"
    if count is None or not isinstance(whole, _WHOLES) or (isinstance(whole, Calendar) and whole.day):
        return None
    if not from_end and cut.number("d") != 1 and not cut.has("l"):
        return None
    return Opening(count, cut.unit(), from_end, whole)


def _holding(cut: Cut, base: Shape) -> Shape | None:
    if cut.word("u") not in {"week", "weekend"} or not isinstance(base, _DAYS):
        return None
    if isinstance(base, Calendar) and base.day is None:
        return None
    edge = _HOLDS.get(cut.word("x")) if cut.has("x") else 0
    if edge is None:
        return None
    calendar = edge > 0 and cut.has("t")  # 'the week starting': a calendar week, 'a week' any seven days
    return Holding(cut.unit(), base, 0 if calendar else edge)


def _week_in_short(cut: Cut, base: Shape) -> Shape | None:
    """'w/c Feb. 4', 'w/e 9 March': the week that commences or ends there."""
    edge = {"c": 0, "e": -1}.get(cut.word("x")) if cut.word("w") == "w" else None
    if edge is None or not isinstance(base, _DAYS) or (isinstance(base, Calendar) and base.day is None):
        return None
    return Holding(Unit.WEEK, base, edge)


_LEADS = (
    (_WEEK_IN_SHORT, _week_in_short),
    (_OPENING, _opening),
    (_NTH, _nth),
    (_NTH_WEEKDAY, _nth_weekday),
    (_HOLDING, _holding),
    (_AWAY, _away),
)


def _list(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Read the further days of 'Sept. 14, 16 and 18, 2010' as dates of their own."""
    result: list[Phrase] = []
    for phrase in phrases:
        if result and phrase.first <= result[-1].last:
            continue
        result.append(phrase)
        if (
            isinstance(phrase.shape, Calendar)
            and phrase.shape.month
            and phrase.shape.day
            and not phrase.shape.year
        ):
            result += _further_days(tokens, phrase.last + 1, phrase.shape.month)
    return result


_LIST = re.compile(
    expand(
        "(?:{comma}[{day}{ordinal}]){0,9}{comma}?{and}{the}?(?P<d>[{day}{ordinal}])(?!{of}?{month})(?:{comma}(?P<y>{year}))?"
    )
)


def _further_days(tokens: Tokens, index: int, month: int) -> list[Phrase]:
    found = _LIST.match(tokens.kinds, index)
    if found is None:
        return []
    alone = doubts.is_lone_day(tokens, found.end()) or tokens.word(found.end()) in doubts.NOT_COUNTED
    if not alone:
        return []
    cut = Cut(tokens, found, _LIST.groupindex)
    at = [i for i in range(index, cut.at("d") + 1) if tokens.kind(i) in {KINDS["day"], KINDS["ordinal"]}]
    days = [Cut.read(tokens, i) for i in at]
    if not all(is_day(month, day, None) for day in days) or days != sorted(set(days)):
        return []
    phrases = [Phrase(i, i, Calendar(None, month, day)) for i, day in zip(at, days, strict=True)]
    return [*phrases[:-1], Phrase(at[-1], cut.end - 1, Calendar(cut.year(), month, days[-1]))]


def _inherit(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Pass a year along a list: 'on March 3 and April 5, 2023', 'in April and May 2022'."""
    result = list(phrases)
    for number in range(len(result) - 1, 0, -1):
        first, second = result[number - 1], result[number]
        if not isinstance(first.shape, Calendar) or not isinstance(second.shape, Calendar):
            continue
        if not _same_form(first.shape, second.shape) or not _listed(tokens, first, second):
            continue
        if first.shape.year is None and second.shape.year is not None:
            later = _order(first.shape) > _order(second.shape)
            shape = replace(first.shape, year=second.shape.year - later, year_step=None)
            result[number - 1] = first._replace(shape=shape)
        elif first.shape.year_step is None and second.shape.year_step is not None and second.shape.month:
            later = _order(first.shape) > _order(second.shape)
            shape = replace(first.shape, year_step=second.shape.year_step - later)
            result[number - 1] = first._replace(shape=shape)
    for number in range(1, len(result)):
        first, second = result[number - 1], result[number]
        if not isinstance(first.shape, Calendar) or not isinstance(second.shape, Calendar):
            continue
        if not _same_form(first.shape, second.shape) or not _listed(tokens, first, second):
            continue
        if first.shape.year is not None and second.shape.year is None:
            earlier = _order(second.shape) < _order(first.shape)
            shape = replace(second.shape, year=first.shape.year + earlier)
            result[number] = second._replace(shape=shape)
    return result


_OWNERS = {"last": -1, "this": 0, "next": 1}
_OWNED_REACH = 7
_INSIDE_A_NOUN = frozenset(KINDS[kind] for kind in "other name the in on of".split())


def _owned(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Pass a year on to what is its own: the day in 'last year's elections on January 20'."""
    result = list(phrases)
    for number in range(1, len(result)):
        owner, owned = result[number - 1], result[number]
        if not isinstance(owner.shape, Stretch) or not isinstance(owned.shape, Calendar):
            continue
        step = _OWNERS.get(owner.shape.determiner) if owner.shape.unit is Unit.YEAR else None
        bare = owned.shape.month and not (owned.shape.year or owned.shape.weekday is not None)
        gap = range(owner.last + 2, owned.first)
        if step is None or not bare or owned.shape.step is not None or not 0 < len(gap) < _OWNED_REACH:
            continue
        inside = all(tokens.kinds[index] in _INSIDE_A_NOUN and not is_cue(tokens, index) for index in gap)
        if inside and tokens.kind(owner.last + 1) == KINDS["possessive"]:
            result[number] = owned._replace(shape=replace(owned.shape, year_step=step))
    return result


_CLOSING = frozenset({",", ".", ";", ")", ""})
_TOLD_YEARS = frozenset("that same following previous preceding subsequent".split())


def _of_that_year(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Join a part of a year with the year: 'November of that year', 'April 3 two years ago'."""
    result: list[Phrase] = []
    for phrase in phrases:
        part, year = result[-1] if result else None, phrase.shape
        told = isinstance(year, Stretch) and year.unit is Unit.YEAR and year.determiner in _TOLD_YEARS
        if part is not None and told and isinstance(year, Stretch) and _is_part(part.shape):
            gap = [tokens.word(index) for index in range(part.last + 1, phrase.first)]
            if gap in ([], ["of"]) and isinstance(part.shape, (Calendar, Portion)):
                result[-1] = Phrase(part.first, phrase.last, Within(part.shape, year))
                continue
        ago = None if part is None else _years_ago(tokens, part, phrase)
        result[-1:] = [ago] if ago is not None else [*result[-1:], phrase]
    return result


def _years_ago(tokens: Tokens, part: Phrase, years: Phrase) -> Phrase | None:
    """A part of a year with how many years ago it was: 'April 3 two years ago', 'Aug. 5, a year ago,'."""
    ago, shape = years.shape, part.shape
    if not isinstance(ago, Away) or ago.unit is not Unit.YEAR or ago.from_text or ago.form is not None:
        return None
    if not isinstance(shape, (Calendar, Portion)) or not _is_part(shape):
        return None
    gap = [tokens.word(index) for index in range(part.last + 1, years.first)]
    if gap and (gap != [","] or tokens.word(years.last + 1) not in _CLOSING):
        return None
    return Phrase(part.first, years.last, replace(shape, year_step=ago.sign * ago.count))


def _is_part(shape: Shape) -> bool:
    """Whether a shape names a month, day, quarter or season and leaves its year open."""
    if isinstance(shape, Portion):
        return shape.year is None and shape.year_step is None and shape.step is None
    fixed = isinstance(shape, Calendar) and shape.year is None and shape.year_step is None
    return fixed and isinstance(shape, Calendar) and shape.month is not None and shape.step is None


def _same_form(first: Calendar, second: Calendar) -> bool:
    """Whether both are days of a month, or both are months."""
    if first.month is None or second.month is None or first.step is not None or second.step is not None:
        return False
    return (first.day is None) == (second.day is None)


def _order(shape: Calendar) -> tuple[int, int]:
    return shape.month or 0, shape.day or 0


_LIST_WORDS = frozenset({",", "and", "or", "on", "in", "to", "through", "until", "-", "\u2013", "from"})


def _listed(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Whether only commas, 'and' and prepositions stand between two phrases."""
    gap = range(first.last + 1, second.first)
    return 0 < len(gap) <= 4 and all(tokens.word(index) in _LIST_WORDS for index in gap)


def _range(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Join the two ends of a range."""
    result: list[Phrase] = []
    for phrase in phrases:
        before = result[-1] if result else None
        if before is not None and _ranges(tokens, before, phrase):
            result[-1] = Phrase(before.first, phrase.last, Range(before.shape, _end(tokens, phrase)))
        else:
            result.append(phrase)
    return result


def _end(tokens: Tokens, phrase: Phrase) -> Shape:
    """The last end of a range, where 'now' is the day of publication."""
    return DayWord(0) if tokens.word(phrase.last) == "now" else phrase.shape


_FARTHEST_END = 6  # tokens from one end of a range to the other: ', through the'
_ENDS = (Calendar, Numeric, DayWord, Weekday, Holiday, Portion, FiscalYear, Fixed)


def _ranges(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Whether two phrases are the ends of one range."""
    if second.first - first.last > _FARTHEST_END:
        return False
    if not isinstance(first.shape, _ENDS) or not isinstance(_end(tokens, second), _ENDS):
        return False
    words = [tokens.word(index) for index in range(first.last + 1, second.first)]
    lead = tokens.word(first.first - 1)
    while words and words[0] == ",":
        words = words[1:]
    if len(words) == 2 and words[1] in {"the", "in"}:
        words = words[:1]
    if len(words) == 3 and words[0] == words[2] == "-":  # 'October-to-December'
        words = words[1:2]
    if len(words) != 1:
        return False
    if lead == "between" and words[0] == "and":
        return True
    if words[0] in {"until", "till", "to"} and lead != "from":
        return words[0] == "to" and (
            type(first.shape) is type(second.shape) or isinstance(second.shape, DayWord)
        )
    return words[0] in _CONNECTORS
