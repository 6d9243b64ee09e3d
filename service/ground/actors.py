"""Checks actors: the name stands in the article, and what is said of it too."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.facts import Actor, Span
from schemas.vocabulary import ActorKind
from service.annotate.values import AnnotatedArticle, Extent, Mention
from service.candidates.countries import find_countries
from service.candidates.entities import Entity
from service.draft import DraftActor
from service.ground.mentions import find_mentions, stands_in
from service.ground.warnings import Findings


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an answer, findable by any name the article uses for them."""

    actors: tuple[Actor, ...]

    def find(self, name: str) -> Actor | None:
        """The actor of that name, or the only one with a mention of that wording."""
        plain = " ".join(name.split()).casefold()
        exact = [a for a in self.actors if a.name.casefold() == plain]
        if exact:
            return exact[0]
        mentioned = [a for a in self.actors if any(m.text.casefold() == plain for m in a.mentions)]
        return mentioned[0] if len(mentioned) == 1 else None


def check_actors(
    article: AnnotatedArticle,
    drafts: Sequence[DraftActor],
    entities: Sequence[Entity],
    skip: Sequence[Extent],
    findings: Findings,
) -> Cast:
    """Keep the actors whose name stands in the article; one for each person or body."""
    kept: dict[str, tuple[DraftActor, tuple[Mention, ...]]] = {}
    for index, draft in enumerate(drafts):
        entity = _entity_of(draft.name, entities)
        name = entity.name if entity is not None else draft.name
        mentions = entity.mentions if entity is not None else find_mentions(article.text, name, skip)
        if not mentions:
            findings.dropped(
                "name_not_in_text",
                f"/data/actors/{index}",
                "An actor was dropped because its name does not stand in the article.",
            )
            continue
        key = name.casefold()
        if key not in kept:
            kept[key] = (_with_name(draft, name), mentions)
    ordered = sorted(kept.values(), key=lambda item: item[1][0].start)
    details = _Details(article.text, frozenset(c.code for c in find_countries(article.text)), findings)
    return Cast(tuple(_build(number, *item, details) for number, item in enumerate(ordered, start=1)))


def _build(number: int, draft: DraftActor, mentions: tuple[Mention, ...], details: "_Details") -> Actor:
    path = f"/data/actors/{number - 1}"
    return Actor(
        id=f"a{number}",
        name=draft.name,
        kind=draft.kind,
        title=details.worded(draft.title, f"{path}/title"),
        affiliation=details.worded(draft.affiliation, f"{path}/affiliation"),
        country=details.country(draft.country, f"{path}/country"),
        mentions=[Span(start=m.start, end=m.end, text=m.text) for m in mentions],
    )


@dataclass(frozen=True, slots=True)
class _Details:
    """Lets through what the article words so."""

    text: str
    countries: frozenset[str]
    findings: Findings

    def worded(self, phrase: str | None, path: str) -> str | None:
        if phrase is None or not phrase.strip():
            return None
        if stands_in(self.text, phrase):
            return phrase
        self.findings.changed(
            "words_not_in_text", path, "A detail was dropped: the article does not word it so."
        )
        return None

    def country(self, code: str | None, path: str) -> str | None:
        if code is None or code in self.countries:
            return code
        self.findings.changed(
            "country_not_in_text", path, "A country was dropped: the article does not name it."
        )
        return None


def _entity_of(name: str, entities: Sequence[Entity]) -> Entity | None:
    plain = " ".join(name.split()).casefold()
    exact = [e for e in entities if e.name.casefold() == plain]
    if exact:
        return exact[0]
    close = [
        e
        for e in entities
        if any(m.text.casefold() == plain for m in e.mentions)
        or (e.kind is ActorKind.PERSON and plain.endswith(f" {e.name.casefold()}"))
    ]
    return close[0] if len(close) == 1 else None


def _with_name(draft: DraftActor, name: str) -> DraftActor:
    return DraftActor(" ".join(name.split()), draft.kind, draft.title, draft.affiliation, draft.country)
