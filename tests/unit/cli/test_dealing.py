"""Workers deal out connections by what each has at work, and nobody waits for one that is stuck."""

import array
import asyncio
import errno
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from structlog.typing import EventDict

from service.cli.dealing import REST_S, Board, Door


def fill(path: Path, notes: list[tuple[float, int]]) -> None:
    """Write what other workers told: how many seconds ago, and how many requests they had."""
    now_ns = time.monotonic_ns()
    values = array.array("q", [0, 0])  # the first place is ours
    for ago_s, at_work in notes:
        values.extend((now_ns - int(ago_s * 1e9), at_work))
    path.write_bytes(values.tobytes())


@pytest.mark.parametrize(
    ("at_work", "others", "is_ahead"),
    [
        (50, [], False),
        (50, [(0.0, 49)], False),
        (50, [(0.0, 20)], True),
        (50, [(0.0, 60), (0.0, 20)], True),
        (50, [(5.0, 20)], False),
        (0, [(0.0, 0)], False),
    ],
    ids=["alone", "even", "ahead", "ahead of one", "the other is stuck", "idle"],
)
def test_who_is_ahead(at_work: int, others: list[tuple[float, int]], is_ahead: bool, tmp_path: Path) -> None:
    """A worker is ahead when one that lives has much less to do."""
    fill(tmp_path / "board", others)
    board = Board(tmp_path / "board")
    assert board.is_ahead(at_work) is is_ahead
    board.close()


@pytest.fixture
def told() -> Iterator[list[EventDict]]:
    """What is logged, from every level upwards."""
    structlog.reset_defaults()
    with structlog.testing.capture_logs() as events:
        yield events


def test_one_without_the_board_knows_of_no_others(tmp_path: Path, told: list[EventDict]) -> None:
    """A worker that cannot open the board, say because it was cleaned up, serves and says so."""
    board = Board(tmp_path / "gone" / "board")
    board.tell(100)
    assert not board.is_ahead(100)
    board.close()
    assert [(entry["event"], entry["reason"]) for entry in told] == [
        ("workers_apart", "No such file or directory")
    ]


class Exhausted(socket.socket):
    """Listens, but no descriptor is free."""

    def accept(self) -> tuple[socket.socket, object]:
        """Fail."""
        raise OSError(errno.EMFILE, "Too many open files")


@pytest.mark.socket
async def test_who_cannot_let_anybody_in_says_so_once(tmp_path: Path, told: list[EventDict]) -> None:
    """Connections that wait for a free descriptor are told of, and not at every try."""
    board = Board(tmp_path / "board")
    listener = Exhausted()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    door = Door(asyncio.get_running_loop(), listener, _Greeter, board, lambda: 0)
    with socket.create_connection(listener.getsockname()):
        await asyncio.sleep(10 * REST_S)
    door.close()
    board.close()
    assert [(entry["event"], entry["reason"]) for entry in told] == [
        ("connections_wait", "Too many open files")
    ]


@pytest.mark.socket
@pytest.mark.parametrize("ahead", [False, True])
async def test_everybody_is_let_in(ahead: bool, tmp_path: Path) -> None:
    """One who is ahead takes connections slowly when the other does not, but takes them all."""
    fill(tmp_path / "board", [(-60.0, 0)])  # lives for a while yet
    board = Board(tmp_path / "board")
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    door = Door(asyncio.get_running_loop(), listener, _Greeter, board, lambda: 100 if ahead else 0)
    began_s = time.monotonic()
    assert await asyncio.gather(*(_greeting(port) for _ in range(20))) == [b"hello"] * 20
    if ahead:
        assert time.monotonic() - began_s >= 3 * REST_S
    door.close()
    await door.wait_closed()
    with pytest.raises(OSError, match="onnect"):
        await _greeting(port)
    board.close()


class _Greeter(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.write(b"hello")
        transport.close()


async def _greeting(port: int) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    said = await reader.read()
    writer.close()
    return said
