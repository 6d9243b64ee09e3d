"""Rulings of US Customs and Border Protection."""

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
    spaced,
)

_WORDS = (
    rf"(?:{GAP}(?:[Rr]uling|[Ll]etter|[Rr]ulings|[Ll]etters|[Dd]ecision|[Nn]os?\.|[Nn]umbers?|\#)){{0,4}}"
    rf"(?:{SPACE}\((?:HQ|NY|HRL)\))?"
)
_NUMBER = r"(?P<number>[A-Z]?[0-9]{5,6})(?![0-9A-Za-z]|[.,-][0-9])"
_NAMED = re.compile(
    # A pattern that begins with a class of letters is searched for several times faster.
    rf"[HNPD](?<!\w[HNPD])(?:(?<=H)(?:Q|RL|eadquarters)|(?<=N)(?:Y(?:RL)?|ew{GAP}York)|(?<=P)D|(?<=D)D)"
    rf"{_WORDS}{SPACE}{_NUMBER}"
)
_OFFICE = re.compile(r"HQ|HRL|NYRL|NY|PD|DD|[HN]\w+")
_NEXT = re.compile(
    r"\s{0,3}(?:[,;]\s{0,3}(?:and|or|&)?|and|or|&)\s{0,3}(?P<number>[A-Z]?[0-9]{5,6})"
    r"(?![0-9A-Za-z]|[.,-][0-9])"
)
_BARE = re.compile(r"[NHW](?<![\w$#/-][NHW])[0-9]{6}(?![0-9A-Za-z]|[.,/-][0-9])")

# '(customs) ruling 963270': old rulings are numbers, those of New York begin with 8.
_NUMBERED = re.compile(
    rf"[Cc](?<!\w[Cc])(?:ustoms|(?<=C)BP)(?:['\u2019]s?)?{GAP}(?:[a-z]{{3,20}}{GAP})?[Rr]ulings?(?:{GAP}[Ll]etters?)?{GAP}"
    rf"(?:(?:[Nn]os?\.|[Nn]umbers?|\#){SPACE})?(?P<number>[0-9]{{6}})(?![0-9A-Za-z]|[.,-][0-9]){NOT_COUNTING}"
)

_DECISION = re.compile(
    rf"\b(?P<series>CBP{GAP}Dec\.|T\.D\.){GAP}(?:Nos?\.{SPACE})?"
    rf"(?P<number>[0-9]{{2}}{DASH}[0-9]{{1,3}})(?![0-9A-Za-z])"
)
_MESSAGE = re.compile(
    rf"CSMS(?<!\wCSMS){SPACE}(?:[Mm]essages?{SPACE})?(?:\#|Nos?\.)?{SPACE}(?P<number>[0-9]{{8}})(?![0-9])"
)

_SHORT = {"HQ", "HRL", "NY", "NYRL"}
_HEADQUARTERS = {"HQ", "HRL", "Headquarters"}
_NUMBERED_ALONE = 6  # digits of a ruling that carries no letter: HQ 967364


def _key(office: str, number: str) -> str:
    letter = number[0]
    if letter in "HW":
        return f"HQ {number}"
    if letter in "NRLKJIGFEDCBAM":
        return f"NY {number}"
    return f"{'HQ' if office in _HEADQUARTERS else 'NY'} {number}"


def _ruling(start: int, end: int, office: str, number: str) -> Iterator[Found]:
    url = f"https://rulings.cbp.gov/ruling/{number}"
    yield Found(start, end, ReferenceKind.OTHER, (_key(office, number),), url)


def _read_named(match: re.Match[str]) -> Iterator[Found]:
    named, number = _OFFICE.match(match[0]), match["number"]
    office = named[0] if named is not None else ""
    said = "uling" in match[0]
    if not said and office not in _SHORT:
        return
    if number.isdigit() and (len(number) != _NUMBERED_ALONE or (not said and office == "NY")):
        return  # NY 10001 is a postal address
    yield from _ruling(match.start(), match.end(), office, number)
    for further in listed(match.string, match.end(), _NEXT):
        if further["number"].isdigit() == number.isdigit() and len(further["number"]) == len(number):
            yield from _ruling(*further.span("number"), office, further["number"])


def _read_bare(match: re.Match[str]) -> Iterator[Found]:
    yield from _ruling(match.start(), match.end(), "", match[0])


def _read_numbered(match: re.Match[str]) -> Iterator[Found]:
    for item in (match, *listed(match.string, match.end(), _NEXT)):
        number = item["number"]
        if number.isdigit() and len(number) == _NUMBERED_ALONE:
            office = "NY" if number.startswith("8") else "HQ"
            yield from _ruling(*item.span("number"), office, number)


def _read_decision(match: re.Match[str]) -> Iterator[Found]:
    key = f"{spaced(match['series'])} {hyphenated(match['number'])}"
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))


def _read_message(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"CSMS {match['number']}",))


RULES = (
    Rule((("hq ", "hrl", "ny ", "ruling", "hq\u00a0", "ny\u00a0"),), _NAMED, _read_named),
    Rule((("ruling", "cbp", "customs"),), _BARE, _read_bare),
    Rule((("ruling",), ("cbp", "customs")), _NUMBERED, _read_numbered),
    Rule((("cbp dec", "t.d."),), _DECISION, _read_decision),
    Rule((("csms",),), _MESSAGE, _read_message),
)
