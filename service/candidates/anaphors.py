"""Tells which measure 'the duties' of a sentence are: the one of its kind that was named last."""

import re
from collections.abc import Mapping, Reversible
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Instrument

# 'The restrictions' in a later sentence mean the instrument that the article is about.
_ANAPHOR: Final = re.compile(
    r"\b(?:(?:the|these|those|such|similar|its|their|new|more|further|additional|another|matching|comparable|equivalent) (?:new |proposed |planned |price |amended |"
    r"trade |definitive |provisional |preliminary |higher |lower |tariff |combined |overall |all-others |dumping )?"
    r"(?P<noun>restrictions?|controls?|measures?|curbs?|bans?|rules?|duties|tariffs|orders?|actions?|steps|limits|"
    r"rulings?|decrees?|exemptions?|exclusions?|quotas?|sanctions|revocation|designations?|listings?|caps?|levy|levies|revisions?|rates?|increases?|hikes?|list|"
    r"cash deposits?)|"
    r"(?P<duties>(?:impos|rais|lower|extend|levi|doubl)\w* (?:new |provisional |definitive |higher |steep )?duties)|"
    r"(?P<deposits>(?:collect|requir|pay|post)\w* cash deposits)|"
    r"(?P<listed>(?:listed|delisted|adds?|added|removed?) (?:[\w-]{1,20} ){0,6}?(?:compan(?:y|ies)|firms?|entit(?:y|ies)|individuals?|people|vessels?|"
    r"ships?|tankers?|banks?|subsidiar(?:y|ies)|affiliates)|(?:was|were|(?:has|have) been) (?:also |then )?(?:added|listed|delisted))|"
    r"(?P<injury>materially injured|material injury|no injury|injured by|(?:not|n['\u2019]t) (?:materially )?(?:injured|harmed)|(?:affirmative|negative) (?:final |preliminary )?(?:vote|determinations?|findings?))|"
    r"(?P<draft>a (?:comparable|similar|matching) (?:draft|bill|plan|step|move|measure|rule|ban|order))|"
    r"(?P<requests>(?:den(?:y|ied|ies)|approv(?:e|ed|es)|grant(?:s|ed)?|reject(?:s|ed)?|turn(?:s|ed) down) (?:(?:the|all|most|some|several|many|\d+|[a-z]{3,9}) ){0,2}?"
    r"(?:requests|applications)(?! (?:for (?:\w+ )?(?:comments?|interviews?|information|briefings?|hearings?|details|talks|consultations)|to (?:comment|speak))))|"
    r"(?P<licences>(?:require|need|demand|suspend|revok|stop|halt|resum|withdr|eas|relax|tighten|apply|applie|extend)\w* (?:[\w-]{1,20} ){0,3}?(?:licen[cs]es?|permits?|licen[cs]ing)|"
    r"(?:these|those|the|such) (?:import |export )?(?:licen[cs]es|permits)|(?:be|is|are|was|were) (?:made |now )?subject to (?:prior )?(?:export )?authori[sz]ation|unlicen[cs]ed|"
    r"licen[cs]ing (?:requirements?|rules?|regime|system)|"
    r"(?:require|need|obtain)\w* (?:prior |government |special |an? )*(?:approval|authori[sz]ation)))\b"
    r"(?! (?:in|of) (?:the )?(?:[\w-]{1,20} )?(?:imports?|demand|prices?|sales|shipments|output|exports?|costs|inflation|growth|return|interest)\b)",
)
# 'They also denied Chile leave': who was said to decide goes on deciding.
_DECIDES_ON: Final = re.compile(
    r"(?:It|They|He|She|The (?:court|panel|judges?|justices|arbitrators?|tribunal|majority)) (?:also |then |however |further )?"
    r"(?:threw out|denied|dismissed|rejected|ruled|held that|found that|ordered|refused|granted|upheld|vacated|remanded|struck|declined to|sided|affirmed|reversed (?:the|that|a|an))\b"
)
_REMEDIES: Final = (Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY)
_DUTIES: Final = (Instrument.IMPORT_TARIFF, *_REMEDIES, Instrument.SAFEGUARD)
_BEYOND_TARIFFS: Final = frozenset({*_REMEDIES, Instrument.SAFEGUARD})
_SAYS_WHICH: Final = re.compile(
    r"\b(?:tariffs?|surtax|surcharge|lev(?:y|ies)|tax(?:es)?|Section (?:232|301|122|338)|"
    r"(?:import|customs|additional|reciprocal|retaliatory|ad valorem|antidumping|countervailing) dut(?:y|ies))\b",
    re.IGNORECASE,
)
_PARTIES: Final = (Instrument.SANCTIONS, Instrument.ENTITY_LISTING)
# What a word can mean; others can mean anything.
_KINDS: Final[Mapping[str, tuple[Instrument, ...]]] = MappingProxyType(
    {
        "duties": _DUTIES,
        "levy": _DUTIES,
        "levies": _DUTIES,
        "tariffs": _DUTIES,
        "sanctions": _PARTIES,
        "designation": _PARTIES,
        "designations": _PARTIES,
        "listing": _PARTIES,
        "listings": _PARTIES,
        "cap": (Instrument.SANCTIONS, Instrument.QUOTA),
        "caps": (Instrument.SANCTIONS, Instrument.QUOTA),
        "rate": _DUTIES,
        "rates": _DUTIES,
        "increase": _DUTIES,
        "increases": _DUTIES,
        "hike": _DUTIES,
        "hikes": _DUTIES,
        "list": (Instrument.EXPORT_CONTROL, Instrument.IMPORT_RESTRICTION, *_PARTIES),
        "cash deposit": _REMEDIES,
        "cash deposits": _REMEDIES,
    }
)
_OF_GROUPS: Final[Mapping[str, tuple[Instrument, ...]]] = MappingProxyType(
    {
        "duties": _DUTIES,
        "deposits": _REMEDIES,
        "listed": _PARTIES,
        "injury": _REMEDIES,
        "requests": (Instrument.EXCLUSION, Instrument.EXPORT_CONTROL, Instrument.IMPORT_RESTRICTION),
        "licences": (Instrument.EXPORT_CONTROL, Instrument.IMPORT_RESTRICTION),
    }
)

_OF_ONE_TOLD: Final = re.compile(
    r"(?:The|This|That|These|Those) (?:(?!of\b)[\w-]{1,20} ){0,3}?(?:rulings?|rules?|orders?|duties|tariffs?|lev(?:y|ies)|surtax|quotas?|bans?|curbs?|"
    r"controls|restrictions|sanctions|measures?|exclusions?|exemptions?|designations|listings|investigations?|probe|review|regulations?|ordinance|decree|"
    r"subsid(?:y|ies)|proposal|action|changes?|plan|package|amendments?|revisions?|scheme|regime|draft|cut|increases?)\b(?! (?:of|by|from|against|that|which)\b)(?!['\u2019])"
)
_GOES_ON_WITH: Final = re.compile(
    r"(?:It|They) (?:would|will) (?:also|further|then|later)\b|It (?:also|further|in addition) (?!filed|asked|requested|petitioned|sought|denied|rejected)\w+"
)


def may_mean_one_told(text: str) -> bool:
    """Whether a sentence has a word like 'the duties', which may mean a measure that was told before."""
    return _ANAPHOR.search(text.lower()) is not None


def meant_by(
    text: str, earlier: Reversible[tuple[Instrument, ...]], main: Instrument | None
) -> Instrument | None:
    """The measure that a sentence means by a word like 'the duties', or None where it has no such word.

    `earlier` are the instruments of the sentences before it, `main` is what the article is about.
    """
    anaphor = _ANAPHOR.search(text.lower())
    if anaphor is None:
        return None
    kinds = _OF_GROUPS.get(anaphor.lastgroup or "") or _KINDS.get(anaphor["noun"] or "")
    if kinds is None:
        return main
    last = next((i for named in reversed(earlier) for i in named if i in kinds), None)
    return main if last is None and main in kinds else last


def remedy_told(text: str, earlier: Reversible[tuple[Instrument, ...]]) -> Instrument | None:
    """The remedy named last whose duties bare 'duties' may be; None where a sentence says which duties they are."""
    if _SAYS_WHICH.search(text) is not None:
        return None
    last = next((i for named in reversed(earlier) for i in named if i in _DUTIES), None)
    return last if last in _BEYOND_TARIFFS else None


def decides_more(text: str, earlier: Reversible[tuple[Instrument, ...]]) -> bool:
    """Whether a court of which the sentence right before tells decides something more here."""
    return _DECIDES_ON.match(text) is not None and Instrument.COURT_DECISION in next(reversed(earlier), ())


def is_of_one_told(text: str) -> bool:
    """Whether a sentence opens with a measure that was told before: 'The ruling takes effect'."""
    return _OF_ONE_TOLD.match(text) is not None


def goes_on_with(text: str) -> bool:
    """Whether a sentence goes on about who or what the sentence before told: 'It would also'."""
    return _GOES_ON_WITH.match(text) is not None
