"""What `groundwire annotate` reads and prints: articles one a line, and the JSON of an annotated article."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from service.annotate.values import AnnotatedArticle, Extent, Mention

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*\Z")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_MOMENT: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?\Z"
)
_FRACTION: Final = re.compile(r"(\.\d{6})\d+")

MALFORMED: Final = "malformed_json"
INVALID: Final = "invalid_article"


class LineRejected(Exception):
    """One line of the stream cannot be annotated; `id` is the caller's, when it could be read."""

    def __init__(self, code: str, message: str, *, id: object = None) -> None:  # noqa: A002 - the field's name
        super().__init__(message)
        self.code = code
        self.message = message
        self.id = id


@dataclass(frozen=True, slots=True)
class Line:
    """One article of the stream; `id` is any JSON value, given back as it came."""

    text: str
    published_at: date | datetime | None
    language: str | None
    source: str | None
    id: object


def parse_line(content: bytes) -> Line:
    """Read one line of the stream; fields that are not known are left alone.

    Raises:
        LineRejected: saying what is wrong with the line.
    """
    fields = _object(content)
    id_ = fields.get("id")
    text = fields.get("text")
    if not isinstance(text, str):
        message = "text must be a string" if "text" in fields else "text is required"
        raise LineRejected(INVALID, message, id=id_)
    try:
        return Line(
            text,
            parse_moment(_string(fields, "published_at")),
            parse_language(_string(fields, "language")),
            _string(fields, "source"),
            id_,
        )
    except ValueError as error:
        raise LineRejected(INVALID, str(error), id=id_) from error


def parse_moment(value: str | None) -> date | datetime | None:
    """Read a day or moment.

    Raises:
        ValueError: worded for the caller.
    """
    if value is None:
        return None
    try:
        if _DAY.match(value):
            return date.fromisoformat(value)
        if _MOMENT.match(value):
            return datetime.fromisoformat(_FRACTION.sub(r"\1", value))
    except ValueError as error:
        raise ValueError(
            f"published_at is not a day of the calendar or time of the clock: {error}"
        ) from error
    raise ValueError("published_at must look like 2023-01-19 or 2023-01-19T08:30:00Z")


def parse_language(value: str | None) -> str | None:
    """Check a language tag; an underscore for the hyphen is forgiven.

    Raises:
        ValueError: worded for the caller.
    """
    if value is None:
        return None
    if not _LANGUAGE.match(value):
        raise ValueError('language must be a BCP 47 tag such as "en" or "en-GB"')
    return value.replace("_", "-")


def encode(value: Mapping[str, Any], *, indent: int | None = None) -> bytes:
    """Write one JSON object in UTF-8 without a line end; halves of surrogate pairs stay escaped."""
    separators = None if indent else (",", ":")
    try:
        return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators).encode()
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent, separators=separators).encode()


def error_json(error: LineRejected, line: int) -> dict[str, Any]:
    """Return what stands in the output for a bad line."""
    return {"id": error.id, "error": {"code": error.code, "message": error.message, "line": line}}


def article_json(article: AnnotatedArticle) -> dict[str, Any]:
    """Return the JSON object of an annotated article."""
    return {
        "sentences": [
            {"n": s.n, "start": s.start, "end": s.end, "extents": _extents(s.extents)}
            for s in article.sentences
        ],
        "boilerplate": [
            {"start": b.start, "end": b.end, "text": b.text, "kind": b.kind.value}
            for b in article.boilerplate
        ],
        "times": [
            {
                "id": t.id,
                "text": t.text,
                "start": t.start,
                "end": t.end,
                "value": t.value,
                "start_date": _day(t.start_date),
                "end_date": _day(t.end_date),
                "basis": t.basis.value,
            }
            for t in article.times
        ],
        "references": [
            {
                "id": r.id,
                "text": r.text,
                "start": r.start,
                "end": r.end,
                "kind": r.kind.value,
                "key": r.key,
                "date": _day(r.date),
                "url": r.url,
            }
            for r in article.references
        ],
        "quotes": [
            {
                "id": q.id,
                "text": q.text,
                "start": q.start,
                "end": q.end,
                "speaker": _mention(q.speaker),
                "cue": _mention(q.cue),
            }
            for q in article.quotes
        ],
    }


def _object(content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise LineRejected(MALFORMED, f"the line is not UTF-8 (byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise LineRejected(MALFORMED, f"the line is not JSON: {error.msg} at column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise LineRejected(MALFORMED, "the line holds a number or nesting that cannot be read") from error
    if not isinstance(fields, dict):
        raise LineRejected(INVALID, 'the line must be an object such as {"text": "..."}')
    return fields


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _string(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} must be a string or null")
    return value


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _mention(value: Mention | None) -> dict[str, Any] | None:
    return None if value is None else {"text": value.text, "start": value.start, "end": value.end}


def _extents(extents: Sequence[Extent]) -> list[dict[str, int]]:
    return [{"start": e.start, "end": e.end} for e in extents]
