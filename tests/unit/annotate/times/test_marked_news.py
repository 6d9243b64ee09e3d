"""Sentences in the manner of Wikinews and the Wall Street Journal, marked up by hand."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from service.annotate.times import find_times

_MARKED = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def _sentences() -> Iterator[tuple[date, str]]:
    """Each sentence of the files with its day of publication, which stands on a line above."""
    for file in sorted(Path(__file__).parent.glob("marked_*.txt")):
        published = date.min
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("published "):
                published = date.fromisoformat(line.removeprefix("published "))
            elif not line.startswith("#"):
                yield published, line


@pytest.mark.parametrize(("published", "marked"), list(_sentences()))
def test_what_is_marked_is_found(published: date, marked: str) -> None:
    """'in [May|2012-05]': just these stretches are found, with these values; '-' is too vague for one."""
    found = find_times(_MARKED.sub(r"\1", marked), (), published, "en")
    expected = [(text, None if value == "-" else value) for text, value in _MARKED.findall(marked)]
    assert [(time.text, time.value) for time in found] == expected
