"""Tests of failures behind the edge: each error of the tree has its status, and nothing leaks."""

import asyncio

import httpx
import pytest

from service import errors
from service.api.app import create_app
from service.api.openapi import EXAMPLES
from service.ports import Dependency
from service.settings import Settings
from tests.api.conftest import calling
from tests.api.test_rejections import problem_of
from tests.fakes import FakeExtractor, FakeReadiness, runtime_of

ARTICLE = {"text": "Some words."}
USUAL_WAITS = {errors.IdempotencyPending: "1", errors.JobsUnavailable: "5"}


def leaves(kind: type[errors.GroundwireError]) -> list[type[errors.GroundwireError]]:
    """The error and everything below it, but for what never leaves the package that raises it."""
    children = [child for child in kind.__subclasses__() if child.__module__ == errors.__name__]
    return [kind, *(leaf for child in children for leaf in leaves(child))]


@pytest.mark.parametrize("kind", leaves(errors.GroundwireError))
async def test_every_error_of_the_tree_is_a_problem(
    client: httpx.AsyncClient, extractor: FakeExtractor, kind: type[errors.GroundwireError]
) -> None:
    """Status, code, title and a usual wait come from the class, the detail from the message."""
    extractor.error = kind("what to do about it")
    response = await client.post("/v1/extractions", json=ARTICLE)
    problem = problem_of(response)
    assert (problem.status, problem.code, problem.title) == (kind.status, kind.code, kind.title)
    assert problem.detail == "what to do about it"
    assert response.headers.get("retry-after") == USUAL_WAITS.get(kind)
    assert kind.code in EXAMPLES


@pytest.mark.parametrize(("seconds", "header"), [(0.2, "1"), (5.0, "5"), (7.3, "8")])
async def test_the_wait_is_told_when_it_is_known(
    client: httpx.AsyncClient, extractor: FakeExtractor, seconds: float, header: str
) -> None:
    """Retry-After holds whole seconds, rounded up."""
    extractor.error = errors.ModelRateLimited("slow down", retry_after_s=seconds)
    response = await client.post("/v1/extractions", json=ARTICLE)
    assert (response.status_code, response.headers["retry-after"]) == (503, header)


async def test_an_unforeseen_failure_tells_nothing_of_the_inside(
    client: httpx.AsyncClient, extractor: FakeExtractor
) -> None:
    """A bug answers 500 with a request id and none of its message."""
    extractor.error = ValueError("the inside: key sk-123, article words")
    response = await client.post("/v1/extractions", json=ARTICLE)
    problem = problem_of(response)
    assert (problem.status, problem.code) == (500, "internal_error")
    assert "inside:" not in response.text
    assert "sk-123" not in response.text


async def test_what_does_not_fit_is_refused_at_once() -> None:
    """The request after the limit gets 503 with Retry-After; a finished one makes room."""
    extractor = FakeExtractor(gate=asyncio.Event())
    assert extractor.gate is not None
    app = create_app(Settings(max_in_flight=1), runtime_of(extractor))
    async with calling(app) as client:
        first = asyncio.create_task(client.post("/v1/extractions", json=ARTICLE))
        await extractor.started.wait()
        refused = await client.post("/v1/extractions", json=ARTICLE)
        problem = problem_of(refused)
        assert (problem.status, problem.code) == (503, "overloaded")
        assert int(refused.headers["retry-after"]) >= 1
        assert (await client.get("/healthz")).status_code == 200
        extractor.gate.set()
        assert (await first).status_code == 200
        assert (await client.post("/v1/extractions", json=ARTICLE)).status_code == 200


async def test_failures_make_room_again() -> None:
    """An extraction that failed no longer counts."""
    extractor = FakeExtractor(error=errors.ReplyInvalid("no"))
    async with calling(create_app(Settings(max_in_flight=1), runtime_of(extractor))) as client:
        statuses = [(await client.post("/v1/extractions", json=ARTICLE)).status_code for _ in range(3)]
    assert statuses == [502, 502, 502]


async def test_readiness_lists_what_is_missing() -> None:
    """Every dependency is listed, and one that is missing makes 503."""
    found = (Dependency("model", ready=False, detail="loading"), Dependency("disk", ready=True, detail="ok"))
    app = create_app(Settings(), runtime_of(FakeExtractor(), FakeReadiness(found)))
    async with calling(app) as client:
        response = await client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {
        "status": "unready",
        "dependencies": [
            {"name": "model", "ready": False, "detail": "loading"},
            {"name": "disk", "ready": True, "detail": "ok"},
        ],
    }
