"""What the model's replies amount to before they are checked: the same shape for every plan."""

from dataclasses import dataclass

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind


@dataclass(frozen=True, slots=True)
class DraftActor:
    """An actor as proposed; None where nothing was."""

    name: str
    kind: ActorKind
    title: str | None
    affiliation: str | None
    country: str | None


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


@dataclass(frozen=True, slots=True)
class DraftPosition:
    """A position as proposed; `speaker` is a name."""

    speaker: str
    topic: str
    stance: Stance
    summary: str | None
    quotations: tuple[str, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """What happened at a time that code found."""

    time: str
    event: str


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

    def __add__(self, other: "Draft") -> "Draft":
        """Both drafts' items, in order."""
        return Draft(
            actors=self.actors + other.actors,
            actions=self.actions + other.actions,
            positions=self.positions + other.positions,
            events=self.events + other.events,
            unanswered=self.unanswered + other.unanswered,
        )
