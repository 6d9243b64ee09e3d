"""Finds who signed a notice: a name on a line of its own, and the office below it."""

import re
from typing import Final

from service.annotate.quotations import Name
from service.annotate.values import Extent, Mention

_OFFICE: Final = (
    r"(?:Secretary|Director|Commissioner|Administrator|Chair\w{0,5}|President|Representative|Officer|"
    r"Counsel|Chief|"
    r"Minister|Ambassador|Judge|Deputy|Assistant|Under)"
)
_SIGNED: Final = re.compile(
    r"^[ \t]*(?P<name>[A-Z][a-z\u00c0-\u024f'\u2019-]{1,20}(?: [A-Z]\.){0,2}"
    r"(?: [A-Z][\w\u00c0-\u024f'\u2019-]{1,25}){1,3}"
    r"(?:,? (?:Jr|Sr|III|II)\.?)?),[ \t]*\n\s{0,10}"
    rf"(?P<title>(?:[A-Z][\w.-]{{1,25}} ){{0,4}}?{_OFFICE}\b[^\n.]{{0,120}})\.?[ \t]*$",
    re.MULTILINE,
)
_COMMA_AT_THE_END: Final = re.compile(r",[ \t]*\n")  # behind each of the names


def find_signatures(text: str, known: tuple[Name, ...], skip: tuple[Extent, ...]) -> tuple[Name, ...]:
    """The names with those who signed among them, who have their office for title, in order."""
    if _COMMA_AT_THE_END.search(text) is None:
        return known
    found = []
    for match in _SIGNED.finditer(text):
        start, end = match.span("name")
        if any(s.start < end and start < s.end for s in skip):
            continue
        title = Mention(match.start("title"), match.end("title"), match["title"])
        found.append(Name(start, end, match["name"], "person", title))
    if not found:
        return known
    others = (n for n in known if not any(s.start < n.end and n.start < s.end for s in found))
    return tuple(sorted((*others, *found), key=lambda name: name.start))
