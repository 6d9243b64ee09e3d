"""Articles of jobs: what Prometheus is told of them, and the options that they are given."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api.test_jobs import FIRST, NDJSON, SECOND, SETTINGS, lines, over, service
from tests.fakes import FakeExtractor


@pytest.fixture
async def client(tmp_path: Path, extractor: FakeExtractor) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a service with a desk, over a SQLite file."""
    async with service(SETTINGS, tmp_path, extractor) as found:
        yield found


async def until_told(client: httpx.AsyncClient, line: str) -> None:
    """Wait until the metrics have that line."""
    for _ in range(3000):
        if line in (await client.get("/metrics")).text:
            return
        await asyncio.sleep(0.02)
    pytest.fail(f"nobody told {line}")


async def test_what_is_left_of_jobs_is_told_to_prometheus(
    client: httpx.AsyncClient, extractor: FakeExtractor
) -> None:
    """Nothing before the first job; then what waits and what is worked on, so that an alert can tell."""
    assert "groundwire_jobs_items{" not in (await client.get("/metrics")).text
    extractor.gate = asyncio.Event()
    job = (await client.post("/v1/jobs", json={"articles": [FIRST, SECOND]})).json()
    await until_told(client, 'groundwire_jobs_items{state="running"} 2.0')
    extractor.gate.set()
    await over(client, job["id"])
    text = (await client.get("/metrics")).text
    assert 'groundwire_jobs_items{state="queued"} 0.0' in text
    assert 'groundwire_jobs_items{state="running"} 0.0' in text


async def test_a_job_gives_each_option_that_an_article_leaves_out(
    client: httpx.AsyncClient, extractor: FakeExtractor
) -> None:
    """The model of a job is also that of lines with options of their own, unless they name one."""
    own: dict[str, Any] = SECOND | {"options": {"cache": "off"}}
    named: dict[str, Any] = FIRST | {"id": "a-3", "options": {"model": "fake/own"}}
    body = lines(FIRST, own, named)
    job = (await client.post("/v1/jobs?model=fake/other", content=body, headers=NDJSON)).json()
    await over(client, job["id"])
    asked = {article.id: (article.options.model, article.options.cache) for article in extractor.articles}
    assert asked == {
        "a-1": ("fake/other", "use"),
        "a-2": ("fake/other", "off"),
        "a-3": ("fake/own", "use"),
    }


@pytest.mark.parametrize(
    ("unknown", "fields"),
    [
        ({"zzz": 1}, "options, webhook, articles"),
        ({"options": {"zzz": 1}}, "mode, strict, defaults"),
        ({"options": {"defaults": {"zzz": 1}}}, "schema, model"),
        ({"webhook": {"url": "https://example.org/h", "zzz": 1}}, "url, secret"),
    ],
)
async def test_an_unknown_field_is_told_with_those_of_its_place(
    client: httpx.AsyncClient, unknown: dict[str, Any], fields: str
) -> None:
    """A job has other fields than an article."""
    response = await client.post("/v1/jobs", json={"articles": [FIRST], **unknown})
    assert response.status_code == 422
    assert f"is not known; the fields are {fields}" in response.json()["detail"]
