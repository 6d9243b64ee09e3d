"""Finds the person or body that a name names among those that an article named before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.annotate.values import Mention
from service.candidates.aliases import initials, is_shortened, may_shorten, opens
from service.remembering import remembered

_ARTICLE: Final = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
_NATIONAL: Final = re.compile(
    r"\b(?:U\.S\.|US|United States|White House) | of the United States(?: of America)?$"
)
# What is called by the first words of its name.
_SHORTENED: Final = frozenset({ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, None})
_OFFICES: Final = ("department", "ministry")
_OFFICE_WORD: Final = frozenset({"office"})
# What letters stand for wherever they stand.
_LETTERS: Final = {
    "USTR": frozenset({"trade", "representative"}),
    "EU": frozenset({"european", "union"}),
}
HEAD_WORDS: Final = frozenset(
    "Commission Council Board Bureau Parliament Committee Authority Agency Administration Tribunal "
    "Association Federation".split()
)
_SHORTEST_ACRONYM: Final = 3  # two letters may be anybody's
_REMEMBERED: Final = 4096  # names; each is asked about several times in an article, and again in the next
_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "a", "de"})


@dataclass(slots=True)
class Growing:
    """Somebody or something with what the article has told so far."""

    name: str
    is_person: bool
    kind: ActorKind | None
    is_defined: bool = False  # the article gives it a short form
    country: str | None = None  # where more than its name tells it
    titles: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    called: dict[str, frozenset[str]] = field(default_factory=dict)  # each wording and its signature
    shortened: list[str] = field(default_factory=list)  # the wordings that may shorten others

    def mention(self, mention: Mention) -> None:
        """It is named there too."""
        self.mentions.append(mention)
        self.call(plain_name(mention.text))

    def call(self, plain: str) -> None:
        """It is called that."""
        if plain not in self.called:
            self.called[plain] = _signature(plain)
            if may_shorten(plain):
                self.shortened.append(plain)


def home_of(
    name: Name, growing: Sequence[Growing], contested: frozenset[str] = frozenset()
) -> Growing | None:
    """Whom a name names, of those so far; None where it is somebody new, or may be several.

    The contested acronyms are the initials of several bodies and join none of them.
    """
    if name.kind != "person":
        return body_home_of(name, growing, contested) or _firm(name, growing)
    return _firm(name, growing) or _person_home(name, growing)


def _firm(name: Name, growing: Sequence[Growing]) -> Growing | None:
    """'Song Da' alone, after 'Song Da Racking Co.', is the firm."""
    short = plain_name(name.text)
    return next(
        (e for e in growing if not e.is_person and e.kind in _SHORTENED and opens(short, e.name)), None
    )


def _person_home(name: Name, growing: Sequence[Growing]) -> Growing | None:
    words = plain_name(name.text).split()
    people = [entity for entity in growing if entity.is_person]
    if len(words) == 1:
        namesakes = [e for e in people if words[0] in {e.name.split()[-1], e.name.split()[0]}]
        return namesakes[0] if len(namesakes) == 1 else None
    exact = [e for e in people if e.name.casefold() == " ".join(words).casefold()]
    if exact:
        return exact[0]
    # 'Katherine C. Tai' and 'Katherine Tai'; or the surname came first, the full name later.
    same_ends = [e for e in people if (e.name.split()[0], e.name.split()[-1]) == (words[0], words[-1])]
    lone = [e for e in people if e.name == words[-1]]
    found = same_ends or lone
    return found[0] if len(found) == 1 else None


def body_home_of(
    name: Name, growing: Sequence[Growing], contested: frozenset[str] = frozenset()
) -> Growing | None:
    """The body that a name names, by its words in any order, its short form or its initials."""
    plain = plain_name(name.text)
    bodies = [entity for entity in growing if not entity.is_person]
    signature = _signature(plain)
    shortens = may_shorten(plain)
    # 'Federal Circuit' and 'Court of Appeals for the Federal Circuit'
    court, is_court = f"Appeals for the {plain}", "Appeals for the " in plain
    for entity in bodies:
        if (
            plain in entity.called
            or signature in entity.called.values()
            or entity.name.endswith(court)
            or (is_court and plain.endswith(f"Appeals for the {entity.name}"))
            or (shortens and any(is_shortened(plain, wording) for wording in entity.called))
            or (entity.shortened and any(is_shortened(short, plain) for short in entity.shortened))
        ):
            return entity
    # 'Commerce' for the Commerce Department that was named before, or is named later.
    if " " not in plain and not plain.isupper():
        offices = _offices_of(plain)
        office = next((e for e in bodies if e.called[e.name] in offices), None)
        return office or (_only_one_called(plain, bodies) if plain in HEAD_WORDS else None)
    if not signature.isdisjoint(_OFFICES):
        lone = next((e for e in bodies if " " not in e.name and signature in _offices_of(e.name)), None)
        if lone is not None:
            return lone
    if plain.isupper() and " " not in plain:
        meant = [e for e in bodies if plain in acronyms_of(e.name)] if plain not in contested else []
        return meant[0] if meant else None
    acronyms = acronyms_of(plain) - contested
    meant = [e for e in bodies if len(e.name) >= _SHORTEST_ACRONYM and e.name in acronyms] if acronyms else []
    return meant[0] if meant else None


def _only_one_called(word: str, bodies: Sequence[Growing]) -> Growing | None:
    """The only body that is a commission, where 'the Commission' is named."""
    found = [
        e for e in bodies if e.name != word and (e.name.endswith(f" {word}") or e.name.startswith(f"{word} "))
    ]
    return found[0] if len(found) == 1 else None


def contested_acronyms(names: Iterable[Name]) -> frozenset[str]:
    """The acronyms that several of an article's bodies could bear."""
    bearers: dict[str, set[frozenset[str]]] = {}
    for name in names:
        plain = plain_name(name.text)
        if name.kind != "person" and " " in plain:
            for acronym in acronyms_of(plain):
                bearers.setdefault(acronym, set()).add(_signature(plain))
    return frozenset(acronym for acronym, bodies in bearers.items() if len(bodies) > 1)


def _offices_of(field: str) -> tuple[frozenset[str], ...]:
    """The words of a field's offices: 'Department of the Treasury'."""
    return tuple(frozenset({field.casefold(), word}) for word in _OFFICES)


@remembered(_REMEMBERED)
def acronyms_of(name: str) -> frozenset[str]:
    """The initials of a body's name: with its country's, without them, and with 'of' ('DOE')."""
    if " " not in name:
        return frozenset()
    bare = _bare(name).strip()
    short = initials(bare)
    of_too = "".join(word[0] for word in bare.split() if word[0].isupper() or word == "of").upper()
    return frozenset({initials(name), short, f"U{short}", f"US{short}", of_too}) - {""}


@remembered(_REMEMBERED)
def plain_name(name: str) -> str:
    """A name without its article, on one line."""
    return _ARTICLE.sub("", " ".join(name.split()))


def _bare(name: str) -> str:
    return _NATIONAL.sub("", name)


@remembered(_REMEMBERED)
def _signature(name: str) -> frozenset[str]:
    if name in _LETTERS:
        return _LETTERS[name]
    # 'Department of Commerce', 'Commerce Department' and 'U.S. Commerce Department' are one.
    words = _bare(name).split()
    return frozenset(word.casefold() for word in words if word not in _SMALL) - _OFFICE_WORD
