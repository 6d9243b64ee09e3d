"""The settings of Groundwire: environment variables read once into one frozen value."""

import json
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum, unique
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from schemas.article import MAX_DEADLINE_S
from schemas.signing import SIGNING_FORM, check_secret
from service.errors import SettingsInvalid
from service.rejections import worded

PREFIX = "GROUNDWIRE_"
EMBEDDED = "embedded"
_ADDRESSES = {
    "api_base": (("http://", "https://"), "http://127.0.0.1:8001/v1"),
    "redis_url": (("redis://", "rediss://", "unix://"), "redis://HOST:6379/0"),
}
_NOT_HERE = (f"{PREFIX}API_KEY", f"{PREFIX}WITHOUT_KEYS")  # read by the client and by `serve`
_NEAR = 0.9  # of one letter in ten; Kubernetes sets names of its own, such as GROUNDWIRE_PORT


@unique
class PlanChoice(StrEnum):
    """How many questions an article is asked."""

    AUTO = "auto"
    SINGLE = "single"
    SECTIONS = "sections"


@unique
class LogLevel(StrEnum):
    """Which log events are written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class ModelLimits(BaseModel):
    """What jobs may ask of one model, over all replicas together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    concurrency: Annotated[int | None, Field(ge=1, description="Articles at once.")] = None
    requests_per_minute: Annotated[int | None, Field(ge=1, description="Calls.")] = None
    tokens_per_minute: Annotated[int | None, Field(ge=1, description="Tokens read and written.")] = None


class Settings(BaseSettings):
    """Everything that can be set from outside; a test holds the README's table to these fields."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    model: Annotated[
        str, Field(min_length=1, description='A litellm model name such as "openai/gpt-4o", or "embedded".')
    ] = EMBEDDED
    api_base: Annotated[
        str | None, Field(description="Address of the OpenAI-compatible server of the model, with its /v1.")
    ] = None
    fallback_models: Annotated[
        tuple[str, ...],
        NoDecode,
        Field(description="Models to ask when the first cannot answer, in order, separated by commas."),
    ] = ()
    allowed_models: Annotated[
        tuple[str, ...],
        NoDecode,
        Field(description="Models that callers may name, by commas, as openai/*; by default any."),
    ] = ()
    model_concurrency: Annotated[
        int, Field(ge=1, le=10_000, description="Calls to one model at once; fewer after it says 429.")
    ] = 64
    deadline_s: Annotated[
        float, Field(gt=0, le=MAX_DEADLINE_S, description="Seconds that one request may take in all.")
    ] = 300.0
    max_in_flight: Annotated[
        int, Field(ge=1, le=10_000, description="Requests worked on at once; more are answered 503.")
    ] = 64
    max_repairs: Annotated[
        int, Field(ge=0, le=5, description="How often an invalid reply is asked again, with the reason.")
    ] = 2
    plan: Annotated[
        PlanChoice, Field(description="One question (single), one a section (sections), or by model (auto).")
    ] = PlanChoice.AUTO
    log_level: Annotated[LogLevel, Field(description="debug, info, warning or error.")] = LogLevel.INFO
    model_file: Annotated[
        Path | None, Field(description="The embedded model's GGUF file, instead of the cached one.")
    ] = None
    cache_dir: Annotated[
        Path | None, Field(description="Where weights are kept; by default the user's cache directory.")
    ] = None
    cache_mb: Annotated[
        int, Field(ge=0, le=1_000_000, description="Megabytes of answers kept on disk; 0 keeps none.")
    ] = 512
    cache_days: Annotated[
        float, Field(gt=0, le=3650, description="Days after which a kept answer is made anew.")
    ] = 30.0
    redis_url: Annotated[
        SecretStr | None,
        Field(description="Keeps answers in Redis instead, shared by replicas: redis://host:6379/0."),
    ] = None
    database_url: Annotated[
        SecretStr | None,
        Field(
            description="Where jobs are kept: postgresql://... shared by replicas; by default a SQLite file."
        ),
    ] = None
    job_concurrency: Annotated[
        int, Field(ge=1, le=10_000, description="Articles of jobs that one process works on at once.")
    ] = 64
    model_limits: Annotated[
        dict[str, ModelLimits],
        NoDecode,
        Field(
            description="Limits of jobs by model over all replicas, * for every other, as JSON: "
            '{"*": {"concurrency": 100, "requests_per_minute": 500, "tokens_per_minute": 200000}}.'
        ),
    ] = {}
    batch_poll_s: Annotated[
        float, Field(gt=0, le=3600, description="Seconds between two looks at a provider's batch.")
    ] = 60.0
    job_retention_days: Annotated[
        float, Field(gt=0, le=3650, description="Days after which a finished job is deleted.")
    ] = 30.0
    webhook_secret: Annotated[
        SecretStr | None,
        Field(description=f"Signs webhooks of jobs that bring no secret: {SIGNING_FORM}."),
    ] = None
    webhook_private: Annotated[
        bool, Field(description="Whether webhooks may go to private addresses and plain http.")
    ] = False
    api_keys_file: Annotated[
        Path | None,
        Field(description="Who may call: the file of groundwire keys. Without it only this machine may."),
    ] = None
    threads: Annotated[
        int | None, Field(ge=1, le=256, description="Threads of the embedded model; by default all cores.")
    ] = None

    @field_validator("fallback_models", "allowed_models", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @field_validator("model_limits", mode="before")
    @classmethod
    def _read_json(cls, value: object) -> object:
        try:
            return json.loads(value) if isinstance(value, str) else value
        except ValueError as error:
            raise PydanticCustomError("json_invalid", "must be JSON") from error

    @field_validator("api_base", "redis_url", mode="after")
    @classmethod
    def _check_address(cls, value: str | SecretStr | None, info: ValidationInfo) -> str | SecretStr | None:
        given = value.get_secret_value() if isinstance(value, SecretStr) else value
        schemes, such_as = _ADDRESSES[info.field_name or ""]
        if given is not None and not given.lower().startswith(schemes):
            raise PydanticCustomError("address", "must be an address such as {such_as}", {"such_as": such_as})
        return value

    @field_validator("webhook_secret", mode="after")
    @classmethod
    def _check_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            check_secret(value.get_secret_value())
        return value

    @classmethod
    def load(cls) -> Self:
        """Read the environment.

        Raises:
            SettingsInvalid: naming each variable that cannot be used and why.
        """
        try:
            return cls()
        except ValidationError as error:
            problems = error.errors(include_input=False, include_url=False)
            raise SettingsInvalid("; ".join(map(_worded, problems))) from error


def misspelled(environment: Iterable[str]) -> dict[str, str]:
    """Variables that are no setting and look like one, with the one that was probably meant."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    others = {name for name in environment if name.startswith(PREFIX)} - {*known, *_NOT_HERE}
    near = {name: get_close_matches(name, known, n=1, cutoff=_NEAR) for name in sorted(others)}
    return {name: found[0] for name, found in near.items() if found}


def _worded(problem: ErrorDetails) -> str:
    """The variable, where in its JSON the problem is, and what it is."""
    name, *steps = problem["loc"]
    inside = "".join(f"{step}: " for step in steps)
    return f"{PREFIX}{str(name).upper()}: {inside}{worded(problem, problem['loc'])}"
