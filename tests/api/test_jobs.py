"""Jobs over HTTP: what is taken, what is refused, and how results are read."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from service.api.app import create_app
from service.errors import ContextOverflowed
from service.jobs.desk import JobDesk
from service.ports import Runtime
from service.settings import Settings
from tests.api.conftest import Sent, calling
from tests.fakes import FakeExtractor, FakeReadiness
from tests.unit.jobs.batches import DirectDispatcher

NDJSON = {"content-type": "application/x-ndjson"}
SETTINGS = Settings(model="fake/model")
FIRST = {"text": "Freedonia will require licences for lens grinders.", "id": "a-1"}
SECOND = {"text": "The guild opposes them.", "id": "a-2"}


def lines(*articles: object) -> bytes:
    """NDJSON; strings as they are."""
    return "\n".join(each if isinstance(each, str) else json.dumps(each) for each in articles).encode()


@asynccontextmanager
async def service(
    settings: Settings, folder: Path, extractor: FakeExtractor, sent: Sent = lambda _: None
) -> AsyncIterator[httpx.AsyncClient]:
    """An application with a desk that works without DBOS."""
    desk = JobDesk(settings, folder, extractor, lambda _engine, _slots: DirectDispatcher())

    @asynccontextmanager
    async def open_runtime(_: Settings, **__: object) -> AsyncIterator[Runtime]:
        try:
            yield Runtime(extractor, FakeReadiness(), lambda: desk, desk.backlog)
        finally:
            await desk.close()

    async with calling(create_app(settings, open_runtime), sent) as client:
        yield client


@pytest.fixture
async def client(tmp_path: Path, extractor: FakeExtractor) -> AsyncIterator[httpx.AsyncClient]:
    """A client of it, over a SQLite file."""
    async with service(SETTINGS, tmp_path, extractor) as found:
        yield found


async def over(client: httpx.AsyncClient, job_id: str) -> dict[str, Any]:
    """The job once it is over."""
    async with asyncio.timeout(60):
        while True:
            job: dict[str, Any] = (await client.get(f"/v1/jobs/{job_id}")).json()
            if job["finished_at"] is not None:
                return job
            await asyncio.sleep(0.02)


async def results(client: httpx.AsyncClient, job_id: str, **params: Any) -> list[dict[str, Any]]:
    """The result lines."""
    response = await client.get(f"/v1/jobs/{job_id}/results", params=params)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in response.text.splitlines()]


@pytest.mark.parametrize(
    ("send", "headers"),
    [
        (lambda: {"json": {"articles": [FIRST, SECOND]}}, {}),
        (lambda: {"content": lines(FIRST, SECOND)}, NDJSON),
        (lambda: {"content": lines(FIRST, SECOND) + b"\n\n"}, {"content-type": "application/jsonl"}),
    ],
)
async def test_jobs_are_taken_and_worked_on(
    client: httpx.AsyncClient, send: Callable[[], dict[str, Any]], headers: dict[str, str]
) -> None:
    """One JSON object and NDJSON give the same job, and every article its result."""
    response = await client.post("/v1/jobs", **send(), headers=headers)
    assert response.status_code == 202, response.text
    job = response.json()
    assert response.headers["location"] == f"/v1/jobs/{job['id']}"
    assert job["counts"]["total"] == 2
    done = await over(client, job["id"])
    assert (done["status"], done["counts"]["complete"], done["rejected"]) == ("finished", 2, 0)
    assert done["usage"]["input_tokens"] == 2400
    assert done["usage"]["cost_usd"] is None
    found = await results(client, job["id"])
    assert {(line["line"], line["id"], line["state"]) for line in found} == {
        (1, "a-1", "complete"),
        (2, "a-2", "complete"),
    }
    assert all(line["result"]["schema"] == "trade_policy@1" and line["error"] is None for line in found)


async def test_invalid_lines_are_left_out_one_by_one(client: httpx.AsyncClient) -> None:
    """Each rejection says its line and reason; blank lines are counted, and the rest is taken."""
    body = lines(FIRST, "{oops", "", {"txet": "no"}, SECOND, '{"text": ""}')
    job = (await client.post("/v1/jobs", content=body, headers=NDJSON)).json()
    assert (job["counts"]["total"], job["rejected"]) == (2, 3)
    assert [(each["line"], each["code"]) for each in job["rejections"]] == [
        (2, "malformed_json"),
        (4, "invalid_article"),
        (6, "invalid_article"),
    ]
    assert job["rejections"][0]["message"].startswith("column 2: ")  # of the line that is named beside
    await over(client, job["id"])
    assert {line["line"] for line in await results(client, job["id"])} == {1, 5}


async def test_nul_is_refused_line_by_line(client: httpx.AsyncClient) -> None:
    """Lines with NUL in any string are named with their field; the rest of the job is taken."""
    wrong: tuple[dict[str, object], ...] = (
        {"text": "x\0y"},
        {"id": "a\0b"},
        {"title": "\0"},
        {"metadata": {"k": ["\0"]}},
        {"options": {"model": "a\0"}},
    )
    body = lines(FIRST, *({**SECOND, **each} for each in wrong), SECOND)
    job = (await client.post("/v1/jobs", content=body, headers=NDJSON)).json()
    assert job["counts"]["total"] == 2
    assert [(each["line"], each["errors"][0]["path"]) for each in job["rejections"]] == [
        (2, "/text"),
        (3, "/id"),
        (4, "/title"),
        (5, "/metadata"),
        (6, "/options/model"),
    ]
    assert all("holds NUL" in each["message"] for each in job["rejections"])


async def test_strict_jobs_take_all_or_nothing(client: httpx.AsyncClient, extractor: FakeExtractor) -> None:
    """One invalid article refuses a strict job, whichever way it comes, and nothing runs."""
    by_line = await client.post(
        "/v1/jobs", params={"strict": True}, content=lines(FIRST, "{oops"), headers=NDJSON
    )
    as_json = await client.post(
        "/v1/jobs", json={"articles": [FIRST, {"text": 1}], "options": {"strict": True}}
    )
    by_address = await client.post(
        "/v1/jobs", params={"strict": True}, json={"articles": [FIRST, {"text": 1}]}
    )
    for response in (by_line, as_json, by_address):
        problem = response.json()
        assert (response.status_code, problem["code"]) == (422, "invalid_article")
        assert "1 of 2 articles are invalid" in problem["detail"]
        assert problem["errors"][0]["path"] == "/articles/1"
    assert extractor.articles == []


@pytest.mark.parametrize(
    ("request_", "status", "code", "said"),
    [
        ({"content": b"", "headers": NDJSON}, 422, "invalid_article", "no article"),
        ({"content": lines("nope"), "headers": NDJSON}, 422, "invalid_article", "1 of 1 articles"),
        ({"json": {"articles": []}}, 422, "invalid_article", "at least one"),
        ({"json": {"articles": [FIRST], "option": {}}}, 422, "invalid_article", "option"),
        ({"json": {"articles": [FIRST], "webhook": {"url": "ftp://x"}}}, 422, "invalid_article", "webhook"),
        (
            {"json": {"articles": [FIRST], "webhook": {"url": "https://example.org/h"}}},
            422,
            "invalid_article",
            "secret",
        ),
        (
            {
                "json": {
                    "articles": [FIRST],
                    "webhook": {"url": "http://127.0.0.1/h", "secret": "whsec_" + "a" * 32},
                }
            },
            422,
            "invalid_article",
            "https",
        ),
        *(
            ({"json": {"articles": [FIRST]}, "params": {name: value}}, 422, "invalid_article", said)
            for name, value, said in (
                ("mode", "provider_batch", "mode is for NDJSON; in a JSON body it is options.mode"),
                ("model", "m", "in a JSON body it is options.defaults.model"),
                ("webhook", "https://example.org/h", "in a JSON body it is webhook.url"),
                ("strcit", "1", 'did you mean "strict"?'),
            )
        ),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 400, "malformed_json", "line 1"),
        (
            {"content": b"x", "headers": {"content-type": "text/csv"}},
            415,
            "unsupported_media_type",
            "x-ndjson",
        ),
        (
            {"content": b"x", "headers": {**NDJSON, "content-encoding": "gzip"}},
            415,
            "unsupported_media_type",
            "uncompressed",
        ),
        (
            {"content": lines(FIRST), "headers": NDJSON, "params": {"mode": "magic"}},
            422,
            "invalid_article",
            "mode",
        ),
        (
            {"content": lines(FIRST), "headers": NDJSON, "params": {"model": "a\0"}},
            422,
            "invalid_article",
            "options.defaults.model holds NUL",
        ),
        (
            {"json": {"articles": [FIRST], "options": {"defaults": {"model": "a\0"}}}},
            422,
            "invalid_article",
            "options.defaults.model holds NUL",
        ),
    ],
)
async def test_what_is_no_job_is_refused(
    client: httpx.AsyncClient, request_: dict[str, Any], status: int, code: str, said: str
) -> None:
    """Every refusal is a problem that says what to do."""
    response = await client.post("/v1/jobs", **request_)
    assert (response.status_code, response.json()["code"]) == (status, code), response.text
    assert said in response.json()["detail"]


async def test_a_key_makes_one_job(client: httpx.AsyncClient, extractor: FakeExtractor) -> None:
    """The same key and body give the same job; another body or other parameters are a conflict."""
    headers = {**NDJSON, "idempotency-key": "k-1"}
    first = await client.post("/v1/jobs", content=lines(FIRST), headers=headers)
    again = await client.post("/v1/jobs", content=lines(FIRST), headers=headers)
    assert again.json()["id"] == first.json()["id"]
    assert again.headers["idempotent-replayed"] == "true"
    for other in ({"content": lines(SECOND)}, {"content": lines(FIRST), "params": {"strict": True}}):
        response = await client.post("/v1/jobs", **other, headers=headers)
        assert (response.status_code, response.json()["code"]) == (409, "idempotency_conflict")
    await over(client, first.json()["id"])
    assert len(extractor.articles) == 1


async def test_a_refused_job_leaves_its_key_free(client: httpx.AsyncClient) -> None:
    """Whoever mends the body may use the key again."""
    headers = {**NDJSON, "idempotency-key": "k-2"}
    refused = await client.post("/v1/jobs", content=lines("{oops"), headers=headers)
    assert refused.status_code == 422
    assert (await client.post("/v1/jobs", content=lines(FIRST), headers=headers)).status_code == 202


async def test_results_know_their_parameters(client: httpx.AsyncClient) -> None:
    """A misspelled one is refused, and told from the others."""
    response = await client.get("/v1/jobs/job_0/results", params={"states": "failed", "x" * 70: 1})
    assert (response.status_code, [e["path"] for e in response.json()["errors"]]) == (422, ["/states", "/…"])
    assert 'did you mean "state"?' in response.json()["detail"]


async def test_a_state_that_has_no_results(client: httpx.AsyncClient) -> None:
    """The ones that have are named as callers write them."""
    response = await client.get("/v1/jobs/job_0/results", params={"state": "queued"})
    assert response.status_code == 422
    assert "must be 'complete', 'partial' or 'failed'" in response.json()["detail"]


async def test_results_can_be_read_in_parts(client: httpx.AsyncClient) -> None:
    """A cursor goes on where the last line was, and `follow` waits for the end."""
    body = lines(*({"text": f"Article {n}."} for n in range(7)))
    job = (await client.post("/v1/jobs", content=body, headers=NDJSON)).json()
    followed = await results(client, job["id"], follow=True)
    assert [line["cursor"] for line in followed] == [1, 2, 3, 4, 5, 6, 7]
    first = await results(client, job["id"], limit=3)
    rest = await results(client, job["id"], cursor=first[-1]["cursor"])
    assert first + rest == followed
    assert await results(client, job["id"], cursor=7) == []


async def test_dead_letters_are_read_and_sent_again(
    client: httpx.AsyncClient, extractor: FakeExtractor
) -> None:
    """`state=failed` gives the errors; a retry makes results of them."""
    extractor.error = ContextOverflowed("the article is longer than the model can read")
    job = (await client.post("/v1/jobs", content=lines(FIRST), headers=NDJSON)).json()
    assert (await over(client, job["id"]))["counts"]["failed"] == 1
    (failed,) = await results(client, job["id"], state="failed")
    assert failed["result"] is None
    assert failed["error"] == {
        "code": "model_error",
        "message": "the article is longer than the model can read",
    }
    assert await results(client, job["id"], state="complete") == []
    wrong = await client.get(f"/v1/jobs/{job['id']}/results", params={"state": "queued"})
    assert wrong.status_code == 422
    extractor.error = None
    retried = (await client.post(f"/v1/jobs/{job['id']}/retry")).json()
    assert (retried["retried"], retried["job"]["status"]) == (1, "queued")
    assert (await over(client, job["id"]))["counts"]["complete"] == 1
    (line,) = await results(client, job["id"])
    assert (line["cursor"], line["state"]) == (2, "complete")


async def test_cancelling_keeps_what_runs(client: httpx.AsyncClient, extractor: FakeExtractor) -> None:
    """What was begun is finished and kept; the rest never starts."""
    extractor.gate = asyncio.Event()
    body = lines(*({"text": f"Article {n}."} for n in range(100)))
    job = (await client.post("/v1/jobs", content=body, headers=NDJSON)).json()
    async with asyncio.timeout(60):
        await extractor.started.wait()
    response = await client.delete(f"/v1/jobs/{job['id']}")
    assert response.json()["status"] in {"cancelling", "cancelled"}
    extractor.gate.set()
    done = await over(client, job["id"])
    begun = len(extractor.articles)
    assert (done["status"], done["counts"]["complete"]) == ("cancelled", begun)
    assert done["counts"]["cancelled"] == 100 - begun
    assert begun <= 64


async def test_events_follow_a_job_to_its_end(tmp_path: Path) -> None:
    """The stream tells of progress and ends with the finished job."""
    gate = asyncio.Event()
    go_on = lambda sent: gate.set() if sent.startswith(b"event:") else None  # noqa: E731 - one line
    async with service(SETTINGS, tmp_path, FakeExtractor(gate=gate), go_on) as client:
        job = (await client.post("/v1/jobs", content=lines(FIRST), headers=NDJSON)).json()
        response = await client.get(f"/v1/jobs/{job['id']}/events")
    assert response.headers["content-type"].startswith("text/event-stream")
    events = [part for part in response.text.split("\n\n") if part.startswith("event")]
    assert events[0].startswith("event: progress")
    assert events[-1].startswith("event: finished")
    assert json.loads(events[-1].partition("data: ")[2])["counts"]["complete"] == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("GET", "/events"), ("GET", "/results"), ("POST", "/retry"), ("DELETE", "")],
)
@pytest.mark.parametrize("job_id", ["job_0", f"job_{'0' * 24}", "%00", "job_%00", "%ED%A0%80"])
async def test_unknown_jobs_are_not_found(
    client: httpx.AsyncClient, method: str, path: str, job_id: str
) -> None:
    """Whatever is asked of a job that is not there, the answer says so."""
    response = await client.request(method, f"/v1/jobs/{job_id}{path}")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


async def test_a_service_without_a_job_database_still_extracts(
    tmp_path: Path, extractor: FakeExtractor
) -> None:
    """Where the database cannot be made, jobs answer 503 with the reason, and readiness names it then."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    async with service(SETTINGS, blocked / "folder", extractor) as client:
        assert (await client.get("/readyz")).status_code == 200
        response = await client.post("/v1/jobs", content=lines(FIRST), headers=NDJSON)
        assert (response.status_code, response.json()["code"]) == (503, "jobs_unavailable")
        assert "GROUNDWIRE_DATABASE_URL" in response.json()["detail"]
        assert int(response.headers["retry-after"]) > 0
        assert (await client.post("/v1/extractions", json=FIRST)).status_code == 200


async def test_jobs_go_on_after_a_restart(tmp_path: Path, extractor: FakeExtractor) -> None:
    """A service that starts finds the job of the one before, without being asked."""
    hanging = FakeExtractor(gate=asyncio.Event())
    async with service(SETTINGS, tmp_path, hanging) as client:
        job = (await client.post("/v1/jobs", content=lines(FIRST, SECOND), headers=NDJSON)).json()
        async with asyncio.timeout(60):
            await hanging.started.wait()
    async with service(SETTINGS, tmp_path, extractor) as client:
        assert (await over(client, job["id"]))["counts"]["complete"] == 2
    engine = sa.create_engine(f"sqlite:///{tmp_path}/jobs.sqlite3")
    with engine.connect() as connection:
        crashes = connection.execute(sa.text("SELECT sum(crashes) FROM gw_items")).scalar()
    engine.dispose()
    assert crashes == 0


@pytest.mark.parametrize("size", [1, 1_000, 100_000])
async def test_bodies_may_arrive_in_any_pieces(client: httpx.AsyncClient, size: int) -> None:
    """Lines are found wherever the network cuts, also within a character."""
    body = (
        lines({"text": "Nothing é “new”."}, {"text": "Second."})
        if size == 1
        else lines(*({"text": f"Article {n} " + "é" * 500} for n in range(120)))
    )

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), size):
            yield body[start : start + size]

    job = (await client.post("/v1/jobs", content=pieces(), headers=NDJSON)).json()
    assert (job["counts"]["total"], job["rejected"]) == (body.count(b"\n") + 1, 0)
