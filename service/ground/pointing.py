"""Tells whether a sentence can mean an actor that it does not name: by a pronoun or a description."""

import re
from collections.abc import Iterable
from typing import Final

from schemas.facts import Actor
from schemas.vocabulary import ActorKind
from service.candidates.casing import in_small_letters, of_small_letters
from service.remembering import remembered

_POINTING: Final = re.compile(
    r"\b(?:(he|she|his|her)|(it|its|they|their|we|our)|"
    r"(?:the|both|these|two)(?: two)? (?:\w{1,20} )?(\w{1,20}))\b",
    re.IGNORECASE,
)
_SMALL_POINTING: Final = of_small_letters(_POINTING)
_BODY: Final = "agency department ministry bureau commission administration office"
_DESCRIPTIONS: Final = {
    ActorKind.PERSON: "official",
    ActorKind.GOVERNMENT: "government country bloc administration",
    ActorKind.AGENCY: _BODY,
    ActorKind.LEGISLATURE: "chamber parliament house committee lawmakers",
    ActorKind.COURT: "court judge panel",
    ActorKind.COMPANY: "company firm manufacturer maker producer importer exporter",
    ActorKind.INDUSTRY_GROUP: "group association alliance coalition",
    ActorKind.CIVIL_SOCIETY: "union group organization university",
    ActorKind.INTERNATIONAL_ORGANIZATION: "organization body",
    ActorKind.GROUP: "companies countries governments officials agencies sides parties plaintiffs",
}
_OWNING: Final = frozenset({"its", "their"})
_ACTING: Final = frozenset("he she his her him it they them we our us".split())
_OF: Final = (" of ", " of the ", " to ", " to the ")
_WORD: Final = re.compile(r"\w+")


def points_of(sentence: str) -> frozenset[str]:
    """The pronouns (as 'he' or 'it') and the descriptions of a sentence."""
    found: set[str] = set()
    small = in_small_letters(sentence)
    found_there = _POINTING.findall(sentence) if small is None else _SMALL_POINTING.findall(small)
    for person, other, description in found_there:
        found.add("he" if person else "it" if other else description.casefold())
    return frozenset(found)


def only_owns(words: frozenset[str]) -> bool:
    """Whether the pronouns among words in small letters are 'its' or 'their': whoever they mean does not act."""
    return not words.isdisjoint(_OWNING) and words.isdisjoint(_ACTING)


def owns_in(claim: str, names: Iterable[str]) -> bool:
    """Whether one of these stands in a claim only as whose something is: 'Hanul's rival', 'a rival of Hanul'."""
    return all(
        claim.startswith(("'s", "\u2019s", "' ", "\u2019 "), match.end())
        or claim[: match.start()].endswith(_OF)
        for name in names
        for match in re.finditer(re.escape(name), claim)
    )


def keeps_pointing(claim: str, sentence: str) -> bool:
    """Whether a claim has each pronoun and description of a sentence: then no name stands for one."""
    own = _pointers(claim)
    if not own:
        return False
    known = _pointers(sentence)
    return all(known.count(pointer) <= own.count(pointer) for pointer in set(known))


def _pointers(sentence: str) -> list[str]:
    small = in_small_letters(sentence)
    found = _POINTING.finditer(sentence) if small is None else _SMALL_POINTING.finditer(small)
    return [match[0].casefold() for match in found]


def can_mean(points: frozenset[str], actor: Actor) -> bool:
    """Whether one of these may stand for the actor."""
    if not points:
        return False
    if ("he" if actor.kind is ActorKind.PERSON else "it") in points:
        return True
    told = f"{actor.title or ''} {'' if actor.kind is ActorKind.PERSON else actor.name}"
    return not points.isdisjoint(_descriptions_of(actor.kind, told))


def _descriptions_of(kind: ActorKind, told: str) -> frozenset[str]:
    """By what somebody of this title or name may be described."""
    return _words_of(told).union(_DESCRIPTIONS.get(kind, "").split())


@remembered(2048)
def _words_of(told: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(told)))
