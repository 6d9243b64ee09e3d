"""What a caller sends: the article and the options of its extraction."""

import json
import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum, unique
from typing import Annotated, Final, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from schemas.vocabulary import Section

MAX_TEXT_CODE_POINTS: Final = 200_000
MAX_METADATA_BYTES: Final = 16_384
MAX_DEADLINE_S: Final = 3_600.0

# Pydantic alone would read "20230119" as seconds since 1970.
_ISO_8601 = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?\Z"
)

_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_NUL: Final = "\0"  # no text has one, Postgres keeps none, and readers end at it or not


def _require_iso_8601(value: object) -> object:
    if isinstance(value, date) or (isinstance(value, str) and _ISO_8601.match(value)):
        return value
    raise PydanticCustomError("iso_date", "write the date as 2023-01-19 or 2023-01-19T08:30:00Z")


IsoDate = Annotated[date | datetime, BeforeValidator(_require_iso_8601)]


def _require_clean(value: JsonValue) -> JsonValue:
    """A value none of whose strings, at whatever depth, holds half a character or NUL."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            _check_characters(item)
        elif isinstance(item, dict):
            pending += item.keys()
            pending += item.values()
        elif isinstance(item, list):
            pending += item
    return value


def _check_characters(text: str) -> None:
    if _HALF_PAIR.search(text):
        raise PydanticCustomError("not_unicode", "holds half of a surrogate pair: it is no Unicode text")
    if _NUL in text:
        raise PydanticCustomError(
            "holds_nul",
            "holds NUL (U+0000) at character {character}; send it without",
            {"character": text.index(_NUL)},
        )


@unique
class CacheUse(StrEnum):
    """What a request does with answers that were given before."""

    USE = "use"
    REFRESH = "refresh"
    OFF = "off"


class Options(BaseModel):
    """How one article is extracted; every field has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Annotated[
        Literal["trade_policy"], Field(alias="schema", description="Which facts to extract.")
    ] = "trade_policy"
    model: Annotated[
        str | None,
        Field(min_length=1, max_length=200, description="A litellm model name, or the service's own."),
    ] = None
    prompt_version: Annotated[
        str | None, Field(pattern=r"^v\d{1,3}$", description='Such as "v1"; null for the newest.')
    ] = None
    sections: Annotated[
        tuple[Section, ...] | None, Field(min_length=1, description="Only these sections; null for all.")
    ] = None
    deadline_s: Annotated[
        float | None,
        Field(strict=True, gt=0, le=MAX_DEADLINE_S, description="Seconds the whole request may take."),
    ] = None
    cache: Annotated[
        CacheUse,
        Field(
            description="use: give an answer that was given before; refresh: ask anew and keep the answer; "
            "off: neither."
        ),
    ] = CacheUse.USE
    thorough: Annotated[
        bool,
        Field(
            strict=True,
            description="Ask once more about sentences with a quotation, citation or date that no fact "
            "stands on. Costs a second question, with the embedded model several seconds.",
        ),
    ] = False

    @field_validator("model")
    @classmethod
    def _check_clean(cls, model: str | None) -> JsonValue:
        return _require_clean(model)


class Article(BaseModel):
    """One article as sent; `text` is kept to the character."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Annotated[
        str,
        Field(
            description=f"The article, 1 to {MAX_TEXT_CODE_POINTS} code points, none of them NUL.",
            json_schema_extra={"minLength": 1, "maxLength": MAX_TEXT_CODE_POINTS},
        ),
    ]
    title: Annotated[str | None, Field(max_length=1_000, description="The headline.")] = None
    published_at: Annotated[
        IsoDate | None, Field(description="Day or moment of publication; relative dates need it.")
    ] = None
    url: Annotated[str | None, Field(max_length=2_048, description="Where it stands; never fetched.")] = None
    source: Annotated[str | None, Field(max_length=200, description="Who published it.")] = None
    language: Annotated[
        str | None,
        Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description='BCP 47 tag, such as "en".'),
    ] = None
    id: Annotated[str | None, Field(min_length=1, max_length=200, description="The caller's own id.")] = None
    metadata: Annotated[
        dict[str, JsonValue] | None,
        Field(description=f"Echoed in the answer; at most {MAX_METADATA_BYTES} bytes as JSON."),
    ] = None
    options: Annotated[Options, Field(description="How it is extracted; all have a default.")] = Options()

    @field_validator("text")
    @classmethod
    def _check_text(cls, text: str) -> str:
        if len(text) > MAX_TEXT_CODE_POINTS:
            raise PydanticCustomError(
                "article_too_large",
                "the text has {characters} characters; send at most {limit}, or split it",
                {"characters": len(text), "limit": MAX_TEXT_CODE_POINTS},
            )
        if not any(unicodedata.category(character)[0] in "LNPS" for character in text):
            raise PydanticCustomError(
                "blank_text", "the text is empty or has only blanks and control characters"
            )
        _check_characters(text)
        return text

    @field_validator("title", "url", "source", "id", "metadata")
    @classmethod
    def _check_clean(cls, value: JsonValue) -> JsonValue:
        return _require_clean(value)

    @model_validator(mode="after")
    def _check_metadata(self) -> Self:
        if self.metadata is not None and len(json.dumps(self.metadata)) > MAX_METADATA_BYTES:
            raise PydanticCustomError(
                "metadata_too_large",
                "metadata is larger than {limit} bytes as JSON",
                {"limit": MAX_METADATA_BYTES},
            )
        return self
