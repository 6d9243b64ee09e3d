"""Stopping ends whatever moment it comes in, and waits for no database that is away."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from service.jobs.desk import JobDesk
from service.settings import Settings
from tests.fakes import FakeExtractor
from tests.postgres import dsn
from tests.unit.jobs.batches import DirectDispatcher, arrivals, submission
from tests.unit.jobs.test_engine import windows

BOUND_S = 60.0  # only so that a hang fails; stopping takes a fraction of a second


@asynccontextmanager
async def desk_at(url: sa.URL, extractor: FakeExtractor, **more: int) -> AsyncIterator[JobDesk]:
    """A running desk without DBOS, which the test closes."""
    settings = Settings.model_validate(
        {"database_url": url.render_as_string(hide_password=False), "model": "fake/model", **more}
    )
    desk = JobDesk(settings, Path("unused"), extractor, lambda _engine, _slots: DirectDispatcher())
    await desk.open()
    yield desk


@pytest.mark.parametrize("turns", range(6))
async def test_news_of_work_at_the_last_moment_does_not_keep_it_alive(
    make_sqlite: Callable[[], sa.URL], turns: int
) -> None:
    """Python 3.11's `asyncio.wait_for` loses a cancellation that comes just after what it waited for."""
    async with desk_at(make_sqlite(), FakeExtractor()) as desk:
        engine = await desk.open()
        await asyncio.sleep(0.2)  # past the first round: it waits for news
        engine.nudge()
        for _ in range(turns):
            await asyncio.sleep(0)
        async with asyncio.timeout(BOUND_S):
            await desk.close()


async def test_a_database_that_is_away_is_not_waited_for(make_postgres: Callable[[], sa.URL]) -> None:
    """What runs cannot be put back then; whoever starts next finds it held by a process that ended."""
    url = make_postgres()
    extractor = FakeExtractor(gate=asyncio.Event())
    async with desk_at(url, extractor) as desk:
        await desk.submit(submission(), windows(arrivals(3)))
        async with asyncio.timeout(BOUND_S):
            await extractor.started.wait()
        with psycopg.connect(dsn(url.set(database="postgres")), autocommit=True) as connection:
            name = str(url.database)
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
        async with asyncio.timeout(BOUND_S):
            await desk.close()


async def _reach(state: Callable[[], bool]) -> None:
    async with asyncio.timeout(BOUND_S):
        while not state():  # noqa: ASYNC110 - the fake has no event for a number
            await asyncio.sleep(0.01)


async def test_what_was_begun_is_finished_and_the_rest_waits(make_sqlite: Callable[[], sa.URL]) -> None:
    """A call that is under way is paid for: it gets a while to end; nothing new begins, nothing is lost."""
    url = make_sqlite()
    extractor = FakeExtractor(gate=asyncio.Event())
    async with desk_at(url, extractor, job_concurrency=2) as desk:
        job, _ = await desk.submit(submission(), windows(arrivals(9)))
        await _reach(lambda: len(extractor.articles) == 2)
        closing = asyncio.create_task(desk.close())
        await asyncio.sleep(0.2)
        assert extractor.gate is not None
        extractor.gate.set()
        async with asyncio.timeout(BOUND_S):
            await closing
    assert len(extractor.articles) == 2
    assert not extractor.cancelled.is_set()
    async with desk_at(url, extractor, job_concurrency=2) as desk:
        await _reach(lambda: len(extractor.articles) == 9)
        await desk.close()
        counts = (await desk.view(submission().tenant, job.id)).counts
        await desk.close()
    assert (counts.complete, counts.total) == (9, 9)
