"""Calls over real sockets: what is cancelled is closed, what drips is bounded."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from service.deadline import Deadline
from service.errors import DeadlineExceeded, ModelUnavailable
from service.model.gateway import Gateway
from service.model.libraries import Libraries, close_clients, load
from service.model.rehearsal import rehearse
from service.model.route import plan_route
from tests.wire.asking import QUESTION, Waits, chat

pytestmark = pytest.mark.socket

PATIENCE_S = 60
Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture(params=["aiohttp", "httpx"])
async def both_transports(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Libraries]:
    """Both libraries, with litellm over aiohttp, as it is by default, and over httpx."""
    loaded = load()
    await close_clients()
    monkeypatch.setattr(loaded.litellm, "disable_aiohttp_transport", request.param == "httpx")
    yield loaded
    await close_clients()


class Server:
    """A model server on loopback that answers each request its own way."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.requests = 0
        self.asked = asyncio.Event()
        self.hung_up = asyncio.Event()
        self._connections: set[asyncio.Task[None]] = set()

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection in a task of its own."""
        task = asyncio.create_task(self.serve(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)

    async def close(self) -> None:
        """End every connection."""
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await asyncio.sleep(0)  # lets the transports close

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read one request, answer it, and note when the other side closes."""
        answering: asyncio.Future[None] | None = None
        try:
            await self._read(reader)
            answering = asyncio.ensure_future(self._answer(writer))
            with suppress(ConnectionError):  # closing with unread bytes resets the connection
                await reader.read()
            self.hung_up.set()
        finally:
            writer.transport.abort()
            if answering is not None:
                answering.cancel()

    async def _read(self, reader: asyncio.StreamReader) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        await reader.readexactly(int(lengths[0].split(b":")[1]))
        self.requests += 1
        self.asked.set()


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[tuple[Server, str]]:
    """A server and its address."""
    server = Server(answer)
    listening = await asyncio.start_server(server.accept, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    try:
        yield server, f"http://{host}:{port}/v1"
    finally:
        listening.close()
        await server.close()


async def silence(_: asyncio.StreamWriter) -> None:
    """Never answer."""
    await asyncio.sleep(PATIENCE_S)


async def drip(writer: asyncio.StreamWriter) -> None:
    """Send a byte now and then, for ever: no timeout per read ever strikes."""
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.01)


async def answer_well(writer: asyncio.StreamWriter) -> None:
    """A whole answer."""
    body = json.dumps(chat().json()).encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()


async def break_off(writer: asyncio.StreamWriter) -> None:
    """Close the connection in the middle of the body."""
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{")
    await writer.drain()
    writer.close()


def gateway_at(address: str, libraries: Libraries) -> Gateway:
    """A gateway to a server."""
    return Gateway(plan_route("hosted_vllm/m", address, libraries), libraries, 0, Waits())


async def test_answers(both_transports: Libraries) -> None:
    """Both transports carry an answer."""
    async with serving(answer_well) as (_, address):
        reply = await gateway_at(address, both_transports).fill(QUESTION, Deadline.after(PATIENCE_S))
    assert reply.value.percent == 12


async def test_a_rehearsal_disturbs_no_call(both_transports: Libraries) -> None:
    """A thread that opens and closes connections of its own leaves open what a call is waiting on."""
    rehearsed = asyncio.Event()

    async def answer_late(writer: asyncio.StreamWriter) -> None:
        await rehearsed.wait()
        await answer_well(writer)

    async with serving(answer_late) as (server, address), asyncio.timeout(PATIENCE_S):
        gateway = gateway_at(address, both_transports)
        call = asyncio.create_task(gateway.fill(QUESTION, Deadline.after(PATIENCE_S)))
        await server.asked.wait()
        await asyncio.to_thread(rehearse)
        rehearsed.set()
        assert (await call).value.percent == 12
    assert server.requests == 1


@pytest.mark.parametrize("answer", [silence, drip])
async def test_caller_hangs_up(answer: Answer, both_transports: Libraries) -> None:
    """When the caller is cancelled the connection to the model is closed."""
    async with serving(answer) as (server, address), asyncio.timeout(PATIENCE_S):
        call = asyncio.create_task(
            gateway_at(address, both_transports).fill(QUESTION, Deadline.after(PATIENCE_S))
        )
        await server.asked.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await server.hung_up.wait()
    assert server.requests == 1


@pytest.mark.parametrize("answer", [silence, drip])
async def test_deadline(answer: Answer, both_transports: Libraries) -> None:
    """The deadline ends a call that hangs or drips, and closes its connection."""
    async with serving(answer) as (server, address), asyncio.timeout(PATIENCE_S):
        with pytest.raises(DeadlineExceeded, match="while the model was answering"):
            await gateway_at(address, both_transports).fill(QUESTION, Deadline.after(2.5))
        await server.hung_up.wait()


async def test_broken_off(both_transports: Libraries) -> None:
    """An answer that breaks off is an outage."""
    async with serving(break_off) as (server, address):
        with pytest.raises(ModelUnavailable):
            await gateway_at(address, both_transports).fill(QUESTION, Deadline.after(PATIENCE_S))
    assert server.requests >= 3
