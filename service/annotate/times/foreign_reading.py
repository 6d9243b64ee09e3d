"""Reads the numbers of another language among the tokens of an article under translation."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from service.annotate.times.counting_words import COUNTING, Counting

LONGEST_NUMBER: Final = 3  # tokens
_TEN, _TENS = 10, 20
_ARTICLES: Final = frozenset("l all dall dell nell sull".split())


class Piece(NamedTuple):
    """An English word in place of the tokens from `first` to `last`; of none, where `last` is before it."""

    first: int
    last: int
    kind: str
    word: str
    elided: int = 0  # letters at its start that are another word: the two of "l'undici"


class Reading(NamedTuple):
    """The tokens of an article under translation, `said` in its own language."""

    kinds: Sequence[str]
    words: Sequence[str]
    said: Sequence[str]
    language: str

    @property
    def counting(self) -> Counting:
        """How the language counts."""
        return COUNTING[self.language]

    def kind(self, index: int) -> str:
        """The kind of a token, '' outside the article."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def own(self, index: int) -> str:
        """A token as the language says it, '' outside the article."""
        word = self.said[index] if 0 <= index < len(self.said) else ""
        return word[self.elided(index) :]

    def elided(self, index: int) -> int:
        """How many letters of a token are an article: the two of "l'undici"."""
        word = self.said[index] if 0 <= index < len(self.said) else ""
        at = word.replace("\u2019", "'").find("'") + 1
        return at if word[: at - 1] in _ARTICLES and len(word) > at > 0 else 0

    def holds(self, words: tuple[str, ...], first: int) -> bool:
        """Whether these words stand here."""
        return first >= 0 and tuple(self.said[first : first + len(words)]) == words


def number_before(reading: Reading, last: int, numbers: Mapping[str, int]) -> tuple[int, int]:
    """The first token of the number that ends here, and the number; beyond `last` where there is none."""
    ones = numbers.get(reading.own(last), 0)
    if not ones:
        return last + 1, 0
    joined = last - 1
    while joined > last - LONGEST_NUMBER and reading.own(joined) in reading.counting.joins:
        joined -= 1
    tens = numbers.get(reading.own(joined), 0)
    adjoining = joined < last - 1 or numbers is reading.counting.ordinals  # 'dwudziestego pierwszego'
    if ones < _TEN <= _TENS <= tens and tens % _TEN == 0 and adjoining:
        return joined, tens + ones
    return last, ones
