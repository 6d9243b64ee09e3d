"""A process to be killed: finishes two articles of a job of eight, and hangs in the rest."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from schemas.article import Article
from schemas.result import ExtractionResult
from service.jobs.desk import JobDesk
from service.jobs.durable import DurableDispatcher
from service.jobs.intake import Arrival
from service.ports import Observer, ignore_progress
from service.settings import Settings
from tests.fakes import answer_to
from tests.unit.jobs.batches import TENANT, arrivals, submission


class Hanging:
    """Answers the first two articles alone."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Answer, or never."""
        if article.id not in {"a1", "a2"}:
            await asyncio.Event().wait()
        return answer_to(article)


async def _windows() -> AsyncIterator[Sequence[Arrival]]:
    yield arrivals(8)


async def main(url: str) -> None:
    """Run until killed."""
    settings = Settings.model_validate({"database_url": url, "job_concurrency": 4, "model": "fake/model"})
    desk = JobDesk(settings, Path("unused"), Hanging(), DurableDispatcher)
    job, _ = await desk.submit(submission(), _windows())
    sys.stdout.write(f"{job.id}\n")
    sys.stdout.flush()
    while (await desk.view(TENANT, job.id)).counts.complete < 2:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0.02)
    sys.stdout.write("two are done\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
