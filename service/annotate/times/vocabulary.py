"""What the words of a language's dates mean in English, made from tables of them."""

from typing import NamedTuple

MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class Vocabulary(NamedTuple):
    """What the words of one language mean in English, and how it writes dates."""

    words: dict[str, str]
    shortened: dict[str, str]  # months that only count beside a day or a year: 'avr.', 'Okt.'
    ahead: tuple[str, ...] = ()  # the ends of verbs that look ahead
    back: tuple[str, ...] = ()  # and back
    done: tuple[str, ...] = ()  # of participles, which only count before a date: 'annoncés lundi'
    names_in_capitals: bool = False  # German writes all nouns with a capital
    dotted_days: bool = False  # '3. April'


def vocabulary(months: str, days: str, shortened: str, others: str) -> Vocabulary:
    """Make a vocabulary of tables, where '/' parts the spellings of one word."""
    words = _spellings(MONTHS, months) | _spellings(_DAYS, days)
    for row in others.split("\n"):
        english, _, foreign = row.strip().partition(": ")
        words |= dict.fromkeys(foreign.split(), english)
    return Vocabulary(words, _spellings(MONTHS, shortened))


def _spellings(english: list[str], foreign: str) -> dict[str, str]:
    return {
        word: name
        for name, words in zip(english, foreign.split(), strict=True)
        for word in words.split("/")
        if word != "-"
    }
