"""Rules for times told from publication or from another date: 'last month', 'two days later'."""

from service.annotate.times import doubts
from service.annotate.times.absolute import PART
from service.annotate.times.lexicon import DATE_WORDS, KINDS
from service.annotate.times.periods import Unit
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.shapes import (
    Ahead,
    Away,
    AwayFrom,
    Calendar,
    DayWord,
    Deadline,
    FiscalYear,
    Nth,
    Opening,
    Phrase,
    Several,
    Shape,
    Stretch,
    Vague,
    Weekday,
)

_COUNT = "(?:(?P<c>{cardinal}(?:{dash}?{cardinal})?|[{day}{number}{a}])|(?P<few>{a}?{few}{of}?))"
_APPROX = "[{approx}{few}]?"
_UNIT = "(?P<u>[{unit}{units}{quarter}])"
_CLOCK = "(?:{clock}{comma}?)?"
_ROLLING = frozenset({Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY})
_MANY = frozenset({"past", "previous", "coming", "upcoming"})
_NARROW = {
    **dict.fromkeys(("last", "this", "current", "coming", "upcoming"), (Unit.DAY,)),
    **dict.fromkeys(("same", "that"), (Unit.DECADE, Unit.CENTURY)),
    "latest": (Unit.DAY, Unit.WEEKEND, Unit.DECADE, Unit.CENTURY),
}
_RECORDS = frozenset(
    "first second third fourth time times high low most record only once twice fifth".split()
)
_DOCUMENTS = frozenset(
    "notice rule document order determination proclamation final interim proposed results".split()
)
_LONE = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote close and".split())})
_HALVES = {Unit.CENTURY: (50, Unit.YEAR), Unit.DECADE: (5, Unit.YEAR), Unit.YEAR: (6, Unit.MONTH)}
_PRESENT_WHAT = frozenset("value values price prices rate rates level levels".split())
_EVENTS = frozenset(
    "publication issuance institution enactment entry receipt filing service initiation ruling decision "
    "order notice determination".split()
)


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
    return None if doubts.is_paper(cut.tokens, cut.at("k")) else DayWord(DATE_WORDS[word])


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
    if doubts.is_repeated(tokens, cut.first) or dashed or doubts.is_verb(tokens, cut.at("l")):
        return None
    if cut.word("u").endswith("s"):
        return Vague() if determiner in _MANY else None
    if cut.has("f"):
        return FiscalYear(step=cut.step("l")) if unit is Unit.YEAR else None
    if unit in _NARROW.get(determiner, ()):
        return None
    if determiner == "next" and (cut.has("t") or unit is Unit.DAY):
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
    if cut.word("b") != "end" or cut.unit() not in {Unit.YEAR, Unit.MONTH, Unit.QUARTER}:
        return None
    year = cut.year()
    if year is not None:
        return Calendar(year) if cut.unit() is Unit.YEAR else None
    return Stretch(cut.unit(), "this")


def _weekend(cut: Cut) -> Shape | None:
    return Stretch(Unit.WEEKEND, "the") if cut.word("u") == "weekend" else None


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
    if sign is None or sign == 0 or doubts.is_verb(cut.tokens, cut.at("l")):
        return None
    if cut.word("l") in {"same", "that", "this", "current"} or not cut.word("u").endswith("s"):
        return None
    return Several(count, cut.unit(), sign) if count and not cut.has("k") else Vague()


def _ago(cut: Cut) -> Shape | Phrase | None:
    count = cut.number("c")
    return _approximated(
        cut, Away(count, cut.unit(), -1) if count and not (cut.has("half") or cut.has("more")) else Vague()
    )


def _half_ago(cut: Cut) -> Shape | Phrase | None:
    """'half a century ago', 'half a year earlier'."""
    half = _HALVES.get(cut.unit())
    if half is None:
        return None
    sign = {"ago": -1, "earlier": -1, "later": 1}.get(cut.word("g"))
    return _approximated(cut, Away(*half, sign, from_text=cut.word("g") != "ago")) if sign else None


def _ago_today(cut: Cut) -> Shape | Phrase | None:
    """'ten years ago today', 'a year ago this week', 'a week ago Friday'."""
    count, weekday, word = cut.number("c"), cut.weekday(), cut.word("k")
    if not count:
        return None
    base: Shape
    if weekday is not None:
        base = Weekday(weekday)
    elif word:
        base = DayWord(DATE_WORDS[word])
    elif cut.word("l") in {"this", "last"} and cut.has("u2"):
        base = Stretch(cut.unit("u2"), cut.word("l"))
    else:
        return None
    return _approximated(cut, AwayFrom(count, cut.unit(), -1, base))


def _later(cut: Cut) -> Shape | Phrase | None:
    sign = {"later": 1, "earlier": -1}.get(cut.word("e"))
    if sign is None:
        return None
    count = cut.number("c")
    return _approximated(cut, Away(count, cut.unit(), sign, from_text=True) if count else Vague())


def _approximated(cut: Cut, shape: Shape) -> Phrase:
    """Take 'more than', 'at least', 'over' into the extent."""
    tokens, first = cut.tokens, cut.first
    pair = (tokens.word(first - 2), tokens.word(first - 1))
    if pair in {("more", "than"), ("less", "than"), ("longer", "than"), ("at", "least"), ("up", "to")}:
        first -= 2
    elif pair[1] in {"over", "almost", "nearly", "circa"}:
        first -= 1
    return Phrase(first, cut.end - 1, shape)


def _from_now(cut: Cut) -> Shape | None:
    count, base = cut.number("c"), cut.word("n")
    sign = {"from": 1, "after": 1, "before": -1}.get(cut.word("a"))
    if (base != "now" and base not in DATE_WORDS) or not count or sign is None:
        return None
    return AwayFrom(count, cut.unit(), sign, DayWord(DATE_WORDS.get(base, 0)))


def _adjacent(cut: Cut) -> Shape | None:
    """'the day before', 'the night before', where nothing follows that it could be told from."""
    unit = cut.unit() if cut.has("u") else Unit.DAY
    if cut.tokens.kind(cut.end) not in _LONE or unit in {Unit.DECADE, Unit.CENTURY}:
        return None
    sign = {"after": 1, "later": 1, "before": -1, "earlier": -1}.get(cut.word("a"))
    return Away(1, unit, sign, from_text=True) if sign else None


def _year_ago(cut: Cut) -> Phrase | None:
    """'the year-earlier quarter', 'the year-ago period', 'from year-earlier sales'."""
    if cut.word("u") != "year" or cut.word("g") not in {"ago", "earlier"}:
        return None
    form = cut.unit("u2") if cut.has("u2") else None
    period = form is None and cut.tokens.word(cut.end) == "period"
    first = cut.first if form or period else cut.at("u")
    return Phrase(first, cut.end - 1 + period, Away(1, Unit.YEAR, -1, from_text=True, form=form))


def _vague(cut: Cut) -> Shape | None:
    word, after = cut.word("n"), cut.tokens.word(cut.end)
    if word == "now" and (after == "that" or cut.tokens.joined(cut.end - 1) == "-"):
        return None
    if word == "recently" and after == "as":
        return None
    if word == "present" and (cut.tokens.word(cut.first - 1) != "at" or after in _PRESENT_WHAT):
        return None
    return None if cut.tokens.word(cut.first - 1) in {"most", "more"} else Vague()


def _recent(cut: Cut) -> Shape | None:
    """'in recent weeks'."""
    return Vague() if cut.has("r") else None


def _to_come(cut: Cut) -> Shape | None:
    """'in the weeks ahead'."""
    return Vague() if cut.tokens.word(cut.end) not in {"of", "to"} else None


def _units_ago(cut: Cut) -> Shape | None:
    return Vague() if cut.word("g") == "ago" else None


def _ahead(cut: Cut) -> Shape | Phrase | None:
    """'takes effect in 60 days': the span leaves the preposition out."""
    count = cut.number("c")
    if count is None or cut.word("i") != "in" or cut.tokens.kind(cut.end) in {KINDS["ago"], KINDS["part"]}:
        return None
    earlier = {cut.tokens.word(cut.first - back) for back in range(1, 9)}
    if earlier & _RECORDS or any(word.endswith("est") and len(word) > 4 for word in earlier):  # noqa: PLR2004
        return None
    return Phrase(cut.first + 1, cut.end - 1, Ahead(count, cut.unit()))


def _deadline(cut: Cut) -> Shape | Phrase | None:
    """'45 days of publication of this notice', '60 days after issuance'."""
    tokens, count = cut.tokens, cut.number("c")
    if count is None or cut.word("a") not in {"of", "after", "from", "following"}:
        return None
    at = cut.end
    for lead in ("the", "date", "of", "the"):
        at += tokens.word(at) == lead
    if tokens.word(at) not in _EVENTS or (tokens.word(at - 1) == "date" and tokens.word(at) != "of"):
        return None
    published, last = tokens.word(at) == "publication", at
    own = False
    if tokens.word(at + 1) == "of" and tokens.word(at + 2) in {"this", "the"}:
        own = published and tokens.word(at + 2) == "this"
        last = at + 3
        while tokens.kind(last + 1) == KINDS["other"] and tokens.word(last + 1) in _DOCUMENTS:
            last += 1
    if [tokens.word(last + step) for step in (1, 2, 3, 4)] == ["in", "the", "federal", "register"]:
        last += 4
    return Phrase(cut.first, last, Deadline(count, cut.unit()) if own else Vague())


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
    last = cut.word("l") == "last"
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
    """'week 31'."""
    number = cut.number("d")
    if cut.word("u") != "week" or number is None or not 1 <= number <= 53:  # noqa: PLR2004
        return None
    return Nth(number, Unit.WEEK, Stretch(Unit.YEAR, "this"))


def _future(cut: Cut) -> Phrase | None:
    """'in the near future', 'in the past'; the span leaves the preposition out."""
    tokens, first = cut.tokens, cut.first
    if tokens.word(first - 1) in {"near", "foreseeable"} and tokens.word(first - 2) == "the":
        first -= 2
    led = tokens.word(first - 1) in {"in", "for", "of"} and cut.word("n") in {"future", "past"}
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
    rule(f"(?:{{clock}}{{comma}}?|{{daypart}})?{PART}(?P<k>{{word}}){{daypart}}?", _day_word),
    rule("{the}?(?P<u>{unit})(?P<a>{after})(?P<k>{word})", _day_word_beyond),
    rule(
        f"{PART}(?P<t>{{the}})?(?P<l>{{step}})(?P<l2>{{step}})?(?:(?P<f>{{fiscal}})|{{working}})?{_UNIT}",
        _stretch,
    ),
    rule(f"{{the}}?(?P<b>{{edge}}){{of}}{{the}}?(?P<f>{{fiscal}})?{_UNIT}", _whole),
    rule(f"{{part}}{{in}}{{the}}{_UNIT}", _whole),
    rule("(?P<u>[{unit}{quarter}])(?:{dash}|{possessive})(?P<b>{edge})(?:{of}?(?P<y>{year}))?", _year_end),
    rule("{the}(?P<u>{unit})", _weekend),
    rule(f"{PART}{{the}}?(?P<l>{{step}})(?P<p>{{daypart}})", _daypart),
    rule(f"{_APPROX}{{the}}?(?P<l>{{step}}){_COUNT}(?P<k>{{working}})?{{fiscal}}?{_UNIT}", _several),
    rule(f"{_APPROX}{_COUNT}(?P<l>{{step}}){_UNIT}", _several),
    rule(
        f"{_APPROX}{_COUNT}(?:{{and}}{{a}}(?P<half>{{half}}))?{_UNIT}(?:{{and}}{{a}}(?P<more>{{half}}))?{{ago}}",
        _ago,
    ),
    rule(f"{_APPROX}{{half}}{{a}}(?P<u>{{unit}})(?P<g>[{{ago}}{{part}}])", _half_ago),
    rule(
        f"{_APPROX}{_COUNT}{_UNIT}{{ago}}(?:(?P<k>{{word}})|(?P<l>{{step}})(?P<u2>[{{unit}}{{quarter}}])|(?P<w>{{weekday}}))",
        _ago_today,
    ),
    rule("(?P<u>{units})(?P<g>{ago})", _units_ago),
    rule(f"{_APPROX}{_COUNT}{_UNIT}(?P<e>{{part}})", _later),
    rule(f"{_APPROX}{_COUNT}{_UNIT}(?P<a>[{{from}}{{after}}])(?P<n>[{{vague}}{{word}}])", _from_now),
    rule("{the}(?:(?P<u>[{unit}{quarter}])|{daypart})(?P<a>[{after}{part}])", _adjacent),
    rule("{the}?(?P<u>{unit}){dash}(?P<g>[{ago}{part}])(?P<u2>[{quarter}{unit}])?", _year_ago),
    rule(f"(?P<i>{{in}}){_COUNT}{_UNIT}", _ahead),
    rule(f"{_APPROX}{_COUNT}{{working}}?{_UNIT}(?P<a>[{{of}}{{after}}{{from}}{{step}}])", _deadline),
    rule(
        f"{{the}}?(?:(?P<d>(?:{{cardinal}}{{dash}}?)?{{ordinal}})|(?P<l>{{step}})){_UNIT}{{of}}{{the}}(?P<u2>{{unit}})",
        _nth_of_this,
    ),
    rule(
        f"{{the}}?(?:(?P<d>{{ordinal}})|(?P<l>{{step}})){_COUNT}(?P<u>{{units}})(?:{{of}}|{{in}}){{the}}(?P<u2>[{{unit}}{{quarter}}])",
        _opening_of_this,
    ),
    rule("{the}?(?P<d>{ordinal})(?:{of}|{in}|{comma})?{the}?(?P<l>{step})(?P<u>{unit})", _day_of_month),
    rule("(?P<u>{unit})(?P<d>[{day}{number}])", _week_number),
    rule("{the}?(?P<n>[{future}{step}])", _future),
    rule("{the}?(?P<r>{recent})[{units}]", _recent),
    rule("{the}[{units}]{ahead}", _to_come),
    rule("(?P<n>{vague})", _vague),
)
