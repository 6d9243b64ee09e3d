"""Tells for whom somebody works: by the body that a title names, or that stands behind 'of'."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.growing import Growing

_WORD: Final = re.compile(r"\w+")
_OF: Final = re.compile(r" of (?:the )?")
# 'Its counsel, Ada Brook,' and 'Ada Brook, the union's director': of whom the sentences before are about.
_ITS: Final = re.compile(r"\b[Ii]ts (?:[\w-]+ ){1,5}?$|\b[Ii]ts (?:[\w-]+ ){0,5}?[\w-]+, $")
_THEIR_KIND: Final = re.compile(
    r"(?:the )?(?P<kind>union|group|association|council|alliance|coalition|federation|company|firm|agency|ministry|department|bureau|lobby|guild|institute)"
    r"['\u2019]s "
)
_OPENS: Final = re.compile(
    r"(?:^|\n|[.!?;][\"\u201d\u2019)]{0,2}\s)(?:(?:But|And|Meanwhile,|Still,) )?(?:[Tt]he )?$"
)
_OPENING_REACH: Final = 24
_ITS_REACH: Final = 90
_PRIVATE: Final = frozenset({ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY, None})
_OF_KIND: Final = {
    "company": frozenset({ActorKind.COMPANY, None}),
    "firm": frozenset({ActorKind.COMPANY, None}),
    **dict.fromkeys(("agency", "ministry", "department", "bureau"), frozenset({ActorKind.AGENCY})),
}


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
        self._starts = sorted(self._at)

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

    def pointed_at(self, title: str | None, mentions: Sequence[Mention], text: str) -> Growing | None:
        """Whose 'its counsel' or 'the union's director' is: the body that opens the sentence nearest before."""
        first = mentions[0].start
        kind = _THEIR_KIND.match(title) if title is not None else None
        if kind is None and _ITS.search(text, max(0, first - _ITS_REACH), first) is None:
            return None
        kinds = _OF_KIND.get(kind["kind"], _PRIVATE) if kind is not None else None
        paragraph = text.rfind("\n", 0, first) + 1
        near = bisect_left(self._starts, paragraph), bisect_left(self._starts, first)
        opening = [
            self._at[at]
            for at in self._starts[slice(*near)]
            if _OPENS.search(text, max(0, at - _OPENING_REACH), at)
            and (kinds is None or self._at[at].kind in kinds)
        ]
        return opening[-1] if opening else None


_LETTERS: Final = re.compile(r"^\([A-Z][A-Za-z&-]{1,9}\) ")


def without_owner(title: str, owner: Growing) -> str:
    """A title without whose it is, which its bearer's affiliation tells."""
    wordings = "|".join(re.escape(wording) for wording in dict.fromkeys(m.text for m in owner.mentions))
    title = _THEIR_KIND.sub("", title, count=1) if _THEIR_KIND.match(title) else title
    alone = re.sub(rf"^(?:{re.escape(owner.name)}(?:['\u2019]s)?|(?:{wordings})['\u2019]s?) ", "", title)
    return _LETTERS.sub("", alone, count=1)
