"""The desk of a service that asks by batch, and waiting until a job is so far."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import prompts
from schemas.article import Article
from schemas.jobs import Job, JobMode
from service.batching import Batching, KeptReply
from service.extraction import ExtractionDefaults, Extractor
from service.jobs.desk import JobDesk
from service.jobs.intake import Arrival
from service.model.batches.desk import ProviderBatches
from service.model.batches.shelf import Shelf
from service.model.port import Model
from service.model.registry import Models
from service.plans.sections import greeting
from service.ports import ignore_progress
from service.settings import PlanChoice, Settings
from service.taking_up import TakingUp
from tests.fakes import FakeExtractor
from tests.unit.jobs.batches import TENANT, DirectDispatcher, submission
from tests.wire.test_plans import TEXT

GPT = "openai/gpt-4o"


def settings_at(folder: Path, model: str = GPT) -> Settings:
    """Settings of a service whose batches are looked at often."""
    fields = {"database_url": f"sqlite:///{folder}/jobs.sqlite3", "model": model, "batch_poll_s": 0.05}
    return Settings.model_validate(fields)


def batching_of(models: Models) -> Batching:
    """Both halves, as the composition root makes them, without kept answers."""

    async def find(name: str | None, kept: Mapping[str, KeptReply]) -> tuple[Model, Shelf]:
        shelf = Shelf(kept)
        return await models.shelved(name, shelf), shelf

    extractor = Extractor(models.get, ExtractionDefaults(30, PlanChoice.AUTO))
    return Batching(TakingUp(extractor, find, lambda inner: inner), ProviderBatches(models.route_of))


@asynccontextmanager
async def desk_at(settings: Settings) -> AsyncIterator[JobDesk]:
    """A running desk that asks by batch; a second one at the same place is a restarted service."""
    models = Models(settings, greeting(prompts.load("trade_policy")), ignore_progress)
    desk = JobDesk(
        settings,
        Path("unused"),
        FakeExtractor(),
        lambda _engine, _slots: DirectDispatcher(),
        batching_of(models),
    )
    await desk.open()
    try:
        yield desk
    finally:
        await desk.close()


async def submit(desk: JobDesk, count: int = 1) -> Job:
    """Hand in articles to be asked about by batch."""

    async def windows() -> AsyncIterator[Sequence[Arrival]]:
        yield [
            Arrival(n, Article(text=f"{TEXT} Notice {n}.", language="en", id=f"a{n}"))
            for n in range(1, count + 1)
        ]

    job, _ = await desk.submit(submission(mode=JobMode.PROVIDER_BATCH), windows())
    return job


async def until(desk: JobDesk, job: Job, holds: Callable[[Job], bool]) -> Job:
    """The job once something holds of it."""
    async with asyncio.timeout(60):
        while True:
            seen = await desk.view(TENANT, job.id)
            if holds(seen):
                return seen
            await asyncio.sleep(0.02)


async def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds at the provider."""
    async with asyncio.timeout(60):
        while True:
            if holds():
                return
            await asyncio.sleep(0.02)


def is_over(job: Job) -> bool:
    """Whether nothing more comes."""
    return job.finished_at is not None


def running(count: int = 1) -> Callable[[Job], bool]:
    """Whether so many batches were ever taken by the provider."""
    return lambda job: sum(b.id is not None for b in job.batches) >= count


async def results(desk: JobDesk, job: Job) -> list[dict[str, Any]]:
    """Every result, by line."""
    found = [json.loads(line.text) for line in await desk.results(TENANT, job.id, 0, [], 100)]
    return sorted(found, key=lambda line: line["line"])
