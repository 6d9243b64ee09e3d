"""Runs a batch without a job: one extraction a call, so many at once."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from schemas.article import Article
from schemas.jobs import Counts, ItemState, Job, JobError, JobMode, JobStatus, JobUsage
from schemas.result import ExtractionResult, ResultStatus
from service.client.asynchronous import AsyncGroundwireClient
from service.client.batches import BatchPlan, BatchSum, Watch, checked
from service.client.failures import GroundwireApiError
from service.client.inputs import Entry, read_entries
from service.client.outputs import FailureFile, ResultFile

_WATCH_EVERY_S: Final = 1.0
_OF_THE_CALLER: Final = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


async def run_direct(  # noqa: PLR0913, PLR0917 - what `run_batch` takes, and how many at once
    plan: BatchPlan,
    client: AsyncGroundwireClient,
    concurrency: int,
    output: ResultFile,
    failures: FailureFile,
    watch: Watch,
) -> BatchSum:
    """Run a batch to its end, `concurrency` calls at once.

    Raises:
        GroundwireUnreachable: when the service does not answer; what was finished is written.
        GroundwireApiError: when it does not let the caller in; likewise.
    """
    digests = {entry.line: entry.digest for entry in read_entries(plan.source, plan.names)}
    run = _Run(plan, client, output, failures, digests)
    left = run.left()
    watching = asyncio.create_task(run.tell(watch))
    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(concurrency):
                group.create_task(run.work(left))
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
    finally:
        watching.cancel()
        output.flush()
    watch(run.seen(), run.kept, failures.count)
    return BatchSum(len(digests), run.complete + run.partial, run.kept, failures.count)


class _Run:
    """What several workers share."""

    def __init__(
        self,
        plan: BatchPlan,
        client: AsyncGroundwireClient,
        output: ResultFile,
        failures: FailureFile,
        digests: Mapping[int, bytes],
    ) -> None:
        self._plan = plan
        self._client = client
        self._output = output
        self._failures = failures
        self._total = len(digests)
        self._settled = output.settled(digests)
        self._began = datetime.now(UTC)
        self._usage = JobUsage(input_tokens=0, output_tokens=0, cached_input_tokens=0, cost_usd=0.0)
        self.kept = self.complete = self.partial = self.running = 0

    def left(self) -> Iterator[Entry]:
        """The entries that are not finished."""
        for entry in read_entries(self._plan.source, self._plan.names):
            if entry.line in self._settled:
                self.kept += 1
            else:
                yield entry

    async def work(self, left: Iterator[Entry]) -> None:
        """Take entries until none is left."""
        for entry in left:
            found = checked(entry)
            if isinstance(found, JobError):
                self._fail(entry, entry.article_id, found)
                continue
            article = found
            if self._plan.model is not None and article.options.model is None:
                options = article.options.model_copy(update={"model": self._plan.model})
                article = article.model_copy(update={"options": options})
            self.running += 1
            try:
                result = await self._client.extract(article)
            except GroundwireApiError as error:
                if error.status in _OF_THE_CALLER:  # every article would fail with it
                    raise
                self._fail(entry, article.id, JobError(code=error.code, message=error.message))
            else:
                self._take(entry, article, result)
            finally:
                self.running -= 1

    async def tell(self, watch: Watch) -> None:
        """Show how far it is, now and then."""
        while True:
            await asyncio.sleep(_WATCH_EVERY_S)
            self._output.flush()
            watch(self.seen(), self.kept, self._failures.count)

    def seen(self) -> Job:
        """How far it is, as a job would say it."""
        done = self.complete + self.partial + self._failures.count
        total = self._total - self.kept
        elapsed_s = (datetime.now(UTC) - self._began).total_seconds()
        return Job(
            id="",
            status=JobStatus.RUNNING if done < total else JobStatus.FINISHED,
            mode=JobMode.CALLS,
            created_at=self._began,
            finished_at=None,
            counts=Counts(
                total=total,
                queued=max(0, total - done - self.running),
                running=self.running,
                complete=self.complete,
                partial=self.partial,
                failed=self._failures.count,
                cancelled=0,
            ),
            rejected=0,
            rejections=[],
            rate_per_minute=done / elapsed_s * 60 if elapsed_s else None,
            estimated_end=None,
            usage=self._usage,
            pauses=[],
            batches=[],
            webhook=None,
        )

    def _take(self, entry: Entry, article: Article, result: ExtractionResult) -> None:
        is_partial = result.status is ResultStatus.PARTIAL
        state = ItemState.PARTIAL if is_partial else ItemState.COMPLETE
        answer = result.model_dump(mode="json", by_alias=True)
        self._output.write(
            entry.line, entry.digest, {"id": article.id, "state": state.value, "result": answer}
        )
        self.partial += is_partial
        self.complete += not is_partial
        used, now = self._usage, result.provenance.usage
        known = used.cost_usd is not None and now.cost_usd is not None
        self._usage = JobUsage(
            input_tokens=used.input_tokens + now.input_tokens,
            output_tokens=used.output_tokens + now.output_tokens,
            cached_input_tokens=used.cached_input_tokens + now.cached_input_tokens,
            cost_usd=(used.cost_usd or 0.0) + (now.cost_usd or 0.0) if known else None,
        )

    def _fail(self, entry: Entry, article_id: str | None, error: JobError) -> None:
        self._failures.write(entry.line, entry.digest, article_id, error)
