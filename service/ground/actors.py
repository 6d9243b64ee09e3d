"""Checks actors: the name stands in the article, and what is said of it too."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from schemas.facts import Actor
from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.entities import Entity
from service.draft import DraftActor
from service.ground.countries import country_told
from service.ground.details import Neighbours
from service.ground.names import Wording, find_name, without_titles
from service.ground.seen import Seen
from service.ground.warnings import Findings
from service.remembering import remembered

_NOWHERE: Final = "An actor was dropped because its name does not stand in the article."
_ONLY_UNREAD: Final = (
    "An actor was dropped because its name stands only in boilerplate, "
    "or in words that instruct the reader or may."
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an answer, findable by any name the article uses for them."""

    actors: tuple[Actor, ...]
    by_name: dict[str, tuple[Actor, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, actors: Sequence[Actor]) -> "Cast":
        """The actors, indexed by their names and by every wording of their mentions."""
        by_name: dict[str, tuple[Actor, ...]] = {}
        for actor in actors:
            for wording in {_folded(actor.name), *[_folded(m.text) for m in actor.mentions]}:
                by_name[wording] = (*by_name.get(wording, ()), actor)
        return cls(tuple(actors), by_name)

    def find(self, name: str) -> Actor | None:
        """The only actor of that name or wording, titles apart; None where two share it."""
        for wanted in without_titles(name):
            found = self.by_name.get(_folded(wanted), ())
            exact = [a for a in found if _folded(a.name) == _folded(wanted)]
            if exact or found:
                return exact[0] if exact else (found[0] if len(found) == 1 else None)
        return None


def check_actors(
    drafts: Sequence[DraftActor],
    entities: Sequence[Entity],
    wording: Wording,
    findings: Findings,
    seen: Seen,
) -> Cast:
    """Keep the actors whose name stands in the article; one for each person or body."""
    known = _Known.of(entities)
    neighbours = Neighbours.of(wording.text, entities)
    kept: dict[str, tuple[DraftActor, tuple[Mention, ...]]] = {}
    for index, draft in enumerate(drafts):
        path = f"/data/actors/{index}"
        findings.item = draft.id
        entity, shared = known.find(draft.name)
        if shared:
            findings.dropped(
                "name_ambiguous", path, "An actor was dropped: several people in the article share its name."
            )
            continue
        if entity is not None:
            name, mentions = entity.name, _outside(entity.mentions, wording)
        else:
            name, mentions = find_name(wording, draft.name, is_person=draft.kind is ActorKind.PERSON)
        if not mentions:
            stands_there = entity is not None or draft.name in wording.text
            findings.dropped("name_not_in_text", path, _ONLY_UNREAD if stands_there else _NOWHERE)
            continue
        name = " ".join(name.split())
        named = draft if draft.name == name else replace(draft, name=name)
        own = _checked(neighbours, named, mentions, entity)
        for code, what in own.reasons:
            findings.changed(code, path, what)
        kept.setdefault(name.casefold(), (own.draft, mentions))
    ordered = sorted(kept.values(), key=lambda item: item[1][0].start)
    return Cast.of([_build(number, *item, seen) for number, item in enumerate(ordered, start=1)])


def _build(number: int, draft: DraftActor, mentions: Sequence[Mention], seen: Seen) -> Actor:
    return Actor(
        id=f"a{number}",
        name=draft.name,
        kind=draft.kind,
        title=draft.title,
        affiliation=draft.affiliation,
        country=draft.country,
        mentions=[seen.span(m.start, m.end, m.text) for m in mentions],
    )


@dataclass(frozen=True, slots=True)
class _Checked:
    draft: DraftActor
    reasons: tuple[tuple[str, str], ...]


def _checked(
    beside: Neighbours, draft: DraftActor, mentions: Sequence[Mention], entity: Entity | None
) -> _Checked:
    """The draft with only the details that the words beside its mentions tell."""
    reasons: list[tuple[str, str]] = []
    title, affiliation, country = draft.title, draft.affiliation, draft.country
    told = (entity.title, entity.affiliation, entity.country) if entity is not None else (None, None, None)
    if not _is_told(beside, title, told[0], mentions):
        reasons += _lost(
            title, "words_not_in_text", "A title was dropped: the article does not give it to this actor."
        )
        title = None
    if not _is_told(beside, affiliation, told[1], mentions):
        reasons += _lost(
            affiliation, "words_not_in_text", "An affiliation was dropped: the article does not word it so."
        )
        affiliation = None
    if (
        country
        and country != told[2]
        and not country_told(beside.text, country, mentions, (draft.name, title, affiliation))
    ):
        reasons.append(
            ("country_not_in_text", "A country was dropped: the article does not say it of this actor.")
        )
        country = None
    details = title, affiliation, country or None
    if details != (draft.title, draft.affiliation, draft.country):
        draft = replace(draft, title=title, affiliation=affiliation, country=country or None)
    return _Checked(draft, tuple(reasons))


def _lost(phrase: str | None, code: str, message: str) -> list[tuple[str, str]]:
    return [(code, message)] if phrase is not None and phrase.strip() else []


def _is_told(beside: Neighbours, phrase: str | None, told: str | None, mentions: Sequence[Mention]) -> bool:
    if phrase is None or not phrase.strip():
        return False
    return phrase == told or beside.gives(phrase, mentions)


def _outside(mentions: Sequence[Mention], wording: Wording) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if not wording.is_skipped(m.start, m.end))


@dataclass(frozen=True, slots=True)
class _Known:
    """The entities that code found, by every name the article has for them."""

    by_name: dict[str, tuple[Entity, ...]]

    @classmethod
    def of(cls, entities: Sequence[Entity]) -> "_Known":
        by_name: dict[str, tuple[Entity, ...]] = {}
        for entity in entities:
            wordings = {_folded(entity.name), *[_folded(m.text) for m in entity.mentions]}
            if entity.kind is ActorKind.PERSON:
                wordings.add(_folded(entity.name.split()[-1]))
            for wording in wordings:
                by_name[wording] = (*by_name.get(wording, ()), entity)
        return cls(by_name)

    def find(self, name: str) -> tuple[Entity | None, bool]:
        """The entity of that name, and whether several share it."""
        for wanted in without_titles(name):
            found = self.by_name.get(_folded(wanted), ())
            exact = [e for e in found if _folded(e.name) == _folded(wanted)]
            if exact or len(found) == 1:
                return (exact or list(found))[0], False
            if found:
                return None, True
        # 'U.S. Trade Representative Katherine Tai' ends in the name of a person.
        words = name.split()
        for i in range(1, len(words) - 1):
            found = self.by_name.get(_folded(" ".join(words[i:])), ())
            if len(found) == 1 and found[0].kind is ActorKind.PERSON:
                return found[0], False
        return None, False


@remembered(8192)
def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
