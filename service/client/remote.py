"""Runs batches at a service: as a job there, or one call at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

from schemas.jobs import Job, JobMode, JobResult
from service.client.asynchronous import AsyncGroundwireClient
from service.client.batches import JobLost, Numbered
from service.client.failures import GroundwireApiError
from service.client.wording import article_json

_NOT_FOUND = 404


class RemoteJob:
    """`RunsJob` at a service."""

    def __init__(self, client: AsyncGroundwireClient) -> None:
        self._client = client

    async def submit(
        self, articles: Callable[[], Iterator[Numbered]], key: str, model: str | None, mode: JobMode | None
    ) -> str:
        """See `RunsJob`."""
        job = await self._client.submit_lines(lambda: _lines(articles()), key, model=model, mode=mode)
        return job.id

    async def view(self, job_id: str) -> Job:
        """See `RunsJob`."""
        try:
            return await self._client.job(job_id)
        except GroundwireApiError as error:
            if error.status == _NOT_FOUND:
                raise JobLost(f"{job_id} is not there any more") from error
            raise

    async def results(self, job_id: str, cursor: int) -> AsyncIterator[JobResult]:
        """See `RunsJob`."""
        async for result in self._client.results(job_id, cursor=cursor):
            yield result

    async def retry(self, job_id: str) -> Job:
        """See `RunsJob`."""
        return (await self._client.retry(job_id)).job


async def _lines(articles: Iterator[Numbered]) -> AsyncIterator[bytes]:
    """NDJSON in which every article keeps its line: what is not sent is a blank line."""
    number = 1
    chunk = bytearray()
    for line, article in articles:
        chunk += b"\n" * (line - number) + article_json(article) + b"\n"
        number = line + 1
        if len(chunk) >= 64 * 1024:
            yield bytes(chunk)
            chunk.clear()
            await asyncio.sleep(0)
    yield bytes(chunk)
