"""Requests with one Idempotency-Key that arrive together, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa

from service.settings import Settings
from tests.api.test_jobs import FIRST, NDJSON, SECOND, lines, over, service
from tests.fakes import FakeExtractor
from tests.unit.jobs.test_engine import address

KEYED = {**NDJSON, "idempotency-key": "k"}


@pytest.fixture
def extractor() -> FakeExtractor:
    """What works on the articles."""
    return FakeExtractor()


@pytest.fixture
async def client(tmp_path: Path, url: sa.URL, extractor: FakeExtractor) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a service over it."""
    settings = Settings.model_validate({"database_url": address(url), "model": "fake/model"})
    async with service(settings, tmp_path, extractor) as found:
        yield found


async def test_the_same_body_at_once_is_one_job(client: httpx.AsyncClient, extractor: FakeExtractor) -> None:
    """All get the job of the first, and it is worked on once."""
    body = lines(FIRST, SECOND)
    answers = await asyncio.gather(*(client.post("/v1/jobs", content=body, headers=KEYED) for _ in range(10)))
    assert [each.status_code for each in answers] == [202] * 10
    (job_id,) = {each.json()["id"] for each in answers}
    assert sum("idempotent-replayed" in each.headers for each in answers) == 9
    await over(client, job_id)
    assert len(extractor.articles) == 2


@pytest.mark.parametrize(
    ("rest", "body", "code"),
    [
        (lines(SECOND), lines(FIRST, SECOND), None),
        (lines(SECOND), lines(FIRST), "idempotency_conflict"),
        (b"{oops", lines(FIRST), "idempotency_pending"),
    ],
)
async def test_who_comes_while_the_first_arrives_waits(
    client: httpx.AsyncClient, rest: bytes, body: bytes, code: str | None
) -> None:
    """The answer is that of a later request; where the first was not taken, to send it again."""
    begun, waiting, go_on = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield lines(FIRST) + b"\n"
        begun.set()  # a second piece is wanted, so the key is taken
        await go_on.wait()
        yield rest

    async def at_once() -> AsyncIterator[bytes]:
        yield body
        waiting.set()  # its body is read only once the key was found taken

    strict = {"strict": True}
    async with asyncio.TaskGroup() as group:
        first = group.create_task(client.post("/v1/jobs", content=slowly(), headers=KEYED, params=strict))
        await begun.wait()
        later = group.create_task(client.post("/v1/jobs", content=at_once(), headers=KEYED, params=strict))
        await waiting.wait()
        await asyncio.sleep(0.3)
        assert not later.done()
        go_on.set()
    answer = later.result()
    if code is None:
        assert (answer.status_code, answer.json()["id"]) == (202, first.result().json()["id"])
        return
    assert (answer.status_code, answer.json()["code"]) == (409, code)
    assert ("retry-after" in answer.headers) == (code == "idempotency_pending")
