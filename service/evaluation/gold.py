"""What `expected.json` and `meta.yaml` of a golden case may hold."""

import functools
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from schemas.article import IsoDate
from schemas.vocabulary import (
    ActionStatus,
    ActorKind,
    Attribution,
    DateBasis,
    Instrument,
    ReferenceKind,
    Section,
    Stance,
    TargetKind,
)


class Gold(BaseModel):
    """A frozen value that a person wrote; a misspelt field is an error, not a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldSpan(Gold):
    """Characters of the article by what they are: its `nth` occurrence of `text`, counted from 1."""

    text: Annotated[str, Field(min_length=1)]
    nth: Annotated[int | None, Field(ge=1)] = None


def _spell_out(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Substring = Annotated[GoldSpan, BeforeValidator(_spell_out)]
ActorId = Annotated[str, Field(pattern=r"^a[1-9]\d*$")]
ActionId = Annotated[str, Field(pattern=r"^p[1-9]\d*$")]
PositionId = Annotated[str, Field(pattern=r"^s[1-9]\d*$")]
DateId = Annotated[str, Field(pattern=r"^d[1-9]\d*$")]
ReferenceId = Annotated[str, Field(pattern=r"^r[1-9]\d*$")]
Words = Annotated[str, Field(min_length=1)]
Day = date  # a reference has a field of that name

_NOT_ACCEPTABLE: Final = frozenset({"id", "optional", "accept"})


class GoldItem(Gold):
    """An expected item; finding or missing an `optional` one costs and gains nothing.

    `accept` lists, by field, the values that are as right as the one given.
    """

    id: str
    optional: bool = False
    accept: Mapping[str, tuple[JsonValue, ...]] = {}

    @model_validator(mode="after")
    def _check_alternatives(self) -> Self:
        problems: list[InitErrorDetails] = []
        for name, alternatives in self.accept.items():
            if name in _NOT_ACCEPTABLE or name not in type(self).model_fields:
                kind = PydanticCustomError(
                    "unknown_field", "there is no field of this name to accept values for"
                )
                problems.append(InitErrorDetails(type=kind, loc=("accept", name), input=name))
                continue
            for place, value in enumerate(alternatives):
                try:
                    _reader(type(self), name).validate_python(value)
                except ValidationError as error:
                    found = error.errors(include_url=False)
                    problems += [_same_fault(f, ("accept", name, place, *f["loc"])) for f in found]
        if problems:
            raise ValidationError.from_exception_data(type(self).__name__, problems)
        return self

    def accepted(self, name: str) -> tuple[Any, ...]:
        """Every value of this field that counts as right: the one given, then the alternatives."""
        read = _reader(type(self), name).validate_python
        return (getattr(self, name), *(read(value) for value in self.accept.get(name, ())))


def _same_fault(fault: ErrorDetails, place: tuple[int | str, ...]) -> InitErrorDetails:
    told = {**fault.get("ctx", {}), "why": fault["msg"]}
    return InitErrorDetails(
        type=PydanticCustomError(fault["type"], "{why}", told), loc=place, input=fault["input"]
    )


@functools.cache
def _reader(owner: type[GoldItem], name: str) -> TypeAdapter[Any]:
    field = owner.model_fields[name]
    annotation: Any = field.annotation
    return TypeAdapter(Annotated[annotation, *field.metadata] if field.metadata else annotation)


class GoldActor(GoldItem):
    """An expected actor; `mentions` need not be all of them."""

    id: ActorId
    name: Words
    kind: ActorKind
    title: Words | None = None
    affiliation: Words | None = None
    country: str | None = None
    mentions: tuple[Substring, ...] = ()


class GoldTarget(Gold):
    """What a policy action is aimed at."""

    name: Words
    kind: TargetKind
    country: str | None = None


class GoldAction(GoldItem):
    """An expected policy action; `summary` is for people and not scored."""

    id: ActionId
    summary: Words | None = None
    instrument: Instrument
    status: ActionStatus
    issuers: tuple[ActorId, ...] = ()
    targets: tuple[GoldTarget, ...] = ()
    dates: tuple[DateId, ...] = ()
    references: tuple[ReferenceId, ...] = ()
    evidence: Annotated[tuple[Substring, ...], Field(min_length=1)]


class GoldPosition(GoldItem):
    """An expected position; `quotes` are the words inside the quotation marks."""

    id: PositionId
    actor: ActorId
    topic: Words | None = None
    action: ActionId | None = None
    stance: Stance
    summary: Words | None = None
    quotes: tuple[Substring, ...] = ()
    attribution: Attribution
    evidence: Annotated[tuple[Substring, ...], Field(min_length=1)]


class GoldDate(GoldItem):
    """An expected date: the `nth` occurrence of `text`, and what it means."""

    id: DateId
    text: Words
    nth: Annotated[int | None, Field(ge=1)] = None
    value: str | None = None
    start: Day | None = None
    end: Day | None = None
    basis: DateBasis
    event: Words | None = None


class GoldReference(GoldItem):
    """An expected reference: the `nth` occurrence of `text`, and what it cites."""

    id: ReferenceId
    text: Words
    nth: Annotated[int | None, Field(ge=1)] = None
    kind: ReferenceKind
    key: Words
    date: Day | None = None
    url: str | None = None


class Expected(Gold):
    """`expected.json`: what a perfect reader would answer."""

    actors: tuple[GoldActor, ...] = ()
    policy_actions: tuple[GoldAction, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    references: tuple[GoldReference, ...] = ()

    def section(self, section: Section) -> tuple[GoldItem, ...]:
        """The items of one section."""
        items: tuple[GoldItem, ...] = getattr(self, section.value)
        return items


class Meta(Gold):
    """`meta.yaml`: what is known of the article beside its text."""

    published_at: IsoDate | None = None
    title: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    source: Annotated[str, Field(min_length=1, description="Where the text comes from, and its licence.")]
    publisher: Annotated[str | None, Field(description="Sent as the article's `source`.")] = None
    url: str | None = None
