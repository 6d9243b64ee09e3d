"""The command `serve`: the HTTP API on this machine."""

import socket
import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from service.cli.edges import OpenRuntime, runtime_opener
from service.errors import GroundwireError

if TYPE_CHECKING:  # these load pydantic, which --help does without
    from service.ports import Progress
    from service.settings import Settings

_BACKLOG: Final = 2048
_GRACE_S: Final = 10


class AddressUnusable(GroundwireError):
    """The service cannot listen there."""


def serve_command(
    context: typer.Context,
    *,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="Port to listen on; 0 for a free one.")
    ] = 8000,
) -> None:
    """Serve the HTTP API and the playground.

    The playground is at /, the documentation at /docs. /healthz answers at once; the model starts in the
    background, and /readyz tells when it has.
    """
    from service.settings import Settings  # noqa: PLC0415 - loads pydantic

    settings = Settings.load()
    with listening_socket(host, port) as listener:
        _serve(settings, runtime_opener(context), listener)


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket bound to the address.

    Raises:
        AddressUnusable: saying what to do.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise AddressUnusable(f"there is no address {host}; try --host 127.0.0.1") from error
    try:
        return socket.create_server(address, family=family, backlog=_BACKLOG)
    except OSError as error:
        raise AddressUnusable(
            f"port {port} on {host} cannot be used ({(error.strerror or 'unknown reason').lower()}); "
            "choose another with --port"
        ) from error


def _serve(settings: "Settings", open_runtime: OpenRuntime, listener: socket.socket) -> None:
    import uvicorn  # noqa: PLC0415 - heavy

    from service.api.app import create_app  # noqa: PLC0415 - heavy
    from service.logs import LEVELS, configure_logs  # noqa: PLC0415

    configure_logs(LEVELS[settings.log_level], sys.stderr)
    _announce(listener)
    app = create_app(settings, lambda given: open_runtime(given, _log_progress))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        lifespan="on",
    )
    uvicorn.Server(config).run(sockets=[listener])


def _announce(listener: socket.socket) -> None:
    import structlog  # noqa: PLC0415

    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    if sys.stderr.isatty():
        sys.stderr.write(f"Groundwire listens on {address} (playground at /, documentation at /docs)\n")
    structlog.get_logger().info("listening", address=address)


def _log_progress(event: "Progress") -> None:
    import structlog  # noqa: PLC0415

    from service.ports import StageFinished, StageStarted  # noqa: PLC0415

    if isinstance(event, StageStarted):
        structlog.get_logger().info("stage_started", stage=event.stage)
    elif isinstance(event, StageFinished):
        structlog.get_logger().info("stage_finished", stage=event.stage, ms=round(event.elapsed_ms))
