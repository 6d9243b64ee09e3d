"""Finds a name in the article, to the character."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.values import Extent, Mention

_TITLES: Final = re.compile(
    r"^(?:the|mr|mrs|ms|dr|sen|rep|president|prime minister|minister|ambassador|secretary|judge)\.? ",
    re.IGNORECASE,
)


def find_mentions(text: str, name: str, skip: Sequence[Extent]) -> tuple[Mention, ...]:
    """Every place where a name stands as whole words, whatever white space is between them.

    Nothing in `skip` (boilerplate) counts. A leading title or article that the text does not have is
    let go.
    """
    for wanted in (name, _TITLES.sub("", name)):
        pattern = _pattern(wanted)
        if pattern is None:
            return ()
        found = tuple(
            Mention(m.start(), m.end(), m[0])
            for m in pattern.finditer(text)
            if not any(s.start < m.end() and m.start() < s.end for s in skip)
        )
        if found:
            return found
    return ()


def stands_in(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words, in any case and spacing."""
    pattern = _pattern(phrase, re.IGNORECASE)
    return pattern is not None and pattern.search(text) is not None


def _pattern(phrase: str, flags: int = 0) -> re.Pattern[str] | None:
    words = phrase.split()
    if not words:
        return None
    spaced = r"\s+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){spaced}(?!\w)", flags)
