"""Patterns with words of which any text that they find has one, so that most texts need no pattern at all."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_MOST_WORDS: Final = 4000  # different ones in a text, and of those that are remembered
Family = tuple[Sequence[str], re.Pattern[str]]


class Families:
    """Tells which of many families may be in a text by its single words, each of which is looked at once."""

    __slots__ = ("_all", "_families", "_parts", "_seen")

    def __init__(self, families: Sequence[Family]) -> None:
        self._families = tuple(families)
        self._all = (1 << len(self._families)) - 1
        self._seen: dict[str, int] = {}
        parts: dict[str, int] = {}
        for i, (words, _) in enumerate(self._families):
            for word in words:
                part = max(word.split(), key=len)  # what is said in several words has each of them
                parts[part] = parts.get(part, 0) | 1 << i
        self._parts = tuple(parts.items())

    def found_in(self, folded: str) -> bool:
        """Whether one of the patterns finds something in a text in small plain letters."""
        return any(pattern.search(folded) is not None for pattern in self.that_may_be_in(folded))

    def that_may_be_in(self, folded: str) -> Iterator[re.Pattern[str]]:
        """The patterns one of whose words stands in the text."""
        possible = self._possible(set(folded.split()))
        for i, (words, pattern) in enumerate(self._families) if possible else ():
            if possible >> i & 1 and any(word in folded for word in words):
                yield pattern

    def _possible(self, words: set[str]) -> int:
        if len(words) > _MOST_WORDS:
            return self._all
        seen = self._seen
        if len(seen) > _MOST_WORDS:
            seen = self._seen = {}
        found = 0
        for word in words:
            bits = seen.get(word)
            if bits is None:
                bits = seen[word] = self._of(word)
            found |= bits
        return found

    def _of(self, word: str) -> int:
        found = 0
        for part, bits in self._parts:
            if part in word:
                found |= bits
        return found
