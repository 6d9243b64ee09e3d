"""A database that fails while a job runs: nothing is lost, the trouble is told, and the work goes on."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa

from schemas.jobs import Job
from service.errors import IdempotencyPending, JobsUnavailable
from service.jobs.desk import JobDesk
from service.jobs.intake import Arrival
from service.settings import Settings
from tests.fakes import FakeExtractor
from tests.postgres import dsn
from tests.unit.jobs.batches import DirectDispatcher, arrivals, over, submission

COUNT = 30


@asynccontextmanager
async def desk_at(url: sa.URL, extractor: FakeExtractor) -> AsyncIterator[JobDesk]:
    """A running desk without DBOS."""
    settings = Settings.model_validate(
        {"database_url": url.render_as_string(hide_password=False), "model": "fake/model"}
    )
    desk = JobDesk(settings, Path("unused"), extractor, lambda _engine, _slots: DirectDispatcher())
    await desk.open()
    try:
        yield desk
    finally:
        await desk.close()


async def windows() -> AsyncIterator[Sequence[Arrival]]:
    """Articles."""
    yield arrivals(COUNT)


async def told(desk: JobDesk) -> str:
    """What readiness says once something is wrong."""
    async with asyncio.timeout(60):
        while True:
            dependency = desk.dependency()
            if dependency is not None and not dependency.ready:
                return dependency.detail
            await asyncio.sleep(0.02)


async def goes_on_after(
    url: sa.URL, fail: Callable[[], None], heal: Callable[[], None]
) -> tuple[str, Job, FakeExtractor]:
    """Let the database fail while every article is with the model, and heal after they came back."""
    extractor = FakeExtractor(gate=asyncio.Event())
    async with desk_at(url, extractor) as desk:
        job, _ = await desk.submit(submission(), windows())
        async with asyncio.timeout(60):
            while len(extractor.articles) < COUNT:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.01)
        await asyncio.to_thread(fail)
        assert extractor.gate is not None
        extractor.gate.set()
        detail = await told(desk)
        with pytest.raises(JobsUnavailable):
            await desk.submit(submission(), windows())
        await asyncio.to_thread(heal)
        done = await over(desk, job.id)
        async with asyncio.timeout(60):
            while (dependency := desk.dependency()) is None or not dependency.ready:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.02)
    return detail, done, extractor


@pytest.fixture
def page_limit() -> Iterator[list[int]]:
    """The most pages that SQLite files may have, as a full disk would have it; change its only item."""
    limit = [10**6]

    def restrict(connection: Any, *_: object) -> None:
        if not isinstance(connection, psycopg.Connection):
            connection.execute(f"PRAGMA max_page_count={limit[0]}")

    sa.event.listen(sa.pool.Pool, "checkout", restrict)
    yield limit
    sa.event.remove(sa.pool.Pool, "checkout", restrict)


async def test_a_full_disk(make_sqlite: Callable[[], sa.URL], page_limit: list[int]) -> None:
    """Results that were paid for are written once there is room again."""

    def fill() -> None:
        page_limit[0] = 1  # no more than there are

    def clear() -> None:
        page_limit[0] = 10**6

    detail, done, extractor = await goes_on_after(make_sqlite(), fill, clear)
    assert "disk is full" in detail
    assert done.counts.complete == COUNT
    assert len(extractor.articles) == COUNT


async def test_a_job_that_did_not_fit_can_be_handed_in_again(
    make_sqlite: Callable[[], sa.URL], page_limit: list[int]
) -> None:
    """Its Idempotency-Key is free as soon as there is room, not only after a restart."""

    async def filling() -> AsyncIterator[Sequence[Arrival]]:
        yield arrivals(COUNT)
        page_limit[0] = 1
        yield arrivals(5_000, first=COUNT + 1)

    extractor = FakeExtractor()
    async with desk_at(make_sqlite(), extractor) as desk:
        with pytest.raises(JobsUnavailable, match="disk is full"):
            await desk.submit(submission("key"), filling())
        page_limit[0] = 10**6
        async with asyncio.timeout(60):
            while True:
                try:
                    job, is_new = await desk.submit(submission("key"), windows())
                    break
                except IdempotencyPending:
                    await asyncio.sleep(0.05)
        assert is_new
        assert (await over(desk, job.id)).counts.complete == COUNT


async def test_a_database_that_goes_away(make_postgres: Callable[[], sa.URL]) -> None:
    """Postgres ends every connection and takes no new ones; what was paid for is written when it is back."""
    url = make_postgres()
    name = str(url.database)

    def run(*statements: str) -> None:
        with psycopg.connect(dsn(url.set(database="postgres")), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def close() -> None:
        run(
            f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",  # noqa: S608 - ours
        )

    detail, done, extractor = await goes_on_after(
        url, close, lambda: run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    )
    assert detail
    assert done.counts.complete == COUNT
    assert len(extractor.articles) == COUNT


async def test_a_database_that_turns_read_only(make_postgres: Callable[[], sa.URL]) -> None:
    """So does one that refuses to be written."""
    url = make_postgres()
    name = str(url.database)

    def run(setting: str) -> None:
        with psycopg.connect(dsn(url.set(database="postgres")), autocommit=True) as connection:
            connection.execute(
                f"ALTER DATABASE {name} SET default_transaction_read_only = {setting}".encode()
            )
            connection.execute(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'".encode()  # noqa: S608 - ours
            )

    detail, done, extractor = await goes_on_after(url, lambda: run("on"), lambda: run("off"))
    assert detail
    assert done.counts.complete == COUNT
    assert len(extractor.articles) == COUNT
