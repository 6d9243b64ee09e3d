"""What connections see of a service that was told to stop."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn

from service.api.app import create_app
from service.api.connections import BoundedConnection
from service.api.startup import OpenRuntime
from service.cli.serve import listening_socket
from service.errors import ServiceOverloaded
from service.jobs.desk import JobDesk
from service.ports import Runtime
from service.settings import Settings
from tests.fakes import FakeExtractor, FakeReadiness, runtime_of
from tests.security.serving import code_of, status_of
from tests.security.test_incoming import GOOD, post
from tests.unit.jobs.batches import DirectDispatcher

pytestmark = pytest.mark.socket

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
KEPT = post(GOOD).replace(b"Connection: close\r\n", b"")


class Patient(BoundedConnection):
    """The same connection, which parts only when the test is over."""

    part_s = 60.0


class Hasty(BoundedConnection):
    """The same connection, which parts at once."""

    part_s = 0.01


@dataclass
class Stopping:
    """A server, and a connection to it that was there before it was told to stop."""

    server: uvicorn.Server
    port: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def told_to_stop(self) -> None:
        """Returns once it takes no new connections."""
        self.server.should_exit = True
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except (ConnectionRefusedError, ConnectionResetError):  # reset: in the moment of closing
                return
            writer.close()
            await asyncio.sleep(0.01)


@asynccontextmanager
async def serving(
    http: type[BoundedConnection], extractor: FakeExtractor, open_runtime: OpenRuntime | None = None
) -> AsyncIterator[Stopping]:
    """A server with these connections."""
    app = create_app(Settings(), open_runtime or runtime_of(extractor))
    with listening_socket("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        server = uvicorn.Server(
            uvicorn.Config(app, http=http, log_config=None, access_log=False, lifespan="on")
        )
        running = asyncio.create_task(server.serve(sockets=[listener]))
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(HEALTH)
            assert status_of(await reader.readuntil(b'{"status":"ok"}')) == 200
            yield Stopping(server, port, reader, writer)
        finally:
            writer.close()
            server.should_exit = True
            await running


@pytest.mark.parametrize("cut", [len(KEPT), len(KEPT) - 5, 30], ids=["whole", "body comes late", "in two"])
async def test_a_request_on_a_kept_connection_is_refused_with_a_reason(cut: int) -> None:
    """It is answered 503 and told where it stands, instead of being reset; nothing is worked on."""
    extractor = FakeExtractor()
    async with asyncio.timeout(40), serving(Patient, extractor) as stopping:
        await stopping.told_to_stop()
        stopping.writer.write(KEPT[:cut])
        await asyncio.sleep(0.05)
        stopping.writer.write(KEPT[cut:])
        answer = await stopping.reader.read()
    assert (status_of(answer), code_of(answer)) == (503, "overloaded")
    head = answer.partition(b"\r\n\r\n")[0]
    assert b"connection: close" in head
    assert b"retry-after: 1" in head
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["title"] == ServiceOverloaded.title  # one of its type
    assert b"the service is stopping" in answer
    assert extractor.articles == []


async def test_what_runs_is_answered() -> None:
    """A request that came before is finished, and its connection ends with it."""
    extractor = FakeExtractor(gate=asyncio.Event())
    async with asyncio.timeout(40), serving(Patient, extractor) as stopping:
        stopping.writer.write(KEPT)
        await extractor.started.wait()
        await stopping.told_to_stop()
        assert extractor.gate is not None
        extractor.gate.set()
        answer = await stopping.reader.read()
    assert status_of(answer) == 200
    assert b"connection: close" in answer.partition(b"\r\n\r\n")[0].lower()


async def test_idle_connections_are_closed() -> None:
    """They hold nobody up."""
    async with asyncio.timeout(40), serving(Hasty, FakeExtractor()) as stopping:
        await stopping.told_to_stop()
        assert await stopping.reader.read() == b""


@pytest.mark.parametrize("following", ["events", "results?follow=true"])
async def test_streams_that_can_be_gone_on_with_are_cut_off_at_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, following: str
) -> None:
    """They do not end, which would say that nothing follows; nobody waits for them, nor is told of an error."""
    extractor = FakeExtractor(gate=asyncio.Event())
    desk = JobDesk(Settings(), tmp_path, extractor, lambda _engine, _slots: DirectDispatcher())

    @asynccontextmanager
    async def open_runtime(_: Settings, **__: object) -> AsyncIterator[Runtime]:
        yield Runtime(extractor=extractor, readiness=FakeReadiness(), open_jobs=lambda: desk)
        await desk.close()

    async with asyncio.timeout(40), serving(Patient, extractor, open_runtime) as stopping:
        stopping.writer.write(post(b'{"articles": [{"text": "It taxes tea."}]}', path="/v1/jobs"))
        head = await stopping.reader.readuntil(b"\r\n\r\n")
        assert status_of(head) == 202
        (address,) = re.findall(rb"location: (\S+)", head)
        reader, writer = await asyncio.open_connection("127.0.0.1", stopping.port)
        writer.write(b"GET %s/%s HTTP/1.1\r\nHost: a\r\n\r\n" % (address, following.encode()))
        assert status_of(await reader.readuntil(b"\r\n\r\n")) == 200
        stopping.server.should_exit = True
        async with asyncio.timeout(30):  # half of what `Patient` waits
            rest = await reader.read()
        writer.close()
        extractor.gate.set()  # type: ignore[union-attr] # it has one
    assert not rest.endswith(b"0\r\n\r\n")
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
