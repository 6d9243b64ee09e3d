"""The whole engine over DBOS, on both databases: nothing is lost, and nothing finished runs again."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from schemas.article import Article
from schemas.jobs import JobStatus
from schemas.result import ExtractionResult
from service.errors import ContextOverflowed, ModelRateLimited
from service.jobs.database import open_engine
from service.jobs.desk import JobDesk
from service.jobs.durable import DurableDispatcher
from service.jobs.intake import Arrival
from service.jobs.tables import items
from service.ports import Extracts, Observer, ignore_progress
from service.settings import Settings
from tests.contracts.repository import ROOT
from tests.fakes import answer_to
from tests.unit.jobs.batches import TENANT, arrivals, over, submission


@dataclass
class Scripted:
    """Answers every article, but fails as `fails` says, once each time it is asked."""

    fails: Callable[[Article, int], Exception | None] = lambda _article, _count: None
    asked: list[str] = field(default_factory=list)

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Answer."""
        name = str(article.id)
        self.asked.append(name)
        error = self.fails(article, self.asked.count(name))
        if error is not None:
            raise error
        await asyncio.sleep(0)
        return answer_to(article)


def address(url: sa.URL) -> str:
    """As GROUNDWIRE_DATABASE_URL takes it."""
    return url.render_as_string(hide_password=False)


@asynccontextmanager
async def desk_at(url: sa.URL, extractor: Extracts) -> AsyncIterator[JobDesk]:
    """A running desk."""
    settings = Settings.model_validate(
        {"database_url": address(url), "job_concurrency": 4, "model": "fake/model"}
    )
    desk = JobDesk(settings, Path("unused"), extractor, DurableDispatcher)
    await desk.open()
    try:
        yield desk
    finally:
        await desk.close()


async def windows(*given: Sequence[Arrival]) -> AsyncIterator[Sequence[Arrival]]:
    """Windows of arrivals."""
    for window in given:
        yield window


async def test_a_job_runs_to_its_end(url: sa.URL) -> None:
    """Everything is answered, dead letters say why, a slowed-down provider costs nobody a result."""

    def fails(article: Article, count: int) -> Exception | None:
        if article.id == "a3":
            return ContextOverflowed("too long")
        if article.id == "a5" and count == 1:
            return ModelRateLimited("slow down", retry_after_s=0.05)
        return None

    extractor = Scripted(fails)
    async with desk_at(url, extractor) as desk:
        job, is_new = await desk.submit(submission("key"), windows(arrivals(6), arrivals(4, first=7)))
        assert is_new
        done = await over(desk, job.id)
        assert done.status is JobStatus.FINISHED
        assert (done.counts.complete, done.counts.failed, done.counts.queued) == (9, 1, 0)
        lines = [json.loads(line.text) for line in await desk.results(TENANT, job.id, 0, [], 100)]
        assert sorted(line["line"] for line in lines) == list(range(1, 11))
        assert [line["cursor"] for line in lines] == list(range(1, 11))
        same, is_new = await desk.submit(submission("key"), windows(arrivals(1)))
        assert (same.id, is_new) == (job.id, False)
    assert extractor.asked.count("a5") >= 2
    assert all(extractor.asked.count(f"a{n}") == 1 for n in (1, 2, 3, 4))


async def test_what_a_killed_process_held_is_done_by_the_next(url: sa.URL) -> None:
    """After kill -9 in the middle of a job, another process finishes it; what was finished stays so."""
    script = ROOT / "tests" / "unit" / "jobs" / "victim.py"
    victim = subprocess.Popen(  # noqa: ASYNC220 - starts at once
        [sys.executable, script, address(url)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert victim.stdout is not None
    with victim.stdout as told:
        job_id = await asyncio.to_thread(told.readline)
        await asyncio.to_thread(told.readline)  # some are done, the rest hangs
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    extractor = Scripted()
    async with desk_at(url, extractor) as desk:
        hurrying = asyncio.create_task(without_waiting(url))
        done = await over(desk, job_id.strip())
        hurrying.cancel()
        await asyncio.gather(hurrying, return_exceptions=True)
    assert (done.counts.complete, done.counts.failed) == (8, 0)
    assert len(extractor.asked) == len(set(extractor.asked))
    assert set(extractor.asked).isdisjoint({"a1", "a2"})


async def without_waiting(url: sa.URL) -> None:
    """What crashed comes back over some seconds; here it comes at once."""
    engine = open_engine(url)
    try:
        while True:
            with engine.begin() as connection:
                connection.execute(sa.update(items).where(items.c.not_before > 0).values(not_before=0.0))
            await asyncio.sleep(0.1)
    finally:
        engine.dispose()


async def test_stopping_puts_work_back(url: sa.URL) -> None:
    """A process that is stopped while it works leaves everything to the next, and no item has a crash."""
    held = asyncio.Event()

    class Hanging:
        async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
            held.set()
            await asyncio.Event().wait()
            return answer_to(article)

    async with desk_at(url, Hanging()) as desk:
        job, _ = await desk.submit(submission(), windows(arrivals(6)))
        async with asyncio.timeout(60):
            await held.wait()
    async with desk_at(url, Scripted()) as desk:
        done = await over(desk, job.id)
    assert done.counts.complete == 6
