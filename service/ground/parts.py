"""Tells whether somebody stands in the evidence only as one whom a measure hits, or who is asked, sent or bought from."""

import re
from collections.abc import Iterable
from typing import Final

from service.ground.lexicon import is_goods, meaning

_NAME: Final = r"(?!\w{3,6}day\b)[A-Z][\w.'\u2019&-]{0,30}(?: [A-Z][\w.'\u2019&-]{0,30}){0,3}"
_LIST: Final = rf"(?:(?:{_NAME}, ){{0,4}}{_NAME},? (?:and|or) )?(?:the )?$"
_AT: Final = re.compile(
    rf"(?<!based )(?<!depend )(?<!depends )(?<!relied )(?<!relies )(?<!acting )\b(?:on|upon|against|toward|towards|targeting|into|unlike|versus) (?:the )?{_LIST}",
)
_TO: Final = re.compile(
    r"\b(?:exports?|exported|exporting|sales?|sells?|sold|shipments?|shipped|ships|sent|sends?|deliver\w{0,4}|supplies|supplied|letter|transfers?|flows?|bound|imposed|applied|applies)\b"
    rf"[^,;.]{{0,50}} to (?:the )?{_LIST}"
)
_AMID: Final = re.compile(rf"{_NAME}, $")
_GOES_ON: Final = re.compile(rf"(?:, {_NAME}){{0,4}},? (?:and|or) (?:the )?[A-Z]")
# What comes from somebody is theirs to issue only if it is a paper: 'a rule from Commerce'.
_FROM: Final = re.compile(rf"\b(?P<what>[a-z-]{{2,20}}) from (?:the )?{_LIST}")
_PAPERS: Final = re.compile(
    r"(?:rule|notice|order|ruling|decision|proposal|announcement|statement|letter|approval|opinion|word|decree|directive|memo|filing|document|draft|tariff|tariffs|duties|measures?|sanctions|curbs|"
    r"controls|restrictions|pressure|permission|clearance|signal|offer|guidance|official|officials|minister|spokesman|spokeswoman)$"
)
_OF: Final = re.compile(
    rf"\b(?:imports?|exports?|shipments?|sales|supplies|request|petition|behest|urging|goods|products|cargoes|(?P<goods>[a-z]{{3,20}})) of (?:the )?{_LIST}"
)
_HIT: Final = re.compile(
    r"\b(?:sanction(?:s|ed|ing)|blacklist(?:s|ed|ing)|add(?:s|ed|ing)|exempt(?:s|ed|ing)|target(?:s|ed|ing)|fin(?:es|ed|ing)|penali[sz](?:es|ed|ing)|accus(?:es|ed|ing)|designat(?:es|ed|ing)|"
    r"remov(?:es|ed|ing)|list(?:s|ed|ing)|punish(?:es|ed|ing)|hit|hits|hitting|barred|banned|singl(?:es|ed) out|su(?:es|ed)|cut off|spar(?:es|ed)|"
    r"to (?:sanction|blacklist|fine|designate|target|punish|penali[sz]e)|(?:made|grown|produced|brewed|mined|built|assembled|caught) in|"
    r"request by|petition by|petition from|complaint by|complaint from|shipped by|made by|produced by|sold by|owned by) (?:the |both |either )?"
    + _LIST
)
# 'Chile's exports', 'U.S. imports': what is somebody's is not what somebody does; 'Chile's steel tariff' is.
_OWNED: Final = re.compile(r"(?P<whose>['\u2019]s?)?(?P<what>(?: [a-z-]{2,20}){1,4})")
_TRADED: Final = frozenset(
    """exports imports shipments sales goods products producers makers exporters importers companies firms farmers mills growers factories
    suppliers manufacturers market industry economy buyers consumers grain fruit meat fish crude goods""".split()
)
_MEASURES: Final = frozenset(
    meaning(word)
    for word in """tariff duty tax fee ban quota restriction safeguard limit sanction order ruling decision plan measure policy law surcharge embargo
    subsidy program rate cap licence requirement control rule""".split()
)


def is_only_acted_on(evidence: str, wordings: Iterable[str]) -> bool:
    """Whether somebody stands in the evidence, but nowhere as one who may have acted."""
    found = False
    for wording in wordings:
        at = evidence.find(wording)
        while at >= 0:
            end = at + len(wording)
            if not (evidence[end : end + 1].isalnum() or evidence[max(0, at - 1) : at].isalnum()):
                if not _is_acted_on(evidence, at, end):
                    return False
                found = True
            at = evidence.find(wording, end)
    return found


def _is_acted_on(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 120) : start]
    if before.endswith(", ") and _GOES_ON.match(text, end):
        before = _AMID.sub("", before)  # in a list
    if any(pattern.search(before) for pattern in (_AT, _TO, _HIT)):
        return True
    came, of = _FROM.search(before), _OF.search(before)
    if came is not None and _PAPERS.match(came["what"]) is None:
        return True
    if of is not None and (of["goods"] is None or is_goods(meaning(of["goods"]))):
        return True
    return _is_owner(text, end)


def _is_owner(text: str, end: int) -> bool:
    """'Chile's sales doubled'."""
    owned = _OWNED.match(text, end)
    if owned is None:
        return False
    words = owned["what"].split()
    if any(meaning(word) in _MEASURES for word in words):
        return False
    if owned["whose"]:
        return any(word in _TRADED or is_goods(meaning(word)) for word in words[:2])
    return words[0] in _TRADED
