"""Tests of what answers while the application is being imported."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from service.cli.early import EarlyApp, Receive, Scope, Send
from service.errors import SettingsInvalid


class Told:
    """An application that answers with what its lifespan gave."""

    def __init__(self) -> None:
        self.closed = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[dict[str, Any]]:
        """Open and close."""
        yield {"word": b"lenses"}
        self.closed = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the word."""
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": scope["state"]["word"]})


@asynccontextmanager
async def living(app: EarlyApp) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application between the server's startup and shutdown."""
    told: asyncio.Queue[Any] = asyncio.Queue()
    said: asyncio.Queue[Any] = asyncio.Queue()
    life = asyncio.create_task(app({"type": "lifespan"}, told.get, said.put))
    await told.put({"type": "lifespan.startup"})
    assert (await said.get())["type"] == "lifespan.startup.complete"
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://early") as client:
        yield client
    await told.put({"type": "lifespan.shutdown"})
    await life
    assert (await said.get())["type"] == "lifespan.shutdown.complete"


async def test_health_answers_before_the_application_is_there() -> None:
    """While it loads, /healthz is well, /readyz is not, and others are told to come again."""
    go = threading.Event()
    told = Told()

    def load() -> Told:
        go.wait()
        return told

    async with living(EarlyApp(load, hold_s=0.01)) as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["status"]) == (503, "unready")
        refused = await client.post("/v1/extractions", json={"text": "Some words."})
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "2")
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json()["request_id"] == refused.headers["x-request-id"]
        go.set()
    assert told.closed


async def test_requests_wait_for_the_application() -> None:
    """One that comes while it loads is answered by it, with the state of its lifespan."""
    go = threading.Event()
    told = Told()

    def load() -> Told:
        go.wait()
        return told

    async with living(EarlyApp(load)) as client:
        waiting = asyncio.create_task(client.get("/v1/prompts"))
        await asyncio.sleep(0)
        go.set()
        assert (await waiting).text == "lenses"
        assert (await client.get("/healthz")).text == "lenses"
    assert told.closed


@pytest.mark.parametrize("error", [SettingsInvalid("the address of Redis is none"), KeyError("sk-1")])
async def test_what_cannot_be_loaded_ends_the_process(error: Exception) -> None:
    """It gives up once instead of answering 503 for ever."""
    gone = asyncio.Event()

    def load() -> Told:
        raise error

    async with living(EarlyApp(load, hold_s=0.01, give_up=gone.set)) as client:
        await gone.wait()
        assert (await client.get("/v1/prompts")).status_code == 503


async def test_closing_is_bounded_before_it_begins() -> None:
    """Whatever the application waits for on the way out, the bound on it runs already."""
    told, bounded_while_open = Told(), list[bool]()

    async with living(EarlyApp(lambda: told, bound_stop=lambda: bounded_while_open.append(not told.closed))):
        pass
    assert bounded_while_open == [True]
    assert told.closed


@pytest.mark.parametrize("is_loaded", [False, True])
async def test_what_still_loads_is_left_behind(is_loaded: bool) -> None:
    """Told to stop before it is there, the process need not wait for it; later it closes it."""
    go, left = threading.Event(), list[bool]()
    told = Told()

    def load() -> Told:
        go.wait()
        return told

    def leave() -> None:
        left.append(True)
        go.set()  # a process would be gone

    async with living(EarlyApp(load, leave=leave)) as client:
        if is_loaded:
            go.set()
            assert (await client.get("/v1/prompts")).text == "lenses"
    assert left == ([] if is_loaded else [True])
