"""Time zones as news names them: how each is written, and its distance from UTC at a time of the year."""

import re
from datetime import datetime
from typing import Final, NamedTuple

from service.annotate.times.holidays import SUNDAY, nth_weekday


class Zone(NamedTuple):
    """Minutes east of UTC, and whose summer time is kept there: 'us', 'eu' or nobody's."""

    minutes: int
    summer: str = ""


_HOUR = 60
_INDIA = Zone(5 * _HOUR + 30)


def _hours(entries: str, summer: str = "") -> dict[str, Zone | None]:
    """Zones written as 'CET:1 MSK:3', by hours east of UTC."""
    pairs = (entry.split(":") for entry in entries.split())
    return {name: Zone(int(hours) * _HOUR, summer) for name, hours in pairs}


# CST is the American one, as a fiscal year is; IST is three zones, so it has no offset.
_SHORT: Final[dict[str, Zone | None]] = {
    **_hours("ET:-5 CT:-6 MT:-7 PT:-8", "us"),
    **_hours("EST:-5 EDT:-4 CST:-6 CDT:-5 MST:-7 MDT:-6 PST:-8 PDT:-7"),
    **_hours("GMT:0 UTC:0 WET:0 WEST:1 BST:1 CET:1 CEST:2 EET:2 EEST:3 MSK:3"),
    **_hours("HKT:8 SGT:8 AWST:8 JST:9 KST:9 AEST:10 AEDT:11 NZST:12 NZDT:13"),
    "IST": None,
}
_AMERICAN = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}
_LONG: Final[dict[str, Zone | None]] = {
    "greenwich mean time": Zone(0),
    "coordinated universal time": Zone(0),
    "british summer time": Zone(_HOUR),
    "central european time": Zone(_HOUR, "eu"),
    "central european summer time": Zone(2 * _HOUR),
    "china standard time": Zone(8 * _HOUR),
    "japan standard time": Zone(9 * _HOUR),
    "korea standard time": Zone(9 * _HOUR),
    "india standard time": _INDIA,
    "indian standard time": _INDIA,
}


def _places(names: str, hours: float | None, summer: str = "") -> dict[str, Zone | None]:
    zone = None if hours is None else Zone(round(hours * _HOUR), summer)
    return {f"{name} time": zone for name in names.split(", ")}


# 'Brussels time'; where summer time follows other rules than the two below, the offset stays open.
_PLACES: Final[dict[str, Zone | None]] = {
    **_places("london, dublin, lisbon, uk", 0, "eu"),
    **_places("brussels, paris, berlin, frankfurt, geneva, zurich, bern, rome, madrid, vienna", 1, "eu"),
    **_places("amsterdam, the hague, warsaw, prague, budapest, stockholm, copenhagen, oslo", 1, "eu"),
    **_places("luxembourg, strasbourg, swiss", 1, "eu"),
    **_places("kyiv, kiev, athens, helsinki, bucharest, sofia, vilnius, riga, tallinn", 2, "eu"),
    **_places("pretoria, johannesburg", 2),
    **_places("moscow, istanbul, ankara, riyadh, nairobi", 3),
    **_places("dubai", 4),
    **_places("delhi, new delhi, mumbai, india, indian", 5.5),
    **_places("bangkok, hanoi, jakarta", 7),
    **_places("beijing, shanghai, china, hong kong, taipei, taiwan, singapore, manila", 8),
    **_places("tokyo, japan, seoul, korea, korean", 9),
    **_places("brasilia, sao paulo, buenos aires", -3),
    **_places("washington, d.c., new york, ottawa, toronto", -5, "us"),
    **_places("chicago", -6, "us"),
    **_places("denver", -7, "us"),
    **_places("los angeles, san francisco, seattle, vancouver", -8, "us"),
    **_places("israel, jerusalem, cairo, tehran, mexico city, sydney, melbourne, canberra", None),
    **_places("local, wellington, auckland, lagos, havana", None),
}


def _spelled(names: dict[str, Zone | None]) -> str:
    """These names as a pattern, longest first: with capitals, but for 'local time' and the word 'time'."""
    titled = (name.title().replace(".", r"\.") for name in names)
    written = "|".join(sorted(titled, key=len, reverse=True))
    for name, spelling in (
        ("Uk ", r"U\.?K\.? "),
        (" Time", " [Tt]ime"),
        ("Local", "[Ll]ocal"),
        ("The ", "[Tt]he "),
    ):
        written = written.replace(name, spelling)
    return written


# Spaces are written \s, for these patterns become parts of verbose ones.
UNIVERSAL: Final = r"(?:GMT|UTC)(?:\s?[+\u2212-]\s?(?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d.]))?"
_FULL: Final = (
    rf"{UNIVERSAL}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})|{_spelled({**_LONG, **_PLACES})}"
    r"|(?:U\.S\. )?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight|Daylight Savings?))? [Tt]ime"
)
_AFTER_A_BARE_NAME: Final = (
    r"(?=\s*(?:[.,;)]|$)|\s(?:(?:on|and|to|or|until|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug"
    r"|Sept?|Oct|Nov|Dec)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|August"
    r"|September|October|November|December))"
)
ZONES: Final = (
    rf"(?:,?\s(?:{_FULL})\b|,?\s?\((?:{_FULL})\)"
    rf"|\s(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?\b{_AFTER_A_BARE_NAME})"
).replace(" ", r"\s")
_OFFSET = re.compile(r"(?:GMT|UTC)\s?([+\u2212-])\s?(\d{1,2}?):?([0-5]\d)?")
_US_RULES_SINCE, _US_RULES_BEFORE, _EU_RULES_SINCE = 2007, 1987, 1996
_CHANGE_HOUR = 2


def offset_minutes(name: str, at: datetime) -> int | None:
    """Minutes east of UTC that a zone's clocks show at a local time; None where the name does not tell."""
    if offset := _OFFSET.fullmatch(name):
        sign, hours, minutes = offset.groups()
        return (-1 if sign in "-\u2212" else 1) * (int(hours) * _HOUR + int(minutes or 0))
    zone = _zone(name)
    if zone is None or not zone.summer:
        return zone.minutes if zone else None
    summer = _summer(zone.summer, at.year)
    if summer is None:
        return None
    return zone.minutes + _HOUR * (summer[0] <= at < summer[1])


def is_american(name: str) -> bool:
    """Whether clocks there are read in halves of a day: '8:30 ET' may be either."""
    zone = _zone(name)
    return zone is None or zone.minutes < 0


def _zone(name: str) -> Zone | None:
    if name in _SHORT:
        return _SHORT[name]
    words = name.lower().replace("u.s. ", "").replace("u.k.", "uk")
    direction, _, kind = words.partition(" ")
    if direction in _AMERICAN:
        letter = _AMERICAN[direction][0]
        middle = "S" if kind.startswith("standard") else "D" if kind.startswith("daylight") else ""
        return _SHORT[f"{letter}{middle}T"]
    return _LONG.get(words) or _PLACES.get(words)


def _summer(whose: str, year: int) -> tuple[datetime, datetime] | None:
    """From when to when clocks are an hour ahead in a year, by the clock on the wall."""
    if whose == "eu":
        days = (nth_weekday(year, 3, SUNDAY, -1), nth_weekday(year, 10, SUNDAY, -1))
        known = year >= _EU_RULES_SINCE
    elif year >= _US_RULES_SINCE:
        days, known = (nth_weekday(year, 3, SUNDAY, 2), nth_weekday(year, 11, SUNDAY, 1)), True
    else:
        days = (nth_weekday(year, 4, SUNDAY, 1), nth_weekday(year, 10, SUNDAY, -1))
        known = year >= _US_RULES_BEFORE
    first, last = (datetime(day.year, day.month, day.day, _CHANGE_HOUR) for day in days)  # noqa: DTZ001 - local time
    return (first, last) if known else None
