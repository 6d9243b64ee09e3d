"""Finds the side that somebody takes behind 'by': 'the bill, opposed by the guild, would ...'."""

import re
from typing import Final

_TAKEN: Final = re.compile(
    r"\b(?P<verb>opposed|backed|critici[sz]ed|condemned|denounced|welcomed|supported|endorsed|praised|applauded|resisted|"
    r"favou?red|contested|slammed|rejected|championed)(?: \w{3,14}ly)? by (?:the |both )?"
    r"(?:[A-Z][\w.&'\u2019-]{1,30}(?: [A-Z][\w.&'\u2019-]{1,30}){0,5}(?:, | and |, and )(?:the )?){0,4}"
    r"(?:[A-Z][\w.]{1,14} ){0,3}$"
)
_MEASURE: Final = re.compile(
    r"\b(?:bills?|proposals?|plans?|ideas?|steps?|moves?|measures?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|rules?|bans?|curbs?|"
    r"quotas?|controls?|sanctions|agreements?|deals?|pacts?|decisions?|orders?|exemptions?|exclusions?|subsid(?:y|ies)|"
    r"legislation|amendments?|requests?|petitions?)\b"
)
_DENIED: Final = re.compile(r"(?:\bnot|\bnever|\bno longer|n['\u2019]t)(?: \w+){0,2} $")
_WAS: Final = re.compile(
    r"(?:,? (?:which |that )?(?:is|are|was|were|has been|have been|had been)(?: \w+ly)?|,)? $"
)
_REACH: Final = 120


def side_taken_by(text: str, start: int, name: int) -> re.Match[str] | None:
    """The verb of a side that the one named there takes on a measure of the sentence from `start` on."""
    begin = max(start, name - _REACH)
    if " by " not in text[begin:name]:
        return None
    taken = _TAKEN.search(text, begin, name)
    if taken is None or _DENIED.search(text, begin, taken.start()):
        return None
    return taken if _MEASURE.search(text, begin, taken.start()) else None


def start_of_passive(text: str, verb: int) -> int:
    """Where the words of a passive begin behind what it is said of: 'the bill|, which is opposed by'."""
    was = _WAS.search(text, max(0, verb - _REACH), verb)
    return verb if was is None else was.start()
