"""What one tenant does is its own: jobs, results, answers, the day's money; every route asks who calls."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import httpx
import pytest

import prompts
from service.access.keyring import KeyFile, changing_keys
from service.access.keys import ApiKey, Limits, Scope, make_key
from service.api.app import create_app
from service.cache import AnswerKeys, CachingExtractor
from service.cache.sqlite import SqliteStore
from service.extraction import PROMPT
from service.jobs.desk import JobDesk
from service.jobs.tables import JobStage
from service.ports import Runtime
from service.settings import Settings
from tests.api.conftest import calling
from tests.fakes import ARTICLE, FakeExtractor, FakeReadiness, InTime, runtime_of
from tests.unit.jobs.batches import DirectDispatcher

BOTH = frozenset({Scope.EXTRACT, Scope.JOBS})
OPEN_TO_ALL = {"/healthz", "/readyz"}
# What opens each route, where not any key does.
SCOPES = {"/v1/extractions": Scope.EXTRACT, "/metrics": Scope.ADMIN}
ANY_KEY = {"/v1/schemas", "/v1/schemas/{name}", "/v1/prompts"}


def keys_at(path: Path, *keys: ApiKey) -> Path:
    """A file with these keys."""
    with changing_keys(path) as write:
        write(KeyFile(keys=keys))
    return path


def bearer(secret: str) -> dict[str, str]:
    """The header that carries it."""
    return {"Authorization": f"Bearer {secret}"}


@asynccontextmanager
async def service(folder: Path, *keys: ApiKey, extractor: FakeExtractor) -> AsyncIterator[httpx.AsyncClient]:
    """A service with these keys, a cache, and jobs that are worked on one article at a time."""
    settings = Settings(
        model="fake/model", api_keys_file=keys_at(folder / "keys.json", *keys), job_concurrency=1
    )
    store = SqliteStore(folder / "answers.sqlite", 1_000_000, 60.0)
    made = AnswerKeys("fake/model", (), "code", lambda version: prompts.load(PROMPT, version))

    async def answer_keys() -> AnswerKeys:
        return made

    caching = CachingExtractor(InTime(extractor), store, answer_keys, 60.0)
    desk = JobDesk(settings, folder, caching, lambda _engine, _slots: DirectDispatcher())

    @asynccontextmanager
    async def open_runtime(_: Settings, **__: object) -> AsyncIterator[Runtime]:
        try:
            yield Runtime(extractor=caching, readiness=FakeReadiness(), open_jobs=lambda: desk)
        finally:
            await desk.close()
            await store.close()

    async with calling(create_app(settings, open_runtime)) as client:
        yield client


async def over(client: httpx.AsyncClient, job_id: str, headers: dict[str, str]) -> dict[str, Any]:
    """The job once it is over; the keys may just have changed, and are looked at once a second."""
    async with asyncio.timeout(60):
        while True:
            job: dict[str, Any] = (await client.get(f"/v1/jobs/{job_id}", headers=headers)).json()
            if job.get("finished_at") is not None:
                return job
            await asyncio.sleep(0.02)


async def until(holds: Callable[[], bool]) -> None:
    """Wait for something that happens beside."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - it is no event
            await asyncio.sleep(0.02)


async def test_jobs_of_others_are_not_there(tmp_path: Path) -> None:
    """Every address of a job answers another tenant 404, also one that administers, and changes nothing."""
    mine, my_key = make_key("mine", "acme", BOTH, Limits())
    ours, our_key = make_key("ours", "acme", BOTH, Limits())
    others = [
        make_key("other", None, BOTH, Limits()),
        make_key("admin", None, frozenset({Scope.ADMIN}), Limits()),
    ]
    async with service(
        tmp_path, my_key, our_key, *(key for _, key in others), extractor=FakeExtractor()
    ) as client:
        body = {"articles": [{"text": ARTICLE, "id": "secret-name", "metadata": {"desk": "secret-desk"}}]}
        named = {"Idempotency-Key": "the-same"}
        job = (await client.post("/v1/jobs", json=body, headers=bearer(mine) | named)).json()
        await over(client, job["id"], bearer(mine))
        for secret, _ in others:
            for method, path in (
                ("GET", ""),
                ("GET", "/events"),
                ("GET", "/results"),
                ("GET", "/results?follow=true"),
                ("POST", "/retry"),
                ("DELETE", ""),
            ):
                answer = await client.request(method, f"/v1/jobs/{job['id']}{path}", headers=bearer(secret))
                assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), path
                assert "secret" not in answer.text
            # The same key for idempotency is another one there.
            theirs = await client.post("/v1/jobs", json=body, headers=bearer(secret) | named)
            assert theirs.status_code == 202
            assert theirs.json()["id"] != job["id"]
            assert "idempotent-replayed" not in theirs.headers
        again = await client.post("/v1/jobs", json=body, headers=bearer(ours) | named)
        assert (again.json()["id"], again.headers["idempotent-replayed"]) == (job["id"], "true")
        assert (await client.get(f"/v1/jobs/{job['id']}", headers=bearer(ours))).json()[
            "status"
        ] == "finished"


async def test_a_kept_answer_names_only_its_caller(tmp_path: Path) -> None:
    """Whoever sends an article that another sent gets the facts under its own names."""
    first, first_key = make_key("a", None, BOTH, Limits())
    second, second_key = make_key("b", None, BOTH, Limits())
    extractor = FakeExtractor()
    async with service(tmp_path, first_key, second_key, extractor=extractor) as client:
        article = {"text": ARTICLE, "published_at": "2024-03-01"}
        own = {"id": "secret-id", "url": "https://secret.example/", "metadata": {"desk": "secret-desk"}}
        await client.post("/v1/extractions", json=article | own, headers=bearer(first))
        told = await client.post("/v1/extractions", json=article, headers=bearer(second))
    assert told.json()["provenance"]["cached"]
    assert "secret" not in told.text
    assert (told.json()["article"]["id"], told.json()["article"]["url"]) == (None, None)


async def test_the_days_budget_of_a_key_pays_for_its_jobs(tmp_path: Path) -> None:
    """The fake spends 1,280 tokens an article: 2,000 a day pay for two, the others wait for midnight."""
    secret, key = make_key("a", None, BOTH, Limits(tokens_per_day=2_000))
    rich, rich_key = make_key("b", None, BOTH, Limits())
    extractor = FakeExtractor()
    async with service(tmp_path, key, rich_key, extractor=extractor) as client:
        body = {"articles": [{"text": f"{ARTICLE} {n}"} for n in range(5)]}
        job = (await client.post("/v1/jobs", json=body, headers=bearer(secret))).json()
        await until(lambda: len(extractor.articles) >= 2)
        # Another tenant's job passes the one that waits.
        other = (await client.post("/v1/jobs", json=body, headers=bearer(rich))).json()
        assert (await over(client, other["id"], bearer(rich)))["counts"]["complete"] == 5
        refused = await client.post("/v1/extractions", json={"text": ARTICLE}, headers=bearer(secret))
        assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited")
    # What was used is known after a restart.
    async with service(tmp_path, key, extractor=extractor) as client:
        waiting = (await client.get(f"/v1/jobs/{job['id']}", headers=bearer(secret))).json()
        assert (waiting["counts"]["complete"], waiting["counts"]["queued"]) == (2, 3)
        assert waiting["finished_at"] is None
        cancelled = await client.delete(f"/v1/jobs/{job['id']}", headers=bearer(secret))
        assert cancelled.is_success  # and whoever can buy nothing more may still read and cancel


def stages(folder: Path) -> list[int]:
    """Where the jobs in the database of a service are."""
    with closing(sqlite3.connect(folder / "jobs.sqlite3")) as connection:
        return [stage for (stage,) in connection.execute("SELECT stage FROM gw_jobs ORDER BY key")]


async def test_jobs_end_with_the_last_key_that_sees_them(tmp_path: Path) -> None:
    """A revoked key's job is cancelled and what ran is kept, unless another live key has its tenant."""
    lost, lost_key = make_key("lost", None, BOTH, Limits())
    old, old_key = make_key("old", "desk", BOTH, Limits())
    new, new_key = make_key("new", "desk", BOTH, Limits())
    extractor = FakeExtractor(gate=asyncio.Event())
    async with service(tmp_path, lost_key, old_key, new_key, extractor=extractor) as client:
        body = {"articles": [{"text": f"{ARTICLE} {n}"} for n in range(5)]}
        ended = (await client.post("/v1/jobs", json=body, headers=bearer(lost))).json()
        await extractor.started.wait()
        going = (await client.post("/v1/jobs", json=body, headers=bearer(old))).json()
        revoked = {"revoked_at": lost_key.created_at}
        keys = (lost_key.model_copy(update=revoked), old_key.model_copy(update=revoked), new_key)
        keys_at(tmp_path / "keys.json", *keys)
        assert extractor.gate is not None
        await until(lambda: JobStage.CANCELLING in stages(tmp_path))
        extractor.gate.set()
        assert (await over(client, going["id"], bearer(new)))["counts"]["complete"] == 5
        keys_at(tmp_path / "keys.json", lost_key, new_key)
        told = await over(client, ended["id"], bearer(lost))
    assert told["status"] == "cancelled"
    assert (told["counts"]["complete"], told["counts"]["cancelled"]) == (1, 4)


def guarded() -> list[tuple[str, str]]:
    """Every described route that wants a key: method and path."""
    paths = create_app(Settings(), runtime_of(FakeExtractor())).openapi()["paths"]
    assert len(paths) > 10
    return [(method.upper(), path) for path in paths if path not in OPEN_TO_ALL for method in paths[path]]


@pytest.mark.parametrize(("method", "path"), guarded())
async def test_every_route_asks_for_its_scope(tmp_path: Path, method: str, path: str) -> None:
    """Without a key 401, with one of every other scope 403, with the right one neither."""
    made = {scope: make_key(scope, None, frozenset({scope}), Limits()) for scope in Scope}
    scope = SCOPES.get(path, Scope.JOBS)
    address = path.replace("{job_id}", "job_none").replace("{name}", "none")
    body = json.dumps({"text": ARTICLE}) if method == "POST" else None
    async with service(tmp_path, *(key for _, key in made.values()), extractor=FakeExtractor()) as client:

        async def status(headers: dict[str, str]) -> int:
            headers = {"Content-Type": "application/json", **headers}
            return (await client.request(method, address, content=body, headers=headers)).status_code

        told = {each: await status(bearer(secret)) for each, (secret, _) in made.items()}
        assert await status({}) == 401
        assert await status(bearer("gw_0123456789_" + "a" * 43)) == 401
    refused = {each for each, code in told.items() if code == 403}
    assert refused == (set() if path in ANY_KEY else set(Scope) - {scope, Scope.ADMIN})
    assert 401 not in told.values()
