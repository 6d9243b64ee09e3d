"""How a grammar rule is written: a small regular expression over kinds, and what it builds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from service.annotate.times.lexicon import (
    CARDINALS,
    DECADES,
    KINDS,
    MONTHS,
    ORDINALS,
    PLURALS,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
)
from service.annotate.times.periods import Unit
from service.annotate.times.shapes import Phrase, Shape
from service.annotate.times.tokens import Tokens

_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
_TEN, _THOUSAND = 10, 1000
_CENTURIES = range(15, 21)
_DIGITS = re.compile(r"\d{1,6}")


class Cut(NamedTuple):
    """One match of a rule: its named parts as words and numbers."""

    tokens: Tokens
    found: re.Match[str]
    parts: Mapping[str, int]  # the names that the rule gives its parts

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Index one past the last token."""
        return self.found.end()

    def at(self, part: str) -> int:
        """Index of a part's first token, -1 where it is absent."""
        return self.found.start(part) if part in self.parts else -1

    def last(self, part: str) -> int:
        """Index of a part's last token, -1 where it is absent."""
        return self.found.end(part) - 1 if self.has(part) else -1

    def has(self, part: str) -> bool:
        """Whether an optional part is there."""
        return self.at(part) >= 0

    def word(self, part: str) -> str:
        """A part in lower case without its full stop; '' where it is absent."""
        index = self.at(part)
        return self.tokens.word(index).rstrip(".") if index >= 0 else ""

    def month(self, part: str = "m") -> int | None:
        """The month a part names."""
        return MONTHS.get(self.word(part))

    def weekday(self, part: str = "w") -> int | None:
        """The day of the week a part names."""
        return WEEKDAYS.get(self.word(part))

    def unit(self, part: str = "u") -> Unit:
        """The unit a part names."""
        word = self.word(part)
        return UNITS.get(word) or PLURALS[word]

    def season(self, part: str = "s") -> int:
        """The season a part names."""
        return SEASONS[self.word(part)]

    def step(self, part: str) -> int | None:
        """-1, 0 or 1 for 'last', 'this', 'next'; None where the part is absent."""
        return STEPS.get(self.word(part))

    def number(self, part: str) -> int | None:
        """A number in figures or words: cardinal, ordinal, '17th', 'twenty-five'."""
        if not self.has(part):
            return None
        begin, end = self.found.span(part)
        if end - begin == 1:
            return self.read(self.tokens, begin) or None
        return sum(self.read(self.tokens, index) for index in range(begin, end)) or None

    @staticmethod
    def read(tokens: Tokens, index: int) -> int:
        """The number one token says: '17', '17th', 'third'; 0 where it says none."""
        word = tokens.word(index)
        digits = _DIGITS.match(word)
        return int(digits.group()) if digits else CARDINALS.get(word) or ORDINALS.get(word, 0)

    def year(self, part: str = "y") -> int | None:
        """A year in four figures, or in two: '99 is 1999, '23 is 2023."""
        index = self.at(part)
        if index < 0:
            return None
        digits = "".join(c for c in self.tokens.word(index) if c.isdigit())
        return full_year(digits) if digits else self._spelled_year(part)

    def _spelled_year(self, part: str) -> int | None:
        """'nineteen ninety-six', 'two thousand and fifteen'."""
        words = [self.tokens.word(index) for index in range(*self.found.span(part))]
        if "thousand" in words:
            return (self.number(part) or 0) + _THOUSAND * CARDINALS[words[0]] - CARDINALS[words[0]]
        first, rest = CARDINALS[words[0]], [CARDINALS[word] for word in words[1:] if word in CARDINALS]
        tens = rest[:1] and rest[0] >= _TEN and (len(rest) == 1 or (rest[0] % 10 == 0 and rest[1] < _TEN))
        return first * 100 + sum(rest) if tens and first in _CENTURIES else None

    def decade(self, part: str) -> int:
        """First year of the decade a part names."""
        word = self.word(part)
        if word in DECADES:
            return DECADES[word]
        digits = "".join(c for c in word if c.isdigit())
        if len(digits) == 4:
            return int(digits)
        return (1900 if int(digits) > 20 else 2000) + int(digits)


def full_year(digits: str) -> int | None:
    """A year from its two or four figures."""
    if len(digits) == 4:
        return int(digits)
    if len(digits) == 2:
        return (1900 if int(digits) > 50 else 2000) + int(digits)
    return None


def is_day(month: int | None, day: int | None, year: int | None) -> bool:
    """Whether such a day can be; an absent part excludes nothing."""
    if day is None:
        return True
    try:
        date(year or 2000, month or 1, day)
    except ValueError:
        return False
    return True


Build = Callable[[Cut], Shape | Phrase | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds and the builder that reads it."""

    pattern: re.Pattern[str]
    build: Build
    parts: Mapping[str, int]

    def read(self, tokens: Tokens, index: int) -> Phrase | None:
        """The phrase that begins at this token, if the rule fits there."""
        found = self.pattern.match(tokens.kinds, index)
        if found is None:
            return None
        cut = Cut(tokens, found, self.parts)
        shape = self.build(cut)
        if shape is None or isinstance(shape, Phrase):
            return shape
        return Phrase(cut.first, cut.end - 1, shape)


def expand(pattern: str) -> str:
    """Write the characters of the kinds in place of their names."""
    return _PLACEHOLDER.sub(lambda name: re.escape(KINDS[name.group(1)]), pattern)


def rule(pattern: str, build: Build) -> Rule:
    """Compile a rule."""
    compiled = re.compile(expand(pattern))
    return Rule(compiled, build, compiled.groupindex)
