"""The words that time expressions are made of: what kind each is, and what it stands for."""

from typing import Final

from service.annotate.times.holidays import HOLIDAYS
from service.annotate.times.periods import Unit

_MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
MONTHS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_DAY_NAMES)},
    **{name[:3]: number for number, name in enumerate(_DAY_NAMES)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_ONES, 1)},
    **{name: number for number, name in enumerate(_TEENS, 10)},
    **{name: number for number, name in zip(range(20, 100, 10), _TENS, strict=True)},
    "a": 1,
    "an": 1,
}
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_ORDINAL_ONES, 1)},
    **{name: number for number, name in enumerate(_ORDINAL_TEENS, 10)},
    "twentieth": 20,
    "thirtieth": 30,
    "last": -1,
    "final": -1,
}
DECADES: Final[dict[str, int]] = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
SEASONS: Final[dict[str, int]] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
UNITS: Final[dict[str, Unit]] = {
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "fortnight": Unit.FORTNIGHT,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}
PLURALS: Final[dict[str, Unit]] = {
    **{f"{name}s": unit for name, unit in UNITS.items() if name != "century"},
    "centuries": Unit.CENTURY,
}
STEPS: Final[dict[str, int]] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "latest": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "subsequent": 1,
    "same": 0,
    "that": 0,
}

# One character per kind, so that a grammar rule is a small regular expression over kinds.
KINDS: Final[dict[str, str]] = {
    "month": "M",
    "weekday": "W",
    "day": "D",  # a number from 1 to 31
    "number": "N",  # any other whole number
    "year": "Y",  # four digits
    "short": "y",  # '99
    "ordinal": "O",
    "cardinal": "C",
    "thousand": "c",
    "a": "a",
    "unit": "U",
    "units": "V",
    "quarter": "Q",
    "half": "H",
    "season": "S",
    "coded": "q",  # Q3, 3Q, H1
    "fiscal": "F",
    "fy": "f",  # FY2024
    "decade": "R",
    "word": "w",  # today, yesterday
    "part": "E",  # early, late, earlier
    "midyear": "X",
    "edge": "B",  # beginning, end
    "daypart": "p",
    "clock": "Z",
    "zoned": "J",  # a clock with its zone
    "iso": "I",
    "numeric": "K",
    "slashed": "k",  # 5/17
    "holiday": "G",
    "working": "d",
    "future": "u",
    "recent": "h",
    "step": "L",  # last, this, next
    "few": "e",
    "vague": "n",
    "ago": "g",
    "ahead": "l",
    "approx": "z",
    "the": "t",
    "of": "o",
    "in": "i",
    "on": "r",
    "at": "@",
    "to": "T",
    "and": "&",
    "between": "b",
    "from": "m",
    "after": "j",
    "by": "v",
    "comma": ",",
    "dash": "-",
    "slash": "/",
    "possessive": "'",
    "open": "<",
    "close": ">",
    "quote": '"',
    "stop": "!",
    "break": "#",
    "name": "A",
    "other": "x",
}

# The lexer's named groups whose tokens are of one kind.
NAMED_KINDS: Final[dict[str, str]] = {
    group: KINDS[kind]
    for group, kind in {
        "iso": "iso",
        "numeric": "numeric",
        "clock": "clock",
        "decade": "decade",
        "ordinal": "ordinal",
        "coded": "coded",
        "fy": "fy",
        "slashed": "slashed",
        "short": "short",
        "possessive": "possessive",
        "break": "break",
        "dash": "dash",
    }.items()
}

DATE_WORDS: Final[dict[str, int]] = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tomorow": 1,
    "ereyesterday": -2,
    "overmorrow": 2,
}
VAGUE: Final[frozenset[str]] = frozenset(
    {"now", "currently", "recently", "presently", "nowadays", "lately", "present"}
)


def _table(entries: dict[str, str]) -> dict[str, str]:
    """Each word of each entry, by the kind named before it."""
    return {word: KINDS[kind] for kind, words in entries.items() for word in words.split()}


WORDS: Final[dict[str, str]] = {
    **dict.fromkeys(MONTHS, KINDS["month"]),
    **dict.fromkeys(WEEKDAYS, KINDS["weekday"]),
    **dict.fromkeys(CARDINALS, KINDS["cardinal"]),
    **dict.fromkeys(ORDINALS, KINDS["ordinal"]),
    **dict.fromkeys(DECADES, KINDS["decade"]),
    **dict.fromkeys(SEASONS, KINDS["season"]),
    **dict.fromkeys(UNITS, KINDS["unit"]),
    **dict.fromkeys(PLURALS, KINDS["units"]),
    **dict.fromkeys(STEPS, KINDS["step"]),
    **dict.fromkeys(DATE_WORDS, KINDS["word"]),
    **dict.fromkeys(VAGUE, KINDS["vague"]),
    **_table(
        {
            "a": "a an",
            "thousand": "thousand",
            "quarter": "quarter",
            "half": "half",
            "fiscal": "fiscal",
            "working": "business working trading calendar consecutive",
            "future": "future",
            "recent": "recent",
            "part": "early late mid earlier later",
            "midyear": "midyear",
            "edge": "beginning start end middle close outset turn eve",
            "daypart": "morning afternoon evening night midnight noon overnight midday dawn "
            "lunchtime dusk daybreak sunrise sunset nightfall",
            "few": "few several couple many some",
            "ago": "ago",
            "ahead": "ahead",
            "approx": "about around approximately roughly nearly almost circa",
            "the": "the",
            "of": "of",
            "in": "in within",
            "on": "on",
            "at": "at",
            "to": "to through thru until till",
            "and": "and or",
            "between": "between",
            "from": "from since",
            "after": "after before",
            "by": "by",
        }
    ),
}

# Words that are dates only with a capital: the rest of the language uses them too.
CAPITAL_ONLY: Final[frozenset[str]] = frozenset(
    {"may", "march", "august", "mar", "jan", "apr", "jun", "jul", "dec", "sun", "sat", "mon", "wed", "fri"}
)
ABBREVIATED_DAYS: Final[frozenset[str]] = frozenset(
    {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs"}
)
ABBREVIATED_MONTHS: Final[frozenset[str]] = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
)


def _holiday_pattern() -> str:
    """All names of holidays, longest first, with either apostrophe or none."""
    names = sorted(HOLIDAYS, key=len, reverse=True)
    return "|".join(
        name.replace(".", r"\.?").replace("'", "['\N{RIGHT SINGLE QUOTATION MARK}]?").replace(" ", r"\s")
        for name in names
    )


HOLIDAY_PATTERN: Final = _holiday_pattern()
HOLIDAY_STARTS: Final[frozenset[str]] = frozenset(
    word.removesuffix("'s").removesuffix("s'") for name in HOLIDAYS for word in name.split(" ", 1)[:1]
) | {"presidents", "valentines", "mothers", "fathers", "veterans"}
