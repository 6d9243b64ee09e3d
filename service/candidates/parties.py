"""Finds the parties that a measure lists by what they are: 'six entities', 'an illicit network', 'two tankers'."""

import re
from typing import Final

_NUMBER: Final = (
    r"(?:\d[\d,]{0,6}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty(?:-\w{3,5})?|thirty|forty|fifty|dozens of|several|multiple|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|most|some) of the(?: same)?|hundreds of|more than \d[\d,]{0,6}|the|these|those|all|additional|other|new)"
)
PARTY: Final = (
    r"(?:entit(?:y|ies)|compan(?:y|ies)|firms?|individuals?|persons?|people|part(?:y|ies)|organi[sz]ations?|"
    r"networks?|vessels?|tankers?|ships?|aircraft|banks?|traders?|officials?|universit(?:y|ies)|institutes?|"
    r"suppliers?|manufacturers?|subsidiar(?:y|ies)|addresses|producers?|refiner(?:y|ies)|exchanges?|wallets?|"
    r"facilitators?|brokers?|shippers?|labs?|laborator(?:y|ies))"
)
_QUALITY: Final = (
    r"(?!of\b|to\b|for\b|from\b|and\b|or\b|were\b|was\b|that\b|in\b|on\b|as\b|by\b)[\w.'\u2019-]{1,24}"
)
# 'six Russian entities'; a word of number or of pointing comes first, so that a whole phrase is taken.
_GROUP: Final = rf"{_NUMBER} (?:{_QUALITY} ){{0,4}}?{PARTY}(?: and (?!{_NUMBER} )(?:{_QUALITY} ){{0,2}}?{PARTY})?\b(?! [A-Z])"
_LISTS: Final = (
    r"(?:add(?:s|ed|ing)?|designat(?:es?|ed|ing)|sanction(?:s|ed|ing)?|blacklist(?:s|ed|ing)?|list(?:s|ed|ing)|"
    r"plac(?:es?|ed|ing)|remov(?:es?|ed|ing)|delist(?:s|ed|ing)?|debar(?:s|red|ring)?|target(?:s|ed|ing)|"
    r"block(?:s|ed|ing)|penali[sz](?:es?|ed|ing)|impos\w{1,4} (?:new )?sanctions on|sanctions (?:on|against))"
)
_ACTIVE: Final = re.compile(rf"\b(?i:{_LISTS}) (?:also |another )?(?P<parties>{_GROUP})")
_NEXT: Final = re.compile(rf"(?:,? and|,? along with|,? as well as|,) (?P<parties>{_GROUP})")
_PASSIVE: Final = re.compile(
    rf"(?P<parties>\b{_GROUP})(?: \([^)]{{1,40}}\))? (?:(?:was|were|is|are|has been|have been|will be)(?: also| now| being| newly)? "
    r"(?:added|designated|sanctioned|blacklisted|listed|placed on|removed|debarred)\b|added (?:to|in|under|for)\b)"
)
_AIMED_AT: Final = re.compile(
    rf"\b(?i:{_LISTS}|(?:requirements?|controls?|sanctions|restrictions|bans?|curbs?|penalt(?:y|ies)|fines?|orders?|duties|tariffs?) (?:on|against|for)|(?:rates?|margins?)(?: of [\d.]+ ?(?:%|percent))? (?:to|for)|"
    rf"fin(?:es|ed)|barr(?:ed|ing)|bann(?:ed|ing)|investigat(?:es|ed|ing)) (?:the )?(?:(?!and\b|or\b|to\b|that\b)[a-z-]{{2,20}} ){{0,3}}$"
)
_REACH: Final = 100
_GOES_ON: Final = re.compile(r"['\u2019\w]")
_POINTS: Final = re.compile(r"^(?:the|these|those|all|other|new|additional) ", re.IGNORECASE)


def find_parties(sentence: str) -> tuple[str, ...]:
    """The groups of parties that the words of one sentence say are listed, designated or taken off a list."""
    lowered = sentence[:1].lower() + sentence[1:]
    found: dict[str, None] = {}
    for match in _ACTIVE.finditer(lowered):
        _keep(found, match["parties"])
        at = match.end()
        while (further := _NEXT.match(lowered, at)) is not None:
            _keep(found, further["parties"])
            at = further.end()
    for match in _PASSIVE.finditer(lowered):
        _keep(found, match["parties"])
    return tuple(found)


def is_listed(name: str, sentence: str) -> bool:
    """Whether a sentence says that a measure is on the party of this name: 'licensing requirements for Norvane'."""
    at = sentence.find(name)  # plain search: a list may name thousands
    while at >= 0:
        if (
            not sentence[max(0, at - 1) : at].isalnum()
            and not _GOES_ON.match(sentence, at + len(name))
            and _AIMED_AT.search(sentence[max(0, at - _REACH) : at])
        ):
            return True
        at = sentence.find(name, at + 1)
    return False


def _keep(found: dict[str, None], parties: str) -> None:
    """Without the word that points: 'these six entities' are 'six entities'."""
    words = _POINTS.sub("", parties)
    if words.startswith(("a ", "an ")):
        words = words.split(" ", 1)[1]
    if len(words.split()) > 1:
        found.setdefault(words)
