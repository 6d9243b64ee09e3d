"""Straightens the words of commands that were misspelled on purpose, which models read all the same."""

import re
from collections.abc import Iterator
from typing import Final

_KEYWORDS: Final = (
    "ignore",
    "disregard",
    "forget",
    "override",
    "bypass",
    "reveal",
    "previous",
    "prior",
    "earlier",
    "instruction",
    "instructions",
    "system",
    "prompt",
    "assistant",
)
_WORD: Final = re.compile(r"[a-z]{4,14}")


def _slips(word: str) -> Iterator[str]:
    """The word with one letter missing, doubled, or changed places with its neighbour."""
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i - 1] + word[i:]
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


_MEANT: Final = {slip: word for word in _KEYWORDS for slip in _slips(word) if slip not in _KEYWORDS}
# Letters jumbled between the first and the last.
_JUMBLED: Final = {(word[0], word[-1], "".join(sorted(word))): word for word in _KEYWORDS}
_SHAPES: Final = {(word[0], word[-1], len(word)) for word in _KEYWORDS}


def straightened(folded: str) -> str:
    """The text with such words as they were meant; the same text where there are none."""
    slips = {
        word: meant
        for word in set(_WORD.findall(folded))
        if (word in _MEANT or (word[0], word[-1], len(word)) in _SHAPES) and (meant := _meant(word)) != word
    }
    if not slips:
        return folded
    return _WORD.sub(lambda found: slips.get(found[0], found[0]), folded)


def _meant(word: str) -> str:
    """What it most likely stands for, mostly itself."""
    return _MEANT.get(word) or _JUMBLED.get((word[0], word[-1], "".join(sorted(word))), word)
