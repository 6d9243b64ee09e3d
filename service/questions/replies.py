"""The shapes that replies have to fill: bounded, so that no model can loop or ramble."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Stance, TargetKind

NO_MEASURE = "none"
NO_ACTOR = "other"

SentenceNumber = Annotated[int, Field(ge=1, le=9999)]


class ReplyShape(BaseModel):
    """Closed and frozen: what is not asked for is not taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ActorItem(ReplyShape):
    """One actor."""

    name: Annotated[str, Field(min_length=1, max_length=160)]
    kind: ActorKind
    title: Annotated[str | None, Field(max_length=200)]
    affiliation: Annotated[str | None, Field(max_length=200)]
    country: Annotated[str | None, Field(max_length=2)]


class TargetItem(ReplyShape):
    """One target of an action."""

    name: Annotated[str, Field(min_length=1, max_length=160)]
    kind: TargetKind


class ActionItem(ReplyShape):
    """One policy action."""

    summary: Annotated[str, Field(min_length=1, max_length=400)]
    instrument: Instrument
    status: ActionStatus
    issuers: Annotated[list[str], Field(max_length=10)]
    targets: Annotated[list[TargetItem], Field(max_length=20)]
    sentences: Annotated[list[SentenceNumber], Field(min_length=1, max_length=20)]
    dates: Annotated[list[str], Field(max_length=20)]
    references: Annotated[list[str], Field(max_length=20)]


class PositionItem(ReplyShape):
    """One position."""

    speaker: Annotated[str, Field(min_length=1, max_length=160)]
    topic: Annotated[str, Field(min_length=1, max_length=160)]
    stance: Stance
    summary: Annotated[str, Field(min_length=1, max_length=400)]
    quotes: Annotated[list[str], Field(max_length=30)]
    sentences: Annotated[list[SentenceNumber], Field(min_length=1, max_length=20)]


class EventItem(ReplyShape):
    """What happened at a listed date."""

    date: str
    event: Annotated[str, Field(min_length=1, max_length=200)]


class Reading(ReplyShape):
    """Everything, for the plan that asks once."""

    actors: Annotated[list[ActorItem], Field(max_length=100)]
    policy_actions: Annotated[list[ActionItem], Field(max_length=60)]
    positions: Annotated[list[PositionItem], Field(max_length=60)]
    events: Annotated[list[EventItem], Field(max_length=100)]


class Greeting(ReplyShape):
    """The shortest reply, for warming up."""

    ready: bool


def action_reply(instruments: Sequence[Instrument], statuses: Sequence[ActionStatus]) -> type[BaseModel]:
    """The reply about one sentence, where only what its words allow can be chosen."""
    return create_model(
        "ActionReply",
        __base__=ReplyShape,
        instrument=(_one_of([*(i.value for i in instruments), NO_MEASURE]), ...),
        status=(_one_of([s.value for s in statuses]), ...),
    )


def position_reply(stances: Sequence[Stance]) -> type[BaseModel]:
    """The reply about one passage of one speaker."""
    return create_model(
        "PositionReply",
        __base__=ReplyShape,
        topic=(Annotated[str, Field(min_length=2, max_length=60)], ...),
        stance=(_one_of([s.value for s in stances]), ...),
    )


def kinds_reply(names: Sequence[str], kinds: Sequence[ActorKind]) -> type[BaseModel]:
    """The reply that says for each name what it is."""
    choice = _one_of([*(k.value for k in kinds), NO_ACTOR])
    fields: dict[str, Any] = dict.fromkeys(names, (choice, ...))
    return create_model("KindsReply", __base__=ReplyShape, **fields)


def _one_of(values: Sequence[str]) -> Any:  # noqa: ANN401 - a type made at run time
    return Literal[tuple(values)]
