"""Finds what a measure is aimed at: goods, countries and listed parties, in the sentence's own words."""

import re
from typing import Final

from schemas.vocabulary import TargetKind
from service.candidates.countries import find_countries
from service.draft import DraftTarget

_MEASURE: Final = (
    r"(?:tariffs?|duties|duty|levies|levy|quotas?|controls?|restrictions?|curbs?|bans?|sanctions?|embargo(?:es)?|"
    r"orders?|investigations?|probes?|inquir(?:y|ies)|reviews?|rulings?|safeguards?|subsid(?:y|ies)|exclusions?|"
    r"penalt(?:y|ies)|fines?|requirements?)"
)
# A noun phrase: up to six words that end before a verb, a preposition or a mark.
_STOP: Final = (
    r"(?:that|which|between|up|more|less|who|to|by|in|at|on|of|for|with|under|after|before|during|because|as|if|when|while|is|are|was|"
    r"were|will|would|could|may|has|have|had|said|says|starting|effective|destined|bound|beginning|until|since|but|including|"
    r"through|against|over|into|than|so|it|its|they|their)"
)
_WORD: Final = rf"\b(?!{_STOP}\b)[\w&'\u2019-]{{1,40}}"  # bounded, so that no text makes it slow
_PHRASE: Final = rf"{_WORD}(?: {_WORD}){{0,5}}"
_GOODS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:imports?|exports?|shipments?|sales|purchases) of (?P<goods>{_PHRASE})",
        rf"\b{_MEASURE} on (?:imports? of |exports? of |shipments? of |certain )?(?P<goods>{_PHRASE})",
        rf"\b(?P<goods>{_WORD}(?: {_WORD}){{0,3}}) (?:imports|exports) from\b",
        rf"\b(?:dut(?:y|ies)|orders?|reviews?|probes?|inquiry) (?:of|into|on|covering) (?P<goods>{_PHRASE})",
        rf"(?P<goods>{_WORD}(?: {_WORD}){{0,3}}) (?:exported to|imported from|shipped to|destined to)\b",
    )
)
_AIMED_AT: Final = re.compile(
    r"(?<!contrary )(?<!threat )(?<!threats )(?<!risk )(?<!risks )(?<!harm )(?<!ording )(?<!due )(?<!access )"
    r"\b(?:against|on|from|to|toward|towards|at|targeting|destined for|with) (?:the )?$"
)
_OWNS: Final = re.compile(r"['\u2019]s? ")
# Words that say nothing of what goods they are: 'such articles imported', 'the subject merchandise'.
_SAYS_NOTHING: Final = re.compile(
    r"(?:the|its|their|these|those|such|it|them|other|subject|covered|certain|all|said|new|imported|exported|"
    r"U\.?S\.?|foreign|goods|products|merchandise|articles|items|imports?|exports?|shipments?|entries|sales|"
    r"issue|matter|\d[\d,.]*)",
    re.IGNORECASE,
)
_MEASURE_AT_END: Final = re.compile(rf"\b{_MEASURE}$", re.IGNORECASE)
_MADE_OR_SENT: Final = re.compile(r" (?:from|exported|imported|shipped|made|produced|originating)\b")
_DETERMINER: Final = re.compile(
    r"^(?:the|a|an|certain|some|all|its|their|new|any|these|those) ", re.IGNORECASE
)
_MOST: Final = 4


def find_targets(sentence: str) -> tuple[DraftTarget, ...]:
    """The goods and countries that the words of one sentence say a measure is aimed at."""
    found: dict[str, TargetKind] = {}
    lowered = sentence[:1].lower() + sentence[1:]  # 'Duties on steel' as well; titles stay apart
    for pattern in _GOODS:
        for match in pattern.finditer(lowered):
            goods = _DETERMINER.sub("", match["goods"].strip())
            goods = _MADE_OR_SENT.split(goods)[0]
            if _says_what(goods) and not _is_country(goods):
                found.setdefault(goods, TargetKind.PRODUCT)
    for country in find_countries(sentence):
        if (
            country.is_name
            and _AIMED_AT.search(sentence[: country.start])
            and not _OWNS.match(sentence, country.start + len(country.text))
        ):
            found.setdefault(country.text, TargetKind.COUNTRY)
    return tuple(DraftTarget(name, kind) for name, kind in list(found.items())[:_MOST])


def _says_what(goods: str) -> bool:
    """Whether these words name goods, and not a measure or nothing."""
    return (
        goods[:1].isalpha()
        and not all(_SAYS_NOTHING.fullmatch(word) for word in goods.split())
        and not _MEASURE_AT_END.search(goods)
    )


def _is_country(phrase: str) -> bool:
    return any(c.text == phrase for c in find_countries(phrase))
