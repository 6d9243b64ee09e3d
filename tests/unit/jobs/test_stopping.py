"""Stopping ends whatever moment it comes in, and waits for no database that is away."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from service.jobs.desk import JobDesk
from service.settings import Settings
from tests.fakes import FakeExtractor
from tests.unit.jobs.batches import DirectDispatcher

BOUND_S = 30.0  # only so that a hang fails; stopping takes a fraction of a second


@asynccontextmanager
async def desk_at(url: sa.URL, extractor: FakeExtractor) -> AsyncIterator[JobDesk]:
    """A running desk without DBOS, which the test closes."""
    settings = Settings.model_validate(
        {"database_url": url.render_as_string(hide_password=False), "model": "fake/model"}
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
