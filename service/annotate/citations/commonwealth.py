"""Statutory instruments of the United Kingdom and regulations of Canada."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, Found, Rule, hyphenated

_BRITISH = re.compile(
    r"\b(?:S\.?\s?I\.?|UKSI|Statutory\sInstrument)\s(?:Nos?\.?\s)?(?P<year>(?:19|20)[0-9]{2})/"
    r"(?P<number>[0-9]{1,4})(?![0-9/])"
)
_CANADIAN = re.compile(rf"\b(?:SOR|DORS)/(?:19|20)?[0-9]{{2}}{DASH}[0-9]{{1,4}}(?![0-9])")


def _read_british(match: re.Match[str]) -> Iterator[Found]:
    year, number = match["year"], int(match["number"])
    url = f"https://www.legislation.gov.uk/uksi/{year}/{number}"
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"SI {year}/{number}",), url)


def _read_canadian(match: re.Match[str]) -> Iterator[Found]:
    key = "SOR/" + hyphenated(match[0].partition("/")[2])
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))


RULES = (
    Rule((("si ", "s.i", "uksi", "statutory instrument"), ("/",)), _BRITISH, _read_british),
    Rule((("sor/", "dors/"),), _CANADIAN, _read_canadian),
)
