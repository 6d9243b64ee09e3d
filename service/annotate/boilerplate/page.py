"""The article as lines, and what a family of boilerplate finds in it."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from dataclasses import dataclass
from typing import NamedTuple

from service.annotate.values import BoilerplateKind

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_FOLDED = (("’", "'"), ("‘", "'"), ("`", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))
_SHORT = 400
_BULLET = re.compile(r"(?:[-*•·▪‣◦»›]|\d{1,2}[.)])\s+")


class Found(NamedTuple):
    """A stretch of boilerplate, before overlaps are settled."""

    start: int
    end: int
    kind: BoilerplateKind


class Line(NamedTuple):
    """One line without the white space around it.

    `plain` is the line in lower case with single spaces and straight quotation marks; it is empty
    when the line is too long to be anything but prose.
    """

    start: int
    end: int
    text: str
    plain: str
    unbulleted: str  # `plain` without a bullet or number in front
    after_blank: bool

    def found(self, kind: BoilerplateKind) -> Found:
        """The whole line as boilerplate."""
        return Found(self.start, self.end, kind)

    @property
    def is_bulleted(self) -> bool:
        """Tell whether a bullet or number stands in front."""
        return len(self.unbulleted) < len(self.plain)


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its lines that are not blank."""

    text: str
    lines: tuple[Line, ...]
    hints: frozenset[str]  # those hints of the families that stand in the text, in small letters


def page_of(text: str, hints: frozenset[str]) -> Page:
    """Cut `text` into lines."""
    lines: list[Line] = []
    breaks_from = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        short = len(stripped) <= _SHORT
        plain = _plain(stripped) if short else ""
        blank = text.count("\n", breaks_from, start) > 1
        bullet = _BULLET.match(plain)
        unbulleted = plain[bullet.end() :] if bullet else plain
        lines.append(Line(start, start + len(stripped), stripped, plain, unbulleted, blank))
        breaks_from = start + len(stripped)
    return Page(text, tuple(lines), hints)


def _plain(line: str) -> str:
    plain = " ".join(line.split()).lower()
    for mark, straight in _FOLDED:
        plain = plain.replace(mark, straight)
    return plain
