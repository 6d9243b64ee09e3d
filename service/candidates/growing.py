"""Somebody or something that an article names, growing as it is read, and the forms that names have."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.annotate.values import Mention
from service.candidates.aliases import initials
from service.remembering import remembered

_ARTICLE: Final = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
_NATIONAL: Final = re.compile(
    r"\b(?:U\.S\.|US|United States|White House) | of the United States(?: of America)?$"
)
_OFFICE_WORD: Final = frozenset({"office"})
# What letters stand for wherever they stand.
_LETTERS: Final = {
    "USTR": frozenset({"trade", "representative"}),
    "EU": frozenset({"european", "union"}),
}
_REMEMBERED: Final = 4096  # names; each is asked about several times in an article, and again in the next
_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "a", "de"})


@dataclass(slots=True, eq=False)
class Growing:
    """Somebody or something with what the article has told so far."""

    name: str
    is_person: bool
    kind: ActorKind | None
    is_defined: bool = False  # the article gives it a short form
    country: str | None = None  # where more than its name tells it
    titles: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    called: dict[str, None] = field(default_factory=dict)  # each wording, in the order of the text

    def mention(self, mention: Mention) -> None:
        """It is named there too."""
        self.mentions.append(mention)
        self.called.setdefault(plain_name(mention.text))


@remembered(_REMEMBERED)
def plain_name(name: str) -> str:
    """A name without its article, on one line."""
    return _ARTICLE.sub("", " ".join(name.split()))


@remembered(_REMEMBERED)
def words_of_body(name: str) -> frozenset[str]:
    """The words by which a body is known: 'Department of Commerce' and 'U.S. Commerce Department' are one."""
    if name in _LETTERS:
        return _LETTERS[name]
    words = _bare(name).split()
    return frozenset(word.casefold() for word in words if word not in _SMALL) - _OFFICE_WORD


@remembered(_REMEMBERED)
def acronyms_of(name: str) -> frozenset[str]:
    """The initials of a body's name: with its country's, without them, and with 'of' ('DOE')."""
    if " " not in name:
        return frozenset()
    bare = _bare(name).strip()
    short = initials(bare)
    of_too = "".join(word[0] for word in bare.split() if word[0].isupper() or word == "of").upper()
    return frozenset({initials(name), short, f"U{short}", f"US{short}", of_too}) - {""}


def contested_acronyms(names: Iterable[Name]) -> frozenset[str]:
    """The acronyms that several of an article's bodies could bear."""
    bearers: dict[str, set[frozenset[str]]] = {}
    for name in names:
        plain = plain_name(name.text)
        if name.kind != "person" and " " in plain:
            for acronym in acronyms_of(plain):
                bearers.setdefault(acronym, set()).add(words_of_body(plain))
    return frozenset(acronym for acronym, bodies in bearers.items() if len(bodies) > 1)


def _bare(name: str) -> str:
    return _NATIONAL.sub("", name)
