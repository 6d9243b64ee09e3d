"""Finds where a sentence begins to say why somebody is listed: 'for supplying items to Russia'."""

import re
from typing import Final

_REASON: Final = re.compile(
    r"\bfor (?:either |allegedly |reportedly |their |its |his |her )?"
    r"(?:\w{2,20}ing|support|activities|actions|conduct)\b|"
    r"\bover (?:alleged |reported |their |its |his |her |the )?(?:arms |weapons |past |close )?"
    r"(?:sales|support|roles?|ties|links|treatment|use|theft|involvement|dealings|shipments)\b"
)


def without_reason(sentence: str) -> str:
    """A sentence as far as it says what is done; what is named as the reason is no part of the measure."""
    reason = _REASON.search(sentence)
    return sentence if reason is None else sentence[: reason.start()]
