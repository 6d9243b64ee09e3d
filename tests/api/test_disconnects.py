"""Tests over real sockets: work stops when the client goes, and an early refusal reaches the client."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn

from service.api.app import create_app
from service.api.bodies import MAX_BODY_BYTES
from service.cli.serve import listening_socket
from service.settings import Settings
from tests.fakes import FakeExtractor, runtime_of

pytestmark = pytest.mark.socket

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def serving(extractor: FakeExtractor) -> AsyncIterator[int]:
    """The port of a server around `extractor`."""
    app = create_app(Settings(max_in_flight=1), runtime_of(extractor))
    with listening_socket("127.0.0.1", 0) as listener:
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="on")
        server = uvicorn.Server(config)
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await running


async def post(port: int, body: bytes) -> Streams:
    """Send a request and leave its answer unread."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = (
        "POST /v1/extractions HTTP/1.1\r\nHost: groundwire\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    writer.write(head.encode() + body)
    await writer.drain()
    return reader, writer


async def test_the_work_stops_when_the_client_goes() -> None:
    """Closing the connection cancels the extraction and frees its place."""
    extractor = FakeExtractor(gate=asyncio.Event())
    body = json.dumps({"text": "Some words."}).encode()
    async with asyncio.timeout(60), serving(extractor) as port:
        _, writer = await post(port, body)
        await extractor.started.wait()
        writer.close()
        await extractor.cancelled.wait()
        extractor.gate = None
        reader, writer = await post(port, body)
        answer = await reader.read()
        writer.close()
    assert answer.startswith(b"HTTP/1.1 200")


async def test_a_refusal_reaches_a_client_that_still_sends() -> None:
    """A body declared too large is refused before it is read."""
    async with asyncio.timeout(60), serving(FakeExtractor()) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            b"POST /v1/extractions HTTP/1.1\r\nHost: groundwire\r\nContent-Type: application/json\r\n"
            + f"Content-Length: {MAX_BODY_BYTES + 1}\r\nConnection: close\r\n\r\n".encode()
        )
        await writer.drain()
        answer = await reader.read()
        writer.close()
    assert answer.startswith(b"HTTP/1.1 413")
