"""What the citation grammars share: a find, a rule that finds, and the characters that PDFs vary."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from schemas.vocabulary import ReferenceKind

DASH = "[-\u2010-\u2015\u2212]"
SPACE = r"\s{0,5}"
GAP = r"\s{1,5}"
SECTION_SIGN = "\u00a7"

_DASHES = re.compile(DASH)
_VARIANTS = (
    *((chr(code), "-") for code in range(0x2010, 0x2016)),
    ("\u2212", "-"),
    *((blank, " ") for blank in ("\u00a0", "\u2009", "\u202f", "\n", "\r", "\t", "   ", "  ")),
)
_TITLE_BEFORE = re.compile(rf"\b[Tt]itle{GAP}\Z")
_TITLE_REACH = 12
_GAPS = re.compile(r"\s+")


class Found(NamedTuple):
    """A stretch that one grammar reads as a citation; several keys where one range names several."""

    start: int
    end: int
    kind: ReferenceKind
    keys: tuple[str, ...]
    url: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, how to read its matches, and what must stand in the text for it to be tried.

    `needs` is a list of alternatives: of each tuple at least one (lower-case) string must occur.
    """

    needs: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterable[Found]]

    def find(self, text: str) -> Iterator[Found]:
        """Apply the rule to `text`."""
        match = self.pattern.search(text)
        while match is not None:
            read = match.end()
            for found in self.read(match):
                yield found
                read = max(read, found.end)
            match = self.pattern.search(text, read)  # a list that was read is not read again


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
