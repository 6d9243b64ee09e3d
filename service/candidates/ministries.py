"""Finds the bodies of a country that are named in small letters: 'China's commerce ministry', 'its embassy in Oslo'."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.countries import CountryMention, find_countries

_BODY: Final = re.compile(
    r"(?P<owns>['\u2019]s?)? (?:(?!and\b|or\b|of\b|in\b|to\b|for\b|the\b)[a-z-]{2,20} ){0,3}?"
    r"(?P<body>ministry|(?P<abroad>embassy|mission|consulate|trade office|(?P<chamber>chamber of commerce))|parliament|central bank|department|customs (?:administration|agency|authority|service)|"
    r"trade (?:agency|authority)|competition (?:agency|authority))\b(?! of\b)"
    r"(?(abroad)(?: in [A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20})?| to the [A-Z]{2,4}\b)?)"
)
_NAMED: Final = re.compile(
    r"\b(?:ministry|embassy|mission|consulate|parliament|central bank|department|chamber of commerce|customs (?:a|s)|trade (?:a|o)|competition a)"
)
_REACH: Final = 90  # a country's name and three words
_SHORT: Final = 4  # 'U.S.' and 'EU' stand before a body as adjectives do
_KINDS: Final = MappingProxyType(
    {"parliament": ActorKind.LEGISLATURE, "chamber of commerce": ActorKind.INDUSTRY_GROUP}
)


class Ministry(NamedTuple):
    """Where such a body is named, its kind, and the code of its country."""

    mention: Mention
    kind: ActorKind
    country: str


def find_ministries(text: str) -> Iterator[Ministry]:
    """Those of which the text says whose they are, in order: by a country's name that owns, or its adjective."""
    for named in _NAMED.finditer(text):
        start = max(0, named.start() - _REACH)
        for country in find_countries(text[start : named.start()]):
            match = _BODY.match(text, start + country.end)
            if match is None or not _tells_whose(country, owns=match["owns"] is not None):
                continue
            if not match.start("body") <= named.start() < match.end("body"):
                continue
            kind = _KINDS.get(match["body"], ActorKind.AGENCY)
            at = start + country.start
            yield Ministry(Mention(at, match.end(), text[at : match.end()]), kind, country.code)


def _tells_whose(country: CountryMention, *, owns: bool) -> bool:
    """Whether a name owns, or an adjective or a name as short as one stands without owning."""
    return country.is_name if owns else not country.is_name or len(country.text) <= _SHORT
