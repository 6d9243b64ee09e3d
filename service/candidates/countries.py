"""Countries as trade news names them: names and adjectives, by ISO 3166-1 alpha-2 code."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, NamedTuple

from service.remembering import remembered

# What pycountry does not know or spells otherwise; no kept library has adjectives.
_OTHER_NAMES: Final = {
    "US": "U.S.|US|U.S|USA|United States|United States of America|America|American",
    "EU": "EU|European Union|European|Europe|Brussels",
    "GB": "U.K.|UK|Britain|British|Great Britain|United Kingdom|England|English|Scottish",
    "CN": "PRC|China|Chinese|People's Republic of China|People\u2019s Republic of China|Beijing",
    "KR": "South Korea|South Korean|Korea|Korean|Republic of Korea",
    "KP": "North Korea|North Korean|DPRK",
    "TW": "Taiwan|Taiwanese",
    "RU": "Russia|Russian|Russian Federation|Kremlin|Moscow",
    "VN": "Vietnam|Vietnamese|Viet Nam",
    "IR": "Iran|Iranian",
    "SY": "Syria|Syrian",
    "VE": "Venezuela|Venezuelan",
    "BO": "Bolivia|Bolivian",
    "TZ": "Tanzania|Tanzanian",
    "MD": "Moldova|Moldovan",
    "LA": "Laos|Lao|Laotian",
    "TR": "Turkey|Turkish|Turkiye|Türkiye",
    "CZ": "Czech|Czech Republic|Czechia",
    "NL": "Netherlands|Dutch|Holland|The Hague",
    "JP": "Japan|Japanese|Tokyo",
    "DE": "Germany|German|Berlin",
    "FR": "France|French",
    "IT": "Italy|Italian",
    "ES": "Spain|Spanish",
    "PT": "Portugal|Portuguese",
    "PL": "Poland|Polish",
    "SE": "Sweden|Swedish",
    "FI": "Finland|Finnish",
    "DK": "Denmark|Danish",
    "NO": "Norway|Norwegian",
    "CH": "Switzerland|Swiss",
    "AT": "Austria|Austrian",
    "BE": "Belgium|Belgian",
    "IE": "Ireland|Irish",
    "GR": "Greece|Greek",
    "HU": "Hungary|Hungarian",
    "RO": "Romania|Romanian",
    "BG": "Bulgaria|Bulgarian",
    "UA": "Ukraine|Ukrainian",
    "BY": "Belarus|Belarusian",
    "CA": "Canada|Canadian|Ottawa",
    "MX": "Mexico|Mexican",
    "BR": "Brazil|Brazilian",
    "AR": "Argentina|Argentine|Argentinian",
    "CL": "Chile|Chilean",
    "PE": "Peru|Peruvian",
    "CO": "Colombia|Colombian",
    "EC": "Ecuador|Ecuadorian",
    "CU": "Cuba|Cuban",
    "NI": "Nicaragua|Nicaraguan",
    "IN": "India|Indian|New Delhi",
    "PK": "Pakistan|Pakistani",
    "BD": "Bangladesh|Bangladeshi",
    "LK": "Sri Lanka|Sri Lankan",
    "NP": "Nepal|Nepalese|Nepali",
    "ID": "Indonesia|Indonesian|Jakarta",
    "MY": "Malaysia|Malaysian",
    "TH": "Thailand|Thai",
    "PH": "Philippines|Philippine|Filipino",
    "SG": "Singapore|Singaporean",
    "KH": "Cambodia|Cambodian",
    "MM": "Myanmar|Burma|Burmese",
    "AU": "Australia|Australian|Canberra",
    "NZ": "New Zealand",
    "ZA": "South Africa|South African",
    "EG": "Egypt|Egyptian",
    "NG": "Nigeria|Nigerian",
    "KE": "Kenya|Kenyan",
    "ET": "Ethiopia|Ethiopian",
    "MA": "Morocco|Moroccan",
    "SA": "Saudi Arabia|Saudi",
    "AE": "United Arab Emirates|UAE|Emirati",
    "QA": "Qatar|Qatari",
    "IL": "Israel|Israeli",
    "IQ": "Iraq|Iraqi",
    "KZ": "Kazakhstan|Kazakh",
    "UZ": "Uzbekistan|Uzbek",
    "HK": "Hong Kong",
    "MO": "Macau|Macao",
    "PY": "Paraguay|Paraguayan",
    "GT": "Guatemala|Guatemalan",
    "HN": "Honduras|Honduran",
    "PA": "Panama|Panamanian",
    "TN": "Tunisia|Tunisian",
    "DZ": "Algeria|Algerian",
    "GH": "Ghana|Ghanaian",
    "CI": "Ivory Coast|Ivorian",
    "UG": "Uganda|Ugandan",
    "ZM": "Zambia|Zambian",
    "LB": "Lebanon|Lebanese",
    "KW": "Kuwait|Kuwaiti",
    "AZ": "Azerbaijan|Azerbaijani",
    "AM": "Armenia|Armenian",
    "RS": "Serbia|Serbian",
    "HR": "Croatia|Croatian",
    "SI": "Slovenia|Slovenian",
    "LT": "Lithuania|Lithuanian",
    "LV": "Latvia|Latvian",
    "EE": "Estonia|Estonian",
    "IS": "Iceland|Icelandic",
    "MN": "Mongolia|Mongolian",
    "SK": "Slovakia|Slovak",
    "OM": "Oman|Omani",
    "MT": "Malta|Maltese",
    "CY": "Cyprus|Cypriot",
    "CR": "Costa Rica|Costa Rican",
    "SV": "El Salvador|Salvadoran",
    "JM": "Jamaica|Jamaican",
    "UY": "Uruguay|Uruguayan",
    "SN": "Senegal|Senegalese",
    "MZ": "Mozambique|Mozambican",
    "AO": "Angola|Angolan",
    "ZW": "Zimbabwe|Zimbabwean",
    "NA": "Namibia|Namibian",
    "AL": "Albania|Albanian",
    "BA": "Bosnia|Bosnian",
    "MK": "North Macedonia|Macedonian",
    "ME": "Montenegro|Montenegrin",
    "AF": "Afghanistan|Afghan",
    "YE": "Yemen|Yemeni",
    "BH": "Bahrain|Bahraini",
    "LY": "Libya|Libyan",
    "SD": "Sudan|Sudanese",
    "RW": "Rwanda|Rwandan",
    "CM": "Cameroon|Cameroonian",
    "LU": "Luxembourg|Luxembourgish",
}
_ADJECTIVES: Final = frozenset(
    """American European British English Scottish Chinese Russian Vietnamese Iranian Syrian Venezuelan
    Bolivian Tanzanian Moldovan Lao Laotian Turkish Czech Dutch Japanese German French Italian
    Spanish Portuguese Polish Swedish Finnish Danish Norwegian Swiss Austrian Belgian Irish Greek
    Hungarian Romanian Bulgarian Ukrainian Belarusian Canadian Mexican Brazilian Argentine
    Argentinian Chilean Peruvian Colombian Ecuadorian Cuban Nicaraguan Indian Pakistani Bangladeshi
    Nepalese Nepali Indonesian Malaysian Thai Philippine Filipino Singaporean Cambodian Burmese
    Australian Egyptian Nigerian Kenyan Ethiopian Moroccan Saudi Emirati Qatari Israeli Iraqi Kazakh
    Uzbek Korean Taiwanese Paraguayan Guatemalan Honduran Panamanian Tunisian Algerian Ghanaian Ivorian
    Ugandan Zambian Lebanese Kuwaiti Azerbaijani Armenian Serbian Croatian Slovenian Lithuanian Latvian
    Estonian Icelandic Mongolian Slovak Omani Maltese Cypriot Salvadoran Jamaican Uruguayan Senegalese
    Mozambican Angolan
    Zimbabwean Namibian Albanian Bosnian Macedonian Montenegrin Afghan Yemeni Bahraini Libyan
    Sudanese Rwandan Cameroonian Luxembourgish""".split()
) | {"Costa Rican", "South Korean", "North Korean", "Sri Lankan", "South African"}
# Names of a state by the seat of its government.
_CAPITALS: Final = frozenset(
    {
        "Beijing",
        "Berlin",
        "Brussels",
        "Canberra",
        "Europe",
        "Jakarta",
        "Kremlin",
        "Moscow",
        "New Delhi",
        "Ottawa",
        "The Hague",
        "Tokyo",
    }
)
# Also words, names of places elsewhere or of people: pycountry's names alone cannot tell.
_AMBIGUOUS: Final = frozenset(
    {"Georgia", "Jordan", "Chad", "Jersey", "Guinea", "Niger", "Dominica", "Mali", "Togo"}
)


_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"\w")
_BOUND: Final = re.compile(r"[\w-]")  # before what is only the end of another word


class CountryMention(NamedTuple):
    """A country as written; `is_name` is False for adjectives such as 'Japanese'."""

    start: int
    end: int
    text: str
    code: str
    is_name: bool


# 'Regulation (EU) 2016/1036' is a number.
_IN_NUMBER: Final = re.compile(r"\(EU\) (?:No )?\d")


def is_in_number(text: str, at: int) -> bool:
    """Whether the name there is part of a regulation's number."""
    return _IN_NUMBER.match(text, at - 1) is not None


def find_countries(text: str) -> tuple[CountryMention, ...]:
    """Every country or its adjective in a text, longest match first, in order."""
    gazetteer = _gazetteer()
    found: list[CountryMention] = []
    after = 0
    for word in gazetteer.opening.finditer(text):
        names = gazetteer.by_opening.get(word[0])
        if names is None:
            continue
        at = word.start()
        if at < after or _BOUND.match(text[at - 1 : at]) or is_in_number(text, at):
            continue
        for name in names:
            if text.startswith(name, at) and not _WORD.match(text, at + len(name)):
                after = at + len(name)
                found.append(CountryMention(at, after, name, gazetteer.codes[name], name not in _ADJECTIVES))
                break
    return tuple(found)


def countries_by_name(
    text: str, capitals: Iterable[CountryMention] = ()
) -> dict[str, tuple[CountryMention, ...]]:
    """The mentions of each country that an article names, by the wording it uses most.

    `capitals` that stand for a country are mentions of it, and name it where nothing else does.
    """
    by_code: dict[str, list[CountryMention]] = {}
    others = {*capitals}
    for mention in sorted({*find_countries(text), *others}):
        if mention.is_name:
            by_code.setdefault(mention.code, []).append(mention)
    seats = _CAPITALS | {m.text for m in others}
    return {_most_used(mentions, seats): tuple(mentions) for mentions in by_code.values()}


def _most_used(mentions: Iterable[CountryMention], seats: AbstractSet[str]) -> str:
    """The wording that is used most; a capital only where the country itself is not named."""
    texts = [m.text for m in mentions]
    names = [text for text in texts if text not in seats]
    return Counter(names or texts).most_common(1)[0][0]


def country_of(text: str | None) -> str | None:
    """The code of the only country that a phrase names, or None."""
    return _country_of(text) if text else None


@remembered(4096)
def _country_of(text: str) -> str | None:
    codes = {mention.code for mention in find_countries(text)}
    return codes.pop() if len(codes) == 1 else None


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """The codes of countries by name, and the names by the word they begin with, the longest first."""

    codes: Mapping[str, str]
    by_opening: Mapping[str, tuple[str, ...]]
    opening: re.Pattern[str]  # a word that begins as one of them


@functools.cache
def _gazetteer() -> _Gazetteer:
    import pycountry  # noqa: PLC0415 - a quarter of the import time of everything here

    codes: dict[str, str] = {}
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", country.name)):
            plain = name.split(",")[0]
            if plain not in _AMBIGUOUS:
                codes.setdefault(plain, country.alpha_2)
    for code, alternatives in _OTHER_NAMES.items():
        codes.update(dict.fromkeys(alternatives.split("|"), code))
    by_opening: dict[str, tuple[str, ...]] = {}
    for name in sorted(codes, key=len, reverse=True):
        opening = _LETTERS.match(name)
        if opening is not None:
            by_opening[opening[0]] = (*by_opening.get(opening[0], ()), name)
    starts = re.escape("".join(sorted({name[0] for name in codes})))
    return _Gazetteer(codes, by_opening, re.compile(rf"[{starts}](?<![^\W\d_].)[^\W\d_]*"))
