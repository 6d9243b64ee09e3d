"""Answers /healthz while the application is still being imported, then hands everything to it."""

import asyncio
import gc
import json
import signal
import uuid
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Final, Protocol

from service.errors import GroundwireError, ModelUnavailable

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_HOLD_S: Final = 30.0  # nearly always it is there sooner, and then callers notice nothing
_STARTING: Final = "the service is starting; try again in a few seconds"


class Application(Protocol):
    """The application proper: answers while its `running` block is open."""

    def running(self) -> AbstractAsyncContextManager[Mapping[str, Any] | None]:
        """Open what it needs; gives the state of its requests."""
        ...

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        ...


class EarlyApp:
    """ASGI application that loads another in a thread and stands in for it meanwhile.

    /healthz and /readyz answer at once; other requests wait a few seconds for the application, then get 503
    as problem+json (RFC 9457) with Retry-After. When loading fails, `give_up` is called after the log entry;
    `bound_stop` when the server begins to close the application. `leave` is called when that happens while
    it loads: nothing was begun, and an import in a thread cannot be ended but with its process.
    """

    def __init__(
        self,
        load: Callable[[], Application],
        *,
        hold_s: float = _HOLD_S,
        give_up: Callable[[], None] = lambda: signal.raise_signal(signal.SIGTERM),
        bound_stop: Callable[[], None] = lambda: None,
        leave: Callable[[], None] = lambda: None,
    ) -> None:
        self._load = load
        self._hold_s = hold_s
        self._give_up = give_up
        self._bound_stop = bound_stop
        self._leave = leave
        self._is_loading = True
        self._ready, self._stop = asyncio.Event(), asyncio.Event()
        self._app: Application | None = None
        self._state: Mapping[str, Any] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle the server's lifespan, or one connection."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        early = _EARLY.get(scope.get("path", "")) if scope.get("method") in _READING else None
        if self._app is None and early is not None:
            await _answer(send, *early)
            return
        if self._app is None:
            await asyncio.wait([asyncio.ensure_future(self._ready.wait())], timeout=self._hold_s)
        if self._app is not None:
            await self._app({**scope, "state": dict(self._state)}, receive, send)
        elif scope["type"] == "http":
            await _refuse(scope, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        keeping = asyncio.create_task(self._keep())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._bound_stop()
        self._stop.set()
        if self._is_loading:
            self._leave()
        await keeping
        await send({"type": "lifespan.shutdown.complete"})

    async def _keep(self) -> None:
        try:
            app = await asyncio.to_thread(self._loaded)
            self._is_loading = False
            async with app.running() as state:
                self._app, self._state = app, state or {}
                self._ready.set()
                await self._stop.wait()
        except Exception as error:  # noqa: BLE001 - the process ends, and its log says why
            _report(error)
            self._give_up()
        finally:
            self._app = None

    def _loaded(self) -> Application:
        gc.disable()  # an import makes many objects and hardly any garbage
        try:
            return self._load()
        finally:
            gc.enable()


def _report(error: Exception) -> None:
    import structlog

    from service.logs import log_failure

    if isinstance(error, GroundwireError):
        structlog.get_logger().error("service_not_loaded", code=error.code, reason=error.message)
    else:
        log_failure("service_not_loaded", error)


async def _refuse(scope: Scope, send: Send) -> None:
    request_id = uuid.uuid4().hex
    problem = {
        "type": f"urn:groundwire:problem:{ModelUnavailable.code}",
        "title": ModelUnavailable.title,
        "status": ModelUnavailable.status,
        "detail": _STARTING,
        "instance": scope["path"],
        "code": ModelUnavailable.code,
        "errors": [],
        "request_id": request_id,
    }
    more = [(b"retry-after", b"2"), (b"x-request-id", request_id.encode())]
    await _answer(send, ModelUnavailable.status, problem, b"application/problem+json", more)


async def _answer(
    send: Send,
    status: int,
    body: Mapping[str, object],
    media_type: bytes = b"application/json",
    more: list[tuple[bytes, bytes]] | None = None,
) -> None:
    content = json.dumps(body, separators=(",", ":")).encode()
    headers = [
        (b"content-type", media_type),
        (b"content-length", str(len(content)).encode()),
        (b"x-content-type-options", b"nosniff"),
        *(more or []),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


_READING: Final = ("GET", "HEAD")  # of an answer to HEAD the server sends no body
_UNREADY: Final = {"name": "runtime", "ready": False, "detail": _STARTING}
_EARLY: Final[Mapping[str, tuple[int, Mapping[str, object]]]] = {
    "/healthz": (200, {"status": "ok"}),
    "/readyz": (503, {"status": "unready", "dependencies": [_UNREADY]}),
}
