"""Finds the bodies that titles name: of the EU's Trade Commissioner the EU, not 'European Union Trade'."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.countries import find_countries
from service.candidates.growing import Growing, plain_name
from service.candidates.homes import Homes
from service.candidates.kinds import KNOWN, kind_of_body
from service.candidates.title_words import HEADS, PORTFOLIOS

_POSSESSIVE: Final = re.compile(r"['\u2019]s?$")
_ROLE: Final = re.compile(
    r"\s+(?:(?:[Uu]nder|[Dd]eputy|[Aa]ssistant|[Aa]cting|[Vv]ice|[Cc]hief|[Ss]enior|[Gg]eneral|"
    r"[Ee]xecutive)\s+){0,2}"
    rf"(?i:{HEADS}|undersecretary|administrator|official|spokespeople|judge|head|member|executive|officer|"
    r"manager|fellow)\b"
)
# What stands between a state's or body's name and these words belongs to the office: 'Trade Commissioner'.
_FIELD_WORD: Final = (
    rf"(?:{PORTFOLIOS}|Foreign|Customs|Industrial|Investment|Climate|Competition|Technology|Digital|Development|"
    "Security|Policy|State|Budget|Tax|Affairs)"
)
_FIELD: Final = re.compile(rf"(?:^| )(?P<field>{_FIELD_WORD}(?:(?: and|,|) {_FIELD_WORD}){{0,3}})$")
_OF_STATE: Final = re.compile(
    r"[Ss]ecretary|[Mm]inister|[Cc]ommissioner|[Rr]epresentative|[Aa]dvis[eo]r|[Ss]pokes|[Aa]mbassador|official"
)
_RANK: Final = r"(?:[Dd]eputy|[Aa]cting|[Ff]ormer|[Aa]ssistant|[Vv]ice|[Ss]enior|[Ii]nterim|[Tt]hen)"
_CHIEF: Final = re.compile(r"\b(?:CEO|[Cc]hief [Ee]xecutive)$")
_FIRM: Final = re.compile(
    r"(?!(?:President|Chair\w*|Founder|Director|Retail\w*|Airline|Tech|Oil|Bank|Auto|Chip|Energy|Union|Industry|Trade|Longtime|Billionaire|Veteran|Outgoing|Incoming|Embattled|Women|Steel|Port|Hospital|State|City|County|Local|Regional|Global|American|European|Texas|California|Ohio|Michigan|"
    r"Its|Their|The|New|\w*maker)\b)[A-Z][\w&-]{2,25}(?: [A-Z][\w&-]{1,25}){0,2}"
)
# Without a name before it, nobody's: 'Company CEO'.
_GENERIC: Final = frozenset(
    "Company Group Firm Corporation Association Council Federation Chamber Board Commission Agency".split()
)
_RANKS: Final = re.compile(rf"{_RANK}(?: {_RANK})?")
_AMERICAN: Final = re.compile(rf"(?:{_RANK} ?){{0,2}}(?:U\.S\.|US|United States)?(?: ?{_RANK}){{0,2}}")


def place_employer(title: Mention, homes: Homes) -> None:
    """The body in a title is named too, and may be new."""
    role = _ROLE.search(title.text)
    if role is None:
        return
    before = title.text[: role.start()]
    state = _state_before(before, role[0])
    if state is not None:
        before = state
    if before.endswith("Chief Cabinet") or (state is not None and not _is_body(state)):
        return
    name = _POSSESSIVE.sub("", before)
    kind = kind_of_body(before) or (ActorKind.COMPANY if _is_firm(name, role[0]) else None)
    if kind is None:
        return
    body = Mention(title.start, title.start + len(name), name)
    if not _is_placed(body.start, homes.all):
        home = homes.body_of(body.text)
        if home is None and body.text in _GENERIC:
            return
        if home is None:
            home = Growing(plain_name(body.text), is_person=False, kind=kind)
            homes.add(home)
        homes.mention(home, body)


def _is_firm(name: str, role: str) -> bool:
    """Whether only a firm can have that officer: 'Target CEO', but not 'former CEO' or 'Norwegian CEO'."""
    return (
        _CHIEF.search(role) is not None
        and _FIRM.fullmatch(name) is not None
        and not find_countries(name)
        and _RANKS.match(name) is None
    )


def join_fields(titles: Iterable[Mention], homes: Homes) -> None:
    """'Commerce Secretary' is of the Commerce Department where that is named; alone it names no body."""
    for title in titles:
        role = _ROLE.search(title.text)
        field = _FIELD.search(title.text, 0, role.start()) if role is not None else None
        if role is None or field is None or kind_of_body(field["field"]) is None:
            continue
        if _AMERICAN.fullmatch(title.text[: field.start()]) is None:
            continue  # the Commerce Minister of another state
        start, end = title.start + field.start("field"), title.start + field.end("field")
        home = homes.body_of(field["field"])
        is_minister = "inister" in role[0]
        if home is not None and not _is_placed(start, homes.all) and is_minister == ("Ministry" in home.name):
            homes.mention(home, Mention(start, end, field["field"]))


def _state_before(before: str, role: str) -> str | None:
    """What stands before the field of an office; None where the field is the end of a body's name."""
    field = _FIELD.search(before)
    if field is None or _OF_STATE.search(role) is None:
        return None
    state = before[: field.start()]
    if not state or _RANKS.fullmatch(state) is not None:
        return ""
    return state if _is_body(state) or _is_state(state) else None


def _is_state(name: str) -> bool:
    plain = _POSSESSIVE.sub("", name)
    return any(m.text == plain for m in find_countries(plain))


def _is_body(name: str) -> bool:
    return name in KNOWN or kind_of_body(name) is ActorKind.INTERNATIONAL_ORGANIZATION


def _is_placed(at: int, growing: Sequence[Growing]) -> bool:
    return any(m.start <= at < m.end for e in growing if not e.is_person for m in e.mentions)
