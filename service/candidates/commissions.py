"""Finds 'the Commission' where an article about the European Union calls it nothing else."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.quotations import Name

_SEAT: Final = re.compile(r"\b(?:Brussels|EU|European Union|[Mm]ember [Ss]tates|Regulation \(EU\))\b")
_ALONE: Final = re.compile(r"\b[Tt]he (?P<name>Commission)\b(?! (?:of|for|on)\b)")
_WORD: Final = "Commission"


def find_commission(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Every place of it; none where another commission is named, or nothing tells that it is the Union's."""
    if "he Commission" not in text or any(_WORD in name.text for name in names) or not _SEAT.search(text):
        return ()
    if " Commission " in _ALONE.sub("", text):
        return ()
    return tuple(
        Name(*m.span("name"), m["name"], "body", None)
        for m in _ALONE.finditer(text)
        if not any(n.start < m.end() and m.start("name") < n.end for n in names)
    )
