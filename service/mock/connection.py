"""HTTP/1.1 over one connection: requests in order, answers byte by byte as late as they are meant."""

import asyncio
import socket
import struct
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, cast

import httptools

from service.mock import bodies
from service.mock.answers import Ending, Sent, whole

_MAX_BODY: Final = 32 * 1024 * 1024
_NO_LINGER: Final = struct.pack("ii", 1, 0)
_CONTINUE: Final = b"HTTP/1.1 100 Continue\r\n\r\n"


@dataclass(slots=True)
class Request:
    """One request, whole."""

    method: str
    target: str
    body: bytes


@dataclass(slots=True)
class _Arriving:
    target: list[bytes] = field(default_factory=list)
    body: list[bytes] = field(default_factory=list)
    size: int = 0


class Answers(Protocol):
    """Answers requests, and hears how that ended."""

    def answer(self, request: Request) -> Sent:
        """What to send, and when."""
        ...

    def began(self) -> None:
        """An answer is on its way."""
        ...

    def ended(self, *, hung_up: bool) -> None:
        """It has left, or the client has."""
        ...


class Connection(asyncio.Protocol):
    """Reads requests with httptools and writes what `answers` says."""

    def __init__(self, answers: Answers, loop: asyncio.AbstractEventLoop, opened: set["Connection"]) -> None:
        self._answers = answers
        self._loop = loop
        self._opened = opened
        self._parser = httptools.HttpRequestParser(self)
        self._arriving = _Arriving()
        self._waiting: deque[Request] = deque()
        self._steps: Iterator[tuple[float, bytes]] | None = None
        self._ending = Ending.KEPT
        self._timer: asyncio.TimerHandle | None = None
        self._transport: asyncio.Transport | None = None
        self._is_last = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The client is there."""
        self._transport = cast("asyncio.Transport", transport)
        self._opened.add(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's
        """The client is gone, or we went."""
        self._opened.discard(self)
        self._transport = None
        self._waiting.clear()
        if self._timer is not None:
            self._timer.cancel()
        if self._steps is not None:
            self._steps = None
            self._answers.ended(hung_up=True)

    def data_received(self, data: bytes) -> None:
        """Feed the parser; what is no HTTP is told so."""
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            if self._transport is not None:
                self._transport.write(
                    bodies.error_response(400, "This is not HTTP.", "invalid_request_error")
                )
                self._transport.close()
        else:
            self._next()

    # What httptools calls -------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """A request begins."""
        self._arriving = _Arriving()

    def on_url(self, url: bytes) -> None:
        """A piece of the target."""
        self._arriving.target.append(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Only one header matters: curl waits for leave to send a long body."""
        if name.lower() == b"expect" and value.lower() == b"100-continue" and self._transport is not None:
            self._transport.write(_CONTINUE)

    def on_body(self, body: bytes) -> None:
        """A piece of the body."""
        self._arriving.size += len(body)
        if self._arriving.size <= _MAX_BODY:
            self._arriving.body.append(body)

    def on_message_complete(self) -> None:
        """The request is whole; it is answered after those before it."""
        arriving = self._arriving
        method = self._parser.get_method().decode("latin-1")
        target = b"".join(arriving.target).decode("latin-1")
        self._is_last = not self._parser.should_keep_alive()
        self._waiting.append(Request(method, target, b"".join(arriving.body)))

    # Sending --------------------------------------------------------------------------------------------

    def _next(self) -> None:
        while self._steps is None and self._waiting and self._transport is not None:
            request = self._waiting.popleft()
            sent = self._answer(request)
            self._steps, self._ending = iter(sent.steps), sent.ending
            self._answers.began()
            self._advance()

    def _answer(self, request: Request) -> Sent:
        if len(request.body) > _MAX_BODY:
            return whole(0.0, bodies.error_response(413, "The body is too large.", "invalid_request_error"))
        return self._answers.answer(request)

    def _advance(self) -> None:
        """Write until something has to wait."""
        while self._steps is not None and self._transport is not None:
            step = next(self._steps, None)
            if step is None:
                self._finish()
                return
            delay_s, data = step
            if delay_s > 0.0:
                self._timer = self._loop.call_later(delay_s, self._resume, data)
                return
            self._transport.write(data)

    def _resume(self, data: bytes) -> None:
        self._timer = None
        if self._transport is None:
            return
        self._transport.write(data)
        self._advance()
        self._next()

    def _finish(self) -> None:
        self._steps = None
        self._answers.ended(hung_up=False)
        if self._transport is None:
            return
        if self._ending is Ending.RESET:
            self._reset(self._transport)
        elif self._is_last and not self._waiting:
            self._transport.close()

    def _reset(self, transport: asyncio.Transport) -> None:
        connected: Any = transport.get_extra_info("socket")
        if connected is not None:
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)  # RST instead of FIN
        transport.abort()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()
