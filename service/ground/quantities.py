"""Reads the quantities of a sentence: how much, of what unit, and whether at least or at most."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from enum import Enum, auto, unique
from typing import Final, NamedTuple


@unique
class Bound(Enum):
    """Whether a figure is a floor or a ceiling."""

    OVER = auto()
    FLOOR = auto()
    UNDER = auto()
    CEILING = auto()


class Quantity(NamedTuple):
    """A number with its unit, such as 25 and 'percent'; text[start:end] is its number."""

    value: Decimal
    unit: str | None
    bound: Bound | None
    start: int
    end: int
    lent: str | None = None  # the unit of a figure before that stands for its own: '900 tonnes and 60'


_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Final = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    "dozen": 12,
    "hundred": 100,
}
_ORDINALS: Final = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}
_SCALES: Final = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_UNITS: Final = {
    "percent": "percent",
    "percentage": "percent",
    "pp": "point",
    "basis": "basis point",
    "dollar": "usd",
    "usd": "usd",
    "euro": "eur",
    "eur": "eur",
    "pound": "pound",
    "yuan": "cny",
    "renminbi": "cny",
    "rmb": "cny",
    "yen": "jpy",
    "won": "krw",
    "rupee": "inr",
    "peso": "peso",
    "ton": "ton",
    "tonne": "ton",
    "kilogram": "kg",
    "kg": "kg",
    "barrel": "barrel",
    "gallon": "gallon",
    "liter": "liter",
    "litre": "liter",
    "bushel": "bushel",
    "unit": "unit",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "hour": "hour",
    "minute": "minute",
    "mile": "mile",
    "kilometer": "km",
    "kilometre": "km",
    "watt": "watt",
    "megawatt": "mw",
    "gigawatt": "gw",
    "nanometer": "nm",
    "nm": "nm",
}
_UNIT_WORDS: Final = frozenset({*_SCALES, *_UNITS, *(f"{word}s" for word in (*_SCALES, *_UNITS))})
_CURRENCY: Final = {
    "$": "usd",
    "\u20ac": "eur",
    "\u00a3": "pound",
    "\u00a5": "yen or yuan",
    "\u20b9": "inr",
    "\u20a9": "krw",
}
# 'A fifth of it', 'by a tenth': shares that are whole percents.
_SHARES: Final = {"quarter": 25, "fifth": 20, "tenth": 10, "twentieth": 5}
_PARTS_OF: Final = {"a": 1, "one": 1, "two": 2, "three": 3}
_SHARE: Final = re.compile(r"\b(a|one|two|three)[ -]$", re.IGNORECASE)
_OF_SHARE: Final = re.compile(
    r"s? (?:of|more|less|fewer|higher|lower|in|since|last|this|on|when|if|to)\b|s?[.,;)]|s?$"
)
_COMPLETING: Final = frozenset("of more le fewer higher lower".split())  # 'less' without its s
_BY_SHARE: Final = re.compile(r"\b(?:by|than|of|nearly|almost|about|least|most) $", re.IGNORECASE)
NUMBER_WORDS: Final = frozenset({*_WORDS, *_ORDINALS, *_SHARES, "quarters", "fifths", "tenths", "fortnight"})
_ALONE: Final = re.compile(
    r"[.,;:)]|$| (?:in|to|by|from|at|on|for|and|or|a year|last|this|when|if|before|after|since|until)\b"
)
_FIGURE: Final = re.compile(
    r"(?P<currency>(?:US|C|A|HK)?[$\u20ac\u00a3\u00a5\u20b9\u20a9] ?)?(?<!\w)(?P<figure>\d{1,15}(?:[.,]\d{1,9}){0,6})(?P<ordinal>st|nd|rd|th)?"
)
_DIGIT: Final = re.compile(r"\d")
_BEFORE_DIGIT: Final = 6  # in which a currency stands: 'HK$ '
_WORD: Final = re.compile(r"[A-Za-z]{3,9}(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?")
_COUNTED: Final = re.compile(rf" (?:{'|'.join(_SCALES)}|percent)\b", re.IGNORECASE)
_AFTER: Final = re.compile(
    rf"[ -]{{0,2}}(?P<scale>{'|'.join(_SCALES)})?s?\b(?:[ -]{{0,2}}(?:metric |US |Canadian |additional |more |further |short )?(?P<unit>[A-Za-z]{{2,12}})\b)?"
    r"(?P<point> points?)?",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"(?: percent)?(?: to | and | or |-| - )", re.IGNORECASE)
_OVER: Final = re.compile(
    r"(?<!no )(?<!not )(?:more than|(?:greater|heavier|longer|larger|bigger|higher|older|wider|thicker) than|exceed(?:s|ed|ing)?|upwards of|above|over)(?: an?| the)? ?$",
    re.IGNORECASE,
)
_FLOOR: Final = re.compile(
    r"(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of)(?: an?| the)? ?$",
    re.IGNORECASE,
)
_CEILING: Final = re.compile(
    r"(?:at most|(?<!go )(?<!goes )(?<!went )(?<!going )up to|as much as|as many as|no more than|not more than|a maximum of|not exceeding)(?: an?| the)? ?$",
    re.IGNORECASE,
)
_OR_MORE: Final = re.compile(r"[^.;,]{0,20}? or more\b")
_UNDER: Final = re.compile(
    r"(?<!no )(?<!not )(?:less than|fewer than|(?:lighter|shorter|smaller|lower|younger|narrower|thinner) than|below|under)(?: an?| the)? ?$",
    re.IGNORECASE,
)
_BOUNDS: Final = (
    (Bound.FLOOR, _FLOOR),
    (Bound.CEILING, _CEILING),
    (Bound.OVER, _OVER),
    (Bound.UNDER, _UNDER),
)
_REACH: Final = 24
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2099
_BETWEEN: Final = re.compile(r"\bbetween (?:about |some )?$", re.IGNORECASE)
_AND: Final = re.compile(r"(?: [a-z]{3,10}){0,2} and ")
# One of these stands in every bound.
_BOUND_STEM: Final = re.compile("than|least|exceed|imum|upwards|above|over|most|up to|as m|below")


def is_ordinal(word: str) -> bool:
    """Whether it tells a place in an order: 'first', '22nd'."""
    return word.lower() in _ORDINALS or (word[0].isdigit() and word.endswith(("st", "nd", "rd", "th")))


def is_unit_word(word: str) -> bool:
    """Whether a lower-case word tells what is counted, or in thousands of what."""
    return word in _UNIT_WORDS


def read_quantities(text: str, words: frozenset[str]) -> tuple[Quantity, ...]:
    """Every number of a plain text, of these words in small letters, with what it counts, in order."""
    found = [*_figures(text)] if _DIGIT.search(text) is not None else []
    if not words.isdisjoint(NUMBER_WORDS):
        found += _spelled(text)
    if len(found) < 2:  # noqa: PLR2004 - one has no neighbour
        return tuple(found)
    return _shared_units(text, sorted(found, key=lambda quantity: quantity.start))


def _figures(text: str) -> Iterator[Quantity]:
    for match in _written(text):
        try:
            value = Decimal(match["figure"].replace(",", ""))
        except InvalidOperation:  # '9903.88.15' is a number of another kind
            continue
        after = _AFTER.match(text, match.end())
        sign = match["currency"]
        unit = _currency(sign.strip()) if sign else "th" if match["ordinal"] else _unit(after)
        yield _quantity(text, value, unit, match, after)


def _written(text: str) -> Iterator[re.Match[str]]:
    """Each figure; looked for only where a digit stands."""
    at = 0
    while (digit := _DIGIT.search(text, at)) is not None:
        match = _FIGURE.search(text, max(at, digit.start() - _BEFORE_DIGIT))
        if match is None:
            return
        yield match
        at = match.end()


def _spelled(text: str) -> Iterator[Quantity]:
    for match in _WORD.finditer(text):
        small = match[0].lower()
        if small not in NUMBER_WORDS and "-" not in small:
            continue
        parts = small.split("-")
        share = _share(text, match)
        if share is not None:
            found = _SHARE.search(text, max(0, match.start() - _REACH), match.start())
            start = match.start() if found is None else found.start()
            yield Quantity(
                share, "percent", _bound(text[max(0, start - _REACH) : start]), match.start(), match.end()
            )
        elif parts[0] in _ORDINALS:
            yield _quantity(text, Decimal(_ORDINALS[parts[0]]), "th", match, None)
        elif parts[0] in _SHARES or parts[0].rstrip("s") in _SHARES:
            continue  # 'a quarter' of a year, 'two tenths' of a point
        elif parts[0] in _WORDS and (parts[0] != "one" or _COUNTED.match(text, match.end())):
            after = _AFTER.match(text, match.end())
            value = Decimal(sum(_WORDS.get(part, 0) for part in parts))
            yield _quantity(text, value, _unit(after), match, after)
        elif parts[0] == "fortnight":
            yield Quantity(Decimal(2), "week", _bound(text[: match.start()]), match.start(), match.end())


def _share(text: str, match: re.Match[str]) -> Decimal | None:
    """How many percent 'a fifth of it' is; None where it is the fifth, or a quarter of a year."""
    percent = _SHARES.get(match[0].lower().removesuffix("s"))
    if percent is None:
        return None
    before = _SHARE.search(text, max(0, match.start() - _REACH), match.start())
    behind = _OF_SHARE.match(text, match.end())
    if before is None or behind is None:
        return None
    if behind[0].strip("s ") not in _COMPLETING and not _BY_SHARE.search(
        text, max(0, before.start() - _REACH), before.start()
    ):
        return None
    return Decimal(percent * _PARTS_OF[before[1].lower()])


def _quantity(
    text: str, value: Decimal, unit: str | None, match: re.Match[str], after: re.Match[str] | None
) -> Quantity:
    scale = _SCALES.get((after["scale"] or "").lower(), 1) if after else 1
    bound = _bound(text[max(0, match.start() - _REACH) : match.start()])
    if (
        bound is None
        and text.find(" or more", match.end(), match.end() + _REACH) > 0
        and _OR_MORE.match(text, match.end())
    ):
        bound = Bound.FLOOR
    return Quantity(value * scale, unit, bound, match.start(), match.end())


def _currency(sign: str) -> str:
    return _CURRENCY[sign[-1]] if sign[:-1] in {"", "US"} else sign[:-1].lower() + _CURRENCY[sign[-1]]


def _unit(after: re.Match[str] | None) -> str | None:
    word = (after["unit"] or "").lower() if after else ""
    unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if unit == "percent" and after is not None and (after["point"] or word == "percentage"):
        return "point"
    return unit


def _bound(before: str) -> Bound | None:
    if _BOUND_STEM.search(before.lower()) is None:
        return None
    for bound, pattern in _BOUNDS:
        if pattern.search(before):
            return bound
    return None


def _may_be_year(value: Decimal) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR and value == value.to_integral_value()


def _between(text: str, one: Quantity, other: Quantity) -> bool:
    """'Between 17.1 and 44.9 percent'."""
    return (
        one.bound is None
        and other.bound is None
        and one.unit == other.unit
        and not (one.unit is None and _may_be_year(one.value))
        and _AND.fullmatch(text, one.end, other.start) is not None
        and _BETWEEN.search(text, max(0, one.start - _REACH), one.start) is not None
    )


def _shared_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """'10 to 25 percent': the unit stands once for both."""
    last: str | None = None
    for i, other in enumerate(found):
        if other.unit is not None:
            last = other.unit
        elif last is not None and not _may_be_year(other.value) and _ALONE.match(text, other.end):
            found[i] = other._replace(lent=last)
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i], found[i + 1]
        if (
            one.unit is None
            and not _may_be_year(one.value)
            and other.unit is not None
            and other.start - one.end <= _REACH
            and _RANGE.fullmatch(text[one.end : other.start])
        ):
            found[i] = one = Quantity(one.value, other.unit, one.bound, one.start, one.end)
        if _between(text, one, other):
            found[i] = one._replace(bound=Bound.FLOOR)
            found[i + 1] = other._replace(bound=Bound.CEILING)
    return tuple(found)
