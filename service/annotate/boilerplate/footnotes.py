"""Footnotes: labelled, still content."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Page
from service.annotate.values import BoilerplateKind

_MARKED = re.compile(r"\\(\d{1,3})\\ ?\S|\[\^?(\d{1,3})\]:? ?\S|(?:\* ){0,1}Footnote (\d{1,3})[:.]")
_PLAIN = re.compile(r"(\d{1,3})\.?\s(?=[A-Z“\"(‘])")
_SUPERSCRIPT = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3} ?\S")
_NUMBER = re.compile(r"\d{1,3}(?!\S)")
_BEFORE_CALL = re.compile(r"(?:[a-z)\]][.,;:”\"’)]{1,3}|[a-z]{3})\Z")


def find(page: Page) -> Iterator[Found]:
    """Find notes at the start of lines whose number is called before in the text."""
    called: set[int] | None = None
    for line in page.lines:
        first = line.text[0]
        if first in "\\[*F" and _MARKED.match(line.text):
            if first != "[" or _is_called(page.text, line.start, line.text):
                yield line.found(BoilerplateKind.FOOTNOTE)
        elif first.isdigit():
            if _SUPERSCRIPT.match(line.text):
                yield line.found(BoilerplateKind.FOOTNOTE)
            elif note := _PLAIN.match(line.text):
                if called is None:
                    called = _calls(page.text)
                if int(note[1]) in called:
                    yield line.found(BoilerplateKind.FOOTNOTE)


def _calls(text: str) -> set[int]:
    """Numbers set directly behind a word or its punctuation, as superscripts are when copied."""
    return {
        int(number[0])
        for number in _NUMBER.finditer(text)
        if _BEFORE_CALL.search(text[max(0, number.start() - 4) : number.start()])
    }


def _is_called(text: str, start: int, note: str) -> bool:
    """Tell whether '[1]' stands in the text before the note '[1] See ...'."""
    mark = note[: note.index("]") + 1]
    return text.find(mark) < start
