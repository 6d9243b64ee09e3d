"""Tells periods from their doubles: 'will last two years', temperatures in the 80s, a firm's own year."""

from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

_BESIDE_LAST = frozenset("first past next this previous".split())  # 'the first and last two weeks'
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_BEFORE_A_VERB = frozenset("will would to could may might can should must not".split())
_REPORTED = frozenset(
    "sales profit profits earnings results revenue revenues income output growth exports imports shipments "
    "loss losses turnover gdp deliveries orders".split()
)
_HEAT = frozenset(
    "temperature temperatures highs lows mercury degrees thermometers readings aged scored".split()
)
_POSSESSIVES = frozenset("his her their my our your its".split())


def is_verb(tokens: Tokens, index: int) -> bool:
    """'will last two years', 'apply at once and last two years': 'last' is what is done."""
    before = tokens.word(index - 1)
    joined = (
        before == "and" and tokens.word(index - 2) not in _BESIDE_LAST and _is_count(tokens.word(index + 1))
    )
    return tokens.word(index) == "last" and (before in _BEFORE_A_VERB or joined)


def _is_count(word: str) -> bool:
    return word.isdecimal() or word in _COUNTS


def is_business(tokens: Tokens, index: int) -> bool:
    """Whether what a half belongs to is a firm's or a country's year, not a match."""
    return tokens.word(index) in _REPORTED or tokens.word(index + 1) in _REPORTED


def is_owned(tokens: Tokens, index: int) -> bool:
    """Whether someone's own is told of: 'its fiscal third quarter', 'the maker's fiscal year'."""
    return tokens.word(index - 1) in _POSSESSIVES or tokens.kind(index - 1) == KINDS["possessive"]


def is_heat(tokens: Tokens, index: int) -> bool:
    """'highs in the 90s', 'temperatures in the low 80s'."""
    return any(tokens.word(index - back) in _HEAT for back in range(1, 7))


def is_age(tokens: Tokens, index: int) -> bool:
    """'in his forties'."""
    return tokens.word(index - 1) in _POSSESSIVES
