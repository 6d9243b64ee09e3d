"""Cross references to other stories of the same daily, by number (YYMMDDnnnn)."""

import re
from collections.abc import Iterator
from datetime import date

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import Found, Rule, listed

_NUMBER = r"(?P<number>[0-9]{10})(?![0-9]|[-.,/:%][0-9]|[A-Za-z_])"
_JOINED = re.compile(
    rf"\s{{0,3}}(?:[,;&/]|\b(?:and|or)\b|[,;]\s{{0,3}}(?:and|or|see|see\s+also)\b)?"
    rf"\s{{0,3}}(?:\[?\s?[Rr]ef\.?:?\s?|\#\s?)?(?<![0-9]){_NUMBER}\]?"
)
_CUED = re.compile(
    r"\b(?:[Ss]ee|SEE|[Cc]f\.?|[Rr]efs?\.?|[Rr]eferences?|[Rr]elated|[Ss]tor(?:y|ies)|[Rr]eports?|[Aa]rticles?)"
    r"(?:[\s\u00a0]{1,3}(?:also|related|earlier|previous|prior|our|the|in|story|stories|report|reports|article|articles"
    r"|number|numbers|coverage|nos?\.?|at)\b){0,4}[.:]?[\s\[(\#]{0,4}(?:[Rr]ef\.?:?\s?)?"
    rf"(?<![\w.+-]){_NUMBER}"
)
_ENCLOSED = re.compile(rf"[(\[]\s{{0,2}}\#?{_NUMBER}(?=\s{{0,2}}[)\],;]|\s(?:and|or|&)\s)")
_TELEPHONE = re.compile(
    r"(?:\b(?:call|calls|phone|phones|telephone|tel|fax|mobile|cell|dial|text|whatsapp|isbn|contact|hotline|account"
    r"|upc|ean|npi|invoice|order|serial|part|item|sku|id|no|number)\b[\s.:#]{0,3}(?:at|us|on|is|no\.?)?\s?)[(\[]?\Z",
    re.IGNORECASE,
)
_TELEPHONE_REACH = 24
_LAST_SERIAL_IN_BRACKETS = 999
_FIRST_YEAR_OF_CENTURY = 90  # the first dailies that number their stories this way: 1990
_LAST_YEAR = 49


def _date(number: str) -> date | None:
    """The day in a story's number; None when there is no such day."""
    year = int(number[:2])
    if _LAST_YEAR < year < _FIRST_YEAR_OF_CENTURY:
        return None
    try:
        return date(
            (1900 if year >= _FIRST_YEAR_OF_CENTURY else 2000) + year, int(number[2:4]), int(number[4:6])
        )
    except ValueError:  # no such day in the calendar
        return None


def _found(match: re.Match[str]) -> Iterator[Found]:
    number = match["number"]
    day = _date(number)
    if day is not None:
        start, end = match.span("number")
        yield Found(start, end, ReferenceKind.RELATED_ARTICLE, (number,), day=day)


def _with_list(match: re.Match[str]) -> Iterator[Found]:
    yield from _found(match)
    for further in listed(match.string, match.end(), _JOINED):
        yield from _found(further)


def _read_enclosed(match: re.Match[str]) -> Iterator[Found]:
    before = match.string[max(0, match.start() - _TELEPHONE_REACH) : match.start()]
    if int(match["number"][6:]) <= _LAST_SERIAL_IN_BRACKETS and not _TELEPHONE.search(before):
        yield from _with_list(match)


RULES = (
    Rule(
        (("see", "cf", "ref", "relat", "stor", "report", "article"),),
        _CUED,
        _with_list,
    ),
    Rule((("(", "["),), _ENCLOSED, _read_enclosed),
)
