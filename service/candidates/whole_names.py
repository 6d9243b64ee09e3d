"""Finds where a name that code found begins and ends in truth: whole, and without the place before it."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.candidates.countries import find_countries
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
# 'Eastern Zinc Works' is so called; 'western Commerce officials' are somewhere.
_TOWARDS: Final = re.compile(
    r"(?:(?<=[a-z,.;:(\n] )|(?<=\n)|(?<![ \w])|(?<=\u201c))(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Great|Pacific|Atlantic|Midwest) $"
)
_TOWARDS_REACH: Final = 12
_WARES: Final = frozenset({None, ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})


_TRADE_AHEAD: Final = re.compile(
    r"(?:Importer|Exporter|Steelmaker|Automaker|Carmaker|Chipmaker|Toymaker|Retailer|Petitioner|Plaintiff|Respondent) (?=[A-Z])"
)

# 'The Nuts and Bolts Makers' Association' is one.
_OF_TWO_WARES: Final = re.compile(
    rf" and (?:[A-Z][\w&-]{{1,30}} ){{0,3}}{_MEMBERS}['\u2019]? [A-Z][\w&-]{{1,30}}(?: [A-Z][\w&-]{{1,30}}){{0,2}}"
)
# So are 'the United Nut and Bolt Workers', whose first word alone no name begins with.
_OF_TWO_TRADES: Final = re.compile(rf" and (?:[A-Z][\w&-]{{1,30}} ){{0,3}}{_MEMBERS}\b(?!['\u2019])")
_ITS_ARTICLE: Final = re.compile(
    r"\b[Tt]he (?P<name>(?:(?:United|National|American|International|Amalgamated|Allied|Joint|Canadian|Australian|British|Royal) ){0,2})$"
)
_DIRECTORATE: Final = re.compile(
    r"\bDirectorate General (?:of|for) [A-Z][\w-]{2,30}(?: (?:(?:and|of) )?[A-Z][\w-]{2,30}){0,5}"
)


def with_directorates(names: Sequence[Name], text: str) -> Sequence[Name]:
    """The names, with each 'Directorate General of Mines' as one body, where no general leads it."""
    if "Directorate General " not in text:
        return names
    whole = [Name(*m.span(), m[0], "body", None) for m in _DIRECTORATE.finditer(text)]
    other = [n for n in names if not any(w.start < n.end and n.start < w.end for w in whole)]
    return sorted([*whole, *other], key=lambda n: n.start)


def called(name: str) -> str:
    """A body's name without the short form inside it: 'Grain Marketing Board'."""
    return _SHORT_FORM.sub("", name)


def whole_name(name: Name, text: str) -> Name:
    """A name with what belongs to it: 'Ministry of Economy' ', Trade and Industry', 'Song Da' ' Co.'."""
    name = _with_direction(_of_members(_without_place(_without_trade(name), text), text), text)
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


def _without_trade(name: Name) -> Name:
    """'Lund Power' of 'Importer Lund Power': what a firm does opens a sentence."""
    trade = _TRADE_AHEAD.match(name.text) if name.kind != "person" else None
    if trade is None:
        return name
    return Name(name.start + trade.end(), name.end, name.text[trade.end() :], name.kind, name.title)


def _with_direction(name: Name, text: str) -> Name:
    """'Eastern Zinc Works' for 'Zinc Works': a firm or a group, and no part of a country or of its government."""
    ahead = _TOWARDS.search(text, max(0, name.start - _TOWARDS_REACH), name.start)
    if ahead is None or name.kind == "person" or " " not in name.text:
        return name
    if kind_of_body(name.text) not in _WARES or find_countries(name.text):
        return name
    return Name(ahead.start(), name.end, text[ahead.start() : name.end], name.kind, None)


def _of_members(name: Name, text: str) -> Name:
    """'Tool Exporters' Council' for 'Tool Exporters' or for 'Council'."""
    if name.kind == "person":
        return name
    if (of_two := _of_two_wares(name, text)) is not None:
        return of_two
    if _THEIRS.fullmatch(name.text.rpartition(" ")[2]):
        body = _OF_MEMBERS.match(text, name.end)
        if body is None:
            return name
        led = _LEADS.search(text, max(0, name.start - _CITY_REACH), name.start)
        start = led.start("name") if led is not None else name.start
        return Name(start, body.end(), text[start : body.end()], "body", None)
    owns = text[max(0, name.start - 2) : name.start] in _OWNS
    before = _MEMBERS_BEFORE.search(text, max(0, name.start - _CITY_REACH), name.start) if owns else None
    if before is None:
        return name
    return Name(before.start(), name.end, text[before.start() : name.end], "body", None)


def _of_two_wares(name: Name, text: str) -> Name | None:
    """'Nuts and Bolts Makers' Association' or 'Nut and Bolt Workers', for 'Nuts' or 'Nut'."""
    article = _ITS_ARTICLE.search(text, max(0, name.start - _CITY_REACH), name.start)
    if article is None or kind_of_body(name.text) is not None:
        return None
    of_two = _OF_TWO_WARES.match(text, name.end) or _OF_TWO_TRADES.match(text, name.end)
    if of_two is None or kind_of_body(text[name.start : of_two.end()]) not in _GROUPS:
        return None
    start = article.start("name")
    return Name(start, of_two.end(), text[start : of_two.end()], "body", None)


def _without_place(name: Name, text: str) -> Name:
    """'Customs and Border Protection' of 'the Buffalo, New York Customs and Border Protection office'."""
    region = _REGION.match(name.text) if name.kind == "body" else None
    if region is None or _CITY.search(text[max(0, name.start - _CITY_REACH) : name.start]) is None:
        return name
    rest = name.text[region.end() :]
    if kind_of_body(rest) is None:
        return name
    return Name(name.start + region.end(), name.end, rest, name.kind, name.title)
