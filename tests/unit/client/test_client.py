"""The client at the wire: what it sends, when it sends again, and what it makes of answers."""

import asyncio
import inspect
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from schemas.article import Article
from schemas.jobs import ItemState, JobMode
from service.client import (
    AsyncGroundwireClient,
    GroundwireApiError,
    GroundwireClient,
    GroundwireUnreachable,
)
from tests.fakes import ARTICLE, answer_to

Handle = Callable[[httpx.Request], httpx.Response]
ANSWER = answer_to(Article(text=ARTICLE)).model_dump(mode="json", by_alias=True)
JOB: dict[str, Any] = {
    "id": "job_1",
    "status": "running",
    "mode": "calls",
    "created_at": "2026-01-02T03:04:05Z",
    "finished_at": None,
    "counts": dict.fromkeys(("total", "queued", "running", "complete", "partial", "failed", "cancelled"), 0),
    "rejected": 0,
    "rejections": [],
    "rate_per_minute": None,
    "estimated_end": None,
    "usage": {"input_tokens": 0, "output_tokens": 0, "cached_input_tokens": 0, "cost_usd": None},
    "pauses": [],
    "batches": [],
    "webhook": None,
}
PROBLEM = {
    "type": "urn:groundwire:problem:invalid_article",
    "title": "The article or its options are invalid",
    "status": 422,
    "detail": "text is required",
    "instance": "/v1/extractions",
    "code": "invalid_article",
    "errors": [{"path": "/text", "message": "is required"}],
    "request_id": "r1",
}


def result_line(cursor: int) -> bytes:
    """One line of results."""
    line = {
        "cursor": cursor,
        "line": cursor,
        "id": None,
        "state": "complete",
        "result": ANSWER,
        "error": None,
    }
    return json.dumps(line).encode() + b"\n"


class Wire:
    """Answers with a list of responses or errors, one after the other, and keeps what was sent."""

    def __init__(self, *answers: httpx.Response | Exception | Handle) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.slept: list[float] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        request.read()
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    async def answer_async(self, request: httpx.Request) -> httpx.Response:
        """Answer a client that streams."""
        await request.aread()
        return self(request)

    def client(self, **settings: Any) -> GroundwireClient:
        """The blocking client of it."""
        return GroundwireClient(
            "http://service", transport=httpx.MockTransport(self), sleep=self.slept.append, **settings
        )

    def async_client(self, **settings: Any) -> AsyncGroundwireClient:
        """The other one."""

        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)
            await asyncio.sleep(0)

        return AsyncGroundwireClient(
            "http://service", transport=httpx.MockTransport(self.answer_async), sleep=sleep, **settings
        )


def test_an_article_is_sent_as_given() -> None:
    """Only what was given is sent, with the key; the answer is typed."""
    wire = Wire(httpx.Response(200, json=ANSWER), httpx.Response(200, json=ANSWER))
    with wire.client(api_key="gw_k") as client:
        result = client.extract(Article(text="Text", title="Title"))
        client.extract({"text": "Text"})
    assert result.data.actors[0].name == "government of Freedonia"
    assert json.loads(wire.requests[0].content) == {"text": "Text", "title": "Title"}
    assert json.loads(wire.requests[1].content) == {"text": "Text"}
    assert wire.requests[0].headers["authorization"] == "Bearer gw_k"
    assert wire.requests[0].headers["user-agent"].startswith("groundwire-client/")


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_waiting_heals_is_sent_again(status: int) -> None:
    """Retry-After decides how long the client waits, in either of its forms; without it, it backs off."""
    wire = Wire(
        httpx.Response(status, headers={"retry-after": "7"}),
        httpx.Response(status, headers={"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}),
        httpx.ConnectError("away"),
        httpx.Response(status),
        httpx.Response(200, json=ANSWER),
    )
    with wire.client() as client:
        client.extract({"text": "Text"})
    assert wire.slept[:2] == [7.0, 0.0]
    assert all(0 <= seconds <= 20 for seconds in wire.slept[2:])
    assert len(wire.slept) == 4


def test_problems_are_errors_with_a_code() -> None:
    """What is wrong with the request is not sent again, and every field of the problem is there."""
    wire = Wire(httpx.Response(422, json=PROBLEM))
    with wire.client() as client, pytest.raises(GroundwireApiError, match="text is required") as caught:
        client.extract({"txet": ""})
    assert (caught.value.status, caught.value.code) == (422, "invalid_article")
    assert caught.value.problem is not None
    assert caught.value.problem.errors[0].path == "/text"


def test_patience_ends() -> None:
    """After so many tries the last answer, or silence, is an error."""
    wire = Wire(*[httpx.Response(503, text="busy")] * 3)
    with wire.client(retries=2) as client, pytest.raises(GroundwireApiError) as caught:
        client.extract({"text": "Text"})
    assert (caught.value.status, caught.value.code) == (503, "unknown")
    silent = Wire(*[httpx.ConnectError("away")] * 3)
    with silent.client(retries=2) as client, pytest.raises(GroundwireUnreachable, match="does not answer"):
        client.extract({"text": "Text"})


def test_jobs_are_sent_line_by_line() -> None:
    """Articles become NDJSON while they are sent; what is said of the job goes beside them."""
    wire = Wire(httpx.Response(202, json=JOB))
    with wire.client() as client:
        job = client.submit(
            ({"text": f"Article {n}"} for n in range(3)),
            idempotency_key="k",
            strict=True,
            mode=JobMode.CALLS,
            webhook="https://example.org/hook",
        )
    assert job.id == "job_1"
    (request,) = wire.requests
    assert request.headers["content-type"] == "application/x-ndjson"
    assert request.headers["idempotency-key"] == "k"
    assert dict(request.url.params) == {
        "strict": "true",
        "mode": "calls",
        "webhook": "https://example.org/hook",
    }
    assert [json.loads(line)["text"] for line in request.content.splitlines()] == [
        "Article 0",
        "Article 1",
        "Article 2",
    ]


def test_a_job_is_made_twice_by_nobody() -> None:
    """Without a key, or with articles that are gone, a failure is told instead of tried again."""
    for articles, key in (([{"text": "a"}], None), (iter([{"text": "a"}]), "k")):
        wire = Wire(httpx.ReadError("broken"), httpx.Response(202, json=JOB))
        with wire.client() as client, pytest.raises(GroundwireUnreachable):
            client.submit(articles, idempotency_key=key)
    wire = Wire(httpx.ReadError("broken"), httpx.Response(202, json=JOB))
    with wire.client() as client:
        client.submit([{"text": "a"}], idempotency_key="k")
    assert wire.requests[0].content == wire.requests[1].content


class Breaking(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off after some lines."""

    def __init__(self, *lines: bytes) -> None:
        self.lines = lines

    def __iter__(self) -> Iterator[bytes]:
        yield from self.lines
        raise httpx.ReadError("broken")

    async def __aiter__(self) -> Any:
        for line in self:
            yield line


def test_results_go_on_where_they_broke_off() -> None:
    """Every result comes once, whatever happens to the connection."""
    wire = Wire(
        httpx.Response(200, stream=Breaking(result_line(1), result_line(2))),
        httpx.ConnectError("away"),
        httpx.Response(503),
        httpx.Response(200, content=result_line(3)),
    )
    with wire.client() as client:
        found = list(client.results("job_1", states=[ItemState.COMPLETE], follow=True))
    assert [result.cursor for result in found] == [1, 2, 3]
    assert [request.url.params["cursor"] for request in wire.requests] == ["0", "2", "2", "2"]
    assert wire.requests[0].url.params["state"] == "complete"


def test_jobs_are_waited_for_retried_and_cancelled() -> None:
    """The rest of a job's life is one call each."""
    over = {**JOB, "status": "finished"}
    wire = Wire(
        httpx.Response(200, json=JOB),
        httpx.Response(200, json=over),
        httpx.Response(202, json={"retried": 2, "job": JOB}),
        httpx.Response(200, json=over),
    )
    with wire.client() as client:
        assert client.wait("job_1", every_s=0.5).status == "finished"
        assert client.retry("job_1").retried == 2
        client.cancel("job_1")
    assert [(r.method, r.url.path) for r in wire.requests] == [
        ("GET", "/v1/jobs/job_1"),
        ("GET", "/v1/jobs/job_1"),
        ("POST", "/v1/jobs/job_1/retry"),
        ("DELETE", "/v1/jobs/job_1"),
    ]
    assert wire.slept == [0.5]


async def test_the_asynchronous_client_does_the_same() -> None:
    """The same requests, awaited; articles may come from anywhere."""

    async def articles() -> Any:
        for n in range(2):
            yield {"text": f"Article {n}"}

    wire = Wire(
        httpx.Response(503, headers={"retry-after": "3"}),
        httpx.Response(200, json=ANSWER),
        httpx.Response(202, json=JOB),
        httpx.Response(202, json=JOB),
        httpx.Response(200, json={**JOB, "status": "cancelled"}),
        httpx.Response(200, stream=Breaking(result_line(1))),
        httpx.Response(200, content=result_line(2)),
        httpx.Response(404, json={**PROBLEM, "status": 404, "code": "not_found"}),
    )
    async with wire.async_client() as client:
        assert (await client.extract({"text": "Text"})).status == "complete"
        await client.submit(articles())
        await client.submit([Article(text="Article 0"), Article(text="Article 1")], idempotency_key="k")
        assert (await client.wait("job_1")).status == "cancelled"
        assert [result.cursor async for result in client.results("job_1")] == [1, 2]
        with pytest.raises(GroundwireApiError) as caught:
            await client.cancel("job_1")
    assert caught.value.code == "not_found"
    assert wire.requests[2].content == wire.requests[3].content
    assert wire.slept[0] == 3.0


def test_both_clients_offer_the_same() -> None:
    """No method of one is missing in the other, nor any argument."""

    def offered(kind: type) -> dict[str, list[str]]:
        return {
            name: list(inspect.signature(method).parameters)
            for name, method in inspect.getmembers(kind, inspect.isfunction)
            if not name.startswith("_") and name != "submit_lines"
        }

    assert offered(GroundwireClient) == offered(AsyncGroundwireClient)


def test_importing_the_client_loads_nothing_of_the_service() -> None:
    """A program that only calls loads neither FastAPI nor litellm, nor anything of jobs or models."""
    code = "import json, sys, service.client; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    loaded = set(json.loads(done.stdout))
    heavy = {
        "fastapi",
        "starlette",
        "litellm",
        "instructor",
        "openai",
        "sqlalchemy",
        "dbos",
        "eyecite",
    }
    assert not loaded & heavy
    assert not {name for name in loaded if name.startswith(("service.api", "service.jobs", "service.model"))}
