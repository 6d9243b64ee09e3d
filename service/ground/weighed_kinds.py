"""Tells of which kinds a word is when a sentence is weighed: who reads, what is made of a text, to put down, and so on."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from service.remembering import remembered

NUMBER: Final = ("0",)
# Who does something, by the end of the word alone: 'cataloguers', 'indexer', 'archivist'.
_DOER: Final = ("doer",)
_DOERS: Final = ("ers", "ors", "ists", "ist", "er", "or")
_SHORTEST_DOER: Final = 6  # letters
_SHORTEST_STEM: Final = 2
_LONGEST_STEM: Final = 12
_LONGEST_ENDING: Final = 5


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their kinds, and beginnings of words of languages that bend them."""

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """The words in use, read when first asked for."""
    held = tomllib.loads(files("service.ground").joinpath("weighed_words.toml").read_text(encoding="utf-8"))
    return Lexicon(_by_word(held["words"]), _by_word(held["stems"]))


@remembered(50_000)
def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of a word in small plain letters; mostly none."""
    known = lexicon()
    kinds = known.words.get(word)
    if kinds is not None:
        return kinds
    if word.isdigit():
        return NUMBER
    shortest = max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING)
    for length in range(min(len(word), _LONGEST_STEM), shortest - 1, -1):
        kinds = known.stems.get(word[:length])
        if kinds is not None:
            return kinds
    return _DOER if len(word) >= _SHORTEST_DOER and word.endswith(_DOERS) else ()


def _by_word(by_kind: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, words in by_kind.items():
        for word in words.split():
            known = kinds.get(word, ())
            if kind not in known:
                kinds[word] = (*known, kind)
    return kinds
