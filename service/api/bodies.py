"""Reads a request body as JSON: bounded while reading, strict in what it accepts."""

import asyncio
import json
import math
from collections.abc import Callable, Coroutine
from email.message import Message
from typing import Any, Final, NoReturn, cast

from fastapi import Request, Response
from fastapi.routing import APIRoute

from schemas.article import MAX_TEXT_CODE_POINTS
from service.api.state import Services
from service.errors import ArticleRejected, ArticleTooLarge, JsonMalformed, MediaTypeUnsupported, RequestLate
from service.rejections import pointer, speakable

# A code point takes at most 12 bytes as JSON (an escaped surrogate pair); the rest is for the other fields.
MAX_BODY_BYTES: Final = 12 * MAX_TEXT_CODE_POINTS + 256 * 1024
MAX_DEPTH: Final = 32
BODY_S: Final = 60.0  # for a whole body to arrive
MAX_VALUES: Final = 20_000  # metadata of the largest size holds fewer


class JsonRoute(APIRoute):
    """A route whose body is read and parsed here before FastAPI validates it."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()

        async def read_then_handle(request: Request) -> Response:
            _check_caller(request)  # before a stranger's body is read
            _check_media_type(request)
            raw = await _read_body(request)
            return await handle(_ParsedRequest(request, raw, parse_object(raw)))

        return read_then_handle


def _check_caller(request: Request) -> None:
    services = cast("Services", request.state.services)
    services.gate.identify(request.headers.get("authorization", ""))


class _ParsedRequest(Request):
    """A request whose body was read; it hands out what was parsed."""

    def __init__(self, request: Request, raw: bytes, parsed: dict[str, Any]) -> None:
        super().__init__(request.scope, request.receive)
        self._raw = raw
        self._parsed = parsed

    async def body(self) -> bytes:
        return self._raw

    async def json(self) -> Any:  # noqa: ANN401 - as starlette declares it
        return self._parsed


def parse_object(raw: bytes, max_values: int = MAX_VALUES, *, is_line: bool = False) -> dict[str, Any]:
    """Parse a body, or a line of one, that must hold one JSON object, of at most so many values.

    Raises:
        JsonMalformed: when it is not JSON, or JSON that readers would understand differently.
        ArticleRejected: when it is JSON but no object, or holds half characters.
    """
    what = "line" if is_line else "body"
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonMalformed(f"the {what} is not UTF-8 (byte {error.start}); encode it as UTF-8") from error
    if not text.strip():
        raise JsonMalformed('the body is empty; send a JSON object such as {"text": "..."}')
    try:
        parsed = json.loads(
            text,
            object_pairs_hook=_unique_fields,
            parse_constant=_refuse_constant,
            parse_float=_finite_float,
            parse_int=_bounded_int,
        )
    except json.JSONDecodeError as error:
        # Whoever sends many lines is told elsewhere which one it is.
        place = f"column {error.colno}" if is_line else f"line {error.lineno}, column {error.colno}"
        raise JsonMalformed(f"{place}: {error.msg[0].lower()}{error.msg[1:]}") from error
    except RecursionError as error:
        raise JsonMalformed(_TOO_DEEP) from error
    if not isinstance(parsed, dict):
        raise ArticleRejected(
            f'the {what} must be a JSON object such as {{"text": "..."}}',
            problems=(("", "must be an object"),),
        )
    _check_tree(parsed, max_values)
    return parsed


_TOO_DEEP: Final = f"the JSON is nested deeper than {MAX_DEPTH} levels; flatten it"
_MAX_DIGITS: Final = 400


def _check_media_type(request: Request) -> None:
    declared = Message()
    declared["content-type"] = request.headers.get("content-type", "")
    subtype = declared.get_content_subtype()
    is_json = declared.get_content_maintype() == "application" and (
        subtype == "json" or subtype.endswith("+json")
    )
    if not request.headers.get("content-type") or not is_json:
        raise MediaTypeUnsupported("send the body as JSON with the header Content-Type: application/json")
    if (declared.get_content_charset() or "utf-8") not in {"utf-8", "utf8", "us-ascii"}:
        raise MediaTypeUnsupported("JSON is UTF-8; encode the body so and leave the charset out")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise MediaTypeUnsupported("send the body uncompressed, without Content-Encoding")


async def _read_body(request: Request) -> bytes:
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > MAX_BODY_BYTES:
        raise _too_large()
    chunks: list[bytes] = []
    size = 0
    services = cast("Services", request.state.services)
    try:
        with services.admission.receiving() as receive:
            async with asyncio.timeout(BODY_S):
                async for chunk in request.stream():
                    size += len(chunk)
                    if size > MAX_BODY_BYTES:
                        raise _too_large()
                    receive(len(chunk))
                    chunks.append(chunk)
    except TimeoutError as error:
        raise RequestLate(f"the body did not arrive within {BODY_S:g} seconds; send it at once") from error
    return b"".join(chunks)


def _too_large() -> ArticleTooLarge:
    return ArticleTooLarge(
        f"the body is larger than {MAX_BODY_BYTES:,} bytes; "
        f"send at most {MAX_TEXT_CODE_POINTS:,} characters of text"
    )


def _unique_fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise JsonMalformed(f"the field {speakable(name) or '…'} stands twice; send it once")
        fields[name] = value
    return fields


def _refuse_constant(name: str) -> NoReturn:
    raise JsonMalformed(f"{name} is not JSON; send a number or null")


def _finite_float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonMalformed("a number is too large; send a smaller number or a string")
    return number


def _bounded_int(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise JsonMalformed("a number is too long; send a smaller number or a string")
    return int(digits)


def _check_tree(root: dict[str, Any], max_values: int) -> None:
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), root)]
    seen = 0
    while pending:
        path, value = pending.pop()
        seen += 1
        if isinstance(value, str):
            _check_whole(value, path)
            continue
        if len(path) >= MAX_DEPTH and isinstance(value, dict | list):
            raise JsonMalformed(_TOO_DEEP)
        if isinstance(value, dict | list) and seen + len(pending) + len(value) > max_values:
            raise ArticleTooLarge(f"the body holds more than {max_values:,} values; send less metadata")
        if isinstance(value, dict):
            for name, item in value.items():
                _check_whole(name, path)
                pending.append(((*path, name), item))
        elif isinstance(value, list):
            pending.extend(((*path, index), item) for index, item in enumerate(value))


def _check_whole(text: str, path: tuple[str | int, ...]) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"holds half of a surrogate pair at character {error.start}; send whole characters"
        where = pointer(path)
        raise ArticleRejected(
            f"{where.removeprefix('/').replace('/', '.') or 'a field name'} {message}",
            problems=((where, message),),
        ) from error
