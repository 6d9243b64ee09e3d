"""Accepts connections in several workers so that who has more requests at work lets the others go first."""

import asyncio
import mmap
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

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
REST_S: Final = 0.005  # between connections that one who is ahead takes all the same


class Board:
    """Where each worker tells the others how many requests it has at work: one file, mapped by all."""

    def __init__(self, path: Path) -> None:
        import fcntl

        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        os.ftruncate(self._file, _MOST_WORKERS * _NOTE_BYTES)
        self._map = mmap.mmap(self._file, _MOST_WORKERS * _NOTE_BYTES)
        self._notes = memoryview(self._map).cast("q")
        for own in range(_MOST_WORKERS):
            with suppress(OSError):  # another process that lives has it
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, _NOTE_BYTES, own * _NOTE_BYTES)
                self._own = own
                break
        else:
            raise OSError(f"more than {_MOST_WORKERS} workers")

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
        os.close(self._file)


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
            except OSError:
                ahead = True  # no descriptor is free: again, but not at once
                break
            opening = self._loop.create_task(self._open(connection))
            self._opening.add(opening)
            opening.add_done_callback(self._opening.discard)
        self._board.tell(self._at_work)
        if ahead:
            self._loop.remove_reader(self._listener)
            self._resting = self._loop.call_later(REST_S, self._come_back)

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
