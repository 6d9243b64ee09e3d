"""Finds the headings of an article: lines in which capitals do not tell names."""

import re
from typing import Final

from service.annotate.values import Extent

_SHORT_WORD: Final = 3
_TITLE_CASE: Final = 0.75
# 'Ada Brook, President of the Zinc Guild, said in a statement:' tells who speaks the lines that follow.
_ANNOUNCES: Final = re.compile(
    r"\b(?:said|says|state[sd]|wrote|writes|issued|released|added|posted|tweeted|told)\b[^:]{0,80}:$"
)


def find_headings(text: str) -> tuple[Extent, ...]:
    """Lines without a full stop in which most longer words are capitalised."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if not line or line[-1] in '.!?,\u201d"' or _ANNOUNCES.search(line):
            continue
        words = [word for word in line.split() if len(word) > _SHORT_WORD and word[0].isalpha()]
        capitalised = sum(word[0].isupper() for word in words)
        if len(words) > 1 and capitalised >= _TITLE_CASE * len(words):
            found.append(Extent(match.start(), match.end()))
    return tuple(found)
