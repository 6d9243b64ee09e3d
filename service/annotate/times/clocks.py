"""Times of day with their zone: what the words say, and the instant they are on a day."""

import re
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from service.annotate.times.zones import UNIVERSAL, ZONES, has_offset, is_american, offset_minutes

_READ = re.compile(
    r"(?P<word>noon|midday|midnight)"
    r"|(?:(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?(?!\d)"
    r"|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)(?:\s(?:hours|hrs))?)"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(ZONES)
_MILITARY = rf"(?:{UNIVERSAL}|BST|CES?T|JST|local\stime)\b"
_MILITARY_HOUR = (  # '2015 UTC' may begin 'UTC Aerospace'
    r"(?:(?!19|20)(?:[01]\d|2[0-3])[0-5]\d(?:\s(?:hours|hrs))?"
    r"|(?:(?<=\b[Aa]t\s)|(?=\d{4}\s(?:hours|hrs)\b)|(?<=\()"
    rf"(?=\d{{4}}\s{_MILITARY}(?:\)|\son\b)))(?:19|20)[0-5]\d(?:\s(?:hours|hrs))?)"
)
CLOCK: Final = (  # a bare 'PM' needs its zone: 'on May 5 PM Modi said'
    r"(?<![\d.,$/:])(?:(?:[01]?\d|2[0-4])(?:(?::[0-5]\d){1,2}(?:\s?(?:[ap]\.?m|[AP]\.?M)\b\.?)?"
    rf"|(?:\.[0-5]\d)?\s?(?:[ap]\.?m\b\.?|[AP]\.M\b\.?|[AP]M(?={ZONES}))|h[0-5]\d\b)(?:{ZONES})?"
    rf"|{_MILITARY_HOUR}\s(?:{_MILITARY}|\({_MILITARY}\)))"
)
NOON: Final = re.compile(rf"(?i:noon|midday|midnight){ZONES}")
_TONS_AND_SCANS = frozenset({"MT", "CT"})  # zones only after 'a.m.' or 'p.m.'
_NOON, _DAY_HOURS = 12, 24
_EARLIEST_MINUTES, _LATEST_MINUTES = -12 * 60, 14 * 60  # of all zones there are


class Clock(NamedTuple):
    """A time of day; `hour` is None where it is not certain, as in 'midnight' or '8:30 ET'."""

    hour: int | None
    minute: int
    second: int
    zone: str

    def told(self, day: date) -> str:
        """EDTF of the instant on a day: with the zone's distance from UTC where that is known."""
        if self.hour is None:
            return day.isoformat()
        offset = self.offset(day)
        if offset is None and has_offset(self.zone):
            return day.isoformat()  # at another time of the year, or in other years, it would tell
        return self.at(day).isoformat() + _spelled(offset)

    def offset(self, day: date) -> int | None:
        """Minutes east of UTC."""
        return None if self.hour is None else offset_minutes(self.zone, self.at(day))

    def same_instant(self, other: "Clock", day: date) -> date | None:
        """The day on which this clock shows what `other` shows on `day`: '8 p.m. EDT (0000 GMT)'."""
        if self.hour is None or other.hour is None:
            return None
        days = range(max(day.toordinal() - 1, 1), min(day.toordinal() + 1, date.max.toordinal()) + 1)
        fitting = [here for here in map(date.fromordinal, days) if self._fits(other, day, here)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, other: "Clock", there: date, here: date) -> bool:
        ahead = (self.at(here) - other.at(there)) // timedelta(minutes=1)
        mine, its = self.offset(here), other.offset(there)
        if mine is not None and its is not None:
            return ahead == mine - its
        if mine is None and its is None:
            return here == there
        unknown = mine - ahead if mine is not None else (its or 0) + ahead
        return _EARLIEST_MINUTES <= unknown <= _LATEST_MINUTES

    def at(self, day: date) -> datetime:
        """The local time on a day."""
        return datetime(day.year, day.month, day.day, self.hour or 0, self.minute, self.second)  # noqa: DTZ001 - local, as articles tell it


def read(words: str, *, zoned: bool = True) -> Clock | None:
    """The time of day and zone that these words name: '12:01 a.m. EDT', '17:00 (CET)', 'noon GMT'."""
    found = _READ.match(words)
    named = _ZONE.fullmatch(words, found.end()) if found else None
    if found is None or (zoned and named is None):
        return None
    zone = named.group().strip(" ,()\n\t\u00a0\u202f") if named else ""
    if found["word"]:
        return Clock(None if found["word"].lower() == "midnight" else _NOON, 0, 0, zone)
    hour, minute = int(found["hour"] or found["hour4"]), int(found["minute"] or found["minute4"] or 0)
    if found["half"]:
        if hour > _NOON:
            return None
        hour = hour % _NOON + _NOON * (found["half"].lower() == "p")
        return Clock(hour, minute, int(found["second"] or 0), zone)
    if zone in _TONS_AND_SCANS:
        return None
    # 24:00 is two days' midnight, and '8:30 ET' is morning or evening.
    open_half = not found["hour4"] and 0 < hour <= _NOON and words[0] != "0" and is_american(zone)
    certain = hour < _DAY_HOURS and not open_half
    return Clock(hour if certain else None, minute, int(found["second"] or 0), zone)


def _spelled(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"
