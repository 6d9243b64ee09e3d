"""Rules for times so far from another: 'two weeks ago', 'a day later', '45 days of publication'."""

from service.annotate.times.lexicon import DATE_WORDS, KINDS
from service.annotate.times.periods import Unit
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.shapes import (
    Ahead,
    Away,
    AwayFrom,
    DayWord,
    Deadline,
    Phrase,
    Shape,
    Stretch,
    Vague,
    Weekday,
)

COUNT = "(?:(?P<c>{cardinal}(?:{dash}?{cardinal})?|[{day}{number}{a}])|(?P<few>{a}?{few}{of}?))"
APPROX = "[{approx}{few}]?"
UNIT = "(?P<u>[{unit}{units}{quarter}])"
_RECORDS = frozenset(
    "first second third fourth time times high low most record only once twice fifth".split()
)
_DOCUMENTS = frozenset(
    "notice rule document order determination proclamation final interim proposed results".split()
)
_LONE = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote close and".split())})
_ALONE = "(?=[{stop}{comma}{break}{quote}{close}{and}]|$)"
_AFTER_A_QUARTER = frozenset("from was were as with because when while after".split())
_YEARS_BEFORE = frozenset("ago earlier prior previous preceding".split())
_THAN = frozenset({"before", "after"})
_COMPARED = frozenset("from than with against".split())  # 'in force for two years before' is no time
_HALVES = {Unit.CENTURY: (50, Unit.YEAR), Unit.DECADE: (5, Unit.YEAR), Unit.YEAR: (6, Unit.MONTH)}
_QUARTER_CENTURY = (25, Unit.YEAR)
_EVENTS = frozenset(
    "publication issuance institution enactment entry receipt filing service initiation ruling decision "
    "order notice determination proclamation results".split()
)
_THIS = frozenset("the this that such its".split())
_NARROWER = frozenset("final preliminary first last initial court's affirmative".split())


def _ago(cut: Cut) -> Shape | Phrase | None:
    count = cut.number("c")
    return _approximated(
        cut, Away(count, cut.unit(), -1) if count and not (cut.has("half") or cut.has("more")) else Vague()
    )


def _half_ago(cut: Cut) -> Shape | Phrase | None:
    """'half a century ago', 'a half-century ago', 'a quarter-century ago', 'half a year earlier'."""
    half = _HALVES.get(cut.unit())
    if cut.has("q"):
        half = _QUARTER_CENTURY if cut.unit() is Unit.CENTURY else None
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
    """'two days later', and 'than a year before' where nothing follows that it could be told from."""
    sign = {"later": 1, "earlier": -1, "after": 1, "before": -1}.get(cut.word("e"))
    if sign is None or (cut.word("e") in _THAN and cut.tokens.word(cut.first - 1) not in _COMPARED):
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
    """'the year-earlier quarter', 'the year-ago period', 'from prior-year sales'."""
    if cut.word("u") != "year" or (cut.word("g") or cut.word("l")) not in _YEARS_BEFORE:
        return None
    form = cut.unit("u2") if cut.has("u2") else None
    period = form is None and cut.tokens.word(cut.end) == "period"
    first = cut.first if form or period else cut.at("u" if cut.has("g") else "l")
    return Phrase(first, cut.end - 1 + period, Away(1, Unit.YEAR, -1, from_text=True, form=form))


def _to_come(cut: Cut) -> Shape | None:
    """'in the weeks ahead'."""
    return Vague() if cut.tokens.word(cut.end) not in {"of", "to"} else None


def _units_ago(cut: Cut) -> Shape | None:
    return Vague() if cut.word("g") == "ago" else None


def _quarter_told(cut: Cut) -> Shape | None:
    """'In the quarter, sales fell': the quarter that was told of last."""
    alone = cut.tokens.kind(cut.end) in _LONE or cut.tokens.word(cut.end) in _AFTER_A_QUARTER
    return Away(0, Unit.QUARTER, -1, from_text=True, form=Unit.QUARTER) if alone else None


def _ahead(cut: Cut) -> Shape | Phrase | None:
    """'takes effect in 60 days': the span leaves the preposition out."""
    count = cut.number("c")
    if count is None or cut.word("i") != "in" or cut.tokens.kind(cut.end) in {KINDS["ago"], KINDS["part"]}:
        return None
    earlier = {cut.tokens.word(cut.first - back) for back in range(1, 9)}
    if earlier & _RECORDS or any(word.endswith("est") and len(word) > 4 for word in earlier):
        return None
    return Phrase(cut.first + 1, cut.end - 1, Ahead(count, cut.unit()))


def _deadline(cut: Cut) -> Shape | Phrase | None:
    """'45 days of publication of this notice', '60 days after issuance'."""
    tokens, count = cut.tokens, cut.number("c")
    if count is None or cut.word("a") not in {"of", "after", "from", "following"}:
        return None
    at = cut.end
    for lead in (_THIS, {"date"}, {"of"}, _THIS, _NARROWER):
        at += tokens.word(at) in lead
    if tokens.word(at) not in _EVENTS or (tokens.word(at - 1) == "date" and tokens.word(at) != "of"):
        return None
    published, last = tokens.word(at) == "publication", at
    own = False
    if tokens.kind(at + 1) == KINDS["possessive"] and tokens.word(at + 2) in _EVENTS:
        last = at + 2  # 'the notice's publication'
    if tokens.word(at + 1) == "of" and tokens.word(at + 2) in {"this", "the"}:
        own = published and tokens.word(at + 2) == "this"
        last = at + 3
        while tokens.kind(last + 1) == KINDS["other"] and tokens.word(last + 1) in _DOCUMENTS:
            last += 1
    if [tokens.word(last + step) for step in (1, 2, 3, 4)] == ["in", "the", "federal", "register"]:
        last += 4
    return Phrase(cut.first, last, Deadline(count, cut.unit()) if own else Vague())


DISTANCES: tuple[Rule, ...] = (
    rule(
        f"{APPROX}{COUNT}(?:{{and}}{{a}}(?P<half>{{half}}))?{UNIT}(?:{{and}}{{a}}(?P<more>{{half}}))?{{ago}}",
        _ago,
    ),
    rule(
        f"{APPROX}(?:{{half}}{{a}}|{{a}}(?:{{half}}|(?P<q>{{quarter}})){{dash}}?)(?P<u>{{unit}})(?P<g>[{{ago}}{{part}}])",
        _half_ago,
    ),
    rule(
        f"{APPROX}{COUNT}{UNIT}{{ago}}(?:(?P<k>{{word}})|(?P<l>{{step}})(?P<u2>[{{unit}}{{quarter}}])|(?P<w>{{weekday}}))",
        _ago_today,
    ),
    rule("(?P<u>{units})(?P<g>{ago})", _units_ago),
    rule(f"{APPROX}{COUNT}{UNIT}(?P<e>{{part}}|{{after}}{_ALONE})", _later),
    rule(f"{APPROX}{COUNT}{UNIT}(?P<a>[{{from}}{{after}}])(?P<n>[{{vague}}{{word}}])", _from_now),
    rule("{the}(?:(?P<u>[{unit}{quarter}])|{daypart})(?P<a>[{after}{part}])", _adjacent),
    rule("{the}?(?P<u>{unit}){dash}(?P<g>[{ago}{part}])(?P<u2>[{quarter}{unit}])?", _year_ago),
    rule("{the}?(?P<l>{step}){dash}(?P<u>{unit})(?P<u2>[{quarter}{unit}])?", _year_ago),
    rule("{the}{quarter}", _quarter_told),
    rule(f"(?P<i>{{in}}){COUNT}{UNIT}", _ahead),
    rule(f"{APPROX}{COUNT}{{working}}?{UNIT}(?P<a>[{{of}}{{after}}{{from}}{{step}}])", _deadline),
    rule("{the}[{units}]{ahead}", _to_come),
)
