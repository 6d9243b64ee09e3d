"""Cases of the Commerce Department and the International Trade Commission."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import (
    DASH,
    GAP,
    NOT_COUNTING,
    SPACE,
    Found,
    Rule,
    hyphenated,
    listed,
)

_COMMERCE = re.compile(
    rf"[AC](?<![\w-][AC]){DASH}(?P<country>[0-9]{{3}}){DASH}[0-9]{{3}}(?:{DASH}[0-9]{{3}})?"
    rf"(?![0-9A-Za-z]|{DASH}[0-9A-Za-z]|\.[0-9])"
)
# Airbus A-320-200, Lockheed C-130-30 and Airbus C-295-100 are no countries of the Commerce Department.
_AIRCRAFT = frozenset(
    {"300", "310", "318", "319", "320", "321", "330", "340", "350", "380", "130", "141", "919", "295"}
)

_COUNTRY = re.compile(
    "122|[2-8].."
)  # the Commerce Department's country codes; of the first hundred only Canada's
_RANGE_END = (
    rf"(?:{SPACE}(?:{DASH}|through{GAP}|to{GAP}){SPACE}(?P<last>[0-9]{{1,4}})(?![0-9A-Za-z]|{DASH}[A-Za-z]))?"
)
_INJURY = re.compile(
    rf"[0-9](?<![\w-][0-9])(?P<series>(?<=7)01|(?<=7)31|(?<=7)53|(?<=3)03){DASH}TA{DASH}"
    rf"(?P<first>[0-9]{{1,4}})(?![0-9A-Za-z]){_RANGE_END}"
)
_NEXT_INJURY = re.compile(
    rf"\s{{0,3}}(?:,\s{{0,3}}(?:and|&)?|and|&)\s{{0,3}}(?P<dash>{DASH})?(?P<first>[0-9]{{1,4}})"
    rf"(?![0-9A-Za-z,]{{0,1}}[0-9A-Za-z]|{DASH}TA){_RANGE_END}(?!{DASH}TA|,[0-9])"
)
_LONGEST_RANGE = 40

_OTHER_SERIES = re.compile(
    rf"(?:[0-9](?<![\w-][0-9])(?P<series>(?<=3)37|(?<=4)06|(?<=4)21|(?<=1)04|(?<=1)31|(?<=3)32|"
    rf"(?<=2)01|(?<=6)03|(?<=7)51|(?<=2)04){DASH}TA{DASH}"
    rf"|T(?<![\w-]T)A{DASH}(?:131|201|204|421|406|2104|1145){DASH})[0-9]{{1,4}}(?![0-9A-Za-z]|{DASH}[0-9])"
)
_NEXT_OTHER = re.compile(
    rf"\s{{0,3}}(?:[,;]\s{{0,3}}(?:and|&)?|and|&)\s{{0,3}}(?P<dash>{DASH}(?:TA{DASH})?)?(?P<number>[0-9]{{1,4}})"
    rf"(?![0-9A-Za-z]|{DASH}[0-9A-Za-z]|[.,][0-9]){NOT_COUNTING}"
)
_FURTHEST = 50  # how far numbers of one list stand apart that carry no dash
_STUDY = re.compile(
    rf"\bInv(?:estigation|\.)s?{GAP}(?:(?:No|Number)s?\b\.?){SPACE}(?P<number>(?:332|337|1205"
    rf"|103){DASH}[0-9]{{1,4}})(?![0-9A-Za-z]|{DASH}[0-9])"
)


def _read_commerce(match: re.Match[str]) -> Iterator[Found]:
    if match["country"] not in _AIRCRAFT and _COUNTRY.match(match["country"]):
        yield Found(match.start(), match.end(), ReferenceKind.ADCVD_CASE, (hyphenated(match[0]),))


def _keys(series: str, first: str, last: str | None) -> tuple[str, ...]:
    """One key for each case of a range: 731-TA-1291-97 is seven of them."""
    if last is None:
        return (f"{series}-TA-{int(first)}",)
    begin = int(first)
    end = int(last if len(last) >= len(first) else first[: -len(last)] + last)
    if not begin < end < begin + _LONGEST_RANGE:
        return (f"{series}-TA-{begin}-{end}",)
    return tuple(f"{series}-TA-{number}" for number in range(begin, end + 1))


def _read_injury(match: re.Match[str]) -> Iterator[Found]:
    series = match[0][:3]
    yield Found(
        match.start(), match.end(), ReferenceKind.ADCVD_CASE, _keys(series, match["first"], match["last"])
    )
    for further in listed(match.string, match.end(), _NEXT_INJURY):
        if len(further["first"]) + 1 < len(match["first"]):
            return
        keys = _keys(series, further["first"], further["last"])
        start = further.start("dash") if further["dash"] else further.start("first")
        yield Found(start, further.end(), ReferenceKind.ADCVD_CASE, keys)


def _read_other(match: re.Match[str]) -> Iterator[Found]:
    key = hyphenated(match[0])
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))
    series, _, first = key.rpartition("-")
    for further in listed(match.string, match.end(), _NEXT_OTHER):
        number = further["number"]
        if len(number) < len(first) or (
            further["dash"] is None and not 0 < int(number) - int(first) <= _FURTHEST
        ):
            return
        start = further.start("dash") if further["dash"] else further.start("number")
        yield Found(start, further.end(), ReferenceKind.OTHER, (f"{series}-{number}",))


def _read_study(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"ITC {hyphenated(match['number'])}",))


RULES = (
    Rule((("a-", "c-"),), _COMMERCE, _read_commerce),
    Rule((("ta-",),), _INJURY, _read_injury),
    Rule((("ta-",),), _OTHER_SERIES, _read_other),
    Rule((("inv",), ("332", "337", "1205", "103")), _STUDY, _read_study),
)
