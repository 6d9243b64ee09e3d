"""Finds who is 'I' in a proclamation or an order: the president whom its heading names, or who signs it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.annotate.values import Extent, Mention, Quotation
from service.candidates.countries import country_of

_HEAD: Final = r"(?i:President|Prime Minister|Governor|King|Queen)"
_HEADING: Final = re.compile(
    rf"^[ \t]*By the (?P<office>{_HEAD} of (?:the )?[A-Z][A-Z ]{{2,60}}?),?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_PAPER: Final = re.compile(r",?\s{1,9}(?:A )?(?:Proclamation|Executive Order|Memorandum)\b", re.IGNORECASE)
_NAMES_ITSELF: Final = re.compile(
    r"\bI, (?P<name>[A-Z][\w.'\u2019-]{0,25}(?: [A-Z][\w.'\u2019-]{0,25}){1,4}), "
    rf"(?P<office>{_HEAD} of (?:the )?[A-Z][a-zA-Z]+(?: (?:of )?[A-Z][a-zA-Z]+){{0,4}})"
)
_VESTED: Final = re.compile(
    rf"\bvested in me as (?P<office>{_HEAD}"
    r"(?: of (?:the )?[A-Z][a-zA-Z]+(?: (?:of )?[A-Z][a-zA-Z]+){0,4})?)"
)
_SELF: Final = re.compile(
    r"(?:\b(?P<label>\w{1,20})[ \u00a0])?\bI "
    r"(?:(?:hereby|have|had|also|further|therefore|then|now|again|thus|accordingly|previously|subsequently|will|"
    r"shall|do|did) ){0,3}"
    r"(?:am|find|order|proclaim|direct|determine|conclude|concur|note|deem|decide|impose|amend|modify|suspend|"
    r"revoke|terminate|delegate|instruct|adjust|increase|exempt|sign|issue|establish|set|found|have|had|made|"
    r"took|[a-z]{2,20}ed)\b"
)
_VERB_REACH: Final = 30  # the word that tells the state may be the verb itself
_NESTED: Final = 4
_NUMBERED: Final = frozenset(
    "section part title annex chapter schedule article phase column type class list group volume appendix "
    "table attachment exhibit division subtitle".split()
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who says 'I' in a paper: the office as it stands there, and the name beside it, if any."""

    office: Mention
    person: Mention | None
    country: str | None


def find_author(text: str, quotes: Sequence[Quotation], skip: Sequence[Extent] = ()) -> Author | None:
    """Who speaks as 'I' in a paper of state; None in any other article, whomever it quotes."""
    for pattern, sign in ((_NAMES_ITSELF, "I, "), (_HEADING, ""), (_VESTED, "vested in me")):
        if sign not in text:
            continue
        for match in pattern.finditer(text):
            start, end = match.span("office")
            if _is_within(quotes, start) or _is_within(skip, start):
                continue
            if pattern is _HEADING and not (match["office"].isupper() or _PAPER.match(text, end)):
                continue
            named = match.span("name") if pattern is _NAMES_ITSELF else None
            office = Mention(start, end, text[start:end])
            person = Mention(*named, text[slice(*named)]) if named is not None else None
            return Author(office, person, _country(office.text))
    return None


def last_self(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> int | None:
    """Where 'I' last does something between two places, outside quotations; None where it never does."""
    found = None
    for match in _SELF.finditer(text, start, end + _VERB_REACH):
        if match.start() >= end:
            break
        is_number = match["label"] is not None and match["label"].casefold() in _NUMBERED
        if not is_number and not _is_within(quotes, match.end() - 1):
            found = match.start() if match["label"] is None else match.end("label") + 1
    return found


def _is_within(extents: Sequence[Quotation] | Sequence[Extent], at: int) -> bool:
    """Whether one of the extents, which are in order, holds this place; one may stand inside another."""
    last = bisect_right(extents, at, key=lambda extent: extent.start)
    return any(extent.end > at for extent in extents[max(0, last - _NESTED) : last])


def _country(office: str) -> str | None:
    words = (word.lower() if word.lower() in {"of", "the"} else word.capitalize() for word in office.split())
    return country_of(" ".join(words))
