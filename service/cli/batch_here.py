"""Runs batches in this process, over the same engine as the service, with its database beside the output."""

import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from itertools import islice
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from pydantic import SecretStr

from schemas.article import Options
from schemas.jobs import Job, JobMode, JobResult
from service.access.gate import LOCAL
from service.cli.edges import OpenRuntime
from service.client.batches import JobLost, Numbered
from service.client.outputs import DATABASE, beside
from service.errors import JobsUnavailable, ResourceNotFound
from service.jobs.desk import JobDesk
from service.jobs.intake import Arrival, Submission
from service.settings import Settings

_WINDOW: Final = 200
_PAGE: Final = 200


@asynccontextmanager
async def running_here(
    settings: Settings, output: str, concurrency: int, open_runtime: OpenRuntime
) -> AsyncIterator["LocalJob"]:
    """A place for jobs; its database goes when every article is finished."""
    with ExitStack() as kept:
        path = beside(output, DATABASE)
        if path is None:
            path = (
                Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="groundwire-"))) / "batch.sqlite3"
            )
        address = sa.URL.create("sqlite", database=str(path.resolve())).render_as_string()
        own = settings.model_copy(update={"database_url": SecretStr(address), "job_concurrency": concurrency})
        async with open_runtime(own) as runtime:
            if runtime.open_jobs is None:
                raise JobsUnavailable("this process cannot run jobs")
            runner = LocalJob(runtime.open_jobs())
            yield runner
        if runner.is_clean:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)


class LocalJob:
    """`RunsJob` in this process."""

    def __init__(self, desk: JobDesk) -> None:
        self._desk = desk
        self.is_clean = False

    async def submit(
        self, articles: Callable[[], Iterator[Numbered]], key: str, model: str | None, mode: JobMode | None
    ) -> str:
        """See `RunsJob`."""
        submission = Submission(
            fingerprint=lambda: key,  # the key is new with every input
            defaults=Options(model=model),
            tenant=LOCAL,
            mode=mode or JobMode.CALLS,
            idempotency_key=key,
        )
        job, _ = await self._desk.submit(submission, _windows(articles()))
        return job.id

    async def view(self, job_id: str) -> Job:
        """See `RunsJob`."""
        try:
            job = await self._desk.view(LOCAL, job_id)
        except ResourceNotFound as error:
            raise JobLost(error.message) from error
        self.is_clean = job.finished_at is not None and not job.counts.failed
        return job

    async def results(self, job_id: str, cursor: int) -> AsyncIterator[JobResult]:
        """See `RunsJob`."""
        while page := await self._desk.results(LOCAL, job_id, cursor, [], _PAGE):
            for line in page:
                yield JobResult.model_validate_json(line.text)
            cursor = page[-1].cursor

    async def retry(self, job_id: str) -> Job:
        """See `RunsJob`."""
        return (await self._desk.retry(LOCAL, job_id))[0]


async def _windows(articles: Iterator[Numbered]) -> AsyncIterator[Sequence[Arrival]]:
    while window := [Arrival(line, article) for line, article in islice(articles, _WINDOW)]:
        yield window
