"""Tells whether a body stands in an address: where papers lie or whom to call, not what it does."""

import re
from typing import Final

_REACH: Final = 220
_STREET: Final = (
    r"(?:\d{1,5}(?:st|nd|rd|th)?|One|Two) (?:[NSEW]\.? )?"
    r"(?:(?:[A-Z][\w.'\u2019-]{0,20}|and|\d{1,3}(?:st|nd|rd|th)) ){1,5}"
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Plaza|Square|Highway|Lane|Way)"
)
_NUMBERED_STREET: Final = r"\d{1,3}(?:st|nd|rd|th) (?:Street|St\.|Avenue|Ave\.)"
_ROOM: Final = r"(?:Room|Rm\.|Suite|Mail ?[Ss]top|P\.?O\.? Box|Floor) [\w-]{1,12}"
_TELEPHONE: Final = r"(?:(?:at )?(?:tele)?phone:?|tel\.?:?|at)? ?\(?\d{3}\)?[ -]\d{3}-\d{4}"
# Larger bodies and rooms may stand between a body and its street.
_ADDRESS: Final = re.compile(
    rf"(?: \([A-Z]{{2,8}}\))?(?:,\s(?:the )?(?:{_ROOM}|[A-Z][^,;:()\n]{{2,60}}))"
    rf"{{0,4}},?\s(?:{_STREET}|{_NUMBERED_STREET}|{_ROOM}|{_TELEPHONE})"
)


def is_address(text: str, end: int) -> bool:
    """Whether a street, a room or a telephone number follows the body that is named up to `end`."""
    return _ADDRESS.match(text, end, end + _REACH) is not None
