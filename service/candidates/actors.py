"""Keeps, of the names that code found, those of somebody who acts or speaks."""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.candidates.acting import LINK_REACH, acting_kind, apposed_title, is_linked
from service.candidates.addresses import is_address
from service.candidates.countries import find_countries
from service.candidates.growing import Growing
from service.candidates.kinds import is_called_by_wares
from service.candidates.ministries import find_ministries
from service.candidates.subjects import acts, does

_POSTAL_CODE: Final = 2  # 'NJ' is where somebody is, not somebody
# Whose neighbours in a list are likely what they are.
_LISTED: Final = frozenset({ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})
# A noun stands behind it, and no verb.
_ADJECTIVE: Final = re.compile(
    r"[- ](?!(?:and|or|but|as|to|in|on|for|from|with|by|at|of|than|that|which|who|is|are|was|were|has|had|"
    r"have|will|would|could|may|also|not|did|does|do)\b)[a-z]"
)
_UNIT: Final = re.compile(r"^(?:Office|Division|Branch|Unit) (?:of|for)\b(?!.*\b(?:Representative|Assets)\b)")
# What a ministry does, or who of it speaks; 'exports to its defence ministry' makes it no actor.
_DOES: Final = re.compile(
    r"(?:(?: last| this| on| late)? [\w.]{3,9}(?: \d{1,2})?)? "
    r"(?:wants|hopes|also|later|spokes\w+|officials?|urged|called|vowed)\b"
)


def those_acting(growing: list[Growing], text: str, speaking: frozenset[int]) -> list[Growing]:
    """Without the names of unknown kind that nothing beside them makes an actor, and that do not speak."""
    unknown = [e for e in growing if e.kind is None and len(e.name) > _POSTAL_CODE]
    kept = [
        e
        for e in growing
        if e.kind is not None
        and not (_is_mere_unit(e, text) or _is_only_addressed(e, text) or _is_an_adjective(e, text))
        and (e.kind is not ActorKind.GROUP or _is_made_an_actor(e, text))
    ]
    kept.extend(
        e for e in unknown if _is_made_an_actor(e, text) or any(m.start in speaking for m in e.mentions)
    )
    lists = _Lists(kept, text)
    acting = set(kept)
    for entity in unknown:
        if entity in acting:
            continue
        neighbour = lists.beside(entity)
        if neighbour is not None:
            entity.kind = _kind_beside(entity, neighbour, text)
            kept.append(entity)
            lists.add(entity)
    return kept


def acting_ministries(growing: Sequence[Growing], text: str, speaking: frozenset[int]) -> list[Growing]:
    """The bodies named in small letters that speak or act; those of one name are one."""
    named = [*find_ministries(text)]
    if not named:
        return []
    found: dict[str, Growing] = {}
    taken = {m.start for entity in growing if not _is_country(entity.name) for m in entity.mentions}
    for ministry in named:
        start, end, name = ministry.mention
        active = (
            start in speaking or does(text, end) or _DOES.match(text, end) or acting_kind(text, start, end)[0]
        )
        if start in taken or not (active or name in found):
            continue
        entity = found.setdefault(name, Growing(name, is_person=False, kind=ministry.kind))
        entity.mention(ministry.mention)
    return list(found.values())


def _is_made_an_actor(entity: Growing, text: str) -> bool:
    """Whether the words beside a name of unknown kind do; they may tell its kind too."""
    if " " in entity.name and not (entity.name.isupper() or is_called_by_wares(entity.name)):
        titles = [t for m in entity.mentions if (t := apposed_title(text, m.end)) is not None]
        if titles:
            entity.is_person, entity.kind = True, ActorKind.PERSON
            entity.titles.extend(titles)
            return True
    if entity.is_defined:
        return True
    cues = [acting_kind(text, m.start, m.end) for m in entity.mentions]
    told = [kind for acts, kind in cues if acts and kind is not None]
    if told:
        entity.kind = told[0]
    return any(acts for acts, _ in cues)


def _kind_beside(entity: Growing, neighbour: Growing, text: str) -> ActorKind | None:
    """The neighbour's, where both are named alike: 'Nordvik and the Association of Mills' are not."""
    articles = {
        text[max(0, e.mentions[0].start - 4) : e.mentions[0].start].casefold() == "the "
        for e in (entity, neighbour)
    }
    return neighbour.kind if len(articles) == 1 else None


def _is_only_addressed(entity: Growing, text: str) -> bool:
    """Whether it is an agency that is named nowhere but before a street or a telephone number."""
    return entity.kind is ActorKind.AGENCY and all(
        is_address(text, m.end) and not acts(text, m.end) for m in entity.mentions
    )


def _is_an_adjective(entity: Growing, text: str) -> bool:
    """Whether 'EU' only says whose something is, in every place: 'EU pork', 'the EU chamber of commerce'."""
    return entity.name == "EU" and all(
        _ADJECTIVE.match(text, m.end) and not acts(text, m.end) and not acting_kind(text, m.start, m.end)[0]
        for m in entity.mentions
    )


def _is_mere_unit(entity: Growing, text: str) -> bool:
    """Whether it is an office that does nothing anywhere: the part of an address."""
    return (
        not entity.is_person
        and _UNIT.match(entity.name) is not None
        and not any(acting_kind(text, m.start, m.end)[0] for m in entity.mentions)
    )


def _is_country(name: str) -> bool:
    return any(c.is_name and c.text == name for c in find_countries(name))


class _Lists:
    """Those whose neighbours in a list are likely what they are, by where they are named."""

    def __init__(self, entities: Sequence[Growing], text: str) -> None:
        self._text = text
        self._listed: list[Growing] = []
        self._starts: list[tuple[int, int]] = []
        self._ends: list[tuple[int, int]] = []
        for entity in entities:
            self.add(entity)

    def add(self, entity: Growing) -> None:
        """One more that may stand in a list."""
        if entity.kind not in _LISTED:
            return
        for mention in entity.mentions:
            insort(self._starts, (mention.start, len(self._listed)))
            insort(self._ends, (mention.end, len(self._listed)))
        self._listed.append(entity)

    def beside(self, entity: Growing) -> Growing | None:
        """'executives from IBM and chip manufacturer Rapidus': one of a list is as its neighbour."""
        linked: list[int] = []
        for start, end, _ in entity.mentions:
            before = _between(self._ends, start - LINK_REACH, start)
            linked += [n for at, n in before if is_linked(self._text, at, start)]
            behind = _between(self._starts, end + 1, end + LINK_REACH + 1)
            linked += [n for at, n in behind if is_linked(self._text, end, at)]
        return self._listed[min(linked)] if linked else None


def _between(places: Sequence[tuple[int, int]], first: int, last: int) -> Sequence[tuple[int, int]]:
    return places[bisect_left(places, (first,)) : bisect_left(places, (last,))]
