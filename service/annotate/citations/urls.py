"""Web addresses as written in the text."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import Found, Rule

_ADDRESS = re.compile(
    r"[Hh][Tt][Tt][Pp][Ss]?(?<![A-Za-z]http)(?<![A-Za-z]https)://"
    r"[^\s<>\"\u201c\u201d\u2018\u2019\u00ab\u00bb{}|\\^`\x00-\x1f\x7f]{1,2000}"
)
_TRAILING = ".,;:!?'*_\u2026"
_PAIRS = {")": "(", "]": "["}
_SCHEME_LENGTH = len("https://")


def _without_trailing_punctuation(address: str) -> str:
    """Drop what closes the sentence or an opening bracket outside the address."""
    excess = {closing: address.count(closing) - address.count(opening) for closing, opening in _PAIRS.items()}
    end = len(address)
    while end:
        last = address[end - 1]
        if excess.get(last, 0) > 0:
            excess[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return address[:end]


def _read(match: re.Match[str]) -> Iterator[Found]:
    address = _without_trailing_punctuation(match[0])
    host = address.split("://", 1)[-1].split("/", 1)[0]
    if len(address) > _SCHEME_LENGTH and ("." in host or host.startswith("localhost")):
        start = match.start()
        yield Found(start, start + len(address), ReferenceKind.URL, (address,), address)


RULES = (Rule((("http",),), _ADDRESS, _read),)
