"""Pages and documents of the Federal Register."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated

_LAST_VOLUME = 130
_FIRST_ONLINE_VOLUME = 59  # 1994: federalregister.gov holds nothing older

_NUMBER = r"[0-9]{1,3},[0-9]{3}(?![0-9])|[0-9]{1,6}(?![0-9])"

_PAGE = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]{{0,2}}{GAP}"
    rf"(?:F\.?{SPACE}R\.?|F(?:ed|ED)\.?{SPACE}R(?:eg|EG)\.?|Federal{GAP}Register),?{GAP}"
    rf"(?:(?:at|page|pages|p\.|pp\.){GAP})?(?P<page>{_NUMBER})(?!{DASH}?[A-Za-z])(?![.,:][0-9])"
)
_VOLUME_FIRST = re.compile(
    rf"(?:Federal{GAP}Register|Fed\.{SPACE}Reg\.|FR),?{GAP}[Vv]ol(?:ume|\.){SPACE}(?P<volume>[0-9]{{1,3}})"
    rf"(?:,{SPACE}(?:No\.|[Nn]umber|[Ii]ssue){SPACE}[0-9]{{1,3}})?,?{GAP}"
    rf"(?:at{GAP})?(?:pages?|pp?\.){SPACE}(?P<page>{_NUMBER})"
)
_DOCUMENT = re.compile(
    rf"F(?<!\wF)(?:R|\.R\.|ed\.{SPACE}Reg\.|ederal{GAP}Register){GAP}Doc(?:ument)?s?\.?{SPACE}"
    rf"(?:(?:No|Nr|Number)s?\.?|\#)?:?{SPACE}"
    rf"(?P<number>(?:[A-Z][0-9]{DASH})?(?:[0-9]{{2}}|[0-9]{{4}}){DASH}[0-9]{{3,6}}"
    rf"|[A-Z][0-9]{DASH}[0-9]{{3,6}})"
    rf"(?!{DASH}?\w)"
)


def _page(volume: str, match: re.Match[str]) -> Iterator[Found]:
    number, page = int(volume), int(match["page"].replace(",", ""))
    if not (1 <= number <= _LAST_VOLUME and page):
        return
    url = f"https://www.federalregister.gov/citation/{number}-FR-{page}"
    yield Found(
        match.start(),
        match.end(),
        ReferenceKind.FEDERAL_REGISTER,
        (f"{number} FR {page}",),
        url if number >= _FIRST_ONLINE_VOLUME else None,
    )


def _read_page(match: re.Match[str]) -> Iterator[Found]:
    volume = match[0].split(maxsplit=1)[0]
    return _page(volume, match)


def _read_volume_first(match: re.Match[str]) -> Iterator[Found]:
    return _page(match["volume"], match)


def _read_document(match: re.Match[str]) -> Iterator[Found]:
    number = hyphenated(match["number"])
    yield Found(
        match.start(),
        match.end(),
        ReferenceKind.FEDERAL_REGISTER,
        (f"FR Doc. {number}",),
        f"https://www.federalregister.gov/d/{number}",
    )


RULES = (
    Rule((("fr", "f.r", "f. r", "fed. reg", "fed.reg", "fed reg", "federal register"),), _PAGE, _read_page),
    Rule((("vol",), ("register", "reg.", "fr")), _VOLUME_FIRST, _read_volume_first),
    Rule((("fr doc", "f.r. doc", "reg. doc", "register doc"),), _DOCUMENT, _read_document),
)
