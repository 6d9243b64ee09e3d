"""Checks that a technical instrument such as a safeguard is named where an action stands, or in its article."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Instrument

# How each is named, in whole words and small letters; what plain words tell, such as a tariff, is not here.
# A surge of imports, a subsidiary, a dump truck and a step 'to safeguard jobs' name no remedy.
_NAMED: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        instrument: re.compile(rf"\b(?:{names})\b")
        for instrument, names in {
            Instrument.ANTIDUMPING: (
                r"(?:anti-?)?dump(?:s|ed|ing)?(?![ -](?:truck|trailer))|(?:less than|below) (?:fair|normal) value|below cost|"
                r"ad/cvd|ad (?:orders?|dut(?:y|ies))"
            ),
            Instrument.COUNTERVAILING_DUTY: (
                r"countervail(?:s|ed|ing|able)?|(?:anti-?)?subsid(?:y|ies|i[sz](?:e|es|ed|ing|ation))|cvds?"
            ),
            Instrument.SAFEGUARD: (
                r"(?<!to )(?<!will )(?<!would )(?<!help )safeguards?(?! (?:the|its|their|our|domestic|national|jobs)\b)|"
                r"to safeguard (?:dut(?:y|ies)|tariffs?|measures?|quotas?|action|inquir(?:y|ies)|investigations?)|section 201"
            ),
            Instrument.ENTITY_LISTING: (
                r"(?:black|de)?list(?:s|ed|ing|ings)?|entit(?:y|ies)|designat(?:e|es|ed|ing|ions?)|sdns?"
            ),
            Instrument.INVESTMENT_SCREENING: (
                r"invest(?:s|ed|ing|ments?|ors?)?|acqui(?:res?|red|ring|rers?|sitions?)|takeovers?|t(?:ake|akes|ook|aken|aking) over|"
                r"stakes?|cfius|merge(?:s|d|rs?)?|merging|divest(?:s|ed|ing|itures?|ments?)?|buyouts?|purchas(?:es?|ed|ing|ers?)|ownership"
            ),
            Instrument.COURT_DECISION: (
                r"court(?:s|rooms?|houses?)?|judg(?:es?|ed|e?ments?)|justices?|tribunals?|panel(?:s|ists?)?|rul(?:ings?|ed)|"
                r"appeal(?:s|ed|ing)?|slip op"
            ),
        }.items()
    }
)
# In small letters, one of these stands in every name; most texts have none, and need no pattern.
_STEMS: Final[Mapping[Instrument, tuple[str, ...]]] = MappingProxyType(
    {
        Instrument.ANTIDUMPING: ("dump", " value", "below cost", "ad/cvd", "ad order", "ad dut"),
        Instrument.COUNTERVAILING_DUTY: ("countervail", "subsid", "cvd"),
        Instrument.SAFEGUARD: ("safeguard", "section 201"),
        Instrument.ENTITY_LISTING: ("list", "entit", "designat", "sdn"),
        Instrument.INVESTMENT_SCREENING: (
            *("invest", "acqui", "takeover", " over", "stake", "cfius", "merg", "divest", "buyout"),
            *("purchas", "ownership"),
        ),
        Instrument.COURT_DECISION: (
            "court",
            "judg",
            "justice",
            "tribunal",
            "panel",
            "rul",
            "appeal",
            "slip op",
        ),
    }
)
# Remedies that sentences tell apart.
_REMEDIES: Final = (Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY, Instrument.SAFEGUARD)


def fitting_instrument(instrument: Instrument, evidence: str, article: Callable[[], str]) -> Instrument:
    """The instrument where its sentences or its article name it, else the one remedy that its sentences name, else 'other'.

    Both texts are in small letters; the article's is asked for only where the evidence does not name the instrument.
    """
    if instrument not in _NAMED or _is_named(instrument, evidence) or _is_named(instrument, article()):
        return instrument
    if instrument in _REMEDIES:
        others = [other for other in _REMEDIES if _is_named(other, evidence)]
        if len(others) == 1:
            return others[0]
    return Instrument.OTHER


def _is_named(instrument: Instrument, text: str) -> bool:
    return any(stem in text for stem in _STEMS[instrument]) and _NAMED[instrument].search(text) is not None
