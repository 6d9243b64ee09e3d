"""What the model's replies amount to before they are checked: the same shape for every plan.

Items have ids of their own ("actor1", "action2"; `Draft.numbered` gives them), by which checks say
what did not hold and repairs are merged.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind


@dataclass(frozen=True, slots=True)
class DraftActor:
    """An actor as proposed; None where nothing was."""

    name: str
    kind: ActorKind
    title: str | None
    affiliation: str | None
    country: str | None
    id: str = ""


@dataclass(frozen=True, slots=True)
class DraftTarget:
    """A target in the article's words."""

    name: str
    kind: TargetKind


@dataclass(frozen=True, slots=True)
class DraftAction:
    """A policy action as proposed; sentences, times and citations by their numbers and ids."""

    summary: str | None
    instrument: Instrument
    status: ActionStatus
    issuers: tuple[str, ...]
    targets: tuple[DraftTarget, ...]
    sentences: tuple[int, ...]
    times: tuple[str, ...]
    citations: tuple[str, ...]
    id: str = ""

    def joined(self, other: "DraftAction") -> "DraftAction":
        """This action with the issuers, targets and places of another that is the same."""
        return replace(
            self,
            issuers=tuple(dict.fromkeys(self.issuers + other.issuers)),
            targets=tuple(dict.fromkeys(self.targets + other.targets)),
            sentences=tuple(sorted({*self.sentences, *other.sentences})),
            times=tuple(dict.fromkeys(self.times + other.times)),
            citations=tuple(dict.fromkeys(self.citations + other.citations)),
        )


@dataclass(frozen=True, slots=True)
class DraftPosition:
    """A position as proposed; `speaker` is a name."""

    speaker: str
    topic: str
    stance: Stance
    summary: str | None
    quotations: tuple[str, ...]
    sentences: tuple[int, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """What happened at a time that code found."""

    time: str
    event: str


# With which the ids of a section's items begin; those of malformed items tell no section.
ITEM_PREFIXES: Final[Mapping[Section, str]] = {
    Section.ACTORS: "actor",
    Section.POLICY_ACTIONS: "action",
    Section.POSITIONS: "position",
    Section.DATES: "event",
}


def event_id(time: str) -> str:
    """The id of what happened at a time."""
    return f"event_{time}"


@dataclass(frozen=True, slots=True)
class Malformed:
    """An item as the model wrote it, which does not have the shape of one.

    `problems` are pairs of the field and what is wrong with it.
    """

    section: Section
    written: Mapping[str, Any]
    problems: tuple[tuple[str, str], ...]
    id: str = ""

    @property
    def message(self) -> str:
        """For callers: which fields are wrong, without what stands in them."""
        fields = ", ".join(dict.fromkeys(name for name, _ in self.problems))
        return f"An item was dropped: what the model wrote for it has no usable {fields}."


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that got no usable reply, and what is missing for it."""

    section: Section
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything proposed for one article or window."""

    actors: tuple[DraftActor, ...] = ()
    actions: tuple[DraftAction, ...] = ()
    positions: tuple[DraftPosition, ...] = ()
    events: tuple[DraftEvent, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    malformed: tuple[Malformed, ...] = ()

    def __add__(self, other: "Draft") -> "Draft":
        """Both drafts' items, in order."""
        return Draft(
            actors=self.actors + other.actors,
            actions=self.actions + other.actions,
            positions=self.positions + other.positions,
            events=self.events + other.events,
            unanswered=self.unanswered + other.unanswered,
            malformed=self.malformed + other.malformed,
        )

    def numbered(self) -> "Draft":
        """The same draft, its items with the ids of their places."""
        return replace(
            self,
            actors=tuple(replace(a, id=f"actor{n}") for n, a in enumerate(self.actors, start=1)),
            actions=tuple(replace(p, id=f"action{n}") for n, p in enumerate(self.actions, start=1)),
            positions=tuple(replace(s, id=f"position{n}") for n, s in enumerate(self.positions, start=1)),
            malformed=tuple(replace(m, id=f"malformed{n}") for n, m in enumerate(self.malformed, start=1)),
        )
