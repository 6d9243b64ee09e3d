"""Time zones as news names them: how each is written, and its distance from UTC at a time of the year."""

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from service.annotate.times.holidays import SUNDAY, nth_weekday


class Zone(NamedTuple):
    """Minutes east of UTC, whose summer time is kept there ('us', 'eu' or nobody's), and since which year."""

    minutes: int
    summer: str = ""
    since: int = 0


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
    **_hours("GMT:0 UTC:0 WET:0 WEST:1 BST:1 CET:1 CEST:2 EET:2 EEST:3"),
    "MSK": Zone(3 * _HOUR, since=2015),
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


def _places(names: str, hours: float | None, summer: str = "", since: int = 0) -> dict[str, Zone | None]:
    zone = None if hours is None else Zone(round(hours * _HOUR), summer, since)
    return {f"{name} time": zone for name in names.split(", ")}


# 'Brussels time'; where summer time follows other rules than the two below, the offset stays open.
_PLACES: Final[dict[str, Zone | None]] = {
    **_places("london, dublin, uk", 0, "eu"),
    **_places("lisbon", 0, "eu", 1997),
    **_places("brussels, paris, berlin, frankfurt, geneva, zurich, bern, rome, madrid, vienna", 1, "eu"),
    **_places("amsterdam, the hague, warsaw, prague, budapest, stockholm, copenhagen, oslo", 1, "eu"),
    **_places("luxembourg, strasbourg, swiss", 1, "eu"),
    **_places("athens, helsinki", 2, "eu"),
    **_places("kyiv, kiev, bucharest, sofia", 2, "eu", 1998),
    **_places("vilnius, riga, tallinn", 2, "eu", 2003),
    **_places("pretoria, johannesburg", 2),
    **_places("riyadh, nairobi", 3),
    **_places("moscow", 3, since=2015),
    **_places("istanbul, ankara", 3, since=2017),
    **_places("dubai", 4),
    **_places("delhi, new delhi, mumbai, india, indian", 5.5),
    **_places("bangkok, hanoi, jakarta", 7),
    **_places("beijing, shanghai, china, hong kong, taipei, taiwan, singapore, manila", 8, since=1992),
    **_places("tokyo, japan", 9),
    **_places("seoul, korea, korean", 9, since=1989),
    **_places("brasilia, sao paulo", -3, since=2020),
    **_places("buenos aires", -3, since=2010),
    **_places("washington, d.c., new york, ottawa, toronto", -5, "us"),
    **_places("chicago", -6, "us"),
    **_places("denver", -7, "us"),
    **_places("los angeles, san francisco, seattle", -8, "us"),
    **_places("israel, jerusalem, cairo, tehran, mexico city, sydney, melbourne, canberra", None),
    **_places("local, wellington, auckland, lagos, havana, vancouver", None),
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
_HOUR_LONG = timedelta(hours=1)
_WESTERNMOST_OF_OTHERS = -4 * _HOUR  # farther west, clocks are read in halves of a day


def offset_minutes(name: str, at: datetime) -> int | None:
    """Minutes east of UTC that a zone's clocks show at a local time; None where that is not certain."""
    if offset := _OFFSET.fullmatch(name):
        sign, hours, minutes = offset.groups()
        return (-1 if sign in "-\u2212" else 1) * (int(hours) * _HOUR + int(minutes or 0))
    zone = _zone(name)
    if zone is None or at.year < zone.since:
        return None
    if not zone.summer:
        return zone.minutes
    summer = _summer(zone, at.year)
    if summer is None or any(timedelta(0) <= at - change < _HOUR_LONG for change in summer):
        return None  # 2:30 a.m. is no time on one day of the year, and two on another
    return zone.minutes + _HOUR * (summer[0] < at < summer[1])


def has_offset(name: str) -> bool:
    """Whether a name tells the distance from UTC, if not at all times."""
    return _OFFSET.fullmatch(name) is not None or _zone(name) is not None


def is_american(name: str) -> bool:
    """Whether clocks there may be read in halves of a day: '8:30 ET' may be either, and '8:30 local time'."""
    zone = _zone(name)
    return name.lower() == "local time" or (zone is not None and zone.minutes < _WESTERNMOST_OF_OTHERS)


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


def _summer(zone: Zone, year: int) -> tuple[datetime, datetime] | None:
    """When the hours begin that the clock on the wall leaves out in a year, and that it shows twice."""
    hours = _CHANGE_HOUR, _CHANGE_HOUR - 1
    if zone.summer == "eu":
        hours = (zone.minutes // _HOUR + 1,) * 2  # all at once, at 01:00 UTC
        days = (nth_weekday(year, 3, SUNDAY, -1), nth_weekday(year, 10, SUNDAY, -1))
        known = year >= _EU_RULES_SINCE
    elif year >= _US_RULES_SINCE:
        days, known = (nth_weekday(year, 3, SUNDAY, 2), nth_weekday(year, 11, SUNDAY, 1)), True
    else:
        days = (nth_weekday(year, 4, SUNDAY, 1), nth_weekday(year, 10, SUNDAY, -1))
        known = year >= _US_RULES_BEFORE
    first, last = (
        datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 - local time
        for day, hour in zip(days, hours, strict=True)
    )
    return (first, last) if known else None
