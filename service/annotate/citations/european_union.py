"""Regulations, directives and decisions of the European Union."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule, listed

_ACT = r"(?P<act>[Rr]egulations?|[Dd]irectives?|[Dd]ecisions?|[Rr]ecommendations?)"
_BODY = r"(?P<body>EU|EC|EEC|CFSP|JHA|EU,\s?Euratom|Euratom|ECSC)"
NUMBERS = r"(?P<first>[0-9]{1,4})/(?P<second>[0-9]{1,4})(?![0-9A-Za-z]|[-/][0-9])"
_EUROPEAN = re.compile(
    rf"\b(?:EU{GAP})?(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{SPACE}\({_BODY}\){SPACE}"
    rf"(?P<no>Nos?\b\.?{SPACE})?{NUMBERS}(?:/(?:CFSP|JHA))?"
)
_SUFFIXED = re.compile(
    rf"\b(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{GAP}"
    rf"(?P<no>Nos?\b\.?{SPACE})?{NUMBERS}/(?P<body>EU|EC|EEC|CFSP|JHA|Euratom)\b"
)
_PLAIN = re.compile(
    rf"\bEU(?:['\u2019]s)?{GAP}(?:(?:[Ii]mplementing|[Dd]elegated){GAP})?{_ACT}{GAP}"
    rf"(?P<no>Nos?\b\.?{SPACE})?{NUMBERS}"
)
_UNION_NAMED = re.compile(
    rf"\b(?:(?:Implementing|Delegated){GAP})?(?P<act>Regulations?|Directives?){GAP}(?P<no>(?!))?"
    r"(?P<first>(?:199|20[0-4])[0-9])/(?P<second>[0-9]{1,4})(?![0-9A-Za-z]|[-/][0-9])"
)
_SEPARATOR = r"\s{0,3}(?:[,;]\s{0,3}(?:and|or)?|and|or)\s{0,3}"
# Without its body a number must look like an act's: no season ('2019/20') and no date.
_LIKE_AN_ACT = r"20(?:1[5-9]|[2-4][0-9])/[0-9]{3,4}(?![0-9])"
_NEXT = re.compile(
    rf"{_SEPARATOR}(?:\({_BODY}\){SPACE})?(?P<no>Nos?\b\.?{SPACE})?"
    rf"(?(body)|(?={_LIKE_AN_ACT}|[0-9]{{3,4}}/(?:199|20[01])[0-9](?![0-9]))){NUMBERS}"
)
# Several in a row need no word of the Union; behind a title they are British: 'Toy Regulations 2019/855'.
_SEVERAL = re.compile(
    rf"(?P<before>[A-Z][\w'\u2019-]{{0,20}}\)?\s)?\b(?P<act>Regulations|Directives){GAP}(?P<no>(?!))?"
    rf"(?={_LIKE_AN_ACT}{_SEPARATOR}{_LIKE_AN_ACT}){NUMBERS}"
)
_NO_TITLE = frozenset({"Under", "Both", "In", "By", "With", "See", "Implementing", "Delegated", "And", "EU"})
_LAST_YEAR = 2049
_TWO_DIGITS = 2
_FIRST_YEAR = 1958


def _year_and_number(first: str, second: str, *, numbered: bool) -> tuple[int, int] | None:
    """Which of the two numbers is the year; None when neither can be."""

    def year(written: str) -> int | None:
        value = int(written)
        if len(written) == _TWO_DIGITS:
            return 1900 + value if 1900 + value >= _FIRST_YEAR else None
        return value if _FIRST_YEAR <= value <= _LAST_YEAR else None

    leading, trailing = year(first), year(second)
    if leading is not None and not numbered and len(first) == len("2019"):
        return leading, int(second)
    if trailing is not None:
        return trailing, int(first)
    return (leading, int(second)) if leading is not None else None


def act_found(match: re.Match[str], act: str, body: str, start: int) -> Iterator[Found]:
    """The act that `match` numbers, from `start` on; nothing where neither number can be its year."""
    read = _year_and_number(match["first"], match["second"], numbered=match["no"] is not None)
    if read is None:
        return
    year, number = read
    name = act.lower().removesuffix("s").capitalize()
    label = " " if int(match["first"]) == year else " No "
    written = f"{match['first']}/{match['second']}"
    suffixed = "body" in match.re.groupindex and match.start("body") > match.end("second")
    key = f"{name} {written}/{body}" if suffixed else f"{name} ({body}){label}{written}"
    letter = {"Regulation": "R", "Directive": "L", "Decision": "D", "Recommendation": "H"}[name]
    url = f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:3{year}{letter}{number:04d}"
    sure = name in {"Regulation", "Directive"} or body == "CFSP"
    yield Found(start, match.end(), ReferenceKind.OTHER, (key,), url if sure else None)


def _with_list(match: re.Match[str], body: str, start: int) -> Iterator[Found]:
    yield from act_found(match, match["act"], body, start)
    for further in listed(match.string, match.end(), _NEXT):
        begin = further.start("body") - 1 if further["body"] else further.start("no")
        yield from act_found(
            further, match["act"], further["body"] or body, begin if begin >= 0 else further.start("first")
        )


def _read_european(match: re.Match[str]) -> Iterator[Found]:
    return _with_list(match, match["body"], match.start())


def _read_suffixed(match: re.Match[str]) -> Iterator[Found]:
    return act_found(match, match["act"], match["body"], match.start())


def _read_plain(match: re.Match[str]) -> Iterator[Found]:
    return _with_list(match, "EU", match.start())


def _read_several(match: re.Match[str]) -> Iterator[Found]:
    before = match["before"]
    if before is None or before.strip() in _NO_TITLE:
        yield from _with_list(match, "EU", match.start("act"))


_ACTS = ("regulation", "directive", "decision", "recommendation")

RULES = (
    Rule((_ACTS, ("(eu", "(ec", "(eec", "(cfsp", "(jha")), _EUROPEAN, _read_european),
    Rule((_ACTS, ("/eu", "/ec", "/eec", "/cfsp", "/jha")), _SUFFIXED, _read_suffixed),
    Rule((_ACTS, ("eu ", "eu's", "eu\u2019s"), ("/",)), _PLAIN, _read_plain),
    Rule((_ACTS, ("european union", "european commission", "eu "), ("/",)), _UNION_NAMED, _read_plain),
    Rule((("regulations 20", "directives 20"), ("/",)), _SEVERAL, _read_several),
)
