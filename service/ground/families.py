"""Patterns with words of which any text that they find has one, so that most texts need no pattern at all."""

from collections.abc import Callable, Sequence
from typing import Final

import ahocorasick

# Words, and what tells of a text that has one of them whether it is of the family: any answer but None and False is yes.
Family = tuple[Sequence[str], Callable[[str], object]]


class Families:
    """Tells of many families whether one of them is in a text, which it reads once for the words of all."""

    __slots__ = ("_finders", "_words")

    def __init__(self, families: Sequence[Family]) -> None:
        self._finders: Final = tuple(finds for _, finds in families)
        told_by: dict[str, int] = {}
        for i, (words, _) in enumerate(families):
            for word in words:
                told_by[word] = told_by.get(word, 0) | 1 << i
        self._words: Final = ahocorasick.Automaton()
        for word, bits in told_by.items():
            self._words.add_word(word, bits)
        self._words.make_automaton()

    def found_in(self, folded: str) -> bool:
        """Whether a text in small plain letters is of one of the families."""
        possible = 0
        for _, families in self._words.iter(folded):
            possible |= families
        while possible:
            family = possible.bit_length() - 1
            if self._finders[family](folded):
                return True
            possible -= 1 << family
        return False
