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

    id: str | None
    sha256: Annotated[str, Field(description="Of the text as UTF-8.")]
    characters: Annotated[int, Field(description="Code points in the text.")]
    language: str | None
    published_at: date | datetime | None
    url: str | None
    title: str | None
    metadata: dict[str, JsonValue] | None


class Warning(Fact):  # noqa: A001 - the design's name for it; nothing here raises Python warnings
    """Something that callers should know about one place of the answer."""

    code: Annotated[str, Field(description="Stable, snake_case, such as name_not_in_text.")]
    path: Annotated[str, Field(description="JSON pointer into the answer (or where the item would stand).")]
    message: Annotated[str, Field(description="One sentence for a person.")]
    dropped: Annotated[bool, Field(description="True when the item is missing from the answer for it.")]


class Usage(Fact):
    """What the model calls of one answer consumed."""

    input_tokens: int
    output_tokens: int
    cached_input_tokens: int
    cost_usd: Annotated[float | None, Field(description="Null where no price is known, never a made-up 0.")]


class Timing(Fact):
    """Milliseconds of wall time by stage."""

    annotate: float
    model: float
    ground: float
    total: float


class Provenance(Fact):
    """Which model, prompt and schema made an answer, and what it took."""

    model: str
    prompt_version: str
    prompt_sha256: str
    schema_version: str
    attempts: Annotated[int, Field(description="Model calls made, retries included.")]
    repairs: Annotated[int, Field(description="Model calls made again because a reply did not hold.")]
    cached: bool
    usage: Usage
    timing_ms: Timing


class ExtractionResult(Fact):
    """The answer to one article."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    id: Annotated[str, Field(description="Of this extraction.")]
    schema_: Annotated[str, Field(alias="schema", description="Name and version: trade_policy@1.")]
    status: ResultStatus
    article: ArticleEcho
    data: ExtractionData
    warnings: list[Warning]
    provenance: Provenance
