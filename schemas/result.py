"""What a caller gets back: the facts, what was dropped and why, and where they came from."""

from datetime import date, datetime
from enum import StrEnum, unique
from typing import Annotated, Final

from pydantic import ConfigDict, Field, JsonValue

from schemas.facts import ExtractionData, Fact

SCHEMA_VERSION: Final = "trade_policy@1"


@unique
class ResultStatus(StrEnum):
    """Whether everything that was asked for could be answered."""

    COMPLETE = "complete"
    PARTIAL = "partial"


class ArticleEcho(Fact):
    """The article an answer belongs to, without its text."""

    id: Annotated[str | None, Field(description="The caller's own id, as sent.")]
    sha256: Annotated[str, Field(description="Of the text as UTF-8.")]
    characters: Annotated[int, Field(description="Code points in the text.")]
    language: Annotated[str | None, Field(description="As sent, or what the text was read as.")]
    published_at: Annotated[date | datetime | None, Field(description="As sent.")]
    url: Annotated[str | None, Field(description="As sent.")]
    title: Annotated[str | None, Field(description="As sent.")]
    metadata: Annotated[dict[str, JsonValue] | None, Field(description="As sent.")]


class Warning(Fact):  # noqa: A001 - the design's name for it; nothing here raises Python warnings
    """Something that callers should know about one place of the answer."""

    code: Annotated[str, Field(description="Stable, snake_case, such as name_not_in_text.")]
    path: Annotated[str, Field(description="JSON pointer into the answer (or where the item would stand).")]
    message: Annotated[str, Field(description="One sentence for a person.")]
    dropped: Annotated[bool, Field(description="True when the item is missing from the answer for it.")]


class Usage(Fact):
    """What the model calls of one answer consumed."""

    input_tokens: Annotated[int, Field(description="Tokens read, those from a cache included.")]
    output_tokens: Annotated[int, Field(description="Tokens written.")]
    cached_input_tokens: Annotated[int, Field(description="Tokens read from a provider's prompt cache.")]
    cost_usd: Annotated[float | None, Field(description="Null where no price is known, never a made-up 0.")]


class Timing(Fact):
    """Milliseconds of wall time by stage."""

    annotate: Annotated[float, Field(description="Finding sentences, dates, references and quotations.")]
    model: Annotated[float, Field(description="Waiting for the model, retries included.")]
    ground: Annotated[float, Field(description="Checking and linking.")]
    total: Annotated[float, Field(description="All of it.")]


class Provenance(Fact):
    """Which model, prompt and schema made an answer, and what it took."""

    model: Annotated[str, Field(description="As configured or asked for.")]
    prompt_version: Annotated[str, Field(description="Such as v1; /v1/prompts lists them.")]
    prompt_sha256: Annotated[str, Field(description="Of the prompt's files.")]
    schema_version: Annotated[str, Field(description="Such as trade_policy@1.")]
    attempts: Annotated[int, Field(description="Model calls made, retries included.")]
    repairs: Annotated[int, Field(description="Model calls made again because a reply did not hold.")]
    cached: Annotated[bool, Field(description="True when an earlier answer was given again.")]
    usage: Annotated[Usage, Field(description="Tokens and cost.")]
    timing_ms: Annotated[Timing, Field(description="Milliseconds by stage.")]


class ExtractionResult(Fact):
    """The answer to one article."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    id: Annotated[str, Field(description="Of this extraction.")]
    schema_: Annotated[str, Field(alias="schema", description="Name and version: trade_policy@1.")]
    status: Annotated[ResultStatus, Field(description="partial when a question got no answer.")]
    article: Annotated[ArticleEcho, Field(description="The article as sent, without its text.")]
    data: Annotated[ExtractionData, Field(description="The facts.")]
    warnings: Annotated[list[Warning], Field(description="What was dropped or changed, and why.")]
    provenance: Annotated[Provenance, Field(description="Where the answer comes from.")]
