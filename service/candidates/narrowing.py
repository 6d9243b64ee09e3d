"""Narrows the instruments that a sentence names to those that it is about: of 'exclusions from tariffs' to exclusions."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus, Instrument
from service.candidates.measures import DECIDING, INSTRUMENT_CUES
from service.candidates.papers import does_more
from service.candidates.states import STATUS_CUES
from service.candidates.told import MAKES

# 'exclusions from tariffs' are exclusions, and a 'review of the duties' is a review.
_HEADS: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        Instrument.EXCLUSION: re.compile(
            r"\b(?:exclusions?|exemptions?|waivers?|carve-?outs?|(?:sanctions?|tariff|duty|licen[cs]e|quota) exceptions?)"
            r"(?: (?:issued|granted|given|made)(?: in \d{4})?)? (?:from|to|of|for|under)\b|"
            r"\bfrom the de minimis (?:exemption|exception)\b|\b(?:exempt\w*|exclud(?:es|ed)) [^.;,]{1,40} from\b|"
            r"\b(?:exten(?:sions?|ds?|ded|ding)|reinstat\w+|renew\w*|grant\w*|expir\w+|approv\w+) (?:of )?"
            r"(?:(?:the|its|certain|some|all|these|those|\d+) ){0,3}(?:[\w-]+ )?exclusions?\b|"
            r"\b(?:proclamation|order|rule|notice|decree|measure|agency|government|ministry|regulation|law|deal) (?:also )?exempt(?:s|ed)\b|\b(?:be|been) exempted\b|\b(?:tariff|duty|sanctions) relief (?:to|for)\b|\bnot (?:be )?subject to\b|\bcarved out of\b",
            re.IGNORECASE,
        ),
        Instrument.INVESTIGATION: re.compile(
            r"\b(?<!in the )(?<!in the Section 301 )(?:investigations?|probes?|inquir(?:y|ies)|reviews?) "
            r"(?:of|into|on|under|pursuant)\b",
            re.IGNORECASE,
        ),
        Instrument.ENFORCEMENT: re.compile(
            r"\b(?:penalt(?:y|ies)|fines?|settlements?)\b (?:[^.;]|\.(?=\d)){0,100}?\b(?:for|to (?:resolve|settle))\b|"
            r"\b(?:plead(?:s|ed)? guilty|pleaded|sentenced|charged|indicted|convicted|arrested|fined|settled)\b|\bpay (?:[\w$\u20ac\u00a3.,-]+ ){1,4}?to (?:settle|resolve|end)\b",
            re.IGNORECASE,
        ),
        # Goods that are classified somewhere are not ruled on where a duty on them is told.
        Instrument.IMPORT_TARIFF: re.compile(
            r"\b(?:is|are|be|remains?) (?:also |now |still )?subject to (?:an? |the )?(?:[\w.%-]+ ){0,5}(?:tariffs?|duty|duties)\b",
            re.IGNORECASE,
        ),
        Instrument.QUOTA: re.compile(r"\btariff[- ]rate quotas?\b", re.IGNORECASE),
        Instrument.NEGOTIATION: re.compile(
            r"\b(?:request(?:s|ed)?|holds?|held|beg[iau]n|open(?:s|ed)?|resum(?:es?|ed)) (?:\w+ )?(?:consultations|talks|negotiations)\b",
            re.IGNORECASE,
        ),
        # Money for those whom a tariff hits is no tariff.
        Instrument.SUBSIDY: re.compile(
            r"\b(?:set(?:s|ting)? up|creat\w+|launch\w+|announc\w+|unveil\w+|approv\w+|pledg\w+|earmark\w+|offer\w*) (?:an? |the |new )?(?:[\w$\u20ac\u00a3.,-]+ ){0,5}?"
            r"(?:fund|package|scheme|programmes?|programs?|loans?|grants?|aid|relief|credit lines?|compensation|subsid\w+)\b(?= (?:for|to|of)\b)",
            re.IGNORECASE,
        ),
        # A review comes before the order.
        Instrument.INVESTMENT_SCREENING: re.compile(
            r"\bdivest\w* order|\border\w* [^.;]{0,70}?\bdivest", re.IGNORECASE
        ),
        # It lists what it permits, duties among them.
        Instrument.SANCTIONS: re.compile(r"\bgeneral licen[cs]es?\b", re.IGNORECASE),
    }
)
_DECISIVE: Final = frozenset({Instrument.COMMENT_PERIOD, Instrument.COURT_DECISION})
_COURT_DOES: Final = re.compile(
    rf"(?:[\w.'\u2019-]+,? ){{0,8}}?(?:Court|Circuit|CIT|CAFC|court|judge|Judge|panel|justices|"
    rf"Justice)\b[^.;]{{0,60}}?{DECIDING.pattern}"
)
_BESIDE: Final = 40
_REMEDIES: Final = frozenset({Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY})
# A determination in an anti-dumping investigation is about the duty, not about the investigation.
_DETERMINED: Final = re.compile(
    r"\b(?:affirmative|negative) (?:\w+ ){0,4}determinations?\b|\bma(?:de|kes) (?:an? |its )?(?:\w+ ){0,4}determinations?\b|"
    r"\bassign(?:ed|s|ing)\b[^.;]{0,80}\b(?:margins?|rates?)\b|"
    r"\bdetermin(?:ed|es) that [^.;]{0,120}\b(?:dump\w+|subsid\w+|countervailable|less[- ]than[- ]fair[- ]value)\b"
)
_ONLY_COMMENTS: Final = frozenset({Instrument.RULEMAKING, Instrument.COMMENT_PERIOD})


def narrow(text: str, instruments: tuple[Instrument, ...], status: ActionStatus) -> tuple[Instrument, ...]:
    """Only the decisive instrument where its word stands beside the words that tell the state.

    In 'closed its comment period on export controls' it is the comment period that ended.
    """
    if Instrument.COURT_DECISION in instruments and _COURT_DOES.match(text):
        return (Instrument.COURT_DECISION,)
    if Instrument.COMMENT_PERIOD in instruments and _ONLY_COMMENTS.issuperset(instruments):
        heard = INSTRUMENT_CUES[Instrument.COMMENT_PERIOD].search(text)
        if heard is not None and not MAKES.search(text, 0, heard.start()):
            return (Instrument.COMMENT_PERIOD,)
    if Instrument.RULEMAKING in instruments and len(instruments) > 1 and does_more(text):
        instruments = tuple(i for i in instruments if i is not Instrument.RULEMAKING)
    remedies = tuple(i for i in instruments if i in _REMEDIES)
    if remedies and _DETERMINED.search(text):
        return remedies
    state = STATUS_CUES[status].search(text)
    if state is None:
        return instruments
    beside = text[max(0, state.start() - _BESIDE) : state.end() + _BESIDE]
    decisive = tuple(i for i in instruments if i in _DECISIVE and INSTRUMENT_CUES[i].search(beside))
    heads = tuple(i for i in instruments if i in _HEADS and _HEADS[i].search(text))
    if Instrument.INVESTMENT_SCREENING in heads:
        heads = (Instrument.INVESTMENT_SCREENING,)  # the review before the order is told beside it
    return decisive or heads or instruments
