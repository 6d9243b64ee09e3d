"""Checks that a technical instrument such as a safeguard is named where an action stands, or in its article."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Instrument

# How each is named, by stems in small letters; instruments that plain words tell, such as a tariff, are not here.
_STEMS: Final[Mapping[Instrument, tuple[str, ...]]] = MappingProxyType(
    {
        Instrument.ANTIDUMPING: ("dump", "less than fair value", "below fair value", "below cost"),
        Instrument.COUNTERVAILING_DUTY: ("countervail", "subsid", "cvd"),
        Instrument.SAFEGUARD: ("safeguard", "section 201", "surge"),
        Instrument.ENTITY_LISTING: ("list", "entit", "designat", "sdn"),
        Instrument.INVESTMENT_SCREENING: (
            "invest",
            "acqui",
            "takeover",
            "take over",
            "stake",
            "cfius",
            "merge",
            "divest",
            "buyout",
            "purchase",
            "ownership",
        ),
        Instrument.COURT_DECISION: ("court", "judge", "justice", "tribunal", "panel", "ruling", "ruled", "appeal", "slip op"),
    }
)  # fmt: skip
# Remedies that sentences tell apart: where they name one of them, it is no other.
_REMEDIES: Final = (Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY, Instrument.SAFEGUARD)


def fitting_instrument(instrument: Instrument, evidence: str, article: Callable[[], str]) -> Instrument:
    """The instrument itself where it is named, else the one remedy that its sentences name, else 'other'.

    Both texts are in small letters; the article's is asked for only where the evidence does not settle it.
    """
    stems = _STEMS.get(instrument)
    if stems is None or _names(stems, evidence):
        return instrument
    if instrument in _REMEDIES:
        named = [other for other in _REMEDIES if _names(_STEMS[other], evidence)]
        if len(named) == 1:
            return named[0]
    return instrument if _names(stems, article()) else Instrument.OTHER


def _names(stems: tuple[str, ...], text: str) -> bool:
    return any(stem in text for stem in stems)
