"""Announcements of China's Ministry of Commerce and its sister bodies, numbered by year."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule

_ISSUER = (
    rf"(?P<issuer>[MGSNC](?<!\w[MGSNC])(?:(?<=M)(?:OFCOM|IIT|inistry{GAP}of{GAP}Commerce)|(?<=N)DRC"
    rf"|(?<=G)(?:ACC?|eneral{GAP}Administration{GAP}of{GAP}Customs)"
    rf"|(?<=S)(?:AMR|AFE|tate{GAP}Council{GAP}(?:Customs{GAP})?Tariff{GAP}Commission)"
    rf"|(?<=C)ustoms{GAP}Tariff{GAP}Commission))"
)
_JOINT = rf"(?:(?:and|&){GAP}(?:the{GAP})?(?:GACC?|MOFCOM|SAMR|NDRC|MIIT){GAP})?(?:[Jj]oint{GAP})?"
_ISSUED = rf"{_ISSUER}(?:['\u2019]s|\s?\([A-Z]{{2,8}}\)|,)?{GAP}{_JOINT}"
_ANY_SORT = (
    r"(?P<sort>[Aa]nnouncements?|(?:[Pp]ublic\s)?[Nn]otices?|[Dd]ecrees?|[Oo]rders?|[Nn]otifications?)"
)
_SIGN = rf"(?:Nos?\b\.?|[Nn]umbers?|\#){SPACE}"
_OF_YEAR = (
    rf"(?:,?{GAP}(?:of|in){GAP}|,{SPACE}|{SPACE}[(\[]{SPACE})(?P<year>20[0-9]{{2}})(?![0-9A-Za-z])[)\]]?"
)
_NUMBERED = (
    rf",?{GAP}(?:{_SIGN}(?P<number>[0-9]{{1,3}})(?P<more>(?:(?:,{SPACE}(?:and{GAP})?|{GAP}"
    rf"(?:and|&){GAP})(?:No\.{SPACE})?[0-9]{{1,3}}){{0,12}})"
    rf"{_OF_YEAR}|[(\[]?(?P<early>20[0-9]{{2}})[)\]]?,?{SPACE}{_SIGN}(?P<late>[0-9]{{1,4}})(?![0-9A-Za-z]))"
)
_BY_ISSUER = re.compile(rf"{_ISSUED}{_ANY_SORT}{_NUMBERED}")
_ALONE = re.compile(rf"\b(?P<sort>Announcements?){_NUMBERED}")
_ITEM = re.compile("[0-9]{1,3}")
_ISSUERS = {
    "ministry": "MOFCOM",
    "general": "GACC",
    "gac": "GACC",
    "state": "State Council Tariff Commission",
    "customs": "State Council Tariff Commission",
}


def _announcements(match: re.Match[str], issuer: str) -> Iterator[Found]:
    year = match["year"] or match["early"]
    label = f"{issuer}{match['sort'].lower().removesuffix('s').title()} No."
    first = Found(
        match.start(),
        match.end(),
        ReferenceKind.OTHER,
        (f"{label} {int(match['number'] or match['late'])} of {year}",),
    )
    if not match["more"]:
        yield first
        return
    yield Found(match.start(), match.end("number"), first.kind, first.keys)
    for item in _ITEM.finditer(match.string, *match.span("more")):
        yield Found(*item.span(), ReferenceKind.OTHER, (f"{label} {int(item[0])} of {year}",))


def _read_by_issuer(match: re.Match[str]) -> Iterator[Found]:
    written = match["issuer"]
    return _announcements(match, _ISSUERS.get(written.split()[0].lower(), written) + " ")


def _read_alone(match: re.Match[str]) -> Iterator[Found]:
    return _announcements(match, "")


_CHINA = ("mofcom", "gacc", "china", "chinese", "beijing")

RULES = (
    Rule(
        (("announcement", "notice", "decree", "order", "notification"), _CHINA), _BY_ISSUER, _read_by_issuer
    ),
    Rule((("announcement",), _CHINA), _ALONE, _read_alone),
)
