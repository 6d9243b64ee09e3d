"""Tells the country that a name or a title says somebody is of; one that it only deals with is none."""

import re
from collections.abc import Iterable
from typing import Final

from service.candidates.countries import CountryMention, find_countries
from service.remembering import remembered

_PREPOSITION: Final = re.compile(
    r"(?<!\w)(?:(?P<about>on|with|for|against|to|towards?|regarding|about|concerning)|of|at|in|from|by|under)(?!\w)",
    re.IGNORECASE,
)
# 'Office of Russian Affairs', 'China Task Force': what stands before these words is what they look after.
_LOOKED_AFTER: Final = re.compile(
    r"(?:['\u2019]s)? (?:Affairs|Task Force|Taskforce|Desk|Caucus|Working Group|Study Group|Policy|"
    r"Coordination|[Ss]anctions|[Ww]atchers?)\b"
)
# 'China Committee', 'Japan analyst': so do these after a country's name, not after 'Chinese' or 'U.S.'.
_STUDIED: Final = re.compile(
    r" (?:(?:Select |Special )?(?:Committee|Subcommittee|Program|Project|House|Hub)\b|"
    r"(?:policy |senior |chief |trade |research |program |country |legal )*"
    r"(?:[Aa]nalyst|[Ee]xpert|[Ss]pecialist|[Ss]trategist|[Ss]cholar|[Ee]conomist|[Hh]awk|[Rr]esearcher|"
    r"[Cc]orrespondent|[Dd]irector|[Ee]nvoy|[Cc]oordinator|[Cc]hair(?:man|woman)?|[Ff]ellow|[Ll]ead|"
    r"[Aa]dvis[eo]r|[Cc]ounsel)\b)"
)
# Letters that stand for one state's office wherever they stand.
_LETTERS: Final = dict.fromkeys("BIS CBP USITC USTR OFAC DOJ DHS USDA EPA CFIUS DDTC NIST".split(), "US") | {
    "MOFCOM": "CN", "GACC": "CN", "METI": "JP", "MOTIE": "KR", "KTC": "KR", "CBSA": "CA", "HMRC": "GB",
}  # fmt: skip
_LOCATED: Final = re.compile(r"-(?:based|headquartered|registered|incorporated|domiciled|born|listed|made)\b")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?){2,4}")


def home_country(phrase: str | None) -> str | None:
    """The code of the only country that a name or title is of: none for 'Committee on China'."""
    if not phrase:
        return None
    codes = home_countries(phrase)
    return next(iter(codes)) if len(codes) == 1 else None


def home_of_letters(wordings: Iterable[str]) -> str | None:
    """The code of the country whose office is called by its letters: 'USTR', 'MOFCOM'."""
    return next((_LETTERS[wording] for wording in wordings if wording in _LETTERS), None)


@remembered(4096)
def home_countries(phrase: str) -> frozenset[str]:
    """The codes of the countries that a name or title says somebody is of."""
    return frozenset(m.code for m in find_countries(phrase) if not is_dealt_with(phrase, m))


def is_dealt_with(phrase: str, country: CountryMention) -> bool:
    """Whether a country in a name or title is what its bearer deals with, not where it is at home."""
    behind = phrase[country.end :]
    if behind.startswith("-") and _LOCATED.match(behind) is None:
        return True  # 'U.S.-China Business Council', 'Iran-backed'
    leading = [*_PREPOSITION.finditer(phrase, 0, country.start)]
    is_plain_name = country.is_name and _INITIALS.fullmatch(country.text) is None
    if leading and leading[-1]["about"] is not None:
        # 'spokesperson with the Chinese Ministry of Commerce' works for it.
        return is_plain_name or leading[-1]["about"].casefold() != "with"
    if _LOOKED_AFTER.match(behind) is not None:
        return True
    return is_plain_name and _STUDIED.match(behind) is not None
