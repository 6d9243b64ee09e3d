"""Answers as server-sent events: each section as soon as it is checked, then the result."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack
from typing import Any, Final

import structlog
from fastapi.responses import StreamingResponse
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from pydantic import RootModel
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from schemas.article import Article
from schemas.problem import Problem
from schemas.result import ExtractionResult
from service.api.disconnects import disconnected
from service.api.parting import is_out_of_time, stopped
from service.errors import GroundwireError
from service.logs import log_failure
from service.ports import Extracts, Progress, SectionChecked

MEDIA_TYPE: Final = "text/event-stream"
# The first comes soon: it sends the headers, which tell the client that the work has begun.
HEARTBEATS_S: Final = (1.0, 10.0)

Event = SectionChecked | ExtractionResult | Exception | None  # None: nothing new, the work goes on
# Proxies that hold answers back until they are whole would undo the streaming.
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def wants_events(accept: str) -> bool:
    """Whether an Accept header asks for events (RFC 9110, 12.5.1: a weight of 0 means no)."""
    for media_range in accept.split(","):
        name, _, parameters = media_range.partition(";")
        if name.strip().lower() == MEDIA_TYPE:
            return not any(
                part.strip().lower() in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
                for part in parameters.split(";")
            )
    return False


class EventStream(StreamingResponse):
    """A stream of events that holds `place` until it ends, however it ends; at last by an `error`."""

    media_type = MEDIA_TYPE

    def __init__(
        self, chunks: AsyncIterator[bytes], place: ExitStack, problem_of: Callable[[Exception], Problem]
    ) -> None:
        super().__init__(chunks, headers=_HEADERS)
        self._chunks = chunks
        self._place = place
        self._problem_of = problem_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events; a client that went away ends the work."""
        with self._place:
            try:
                await super().__call__(scope, receive, send)
            except asyncio.CancelledError as error:
                if not is_out_of_time(error):
                    raise
                structlog.get_logger().warning("stream_cut", reason="the service had to stop")
                last = _chunk(stopped(), self._problem_of)
                await send({"type": "http.response.body", "body": last, "more_body": False})
            finally:
                await self._chunks.aclose()  # type: ignore[attr-defined] # it is a generator


async def follow_extraction(
    request: Request,
    extractor: Extracts,
    article: Article,
    problem_of: Callable[[Exception], Problem],
    heartbeats_s: tuple[float, float] = HEARTBEATS_S,
) -> AsyncIterator[bytes]:
    """The chunks of one extraction's stream; the last event is `result` or `error`.

    `heartbeats_s` says after how long without news a comment is sent, the first and each later time. A
    failure before the first chunk is raised, so that it can be answered with its own status.

    Raises:
        GroundwireError: when there is no answer, before anything was sent.
        ClientDisconnect: when the client went away; the work is cancelled.
    """
    sent = False
    async for event in _events(request, extractor, article, heartbeats_s):
        if isinstance(event, Exception) and not sent:
            raise event
        yield _chunk(event, problem_of)
        sent = True


async def _events(
    request: Request, extractor: Extracts, article: Article, heartbeats_s: tuple[float, float]
) -> AsyncIterator[Event]:
    queue: asyncio.Queue[Event] = asyncio.Queue()

    def observe(event: Progress) -> None:
        if isinstance(event, SectionChecked):
            queue.put_nowait(event)

    async def work() -> None:
        try:
            queue.put_nowait(await extractor.extract(article, observe))
        except Exception as error:  # noqa: BLE001 - whatever it is, the client is told
            queue.put_nowait(error)

    working = asyncio.create_task(work())
    watching = asyncio.create_task(disconnected(request))
    heartbeat_s = heartbeats_s[0]
    try:
        while True:
            event = await _next(queue, watching, heartbeat_s)
            yield event
            if event is not None and not isinstance(event, SectionChecked):
                return
            heartbeat_s = heartbeats_s[1]
    finally:
        working.cancel()
        watching.cancel()
        await asyncio.gather(working, watching, return_exceptions=True)


async def _next(queue: asyncio.Queue[Event], watching: asyncio.Task[None], patience_s: float) -> Event:
    getting = asyncio.create_task(queue.get())
    try:
        await asyncio.wait({getting, watching}, timeout=patience_s, return_when=asyncio.FIRST_COMPLETED)
        if getting.done():
            return getting.result()
        if watching.done():
            raise ClientDisconnect
        return None
    finally:
        getting.cancel()


def _chunk(event: Event, problem_of: Callable[[Exception], Problem]) -> bytes:
    match event:
        case None:
            return KEEPALIVE_COMMENT
        case SectionChecked(section=section, items=items):
            body: dict[str, Any] = {"section": section, "items": items}
            return format_sse_event(event="section", data_str=_json(body))
        case ExtractionResult():
            return format_sse_event(event="result", data_str=event.model_dump_json(by_alias=True))
        case _:
            if not isinstance(event, GroundwireError):
                log_failure("stream_failed", event)
            return format_sse_event(event="error", data_str=problem_of(event).model_dump_json())


def _json(body: dict[str, Any]) -> str:
    return RootModel[dict[str, Any]](body).model_dump_json(by_alias=True)
