"""Executive orders and proclamations of the US President."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import GAP, SPACE, Found, Rule, listed

_NUMBER = r"(?P<number>[0-9]{1,2},?[0-9]{3})(?![0-9A-Za-z]|[.,/:-][0-9]|\s?%)"
_ORDER = re.compile(
    rf"[Ee](?<!\w[Ee])(?:xecutive{GAP}[Oo]rders?|(?<=E)XECUTIVE{GAP}ORDERS?|xec\.{SPACE}[Oo]rders?"
    rf"|(?<=E)\.{SPACE}O\.?s?|(?<=E)Os?)"
    rf"{SPACE}(?:\((?:E\.O\.|EO)s?\){GAP})?(?P<no>(?:Nos?|Numbers?|no)\b\.?{SPACE}|\#{SPACE})?{_NUMBER}"
)
_PROCLAMATION = re.compile(
    rf"[Pp](?<!\w[Pp])(?:roclamations?|(?<=P)ROCLAMATIONS?|(?<=P)res\.{SPACE}Proc\.|(?<=P)roc\.)"
    rf"{SPACE}(?P<no>(?:Nos?|Numbers?|no)\b\.?{SPACE}|\#{SPACE})?{_NUMBER}"
)
_NEXT = re.compile(rf"\s{{0,3}}(?:[,;/&]\s{{0,3}}(?:and|or|&)?|and|or)\s{{0,3}}(?<![0-9,]){_NUMBER}")
_LAST_ORDER = 15_999
_LAST_PROCLAMATION = 12_999
_FIRST_NUMBER = 1_000
_FIRST_LINKED_ORDER = 7_532  # the Federal Register has none before


def _looks_like_year(number: str) -> bool:
    return len(number) == len("2024") and number[:2] in {"19", "20"}


def _read(match: re.Match[str], label: str, last: int) -> Iterator[Found]:
    def cited(start: int, end: int, written: str) -> Iterator[Found]:
        number = int(written.replace(",", ""))
        if _FIRST_NUMBER <= number <= last:
            linked = label == "EO" and number >= _FIRST_LINKED_ORDER
            url = f"https://www.federalregister.gov/executive-order/{number}" if linked else None
            yield Found(start, end, ReferenceKind.EXECUTIVE_ORDER, (f"{label} {number}",), url)

    if not match["no"] and _looks_like_year(match["number"]):
        return
    yield from cited(match.start(), match.end(), match["number"])
    for further in listed(match.string, match.end(), _NEXT):
        if len(further["number"]) < len(match["number"]) or _looks_like_year(further["number"]):
            return
        yield from cited(*further.span("number"), further["number"])


def _read_order(match: re.Match[str]) -> Iterator[Found]:
    return _read(match, "EO", _LAST_ORDER)


def _read_proclamation(match: re.Match[str]) -> Iterator[Found]:
    return _read(match, "Proclamation", _LAST_PROCLAMATION)


RULES = (
    Rule((("executive order", "exec. order", "e.o", "e. o", "eo 1", "eos 1", "eo no"),), _ORDER, _read_order),
    Rule((("proclamation", "proc."),), _PROCLAMATION, _read_proclamation),
)
