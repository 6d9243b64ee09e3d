"""Court dockets, slip opinions and the Court of International Trade's own series."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated, listed

_CONSOLIDATED = rf"(?:Consol(?:idated|\.)?,?{GAP})?"
_SIGN = r"(?:\#s?|[Nn]os?\b\.?|Numbers?)"
_CASE_WORDS = rf"(?:(?:Court|Ct\.|[Cc]ase|[Aa]ppeal|[Dd]ocket|Civ(?:il|\.)|[Aa]ction){GAP}){{0,2}}"

_END = rf"(?![0-9A-Za-z]|{DASH}[0-9]|[.,][0-9])"
_YEAR_NUMBER = rf"(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{1,5}}){_END}"
_CIT = re.compile(
    rf"C(?<!\wC)(?:IT|t\.{SPACE}Int(?:['\u2019]l|\.|ernational){SPACE}Trade"
    rf"|ourt{GAP}of{GAP}International{GAP}Trade){SPACE},?{SPACE}{_CONSOLIDATED}{_CASE_WORDS}{_CONSOLIDATED}"
    rf"{_SIGN}{SPACE}(?:1:)?{_YEAR_NUMBER}"
)
_CIT_PLAIN = re.compile(rf"CIT(?<!\wCIT){GAP}(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{5}}){_END}")
_CASE = r"(?:[Cc]ase|[Aa]ction|[Dd]ocket|[Aa]ppeal)"
_CIT_CASE = re.compile(
    rf"C(?<!\wC)(?:t\.{SPACE}Int(?:['\u2019]l|\.|ernational){SPACE}Trade|ourt{GAP}of{GAP}International{GAP}Trade)"
    rf"(?:['\u2019]s)?,?{GAP}(?:\(CIT\),?{GAP})?(?:in{GAP})?(?:{_CASE}{GAP})?"
    rf"(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{5}}){_END}"
)
_CASE_OF_CIT = re.compile(
    r"[CcAaDd](?<!\w[CcAaDd])(?:(?<=[Cc])ase|(?<=[Aa])(?:ction|ppeal)|(?<=[Dd])ocket)"
    rf"{GAP}(?:{_SIGN}{SPACE})?(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{5}})(?=,?{GAP}(?:in|at|of|before)"
    rf"{GAP}the{GAP}(?:U\.{SPACE}S\.{GAP}|US{GAP})?(?:CIT\b|Court{GAP}of{GAP}International{GAP}Trade))"
)
_COURT_NUMBER = re.compile(
    rf"C(?<!\wC)(?:onsol(?:idated|\.)?{GAP}C)?(?:ourt|t\.){GAP}(?:Nos?\b\.?|Numbers?|\#){{1,2}}:?{SPACE}(?:1:)?"
    rf"(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{5}}){_END}"
)
_NEXT_CIT = re.compile(
    rf"\s{{0,3}}(?:[,;&/]\s{{0,3}}(?:and|&)?|and|&)\s{{0,3}}\#?\s?(?:(?P<year>[0-9]{{2}})|"
    rf"(?={DASH})){DASH}(?P<number>[0-9]{{5}}){_END}"
)

_FEDERAL_CIRCUIT = re.compile(
    rf"\b(?:CAFC|Fed\.{SPACE}Cir\.|Federal{GAP}Circuit"
    rf"|C\.A\.F\.C\.),?{GAP}{_CONSOLIDATED}{_CASE_WORDS}(?:{_SIGN}:?{SPACE}|"
    rf"(?!20[0-9]{{2}}{DASH}20[0-4][0-9]\b))(?:20)?(?P<year>[0-9]{{2}}){DASH}"
    rf"(?P<number>[0-9]{{4,5}}){_END}"
)
_NEXT_FEDERAL_CIRCUIT = re.compile(
    rf"\s{{0,3}}(?:[,;&/]\s{{0,3}}(?:and|&)?|and|&)\s{{0,3}}\#?\s?(?:(?:20)?"
    rf"(?P<year>[0-9]{{2}})|(?={DASH})){DASH}(?P<number>[0-9]{{4}}){_END}"
)
_FEDERAL_CIRCUIT_AFTER = re.compile(
    rf"\b[Nn]os?\.{SPACE}(?:20)?(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{4,5}})"
    rf"(?=[^().;\n]{{0,60}}\s\((?:Fed\.{SPACE}Cir\.|CAFC))"
)
_CIRCUIT = re.compile(
    rf"\b(?P<court>D\.{SPACE}?C\.{SPACE}Cir\.|(?:[1-9]|1[01])(?:st|nd|rd|th"
    rf"|d){SPACE}Cir\.),?{GAP}{_CONSOLIDATED}{_CASE_WORDS}{_SIGN}:?{SPACE}"
    rf"(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{1,5}}){_END}"
)
_SUPREME = re.compile(
    rf"\b(?:U\.{SPACE}S\.|SCOTUS|Sup(?:reme|\.){GAP}(?:Court|Ct\.)|Sup\.{SPACE}Ct\."
    rf"|U\.{SPACE}S\.{GAP}Supreme{GAP}Court),?{SPACE}{_CASE_WORDS}{_SIGN}{SPACE}"
    rf"(?P<year>[0-9]{{2}}){DASH}(?P<number>[0-9]{{1,4}}){_END}"
)

_STATES = (
    r"(?:Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Me|Md"
    r"|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Or|Pa|Tenn|Tex|Utah|Vt|Va|Wash|Wis|Wyo|Ohio|N\.\s?[CDHJMY]\.|R\.\s?I\."
    r"|S\.\s?[CD]\.|W\.\s?Va\.|P\.\s?R\.)"
)
_DISTRICT = re.compile(
    rf"[DNSEWMC](?<!\w[DNSEWMC])(?P<court>(?<=D)\.\s?D\.\s?C\.|(?<=D)\.\s?{_STATES}\.?"
    rf"|(?<=[NSEWMC])\.\s?D\.\s?{_STATES}\.?),?{GAP}{_CONSOLIDATED}{_CASE_WORDS}(?:{_SIGN}:?{SPACE})"
    rf"(?P<docket>(?:[0-9]:)?[0-9]{{2}}{DASH}(?:(?:cv|cr|mj|mc){DASH})?[0-9]{{1,5}})(?![0-9A-Za-z]|[.,][0-9])"
)
_BETWEEN_INITIALS = re.compile(r"(?<=\b[A-Z]\.)\s+(?=[A-Z]\.)")
_DISTRICT_DOCKET = re.compile(
    rf"[0-9](?<![\w:.-][0-9])(?::[0-9]{{2}}|[0-9]){DASH}(?:[Cc][VvRr]|[Mm][JjCcDd]|[Aa][Pp]"
    rf"|[Bb][Kk]|[Ss][Ww]|[Mm][Ii][Ss][Cc]){DASH}[0-9]{{1,5}}(?![0-9])"
    rf"(?:{DASH}[A-Z0-9]{{1,5}}(?![0-9A-Za-z])){{0,3}}"
)

_SLIP = re.compile(
    rf"\b(?:[Ss]lip|SLIP)[\s-]{{1,3}}(?:[Oo]p(?:inions?|s)?\b\.?|OP(?:INION)?\b\.?)"
    rf"(?:\s?[Nn]os?\.)?{SPACE}(?P<number>[0-9]{{2}}{DASH}[0-9]{{1,3}})(?![0-9A-Za-z]"
    rf"|{DASH}[0-9])"
)
_NEXT_SLIP = re.compile(
    rf"\s{{0,3}}(?:[,;&]\s{{0,3}}(?:and)?|and|&)\s{{0,3}}"
    rf"(?P<number>[0-9]{{2}}{DASH}[0-9]{{1,3}})(?![0-9A-Za-z]|{DASH}[0-9])"
)
_NEUTRAL = re.compile(
    rf"(?:19|20)(?<![\w.,$-](?:19|20))[0-9]{{2}}{GAP}CIT{GAP}[0-9]{{1,4}}(?![0-9A-Za-z]|[.,][0-9])"
)
_REPORTS = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]?{GAP}(?:C\.?I\.?T\.?"
    rf"|Ct\.{SPACE}Int['\u2019]l{SPACE}Trade){GAP}(?:at{GAP})?(?P<page>[0-9]{{1,4}})"
    rf"{_END}"
)
_COURT = ReferenceKind.COURT_CASE


def _series(
    match: re.Match[str], court: str, width: int, following: re.Pattern[str] | None = None
) -> Iterator[Found]:
    """The docket that `match` names and those of a list after it; '-00034' keeps the year before."""
    year = match["year"]
    yield Found(match.start(), match.end(), _COURT, (f"{court} {year}-{match['number'].zfill(width)}",))
    if following is None:
        return
    for further in listed(match.string, match.end(), following):
        year = further["year"] or year
        start = further.start("year") if further["year"] else further.start("number") - 1
        if further["year"] and match.string[start - 2 : start] == "20":  # '2021-1250'
            start -= 2
        yield Found(start, further.end(), _COURT, (f"{court} {year}-{further['number'].zfill(width)}",))


def _read_cit(match: re.Match[str]) -> Iterator[Found]:
    return _series(match, "CIT", 5, _NEXT_CIT)


def _read_federal_circuit(match: re.Match[str]) -> Iterator[Found]:
    return _series(match, "CAFC", 4, _NEXT_FEDERAL_CIRCUIT)


def _read_federal_circuit_after(match: re.Match[str]) -> Iterator[Found]:
    return _series(match, "CAFC", 4)


def _read_circuit(match: re.Match[str]) -> Iterator[Found]:
    return _series(match, "".join(match["court"].split()).replace("Cir", " Cir"), 1)


def _read_supreme(match: re.Match[str]) -> Iterator[Found]:
    return _series(match, "SCOTUS", 1)


def _district_key(docket: str) -> str:
    """The docket in lower case, its number five digits wide, without the judge's initials."""
    office, _, rest = hyphenated(docket).rpartition(":")
    year, *sort, number = rest.lower().split("-")[: 3 if any(c.isalpha() for c in rest.split("-")[1]) else 2]
    return f"{office}{':' if office else ''}{'-'.join((year, *sort, number.zfill(5)))}"


def _read_district(match: re.Match[str]) -> Iterator[Found]:
    docket = match["docket"]
    lettered = any(character.isalpha() for character in docket)
    court = _BETWEEN_INITIALS.sub("", match[0][0] + match["court"])
    key = _district_key(docket) if lettered else f"{court} {_district_key(docket)}"
    yield Found(match.start(), match.end(), _COURT, (key,))


def _read_district_docket(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), _COURT, (_district_key(match[0]),))


def _read_slip(match: re.Match[str]) -> Iterator[Found]:
    kind = ReferenceKind.SLIP_OPINION
    yield Found(match.start(), match.end(), kind, (f"Slip Op. {hyphenated(match['number'])}",))
    for further in listed(match.string, match.end(), _NEXT_SLIP):
        yield Found(*further.span("number"), kind, (f"Slip Op. {hyphenated(further['number'])}",))


def _read_neutral(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), _COURT, (" ".join(match[0].split()),))


def _read_reports(match: re.Match[str]) -> Iterator[Found]:
    volume = match[0].split(maxsplit=1)[0]
    yield Found(match.start(), match.end(), _COURT, (f"{volume} CIT {match['page']}",))


_CIT_CUES = ("cit", "int'l trade", "int\u2019l trade", "court of international trade")

RULES = (
    Rule((_CIT_CUES,), _CIT, _read_cit),
    Rule((("cit ", "cit\u00a0"),), _CIT_PLAIN, _read_cit),
    Rule((("int'l trade", "int\u2019l trade", "international trade"),), _CIT_CASE, _read_cit),
    Rule(
        (("cit", "international trade"), ("case ", "action ", "docket ", "appeal ")), _CASE_OF_CIT, _read_cit
    ),
    Rule((("court no", "ct. no", "court #", "court\u00a0no"),), _COURT_NUMBER, _read_cit),
    Rule(
        (("cafc", "fed. cir", "federal circuit", "c.a.f.c", "fed.cir"),),
        _FEDERAL_CIRCUIT,
        _read_federal_circuit,
    ),
    Rule((("fed. cir", "cafc"),), _FEDERAL_CIRCUIT_AFTER, _read_federal_circuit_after),
    Rule((("cir.",),), _CIRCUIT, _read_circuit),
    Rule(
        (
            ("u.s. no", "u.s. #", "u. s. no", "u.s., no", "scotus", "supreme court", "sup. ct", "supreme ct"),
            ("#", "no"),
        ),
        _SUPREME,
        _read_supreme,
    ),
    Rule((("d.",), ("#", "no")), _DISTRICT, _read_district),
    Rule(
        (tuple(f"-{sort}-" for sort in ("cv", "cr", "mj", "mc", "md", "ap", "bk", "sw", "misc")),),
        _DISTRICT_DOCKET,
        _read_district_docket,
    ),
    Rule((("slip",),), _SLIP, _read_slip),
    Rule((("cit",),), _NEUTRAL, _read_neutral),
    Rule((("cit", "c.i.t", "int'l trade", "int\u2019l trade"),), _REPORTS, _read_reports),
)
