"""Gives every request an id, one log line and, when everything else fails, an answer."""

import re
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Final

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.logs import log_failure

HEADER: Final = "X-Request-ID"
CLIENT_GONE: Final = 499
_SANE: Final = re.compile(r"[A-Za-z0-9._-]{1,128}\Z")
_KEY: Final = "groundwire.request_id"
_HEADERS: Final = "groundwire.headers"
_MAX_PATH: Final = 200

AnswerFailure = Callable[[str, str], Response]  # path, request id


def request_id_of(scope: Scope) -> str:
    """The id of the request that `scope` belongs to."""
    return str(scope.get(_KEY, ""))


def add_headers(scope: Scope, headers: Iterable[tuple[str, str]]) -> None:
    """Send these with the answer to the request, whatever it turns out to be."""
    scope.setdefault(_HEADERS, []).extend(headers)


class RequestLog:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, answer_failure: AnswerFailure) -> None:
        self._app = app
        self._answer_failure = answer_failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection; only HTTP is our business."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _given_or_new(scope)
        scope[_KEY] = request_id
        scope[_HEADERS] = []
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        await self._handle(scope, receive, send)

    async def _handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = time.perf_counter()
        status = CLIENT_GONE  # stands when nothing could be sent

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[HEADER] = request_id_of(scope)
                headers.setdefault("X-Content-Type-Options", "nosniff")
                for name, value in scope[_HEADERS]:
                    headers[name] = value
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        except ClientDisconnect:
            pass  # nobody is left to answer
        except Exception as error:  # noqa: BLE001 - the last place where a failure can become an answer
            log_failure("request_failed", error)
            if status == CLIENT_GONE:
                response = self._answer_failure(scope["path"], request_id_of(scope))
                await response(scope, receive, send_with_id)
        finally:
            structlog.get_logger().info(
                "request",
                method=scope["method"],
                path=scope["path"][:_MAX_PATH],
                status=status,
                duration_ms=round((time.perf_counter() - started) * 1000, 1),
            )


def _given_or_new(scope: Scope) -> str:
    given = Headers(scope=scope).get(HEADER, "")
    return given if _SANE.match(given) else uuid.uuid4().hex
