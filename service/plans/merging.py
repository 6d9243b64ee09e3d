"""Joins what was read of overlapping windows: what two of them tell of one sentence is told once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from schemas.vocabulary import Instrument
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition


@dataclass(slots=True)
class _Joined:
    """Grows window by window; places are indices into the lists."""

    actors: dict[str, DraftActor] = field(default_factory=dict)
    actions: list[DraftAction] = field(default_factory=list)
    action_places: dict[tuple[Instrument, int], int] = field(default_factory=dict)
    positions: list[DraftPosition] = field(default_factory=list)
    position_places: dict[tuple[str, int], int] = field(default_factory=dict)
    events: dict[str, DraftEvent] = field(default_factory=dict)

    def take(self, draft: Draft) -> None:
        """Add one window's items; what an earlier window has of the same is widened."""
        for actor in draft.actors:
            name = _folded(actor.name)
            known = self.actors.get(name)
            self.actors[name] = actor if known is None else _completed(known, actor)
        for event in draft.events:
            self.events.setdefault(event.time, event)
        self._take_actions(draft.actions)
        self._take_positions(draft.positions)

    def _take_actions(self, actions: Sequence[DraftAction]) -> None:
        # Only other windows' items are the same one: a window knows what it tells apart.
        fresh: dict[tuple[Instrument, int], int] = {}
        for action in actions:
            keys = [(action.instrument, n) for n in action.sentences]
            twin = next((self.action_places[key] for key in keys if key in self.action_places), None)
            if twin is None:
                twin = len(self.actions)
                self.actions.append(action)
            else:
                self.actions[twin] = self.actions[twin].joined(action)
            fresh |= dict.fromkeys(keys, twin)
        self.action_places |= fresh

    def _take_positions(self, positions: Sequence[DraftPosition]) -> None:
        fresh: dict[tuple[str, int], int] = {}
        for position in positions:
            keys = [(_surname(position.speaker), n) for n in position.sentences]
            twin = next((self.position_places[key] for key in keys if key in self.position_places), None)
            if twin is None:
                twin = len(self.positions)
                self.positions.append(position)
            else:
                self.positions[twin] = _joined_position(self.positions[twin], position)
            fresh |= dict.fromkeys(keys, twin)
        self.position_places |= fresh


def merge_drafts(drafts: Sequence[Draft]) -> Draft:
    """One draft of several windows'; of two items that are one, the earlier window's words stay.

    Actors are one by name, actions by instrument and evidence, positions by speaker and evidence, events
    by their time.
    """
    if len(drafts) == 1:
        return drafts[0]
    joined = _Joined()
    for draft in drafts:
        joined.take(draft)
    return Draft(
        actors=tuple(joined.actors.values()),
        actions=tuple(joined.actions),
        positions=tuple(joined.positions),
        events=tuple(joined.events.values()),
        unanswered=tuple(dict.fromkeys(gap for draft in drafts for gap in draft.unanswered)),
        malformed=tuple(item for draft in drafts for item in draft.malformed),
    )


def _completed(known: DraftActor, other: DraftActor) -> DraftActor:
    return replace(
        known,
        title=known.title or other.title,
        affiliation=known.affiliation or other.affiliation,
        country=known.country or other.country,
    )


def _joined_position(one: DraftPosition, other: DraftPosition) -> DraftPosition:
    return replace(
        one,
        quotations=tuple(dict.fromkeys(one.quotations + other.quotations)),
        sentences=tuple(sorted({*one.sentences, *other.sentences})),
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _surname(name: str) -> str:
    return _folded(name).rsplit(" ", maxsplit=1)[-1]
