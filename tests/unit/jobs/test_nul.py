"""NUL over HTTP, on both databases: Postgres keeps none, so it must be refused before."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from service.errors import ModelError
from service.settings import Settings
from tests.api.test_jobs import FIRST, NDJSON, SECOND, lines, over, results, service
from tests.fakes import FakeExtractor
from tests.unit.jobs.test_engine import address


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "x\0y"},
        {"id": "a\0b"},
        {"source": "\0"},
        {"metadata": {"\0": "\0"}},
        {"options": {"model": "a\0"}},
    ],
)
async def test_a_line_with_nul_costs_that_line_only(
    tmp_path: Path, url: sa.URL, wrong: dict[str, object]
) -> None:
    """The others of the job are taken and worked on."""
    settings = Settings.model_validate({"database_url": address(url), "model": "fake/model"})
    async with service(settings, tmp_path, FakeExtractor()) as client:
        body = lines(FIRST, {**SECOND, **wrong}, SECOND)
        response = await client.post("/v1/jobs", content=body, headers=NDJSON)
        assert response.status_code == 202, response.text
        job = await over(client, response.json()["id"])
        assert (job["counts"]["complete"], [each["line"] for each in job["rejections"]]) == (2, [2])
        assert (await client.get("/readyz")).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/jobs/%00", 404),
        ("GET", "/v1/jobs/%00/events", 404),
        ("GET", "/v1/jobs/job_%00/results", 404),
        ("POST", "/v1/jobs/%00/retry", 404),
        ("DELETE", "/v1/jobs/%00", 404),
        ("GET", "/v1/jobs/job_0/results?cursor=%00", 422),
        ("GET", "/v1/jobs/job_0/results?state=%00", 422),
        ("POST", "/v1/jobs?model=a%00", 422),
        ("POST", "/v1/jobs?mode=%00", 422),
        ("POST", "/v1/jobs?webhook=https://example.org%00", 422),
    ],
)
async def test_an_address_with_nul_is_the_callers_mistake(
    tmp_path: Path, url: sa.URL, method: str, path: str, status: int
) -> None:
    """Never that of the database, which is not asked."""
    settings = Settings.model_validate({"database_url": address(url), "model": "fake/model"})
    async with service(settings, tmp_path, FakeExtractor()) as client:
        response = await client.request(method, path, content=lines(FIRST), headers=NDJSON)
        assert response.status_code == status, response.text


async def test_what_a_provider_tells_may_hold_anything(tmp_path: Path, url: sa.URL) -> None:
    """Its words stand in the dead letter, but for NUL and half of a surrogate pair."""
    settings = Settings.model_validate({"database_url": address(url), "model": "fake/model"})
    extractor = FakeExtractor(error=ModelError("fake/model refused: no\0such \ud800 thing \u201chere\u201d"))
    async with service(settings, tmp_path, extractor) as client:
        response = await client.post("/v1/jobs", content=lines(FIRST), headers=NDJSON)
        job = await over(client, response.json()["id"])
        (dead,) = await results(client, job["id"])
    assert dead["error"]["message"] == "fake/model refused: no\ufffdsuch ? thing \u201chere\u201d"
