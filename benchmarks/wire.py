"""A lean HTTP client for load: requests prepared as bytes, one connection each, little CPU of its own."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

_LENGTH: Final = b"content-length:"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status (0 when the connection broke), its body, and when it came and how late."""

    status: int
    body: bytes
    taken_s: float


class Client:
    """One kept connection."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def send(self, request: bytes) -> Answer:
        """Send a request and read the answer."""
        started = time.perf_counter()
        try:
            status, body = await self._exchange(request)
        except (OSError, asyncio.IncompleteReadError):
            self.close()
            status, body = 0, b""
        return Answer(status, body, time.perf_counter() - started)

    def close(self) -> None:
        """Close the connection."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _exchange(self, request: bytes) -> tuple[int, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port, limit=2**20)
        reader, writer = self._streams
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(_LENGTH)
        )
        return int(head[9:12]), await reader.readexactly(length)


def post(path: str, body: bytes) -> bytes:
    """A request with a JSON body."""
    head = f"POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: "
    return head.encode() + b"%d\r\n\r\n%b" % (len(body), body)


def get(path: str) -> bytes:
    """A request without a body."""
    return f"GET {path} HTTP/1.1\r\nhost: bench\r\n\r\n".encode()


async def load(address: str, requests: Sequence[bytes], concurrency: int) -> list[Answer]:
    """Send all requests over so many connections; the answers in the order of the requests."""
    answers: list[Answer | None] = [None] * len(requests)
    numbers = iter(range(len(requests)))

    async def work() -> None:
        client = Client(address)
        for number in numbers:
            answers[number] = await client.send(requests[number])
        client.close()

    await asyncio.gather(*(work() for _ in range(min(concurrency, len(requests)))))
    return [answer for answer in answers if answer is not None]


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Run an asynchronous program with uvloop."""
    import uvloop  # noqa: PLC0415 - not on Windows

    async def program() -> None:
        await work()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(program())


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share lies."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]
