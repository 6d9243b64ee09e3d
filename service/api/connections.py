"""Bounds what one connection may send, and how long it may leave answers unread: uvicorn bounds neither."""

import asyncio
import json
from typing import Any, ClassVar, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from service.api.parting import offer_cut
from service.errors import HeadTooLarge, RequestLate, RequestUnreadable, ServiceOverloaded

MAX_HEAD_BYTES: Final = 64 * 1024  # of the request line and the headers
MAX_HEADERS: Final = 100
LEAST_READ_BYTES: Final = 16 * 1024  # of what waits: a client must take so much, or all, within `read_s`
_BAD_REQUEST: Final = RequestUnreadable.status
_TIMEOUT: Final = RequestLate.status
_HEAD_TOO_LARGE: Final = HeadTooLarge.status
_UNAVAILABLE: Final = ServiceOverloaded.status
_KINDS: Final = {
    kind.status: kind for kind in (RequestUnreadable, RequestLate, HeadTooLarge, ServiceOverloaded)
}
_ANSWERS: Final = {
    _BAD_REQUEST: ("Bad Request", "the request is not valid HTTP"),
    _TIMEOUT: ("Request Timeout", "the request did not arrive in time; send it at once"),
    _UNAVAILABLE: ("Service Unavailable", "the service is stopping; send the request again"),
    _HEAD_TOO_LARGE: (
        "Request Header Fields Too Large",
        f"send at most {MAX_HEADERS} headers and {MAX_HEAD_BYTES:,} bytes of them",
    ),
}


class _HeadTooLarge(Exception):
    """Ends the parsing of a head."""


class BoundedConnection(HttpToolsProtocol):
    """One connection whose heads are bounded in size and time, and whose bodies must keep arriving.

    What goes beyond is answered 400, 408 or 431 as problem+json, and the connection is closed; so is a
    request that comes on a kept connection just after the service was told to stop, with 503. Answers that
    their readers can go on with elsewhere are cut off then. A client that leaves its answer unread loses
    the connection, and with it the place that a stream of events holds.
    """

    head_s: ClassVar[float] = 20.0  # for a whole head, from the first byte or the connection
    body_idle_s: ClassVar[float] = 30.0  # between two pieces of a body
    read_s: ClassVar[float] = 60.0  # between two pieces of an answer that the client takes
    look_s: ClassVar[float] = 5.0
    part_s: ClassVar[float] = 1.0  # from being told to stop to closing a connection that is idle

    _is_parting = False
    _is_stopping = False
    _may_cut = False  # the answer under way, when the server begins to stop
    _in_head = True
    _in_body = False
    _size = 0  # of the head so far, as parsed
    _fed = 0  # bytes that came in while in the head
    _status = _BAD_REQUEST
    _since_s = 0.0
    _unread = 0  # bytes that waited for the client when it last took some
    _unread_since_s = 0.0
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to watch the time."""
        super().connection_made(transport)
        self._since_s = self._unread_since_s = self.loop.time()
        self._timer = self.loop.call_later(self.look_s, self._look)

    def resume_writing(self) -> None:
        """The client has taken most of what waited for it."""
        super().resume_writing()
        self._unread, self._unread_since_s = self.transport.get_write_buffer_size(), self.loop.time()

    def shutdown(self) -> None:
        """Answer what runs; uvicorn would reset an idle connection on which a request is under way."""
        if self.cycle is not None and not self.cycle.response_complete:
            super().shutdown()
            self._is_stopping = True
            if self._may_cut:
                self._cut()
            return
        self._is_parting = True
        self.loop.call_later(self.part_s, self._part)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching."""
        if self._timer is not None:
            self._timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in a piece; a head that grows beyond its bound is refused before it is complete."""
        if self.transport.is_closing():
            return
        if self._in_body:
            self._since_s = self.loop.time()
        was_in_head = self._in_head
        super().data_received(data)
        if was_in_head and self._in_head:
            self._fed += len(data)
            if self._fed > MAX_HEAD_BYTES and not self.transport.is_closing():
                self._refuse(_HEAD_TOO_LARGE)

    def on_message_begin(self) -> None:
        """A request begins."""
        self._in_head, self._size, self._fed = True, 0, 0
        self._since_s = self.loop.time()
        super().on_message_begin()
        self._may_cut = False
        offer_cut(self.scope, self._allow_cut)

    def on_url(self, url: bytes) -> None:
        """Count it."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count it."""
        self._count(len(name) + len(value))
        if len(self.headers) >= MAX_HEADERS:
            self._status = _HEAD_TOO_LARGE
            raise _HeadTooLarge
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The body, if any, follows."""
        self._in_head, self._in_body = False, True
        self._since_s = self.loop.time()
        if not self._is_parting:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A piece of it."""
        if not self._is_parting:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Everything is here."""
        self._in_body = False
        if self._is_parting:
            self._refuse(_UNAVAILABLE)
        else:
            super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's signature
        """Answer what could not be parsed."""
        self._refuse(self._status)

    def _allow_cut(self) -> None:
        self._may_cut = True
        if self._is_stopping:
            self._cut()

    def _cut(self) -> None:
        self.transport.close()
        self.loop.call_later(self.part_s, self.transport.abort)  # closing waits for the client

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > MAX_HEAD_BYTES:
            self._status = _HEAD_TOO_LARGE
            raise _HeadTooLarge

    def _look(self) -> None:
        self._timer = self.loop.call_later(self.look_s, self._look)
        if self._is_left_unread():
            self.transport.abort()  # closing would wait for the client
            return
        waited_s = self.loop.time() - self._since_s
        is_between = self.cycle is not None and not self._fed and not self._size  # keep-alive has its own
        if self._in_body:
            if waited_s > self.body_idle_s and not self.flow.read_paused:
                self._refuse(_TIMEOUT)
        elif self._in_head and not is_between and waited_s > self.head_s:
            self._refuse(_TIMEOUT)

    def _is_left_unread(self) -> bool:
        waiting, now_s = self.transport.get_write_buffer_size(), self.loop.time()
        if not waiting or waiting <= self._unread - LEAST_READ_BYTES:
            self._unread, self._unread_since_s = waiting, now_s
        self._unread = max(self._unread, waiting)  # what is added does not hide what is taken
        return now_s - self._unread_since_s > self.read_s

    def _part(self) -> None:
        if (
            self._in_body and not self.transport.is_closing()
        ):  # to be answered when it is here; the grace of the server bounds that
            self.loop.call_later(self.part_s, self._part)
        else:
            self.transport.close()

    def _refuse(self, status: int) -> None:
        """Answer and close; where an answer has begun, only close."""
        if self.transport.is_closing():
            return
        is_answering = self.cycle is not None and not self.cycle.response_complete
        if not is_answering or not (self.cycle.response_started or self.pipeline):
            self.transport.write(_response(status))
        self.transport.close()


def _response(status: int) -> bytes:
    reason, detail = _ANSWERS[status]
    code, title = _KINDS[status].code, _KINDS[status].title
    problem: dict[str, Any] = {
        "type": f"urn:groundwire:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": "",
        "code": code,
        "errors": [],
        "request_id": "",
    }
    body = json.dumps(problem).encode()
    again = "retry-after: 1\r\n" if status == _UNAVAILABLE else ""
    head = (
        f"HTTP/1.1 {status} {reason}\r\ncontent-type: application/problem+json\r\n"
        f"content-length: {len(body)}\r\n{again}connection: close\r\n\r\n"
    )
    return head.encode() + body
