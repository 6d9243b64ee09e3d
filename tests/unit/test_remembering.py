"""What is remembered between texts is short, however long a text's words are."""

import gc
import tracemalloc
from collections.abc import Callable

import pytest

from service.annotate import annotate
from service.annotate.times.tokens import _TOLD
from service.candidates.countries import country_of
from service.candidates.growing import plain_name
from service.ground.names import without_titles
from service.ground.reading import Reading
from service.ground.summaries import Backing, unsupported
from service.remembering import LONGEST, Remembered, remembered

LENGTH = 4_000
TEXTS = 12
LAST = 25  # the number of a text that is not counted
MOST_KEPT = LENGTH * TEXTS * 3 // 4  # each word once is more

WORDS: dict[str, Callable[[int], str]] = {
    "small letters": lambda n: f"bc{chr(ord('a') + n)}" * (LENGTH // 3),
    "capitals": lambda n: f"BC{chr(ord('A') + n)}" * (LENGTH // 3),
    "one name": lambda n: "Z" + chr(ord("a") + n) * LENGTH,
    "done": lambda n: "re" + chr(ord("a") + n) * LENGTH + "ed",
    "figures": lambda n: f"{n + 10}" * (LENGTH // 2),
    "a figure with points": lambda n: f"{n + 10}.{n + 10}" * (LENGTH // 5),
    "money": lambda n: "$" + f"{n + 10}" * (LENGTH // 2),
    "code": lambda n: f"a{n + 10}" * (LENGTH // 3),
    "link": lambda n: "https://a.example/" + f"q{n}/" * (LENGTH // 4),
    "ideographs": lambda n: chr(0x4E00 + n) * LENGTH,
    "hyphens": lambda n: f"b{chr(ord('a') + n)}-" * (LENGTH // 3),
    "commas": lambda n: f"b{chr(ord('a') + n)}," * (LENGTH // 3),
    "apostrophes": lambda n: "x" * LENGTH + f"y{chr(ord('a') + n)}'s",
}  # fmt: skip


def read(word: str) -> None:
    """All that keeps something: the annotator, a reading and its checks, and names."""
    text = f"Japan raised duties on {word} on May 6 to 10 percent, {word} said. It did not rule out {word}."
    annotate(text, None, "en")
    reading = Reading(text)
    assert reading.clauses is not None
    assert reading.meant is not None
    assert reading.tokens is not None
    unsupported("Japan raised duties on steel on May 6.", Backing(reading))
    for name in (word, f"the {word}"):
        country_of(name)
        plain_name(name)
        without_titles(name)


def kept_of(kind: str, first: int) -> int:
    """Bytes that a dozen texts leave behind, each with its own long word."""
    gc.collect()
    for table in (*_TOLD, *(each for each in gc.get_objects() if isinstance(each, Remembered))):
        table.clear()  # a full one takes much room for one more entry
    read(WORDS[kind](LAST))  # the short words around it are to be remembered
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(first, first + TEXTS):
            read(WORDS[kind](number))
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return kept


@pytest.mark.parametrize("kind", WORDS)
def test_long_words_are_not_remembered(kind: str) -> None:
    """A dozen texts with such a word leave less behind than the words once each.

    Measured twice, for a table of Python's own (the names that it interns) may happen to grow in one of them.
    """
    read(WORDS[kind](0))  # patterns
    assert min(kept_of(kind, 1), kept_of(kind, 1 + TEXTS)) < MOST_KEPT


def test_no_table_holds_a_long_text() -> None:
    """Short texts are worked out once, long ones each time, and a full table begins anew."""
    worked: list[str] = []

    @remembered(2)
    def work(text: str) -> int:
        worked.append(text)
        return len(text)

    longer, longest = "b" * (LONGEST + 1), "a" * LONGEST
    assert [work(t) for t in (longest, longest, longer, longer)] == [
        LONGEST,
        LONGEST,
        LONGEST + 1,
        LONGEST + 1,
    ]
    assert worked == [longest, longer, longer]
    for text in ("c", "d", longest):
        work(text)
    assert worked[3:] == ["c", "d", longest]
