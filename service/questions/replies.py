"""The shapes that replies have to fill: bounded, so that no model can loop or ramble.

Providers are sent the strict shape. What comes back is read item by item: an item that does not fit is
kept as `Written`, so that it alone is asked again and not the whole reply.
"""

import functools
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    create_model,
)
from pydantic.json_schema import SkipJsonSchema

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind

NO_MEASURE = "none"
NO_ACTOR = "other"
# Kinds of replies made for what is asked, of each sort: one that is made anew is prepared anew, which costs
# 100 KiB that only the rarest garbage collection frees.
MOST_KEPT: Final = 64

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


class Written(ReplyShape):
    """An item as the model wrote it, and what is wrong with which of its fields."""

    written: dict[str, JsonValue]
    problems: tuple[tuple[str, str], ...]


def leniently(shape: type[BaseModel]) -> WrapValidator:
    """Reads an item of that shape, or keeps it as it was written.

    Fields that nobody asked for are let go, and details that may be null are when they are missing.
    """
    details = [name for name, field in shape.model_fields.items() if type(None) in get_args(field.annotation)]

    def read(value: object, _: ValidatorFunctionWrapHandler) -> BaseModel:
        try:
            if not isinstance(value, dict):
                return shape.model_validate(value)
            known = {name: value[name] for name in shape.model_fields if name in value}
            return shape.model_validate({**dict.fromkeys(details), **known})
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=False, include_input=False)
            problems = tuple((str(p["loc"][0]) if p["loc"] else "fields", p["msg"]) for p in found)
            return Written(written=value if isinstance(value, dict) else {}, problems=problems)

    return WrapValidator(read)


def _cut(most: int) -> BeforeValidator:
    """Lets go of items beyond the bound, which decoders without bounds may write."""
    return BeforeValidator(lambda value: value[:most] if isinstance(value, list) else value)


_MOST_ACTORS: Final = 100
_MOST_ACTIONS: Final = 60
_MOST_POSITIONS: Final = 60
_MOST_EVENTS: Final = 100

Actors = Annotated[
    list[Annotated[ActorItem | SkipJsonSchema[Written], leniently(ActorItem)]],
    Field(max_length=_MOST_ACTORS),
    _cut(_MOST_ACTORS),
]
Actions = Annotated[
    list[Annotated[ActionItem | SkipJsonSchema[Written], leniently(ActionItem)]],
    Field(max_length=_MOST_ACTIONS),
    _cut(_MOST_ACTIONS),
]
Positions = Annotated[
    list[Annotated[PositionItem | SkipJsonSchema[Written], leniently(PositionItem)]],
    Field(max_length=_MOST_POSITIONS),
    _cut(_MOST_POSITIONS),
]
Events = Annotated[
    list[Annotated[EventItem | SkipJsonSchema[Written], leniently(EventItem)]],
    Field(max_length=_MOST_EVENTS),
    _cut(_MOST_EVENTS),
]


class PartialReading(BaseModel):
    """Closed to the model that is asked; sections that it writes without being asked are let go."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra={"additionalProperties": False})


class Reading(PartialReading):
    """Everything, for the plan that asks once."""

    actors: Actors
    policy_actions: Actions
    positions: Positions
    events: Events


# What a reading calls the items of each section; of dates only the events are asked.
PARTS: Final[Mapping[Section, str]] = {
    Section.ACTORS: "actors",
    Section.POLICY_ACTIONS: "policy_actions",
    Section.POSITIONS: "positions",
    Section.DATES: "events",
}


@functools.cache
def reading_of(sections: frozenset[Section]) -> type[BaseModel]:
    """A reading of only these sections, in the order in which they are asked."""
    wanted = [part for section, part in PARTS.items() if section in sections]
    if len(wanted) == len(PARTS):
        return Reading
    fields: dict[str, Any] = {name: (Reading.__annotations__[name], ...) for name in wanted}
    return create_model("Reading", __base__=PartialReading, **fields)


class Greeting(ReplyShape):
    """The shortest reply, for warming up."""

    ready: bool


def action_reply(
    instruments: Sequence[Instrument], statuses: Sequence[ActionStatus], *, or_none: bool = True
) -> type[BaseModel]:
    """The reply about one sentence, where only what its words allow can be chosen.

    `or_none` allows that it reports no measure.
    """
    none = (NO_MEASURE,) if or_none else ()
    return _action_reply((*(i.value for i in instruments), *none), tuple([s.value for s in statuses]))


@functools.lru_cache(MOST_KEPT)
def _action_reply(instruments: tuple[str, ...], statuses: tuple[str, ...]) -> type[BaseModel]:
    return create_model(
        "ActionReply",
        __base__=ReplyShape,
        instrument=(_one_of(instruments), ...),
        status=(_one_of(statuses), ...),
    )


def position_reply(stances: Sequence[Stance]) -> type[BaseModel]:
    """The reply about one passage of one speaker."""
    return _position_reply(tuple([s.value for s in stances]))


@functools.lru_cache(MOST_KEPT)
def _position_reply(stances: tuple[str, ...]) -> type[BaseModel]:
    return create_model(
        "PositionReply",
        __base__=ReplyShape,
        topic=(Annotated[str, Field(min_length=2, max_length=60)], ...),
        stance=(_one_of(stances), ...),
    )


def kinds_reply(names: Sequence[str], kinds: Sequence[ActorKind]) -> type[BaseModel]:
    """The reply that says for each name what it is."""
    return _kinds_reply(tuple(names), (*(k.value for k in kinds), NO_ACTOR))


@functools.lru_cache(MOST_KEPT)
def _kinds_reply(names: tuple[str, ...], choices: tuple[str, ...]) -> type[BaseModel]:
    fields: dict[str, Any] = dict.fromkeys(names, (_one_of(choices), ...))
    return create_model("KindsReply", __base__=ReplyShape, **fields)


def _one_of(values: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type made at run time
    return Literal[values]
