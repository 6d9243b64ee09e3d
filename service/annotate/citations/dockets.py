"""Regulatory dockets, regulation identifier numbers and foreign-trade-zone dockets."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated, listed

# The prefixes under which agencies file on regulations.gov; CVE-2023-1234 and the like are no dockets.
_NAMES = """
ACF ACL AHRQ AID AMS AOA APHIS ARS ATBCB ATF ATSDR BIA BIS BLM BOEM BOP BOR BSEE CBP CCC CDC CDFI
CEQ CFPB CFTC CISA CMS CNCS COE COLC CPSC CSB CSREES DARS DDTC DEA DEPO DFC DHS DIA DNFSB DOC DOD
DOE DOI DOJ DOL DOS DOT EAB EAC EBSA ED EDA EEOC EERE EIA EIB EOIR EPA ESA ETA EXIM FAA FAR FAS FBI
FCA FCC FCIC FDA FDIC FEMA FERC FFIEC FHFA FHWA FINCEN FISCAL FMC FMCS FMCSA FNS FPAC FRA FRS FS FSA
FSIS FSOC FTA FTC FTZB FWS GEIA GIPSA GSA HHS HHSIG HRSA HUD IACB ICEB IHS INS IRS ISOO ITA ITC
JUSTICE LABOR LMSO LSC MARAD MBDA MMS MSHA NARA NASA NCUA NEA NEH NEO NHTSA NIC NIFA NIGC NIH NIST
NLRB NMFS NOAA NPS NRC NRCS NSF NSPC NTIA NTSB OCC OFAC OFCCP OFPP OJJDP OJP OMB ONCD ONDCP ONRR
OPIC OPM OPPM OSD OSHA OSM OSTP OTS PBGC PCLOB PHMSA PTO RBS RHS RITA RRB RTB RUS SAMHSA SBA SEC
SIGAR SLSDC SSA SSS STB TREAS TSA TTB TVA USA USAF USBC USC USCBP USCG USCIS USDA USGS USITC USMINT
USN USPC USPS USPTO USTR VA VETS WAPA WCPO WHD
"""
AGENCIES = frozenset(_NAMES.split())

_FILED = re.compile(
    rf"[A-Z](?<![\w][A-Z])(?<!{DASH}[A-Z])(?P<agency>[A-Z]{{1,7}})"
    rf"(?:[-_\u2010-\u2015\u2212][A-Z][A-Z0-9]{{0,7}}){{0,3}}"
    rf"{DASH}(?:19|20)[0-9]{{2}}{DASH}(?:[A-Z]{{1,2}}{DASH})?[0-9]{{4,6}}"
    rf"(?:{DASH}[0-9]{{4,6}})?(?![0-9A-Za-z]|{DASH}[0-9A-Za-z])"
)
_TOKEN = (
    rf"(?P<number>(?:[A-Z]{{1,8}}[-_\u2010-\u2015\u2212]){{0,4}}[0-9]{{1,6}}(?:{DASH}[0-9A-Z]{{1,8}}){{1,3}}"
    rf"|[A-Z]{{1,3}}[0-9]{{2}}{DASH}[0-9]{{1,5}}(?:{DASH}[0-9]{{3}})?"
    rf"|[A-Z]{{2,8}}(?:[-_\u2010-\u2015\u2212][A-Z0-9]{{1,8}}){{1,4}})(?![0-9A-Za-z]|{DASH}[0-9])"
)
_NAMED = re.compile(
    rf"[Dd](?<!\w[Dd])(?:ocket|OCKET)s?{GAP}(?:(?:[Nn]o|NO|[Nn]umber|ID|[Ii]d"
    rf"|[Ii]dentification)s?\b\.?|\#){SPACE}"
    rf"(?:(?:[Nn]o|[Nn]umber)s?\b\.?)?:?{SPACE}{_TOKEN}"
)
_NEXT_NAMED = re.compile(rf"\s{{0,3}}(?:[,;&]\s{{0,3}}(?:and|or)?|and|or)\s{{0,3}}{_TOKEN}")
_HAS_DIGIT = re.compile("[0-9]")
_IDENTIFIER = rf"(?P<number>[0-9]{{4}}{DASH}[A-Z]{{2}}[0-9]{{2}})(?![0-9A-Za-z])"
_RIN = re.compile(rf"RIN(?<!\wRIN)s?\b:?{SPACE}(?:(?:[Nn]o|[Nn]umber)s?\b\.?)?:?{SPACE}{_IDENTIFIER}")
_NEXT_RIN = re.compile(rf"\s{{0,3}}(?:[,;&]\s{{0,3}}(?:and)?|and)\s{{0,3}}{_IDENTIFIER}")

_ZONE = re.compile(
    rf"[BS](?<![\w-][BS]){DASH}[0-9]{{1,3}}{DASH}(?:19[89]|20[0-4])[0-9](?![0-9A-Za-z]|{DASH}[0-9A-Za-z])"
)

_ON_REGULATIONS_GOV = re.compile(
    r"(?P<docket>[A-Z]{2,8}(?:[-_][A-Z][A-Z0-9]{0,7}){0,3}-(?:19|20)[0-9]{2}-"
    r"(?:[A-Z]{1,2}-)?[0-9]{4})(?P<document>-[0-9]{4,6})?"
)


def _url(key: str) -> str | None:
    """The docket, or the document in it, on regulations.gov."""
    parts = _ON_REGULATIONS_GOV.fullmatch(key)
    if parts is None or re.split("[-_]", key, maxsplit=1)[0] not in AGENCIES:
        return None
    return f"https://www.regulations.gov/{'document' if parts['document'] else 'docket'}/{key}"


def _docket(start: int, end: int, written: str) -> Iterator[Found]:
    key = hyphenated(written)
    if _HAS_DIGIT.search(key):
        yield Found(start, end, ReferenceKind.DOCKET, (key,), _url(key))


def _read_filed(match: re.Match[str]) -> Iterator[Found]:
    if match[0][0] + match["agency"] in AGENCIES:
        yield from _docket(match.start(), match.end(), match[0])


def _read_named(match: re.Match[str]) -> Iterator[Found]:
    yield from _docket(*match.span("number"), match["number"])
    for further in listed(match.string, match.end(), _NEXT_NAMED):
        yield from _docket(*further.span("number"), further["number"])


def _read_rin(match: re.Match[str]) -> Iterator[Found]:
    start = match.start()
    for item in (match, *listed(match.string, match.end(), _NEXT_RIN)):
        number = hyphenated(item["number"])
        url = f"https://www.federalregister.gov/r/{number}"
        yield Found(start, item.end("number"), ReferenceKind.DOCKET, (f"RIN {number}",), url)
        following = _NEXT_RIN.match(match.string, item.end())
        start = following.start("number") if following else 0


def _read_zone(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.DOCKET, (hyphenated(match[0]),))


_YEARS = ("-19", "-20")

RULES = (
    Rule((_YEARS,), _FILED, _read_filed),
    Rule((("docket",),), _NAMED, _read_named),
    Rule((("rin",),), _RIN, _read_rin),
    Rule((_YEARS, ("ftz", "trade zone", "trade-zone", "docket", "subzone")), _ZONE, _read_zone),
)
