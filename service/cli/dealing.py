"""Accepts connections in several workers so that who has more requests at work lets the others go first."""

import asyncio
import errno
import mmap
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import structlog
import uvloop

from service.api.connections import count_at_work

BOARD: Final = "_GROUNDWIRE_BOARD"  # set by the supervisor, for its workers alone
_MOST_WORKERS: Final = 256
_NOTE_BYTES: Final = 16  # when it was written, in nanoseconds, and how many requests are at work
_EVERY_S: Final = 0.1
_STALE_NS: Final = 1_000_000_000  # a worker that is silent for so long is stuck or gone: nobody waits for it
_AT_ONCE: Final = 32  # connections accepted in one round of the loop
_MARGIN: Final = 24  # requests that a worker may be ahead
_AHEAD_AT_ONCE: Final = 4
_QUIET_S: Final = 10.0  # between complaints
REST_S: Final = 0.005  # between connections that one who is ahead takes all the same


class Board:
    """Where each worker tells the others how many requests it has at work: one file, mapped by all.

    Where that file cannot be had, say since a cleaner of temporary files took it, a worker that is started
    anew knows of no others, and serves all the same.
    """

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        self._own = 0
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            self._own = _free_place(self._file)
            os.ftruncate(self._file, _MOST_WORKERS * _NOTE_BYTES)
        except OSError as error:
            self._leave_file()
            structlog.get_logger().warning("workers_apart", reason=_reason(error))
        self._map = mmap.mmap(-1 if self._file is None else self._file, _MOST_WORKERS * _NOTE_BYTES)
        self._notes = memoryview(self._map).cast("q")

    def tell(self, at_work: int) -> None:
        """Tell the others; whoever does not for a while is not waited for."""
        self._notes[2 * self._own + 1] = at_work
        self._notes[2 * self._own] = time.monotonic_ns()

    def is_ahead(self, at_work: int) -> bool:
        """Whether another worker that lives has much less to do."""
        since_ns = time.monotonic_ns() - _STALE_NS
        return any(
            self._notes[2 * other] > since_ns and self._notes[2 * other + 1] < at_work - _MARGIN
            for other in range(_MOST_WORKERS)
            if other != self._own
        )

    def close(self) -> None:
        """Leave the place to another."""
        self._notes.release()
        self._map.close()
        self._leave_file()

    def _leave_file(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)


def _free_place(file: int) -> int:
    """The first place that no process which lives has; it is ours until the file is closed."""
    import fcntl

    for place in range(_MOST_WORKERS):
        with suppress(BlockingIOError, PermissionError):  # the two ways to say that another has it
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _NOTE_BYTES, place * _NOTE_BYTES)
            return place
    raise OSError(f"more than {_MOST_WORKERS} workers")


class Door:
    """Lets connections in from one listening socket: many a round, or one now and then while ahead."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        listener: socket.socket,
        protocol_factory: Callable[[], asyncio.BaseProtocol],
        board: Board,
        count: Callable[[], int],
    ) -> None:
        self._loop = loop
        self._listener = listener
        self._make = protocol_factory
        self._board = board
        self._count = count
        self._opening: set[asyncio.Task[Any]] = set()
        self._is_open = True
        self._quiet_until_s = 0.0
        self._timer = loop.call_soon(self._tell)
        self._resting: asyncio.TimerHandle | None = None
        listener.setblocking(False)  # noqa: FBT003 - the socket's own
        loop.add_reader(listener, self._let_in)

    def _let_in(self) -> None:
        ahead = self._board.is_ahead(self._at_work)
        for _ in range(_AHEAD_AT_ONCE if ahead else _AT_ONCE):
            try:
                connection, _ = self._listener.accept()
            except BlockingIOError:
                break  # another worker was first, or all are in
            except OSError as error:
                ahead = True  # no descriptor is free: again, but not at once
                self._complain(error)
                break
            opening = self._loop.create_task(self._open(connection))
            self._opening.add(opening)
            opening.add_done_callback(self._opening.discard)
        self._board.tell(self._at_work)
        if ahead:
            self._loop.remove_reader(self._listener)
            self._resting = self._loop.call_later(REST_S, self._come_back)

    def _complain(self, error: OSError) -> None:
        if error.errno != errno.ECONNABORTED and self._loop.time() >= self._quiet_until_s:
            self._quiet_until_s = self._loop.time() + _QUIET_S
            structlog.get_logger().warning("connections_wait", reason=_reason(error))

    async def _open(self, connection: socket.socket) -> None:
        try:
            await self._loop.connect_accepted_socket(self._make, connection)
        except OSError:
            connection.close()  # gone already

    def _come_back(self) -> None:
        if self._is_open:
            self._loop.add_reader(self._listener, self._let_in)

    def _tell(self) -> None:
        self._board.tell(self._at_work)
        self._timer = self._loop.call_later(_EVERY_S, self._tell)

    @property
    def _at_work(self) -> int:
        return self._count() + len(self._opening)

    def close(self) -> None:
        """Let nobody in any more."""
        if self._is_open:
            self._is_open = False
            self._timer.cancel()
            if self._resting is not None:
                self._resting.cancel()
            self._loop.remove_reader(self._listener)
            self._listener.close()

    async def wait_closed(self) -> None:
        """Wait for those who are coming in."""
        await asyncio.gather(*self._opening)


class DealingLoop(uvloop.Loop):
    """A loop that serves a socket which it shares with other workers through a `Door`."""

    async def create_server(  # type: ignore[override] # as the server calls it
        self, protocol_factory: Callable[[], asyncio.BaseProtocol], *, sock: socket.socket, **_: object
    ) -> Door:
        """Serve the socket; the loop's own way would take whatever waits, however much that is."""
        return Door(self, sock, protocol_factory, Board(Path(os.environ[BOARD])), count_at_work)


def new_loop() -> asyncio.AbstractEventLoop:
    """What uvicorn runs a worker in."""
    return DealingLoop()
