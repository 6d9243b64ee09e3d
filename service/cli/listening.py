"""Binds the address that the service listens on, for one process or for several."""

import socket
import sys
from typing import Final

from service.errors import GroundwireError

_BACKLOG: Final = 2048
# libuv accepts one connection a round of the loop from each handle: with a single one, whoever asks for
# health amid a burst waits until hundreds of others were let in, round by round.
_HANDLES: Final = 32


class AddressUnusable(GroundwireError):
    """The service cannot listen there."""


def listening_socket(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """A socket bound to the address; to a `shared` one other sockets of this program can be added.

    Raises:
        AddressUnusable: saying what to do.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise AddressUnusable(f"there is no address {host}; try --host 127.0.0.1") from error
    try:
        listener = socket.create_server(address, family=family, backlog=_BACKLOG)
        if shared and deals_out():
            # Bound alone first: a shared one would also be let in beside another service on this port.
            address = listener.getsockname()
            listener.close()
            listener = _shared(family, address)
    except OSError as error:
        raise AddressUnusable(
            f"port {port} on {host} cannot be used ({(error.strerror or 'unknown reason').lower()}); "
            "choose another with --port"
        ) from error
    return listener


def deals_out() -> bool:
    """Whether this system deals connections out evenly to all sockets of one port: Linux does."""
    return sys.platform == "linux"


def _shared(family: int, address: object) -> socket.socket:
    return socket.create_server(address, family=family, backlog=_BACKLOG, reuse_port=True)  # type: ignore[arg-type]  # as the system told it


def handles_of(listener: socket.socket) -> list[socket.socket]:
    """The listener so many times over that a burst is let in within a few rounds of the loop."""
    return [listener, *(listener.dup() for _ in range(_HANDLES - 1))]


def beside(shared: socket.socket) -> list[socket.socket]:
    """A process's own sockets on the port of a shared one, and that one.

    From a single queue, whichever process wakes first takes dozens of connections while the others take
    none. The shared one stays: what waits there outlives a process that dies.
    """
    if not deals_out():
        return handles_of(shared)
    return [shared, *(_shared(shared.family, shared.getsockname()) for _ in range(_HANDLES - 1))]


class Dealt(list[socket.socket]):
    """What is sent to each new process: a shared socket, beside which it opens its own on arrival."""

    def __reduce__(self) -> tuple[object, ...]:
        """Send the shared one only."""
        return beside, (self[0],)
