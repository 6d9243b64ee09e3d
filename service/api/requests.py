"""Gives every request an id, one log line and, when everything else fails, an answer."""

import asyncio
import re
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Final

import structlog
from opentelemetry.propagate import extract
from opentelemetry.trace import Span, SpanKind, StatusCode, format_trace_id
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.pacing import arrival_of
from service.api.parting import is_out_of_time
from service.logs import log_failure
from service.telemetry import Telemetry

HEADER: Final = "X-Request-ID"
CLIENT_GONE: Final = 499
_SANE: Final = re.compile(r"[A-Za-z0-9._-]{1,128}\Z")
_SECRET: Final = re.compile(
    r"\b(?:gw_[0-9a-f]{10}_|sk-|whsec_)[A-Za-z0-9_-]{8,}"
)  # keys sent in the wrong place
_KEY: Final = "groundwire.request_id"
_HEADERS: Final = "groundwire.headers"
_MAX_PATH: Final = 200
_SERVER_ERROR: Final = 500
_OTHER: Final = "other"  # what callers make up must not become a label
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

AnswerFailure = Callable[[str, str], Response]  # path, request id


def request_id_of(scope: Scope) -> str:
    """The id of the request that `scope` belongs to."""
    return str(scope.get(_KEY, ""))


def add_headers(scope: Scope, headers: Iterable[tuple[str, str]]) -> None:
    """Send these with the answer to the request, whatever it turns out to be."""
    scope.setdefault(_HEADERS, []).extend(headers)


class RequestLog:
    """ASGI middleware around the whole application."""

    def __init__(
        self,
        app: ASGIApp,
        answer_failure: AnswerFailure,
        answer_stopped: AnswerFailure,
        telemetry: Telemetry,
    ) -> None:
        self._app = app
        self._answer_failure = answer_failure
        self._answer_stopped = answer_stopped
        self._telemetry = telemetry

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
        with self._telemetry.tracing.tracer.start_as_current_span(
            scope["method"],
            context=extract(Headers(scope=scope)),
            kind=SpanKind.SERVER,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            if span.get_span_context().is_valid:
                trace_id = format_trace_id(span.get_span_context().trace_id)
                structlog.contextvars.bind_contextvars(trace_id=trace_id)
            await self._handle(scope, receive, send, span)

    async def _handle(self, scope: Scope, receive: Receive, send: Send, span: Span) -> None:
        started = arrival_of(scope)
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
        except asyncio.CancelledError as error:
            if status != CLIENT_GONE or not is_out_of_time(error):
                raise
            structlog.get_logger().warning("request_cut", reason="the service had to stop")
            response = self._answer_stopped(scope["path"], request_id_of(scope))
            await response(scope, receive, send_with_id)
        except Exception as error:  # noqa: BLE001 - the last place where a failure can become an answer
            log_failure("request_failed", error)
            if status == CLIENT_GONE:
                response = self._answer_failure(scope["path"], request_id_of(scope))
                await response(scope, receive, send_with_id)
        finally:
            elapsed_s = time.perf_counter() - started
            self._tell(scope, span, status, elapsed_s)
            structlog.get_logger().info(
                "request",
                method=scope["method"],
                path=_told_path(scope),
                status=status,
                duration_ms=round(elapsed_s * 1000, 1),
            )

    def _tell(self, scope: Scope, span: Span, status: int, elapsed_s: float) -> None:
        method = scope["method"] if scope["method"] in _METHODS else _OTHER
        route = getattr(scope.get("route"), "path", _OTHER)
        self._telemetry.metrics.count_request(method, route, status, elapsed_s)
        # https://opentelemetry.io/docs/specs/semconv/http/http-spans/
        span.update_name(f"{method} {route}")
        span.set_attribute("http.request.method", method)
        span.set_attribute("http.route", route)
        span.set_attribute("http.response.status_code", status)
        if status >= _SERVER_ERROR:
            span.set_attribute("error.type", str(status))
            span.set_status(StatusCode.ERROR)


def _told_path(scope: Scope) -> str:
    """The path where it is one of ours: anything may stand in others, an article or a key too."""
    if not hasattr(scope.get("route"), "path"):
        return _OTHER
    return _SECRET.sub("***", scope["path"])[:_MAX_PATH]


def _given_or_new(scope: Scope) -> str:
    given = Headers(scope=scope).get(HEADER, "")
    return given if _SANE.match(given) and not _SECRET.search(given) else uuid.uuid4().hex
