"""Cuts a text into tokens and gives each the kind that the grammar's rules are written in."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from service.annotate.times.clocks import CLOCK, NOON, read
from service.annotate.times.lexicon import (
    CAPITAL_ONLY,
    HOLIDAY_PATTERN,
    HOLIDAY_STARTS,
    KINDS,
    NAMED_KINDS,
    WORDS,
)
from service.remembering import LONGEST

# Every repetition is bounded, possessive, or ends where the token ends: the scan is linear.
_TOKEN = re.compile(
    rf"""
    [ ]?+(?:  # spaces are eaten here: trying every alternative on each costs half the scan
    (?P<plain>(?:[a-z]++[ ])+(?:[a-z]++(?![\w.:'\u2019]))?|[a-z]++(?![\w.:'\u2019]))  # a run of words
  | (?P<title>[A-Z][a-z]++(?![\w.:'\u2019])|(?:[A-Z][a-z]{{5,}}+|[a-z]{{5,}}+)(?=\.)  # or a last word
        |(?![FC]Y)[A-Z]{{2,}}+(?![\w.:'\u2019]))
  | (?P<mark>[,/().?!;:|*\u2022\u00b7"\u201c\u201d\u2018])
  | (?P<count>(?:\d{{1,3}}+|\d{{5,}}+)(?=[ ](?![aphsAPHS])[A-Za-z])|\d++(?=,[ ]))  # surely nothing else
  | (?P<dash>[-\u2010-\u2015~])
  | (?P<link>(?:https?://|www\.)[^\s<>"]++)
  | (?P<iso>(?<!\d)(?<![.$/])[12]\d{{3}}(?P<s>[-/.])(?:0?[1-9]|1[0-2])(?P=s)(?:0[1-9]|[12]\d|3[01]|[1-9])
        (?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d|\.\d))
  | (?P<numeric>(?<![\d.,$/])(?<![A-Za-z]-)(?:
        \d{{1,2}}(?P<n>[-/])\d{{1,2}}(?P=n)(?:[12]\d{{3}}|\d\d)|\d{{1,2}}\.\d{{1,2}}\.[12]\d{{3}}
        )(?![\d/])(?!\.\d))
  | (?P<clock>{CLOCK})
  | (?P<decade>(?<![\w.,$/])(?:[12]\d\d0\s?['\u2019]?|['\u2019]?[2-9]0['\u2019]?)s\b)
  | (?P<ordinal>(?<![\w.,$])\d{{1,2}}(?:st|nd|rd|th)\b)
  | (?P<coded>\b(?:[1-4]Q|[12]H|[Qq][1-4]|[Hh][12])(?:['\u2019]?\d\d|\d{{4}})?\b)
  | (?P<fy>\b[FC]Y\s?['\u2019]?(?:\d{{4}}|\d\d)\b)
  | (?P<slashed>(?<![\w.,$/:])\d{{1,2}}/\d{{1,2}}(?![\w/%]|[.,]\d))
  | (?P<digits>(?<=\d,\s)(?:19|20)\d\d(?=\.\d{{1,2}}\b(?!\.\d)))
  | (?P<figure>[$\u20ac\u00a3\u00a5\#]\s?\d[\d,.]*+|\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+[.:]\d[\d.]*+)
  | (?P<code>\d++[^\W\d_]\w*+|[^\W\d]\w{{0,40}}\d\w*+)
  | (?P<whole>\d++)
  | (?P<short>['\u2019]\d\d\b)
  | (?P<abbreviation>\b(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec
        |Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.)
  | (?P<possessive>['\u2019]s\b)
  | (?P<acronym>(?:[^\W\d_]\.){{2,20}}
        |\b(?:Mr|Mrs|Ms|Dr|Inc|Corp|Co|Ltd|Sen|Rep|Gov|Gen|Nos?|St|Jr|vs?|[Pp]p?|Vol|Sec|Art|Fig)\.)
  | (?P<word>[^\W\d_]++(?:['\u2019](?!s\b)[^\W\d_]++)?)
  | (?P<break>\n[^\S\n]*+\n)
    )
    """,
    re.VERBOSE,
)
_HOLIDAY = re.compile(rf"(?:{HOLIDAY_PATTERN})\b", re.IGNORECASE)
_MARKS = {
    **dict.fromkeys(".?!;:", KINDS["stop"]),
    ",": KINDS["comma"],
    "/": KINDS["slash"],
    "(": KINDS["open"],
    ")": KINDS["close"],
    "|": KINDS["break"],
    "*": KINDS["break"],
    "\u2022": KINDS["break"],
    "\u00b7": KINDS["break"],
    '"': KINDS["quote"],
    "\u201c": KINDS["quote"],
    "\u201d": KINDS["quote"],
    "\u2018": KINDS["quote"],
}
_OTHER, _NAME = KINDS["other"], KINDS["name"]
_STARTS_HOLIDAY, _STARTS_CLOCK = "?", "noon?"
_STARTS = frozenset({_STARTS_HOLIDAY, _STARTS_CLOCK})
_PLAIN = {
    **{word: kind for word, kind in WORDS.items() if word not in CAPITAL_ONLY},
    **dict.fromkeys(HOLIDAY_STARTS - CAPITAL_ONLY, _STARTS_HOLIDAY),
    **dict.fromkeys(("noon", "midday", "midnight"), _STARTS_CLOCK),
}
_CASED = {**WORDS, **_PLAIN, **dict.fromkeys(HOLIDAY_STARTS, _STARTS_HOLIDAY)}
_LONGEST_MONTH = 31
_PLAIN_GROUP = _TOKEN.groupindex["plain"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut up: `kinds` has one character for each token, `words` the token in lower case."""

    text: str
    starts: list[int]
    ends: list[int]
    kinds: str
    words: list[str]
    translated: bool = False  # from another language than English

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """A token in lower case, '' beyond the ends."""
        try:
            return self.words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def raw(self, index: int) -> str:
        """A token as written, '' beyond the ends."""
        if 0 <= index < len(self.starts):
            return self.text[self.starts[index] : self.ends[index]]
        return ""

    def kind(self, index: int) -> str:
        """The kind of a token, '' beyond the ends."""
        return self.kinds[index : index + 1] if index >= 0 else ""

    def joined(self, index: int) -> str:
        """The character right after a token, '' at the end of the text."""
        return self.text[self.ends[index] : self.ends[index] + 1]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens."""
    cut = _Cutting(text, [], [], [], [])
    starts, ends, kinds, words = cut.starts, cut.ends, cut.kinds, cut.words
    for found in _TOKEN.finditer(text):
        group = found.lastindex or 0
        start, end = found.span(group)
        piece = text[start:end]
        if group == _PLAIN_GROUP:
            run = piece.split()
            plain = [_PLAIN.get(word, _OTHER) for word in run]
            if start >= cut.read_to and _STARTS.isdisjoint(plain):
                words += run
                kinds += plain
                for word in run:
                    starts.append(start)
                    start += len(word) + 1
                    ends.append(start - 1)
            else:
                for word, kind in zip(run, plain, strict=True):
                    cut.take(start, start + len(word), kind, word)
                    start += len(word) + 1
            continue
        told = _TOLD[group].get(piece) or _told(group, found.lastgroup or "", piece)
        if start >= cut.read_to and told.kind not in _STARTS:
            kinds.append(told.kind)
            words.append(told.word)
            starts.append(start)
            ends.append(end)
        else:
            cut.take(start, end, *told)
    return Tokens(text, starts, ends, "".join(kinds), words)


@dataclass(slots=True)
class _Cutting:
    """The tokens so far, and how far the last one with several words reached."""

    text: str
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    words: list[str]
    read_to: int = 0

    def take(self, start: int, end: int, kind: str, word: str) -> None:
        """Add a token, unless one before has read it."""
        read = start < self.read_to
        if kind in _STARTS:
            kind, end = _opened(self.text, start, end, kind, word)
            word = self.text[start:end].lower()
            self.read_to = end
        if not read:
            self.starts.append(start)
            self.ends.append(end)
            self.kinds.append(kind)
            self.words.append(word)


def _opened(text: str, start: int, end: int, opens: str, word: str) -> tuple[str, int]:
    """The kind and the end of what a first word may open: 'Labor Day', 'noon EST'."""
    if opens == _STARTS_CLOCK:
        zoned = NOON.match(text, start)
        return (KINDS["zoned"], zoned.end()) if zoned else (WORDS[word], end)
    named = _HOLIDAY.match(text, start)
    return (KINDS["holiday"], named.end()) if named else (WORDS.get(word, _NAME), end)


class _Told(NamedTuple):
    kind: str
    word: str


_TOLD: list[dict[str, _Told]] = [{} for _ in range(_TOKEN.groups + 1)]  # what was read before, by group
_KEPT = 4096  # of each group: names, and numbers, come again and again


def _told(group: int, name: str, piece: str) -> _Told:
    """The kind of a token, and its lower case."""
    told = _Told(_kind(name, piece), piece.lower())
    if len(piece) <= LONGEST:
        if len(_TOLD[group]) >= _KEPT:
            _TOLD[group].clear()
        _TOLD[group][piece] = told
    return told


def _kind(group: str, piece: str) -> str:
    """The kind of a token that the lexer's named group found."""
    match group:
        case "title" | "word" | "acronym":
            return _word(piece)
        case "mark":
            return _MARKS[piece]
        case "digits" | "whole" | "count":
            return _kind_of_digits(piece)
        case "clock":
            return KINDS["zoned"] if read(piece) else KINDS["clock"]
        case "abbreviation":
            return WORDS[piece[:-1].lower()]
        case _:
            return NAMED_KINDS.get(group, _OTHER)


def _word(piece: str) -> str:
    """The kind of a word that is not in plain small letters."""
    if not piece[0].isupper():
        return _PLAIN.get(piece, _OTHER)
    return _CASED.get(piece.lower(), _NAME)


def _kind_of_digits(digits: str) -> str:
    """A day of a month, a year, or any other whole number."""
    if len(digits) <= 2 and 1 <= int(digits) <= _LONGEST_MONTH:
        return KINDS["day"]
    if len(digits) == 4 and digits[0] in "12":
        return KINDS["year"]
    return KINDS["number"]
