"""Regulations and notices of the European Union, China and other governments with numbered series."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule, listed

_ACT = r"(?P<act>[Rr]egulations?|[Dd]irectives?|[Dd]ecisions?|[Rr]ecommendations?)"
_BODY = r"(?P<body>EU|EC|EEC|CFSP|JHA|EU,\s?Euratom|Euratom|ECSC)"
_NUMBERS = r"(?P<first>[0-9]{1,4})/(?P<second>[0-9]{1,4})(?![0-9A-Za-z]|[-/][0-9])"
_EUROPEAN = re.compile(
    rf"\b(?:EU{GAP})?(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{SPACE}\({_BODY}\){SPACE}(?P<no>Nos?\b\.?{SPACE})?{_NUMBERS}(?:/(?:CFSP|JHA))?"
)
_SUFFIXED = re.compile(
    rf"\b(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{GAP}(?P<no>Nos?\b\.?{SPACE})?{_NUMBERS}/(?P<body>EU|EC|EEC|CFSP|JHA|Euratom)\b"
)
_PLAIN = re.compile(
    rf"\bEU(?:['\u2019]s)?{GAP}(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{GAP}(?P<no>Nos?\b\.?{SPACE})?{_NUMBERS}"
)
_UNION_NAMED = re.compile(
    rf"\b(?:(?:Implementing|Delegated){GAP})?(?P<act>Regulation|Directive){GAP}(?P<no>Nos?\b\.?{SPACE})?{_NUMBERS}"
)
_NEXT = re.compile(
    rf"\s{{0,3}}(?:[,;]\s{{0,3}}(?:and|or)?|and|or)\s{{0,3}}(?:\({_BODY}\){SPACE})(?P<no>Nos?\b\.?{SPACE})?{_NUMBERS}"
)
_LETTERS = {"r": "R", "d": "L"}
_FIRST_YEAR_LEADS = 2015  # since then the year stands first: (EU) 2019/1020
_LAST_YEAR = 2049
_TWO_DIGITS = 2
_UNION_BEGAN = 57


def _year_and_number(first: str, second: str, *, numbered: bool) -> tuple[int, int] | None:
    """Which of the two numbers is the year; None when neither can be."""

    def year(written: str) -> int | None:
        value = int(written)
        if len(written) == _TWO_DIGITS:
            return 1900 + value if value >= _UNION_BEGAN else None
        return value if 1957 < value <= _LAST_YEAR else None  # noqa: PLR2004

    leading, trailing = year(first), year(second)
    if leading is not None and not numbered and len(first) == len("2019"):
        return leading, int(second)
    if trailing is not None:
        return trailing, int(first)
    return (leading, int(second)) if leading is not None else None


def _european(match: re.Match[str], act: str, body: str, start: int) -> Iterator[Found]:
    read = _year_and_number(match["first"], match["second"], numbered=match["no"] is not None)
    if read is None:
        return
    year, number = read
    name = act.lower().removesuffix("s").capitalize()
    label = " No " if match["no"] else " "
    written = f"{match['first']}/{match['second']}"
    suffixed = "body" in match.re.groupindex and match.start("body") > match.start("second")
    key = f"{name} {written}/{body}" if suffixed else f"{name} ({body}){label}{written}"
    letter = {"Regulation": "R", "Directive": "L", "Decision": "D", "Recommendation": "H"}[name]
    url = f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:3{year}{letter}{number:04d}"
    sure = name in {"Regulation", "Directive"} or body == "CFSP"
    yield Found(start, match.end(), ReferenceKind.OTHER, (key,), url if sure else None)


def _read_european(match: re.Match[str]) -> Iterator[Found]:
    yield from _european(match, match["act"], match["body"], match.start())
    for further in listed(match.string, match.end(), _NEXT):
        yield from _european(further, match["act"], further["body"], further.start("body") - 1)


def _read_suffixed(match: re.Match[str]) -> Iterator[Found]:
    return _european(match, match["act"], match["body"], match.start())


def _read_plain(match: re.Match[str]) -> Iterator[Found]:
    return _european(match, match["act"], "EU", match.start())


_ISSUER = (
    rf"(?P<issuer>MOFCOM|GACC?|SAMR|NDRC|MIIT|SAFE|Ministry{GAP}of{GAP}Commerce|General{GAP}Administration{GAP}of{GAP}Customs"
    rf"|State{GAP}Council{GAP}(?:Customs{GAP})?Tariff{GAP}Commission|Customs{GAP}Tariff{GAP}Commission)"
)
_SORT = (
    r"(?P<sort>[Aa]nnouncements?|[Nn]otices?|[Dd]ecrees?|[Oo]rders?|[Nn]otifications?|[Pp]ublic\s[Nn]otices?)"
)
_CHINESE = re.compile(
    rf"\b(?:{_ISSUER}(?:['\u2019]s|\s?\([A-Z]{{2,8}}\)|,)?{GAP}(?:(?:and|&){GAP}(?:the{GAP})?(?:GACC?|MOFCOM|SAMR|NDRC|MIIT){GAP})?(?:[Jj]oint{GAP})?)?{_SORT}"
    rf",?{GAP}(?:(?:No\.?|[Nn]umber|\#){SPACE}(?P<number>[0-9]{{1,4}})(?:,?{GAP}(?:of|in){GAP}|,{SPACE}|{SPACE}[(\[]{SPACE})(?P<year>20[0-9]{{2}})[)\]]?"
    rf"|[(\[]?(?P<early>20[0-9]{{2}})[)\]]?,?{SPACE}(?:No\.?|[Nn]umber|\#){SPACE}(?P<late>[0-9]{{1,4}}))(?![0-9A-Za-z])"
)
_ISSUERS = {
    "ministry": "MOFCOM",
    "general": "GACC",
    "gac": "GACC",
    "state": "State Council Tariff Commission",
    "customs": "State Council Tariff Commission",
}


def _read_chinese(match: re.Match[str]) -> Iterator[Found]:
    issuer = match["issuer"]
    number, year = int(match["number"] or match["late"]), match["year"] or match["early"]
    sort = match["sort"].lower().removesuffix("s").title()
    name = _ISSUERS.get(issuer.split()[0].lower(), issuer) + " " if issuer else ""
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"{name}{sort} No. {number} of {year}",))


_BRITISH = re.compile(
    r"\b(?:S\.?\s?I\.?|UKSI|Statutory\sInstrument)\s(?:Nos?\.?\s)?(?P<year>(?:19|20)[0-9]{2})/(?P<number>[0-9]{1,4})(?![0-9/])"
)
_CANADIAN = re.compile(r"\b(?:SOR|DORS)/(?:19|20)?[0-9]{2}[-\u2010-\u2013][0-9]{1,4}(?![0-9])")


def _read_british(match: re.Match[str]) -> Iterator[Found]:
    year, number = match["year"], int(match["number"])
    url = f"https://www.legislation.gov.uk/uksi/{year}/{number}"
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"SI {year}/{number}",), url)


def _read_canadian(match: re.Match[str]) -> Iterator[Found]:
    key = "SOR/" + re.sub("[\u2010-\u2013]", "-", match[0].partition("/")[2])
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))


_ACTS = ("regulation", "directive", "decision", "recommendation")

RULES = (
    Rule((_ACTS, ("(eu", "(ec", "(eec", "(cfsp", "(jha")), _EUROPEAN, _read_european),
    Rule((_ACTS, ("/eu", "/ec", "/eec", "/cfsp", "/jha")), _SUFFIXED, _read_suffixed),
    Rule((_ACTS, ("eu ", "eu's", "eu\u2019s"), ("/",)), _PLAIN, _read_plain),
    Rule((_ACTS, ("european union", "european commission", "eu "), ("/",)), _UNION_NAMED, _read_plain),
    Rule(
        (
            ("announcement", "notice", "decree", "order", "notification"),
            ("mofcom", "gacc", "china", "chinese", "beijing"),
        ),
        _CHINESE,
        _read_chinese,
    ),
    Rule((("si ", "s.i", "uksi", "statutory instrument"), ("/",)), _BRITISH, _read_british),
    Rule((("sor/", "dors/"),), _CANADIAN, _read_canadian),
)
