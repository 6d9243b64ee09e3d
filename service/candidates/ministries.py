"""Finds the bodies of a country that are named in small letters: 'China's commerce ministry', 'its embassy in Oslo'."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.countries import find_countries

_BODY: Final = re.compile(
    r"(?P<owns>['\u2019]s?)? (?:(?!and\b|or\b|of\b|in\b|to\b|for\b|the\b)[a-z-]{2,20} ){0,3}?"
    r"(?P<body>ministry|embassy|mission|consulate|parliament|central bank|customs (?:administration|agency|authority|service)|"
    r"trade (?:agency|authority)|competition (?:agency|authority))\b(?! of\b)"
    r"(?P<at> in [A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20})?| to the [A-Z]{2,4}\b)?"
)
_LEGISLATURE: Final = "parliament"


class Ministry(NamedTuple):
    """Where such a body is named, its kind, and the code of its country."""

    mention: Mention
    kind: ActorKind
    country: str


def find_ministries(text: str) -> Iterator[Ministry]:
    """Those of which the text says whose they are, in order: by a country's name that owns, or its adjective."""
    for country in find_countries(text):
        match = _BODY.match(text, country.end)
        if match is None or country.is_name != (match["owns"] is not None):
            continue
        kind = ActorKind.LEGISLATURE if match["body"] == _LEGISLATURE else ActorKind.AGENCY
        mention = Mention(country.start, match.end(), text[country.start : match.end()])
        yield Ministry(mention, kind, country.code)
