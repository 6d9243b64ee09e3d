"""Tests of starting: the process answers while the runtime opens, and says why it does not open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from service.api.app import create_app
from service.api.startup import OpenRuntime
from service.errors import EmbeddedModelFailed
from service.ports import Runtime
from service.settings import Settings
from service.telemetry import Telemetry
from tests.api.conftest import calling
from tests.api.test_rejections import problem_of
from tests.fakes import FakeExtractor, FakeReadiness

ARTICLE = {"text": "Some words."}


def failing(error: Exception | None) -> OpenRuntime:
    """An `open_runtime` that never gets there."""

    @asynccontextmanager
    async def open_runtime(_: Settings, /, *, telemetry: Telemetry) -> AsyncIterator[Runtime]:
        if error is not None:
            raise error
        yield Runtime(FakeExtractor(), FakeReadiness())

    return open_runtime


async def test_answers_while_the_runtime_opens() -> None:
    """Health is ok at once, readiness and extractions say that the service is starting."""
    opened, closed = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def slowly(_: Settings, /, *, telemetry: Telemetry) -> AsyncIterator[Runtime]:
        await opened.wait()
        yield Runtime(FakeExtractor(), FakeReadiness())
        closed.set()

    async with calling(create_app(Settings(), slowly)) as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        unready = await client.get("/readyz")
        assert unready.status_code == 503
        assert "starting" in unready.json()["dependencies"][0]["detail"]
        refused = await client.post("/v1/extractions", json=ARTICLE)
        assert problem_of(refused).code == "model_unavailable"
        assert refused.headers["retry-after"] == "2"
        opened.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert (await client.post("/v1/extractions", json=ARTICLE)).status_code == 200
    assert closed.is_set()


async def test_says_why_the_runtime_does_not_open() -> None:
    """The reason stands in readiness and in the answer; the process lives."""
    missing = EmbeddedModelFailed("the weights are missing; run groundwire model fetch")
    async with calling(create_app(Settings(), failing(missing))) as client:
        assert (await client.get("/healthz")).status_code == 200
        assert "weights" in (await client.get("/readyz")).json()["dependencies"][0]["detail"]
        problem = problem_of(await client.post("/v1/extractions", json=ARTICLE))
    assert (problem.status, problem.detail) == (503, "the weights are missing; run groundwire model fetch")


async def test_a_bug_while_opening_leaks_nothing() -> None:
    """An unforeseen failure is told in general words."""
    async with calling(create_app(Settings(), failing(KeyError("sk-123")))) as client:
        response = await client.post("/v1/extractions", json=ARTICLE)
    assert problem_of(response).code == "model_unavailable"
    assert "sk-123" not in response.text


async def test_stops_while_the_runtime_still_opens() -> None:
    """Shutting down does not wait for a start that hangs."""

    @asynccontextmanager
    async def hanging(_: Settings, /, *, telemetry: Telemetry) -> AsyncIterator[Runtime]:
        await asyncio.Event().wait()
        yield Runtime(FakeExtractor(), FakeReadiness())

    async with calling(create_app(Settings(), hanging)) as client:
        assert (await client.get("/healthz")).status_code == 200
