"""Runs the service in one process, or in several that share a socket and are replaced when they die."""

import multiprocessing
import os
import signal
import socket
import sys
import threading
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from service.cli.early import EarlyApp, Receive, Scope, Send
from service.cli.edges import OpenRuntime, composed_opener
from service.cli.last_resort import end_now, end_within

if TYPE_CHECKING:  # these load pydantic and FastAPI, which --help does without
    from collections.abc import Mapping

    from fastapi import FastAPI

    from service.ports import Progress, Runtime
    from service.settings import Settings

_SHARED_METRICS: Final = "PROMETHEUS_MULTIPROC_DIR"
_CONNECTION: Final = "service.api.connections:BoundedConnection"
_GRACE_S: Final = 10
# libuv accepts one connection a round of the loop from each handle: with a single one, whoever asks for
# health amid a burst waits until hundreds of others were let in, round by round. With more, the worker that
# happens to be quicker takes more of a burst than it should (measured with 8, 16 and 32).
_ACCEPTED_AT_ONCE: Final = 16
_HEALTH_S: Final = 30  # a worker that does not answer its supervisor for so long is replaced


@dataclass(frozen=True)
class ServedApp:
    """Makes the application; is sent to every worker process, so whatever it holds must be picklable."""

    settings: "Settings"
    open_runtime: OpenRuntime | None = None  # the composition root's, which loads with the application

    def __call__(self) -> EarlyApp:
        """Set up what a process needs; the application itself loads once the process answers."""
        set_up_logs(self.settings)
        _stop_with_supervisor()
        return EarlyApp(self._load, bound_stop=end_within, leave=end_now)

    def _load(self) -> "_Loaded":
        from service.api.app import create_app
        from service.telemetry import Metrics, Telemetry, open_tracing

        open_runtime = self.open_runtime or composed_opener()
        watch = Telemetry(Metrics(), open_tracing(os.environ))

        def open_watched(
            settings: "Settings", /, *, telemetry: Telemetry
        ) -> "AbstractAsyncContextManager[Runtime]":
            return open_runtime(settings, _log_progress, telemetry)

        return _Loaded(create_app(self.settings, open_watched, watch))


@dataclass(frozen=True, slots=True)
class _Loaded:
    app: "FastAPI"

    def running(self) -> "AbstractAsyncContextManager[Mapping[str, Any] | None]":
        return self.app.router.lifespan_context(self.app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


def serve(app: ServedApp, listener: socket.socket, workers: int) -> None:
    """Serve until the process is told to stop; requests that are running get a few seconds to end."""
    import uvicorn

    from service.cli.supervision import Supervisor, shared_directory

    config = uvicorn.Config(
        app,
        factory=True,
        workers=workers,
        http=_CONNECTION if sys.platform != "win32" else "auto",  # httptools is not made for it
        ws="none",  # nothing here speaks it, and a connection that became one would be bounded by nothing
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        timeout_worker_healthcheck=_HEALTH_S,
        lifespan="on",
    )
    listeners = [listener, *(listener.dup() for _ in range(_ACCEPTED_AT_ONCE - 1))]
    if workers == 1:
        uvicorn.Server(config).run(sockets=listeners)
        return
    with shared_directory("groundwire-metrics-") as metrics:
        os.environ.setdefault(_SHARED_METRICS, str(metrics))  # each worker's counts, for any to tell
        Supervisor(config, sockets=listeners).run()


def set_up_logs(settings: "Settings") -> None:
    """Write logs to stderr as the settings say."""
    from service.logs import LEVELS, configure_logs

    configure_logs(LEVELS[settings.log_level], sys.stderr)


def _stop_with_supervisor() -> None:
    """End this worker when its supervisor has died without ending it: nobody else would."""
    supervisor = multiprocessing.parent_process()
    if supervisor is None:
        return

    def watch() -> None:
        supervisor.join()
        signal.raise_signal(signal.SIGTERM)

    threading.Thread(target=watch, name="watch-supervisor", daemon=True).start()


def _log_progress(event: "Progress") -> None:
    import structlog

    from service.ports import StageFinished, StageStarted

    if isinstance(event, StageStarted):
        structlog.get_logger().info("stage_started", stage=event.stage)
    elif isinstance(event, StageFinished):
        structlog.get_logger().info("stage_finished", stage=event.stage, ms=round(event.elapsed_ms))
