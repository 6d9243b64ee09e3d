"""Headings and subheadings of the Harmonized Tariff Schedule, by form and by the words before them."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule, listed

# The last heading of each chapter (WCO nomenclature, every edition since 2002; 98 and 99 are US ones).
# A number past it, such as 2024 or 1999, is a year or a price but no heading.
_LAST_HEADINGS = """
0 6 10 9 10 11 4 14 14 10
8 9 14 2 4 22 5 4 6 5
9 6 9 9 4 30 21 16 53 42
6 5 15 7 7 7 6 7 27 26
17 15 6 4 21 4 2 7 23 11
7 13 12 11 8 16 9 5 11 11
6 17 17 10 6 7 3 4 15 14
20 18 29 26 19 8 16 0 6 7
7 13 15 11 87 49 9 16 8 8
33 14 9 7 6 8 20 6 22 22
"""
_LAST_HEADING = tuple(int(last) for last in _LAST_HEADINGS.split())

_DOTTED = r"[0-9]{4}\.[0-9]{2}(?:\.[0-9]{2}(?:\.?[0-9]{2})?|\.[0-9]{4})?(?![0-9]|\.[0-9])"
_SOLID = r"[0-9]{10}(?![0-9])|[0-9]{8}(?![0-9])|[0-9]{6}(?![0-9])|[0-9]{4}(?![0-9])"
_CODE = rf"(?P<code>{_DOTTED}|{_SOLID})(?![A-Za-z]|,[0-9]{{3}}|[-\u2013/][0-9]{{1,3}}(?![0-9.]))"

_BARE = re.compile(
    r"[0-9](?<![\w.,$\u20ac\u00a3/:+-][0-9])[0-9]{3}\.[0-9]{2}\.(?:[0-9]{4}|[0-9]{2}"
    r"(?:\.[0-9]{2})?)(?![0-9A-Za-z]|[-.,/:][0-9])"
)
_CUED = re.compile(
    # A pattern that begins with a class of letters is searched for several times faster.
    rf"[HhCTtSs](?=[TSNAEuU]|ari|arm|ead)(?<!\w[HhCTtSs])(?:(?:(?<=H)(?:TSUS|TSU|TS|S)|(?<=C)N{GAP}[Cc]odes?|(?<=T)ARIC)\b"
    rf"|(?<=[Hh])(?:armoni[sz]ed{GAP}(?:[Tt]ariff|[Ss]ystem)|eadings?)\b|(?<=[Ss])ub[Hh]eadings?\b"
    rf"|(?<=[Tt])ariff{GAP}(?:codes?|lines?|items?|numbers?|provisions?|classifications?|(?:sub)?headings?)\b"
    rf"|(?<=S)UBHEADINGS?\b|(?<=H)EADINGS?\b)"
    rf"(?:{GAP}(?:HTSUS|HTS|HS|US|[Cc]odes?|[Nn]umbers?|[Nn]os?\.|(?:[Ss]ub)?[Hh]eadings?"
    rf"|[Ss]tatistical|[Rr]eporting"
    rf"|[Tt]ariff|[Ss]chedule|[Ss]ystem|of|the|United{GAP}States|[Ii]tems?|[Ll]ines?"
    rf"|[Pp]rovisions?|and|under|is|are|in|duty|U\.S\."
    rf"|\(?HTSUS\)?|\(?HTS\)?|\(HS\)|[Cc]hapter|[Cc]lassification|product|following|new|at)"
    rf"(?![A-Za-z0-9])){{0,8}}"
    rf"[.:,]?{SPACE}[(\"\u201c\u00a7#]?{_CODE}"
)
_NEXT = re.compile(
    rf"[\"\u201d)]?\s{{0,3}}(?:[,;/]\s{{0,3}}(?:and|or|&|through|to)?|and|or|&|through|to"
    rf"|[-\u2013\u2014])\s{{0,3}}"
    rf"[\"\u201c]?(?<![0-9]){_CODE}(?!\s?(?:%|percent|per\s?cent|(?:m|b|tr)illion|kg|tons?\b))"
)
_DIGITS = re.compile("[0-9]")
_YEARS = {"19", "20"}


def _key(code: str) -> str | None:
    """`code` as 4, 4.2, 4.2.2 or 4.2.4 digits; None when the schedule has no such heading."""
    digits = code.replace(".", "")
    chapter, heading = int(digits[:2]), int(digits[2:4])
    if chapter >= len(_LAST_HEADING) or not 1 <= heading <= _LAST_HEADING[chapter]:
        return None
    pieces = (digits[:4], digits[4:6], digits[6:8] if len(digits) == len("84111234") else digits[6:])
    return ".".join(piece for piece in pieces if piece)


def _cited(start: int, end: int, code: str) -> Iterator[Found]:
    key = _key(code)
    if key is not None:
        yield Found(start, end, ReferenceKind.HTS, (key,), f"https://hts.usitc.gov/search?query={key}")


def _could_be_date(code: str) -> bool:
    """Whether 2001.05.12 and the like could be a day."""
    year, month, *day = code.split(".")
    return year[:2] in _YEARS and 1 <= int(month) <= 12 and len("".join(day)) <= 2  # noqa: PLR2004 - months and days


def _read_bare(match: re.Match[str]) -> Iterator[Found]:
    if not _could_be_date(match[0]):
        yield from _cited(match.start(), match.end(), match[0])


def _read_cued(match: re.Match[str]) -> Iterator[Found]:
    first = match["code"]
    if _looks_like_year(first) and "eading" not in match[0] and "EADING" not in match[0]:
        return
    yield from _cited(*match.span("code"), first)
    for further in listed(match.string, match.end(), _NEXT):
        code = further["code"]
        if "." not in code and (_looks_like_year(code) or "." in first):
            return
        yield from _cited(*further.span("code"), code)


def _looks_like_year(code: str) -> bool:
    return len(code) == len("2024") and code[:2] in _YEARS


RULES = (
    Rule((), _BARE, _read_bare),
    Rule((("hts", "hs", "heading", "harmoni", "tariff", "cn", "taric"),), _CUED, _read_cued),
)
