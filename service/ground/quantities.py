"""Reads the quantities of a sentence: how much, of what unit, and whether at least or at most."""
# ruff: noqa: E501 - tables of words and patterns read better as long rows

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum, auto, unique
from typing import Final


@unique
class Bound(Enum):
    """Whether a figure is a floor or a ceiling."""

    OVER = auto()
    UNDER = auto()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, such as 25 and 'percent'; text[start:end] is its number."""

    value: Decimal
    unit: str | None
    bound: Bound | None
    start: int
    end: int


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
_CURRENCY: Final = {
    "$": "usd",
    "\u20ac": "eur",
    "\u00a3": "pound",
    "\u00a5": "yen or yuan",
    "\u20b9": "inr",
    "\u20a9": "krw",
}
NUMBER_WORDS: Final = frozenset({*_WORDS, *_ORDINALS})
_SPELLED: Final = "|".join(sorted({*_WORDS, *_ORDINALS} - {"one"}, key=len, reverse=True))
_NUMBER: Final = re.compile(
    rf"(?P<currency>(?:US|C|A|HK)?[$\u20ac\u00a3\u00a5\u20b9\u20a9] ?)?(?P<figure>(?<![\w])\d{{1,15}}(?:[.,]\d{{1,9}}){{0,6}})(?P<ordinal>st|nd|rd|th)?"
    rf"|\b(?P<spelled>(?:{'|'.join(_TENS)})-(?:{'|'.join(_SMALL[1:10])})|{_SPELLED}|one(?= (?:{'|'.join(_SCALES)}|percent)))\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"[ -]{{0,2}}(?P<scale>{'|'.join(_SCALES)})?s?\b(?:[ -]{{0,2}}(?:metric |US |Canadian |additional |short )?(?P<unit>[A-Za-z]{{2,12}})\b)?"
    r"(?P<point> points?)?",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"(?: percent)?(?: to | and | or |-| - |, )(?=[$\u20ac\u00a3\u00a5]?\d)", re.IGNORECASE
)
_OVER: Final = re.compile(
    r"(?:more than|at least|greater than|exceed(?:s|ed|ing)?|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|upwards of|above|over)"
    r"(?: an?| the)? ?$",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(
    r"(?:less than|at most|fewer than|up to|as much as|as many as|no more than|not more than|a maximum of|below|not exceeding)"
    r"(?: an?| the)? ?$",
    re.IGNORECASE,
)
_REACH: Final = 24


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a plain text with what it counts, in order."""
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        value = _value(match)
        if value is None:
            continue
        after = _AFTER.match(text, match.end())
        scale = _SCALES.get((after["scale"] or "").lower(), 1) if after else 1
        found.append(
            Quantity(
                value=value * scale,
                unit=_unit(match, after),
                bound=_bound(text[max(0, match.start() - _REACH) : match.start()]),
                start=match.start(),
                end=match.end(),
            )
        )
    return _shared_units(text, found)


def _value(match: re.Match[str]) -> Decimal | None:
    if match["spelled"]:
        word = match["spelled"].lower()
        if word in _ORDINALS:
            return Decimal(_ORDINALS[word])
        return Decimal(sum(_WORDS[part] for part in word.split("-")))
    try:
        return Decimal(match["figure"].replace(",", ""))
    except InvalidOperation:  # '9903.88.15' is a number of another kind
        return None


def _unit(match: re.Match[str], after: re.Match[str] | None) -> str | None:
    if match["currency"]:
        sign = match["currency"].strip()
        return sign[:-1].lower() + _CURRENCY[sign[-1]] if sign[:-1] not in {"", "US"} else _CURRENCY[sign[-1]]
    if match["ordinal"] or (match["spelled"] and match["spelled"].lower() in _ORDINALS):
        return "th"
    word = (after["unit"] or "").lower() if after else ""
    unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if unit == "percent" and after is not None and (after["point"] or word == "percentage"):
        return "point"
    return unit


def _bound(before: str) -> Bound | None:
    if _OVER.search(before):
        return Bound.OVER
    return Bound.UNDER if _UNDER.search(before) else None


def _shared_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """'10 to 25 percent': the unit stands once for both."""
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i], found[i + 1]
        between = text[one.end : other.start]
        if (
            one.unit is None
            and other.unit is not None
            and len(between) <= _REACH
            and _RANGE.fullmatch(between)
        ):
            found[i] = Quantity(one.value, other.unit, one.bound, one.start, one.end)
    return tuple(found)
