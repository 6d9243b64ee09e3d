"""Answers as server-sent events: sections first, then the same result, whatever happens on the way."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from starlette.requests import ClientDisconnect, Request

from schemas.article import Article
from schemas.problem import Problem
from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.api.app import create_app
from service.api.streams import follow_extraction, wants_events
from service.errors import ArticleRejected, DeadlineExceeded
from service.settings import Settings
from tests.api.conftest import calling
from tests.fakes import ARTICLE, FakeExtractor, runtime_of

EVENTS = {"Accept": "text/event-stream"}


def events_of(body: str) -> list[tuple[str, Any]]:
    """Name and data of each event, comments left out."""
    found = []
    for block in body.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if lines:
            found.append((lines["event"], json.loads(lines["data"])))
    return found


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("text/event-stream", True),
        ("Text/Event-Stream; charset=utf-8", True),
        ("application/json, text/event-stream;q=0.5", True),
        ("application/json", False),
        ("*/*", False),
        ("text/*", False),
        ("text/event-stream;q=0", False),
        ("text/event-stream ; q=0.0", False),
        ("", False),
    ],
)
def test_events_are_sent_only_to_who_asks(accept: str, wanted: bool) -> None:
    """Only an Accept header that names the type gets a stream."""
    assert wants_events(accept) is wanted


async def test_sections_come_first_and_then_the_result(client: httpx.AsyncClient) -> None:
    """Each section is sent once, equals that of the result, and the result is the usual answer."""
    response = await client.post("/v1/extractions", json={"text": ARTICLE}, headers=EVENTS)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    events = events_of(response.text)
    assert [name for name, _ in events] == ["section"] * len(Section) + ["result"]
    result = events[-1][1]
    ExtractionResult.model_validate(result)
    assert {e["section"]: e["items"] for _, e in events[:-1]} == result["data"]
    plain = (await client.post("/v1/extractions", json={"text": ARTICLE})).json()
    assert plain == result


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (ArticleRejected("no such model"), 422, "invalid_article"),
        (DeadlineExceeded("too late"), 504, "deadline_exceeded"),
    ],
)
async def test_an_early_failure_has_its_own_status(error: Exception, status: int, code: str) -> None:
    """What fails before anything was sent is answered as without streaming."""
    async with calling(create_app(Settings(), runtime_of(FakeExtractor(error=error)))) as client:
        response = await client.post("/v1/extractions", json={"text": ARTICLE}, headers=EVENTS)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["code"] == code


async def test_invalid_requests_are_refused_before_the_stream(client: httpx.AsyncClient) -> None:
    """A stream begins only for an article that can be read."""
    response = await client.post("/v1/extractions", json={"txet": ARTICLE}, headers=EVENTS)
    assert (response.status_code, response.json()["code"]) == (422, "invalid_article")


async def test_a_place_is_held_while_the_stream_runs_and_freed_after() -> None:
    """With one place, streams one after the other all find it free."""
    app = create_app(Settings(max_in_flight=1), runtime_of(FakeExtractor()))
    async with calling(app) as client:
        answers = [
            await client.post("/v1/extractions", json={"text": ARTICLE}, headers=EVENTS) for _ in range(3)
        ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]


class Connection:
    """The receiving side of a connection that closes when told to."""

    def __init__(self) -> None:
        self.closed = asyncio.Event()

    async def receive(self) -> dict[str, str]:
        """Wait for the end."""
        await self.closed.wait()
        return {"type": "http.disconnect"}


def problem_of(error: Exception) -> Problem:
    """A problem that names the error."""
    return Problem(
        type="t",
        title=type(error).__name__,
        status=500,
        detail="",
        instance="/",
        code="c",
        errors=[],
        request_id="r",
    )


async def test_heartbeats_tell_that_the_work_goes_on_and_late_failures_are_events() -> None:
    """While there is nothing new comments are sent; a failure after that is the last event."""
    extractor = FakeExtractor(error=RuntimeError("broken"), gate=asyncio.Event())
    request = Request({"type": "http"}, Connection().receive)
    chunks = follow_extraction(request, extractor, Article(text=ARTICLE), problem_of, (0.001, 0.001))
    assert [await anext(chunks) for _ in range(3)] == [b": ping\n\n"] * 3
    assert extractor.gate is not None
    extractor.gate.set()
    rest = b"".join([chunk async for chunk in chunks]).decode()
    ((name, problem),) = events_of(rest)
    assert (name, problem["title"]) == ("error", "RuntimeError")


async def test_the_work_stops_when_the_client_goes() -> None:
    """Closing the connection cancels the extraction although nothing is being sent."""
    extractor = FakeExtractor(gate=asyncio.Event())
    connection = Connection()
    request = Request({"type": "http"}, connection.receive)
    chunks = follow_extraction(request, extractor, Article(text=ARTICLE), problem_of, (0.001, 60.0))
    assert await anext(chunks) == b": ping\n\n"
    connection.closed.set()
    with pytest.raises(ClientDisconnect):
        await anext(chunks)
    assert extractor.cancelled.is_set()
