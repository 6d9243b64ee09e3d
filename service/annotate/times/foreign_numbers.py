"""Tells years from four figures that count or number something: '1950 Dollar', 'más de 2015 empresas'."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from service.annotate.times.lexicon import KINDS

_MONTH, _YEAR, _TO, _AND, _DASH, _NAME, _OTHER = (
    KINDS[kind] for kind in "month year to and dash name other".split()
)
_BEFORE_A_YEAR: Final = frozenset(
    KINDS[kind]
    for kind in "month of in to from and after unit quarter half comma dash slash open between part".split()
)
_MEASURES: Final = tuple(
    "dollar dólar dolar euro tonn tonel prozent procent kilo milli mili".split()
)  # beginnings of what four figures count
_UNITS: Final = frozenset(
    "ton t kg yuan yen franken francs zł złotych euro kronor kroner pfund livres".split()
)
_NUMBERING: Final = frozenset("n nº n° nr nro num núm § lei ley loi legge gesetz ustawa wet".split())
_MORE: Final = frozenset("más mais plus moins menos più".split())
_ABOUT: Final = frozenset("auf um über fast rund knapp etwa circa oltre quasi ponad".split())


class Around(NamedTuple):
    """The tokens of an article under translation, with its own words in `said`."""

    kinds: Sequence[str]
    words: Sequence[str]
    said: Sequence[str]
    nouns: bool  # the language writes all nouns with a capital

    def kind(self, index: int) -> str:
        """The kind of a token, '' outside the article."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""


def is_counted(around: Around, index: int) -> bool:
    """'2000 Menschen', '2500 emplois'."""
    after = around.kind(index + 1)
    if _is_measured(around, index):
        return True
    if around.kind(index - 1) in _BEFORE_A_YEAR:
        return (
            int(around.words[index]) % 100 == 0
            and after in {_NAME, _OTHER}
            and around.kind(index - 1) != _MONTH
        )
    return int(around.words[index]) % 10 == 0 and after in {_NAME, _OTHER}


def _is_of_a_measure(around: Around, index: int) -> bool:
    thing = around.said[index] if index < len(around.words) else ""
    return thing in _UNITS or thing.startswith(_MEASURES)


def _is_measured(around: Around, index: int) -> bool:
    """'1950 Dollar', 'más de 2015 empresas', 'auf 2024 Fälle'."""
    if around.kind(index + 1) in {_TO, _DASH, _AND} and around.kind(index + 2) == _YEAR:
        return _is_of_a_measure(around, index + 3)  # '1950 bis 2015 Tonnen'
    if _is_of_a_measure(around, index + 1):
        return True
    before = around.said[max(index - 2, 0) : index]
    if not _NUMBERING.isdisjoint([word.strip(".") for word in before if word != "."][-1:]):
        return True
    if around.kind(index + 1) not in {_NAME, _OTHER}:
        return False
    if len(before) == 2 and before[0] in _MORE:
        return True
    return bool(before) and before[-1] in _ABOUT and (around.kind(index + 1) == _NAME or not around.nouns)
