"""Finds what other languages count: 'vor zwei Wochen', 'il y a deux semaines', 'dentro de tres días'."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.annotate.times.foreign_reading import Piece, Reading, figure_before, number_before
from service.annotate.times.lexicon import KINDS, WORDS

_DAY, _NUMBER, _IN, _UNITS, _AGO, _FEW, _OTHER, _STEP = (
    KINDS[kind] for kind in "day number in units ago few other step".split()
)
_FIGURES: Final = frozenset({_DAY, _NUMBER})
_ALL_UNITS: Final = frozenset({_UNITS, KINDS["unit"]})
_GOES_ON: Final = frozenset(KINDS[kind] for kind in "name and".split())
_OPENINGS: Final = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote and".split())})
_STILL: Final = frozenset("ya eso déjà cela ça já isso que pero mais mas".split())
_LONGEST_MONTH: Final = 31
# Spelled, these days are rather weeks: 'quinze jours', 'acht Tage'.
_WEEKS_ABOUT: Final = frozenset(
    [("fr", 8), ("fr", 15), ("de", 8), ("es", 8), ("es", 15), ("it", 15), ("pt", 8), ("pt", 15)]
)
_CLAUSE: Final = 12  # words looked over for a verb
_AND: Final = frozenset("et y e".split())
_A_HALF: Final = frozenset("demi demie medio media meio meia mezzo mezza".split())
_SEVERAL: Final = frozenset("de disse".split())
_AWAY_FROM: Final = 3  # words behind a count, within which it may be counted from something
_PAUSES: Final = frozenset(KINDS[kind] for kind in "stop comma break quote".split())
# 'dans trente jours à compter de la notification': counted from that, not from today.
_FROM_THEN: Final = {
    language: frozenset(words.split())
    for language, words in {
        "de": "nach ab seit vor",
        "nl": "na vanaf nadat vóór",
        "fr": "compter partir suivant suivants suivantes après dès avant",
        "es": "partir contar contados contadas siguientes posteriores desde después tras antes",
        "pt": "partir contar contados contadas seguintes posteriores após depois desde antes",
        "it": "dal dalla dallo dall dai dalle dopo successivi successive successivo partire decorrere prima",
        "pl": "od po przed",
        "sv": "efter från före",
        "da": "efter fra før",
        "no": "etter fra før",
    }.items()
}


def phrases(reading: Reading) -> Iterator[Piece]:
    """'pasado mañana', 'i går', 'la semana que viene'."""
    for index, word in enumerate(reading.said):
        for own, english in reading.counting.phrases.items():
            if word == own[0] and reading.holds(own, index):
                last = index + len(own) - 1
                for place, name in enumerate(english):
                    end = last if place == len(english) - 1 else index + place
                    yield Piece(index + place, end, WORDS[name], name)


def lengths(reading: Reading) -> Iterator[Piece]:
    """'de sidste år' are several years in the North, where one and many are the same word."""
    for index, word in enumerate(reading.said):
        if word == "år" and reading.own(index - 2) in _SEVERAL and reading.kind(index - 1) == _STEP:
            yield Piece(index, index, _OTHER, word)


def counts(reading: Reading) -> Iterator[Piece]:
    """'vor zwei Wochen', 'il y a deux semaines', 'dos meses atrás', 'dentro de tres días'."""
    units = reading.counting.units
    for index, word in enumerate(reading.said):
        if word in units:
            yield from _count(reading, index)


def _count(reading: Reading, unit: int) -> Iterator[Piece]:
    counting = reading.counting
    first, number = _amount(reading, unit - 1)
    if first == unit:
        lone = reading.own(unit) in counting.singular and reading.kind(unit - 1) not in _ALL_UNITS
        if lone and reading.own(unit + 1) in counting.ago_after:  # 'w tygodniu rok temu' is not week 1
            yield from _ago(reading, _Span(unit, unit - 1, unit, unit + 1), 1)
        return
    lead = _begins(reading, first - 1, counting.about) - 1
    if span := _span_of_ago(reading, lead, unit):
        yield from _ago(reading, span, number)
    elif (begin := _begins(reading, first - 1, counting.ahead)) < first and _counts_on(reading, begin, unit):
        yield Piece(begin, first - 1, _IN, "in")
        yield _counted(reading, first, unit - 1, number, unit)
        yield Piece(unit, unit, _UNITS, counting.units[reading.own(unit)])


class _Span(NamedTuple):
    """The tokens that the words of 'two weeks ago' stand for: two from `first` to `amount`, and one each."""

    first: int
    amount: int
    unit: int
    last: int


def _span_of_ago(reading: Reading, lead: int, unit: int) -> _Span | None:
    """Where 'ago' is said before, after or around a number that follows on `lead`."""
    counting, behind = reading.counting, unit + 1
    begin = _begins(reading, lead, counting.ago_before)
    if begin <= lead:
        return _Span(begin, unit - 2, unit - 1, unit) if _is_free(reading, begin, unit) else None
    if counting.ago_if_past and reading.own(lead) == counting.ago_if_past:
        surely = _is_free(reading, lead, unit) and _looks_back(reading, lead, unit)
        return _Span(lead, unit - 2, unit - 1, unit) if surely else None
    if reading.own(behind) in counting.ago_after:
        return _Span(lead + 1, unit - 1, unit, behind) if _is_free(reading, lead + 1, behind) else None
    if counting.ago_around[0] and (reading.own(lead), reading.own(behind)) == counting.ago_around:
        return _Span(lead, unit - 1, unit, behind)
    return None


def _counts_on(reading: Reading, first: int, unit: int) -> bool:
    """Whether a time from today is meant: 'in drei Jahren Haft' and 'tra due e tre anni' are none."""
    if not _is_free(reading, first, unit) or reading.kind(unit + 1) in _GOES_ON:
        return False
    for at in range(unit + 1, unit + 1 + _AWAY_FROM):
        if reading.kind(at) in _PAUSES:
            break
        word = reading.said[at] if at < len(reading.said) else ""
        if word.replace("\u2019", "'").partition("'")[0] in _FROM_THEN[reading.language]:
            return False
    return True


def _amount(reading: Reading, last: int) -> tuple[int, int]:
    """The first token of the number that ends here, and the number: 0 for 'some'."""
    if reading.kind(last) in _FIGURES and (figure := figure_before(reading, last)):
        return last, figure
    if reading.own(last) in reading.counting.few:
        return last, 0
    return number_before(reading, last, reading.counting.numbers)


def _begins(reading: Reading, last: int, prefixes: tuple[tuple[str, ...], ...]) -> int:
    """Where one of the prefixes begins that ends here; beyond `last` where none does."""
    for prefix in prefixes:
        if reading.holds(prefix, last - len(prefix) + 1):
            return last - len(prefix) + 1
    return last + 1


def _is_free(reading: Reading, first: int, last: int) -> bool:
    """Whether no word around makes it a length: 'desde hace dos años', 'il y a deux ans de prison'."""
    counting = reading.counting
    after = reading.own(last + 1).replace("\u2019", "'").partition("'")[0]
    if reading.own(last + 1) in _AND and reading.own(last + 2) in _A_HALF:
        return False  # 'il y a 2 ans et demi'
    if after in counting.that and (reading.kind(first - 1) in _OPENINGS or reading.own(first - 1) in _STILL):
        return False  # 'hace dos años que espera', but 'anunció hace dos semanas que'
    return reading.own(first - 1) not in counting.not_before and after not in counting.not_after


def _looks_back(reading: Reading, first: int, last: int) -> bool:
    """'anunciou há dois anos', 'Há dois anos, o governo anunciou', but not 'dura há dois anos, disse'."""
    for at in range(first - 1, max(first - _CLAUSE, 0) - 1, -1):
        if reading.kind(at) in _PAUSES or reading.own(at) in reading.counting.that:
            return False
        if reading.words[at] == "said":
            return True
    return reading.kind(first - 1) in _OPENINGS and "said" in reading.words[last : last + _CLAUSE]


def _ago(reading: Reading, span: _Span, number: int) -> Iterator[Piece]:
    units = reading.counting.units
    named = next(at for at in (span.last, span.unit) if reading.own(at) in units)
    yield _counted(reading, span.first, span.amount, number, named)
    yield Piece(span.unit, span.unit, _UNITS, units[reading.own(named)])
    yield Piece(span.last, span.last, _AGO, "ago")


def _counted(reading: Reading, first: int, last: int, number: int, unit: int) -> Piece:
    """The number; 'quinze jours' are two weeks, or fifteen days."""
    spelled = not any(reading.kind(at) in _FIGURES for at in range(first, unit))
    days = reading.counting.units[reading.own(unit)] == "days"
    if not number or (spelled and days and (reading.language, number) in _WEEKS_ABOUT):
        return Piece(first, last, _FEW, "several")
    return Piece(first, last, _DAY if number <= _LONGEST_MONTH else _NUMBER, str(number))
