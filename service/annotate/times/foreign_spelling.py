"""Finds days and years that other languages spell: 'dritten April', 'tres de abril de dos mil veinte'."""

from collections.abc import Iterator
from typing import Final

from service.annotate.times.foreign_reading import (
    LONGEST_NUMBER,
    Piece,
    Reading,
    joined_before,
    number_before,
)
from service.annotate.times.lexicon import KINDS

_DAY, _MONTH, _YEAR, _OF, _ORDINAL, _THE, _OTHER, _DASH, _NAME, _NUMBER = (
    KINDS[kind] for kind in "day month year of ordinal the other dash name number".split()
)
_JOINS: Final = frozenset(KINDS[kind] for kind in "to and dash from comma".split())
_NOUNS: Final = frozenset({_OTHER, _NAME})
_PARTS: Final = _NOUNS | {KINDS["unit"], KINDS["units"]}
_COUNTED: Final = _NOUNS | {_DAY, _NUMBER}
_LONGEST_MONTH: Final = 31
_MILLENNIUM: Final = 2000
_LED: Final = frozenset(
    KINDS[kind]
    for kind in "the on in of from to and between comma weekday stop break quote dash open by".split()
)
_LED_BY: Final = frozenset(
    "el del al día dia il dal l le du au o ao do em no op van tot vanaf den dem am vom zum bis ab dnia od de "
    "i w til till fra från per entro until effective".split()
)
_OTHER_CENTURIES: Final = (
    "mil",  # and 'mille', 'millenovecento'
    "neunzehnhundert",
    "achtzehnhundert",
    "negentienhonderd",
    "tysiąc",
    "nittonhundra",
    "nittenhundre",
    "zweitausend",
    "tweeduizend",
    "duemila",
)


def spelled_days(reading: Reading) -> Iterator[Piece]:
    """'tres de abril de dos mil veinticuatro', 'dritten April', both ends of 'del tres al cinco de abril'."""
    for index, kind in enumerate(reading.kinds):
        if kind != _MONTH:
            continue
        if reading.kind(index + 1) == _DASH and reading.kind(index + 2) in _PARTS:
            if reading.own(index - 1) in reading.counting.ordinals:
                yield Piece(index - 1, index - 1, _OTHER, reading.own(index - 1))
            continue  # 'mei-weken', 'in der zweiten Juni-Woche'
        counts = _counts_things(reading, index + 1)
        if not counts and (year := _year_behind(reading, index + 1)):
            yield year
        elif not counts and _is_of_another_century(reading, index + 1):
            yield Piece(index, index, _OTHER, reading.own(index))  # its year would be lost
            continue
        end = index - 1 - (reading.kind(index - 1) == _OF)
        while found := _day(reading, end):
            yield found
            end = found.first - 1 - (reading.kind(found.first - 1) == _THE)
            if reading.kind(end) not in _JOINS:
                break
            end -= 1


def _day(reading: Reading, last: int) -> Piece | None:
    counting = reading.counting
    first, number = number_before(reading, last, counting.ordinals)
    kind, word = _ORDINAL, f"{number}th"
    if first > last and counting.days_in_cardinals:
        first, number = number_before(reading, last, counting.numbers)
        kind, word = _DAY, str(number)
        if reading.own(last) in counting.articles and first == last:
            return None  # 'un mai froid'
    if first > last or not 1 <= number <= _LONGEST_MONTH:
        return None
    if kind == _DAY and not _is_led(reading, first):
        return None
    return Piece(first, last, kind, word, reading.elided(first))


def _is_led(reading: Reading, first: int) -> bool:
    """'el tres de abril', but not 'los tres de abril', 'empresas dos de mayo'."""
    before = reading.kind(first - 1)
    return bool(reading.elided(first)) or before == "" or before in _LED or reading.own(first - 1) in _LED_BY


def _is_of_another_century(reading: Reading, at: int) -> bool:
    return reading.own(at + (reading.kind(at) == _OF)).startswith(_OTHER_CENTURIES)


def _counts_things(reading: Reading, at: int) -> bool:
    """'En abril dos mil trabajadores': no year, for a noun follows, and no 'de' leads to it."""
    counting = reading.counting
    for opening in map(str.split, counting.thousands):
        behind = at + len(opening)
        if reading.holds((*opening,), at):
            goes_on = reading.own(behind) in counting.numbers.keys() | counting.ordinals.keys()
            return reading.kind(behind) in _COUNTED and not goes_on
    return False


def _year_behind(reading: Reading, at: int) -> Piece | None:
    """'de dos mil veinticuatro', 'zweitausendvierundzwanzig'."""
    first = at + (reading.kind(at) == _OF)
    numbers = reading.counting.numbers | reading.counting.ordinals
    for *whole, opening in map(str.split, reading.counting.thousands):
        begin = first + len(whole)
        if not reading.holds((*whole,), first) or not reading.own(begin).startswith(opening):
            continue
        rest = reading.own(begin).removeprefix(opening)
        if rest in numbers:
            return Piece(first, begin, _YEAR, str(_MILLENNIUM + numbers[rest]))
        if not rest:
            last, number = _number_behind(reading, begin + 1, numbers)
            return Piece(first, last, _YEAR, str(_MILLENNIUM + number))
    return None


def _number_behind(reading: Reading, first: int, numbers: dict[str, int]) -> tuple[int, int]:
    """The last token of the number that begins here, and the number; 0 of none."""
    for length in range(LONGEST_NUMBER, 0, -1):
        start, number = joined_before(reading, first + length - 1, numbers)
        if start == first:
            return first + length - 1, number
    return first - 1, 0
