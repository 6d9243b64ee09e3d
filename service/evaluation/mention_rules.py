"""Rules for what the text names: actors by name, dates by place and value, references by key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from schemas.facts import Actor, DateMention, Reference, Span
from service.evaluation.gold import Expected, GoldActor, GoldDate, GoldItem, GoldReference, GoldSpan
from service.evaluation.locating import Stretch, locate, occurrences
from service.evaluation.rules import FieldRule, SectionRules
from service.evaluation.stretches import characters, dice, overlaps
from service.evaluation.wording import holds_name, is_same_phrase, normalise_key, normalise_name

_SAME_NAME: Final = 0.8
_PART_OF_NAME: Final = 0.4
_SAME_KEY: Final = 0.8
_SAME_PLACE: Final = 0.4
_SMALL: Final = 0.2


@dataclass(frozen=True, slots=True)
class Links:
    """Which expected item each extracted id stands for, by extracted id; grows section by section."""

    known: dict[str, str] = field(default_factory=dict)

    def __call__(self, extracted_id: str) -> str:
        """The expected id, or one that nothing expected has."""
        return self.known.get(extracted_id, f"?{extracted_id}")


def stretch_of(span: Span) -> Stretch:
    """Where an extracted span stands."""
    return Stretch(span.start, span.end)


def actor_rules(text: str, expected: Expected) -> SectionRules[GoldActor, Actor]:
    """Found by normalised name, or by part of it where the kind agrees; right with name and kind."""
    known_as = {
        normalise_name(name): actor.id for actor in expected.actors for name in actor.accepted("name")
    }
    names = {actor.id: [normalise_name(name) for name in actor.accepted("name")] for actor in expected.actors}

    def similarity(actor: GoldActor, found: Actor) -> float:
        name = normalise_name(found.name)
        same_kind = found.kind in actor.accepted("kind")
        if name in names[actor.id]:
            return _SAME_NAME + _SMALL * same_kind
        is_part = same_kind and any(holds_name(name, known) for known in names[actor.id])
        return _PART_OF_NAME if is_part else 0.0

    def same_body(one: str, other: str) -> bool:
        first, second = normalise_name(one), normalise_name(other)
        return first == second or (first in known_as and known_as.get(second) == known_as[first])

    def same_name(one: str, other: str) -> bool:
        return normalise_name(one) == normalise_name(other)

    def is_mentioned(mention: GoldSpan, found: Span) -> bool:
        if mention.nth is None:
            return any(overlaps(place, stretch_of(found)) for place in occurrences(text, mention.text))
        place = locate(text, mention)
        return place is not None and overlaps(place, stretch_of(found))

    return SectionRules(
        similarity,
        (
            FieldRule("name", _accepted("name"), lambda a: a.name, same_name, is_core=True),
            FieldRule("kind", _accepted("kind"), lambda a: a.kind, is_core=True),
            FieldRule("title", _accepted("title"), lambda a: a.title, same_name),
            FieldRule("affiliation", _accepted("affiliation"), lambda a: a.affiliation, same_body),
            FieldRule("country", _accepted("country"), lambda a: a.country),
            FieldRule(
                "mentions",
                _accepted("mentions"),
                lambda a: a.mentions,
                is_mentioned,
                is_list=True,
                is_sample=True,
            ),
        ),
    )


def date_rules(text: str, expected: Expected) -> SectionRules[GoldDate, DateMention]:
    """Found where the places overlap; right with the value."""
    places = {item.id: _places(text, item) for item in expected.dates}

    def similarity(item: GoldDate, found: DateMention) -> float:
        alike = _closeness(places[item.id], found.span)
        return (alike + (found.value in item.accepted("value"))) / 2 if alike else 0.0

    return SectionRules(
        similarity,
        (
            FieldRule("value", _accepted("value"), lambda d: d.value, is_core=True),
            FieldRule("span", lambda d: places[d.id], lambda d: stretch_of(d.span)),
            FieldRule("start", _accepted("start"), lambda d: d.start),
            FieldRule("end", _accepted("end"), lambda d: d.end),
            FieldRule("basis", _accepted("basis"), lambda d: d.basis),
            FieldRule("event", _accepted("event"), lambda d: d.event, is_same_phrase, is_open=True),
        ),
    )


def reference_rules(text: str, expected: Expected) -> SectionRules[GoldReference, Reference]:
    """Found by key, or where the places overlap; right with key and kind."""
    places = {item.id: _places(text, item) for item in expected.references}

    def similarity(item: GoldReference, found: Reference) -> float:
        if any(same_key(key, found.key) for key in item.accepted("key")):
            return _SAME_KEY + _SMALL * _closeness(places[item.id], found.span)
        return _SAME_PLACE * _closeness(places[item.id], found.span)

    return SectionRules(
        similarity,
        (
            FieldRule("key", _accepted("key"), lambda r: r.key, same_key, is_core=True),
            FieldRule("kind", _accepted("kind"), lambda r: r.kind, is_core=True),
            FieldRule("date", _accepted("date"), lambda r: r.date),
        ),
    )


def same_key(one: str, other: str) -> bool:
    """Whether two keys name the same document."""
    return normalise_key(one) == normalise_key(other)


def fold_expected(references: tuple[GoldReference, ...]) -> tuple[list[GoldReference], Mapping[str, str]]:
    """One reference a key (a required one, where there is one), and by which id each goes."""
    kept: dict[str, GoldReference] = {}
    for item in references:
        key = normalise_key(item.key)
        if key not in kept or (kept[key].optional and not item.optional):
            kept[key] = item
    return list(kept.values()), {item.id: kept[normalise_key(item.key)].id for item in references}


def fold_extracted(references: list[Reference]) -> tuple[list[Reference], Mapping[str, str]]:
    """One reference a key, the first, and by which id each goes."""
    kept: dict[str, Reference] = {}
    for item in references:
        kept.setdefault(normalise_key(item.key), item)
    return list(kept.values()), {item.id: kept[normalise_key(item.key)].id for item in references}


def _accepted(name: str) -> Any:  # noqa: ANN401 - a field's reader, of whatever type the field has
    def read(item: GoldItem) -> tuple[Any, ...]:
        return item.accepted(name)

    return read


def _places(text: str, item: GoldDate | GoldReference) -> tuple[Stretch, ...]:
    """Where the item stands; another wording where it overlaps the first, else where it stands first."""
    words, *others = item.accepted("text")
    first = locate(text, GoldSpan(text=words, nth=item.nth))
    found = [] if first is None else [first]
    for other in others:
        stands = occurrences(text, other)
        near = [place for place in stands if first is not None and overlaps(place, first)]
        found += near[:1] or stands[:1]
    return tuple(found)


def _closeness(places: tuple[Stretch, ...], span: Span) -> float:
    given = characters([stretch_of(span)])
    return max((dice(characters([place]), given) for place in places), default=0.0)
