"""Sentences in the manner of Wikinews and newswire, marked up by hand."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from service.annotate.times import find_times

_MARKED = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_MISREAD = "misread "


def _sentences(*, misread: bool) -> Iterator[tuple[date, str]]:
    """Each sentence of the files with its day of publication, which stands on a line above."""
    for file in sorted(Path(__file__).parent.glob("marked_*.txt")):
        published = date.min
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("published "):
                published = date.fromisoformat(line.removeprefix("published "))
            elif not line.startswith("#") and line.startswith(_MISREAD) is misread:
                yield published, line.removeprefix(_MISREAD)


def _read(marked: str, published: date) -> list[tuple[str, str | None]]:
    return [(time.text, time.value) for time in find_times(_MARKED.sub(r"\1", marked), (), published, "en")]


def _marks(marked: str) -> list[tuple[str, str | None]]:
    return [(text, None if value == "-" else value) for text, value in _MARKED.findall(marked)]


@pytest.mark.parametrize(("published", "marked"), list(_sentences(misread=False)))
def test_what_is_marked_is_found(published: date, marked: str) -> None:
    """'in [May|2012-05]': just these stretches are found, with these values; '-' is too vague for one."""
    assert _read(marked, published) == _marks(marked)


@pytest.mark.parametrize(("published", "marked"), list(_sentences(misread=True)))
def test_what_is_misread_is_said_to_be(published: date, marked: str) -> None:
    """A sentence that begins to be read right is to lose its 'misread'."""
    assert _read(marked, published) != _marks(marked)
