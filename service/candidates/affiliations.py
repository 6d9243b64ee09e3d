"""Tells for whom somebody works: by the body that a title names, or that stands behind 'of'."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from service.annotate.values import Mention
from service.candidates.growing import Growing

_WORD: Final = re.compile(r"\w+")
_OF: Final = re.compile(r" of (?:the )?")


class Employers:
    """The bodies of an article by the first words of what they are called, and by where they are named."""

    def __init__(self, bodies: Iterable[Growing]) -> None:
        self._called: dict[str, list[tuple[int, str, Growing]]] = {}
        self._at: dict[int, Growing] = {}
        for place, body in enumerate(bodies):
            for mention in body.mentions:
                self._at.setdefault(mention.start, body)
            if body.kind is None:
                continue
            for wording in {body.name, *(m.text for m in body.mentions)}:
                first = _WORD.search(wording)
                if first is not None:
                    self._called.setdefault(first[0], []).append((place, wording, body))

    def in_title(self, title: str) -> Growing | None:
        """The body that a title names; of several the one of the longest name."""
        words = dict.fromkeys(_WORD.findall(title))
        called = (item for word in words for item in self._called.get(word, ()))
        named = [
            (-len(body.name), place, body)
            for place, wording, body in called
            if wording in title and re.search(rf"\b{re.escape(wording)}\b", title)
        ]
        return min(named, key=lambda item: item[:2])[2] if named else None

    def behind(self, mentions: Sequence[Mention], text: str) -> Growing | None:
        """The body in 'Tobias Lindqvist of Carver Ashe'."""
        ofs = (of for mention in mentions if (of := _OF.match(text, mention.end)) is not None)
        return next((self._at[of.end()] for of in ofs if of.end() in self._at), None)


def without_owner(title: str, owner: Growing) -> str:
    """A title without whose it is, which its bearer's affiliation tells."""
    wordings = "|".join(re.escape(wording) for wording in dict.fromkeys(m.text for m in owner.mentions))
    return re.sub(rf"^(?:{re.escape(owner.name)}(?:['\u2019]s)?|(?:{wordings})['\u2019]s?) ", "", title)
