"""Disputes and document numbers of the World Trade Organization."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, NOT_COUNTING, SPACE, Found, Rule, listed

_LAST_DISPUTE = 699

_DOCUMENT = re.compile(
    rf"\bWT/DS{SPACE}(?P<number>[0-9]{{1,3}})(?![0-9])(?:/[A-Za-z0-9.]{{1,8}}(?<!\.)){{0,5}}"
)
_NUMBER = r"(?P<number>[0-9]{1,3})(?![0-9A-Za-z]|[.,-][0-9])"
_LONG = re.compile(
    rf"\bDS(?:(?=[0-9])|(?:\s|{DASH})(?=[0-9]{{3}}))(?P<number>[0-9]{{2,3}})(?![0-9A-Za-z]|[.,-][0-9])"
)
_DISPUTE = re.compile(rf"\b(?:[Dd]isputes?|[Cc]ases?)(?:\s(?:[Nn]os?\.|[Nn]umbers?))?\s?[(]?DS\s?{_NUMBER}")
_NEXT = re.compile(
    r"\s{0,3}(?:[,;]\s{0,3}(?:and|or|&)?|and|or|&)\s{0,3}(?P<sign>DS\s?)?(?P<number>[1-6][0-9]{2})(?![0-9A-Za-z]|[.,-][0-9])"
    rf"{NOT_COUNTING}"
)
_FURTHEST = 60  # how far the numbers of one list stand apart
# Where nothing names the organization, words around do: 'the panel in DS436', 'consultations (DS610)'.
_ALONE = re.compile(rf"D(?<!\wD)S(?:\s|{DASH})?(?P<number>[1-6][0-9]{{2}})(?![0-9A-Za-z]|[.,-][0-9])")
_OF_A_MACHINE = "".join(
    f"(?<!{word} )" for word in ("olar", "ouch", "ument", "ontrol", "isplay", "ody", "glass", "wall")
)
_PANEL = rf"{_OF_A_MACHINE}\b[Pp]anel"
_PAPERS = r"\s(?:reports?|rulings?|decisions?|proceedings?|requests?)"
_BEFORE = re.compile(
    r"(?:\b[Dd]isputes?\s(?:[Nn]os?\.\s|[Nn]umbers?\s)?\(?"
    rf"|(?:{_PANEL}(?:{_PAPERS})?|\b[Cc]onsultations?|\b[Aa]rbitrat(?:ion|ors?))\s(?:(?:in|on|under)\s(?:the\s)?(?:(?:dispute|case)\s)?|\()"
    rf"|(?:\b[Cc]onsultations|\b[Dd]isputes?|{_PANEL}{_PAPERS}|\b[Cc]omplaints?\sagainst\s[A-Z])[^().;:\n]{{0,40}}\s\()\Z"
)
_BEHIND = re.compile(
    rf"\s(?:dispute\b|consultations\b|panel(?:{_PAPERS}|\s(?:ruled|found|said|rejected|agreed|upheld))\b)"
)
_REACH = 80
_PATH = r"(?:/[A-Z][A-Z0-9()]{0,9}){0,3}/[0-9]{1,4}(?:/[A-Za-z0-9.]{1,8}(?<!\.)){0,4}(?![\w/])"
_OTHER = re.compile(rf"\b(?:WT|TN|G|S|IP|JOB)/[A-Z][A-Z0-9()]{{0,9}}{_PATH}")
_COMMITTEES = "ADP|AG|LIC|MA|RO|SCM|SG|SPS|TBT|TRIMS|VAL"
_SURE = re.compile(rf"(?:WT(?<![\w/.]WT)/TPR|G(?<![\w/.]G)/(?:{_COMMITTEES})){_PATH}")


def _read_dispute(match: re.Match[str]) -> Iterator[Found]:
    number = int(match["number"])
    if 1 <= number <= _LAST_DISPUTE:
        start = match.string.rfind(
            "WT/DS" if match[0].startswith("WT") else "DS", match.start(), match.start("number")
        )
        url = f"https://www.wto.org/english/tratop_e/dispu_e/cases_e/ds{number}_e.htm"
        yield Found(start, match.end(), ReferenceKind.WTO_DISPUTE, (f"DS{number}",), url)


def _read_disputes(match: re.Match[str]) -> Iterator[Found]:
    """The dispute and those of a list after it: 'DS610 and 611'."""
    yield from _read_dispute(match)
    for further in listed(match.string, match.end(), _NEXT):
        if further["sign"] is None and abs(int(further["number"]) - int(match["number"])) > _FURTHEST:
            return
        start = further.start("sign") if further["sign"] else further.start("number")
        for found in _read_dispute(further):
            yield found._replace(start=start)


def _read_alone(match: re.Match[str]) -> Iterator[Found]:
    text = match.string
    if _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]) or _BEHIND.match(
        text, match.end()
    ):
        yield from _read_disputes(match)


def _read_other(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"WTO {match[0]}",))


_ORGANIZATION = ("wto", "world trade organi", "wt/", "dispute settlement", "appellate body", "dispute ds")

RULES = (
    Rule((("wt/ds",),), _DOCUMENT, _read_dispute),
    Rule((("ds",), _ORGANIZATION), _LONG, _read_disputes),
    Rule((("ds",), _ORGANIZATION), _DISPUTE, _read_disputes),
    Rule((("ds",), ("panel", "consultation", "dispute", "arbitrat", "complaint")), _ALONE, _read_alone),
    Rule((("wt/", "tn/", "g/", "s/", "ip/", "job/"), ("wto", "world trade organi")), _OTHER, _read_other),
    Rule((("wt/", "g/"),), _SURE, _read_other),
)
