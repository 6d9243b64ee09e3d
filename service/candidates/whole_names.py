"""Finds where a name that code found begins and ends in truth: whole, and without the place before it."""

import re
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.candidates.kinds import kind_of_body

_FIRM: Final = re.compile(r"(?: [A-Z][\w&-]{1,30}){0,2},? (?:Co|Corp|Inc|Ltd|LLC|LLP|GmbH|PLC|plc)\b\.?")
_OFFICE: Final = re.compile(
    r"(?:\w+ )?(?:Ministry|Department|Bureau|Office|Committee|Directorate) (?:of|for|on) "
)
_FIELDS: Final = re.compile(r"(?:, [A-Z][\w-]{2,30}){1,3},? and [A-Z][\w-]{2,30}")
# 'Coalition' goes on with 'for Fair Trade', 'Importers' with 'of America'.
_GROUPS: Final = frozenset({ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})
_CAUSE: Final = re.compile(
    r" (?:for|of|on|against|to) (?:(?:the|a|an) )?[A-Z][\w-]{2,30}(?: (?:(?:and|of|"
    r"in) )?(?:the )?[A-Z][\w-]{2,30}){0,4}"
)
# 'Grain Marketing (GM) Board': the short form stands inside the name.
_HEAD_WORD: Final = (
    r"(?:Board|Commission|Agency|Authority|Administration|Bureau|Committee|Council|Court|Office|Service|Tribunal|"
    r"Association|Federation|Department|Ministry|Directorate|Institute|Corporation|Company)"
)
_WITHIN: Final = re.compile(
    rf" \([\"\u201c]?[A-Z][A-Za-z&-]{{1,9}}[\"\u201d]?\) {_HEAD_WORD}\b(?! (?:of|for)\b)"
)
_SHORT_FORM: Final = re.compile(rf" \([\"\u201c]?[A-Z][A-Za-z&-]{{1,9}}[\"\u201d]?\)(?= {_HEAD_WORD}$)")
# 'the Tool Exporters' Council', 'the Farmers' Party': whose members it has is part of its name.
_MEMBERS: Final = (
    r"(?:Exporters|Importers|Producers|Growers|Manufacturers|Farmers|Workers|Taxpayers|Consumers|Retailers|Employers|Traders|"
    r"Makers|Ranchers|Millers|Bakers|Brewers|Breeders|Shippers|Owners|Users|Builders|Miners|Drivers|Fishers|Refiners|Suppliers|"
    r"Veterans|Teachers|Citizens|Women)"
)
_THEIRS: Final = re.compile(_MEMBERS)
_OF_MEMBERS: Final = re.compile(r"['\u2019] [A-Z][\w&-]{1,30}(?: [A-Z][\w&-]{1,30}){0,2}")
_LEADS: Final = re.compile(r"\b[Tt]he (?P<name>(?:[A-Z][\w&-]{1,30} ){1,3})$")
_OWNS: Final = frozenset({"' ", "\u2019 "})
_MEMBERS_BEFORE: Final = re.compile(rf"(?:[A-Z][\w&-]{{1,30}} ){{0,4}}{_MEMBERS}['\u2019] $")
# States and provinces that are written behind a city: 'the Buffalo, New York Customs office'.
_REGION: Final = re.compile(
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|"
    r"Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|"
    r"Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|"
    r"(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|"
    r"Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming|Puerto Rico|D\.C\.|Alberta|"
    r"British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan) "
)
# An article before the city makes place and body one phrase, as 'in Albany, New York Customs' is not.
_CITY: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hat|[Tt]his) "
    r"[A-Z][\w.'\u2019-]{1,25}(?: [A-Z][\w.'\u2019-]{1,25}){0,2}, $"
)
_CITY_REACH: Final = 90


def called(name: str) -> str:
    """A body's name without the short form inside it: 'Grain Marketing Board'."""
    return _SHORT_FORM.sub("", name)


def whole_name(name: Name, text: str) -> Name:
    """A name with what belongs to it: 'Ministry of Economy' ', Trade and Industry', 'Song Da' ' Co.'."""
    name = _of_members(_without_place(name, text), text)
    within = _WITHIN.match(text, name.end) if name.kind != "person" else None
    if within is not None:
        return Name(name.start, within.end(), text[name.start : within.end()], "body", None)
    firm = _FIRM.match(text, name.end) if name.kind != "body" else None
    if firm is not None:
        return Name(name.start, firm.end(), text[name.start : firm.end()], "body", None)
    kind = kind_of_body(name.text) if name.kind != "person" else None
    cause = _CAUSE.match(text, name.end) if kind in _GROUPS else None
    if cause is not None:
        return Name(name.start, cause.end(), text[name.start : cause.end()], name.kind, name.title)
    more = _FIELDS.match(text, name.end) if name.kind == "body" and _OFFICE.match(name.text) else None
    if more is None:
        return name
    return Name(name.start, more.end(), text[name.start : more.end()], name.kind, name.title)


def _of_members(name: Name, text: str) -> Name:
    """'Tool Exporters' Council' for 'Tool Exporters' or for 'Council'."""
    if name.kind == "person":
        return name
    if _THEIRS.fullmatch(name.text.rpartition(" ")[2]):
        body = _OF_MEMBERS.match(text, name.end)
        if body is None:
            return name
        led = _LEADS.search(text, max(0, name.start - _CITY_REACH), name.start)
        start = led.start("name") if led is not None else name.start
        return Name(start, body.end(), text[start : body.end()], "body", None)
    if text[max(0, name.start - 2) : name.start] not in _OWNS:
        return name
    before = _MEMBERS_BEFORE.search(text, max(0, name.start - _CITY_REACH), name.start)
    if before is None:
        return name
    return Name(before.start(), name.end, text[before.start() : name.end], "body", None)


def _without_place(name: Name, text: str) -> Name:
    """'Customs and Border Protection' of 'the Buffalo, New York Customs and Border Protection office'."""
    region = _REGION.match(name.text) if name.kind == "body" else None
    if region is None or _CITY.search(text[max(0, name.start - _CITY_REACH) : name.start]) is None:
        return name
    rest = name.text[region.end() :]
    if kind_of_body(rest) is None:
        return name
    return Name(name.start + region.end(), name.end, rest, name.kind, name.title)
