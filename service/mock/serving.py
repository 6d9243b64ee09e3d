"""Runs the stand-in: in this event loop, or in a thread of its own for tests."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final

from service.mock.connection import Connection
from service.mock.script import Script, load_script, read_script
from service.mock.standin import StandIn

_START_S: Final = 30.0


@asynccontextmanager
async def listening(standin: StandIn, listener: socket.socket) -> AsyncIterator[None]:
    """Answer on a listening socket while the block runs; then every connection is closed."""
    loop = asyncio.get_running_loop()
    opened: set[Connection] = set()
    server = await loop.create_server(lambda: Connection(standin, loop, opened), sock=listener, backlog=2048)
    try:
        yield
    finally:
        server.close()
        for connection in tuple(opened):
            connection.close()
        await asyncio.sleep(0)  # lets the transports close


class MockLLM:
    """A stand-in that runs in a thread of this process.

    `base_url` is what OpenAI clients call the base (it ends in /v1); `environment` points Groundwire at it.
    """

    def __init__(self, standin: StandIn, loop: asyncio.AbstractEventLoop, address: str) -> None:
        self._standin = standin
        self._loop = loop
        self.base_url = f"{address}/v1"

    @property
    def environment(self) -> dict[str, str]:
        """The variables with which Groundwire asks this stand-in."""
        return {"GROUNDWIRE_MODEL": "hosted_vllm/mock", "GROUNDWIRE_API_BASE": self.base_url}

    def play(self, script: Script | Mapping[str, Any] | Path) -> None:
        """Follow another script from now on, given as a file or as what stands in one; counts begin anew.

        Raises:
            ScriptInvalid: naming each place and what is wrong there.
        """
        if isinstance(script, Path):
            script = load_script(script)
        elif not isinstance(script, Script):
            script = read_script(script)
        self._in_loop(self._standin.load, script)

    def stats(self) -> dict[str, Any]:
        """What `/stats` tells, with the number of each prompt by its sha256."""
        told: dict[str, Any] = self._in_loop(self._report)
        return told

    def _report(self) -> dict[str, Any]:
        return self._standin.counts.report(with_prompts=True)

    def _in_loop(self, work: Any, *given: Any) -> Any:
        async def run() -> Any:
            return work(*given)

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(_START_S)


@contextmanager
def running_mock(script: Script | None = None) -> Iterator[MockLLM]:
    """A stand-in on a free port of loopback, in a thread, while the block runs."""
    standin = StandIn(script or Script())
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    host, port = listener.getsockname()
    loop = asyncio.new_event_loop()
    started, stop = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with listening(standin, listener):
            started.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), name="mock-llm", daemon=True)
    thread.start()
    try:
        if not started.wait(_START_S):
            raise RuntimeError("the stand-in did not start")
        yield MockLLM(standin, loop, f"http://{host}:{port}")
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(_START_S)
        loop.close()
        listener.close()
