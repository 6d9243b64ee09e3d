"""Reads a request body as JSON, bounded while reading."""

import asyncio
from collections.abc import Callable, Coroutine
from email.message import Message
from typing import Any, Final, cast

from fastapi import Request, Response
from fastapi.routing import APIRoute

from schemas.article import MAX_TEXT_CODE_POINTS
from service.api.state import Services
from service.errors import ArticleTooLarge, MediaTypeUnsupported, RequestLate
from service.strict_json import parse_object

# A code point takes at most 12 bytes as JSON (an escaped surrogate pair); the rest is for the other fields.
MAX_BODY_BYTES: Final = 12 * MAX_TEXT_CODE_POINTS + 256 * 1024
BODY_S: Final = 60.0  # for a whole body to arrive


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
