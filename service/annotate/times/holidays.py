"""Named days: on which date of a year each falls."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY = 6, 0, 1, 2, 3


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, part = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    years, left = divmod(rest, 4)
    weekday = (32 + 2 * part + 2 * years - epact - left) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The `number`th such weekday of a month; -1 is the last."""
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _floating(month: int, weekday: int, number: int, later: int = 0) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, number) + timedelta(days=later)


def _around_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


# Names are lower case, with a straight apostrophe or none; the lexer spells out the variants.
HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new year": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "martin luther king day": _floating(1, MONDAY, 3),
    "martin luther king jr. day": _floating(1, MONDAY, 3),
    "mlk day": _floating(1, MONDAY, 3),
    "inauguration day": _fixed(1, 20),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents day": _floating(2, MONDAY, 3),
    "presidents' day": _floating(2, MONDAY, 3),
    "president's day": _floating(2, MONDAY, 3),
    "international women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "saint patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "palm sunday": _around_easter(-7),
    "maundy thursday": _around_easter(-3),
    "good friday": _around_easter(-2),
    "holy saturday": _around_easter(-1),
    "easter": _around_easter(0),
    "easter sunday": _around_easter(0),
    "easter monday": _around_easter(1),
    "ash wednesday": _around_easter(-46),
    "mardi gras": _around_easter(-47),
    "ascension day": _around_easter(39),
    "whit monday": _around_easter(50),
    "may day": _fixed(5, 1),
    "international workers' day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "mother's day": _floating(5, SUNDAY, 2),
    "memorial day": _floating(5, MONDAY, -1),
    "father's day": _floating(6, SUNDAY, 3),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _floating(9, MONDAY, 1),
    "labour day": _floating(9, MONDAY, 1),
    "columbus day": _floating(10, MONDAY, 2),
    "indigenous peoples' day": _floating(10, MONDAY, 2),
    "halloween": _fixed(10, 31),
    "guy fawkes night": _fixed(11, 5),
    "election day": _floating(11, MONDAY, 1, later=1),
    "veterans day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "remembrance sunday": _floating(11, SUNDAY, 2),
    "armistice day": _fixed(11, 11),
    "thanksgiving day": _floating(11, THURSDAY, 4),
    "thanksgiving": _floating(11, THURSDAY, 4),
    "black friday": _floating(11, THURSDAY, 4, later=1),
    "cyber monday": _floating(11, THURSDAY, 4, later=4),
    "pearl harbor day": _fixed(12, 7),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}

# Said of many things; a date only after a preposition or with a year.
LOOSE = frozenset({"new year", "new year's", "easter", "halloween", "thanksgiving", "christmas", "may day"})
