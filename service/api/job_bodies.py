"""Reads the body of a new job: one JSON object, or NDJSON that streams through in windows."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from email.message import Message
from typing import Any, Final

from fastapi import Request
from pydantic import ValidationError

from schemas.jobs import JobEnvelope, JobRequest
from service.api.admission import Admission
from service.api.bodies import MAX_BODY_BYTES
from service.errors import (
    ArticleRejected,
    ArticleTooLarge,
    MediaTypeUnsupported,
    RequestLate,
    RequestRejected,
)
from service.jobs.intake import Arrival
from service.rejections import checked_article, reject
from service.strict_json import parse_object

NDJSON: Final = ("application/x-ndjson", "application/ndjson", "application/jsonl")
MAX_JSON_BYTES: Final = 32 * 1024 * 1024
_BODY_S: Final = 300.0  # for a whole JSON body to arrive
_MAX_JSON_VALUES: Final = 2_000_000
_WINDOW_LINES: Final = 100
_WINDOW_BYTES: Final = 512 * 1024


class JobBody:
    """A body that is read once, in windows; `fingerprint` tells at the end whether it was another one."""

    def __init__(self, request: Request, parameters: Mapping[str, object], admission: Admission) -> None:
        self._request = request
        self._admission = admission
        self._digest = hashlib.sha256(repr(sorted(parameters.items())).encode())

    def fingerprint(self) -> str:
        """Of everything that was read, and of the parameters."""
        return self._digest.hexdigest()

    async def windows(self) -> AsyncIterator[Sequence[Arrival]]:
        """The articles of an NDJSON body."""
        window: list[tuple[int, bytes]] = []
        size = 0
        async for number, line in self._lines():
            window.append((number, line))
            size += len(line)
            if len(window) >= _WINDOW_LINES or size >= _WINDOW_BYTES:
                yield await asyncio.to_thread(_check_lines, window)
                window, size = [], 0
        if window:
            yield await asyncio.to_thread(_check_lines, window)

    async def whole(self) -> tuple[JobEnvelope, Sequence[object]]:
        """A JSON body: what it says of the job, and its articles unchecked.

        Raises:
            RequestRejected: when it is not what a job looks like.
            ServiceOverloaded: when too much arrives at once.
        """
        # What is parsed still takes its place among what arrives: it is a multiple of its bytes.
        with self._admission.receiving() as receive:
            raw = await self._read(receive)
            self._digest.update(raw)
            return await asyncio.to_thread(_parse_whole, raw)

    async def _read(self, receive: Callable[[int], None]) -> bytes:
        chunks: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(_BODY_S):
                async for chunk in self._request.stream():
                    size += len(chunk)
                    if size > MAX_JSON_BYTES:
                        raise ArticleTooLarge(
                            f"the body is larger than {MAX_JSON_BYTES:,} bytes; send large jobs as NDJSON "
                            f"(Content-Type: {NDJSON[0]}), an article a line"
                        )
                    receive(len(chunk))
                    chunks.append(chunk)
        except TimeoutError as error:
            raise RequestLate(
                f"the body did not arrive within {_BODY_S:g} seconds; send large jobs as NDJSON"
            ) from error
        return b"".join(chunks)

    async def _lines(self) -> AsyncIterator[tuple[int, bytes]]:
        """Each line with its number; of one that is too long only its beginning, which cannot be parsed."""
        number = 1
        rest = b""
        async for chunk in self._request.stream():
            self._digest.update(chunk)
            *whole, tail = chunk.split(b"\n")
            for piece in whole:
                yield number, rest + piece[: MAX_BODY_BYTES + 1]
                number, rest = number + 1, b""
            rest = (rest + tail)[: MAX_BODY_BYTES + 1]
        yield number, rest


async def whole_windows(articles: Sequence[object]) -> AsyncIterator[Sequence[Arrival]]:
    """The articles of a JSON body, checked; the first is line 1."""
    for start in range(0, len(articles), _WINDOW_LINES):
        window = list(enumerate(articles[start : start + _WINDOW_LINES], start + 1))
        yield await asyncio.to_thread(_check_objects, window)


def is_ndjson(request: Request) -> bool:
    """Whether an article is a line of the body.

    Raises:
        MediaTypeUnsupported: when the body is neither that nor JSON.
    """
    declared = Message()
    declared["content-type"] = request.headers.get("content-type", "")
    given = declared.get_content_type() if request.headers.get("content-type") else ""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise MediaTypeUnsupported("send the body uncompressed, without Content-Encoding")
    if (declared.get_content_charset() or "utf-8") not in {"utf-8", "utf8", "us-ascii"}:
        raise MediaTypeUnsupported("JSON is UTF-8; encode the body so and leave the charset out")
    if given in NDJSON:
        return True
    if given == "application/json" or given.endswith("+json"):
        return False
    raise MediaTypeUnsupported(f"send a job as application/json, or as {NDJSON[0]} with an article a line")


def envelope_of(*, mode: str | None, strict: bool, model: str | None, webhook: str | None) -> JobEnvelope:
    """What the parameters of an NDJSON request say of the job.

    Raises:
        ArticleRejected: naming the parameter that cannot be used.
    """
    fields: dict[str, Any] = {
        "options": {"strict": strict, "defaults": {} if model is None else {"model": model}}
    }
    if mode is not None:
        fields["options"]["mode"] = mode
    if webhook is not None:
        fields["webhook"] = {"url": webhook}
    return _envelope(fields)


def _parse_whole(raw: bytes) -> tuple[JobEnvelope, Sequence[object]]:
    body = parse_object(raw, _MAX_JSON_VALUES)
    articles = body.pop("articles", None)
    if not isinstance(articles, list) or not articles:
        raise ArticleRejected(
            "articles must be a list with at least one article",
            problems=(("/articles", "must be a list with at least one article"),),
        )
    return _envelope(body), articles


def _envelope(fields: Mapping[str, Any]) -> JobEnvelope:
    try:
        return JobEnvelope.model_validate(fields)
    except ValidationError as error:
        raise reject(error.errors(include_url=False), fields, shape=JobRequest) from error


def _check_lines(lines: Sequence[tuple[int, bytes]]) -> list[Arrival]:
    return [Arrival(number, _check_line(line)) for number, line in lines if line.strip()]


def _check_line(line: bytes) -> Any:  # noqa: ANN401 - an article, or why it is none
    if len(line) > MAX_BODY_BYTES:
        return ArticleTooLarge(f"the line is longer than {MAX_BODY_BYTES:,} bytes")
    try:
        return checked_article(parse_object(line, is_line=True))
    except RequestRejected as error:
        return error


def _check_objects(objects: Sequence[tuple[int, object]]) -> list[Arrival]:
    return [Arrival(number, _check_object(given)) for number, given in objects]


def _check_object(given: object) -> Any:  # noqa: ANN401 - an article, or why it is none
    if not isinstance(given, dict):
        return ArticleRejected("an article must be an object with a text")
    try:
        return checked_article(given)
    except RequestRejected as error:
        return error
