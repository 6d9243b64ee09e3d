"""Jobs as callers see them: what is sent, how far it is, and one line of results."""

from datetime import datetime
from enum import StrEnum, unique
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from schemas.article import Article, Options
from schemas.facts import Fact
from schemas.problem import FieldProblem
from schemas.result import ExtractionResult
from schemas.signing import SIGNING_FORM, SIGNING_PATTERN


@unique
class JobMode(StrEnum):
    """How a job's articles are sent to the model."""

    CALLS = "calls"
    PROVIDER_BATCH = "provider_batch"


@unique
class JobStatus(StrEnum):
    """Where a job is."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLING = "cancelling"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@unique
class ItemState(StrEnum):
    """Where one article of a job is."""

    QUEUED = "queued"
    RUNNING = "running"
    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"
    CANCELLED = "cancelled"


class WebhookTarget(BaseModel):
    """Where to tell that a job is over, as Standard Webhooks describe it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: Annotated[HttpUrl, Field(description="An https address on the public internet.")]
    secret: Annotated[
        str | None,
        Field(pattern=SIGNING_PATTERN, description=f"{SIGNING_FORM}; null for the service's own."),
    ] = None


class JobOptions(BaseModel):
    """How a whole job is worked on."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    mode: Annotated[
        JobMode,
        Field(
            description="calls: each article by its own calls. provider_batch: by the provider's batches, at "
            "half its price and within about a day; for models of OpenAI and Anthropic."
        ),
    ] = JobMode.CALLS
    strict: Annotated[
        bool,
        Field(
            strict=True, description="Take nothing when one article is invalid, instead of leaving it out."
        ),
    ] = False
    defaults: Annotated[
        Options, Field(description="What holds for each option that an article does not give itself.")
    ] = Options()


class JobEnvelope(BaseModel):
    """What is said of a job beside its articles."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    options: Annotated[JobOptions, Field(description="How it is worked on.")] = JobOptions()
    webhook: Annotated[WebhookTarget | None, Field(description="Whom to tell when it is over.")] = None


class JobRequest(JobEnvelope):
    """A job sent as one JSON object; large ones are sent as NDJSON, an article a line."""

    articles: Annotated[tuple[Article, ...], Field(min_length=1, description="What to extract from.")]


class Counts(Fact):
    """Articles of a job by state."""

    total: Annotated[int, Field(description="Articles that were taken.")]
    queued: Annotated[int, Field(description="Not begun.")]
    running: Annotated[int, Field(description="Begun and not over.")]
    complete: Annotated[int, Field(description="Answered.")]
    partial: Annotated[int, Field(description="Answered, but for some questions.")]
    failed: Annotated[int, Field(description="Dead letters: tried in vain.")]
    cancelled: Annotated[int, Field(description="Never begun, because the job was cancelled.")]


class JobUsage(Fact):
    """What the job's model calls consumed so far."""

    input_tokens: Annotated[int, Field(description="Tokens read.")]
    output_tokens: Annotated[int, Field(description="Tokens written.")]
    cached_input_tokens: Annotated[int, Field(description="Tokens read from a provider's prompt cache.")]
    cost_usd: Annotated[float | None, Field(description="Null once a part has no known price.")]


class Rejection(Fact):
    """A line that was not taken."""

    line: Annotated[int, Field(description="Counted from 1; of a JSON body, the place in `articles`.")]
    code: Annotated[str, Field(description="As a single extraction would answer, such as invalid_article.")]
    message: Annotated[str, Field(description="What is wrong.")]
    errors: Annotated[list[FieldProblem], Field(description="The places of the article that are wrong.")]


class Pause(Fact):
    """Why a model is not asked at the moment."""

    model: Annotated[str, Field(description="Which model.")]
    reason: Annotated[str, Field(description="What its provider answered.")]
    until: Annotated[datetime, Field(description="When it is asked again.")]


class WebhookState(Fact):
    """What became of the webhook."""

    url: Annotated[str, Field(description="Where it goes.")]
    status: Annotated[str, Field(description="waiting, delivered or given_up.")]
    attempts: Annotated[int, Field(description="Deliveries tried.")]
    detail: Annotated[str | None, Field(description="How the last one went.")]


@unique
class BatchStatus(StrEnum):
    """Where a provider's batch is."""

    SUBMITTING = "submitting"
    RUNNING = "running"
    COLLECTED = "collected"
    FAILED = "failed"


class ProviderBatch(Fact):
    """A batch at a provider."""

    id: Annotated[str | None, Field(description="The provider's name for it; null before it is taken.")]
    model: Annotated[str, Field(description="Which model it asks.")]
    status: Annotated[BatchStatus, Field(description="failed: refused; its articles are in later ones.")]
    questions: Annotated[int, Field(description="How many it holds.")]
    answered: Annotated[int, Field(description="How many have an answer, as the provider says.")]
    submitted_at: Annotated[datetime | None, Field(description="When the provider took it.")]
    detail: Annotated[str | None, Field(description="What is wrong with it; else null.")]


class Job(Fact):
    """A job and how far it is."""

    id: Annotated[str, Field(description="In every address of the job.")]
    status: Annotated[JobStatus, Field(description="paused: a provider asks to wait; see `pauses`.")]
    mode: Annotated[JobMode, Field(description="As asked for.")]
    created_at: Annotated[datetime, Field(description="When it was taken.")]
    finished_at: Annotated[datetime | None, Field(description="When its last article was over.")]
    counts: Annotated[Counts, Field(description="Articles by state.")]
    rejected: Annotated[int, Field(description="Lines that were not taken.")]
    rejections: Annotated[list[Rejection], Field(description="The first 100 of them.")]
    rate_per_minute: Annotated[float | None, Field(description="Articles finished a minute, of late.")]
    estimated_end: Annotated[datetime | None, Field(description="At that rate.")]
    usage: Annotated[JobUsage, Field(description="Tokens and cost so far.")]
    pauses: Annotated[list[Pause], Field(description="Models that are not asked at the moment.")]
    batches: Annotated[list[ProviderBatch], Field(description="Mode provider_batch: the last 100 batches.")]
    webhook: Annotated[WebhookState | None, Field(description="Null when none was asked for.")]


class JobError(Fact):
    """Why an article is a dead letter."""

    code: Annotated[str, Field(description="As a single extraction would answer.")]
    message: Annotated[str, Field(description="One sentence for a person.")]


class JobResult(Fact):
    """One line of the results."""

    cursor: Annotated[int, Field(description="Send it as `cursor` to get what follows.")]
    line: Annotated[int, Field(description="Which line of the input.")]
    id: Annotated[str | None, Field(description="The caller's own id of the article.")]
    state: Annotated[ItemState, Field(description="complete, partial or failed.")]
    result: Annotated[ExtractionResult | None, Field(description="The answer; null for dead letters.")]
    error: Annotated[JobError | None, Field(description="Why there is no answer; else null.")]


class Retried(Fact):
    """What came of sending dead letters again."""

    retried: Annotated[int, Field(description="How many were queued.")]
    job: Annotated[Job, Field(description="The job now.")]
