"""Bills of the US Congress, resolutions of the United Nations, and general licences of OFAC."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule, listed

_END = r"(?![0-9A-Za-z%]|[.,][0-9]|[-\u2013][0-9])"
_RESOLUTION = rf"(?:(?:J\.?{SPACE}|Con\.?{SPACE})?Res\.)"

_BILL = re.compile(
    rf"H(?<![\w.]H)\.{SPACE}(?:R\.|{_RESOLUTION}){SPACE}(?P<number>[0-9]{{1,5}}){_END}"
    rf"|S(?<![\w.]S)\.{SPACE}{_RESOLUTION}{SPACE}(?P<resolution>[0-9]{{1,4}}){_END}"
)
_SENATE_BILL = re.compile(rf"S(?<![\w.]S)\.{SPACE}(?P<number>[0-9]{{1,4}}){_END}")
# What may stand before 'S. 567', so that it is no initial and no street: 'the bill, S. 567'.
_BEFORE_A_BILL = re.compile(r"(?:\A|[(\[;,:\u2014\u201c\"]\s?|\b(?:[a-z]+|Bill|Senate|Act)\s)\Z")
_REACH = 16
_STREET = re.compile(r"\s(?:St|Street|Ave|Avenue|Blvd|Road|Rd)\b")
_SECURITY_COUNCIL = re.compile(
    rf"(?:U(?<!\wU)\.?N\.?(?:{GAP}Security{GAP}Council|SC){GAP}[Rr]esolutions?|UNSCR(?<!\wUNSCR)s?"
    rf"|Security{GAP}Council{GAP}[Rr]esolutions?|S(?<!\wS)/RES/)(?:{GAP}Nos?\.)?{SPACE}"
    rf"(?P<number>[0-9]{{1,4}}){_END}(?:{SPACE}\((?P<year>(?:19|20)[0-9]{{2}})\))?"
)
_NEXT_RESOLUTION = re.compile(
    rf"(?:,{SPACE}(?:and\b)?|{GAP}and\b){SPACE}(?P<number>[0-9]{{3,4}}){_END}"
    rf"(?:{SPACE}\((?P<year>(?:19|20)[0-9]{{2}})\))?(?!{GAP}[a-z]+s\b)"
)
_ASSEMBLY = re.compile(
    rf"(?:General{GAP}Assembly{GAP}[Rr]esolution{GAP}|A(?<!\wA)/RES/)(?P<session>[0-9]{{1,2}})/"
    rf"(?P<number>[0-9]{{1,3}}){_END}"
)
_LICENSE = re.compile(
    rf"(?:[Gg](?<!\w[Gg])eneral{GAP}[Ll]icen[cs]e{GAP}(?:Nos?\.{SPACE})?|GL(?<!\wGL){GAP})"
    rf"(?P<number>[0-9]{{1,3}}[A-Z]?|[A-Z](?:-[0-9]{{1,2}})?){_END}"
)


def _other(match: re.Match[str], key: str, url: str | None = None) -> Found:
    return Found(match.start(), match.end(), ReferenceKind.OTHER, (key,), url)


def _read_bill(match: re.Match[str]) -> Iterator[Found]:
    number = match["number"] or match["resolution"]
    series = re.sub(r"\s|[0-9]", "", match[0])
    series = re.sub(r"(?<![A-Za-z])(J|Con)(?=Res)", r"\1.", series)
    yield _other(match, f"{series} {int(number)}")


def _read_senate_bill(match: re.Match[str]) -> Iterator[Found]:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if _BEFORE_A_BILL.search(before) and not _STREET.match(match.string, match.end()):
        yield _other(match, f"S. {int(match['number'])}")


def _read_security_council(match: re.Match[str]) -> Iterator[Found]:
    yield _resolution(match)
    for further in listed(match.string, match.end(), _NEXT_RESOLUTION):
        yield _resolution(further)


def _resolution(match: re.Match[str]) -> Found:
    """One resolution; its address has the year in it, so it is known only where the year is told."""
    number, year = match["number"], match["year"]
    start = match.start() if match.re is _SECURITY_COUNCIL else match.start("number")
    url = f"https://undocs.org/S/RES/{number}({year})" if year else None
    return Found(start, match.end(), ReferenceKind.OTHER, (f"UNSCR {int(number)}",), url)


def _read_assembly(match: re.Match[str]) -> Iterator[Found]:
    key = f"A/RES/{match['session']}/{match['number']}"
    yield _other(match, key, f"https://undocs.org/{key}")


def _read_license(match: re.Match[str]) -> Iterator[Found]:
    yield _other(match, f"General License {match['number']}")


RULES = (
    Rule(
        (("h.r", "h. r", "h.j", "h. j", "h.con", "h. con", "s.r", "s. r", "s.j", "s. j", "s.con", "s. con"),),
        _BILL,
        _read_bill,
    ),
    Rule((("s. ",), ("bill", "senate", "congress", "legislation")), _SENATE_BILL, _read_senate_bill),
    Rule((("security council", "unsc", "s/res/"),), _SECURITY_COUNCIL, _read_security_council),
    Rule((("general assembly", "a/res/"),), _ASSEMBLY, _read_assembly),
    Rule(
        (("general licen", "gl "), ("ofac", "treasury", "sanction", "foreign assets")),
        _LICENSE,
        _read_license,
    ),
)
