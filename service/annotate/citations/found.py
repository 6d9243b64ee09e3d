"""What the citation grammars share: a find, a rule that finds, and the characters that PDFs vary."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from schemas.vocabulary import ReferenceKind

DASH = "[-\u2010-\u2015\u2212]"
SPACE = r"\s{0,5}"
GAP = r"\s{1,5}"
SECTION_SIGN = "\u00a7"

# Behind a number of a list: 'DS610 and 250 jobs' counts, and cites only one dispute.
NOT_COUNTING = (
    r"(?!\s{0,3}(?:%|\b(?:per|percent|million|billion|trillion|thousand|more|other|of)\b"
    r"|(?!(?:was|is|has|as|concerns|challenges|involves|remains|addresses|against|versus)\b)[a-z-]{2,30}s\b))"
)

_DASHES = re.compile(DASH)
_VARIANTS = (
    *((chr(code), "-") for code in range(0x2010, 0x2016)),
    ("\u2212", "-"),
    *((blank, " ") for blank in ("\u00a0", "\u2009", "\u202f", "\n", "\r", "\t", "   ", "  ")),
)
_TITLE_BEFORE = re.compile(rf"\b[Tt]itle{GAP}\Z")
_TITLE_REACH = 12
_NUMBER = re.compile("[0-9]++")
_GAPS = re.compile(r"\s+")


class Found(NamedTuple):
    """A stretch that one grammar reads as a citation; several keys where one range names several."""

    start: int
    end: int
    kind: ReferenceKind
    keys: tuple[str, ...]
    url: str | None = None
    day: date | None = None


@dataclass(frozen=True)
class Rule:
    """A pattern, how to read its matches, and what must stand in the text for it to be tried.

    `needs` is a list of alternatives: of each tuple at least one (lower-case) string must occur.
    """

    needs: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterable[Found]]

    @cached_property
    def begins_with_number(self) -> bool:
        """Whether every match begins with a whole number's first digit."""
        return self.pattern.pattern.startswith(r"[0-9](?<![\w")

    def find(self, text: str, numbers: Sequence[int]) -> Iterator[Found]:
        """Apply the rule to `text`; `numbers` is where its numbers begin."""
        if self.begins_with_number:
            yield from self._find_at(text, numbers)
            return
        match = self.pattern.search(text)
        while match is not None:
            read = match.end()
            for found in self.read(match):
                yield found
                read = max(read, found.end)
            match = self.pattern.search(text, read)  # a list that was read is not read again

    def _find_at(self, text: str, numbers: Sequence[int]) -> Iterator[Found]:
        read = 0
        for start in numbers:
            match = self.pattern.match(text, start) if start >= read else None
            if match is None:
                continue
            read = match.end()
            for found in self.read(match):
                yield found
                read = max(read, found.end)


def number_starts(text: str) -> list[int]:
    """Where the numbers of `text` begin: looked up by many rules, each of which would search as long."""
    return [match.start() for match in _NUMBER.finditer(text)]


def folded(text: str) -> str:
    """`text` as the cues expect it: lower case, plain dashes, single blanks (so offsets differ)."""
    lowered = text.lower()
    for variant, plain in _VARIANTS:
        lowered = lowered.replace(variant, plain)
    return lowered


def title_start(text: str, start: int) -> int:
    """Where 'Title' stands before the number at `start`, or `start` itself."""
    reach = max(0, start - _TITLE_REACH)
    before = _TITLE_BEFORE.search(text[reach:start])
    return reach + before.start() if before is not None else start


def hyphenated(written: str) -> str:
    """`written` with every dash a hyphen and no white space."""
    return _GAPS.sub("", _DASHES.sub("-", written))


def spaced(written: str) -> str:
    """`written` with every dash a hyphen and every run of white space one blank."""
    return _GAPS.sub(" ", _DASHES.sub("-", written)).strip()


def listed(text: str, position: int, item: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Match `item` (which begins with its separator) again and again from `position` on."""
    match = item.match(text, position)
    while match is not None and match.end() > position:
        yield match
        position = match.end()
        match = item.match(text, position)
