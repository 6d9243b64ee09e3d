"""Numbered series of other bodies: contract appeals, patents, Treasury regulations, D.C. and Virginia law."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated

_SECTIONS = r"(?:\([A-Za-z0-9]{1,5}\)){0,8}"

_NUMBERED = re.compile(
    rf"\b(?:(?P<board>ASBCA){GAP}No\.{SPACE}(?P<appeal>[0-9]{{1,6}})"
    rf"|(?P<body>CBCA|CFPB|CFTC|SBA){GAP}No\.{SPACE}"
    rf"(?P<docket>[0-9]{{1,5}}{DASH}[A-Z0-9]{{1,5}}(?:{DASH}[0-9]{{1,6}})?"
    rf"|(?:NAICS|BDP[A-Z]?|BDPE|VET|SIZ|SDBA|SDBE){DASH}[0-9]{{1,6}}|[0-9]{{1,6}}))"
    rf"(?![0-9A-Za-z]|{DASH}[0-9])"
)
_PATENT = re.compile(
    rf"\b(?P<series>U\.{SPACE}S\.{GAP}Pat(?:ent|\.)s?|(?:Trademark{GAP})?Registration"
    rf"|Reg\.){GAP}Nos?\.{SPACE}"
    rf"(?P<number>[0-9]{{1,2}}(?:,[0-9]{{3}}){{1,2}}|[0-9]{{5,8}})(?![0-9,]*[0-9])"
    rf"(?P<code>{GAP}[A-Z][0-9]?\b(?!\.))?"
)
_TREASURY = re.compile(
    rf"Treas(?<!\wTreas)(?:ury|\.){SPACE}Reg(?:ulation|\.)s?{SPACE}(?:\u00a7{{1,2}}|[Ss]ec"
    rf"(?:tion|\.)s?){SPACE}"
    rf"(?P<section>[0-9]{{1,4}}[A-Za-z]?\.[0-9]{{1,5}}[A-Za-z]{{0,3}}"
    rf"(?:{DASH}[0-9]{{1,4}}[A-Za-z]{{0,2}}|\([A-Za-z0-9]{{1,5}}\)){{0,9}})(?![0-9A-Za-z])"
)
_DC_CODE = re.compile(
    rf"\bD\.?{SPACE}C\.?{GAP}(?:(?:Official|Off\.){GAP})?Code(?:{GAP}Ann\.)?{SPACE}"
    rf"(?:\u00a7{{1,2}}|[Ss]ec(?:tion|\.)s?)?{SPACE}"
    rf"(?P<title>[0-9]{{1,2}}[A-Z]?){SPACE}(?P<colon>:|{DASH}){SPACE}"
    rf"(?P<section>[0-9A-Za-z]{{1,6}}(?:\.[0-9A-Za-z]{{1,5}})?)(?P<rest>{_SECTIONS})"
)
_DC_LAW = re.compile(
    rf"\bD\.?{SPACE}C\.?{GAP}(?P<sort>Law|Act|Res(?:olution|\.)){GAP}"
    rf"(?P<period>[0-9]{{1,3}}){SPACE}{DASH}{{1,2}}{SPACE}(?P<number>[0-9]{{1,4}}[A-Z]?)"
    rf"(?![0-9A-Za-z])"
)
_DC_VOLUMES = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]{{0,2}}{GAP}(?P<series>DCSTAT|DCR|D\.C\.{SPACE}Reg\."
    rf"|D\.C\.{SPACE}Stat\.){GAP}(?P<page>[0-9]{{1,6}})(?![0-9A-Za-z]|[.,][0-9])"
)
_VIRGINIA = re.compile(
    rf"\bV(?:a|A)\.?{GAP}Code\.?(?:{GAP}Ann\.?)?(?:{GAP}\u00a7{{1,2}})?{GAP}"
    rf"(?P<title>[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?){DASH}"
    rf"(?P<section>[0-9]{{1,5}}(?:[.:][0-9]{{1,4}}){{0,3}})(?![0-9A-Za-z])(?P<year>{GAP}\("
    rf"(?:West{GAP})?[12][0-9]{{3}}\))?"
)


def _other(match: re.Match[str], key: str) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))


def _read_numbered(match: re.Match[str]) -> Iterator[Found]:
    body, number = (match["board"], match["appeal"]) if match["board"] else (match["body"], match["docket"])
    return _other(match, f"{body} No. {hyphenated(number)}")


def _read_patent(match: re.Match[str]) -> Iterator[Found]:
    number = match["number"].replace(",", "")
    if "Pat" not in match["series"]:
        return _other(match, f"Registration No. {number}")
    code = (match["code"] or "").strip()
    return _other(match, f"US Patent {number}" + (f" {code}" if code else ""))


def _read_treasury(match: re.Match[str]) -> Iterator[Found]:
    return _other(match, f"Treas. Reg. \u00a7 {hyphenated(match['section'])}")


def _read_dc_code(match: re.Match[str]) -> Iterator[Found]:
    mark = ":" if match["colon"] == ":" else "-"
    return _other(match, f"DC Code \u00a7 {match['title']}{mark}{match['section']}{match['rest']}")


def _read_dc_law(match: re.Match[str]) -> Iterator[Found]:
    return _other(match, f"DC {match['sort']} {match['period']}-{match['number']}")


def _read_dc_volume(match: re.Match[str]) -> Iterator[Found]:
    series = "DCSTAT" if "S" in match["series"].upper() else "DCR"
    return _other(match, f"{match[0].split(maxsplit=1)[0]} {series} {match['page']}")


def _read_virginia(match: re.Match[str]) -> Iterator[Found]:
    return _other(match, f"Va. Code \u00a7 {match['title']}-{match['section']}")


RULES = (
    Rule((("asbca", "cbca", "cfpb", "cftc", "sba"), ("no.",)), _NUMBERED, _read_numbered),
    Rule((("patent", "pat.", "registration", "reg."), ("no.", "nos.")), _PATENT, _read_patent),
    Rule((("treas",), ("reg",)), _TREASURY, _read_treasury),
    Rule(
        (("d.c. code", "d.c. off", "dc code", "dc off", "d. c. code", "d.c code"),), _DC_CODE, _read_dc_code
    ),
    Rule(
        (("dc law", "d.c. law", "d. c. law", "d.c law", "dc act", "d.c. act", "dc res", "d.c. res"),),
        _DC_LAW,
        _read_dc_law,
    ),
    Rule((("dcr", "dcstat", "d.c. reg", "d.c. stat"),), _DC_VOLUMES, _read_dc_volume),
    Rule((("va. code", "va code"),), _VIRGINIA, _read_virginia),
)
