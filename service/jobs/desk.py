"""The counter where jobs are handed in and asked about; behind it the engine starts on first use."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Final, Self

import sqlalchemy as sa

from schemas.article import Article, Options
from schemas.jobs import ItemState, Job, JobMode
from service.batching import Batching
from service.errors import ArticleRejected, GroundwireError, IdempotencyPending, JobsUnavailable, ModelError
from service.jobs import ledger, store, webhooks
from service.jobs.database import can_be_made, database_url, file_of, is_sqlite
from service.jobs.defaulting import with_defaults
from service.jobs.engine import Engine, MakeDispatcher
from service.jobs.intake import (
    Arrival,
    Opened,
    Submission,
    find_arrived,
    finish_job,
    open_job,
    same_body,
    take,
)
from service.jobs.purse import Purse
from service.jobs.store import ResultLine
from service.jobs.tables import JobStage, jobs
from service.ports import Backlog, Dependency, Extracts
from service.settings import Settings

_CHUNK: Final = 1_000
_ANOTHER_FILE: Final = (
    "the file of the job database was deleted or replaced while the service used it; "
    "put it back or restart the service"
)
_ARRIVES_WITHIN_S: Final = 10.0  # another request with the same key, once this one is read
_LOOK_EVERY_S: Final = 0.1


class JobDesk:
    """Everything that callers can do with jobs.

    Nothing is opened before it is needed: a service whose job database cannot be used still extracts.
    Every method raises JobsUnavailable when the database cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        directory: Path,
        extractor: Extracts,
        make_dispatcher: MakeDispatcher,
        batching: Batching | None = None,
    ) -> None:
        configured = settings.database_url
        self._settings = settings
        self._url = database_url(None if configured is None else configured.get_secret_value(), directory)
        self._extractor = extractor
        self._make_dispatcher = make_dispatcher
        self._batching = batching
        self._purse: Purse | None = None
        self._opening = asyncio.Lock()
        self._engine: Engine | None = None
        self._failure: GroundwireError | None = None
        self._file: tuple[int, int] | None = None  # which the engine has open

    @property
    def has_work_waiting(self) -> bool:
        """Whether another process may have left work; an engine that has none asks all the same, all day.

        Also after it could not be opened: readiness says so until it can, and keeps callers away meanwhile.
        """
        return self._failure is not None or not is_sqlite(self._url) or Path(str(self._url.database)).exists()

    def paid_from(self, purse: Purse) -> Self:
        """The same desk, whose jobs are paid from that purse; before it is opened."""
        self._purse = purse
        return self

    async def open(self) -> Engine:
        """Start the engine, unless it runs.

        Raises:
            JobsUnavailable: saying what is wrong with the database.
        """
        async with self._opening:
            if self._engine is not None and self._is_another_file:
                raise JobsUnavailable(_ANOTHER_FILE, retry_after_s=None)
            if self._engine is None:
                try:
                    self._engine = await Engine.start(
                        self._settings,
                        self._url,
                        self._extractor,
                        self._make_dispatcher,
                        self._batching,
                        self._purse,
                    )
                except GroundwireError as error:
                    self._failure = error
                    raise
                self._failure = None
                self._file = file_of(self._url)
            return self._engine

    async def close(self) -> None:
        """Stop the engine; what runs goes back into the queue."""
        async with self._opening:
            if self._engine is not None:
                await self._engine.stop()
                self._engine = None

    def dependency(self) -> Dependency | None:
        """How the database is, once it was needed."""
        trouble = self._failure.message if self._failure is not None else None
        if self._engine is not None:
            trouble = _ANOTHER_FILE if self._is_another_file else self._engine.trouble
        if trouble is not None:
            return Dependency("jobs", ready=False, detail=trouble)
        if self._engine is None:
            is_expected = self._settings.database_url is not None and not self.has_work_waiting
            return self._to_come() if is_expected else None
        return Dependency("jobs", ready=True, detail=f"{self._url.get_backend_name()}: works")

    @property
    def _is_another_file(self) -> bool:
        """Whether what the engine writes would be gone with it: its file is gone or is another."""
        return file_of(self._url) != self._file

    def _to_come(self) -> Dependency:
        if can_be_made(self._url):
            return Dependency("jobs", ready=True, detail="sqlite: its file comes with the first job")
        return Dependency("jobs", ready=False, detail="the folder of the job database cannot be written to")

    async def submit(
        self, submission: Submission, arrivals: AsyncIterator[Sequence[Arrival]]
    ) -> tuple[Job, bool]:
        """Take a job whose articles arrive in windows; true when it is new.

        Raises:
            IdempotencyConflict: when the key belongs to another body.
            IdempotencyPending: when another request with the key arrives for too long, or was not taken.
            ArticleRejected: when nothing can be taken.
        """
        if submission.webhook is not None:
            webhooks.check_target(
                str(submission.webhook.url),
                has_secret=bool(submission.webhook.secret or self._settings.webhook_secret),
                allow_private=self._settings.webhook_private,
            )
        engine = await self.open()
        try:
            opened = await engine.act(open_job, submission, engine.executor)
        except IdempotencyPending as pending:
            await _drain(arrivals)
            opened = await self._arrived(engine, submission, pending)
        else:
            if not opened.is_new:
                await _drain(arrivals)
        if not opened.is_new:
            same_body(opened, submission)
            return await self.view(submission.tenant, opened.id), False
        try:
            await self._receive(engine, opened, submission, arrivals)
        except BaseException:
            # The database may be what failed: until this is written the key is taken.
            await asyncio.shield(engine.act_at_last(_abandon, opened.key))
            raise
        engine.nudge()
        return await self.view(submission.tenant, opened.id), True

    async def _arrived(self, engine: Engine, submission: Submission, pending: IdempotencyPending) -> Opened:
        """The job that another request with the same key hands in at this moment."""
        key = submission.idempotency_key or ""
        try:
            async with asyncio.timeout(_ARRIVES_WITHIN_S):
                while (opened := await engine.read(find_arrived, submission.tenant, key)) is None:  # noqa: ASYNC110 - another process may write it
                    await asyncio.sleep(_LOOK_EVERY_S)
        except TimeoutError:
            raise pending from None
        return opened

    async def _receive(
        self,
        engine: Engine,
        opened: Opened,
        submission: Submission,
        arrivals: AsyncIterator[Sequence[Arrival]],
    ) -> None:
        taken = rejected = 0
        lane = self._settings.model
        if submission.mode is JobMode.PROVIDER_BATCH:
            arrivals = self._batchable(arrivals, submission.defaults)
        async for window in arrivals:
            new, bad = await engine.act(take, opened.key, window, submission, lane)
            taken, rejected = taken + new, rejected + bad
        await engine.act(finish_job, opened, submission, taken, rejected)

    async def _batchable(
        self, arrivals: AsyncIterator[Sequence[Arrival]], defaults: Options
    ) -> AsyncIterator[Sequence[Arrival]]:
        """The same, with articles rejected whose model cannot be asked by batch."""
        known: dict[str, str | None] = {}
        async for window in arrivals:
            checked = []
            for each in window:
                if isinstance(each.content, Article):
                    model = with_defaults(each.content, defaults).options.model or self._settings.model
                    if model not in known:
                        known[model] = await self._why_not(model)
                    why = known[model]
                    if why is not None:
                        rejected = ArticleRejected(why, problems=(("/options/model", why),))
                        checked.append(Arrival(each.line, rejected))
                        continue
                checked.append(each)
            yield checked

    async def _why_not(self, model: str) -> str | None:
        if self._batching is None:
            return "this service cannot ask by batch"
        try:
            await self._batching.desk.check(model)
        except ModelError as error:
            return error.message
        return None

    async def backlog(self) -> Backlog | None:
        """How many articles wait and are worked on, of all jobs; None where nothing was opened yet.

        Raises:
            JobsUnavailable: when the database cannot be used.
        """
        return None if self._engine is None else await self._engine.read(store.backlog)

    async def view(self, tenant: str, job_id: str) -> Job:
        """How far a job is.

        Raises:
            ResourceNotFound: when there is none.
        """
        store.require_id(job_id)
        engine = await self.open()
        return await engine.read(store.view, tenant, job_id, time.time())

    async def results(
        self, tenant: str, job_id: str, after: int, states: Sequence[ItemState], limit: int
    ) -> list[ResultLine]:
        """Results after a cursor, in the order in which they were finished.

        Raises:
            ResourceNotFound: when there is no such job.
        """
        store.require_id(job_id)
        engine = await self.open()
        key = await engine.read(store.find, tenant, job_id)
        return await engine.read(store.read_results, key, after, states, limit)

    async def retry(self, tenant: str, job_id: str) -> tuple[Job, int]:
        """Queue the dead letters of a job again; returns how many they were.

        Raises:
            ResourceNotFound: when there is no such job.
        """
        store.require_id(job_id)
        engine = await self.open()
        key = await engine.read(store.find, tenant, job_id)
        again = 0
        while some := await engine.act(ledger.retry_some, key, _CHUNK):
            again += some
        if again:
            await engine.act(_reopen, key)
            engine.nudge()
        return await self.view(tenant, job_id), again

    async def cancel(self, tenant: str, job_id: str) -> Job:
        """Begin no more articles of a job; what runs is finished and kept.

        Raises:
            ResourceNotFound: when there is no such job.
        """
        store.require_id(job_id)
        engine = await self.open()
        key = await engine.read(store.find, tenant, job_id)
        if await engine.act(ledger.begin_cancelling, key):
            await engine.cancel(key)
        return await self.view(tenant, job_id)


async def _drain(arrivals: AsyncIterator[Sequence[Arrival]]) -> None:
    """Read a body of which only the fingerprint counts."""
    async for _ in arrivals:
        pass


def _abandon(connection: sa.Connection, key: int) -> None:
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == key, jobs.c.stage == int(JobStage.RECEIVING))
        .values(stage=int(JobStage.DELETING), idempotency_key=None)
    )


def _reopen(connection: sa.Connection, key: int) -> None:
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == key, jobs.c.stage.in_([int(JobStage.FINISHED), int(JobStage.CANCELLED)]))
        .values(
            stage=int(JobStage.OPEN),
            finished_at=None,
            webhook_status=None,
            webhook_due_at=None,
            webhook_attempts=0,
        )
    )
