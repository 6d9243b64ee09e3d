"""The script of the stand-in: which rule answers which question, how fast, and how often it fails."""

import json
import re
from enum import StrEnum, unique
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from service.errors import RequestRejected

_MAX_PROBLEMS: Final = 5


class ScriptInvalid(RequestRejected):
    """The script cannot be used; the message names each place and what is wrong there."""

    code = "invalid_script"
    title = "The script of the stand-in is invalid"


@unique
class FaultKind(StrEnum):
    """The ways to fail: HTTP statuses, connections that break, and replies that are not what was asked."""

    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    BAD_GATEWAY = "bad_gateway"
    UNAVAILABLE = "unavailable"
    GATEWAY_TIMEOUT = "gateway_timeout"
    OVERLOADED = "overloaded"
    BAD_REQUEST = "bad_request"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONTEXT_OVERFLOW = "context_overflow"
    HANG = "hang"
    RESET = "reset"
    RESET_MIDWAY = "reset_midway"
    DRIP = "drip"
    HTML = "html"
    GARBAGE = "garbage"
    EMPTY_CHOICES = "empty_choices"
    EMPTY_CONTENT = "empty_content"
    REFUSAL = "refusal"
    CONTENT_FILTER = "content_filter"
    TRUNCATED = "truncated"
    FENCED = "fenced"
    PROSE = "prose"
    WRONG_TYPE = "wrong_type"
    MISSING_FIELD = "missing_field"
    EXTRA_FIELD = "extra_field"
    DUPLICATE_IDS = "duplicate_ids"
    NOT_JSON = "not_json"
    INVENTED = "invented"


class Closed(BaseModel):
    """Frozen, and closed to misspelt names."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


Milliseconds = Annotated[float, Field(ge=0, le=86_400_000)]
Share = Annotated[float, Field(ge=0, le=1)]


def _one_of(value: BaseModel, names: tuple[str, ...]) -> None:
    given = [name for name in names if getattr(value, name) is not None]
    if len(given) != 1:
        fields = type(value).model_fields
        wanted = ", ".join(str(fields[name].alias or name) for name in names)
        raise ValueError(f"exactly one of {wanted} is needed, {len(given)} are given")


def _pattern(value: str | None) -> str | None:
    try:
        re.compile(value or "")
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from None
    return value


Pattern = Annotated[str, Field(min_length=1)]


class Lognormal(Closed):
    """Most answers near the median, a few very late, as models have it."""

    median_ms: Milliseconds
    sigma: Annotated[float, Field(gt=0, le=3)] = 0.5
    max_ms: Milliseconds | None = None


class Latency(Closed):
    """How long an answer takes; a bare number is `fixed_ms`."""

    fixed_ms: Milliseconds | None = None
    uniform_ms: tuple[Milliseconds, Milliseconds] | None = None
    lognormal: Lognormal | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, value: Any) -> Any:
        return {"fixed_ms": value} if isinstance(value, int | float) else value

    @model_validator(mode="after")
    def _check(self) -> Self:
        _one_of(self, ("fixed_ms", "uniform_ms", "lognormal"))
        return self


class Fault(Closed):
    """One way to fail; a bare name is its `kind`."""

    kind: FaultKind
    weight: Annotated[float, Field(gt=0)] = 1.0
    retry_after_s: Annotated[float, Field(ge=0)] | None = None
    retry_after_as: Literal["seconds", "date"] = "seconds"
    message: Annotated[str, Field(max_length=2000)] | None = None
    seconds: Annotated[float, Field(gt=0, le=86_400)] | None = None  # that a hang or a drip lasts at most
    json_: Annotated[Any, Field(alias="json")] = None  # what an `invented` reply says

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, value: Any) -> Any:
        return {"kind": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.kind is FaultKind.INVENTED) != (self.json_ is not None):
            raise ValueError("json goes with the kind invented, and only with it")
        return self


class Faults(Closed):
    """How many answers fail, and in which ways."""

    share: Share
    kinds: Annotated[tuple[Fault, ...], Field(min_length=1)] = tuple(
        Fault(kind=kind) for kind in FaultKind if kind is not FaultKind.INVENTED
    )


class FromSchema(Closed):
    """A reply made from the JSON Schema or tool of the request; `true` takes it as it comes."""

    items: Annotated[int, Field(ge=0, le=100)] = 0  # of each list, within its bounds
    text: Annotated[str, Field(min_length=1, max_length=2000)] = "text"  # of each string


class Reply(Closed):
    """What is answered; a bare `from_schema` or the name of a fault will do."""

    json_: Annotated[Any, Field(alias="json")] = None
    text: str | None = None
    from_schema: FromSchema | None = None
    fault: Fault | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"from_schema": {}} if value == "from_schema" else {"fault": value}
        if isinstance(value, dict) and value.get("from_schema") is True:
            return {**value, "from_schema": {}}
        return value

    @model_validator(mode="after")
    def _check(self) -> Self:
        _one_of(self, ("json_", "text", "from_schema", "fault"))
        return self


class Calls(Closed):
    """Which of a rule's own calls it answers, counted from 1; the others go on to the next rule."""

    first: Annotated[int, Field(ge=1)] = 1
    last: Annotated[int, Field(ge=1)] | None = None
    every: Annotated[int, Field(ge=1)] = 1


class When(Closed):
    """What a question must be for a rule to answer it: everything that is given."""

    prompt: Pattern | None = None  # searched in all messages; named groups can be used in the reply
    model: Pattern | None = None  # the whole name
    schema_: Annotated[Pattern | None, Field(alias="schema")] = None  # the whole name of schema or tool
    calls: Calls | None = None

    _check_patterns = field_validator("prompt", "model", "schema_")(_pattern)


class Rule(Closed):
    """Answers what it fits, with its replies one after the other; the last one stays."""

    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    when: When = When()
    reply: Reply | None = None
    replies: Annotated[tuple[Reply, ...], Field(min_length=1)] | None = None
    latency: Latency | None = None
    faults: Faults | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        _one_of(self, ("reply", "replies"))
        return self

    @property
    def sequence(self) -> tuple[Reply, ...]:
        """The replies, however they were given."""
        return self.replies or ((self.reply,) if self.reply is not None else ())


class Script(Closed):
    """Everything the stand-in does; without rules it answers every question from its schema."""

    seed: int = 0
    models: Annotated[tuple[str, ...], Field(min_length=1)] = ("mock",)
    count_by: Pattern | None = None  # the first group (or the match) in a prompt is counted in /stats
    latency: Latency = Latency(fixed_ms=0)
    chunk_ms: Milliseconds = 0.0  # between the parts of a streamed answer
    faults: Faults | None = None
    rules: tuple[Rule, ...] = ()

    _check_count_by = field_validator("count_by")(_pattern)


def read_script(value: object, origin: str = "script") -> Script:
    """Check a script that has been read from YAML, JSON or Python.

    Raises:
        ScriptInvalid: naming each place and what is wrong there.
    """
    try:
        return Script.model_validate({} if value is None else value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        lines = [f"{_place(problem['loc'])}: {_reason(problem['msg'])}" for problem in found[:_MAX_PROBLEMS]]
        if len(found) > _MAX_PROBLEMS:
            lines.append(f"and {len(found) - _MAX_PROBLEMS} more")
        raise ScriptInvalid(f"{origin}: {'; '.join(lines)}") from None


def load_script(file: Path) -> Script:
    """Read a script from a YAML or JSON file.

    Raises:
        ScriptInvalid: when it cannot be read, naming file, place and reason.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ScriptInvalid(f"{file}: {(error.strerror or 'cannot be read').lower()}") from error
    except UnicodeDecodeError as error:
        raise ScriptInvalid(f"{file}: not UTF-8 text") from error
    return read_script(_parse(file, text), str(file))


def _parse(file: Path, text: str) -> Any:
    if file.suffix == ".json":
        try:
            return json.loads(text)
        except ValueError as error:
            raise ScriptInvalid(f"{file}: not JSON: {error}") from None
    import yaml  # noqa: PLC0415 - only scripts in YAML need it

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ScriptInvalid(f"{file}: not YAML: {' '.join(str(error).split())}") from None


def _place(location: tuple[int | str, ...]) -> str:
    return (
        "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)[1:] or "the whole"
    )


def _reason(message: str) -> str:
    text = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return text[:1].lower() + text[1:]
