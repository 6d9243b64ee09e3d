"""Reads a sentence as tokens that compare equal whatever way they are written: words, figures, dates, countries."""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Final

from service.candidates.countries import CountryMention
from service.ground.days import Day
from service.ground.kinds import (
    BE,
    BREAK,
    CONTENT,
    COUNTRY,
    DATE,
    FIGURE,
    HEDGE,
    LIMIT,
    LINK,
    MINOR,
    OF_COUNTRY,
    SPEECH,
    TIE,
    Kind,
)
from service.ground.lexicon import meaning
from service.ground.quantities import Quantity, is_ordinal, is_unit_word
from service.ground.tokens import Token, Tokens
from service.remembering import remembered

_TIES: Final = {
    "because": "cause", "since": "since", "as": "", "although": "though", "though": "though", "despite": "though", "notwithstanding": "though",
    "if": "if", "provided": "if", "unless": "unless", "except": "except", "excluding": "except", "while": "while", "whereas": "while", "but": "",
    "after": "after", "following": "after", "before": "before", "when": "when", "once": "once", "until": "until", "till": "until", "so": "so", "therefore": "so",
    "instead": "instead", "without": "without", "via": "via", "whenever": "when", "till's": "until", "amid": "amid", "including": "including",
    "notably": "", "thus": "so", "hence": "so", "thereby": "so", "lest": "unless", "besides": "besides", "unlike": "unlike", "regardless": "though", "whether": "whether", "subject": "if", "condition": "if", "apart": "except",
}  # fmt: skip
_LINKS: Final = {
    "from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to", "against": "against", "by": "by", "for": "for", "with": "with", "within": "within",
    "over": "over", "under": "under", "above": "above", "below": "below", "between": "between", "during": "during", "through": "through", "beyond": "over",
    "among": "among", "on": "on", "in": "in", "at": "in", "of": "of", "about": "of", "upon": "on", "per": "per", "than": "than", "per-": "per", "outside": "outside", "inside": "inside",
}  # fmt: skip
_LIMITS: Final = {
    "some": "some", "all": "all", "every": "all", "each": "each", "any": "any", "most": "most", "many": "many", "several": "several", "few": "few",
    "both": "all", "half": "half", "only": "only", "just": "only", "solely": "only", "exclusively": "only", "nearly": "nearly", "almost": "nearly", "about": "about",
    "roughly": "about", "approximately": "about", "around": "about", "certain": "some", "numerous": "many", "majority": "most", "mostly": "most", "mainly": "most",
    "more": "more", "less": "less", "fewer": "less", "least": "least", "exactly": "exactly", "entire": "all", "entirely": "all", "wholly": "all", "partly": "part",
    "partially": "part", "part": "part", "largely": "most", "exceeding": "more", "other": "other", "another": "other", "further": "other", "additional": "other",
    "first": "first", "last": "last", "once": "once", "twice": "twice", "even": "", "too": "too", "very": "", "much": "much", "enough": "enough", "neither": "",
    "likely": "", "other's": "other", "another's": "other",
}  # fmt: skip
_HEDGES: Final = frozenset(
    """alleged allegedly reportedly apparently purported purportedly supposed supposedly draft planned potential possible tentative provisional
    preliminary preliminarily provisionally tentatively proposed so-called attempted would-be temporary temporarily interim likely unofficial conditional conditionally former formerly
    nominee partial suspected prospective hypothetical future pending initial""".split()
)
_BE: Final = frozenset("be is are was were been being am".split())
_SPEECH: Final = frozenset(
    "said says say saying told tell tells telling added adds wrote writes argued argues stated noted warned explained testified insisted according".split()
)
_MINOR: Final = frozenset(
    """again a an the this that these those such its his her their our your it he she they we you i them him us who whom which what and or
    has have had having do does did doing also there here new own itself themselves whose worth either runs run ran up out off down s t then now
    why how whom what yet still already soon will would can could may might shall should must not no never n't cannot 'll 'd nor however meanwhile""".split()
)
_WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday".split()
)
_BEFORE_SPEECH: Final = (" that", ",", ".", ' "', ":")
_THAN_FIGURE: Final = re.compile(r" than (?:[$\u20ac\u00a3]?\d|an? |one |two |three |four |five |six |ten )")
_AMOUNT: Final = re.compile(
    r"(?: an?| the)? (?:[$\u20ac\u00a3]?\d|half|third|quarter|dozen|hundred|thousand|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|twice|[a-z]{1,6}teen|[A-Z]{1,3}\$|month|week|year|day)"
)
_INVERTED: Final = re.compile(r" (?:the|a|an|any|its|their|[a-z]{3,14}[^s\W]s) ")  # 'should prices fall'
_COMPARATIVES: Final = frozenset(
    "greater heavier longer larger bigger higher older wider thicker lighter shorter smaller lower younger narrower thinner".split()
)
_IN_PHRASES: Final = {"once": "at", "part": "in", "more": "or"}
_MAY_SPEAK: Final = frozenset(
    "wrote explained added adds answered replied responded conceded acknowledged complained predicted cautioned contended estimates estimated".split()
)
_BEFORE_IDLE_TO: Final = frozenset({"up", "according"})
_AUXILIARIES: Final = frozenset("will would may might can could must should not to won't wouldn't".split())
# What stands behind a country, and not behind what tells whose something is.
_NO_NOUN: Final = re.compile(
    r" (?:has|have|had|is|are|was|were|will|would|may|might|can|could|should|must|and|or|to|from|in|on|by|for|at|with|said|says|did|does)\b"
)
_PERIODS: Final = frozenset("hour day week month quarter year".split())
_EACH: Final = frozenset({"a", "an", "per", "each", "every"})
_PERIODIC: Final = {
    "annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour", "quarterly": "quarter",
}  # fmt: skip
_BREAKS: Final = frozenset(
    "that which who but while although because if unless when after before where whereas though why how whether".split()
)
_TOKENS: Final = r"[A-Z][a-z]+(?:-[a-z]+)+|{words}(?:'(?:t|s|ll|d|re|ve)\b)?|\d[\d,.]*\d|\d|[;:()\",?!.]"
# Plain letters are tried first, here and elsewhere: they are told three times as fast as any letters.
_TOKEN: Final = re.compile(_TOKENS.format(words=r"(?:[A-Za-z]+(?![^\W\d_])|[^\W\d_]+)"))
# Small words that depend on nothing but the word before: only behind one of these they mean something else.
_TURNED_BY: Final = {
    "to": _BEFORE_IDLE_TO,
    "of": frozenset({"out"}),
    **{word: frozenset({before}) for word, before in _IN_PHRASES.items() if word != "more"},
}
_AGAIN_SO_MANY: Final = frozenset({"more", "further", "additional"})
_BY_CONTEXT: Final = (
    _MAY_SPEAK | _COMPARATIVES | _AGAIN_SO_MANY | {"should", "to", "of", "about", *_IN_PHRASES}
)


def read_tokens(
    text: str, days: Sequence[Day], quantities: Sequence[Quantity], countries: Sequence[CountryMention]
) -> Tokens:
    """The tokens of a plain text; `days`, `quantities` and `countries` are what was read from it."""
    fixed: dict[int, tuple[int, str, Kind]] = {d.start: (d.end, _day_mark(d), DATE) for d in days}
    for q in quantities:
        fixed[_sign_of(text, q)] = (q.end, _figure_mark(q.value), FIGURE)
    fixed |= {c.start: (c.end, f"c:{c.code}", _kind_of(c, text)) for c in countries}
    return _Reader(text, fixed).read()


class _Reader:
    """Where the reading of a text has come to; `fixed` are the ends, marks and kinds of what is read elsewhere."""

    __slots__ = ("_after", "_before", "_fixed", "_is_counted", "_text", "_tokens")

    def __init__(self, text: str, fixed: Mapping[int, tuple[int, str, Kind]]) -> None:
        self._text = text
        self._fixed = fixed
        self._tokens: list[Token] = []
        self._after = 0  # where what was read last ends, if it was fixed
        self._before = ""
        self._is_counted = False

    def read(self) -> Tokens:
        """Go from blank to blank: most of what stands between two is a word like any other."""
        text, tokens = self._text, self._tokens
        stretches = text.split(" ")
        alone = [*map(_between_blanks, stretches), None]
        place = first = 0
        for at in sorted(self._fixed):
            first += text.count(" ", place, at)
            last = first + text.count(" ", at, self._fixed[at][0])
            alone[first : last + 1] = [None] * (last + 1 - first)
            place = at
        start = done = 0  # the offset and the number of the stretch up to which all is read
        while True:
            i = alone.index(None, done)
            if i > done:
                before = len(tokens)
                tokens += chain.from_iterable(alone[done:i])  # type: ignore[arg-type] # None comes only then
                if len(tokens) > before:
                    self._before, self._is_counted = tokens[-1].word, False
                start += sum(map(len, stretches[done:i])) + i - done
            if i == len(stretches):
                return Tokens(tokens)
            self._take(stretches[i], start)
            start += len(stretches[i]) + 1
            done = i + 1

    def _take(self, stretch: str, start: int) -> None:
        """Read what depends on what stands beside it."""
        turned_by = _TURNED_BY.get(stretch)
        if turned_by is not None and self._before not in turned_by and not self._is_fixed(start):
            self._tokens.append(_alone(stretch)[0])
            self._before, self._is_counted = stretch, False
            return
        for place, end, token, depends in _parts(stretch):
            at = start + place
            if at < self._after:
                continue
            if at in self._fixed:
                self._after, mark, kind = self._fixed[at]
                self._before = self._text[at : self._after]
                self._is_counted = kind is FIGURE and not is_ordinal(self._before)
                self._tokens.append(_written(self._before, mark, kind))
                continue
            if depends:
                found = self._beside_others(token, start + end)
                if _is_hyphened(self._text, at, token):
                    found = _described(found)
            else:
                found, self._is_counted = token, False
            self._tokens.append(found)
            self._before = found.word

    def _is_fixed(self, at: int) -> bool:
        return at < self._after or at in self._fixed

    def _beside_others(self, token: Token, end: int) -> Token:
        """What a word is where others may change it."""
        word = token.word
        mark, kind = _judge(word, self._before, is_counted=self._is_counted)
        if word in _BY_CONTEXT:
            mark, kind = _judge_by_context(word, mark, kind, self._before, self._text[end : end + 20])
        self._is_counted = self._is_counted and (is_unit_word(word) or word in _AGAIN_SO_MANY)
        return token if mark == token.mark and kind is token.kind else _turned(token, mark, kind)


@remembered(8192)
def _between_blanks(stretch: str) -> tuple[Token, ...] | None:
    """The tokens of what stands between two blanks, or None where others may change them."""
    parts = _parts(stretch)
    return None if any(depends for *_, depends in parts) else tuple(token for _, _, token, _ in parts)


@remembered(8192)
def _parts(stretch: str) -> tuple[tuple[int, int, Token, bool], ...]:
    """Where each word of a stretch begins and ends, what it is by itself, and whether others may change it."""
    parts: list[tuple[int, int, Token, bool]] = []
    for match in _TOKEN.finditer(stretch):
        token, depends = _alone(match[0])
        if not depends and _is_hyphened(stretch, match.start(), token):
            token = _described(token)
        parts.append((*match.span(), token, depends))
    return tuple(parts)


def _is_hyphened(text: str, at: int, token: Token) -> bool:
    return token.is_past and text[at - 1 : at] == "-"


def _described(token: Token) -> Token:
    """'Hot-rolled' tells of nothing done."""
    return replace(token, word=f"-{token.word}", is_past=True)


def _sign_of(text: str, quantity: Quantity) -> int:
    """Where the first figure or letter of a number stands."""
    at = quantity.start
    if text[at].isalnum():
        return at
    return next((i for i in range(at, quantity.end) if text[i].isalnum()), at)


@remembered(8192)
def _alone(written: str) -> tuple[Token, bool]:
    """What a word is by itself, and whether others may change it."""
    word = written.lower()
    mark, kind = _judge(word, "", is_counted=False)
    opens = (kind is BREAK and word not in "()") or word in _BREAKS
    is_capital = written != word and written[0].isupper()
    depends = word in _BY_CONTEXT or word in _PERIODS or word == "levy" or is_unit_word(word)
    return Token(word, mark, kind, is_capital, opens, word.endswith("ed")), depends


@functools.lru_cache(maxsize=8192)
def _written(written: str, mark: str, kind: Kind) -> Token:
    """A date, figure or country."""
    word = written.lower()
    return Token(word, mark, kind, written[0].isupper(), is_past=word.endswith("ed"))


@functools.lru_cache(maxsize=4096)
def _turned(token: Token, mark: str, kind: Kind) -> Token:
    return replace(token, mark=mark, kind=kind)


def _judge_by_context(word: str, mark: str, kind: Kind, before: str, after: str) -> tuple[str, Kind]:
    """Words that mean something else beside certain others."""
    known = _beside(word, before, after)
    if known is not None:
        return known
    if (word == "to" and before in _BEFORE_IDLE_TO) or _IN_PHRASES.get(word) == before:
        return mark, MINOR
    if word == "of" and before == "out":
        return "from", kind
    return _spoken(word, says=after.startswith(_BEFORE_SPEECH)) if word in _MAY_SPEAK else (mark, kind)


def _beside(word: str, before: str, after: str) -> tuple[str, Kind] | None:
    """What a word is beside certain others, whatever it is alone."""
    if word == "should" and _INVERTED.match(after):
        return "if", TIE
    if word in _COMPARATIVES and _THAN_FIGURE.match(after):
        return "than", LINK  # figures are compared with their bounds
    if word == "more" and before[:1].isdigit():
        return "other", LIMIT  # '12 more months', 'a further 12 months'
    if word == "about" and not _AMOUNT.match(after):
        return word, LINK
    return None


def _spoken(word: str, *, says: bool) -> tuple[str, Kind]:
    """'Added that', 'answered, ' and 'wrote:' tell speech; 'added 14 firms' and 'wrote a rule' do not."""
    return ("say", SPEECH) if says else (meaning(word), CONTENT)


def _kind_of(country: CountryMention, text: str) -> Kind:
    follows = text[country.end : country.end + 2]
    is_adjective = not country.is_name or (
        country.text.isupper()
        and follows[:1] == " "
        and follows[1:].islower()
        and _NO_NOUN.match(text, country.end) is None
    )
    return OF_COUNTRY if is_adjective or follows == "'s" else COUNTRY


def _judge(word: str, before: str, *, is_counted: bool) -> tuple[str, Kind]:
    known = _KNOWN.get(word)
    if known is not None and not (word in _PERIODS and before not in _EACH):
        return known
    if word[0] == "'" or word.endswith("n't"):
        return word, MINOR
    if not word[0].isalnum():
        return word, BREAK
    if word == "levy" and before in _AUXILIARIES:
        word = "impose"
    if before and is_unit_word(word) and (is_counted or before[0] in "$0123456789" or is_unit_word(before)):
        return word, MINOR
    return meaning(word.removesuffix("'s")), CONTENT


@functools.lru_cache(maxsize=4096)
def _figure_mark(value: Decimal) -> str:
    return f"n:{value.normalize()}"


def _day_mark(day: Day) -> str:
    if day.month is None:
        return f"y:{day.year}"
    return f"d:{day.month}-{day.day or ''}"


_KNOWN: Final[dict[str, tuple[str, Kind]]] = {
    **dict.fromkeys(_TIES, ("", MINOR)),
    **{word: (word, MINOR) for word in _MINOR},
    **{word: (word, DATE) for word in _WEEKDAYS},
    **dict.fromkeys(_SPEECH, ("say", SPEECH)),
    **dict.fromkeys(_BE, ("be", BE)),
    **{word: (meaning(word), HEDGE) for word in _HEDGES},
    **{word: (mark or word, LINK) for word, mark in _LINKS.items()},
    **{word: (mark, LIMIT) for word, mark in _LIMITS.items() if mark},
    **{word: (mark, TIE) for word, mark in _TIES.items() if mark},
    **{word: (word, MINOR) for word, mark in _LIMITS.items() if not mark},
    **{word: (f"each {period}", CONTENT) for word, period in _PERIODIC.items()},
    **{word: (f"each {word}", CONTENT) for word in _PERIODS},
}
