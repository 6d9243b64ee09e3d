"""Finds what a measure is aimed at: goods, countries and listed parties, in the sentence's own words."""

import re
from collections.abc import Iterable
from typing import Final

from schemas.vocabulary import TargetKind
from service.candidates.countries import CountryMention, find_countries
from service.candidates.parties import PARTY, find_parties, is_listed
from service.candidates.reasons import without_reason
from service.draft import DraftTarget

_MEASURE: Final = (
    r"(?:tariffs?|duties|duty|levies|levy|quotas?|controls?|restrictions?|curbs?|bans?|sanctions?|embargo(?:es)?|"
    r"orders?|investigations?|probes?|inquir(?:y|ies)|reviews?|rulings?|safeguards?|subsid(?:y|ies)|exclusions?|"
    r"penalt(?:y|ies)|fines?|requirements?|limits?|surtax(?:es)?|surcharges?|taxes|tax)"
)
_RATE: Final = r"(?: of (?:up to |at least )?[\d.]+ ?(?:%|percent)(?: to [\d.]+ ?(?:%|percent))?)?"
# A noun phrase: up to six words that end before a verb, a preposition or a mark.
_STOP: Final = (
    r"(?:that|which|whether|listing|adding|imposing|banning|prohibiting|between|up|more|less|who|to|by|in|at|on|of|for|with|under|after|before|during|because|as|if|when|while|is|are|was|"
    r"were|will|would|could|may|might|must|should|shall|can|did|does|has|have|had|said|says|starting|effective|destined|bound|beginning|until|since|but|including|"
    r"through|against|over|into|than|so|it|its|they|their|preliminarily|determined|entered|withdrawn|sold|not|only|also|here|there|within|expires?|lapses?|lapsed|expired|other|any|later|next|last|this|from|milled|whose|where|being|begins?|stays?|remains?|apply|applies|"
    r"exported|exempt\w*|excluded?s?|spare[sd]?|breaks|breach\w*|violat\w+)"
)
_WORD: Final = rf"\b(?!{_STOP}\b)[\w&'\u2019-]{{1,40}}"  # bounded, so that no text makes it slow
_SOME: Final = r"(?:certain |those |these |such |all |the |some )?"
_PHRASE: Final = rf"{_SOME}{_WORD}(?: {_WORD}){{0,11}}"
_GOODS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:imports?|exports?|shipments?|sales|purchases) of (?P<goods>{_PHRASE})",
        rf"\b(?i:{_MEASURE}|dut(?:y|ies) rates?,?){_RATE} on (?:imported |servicing |selling |exporting |importing |imports? of |exports? of |shipments? of |certain )?(?P<goods>{_PHRASE})",
        rf"\b(?P<goods>{_WORD}(?: {_WORD}){{0,3}}) (?:imports|exports) from\b",
        rf"\b(?:dut(?:y|ies)|orders?|reviews?|probes?|inquiry) (?:of|into|on|covering) (?P<goods>{_PHRASE})",
        rf"\b(?:investigations?|rulings?|ruling letters?) (?:of|into|on|covering|concerning) (?P<goods>{_PHRASE})",
        rf"\b(?:licen[cs]es?|licen[cs]ing|permits?|exclusions?|exemptions?|requirements?) for (?:(?:[a-z-]{{2,10}} ){{0,2}}categories of )?(?P<goods>{_PHRASE})",
        rf"\b(?:orders?|actions?|measures?) against (?P<goods>{_PHRASE})",
        rf"\b(?:rules?|revisions?|orders?|measures?|bans?|proposals?|controls?),? covering (?P<goods>{_PHRASE})",
        rf"\b(?:limit|restrict|curb|bann?|bar|barr|halt|stopp?)(?:s|ed|ing)? (?P<goods>{_WORD}(?: {_WORD}){{0,4}}?) (?:imports|exports|shipments)\b",
        rf"(?P<goods>{_PHRASE})(?: imported)? from (?:the )?[A-Z][\w ]{{2,30}} (?:will|are|is|remain)(?: now)?(?: be)? subject to\b",
        rf"\b[Dd]etermin\w{{1,9}} that (?P<goods>{_PHRASE}) from\b",
        rf"(?P<goods>{_WORD}(?: {_WORD}){{0,3}}) (?:exported to|imported from|shipped to|destined to)\b",
    )
)
_AIMED_AT: Final = re.compile(
    r"(?<!contrary )(?<!threat )(?<!threats )(?<!risk )(?<!risks )(?<!harm )(?<!ording )(?<!due )(?<!access )"
    r"\b(?:against|on|from|to|toward|towards|at|targeting|destined for|with) (?:the )?$"
)
# Goods and parties of a country: 'duties on goods of China', 'six entities in the People's Republic of China'.
_WHENCE: Final = re.compile(
    rf"\b(?:(?:goods|products|articles|merchandise|imports?|producers?|exporters?) (?:of|in)|"
    rf"{PARTY} (?:in|of|based in|located in|headquartered in|(?:added )?under the destinations? of)|"
    r"(?:most|many|all|some|both|half|several|\w+) of (?:them|which|whom) (?:are |were )?(?:based|located|registered) in) (?:the )?$"
)
_BETWEEN_COUNTRIES: Final = re.compile(
    r"(?: \([^)]{1,12}\))*(?:,| and|, and| or|, or| as well as) (?:the )?(?:Republic of |Kingdom of )?"
)
# What a measure is not on, or leaves out: 'but not on steel from Peru', 'other than those from Japan'.
_SPARED: Final = re.compile(
    r"\b(?:not (?:on|against|from|for|those)|rather than (?:on|against|from|for)|instead of on|other than|except(?:ing)?|excluding|"
    r"apart from|with the exception of|sparing)\b"
    r"(?! only\b)(?:(?! (?:but|while|and (?:on|against|from))\b)[^,;:]){1,160}"
)
_LOOKED_INTO: Final = re.compile(
    r"\b(?:investigations?|probes?|inquir(?:y|ies)|reviews?|actions?) (?:of|into|on|against) (?:the )?$"
)
_REACH: Final = 80
_SHORT: Final = 4  # 'U.S.', 'U.K.', 'EU'
_ATTRIBUTE: Final = re.compile(
    r" (?!(?:and|or|in|on|by|to|from|with|for|at|as|if|that|which|who|is|are|was|were|will|would|could|may|might|has|had|have|"
    r"this|last|next|since|until|under|over|after|before|because|but|than|starting|effective|beginning|unless|while)\b)\w"
)
_OWNS: Final = re.compile(r"['\u2019]s? ")
# An investigation of what a country does is aimed at the country.
_DOINGS: Final = re.compile(
    r"['\u2019]s? (?:[\w-]{1,20} ){0,3}?(?:acts|policies|practices|conduct|treatment)\b"
)
# Words that say nothing of what goods they are: 'such articles imported', 'the subject merchandise'.
_SAYS_NOTHING: Final = re.compile(
    r"(?:the|its|their|these|those|such|it|them|other|subject|covered|certain|all|said|new|imported|exported|"
    r"U\.?S\.?|foreign|goods|products|merchandise|articles|items|imports?|exports?|shipments?|entries|sales|"
    r"about|nearly|roughly|almost|issue|matter|effects?|appropriate|companies|origin|both|each|same|question|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: \d+)?|(?:Mon|Tues|Wednes|Thurs|Fri)day|\d[\d,.]*)",
    re.IGNORECASE,
)
_MEASURE_AT_END: Final = re.compile(rf"\b{_MEASURE}$", re.IGNORECASE)
_JOINS: Final = re.compile(r"\b(?:and|or|the)\b|[ ,]")
_JOIN_AT_END: Final = re.compile(r" (?:and|or)$")
_PARTY_AT_END: Final = re.compile(rf"\b{PARTY}$")
_MADE_OR_SENT: Final = re.compile(r" (?:from|exported|imported|shipped|made|produced|originating)\b")
_DETERMINER: Final = re.compile(
    r"^(?:(?:the|a|an|and|or|certain|some|all|its|their|new|any|these|those|imported|exported) )+",
    re.IGNORECASE,
)
_MOST: Final = 12


def find_targets(sentence: str, companies: Iterable[str] = ()) -> tuple[DraftTarget, ...]:
    """The goods, countries and parties that the words of one sentence say a measure is aimed at.

    `companies` are names of firms in the article.
    """
    found: dict[str, TargetKind] = {}
    sentence = _SPARED.sub(lambda spared: ";" * len(spared[0]), sentence)
    lowered = sentence[:1].lower() + sentence[1:]  # 'Duties on steel' as well; titles stay apart
    for pattern in _GOODS:
        for match in pattern.finditer(lowered):
            goods = _DETERMINER.sub("", match["goods"].strip())
            goods = _JOIN_AT_END.sub("", _MADE_OR_SENT.split(goods)[0])
            if _says_what(goods) and not _is_country(goods) and not any(goods in known for known in found):
                is_party = _PARTY_AT_END.search(goods) is not None
                found.setdefault(goods, TargetKind.ENTITY if is_party else TargetKind.PRODUCT)
    for parties in find_parties(sentence):
        found.setdefault(parties, TargetKind.ENTITY)
    for company in companies:
        if is_listed(company, sentence):
            found.setdefault(company, TargetKind.ENTITY)
    for country in _countries_aimed_at(sentence):
        found.setdefault(country.text, TargetKind.COUNTRY)
    return tuple(DraftTarget(name, kind) for name, kind in list(found.items())[:_MOST])


def _countries_aimed_at(sentence: str) -> list[CountryMention]:
    """Those that a measure is said to be on, and those that stand in one list with them."""
    found: list[CountryMention] = []
    for country in find_countries(without_reason(sentence)):
        after = country.end
        before = sentence[max(0, country.start - _REACH) : country.start]
        if _DOINGS.match(sentence, after) and _LOOKED_INTO.search(before):
            found.append(country)
            continue
        if not country.is_name or _OWNS.match(sentence, after) or _describes(country, sentence):
            continue
        goes_on = found and _BETWEEN_COUNTRIES.fullmatch(sentence, found[-1].end, country.start)
        if goes_on or _AIMED_AT.search(before) or _WHENCE.search(before):
            found.append(country)
    return found


def _describes(country: CountryMention, sentence: str) -> bool:
    """Whether a short name only tells whose something is: 'contrary to U.S. interests'."""
    return len(country.text) <= _SHORT and _ATTRIBUTE.match(sentence, country.end) is not None


def _says_what(goods: str) -> bool:
    """Whether these words name goods, and not a measure or nothing."""
    return (
        len(goods) > 1
        and (
            goods[:1].islower()
            or goods[:2].isupper()
            or (goods[:1].isalpha() and bool(find_countries(goods)))
        )
        and not all(_SAYS_NOTHING.fullmatch(word) for word in goods.split())
        and not _MEASURE_AT_END.search(goods)
        and not _DOINGS.search(goods)
    )


def _is_country(phrase: str) -> bool:
    """Whether a phrase names countries and nothing else: 'Canada and Mexico'."""
    rest = phrase
    for country in find_countries(phrase):
        if country.is_name:
            rest = rest.replace(country.text, "")
    return rest != phrase and not _JOINS.sub("", rest)
