"""Reads the numbers of another language among the tokens of an article under translation."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from service.annotate.times.counting_words import COUNTING, Counting

LONGEST_NUMBER: Final = 3  # tokens
_LONGEST_FIGURE: Final = 4  # digits: nobody counts more days, and Python reads no thousands of them
_SEVEN, _TEN, _TENS = 7, 10, 20
_BETWEEN_NUMBERS: Final = frozenset("- \u2013 / à o ou of oder lub albo eller tot".split())
_LARGER: Final = frozenset(
    "cent cents cento cien ciento cem mil mille mila honderd hundert duizend tausend sto dwieście trzysta "
    "tysiąc hundra hundrede hundre tusen tusind half halve".split()
)
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
    glued: Callable[[int], bool]  # whether nothing stands before a token

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
    """The first token of the number that ends here, and the number; beyond `last` where there is none.

    Of what goes on before it nothing is read: 'cento due' and 'due o tre' are not their last word.
    """
    first, number = joined_before(reading, last, numbers)
    before = first - 1 - (reading.own(first - 1) in _BETWEEN_NUMBERS)
    if not number or reading.own(first - 1) in _LARGER or reading.own(before) in reading.counting.numbers:
        return last + 1, 0
    return (last + 1, 0) if before < first - 1 and reading.own(before).isdigit() else (first, number)


def figure_before(reading: Reading, last: int) -> int:
    """The number in figures that ends here; 0 where there is none, or something stands between figures."""
    word, before = reading.own(last), reading.own(last - 1)
    mark = before in _BETWEEN_NUMBERS or (before == "," and reading.glued(last))
    goes_on = mark and reading.own(last - 2)[-1:].isdigit()
    if not word.isdecimal() or len(word) > _LONGEST_FIGURE or goes_on or before[-1:].isdigit():
        return 0
    return int(word)


def joined_before(reading: Reading, last: int, numbers: Mapping[str, int]) -> tuple[int, int]:
    """'vingt et un', 'dix-sept', 'dwudziestego pierwszego', and what is one word."""
    ones = numbers.get(reading.own(last), 0)
    if not ones:
        return last + 1, 0
    joined = last - 1
    while joined > last - LONGEST_NUMBER and reading.own(joined) in reading.counting.joins:
        joined -= 1
    tens = numbers.get(reading.own(joined), 0)
    adjoining = joined < last - 1 or numbers is reading.counting.ordinals or not reading.counting.has_articles
    if ones < _TEN <= _TENS <= tens and tens % _TEN == 0 and adjoining:
        return joined, tens + ones
    if tens == _TEN and _SEVEN <= ones < _TEN and reading.own(last - 1) == "-":
        return joined, tens + ones
    return last, ones
