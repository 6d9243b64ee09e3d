"""The command `serve`: the HTTP API on this machine."""

import ipaddress
import os
import socket
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from service.cli.edges import given_opener
from service.cli.exits import complain
from service.cli.workers import ServedApp, serve, set_up_logs
from service.errors import GroundwireError, SettingsInvalid

_BACKLOG: Final = 2048


class AddressUnusable(GroundwireError):
    """The service cannot listen there."""


def serve_command(
    context: typer.Context,
    *,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="Port to listen on; 0 for a free one.")
    ] = 8000,
    workers: Annotated[
        int,
        typer.Option(
            min=1, max=64, metavar="N", help="Processes to serve with; not with the embedded model."
        ),
    ] = 1,
    without_keys: Annotated[
        bool,
        typer.Option(
            "--without-keys",
            envvar="GROUNDWIRE_WITHOUT_KEYS",
            help="Listen beyond this machine although anyone there may call.",
        ),
    ] = False,
) -> None:
    """Serve the HTTP API and the playground.

    The playground is at /, the documentation at /docs. /healthz answers at once; the model starts in the
    background, and /readyz tells when it has. Several workers share the port, and one that dies is replaced;
    GROUNDWIRE_MAX_IN_FLIGHT holds for each of them.
    """
    from service.settings import EMBEDDED, Settings, misspelled

    settings = Settings.load()
    if workers > 1 and settings.model == EMBEDDED:
        raise SettingsInvalid(
            "each worker would load the embedded model; leave out --workers, or set GROUNDWIRE_MODEL"
        )
    if settings.api_keys_file is None and not without_keys:
        require_loopback(host)
    if settings.api_keys_file is not None:
        from service.access.keyring import Keyring

        Keyring(settings.api_keys_file)  # refuses a damaged file before anything listens
    if settings.database_url is not None:
        from service.jobs.database import database_url

        database_url(settings.database_url.get_secret_value(), Path())  # refuses what is no such address
    for name, meant in misspelled(os.environ).items():
        complain(f"{name} is no setting and changes nothing; did you mean {meant}?")
    with listening_socket(host, port) as listener:
        set_up_logs(settings)
        _announce(listener)
        serve(ServedApp(settings, given_opener(context)), listener, workers)


def require_loopback(host: str) -> None:
    """Refuse an address that others can reach: without keys they could spend our tokens.

    Raises:
        SettingsInvalid: saying what to do.
    """
    try:
        found = {ipaddress.ip_address(info[4][0]) for info in socket.getaddrinfo(host, None)}
    except (OSError, ValueError):
        return  # no address at all: binding says so
    if not all(address.is_loopback for address in found):
        raise SettingsInvalid(
            f"{host} can be reached from elsewhere and there are no API keys: make one with groundwire keys "
            "create and set GROUNDWIRE_API_KEYS_FILE, or say --without-keys to let anyone call"
        )


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


def _announce(listener: socket.socket) -> None:
    import structlog

    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    if sys.stderr.isatty():
        sys.stderr.write(f"Groundwire listens on {address} (playground at /, documentation at /docs)\n")
    structlog.get_logger().info("listening", address=address)
