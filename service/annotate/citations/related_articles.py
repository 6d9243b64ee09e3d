"""Cross references to other stories of the same daily, by number (YYMMDDnnnn)."""

import re
from collections.abc import Iterator
from datetime import date

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import Found, Rule, listed

_NUMBER = r"(?P<number>[0-9]{10})(?![0-9A-Za-z_]|[-.,/:%][0-9])"
_STORY = re.compile(r"[0-9](?<![\w.,+$/@-][0-9])[0-9]{9}(?![0-9A-Za-z_]|[-.,/:%][0-9])")
_NEXT = re.compile(
    r"\s{0,3}(?:[,;&/]\s{0,3}(?:(?:and|or)\b)?|(?:and|or)\b|\])?\s{0,3}"
    rf"(?:\[?\s?[Rr]ef\.?:?\s?|\#\s?|\[)?(?<![0-9]){_NUMBER}"
)
_CUE = re.compile(
    r"\b(?:[Ss]ee|SEE|[Cc]f|[Rr]efs?|[Rr]eferences?|[Rr]elated|[Ss]tor(?:y|ies)|[Rr]eports?"
    r"|[Aa]rticles?)\b\.?:?"
    r"(?:\s{1,3}(?:also|related|earlier|previous|prior|our|the|in|story|stories|report|reports"
    r"|article|articles"
    r"|numbers?|coverage|nos?\.|[Rr]ef)\b[.:]?){0,4}[\s\[(\#:]{0,4}\Z"
)
_USUAL_CUE = "(see "  # found at a tenth of the cost of the rest
_OPENED = re.compile(r"[(\[]\s{0,2}\#?\Z")
_CLOSED = re.compile(r"\s{0,2}[)\],;]|\s(?:and|or|&)\s")
_TELEPHONE = re.compile(
    r"\b(?:call|calls|phone|phones|telephone|tel|fax|mobile|cell|dial|text|whatsapp|isbn"
    r"|contact|hotline|account"
    r"|upc|ean|npi|invoice|order|serial|part|item|sku|id|no|number)\b[\s.:#]{0,3}"
    r"(?:\w{1,12}\s){0,3}[(\[]?\#?\Z",
    re.IGNORECASE,
)
_REACH = 80
_LAST_SERIAL_IN_BRACKETS = 999
_FIRST_YEAR_OF_CENTURY = 90  # the first dailies that number their stories this way: 1990
_LAST_YEAR = 49


def _date(number: str) -> date | None:
    """The day in a story's number; None when there is no such day."""
    year = int(number[:2])
    if _LAST_YEAR < year < _FIRST_YEAR_OF_CENTURY:
        return None
    century = 1900 if year >= _FIRST_YEAR_OF_CENTURY else 2000
    try:
        return date(century + year, int(number[2:4]), int(number[4:6]))
    except ValueError:  # no such day in the calendar
        return None


def _found(start: int, number: str) -> Iterator[Found]:
    day = _date(number)
    if day is not None:
        yield Found(start, start + len(number), ReferenceKind.RELATED_ARTICLE, (number,), day=day)


def _is_cross_reference(match: re.Match[str]) -> bool:
    """Whether 'see' or the like stands before the number, or nothing but brackets around it."""
    text, start = match.string, match.start()
    before = text[max(0, start - _REACH) : start]
    if before.endswith(_USUAL_CUE) or _CUE.search(before):
        return True
    return bool(
        _OPENED.search(before)
        and _CLOSED.match(text, match.end())
        and int(match[0][6:]) <= _LAST_SERIAL_IN_BRACKETS
        and not _TELEPHONE.search(before)
    )


def _read(match: re.Match[str]) -> Iterator[Found]:
    if _date(match[0]) is None or not _is_cross_reference(match):
        return
    yield from _found(match.start(), match[0])
    for further in listed(match.string, match.end(), _NEXT):
        yield from _found(further.start("number"), further["number"])


RULES = (Rule((("see", "cf", "ref", "relat", "stor", "report", "article", "(", "["),), _STORY, _read),)
