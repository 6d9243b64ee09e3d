"""Disputes and document numbers of the World Trade Organization."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, SPACE, Found, Rule

_LAST_DISPUTE = 699

_DOCUMENT = re.compile(
    rf"\bWT/DS{SPACE}(?P<number>[0-9]{{1,3}})(?![0-9])(?:/[A-Za-z0-9.]{{1,8}}(?<!\.)){{0,5}}"
)
_NUMBER = r"(?P<number>[0-9]{1,3})(?![0-9A-Za-z]|[.,-][0-9])"
_LONG = re.compile(
    rf"\bDS(?:(?=[0-9])|(?:\s|{DASH})(?=[0-9]{{3}}))(?P<number>[0-9]{{2,3}})(?![0-9A-Za-z]|[.,-][0-9])"
)
_DISPUTE = re.compile(rf"\b(?:[Dd]isputes?|[Cc]ases?)(?:\s(?:[Nn]os?\.|[Nn]umbers?))?\s?[(]?DS\s?{_NUMBER}")
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


def _read_other(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"WTO {match[0]}",))


_ORGANIZATION = ("wto", "world trade organi", "wt/", "dispute settlement", "appellate body", "dispute ds")

RULES = (
    Rule((("wt/ds",),), _DOCUMENT, _read_dispute),
    Rule((("ds",), _ORGANIZATION), _LONG, _read_dispute),
    Rule((("ds",), _ORGANIZATION), _DISPUTE, _read_dispute),
    Rule((("wt/", "tn/", "g/", "s/", "ip/", "job/"), ("wto", "world trade organi")), _OTHER, _read_other),
    Rule((("wt/", "g/"),), _SURE, _read_other),
)
