"""Finds states that are called by their capitals, where these act: 'Seoul imposed', not 'said in Seoul'."""

import re
from collections.abc import Iterator
from typing import Final

from service.candidates.countries import CountryMention

# Those that name a state wherever they stand are among the countries; these are cities, surnames and more as well.
_SEATS: Final = {
    "Abuja": "NG", "Algiers": "DZ", "Ankara": "TR", "Athens": "GR", "Baghdad": "IQ", "Bangkok": "TH", "Belgrade": "RS", "Bern": "CH",
    "Bogota": "CO", "Bogotá": "CO", "Brasilia": "BR", "Brasília": "BR", "Bratislava": "SK", "Bucharest": "RO", "Budapest": "HU",
    "Buenos Aires": "AR", "Cairo": "EG", "Caracas": "VE", "Copenhagen": "DK", "Damascus": "SY", "Delhi": "IN", "Dhaka": "BD", "Doha": "QA",
    "Dublin": "IE", "Hanoi": "VN", "Havana": "CU", "Helsinki": "FI", "Islamabad": "PK", "Kabul": "AF", "Kiev": "UA", "Kuala Lumpur": "MY",
    "Kyiv": "UA", "Lisbon": "PT", "London": "GB", "Madrid": "ES", "Manila": "PH", "Mexico City": "MX", "Minsk": "BY", "Nairobi": "KE",
    "Oslo": "NO", "Paris": "FR", "Phnom Penh": "KH", "Prague": "CZ", "Pretoria": "ZA", "Pyongyang": "KP", "Quito": "EC", "Riga": "LV",
    "Riyadh": "SA", "Rome": "IT", "Seoul": "KR", "Stockholm": "SE", "Taipei": "TW", "Tallinn": "EE", "Tehran": "IR", "Vienna": "AT",
    "Vilnius": "LT", "Warsaw": "PL", "Washington": "US", "Wellington": "NZ", "Zagreb": "HR",
}  # fmt: skip
# What states do and cities, teams and markets seldom.
_DEED: Final = (
    r"(?:said|says|told|announc|impos|propos|agree|reject|retaliat|threaten|warn|vow|pledg|urg|ask|demand|accus|oppos|support|back(?:s|ed)|welcom|critici[sz]|condemn|denounc|"
    r"protest|insist|argu|contend|plans|planned|intend|hopes|hoped|wants|wanted|seeks|sought|suspend|lift(?:s|ed)?|ban(?:s|ned)|bar(?:s|red)|block|restrict|tighten|eas(?:es|ed)|"
    r"rais(?:es|ed) (?:its|the|tariff|dut)|lower|cut(?:s)? (?:its|the|tariff|dut)|launch|sign(?:s|ed)|ratif|join(?:s|ed) (?:the|a|an|in)|appeal|sued|respond|refus|declin|"
    r"den(?:y|ies|ied)|hits? back|struck back|extend|approv|adopt|withdr|pull(?:s|ed) out|file(?:s|d)|objects|objected|offer|exempt|impos|added|adds|require|limit|curb|levied|levies|"
    r"doubl|delay|postpon|scrap|drop(?:s|ped)|end(?:s|ed) (?:its|the|a)|open(?:s|ed) (?:a|an|its|the|talks)|call(?:s|ed) (?:for|on|the)|sanction|consider|weigh|draft|prepar|negotiat|"
    r"stud(?:y|ies|ied)|review|summon|recogni[sz]e|list(?:s|ed)|put(?:s)? off|took|takes|began|begins|start)"
)
_ACTS: Final = re.compile(
    rf"(?: and [A-Z][\w.]{{1,15}}(?: [A-Z][\w.]{{1,15}})?)?(?:,[^,;.]{{2,80}},)? (?:(?:also|then|again|now|already|never|long|later|first|formally|both|on \w+day|last \w+|this \w+|\w{{3,12}}ly) ){{0,2}}"
    rf"(?:(?:has|have|had|will|would|could|may|might|must|is|are|was|were|did|does|do|(?:has|have|had|is|are|was|were|did|does|do|would|wo)n['\u2019]t|plans to|wants to)"
    rf"(?: (?:not|also|already|long|since|now|still|been|yet|again|never|\w{{3,12}}ly)){{0,3}} )?{_DEED}|"
    r"['\u2019]s? (?:[\w-]{2,16} ){0,2}(?:tariffs?|duties|licen[cs]\w+|bans?|decrees?|controls?|curbs|restrictions?|quotas?|sanctions|safeguards?|retaliation|countermeasures?|embargo|"
    r"surtax|lev(?:y|ies)|subsid(?:y|ies))\b"
)
_PLACED: Final = re.compile(
    r"(?:\b(?:in|at|near|outside|around|from|of|to|through|via|visiting|leaving|toward|towards|for|near|between|off|over|by)(?: the)?|\b[A-Z][\w.'\u2019-]*|[\w]-|\b(?:Mr|Ms|Mrs|Dr)\.) $"
)
_BESIDE: Final = re.compile(
    r"\b(?:[A-Z][\w.'\u2019-]* and|[Bb]ut|[Aa]nd|[Ww]hile|[Tt]hat|[Aa]s|[Aa]fter|[Bb]efore|[Bb]ecause|[Ii]f|[Ww]hen|[Oo]nce|[Ii]n \w+,|[Oo]n \w+,|On \w+ \d+,) $"
)
# The state on the Pacific, and people who bear the name.
_NOT_WASHINGTON: Final = re.compile(
    r"\b(?:Washington [Ss]tate|State of Washington|Wash\.|Seattle|Olympia|Oregon|(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\. Washington|[A-Z][a-z]+ Washington(?:,| said| says))"
)
_REACH: Final = 200
_BEFORE: Final = 30


def acting_capitals(text: str) -> Iterator[CountryMention]:
    """Each capital of a text that does something, as the state that it stands for."""
    for name in (seat for seat in _SEATS if seat in text):
        if name == "Washington" and _NOT_WASHINGTON.search(text) is not None:
            continue
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if _ACTS.match(text, end, end + _REACH) is not None and not _is_placed(text, start):
                yield CountryMention(start, end, name, _SEATS[name], is_name=True)
            start = text.find(name, end)


def state_of(capital: str) -> str | None:
    """The code of the state that a capital stands for, or None."""
    return _SEATS.get(capital)


def _is_placed(text: str, start: int) -> bool:
    """Whether a name there is where something is, or the end of a longer name or word."""
    if start and text[start - 1].isalnum():
        return True
    before = text[max(0, start - _BEFORE) : start]
    return _PLACED.search(before) is not None and _BESIDE.search(before) is None
