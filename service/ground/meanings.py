"""Tells for each word of a sentence how it is meant there."""

import re
from collections.abc import Sequence
from typing import Final

from service.ground.operators import Piece, scan
from service.ground.signatures import Meaning
from service.ground.walk import Walk

_NAMES: Final = re.compile(r"[A-Z](?<=[a-z,0-9] .)[^\W_]+")
# 'May, but need not, fine': what is put in between; of 'are, or are likely to be, sold' the weaker holds.
_IN_TIME: Final = re.compile(r"\b(\w{2,14}(?:ed|ing|s)) (?:on )?\w{3,6}day (?:(?:night|morning) )?to ")
_BETWEEN: Final = re.compile(
    r"\b(?P<before>will|would|may|might|can|could|must|should|not|be|being|been|are|is|was|were|has|have|had|to)"
    r", (?P<or>or )?(?P<put>[^,;.:\"]{1,60}),(?= )"
)
_PUT_IN: Final = re.compile(r", [^,;.:\"]{1,63}, ")  # without it, nothing is put in between
_BEFORE_TO: Final = ("day to ", "day night to ", "day morning to ")


def signatures_of(text: str, pieces: Sequence[Piece] | None = None) -> Meaning:
    """How a plain text means its words; `pieces` are what it scans to, where they are known."""
    walk = Walk(frozenset([word.lower() for word in _NAMES.findall(text)]))
    folded = text.lower()
    asides: list[str] = []
    read = folded
    if "," in folded and _PUT_IN.search(folded):
        asides = [match["put"] for match in _BETWEEN.finditer(folded)]
        if asides:
            read = _BETWEEN.sub(lambda m: m["put"] if m["or"] else m["before"], folded)
    if "day " in read and any(found in read for found in _BEFORE_TO):
        read = _IN_TIME.sub(r"\1 to ", read)
    walk.read(scan(read) if pieces is None or read != folded else pieces)
    return Meaning(
        tuple(walk.found),
        walk.denials,
        walk.openings,
        walk.all_moods,
        frozenset(walk.expectations),
        frozenset(asides),
    )
