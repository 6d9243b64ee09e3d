"""What runs behind the desk while jobs are used: dispatcher, worker, writer, supervisor."""

import asyncio
from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec, Self, TypeVar

import sqlalchemy as sa

from service.batching import Batching
from service.jobs.batcher import Batcher
from service.jobs.batches import Bounds
from service.jobs.database import is_sqlite, migrate, open_dispatcher_engine, open_engine, reading, told
from service.jobs.dispatch import Dispatches
from service.jobs.leases import identify
from service.jobs.purse import Purse
from service.jobs.supervisor import Duties, Supervisor
from service.jobs.worker import ItemWorker
from service.jobs.writer import Writer
from service.ports import Extracts
from service.settings import Settings

P = ParamSpec("P")
T = TypeVar("T")

MakeDispatcher = Callable[[sa.Engine, int], Dispatches]
_MOMENT_S: Final = 2.0
_LAST_PATIENCE_S: Final = 5.0  # with a database that is away when the process is to end
_LAST_CALLS_S: Final = 5.0  # for calls that are under way
_LEAST_PREFETCHED: Final = 16


class Engine:
    """Works on jobs until it is stopped."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter a collaborator
        self,
        engine: sa.Engine,
        dispatcher: Dispatches,
        supervisor: Supervisor,
        worker: ItemWorker,
        writer: Writer,
        claims: Writer,
    ) -> None:
        self._engine = engine
        self._dispatcher = dispatcher
        self._supervisor = supervisor
        self._worker = worker
        self._writer = writer
        self._claims = claims
        self.executor = dispatcher.executor

    @classmethod
    async def start(  # noqa: PLR0913, PLR0917 - one parameter a collaborator
        cls,
        settings: Settings,
        url: sa.URL,
        extractor: Extracts,
        make_dispatcher: MakeDispatcher,
        batching: Batching | None = None,
        purse: Purse | None = None,
    ) -> Self:
        """Open the database, bring it up to date and begin to work.

        Raises:
            JobsUnavailable: saying what is wrong with the database.
        """
        engine = open_engine(url)
        await asyncio.to_thread(migrate, engine)
        dispatcher = make_dispatcher(open_dispatcher_engine(url), _tickets(settings.job_concurrency))
        writer = Writer(engine)
        # Who writes results waits while another replica numbers its own; articles begin without waiting.
        # SQLite has one writer at a time anyway.
        claims = writer if is_sqlite(url) else Writer(engine)
        woken = asyncio.Event()
        worker = ItemWorker(
            extractor=extractor,
            writer=writer,
            claims=claims,
            executor=dispatcher.executor,
            slots=settings.job_concurrency,
            limits=settings.model_limits,
            nudge=woken.set,
            batching=None if batching is None else batching.extractor,
            purse=purse,
        )
        batcher = None
        if batching is not None:
            batcher = Batcher(
                engine=engine,
                writer=writer,
                desk=batching.desk,
                executor=dispatcher.executor,
                poll_s=settings.batch_poll_s,
                bounds=Bounds(),
                nudge=woken.set,
            )
        supervisor = Supervisor(_duties(settings, engine, dispatcher, worker, batcher), woken)
        try:
            with told():
                await supervisor.beat()
                await dispatcher.start(worker.work)
        except BaseException:
            await asyncio.to_thread(_close, writer, claims)
            raise
        supervisor.start()
        return cls(engine, dispatcher, supervisor, worker, writer, claims)

    @property
    def trouble(self) -> str | None:
        """What is wrong with the database now."""
        return self._writer.trouble or self._claims.trouble or self._supervisor.trouble

    async def stop(self) -> None:
        """Stop taking work, let what runs end for a while, put back the rest, and close the database."""
        await self._worker.finish(_LAST_CALLS_S)  # the supervisor keeps the lease meanwhile
        await self._supervisor.stop()
        for writer in {self._writer, self._claims}:
            writer.give_up_after(_LAST_PATIENCE_S)
        await self._worker.stop()
        await self._dispatcher.stop()
        await asyncio.to_thread(_close, self._writer, self._claims)
        await asyncio.to_thread(self._engine.dispose)

    def nudge(self) -> None:
        """Something arrived."""
        self._supervisor.nudge()

    async def cancel(self, job: int) -> None:
        """Cancel what was not begun."""
        await self._supervisor.cancel(job)

    async def act(
        self, function: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        """Do something in a transaction that writes."""

        def run() -> T:
            with told(), self._engine.begin() as connection:
                return function(connection, *arguments, **named)

        return await asyncio.to_thread(run)

    async def act_at_last(
        self, function: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> None:
        """Do something as soon as the database can be written; waits for it only a moment."""

        def once(connection: sa.Connection, _: object) -> list[T]:
            return [function(connection, *arguments, **named)]

        await asyncio.wait([asyncio.wrap_future(self._writer.submit(once, None))], timeout=_MOMENT_S)

    async def read(
        self, function: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        """Do something in a transaction that only reads."""

        def run() -> T:
            with told(), reading(self._engine) as connection:
                return function(connection, *arguments, **named)

        return await asyncio.to_thread(run)


def _tickets(slots: int) -> int:
    """How many this process takes: also some that wait for a place, or for their result to be written."""
    return slots + max(_LEAST_PREFETCHED, slots // 2)


def _close(writer: Writer, claims: Writer) -> None:
    for each in {writer, claims}:
        each.close()


def _duties(
    settings: Settings,
    engine: sa.Engine,
    dispatcher: Dispatches,
    worker: ItemWorker,
    batcher: Batcher | None,
) -> Duties:
    secret = settings.webhook_secret
    return Duties(
        engine=engine,
        dispatcher=dispatcher,
        identity=identify(),
        slots=settings.job_concurrency,
        limits=settings.model_limits,
        retention_days=settings.job_retention_days,
        webhook_secret=None if secret is None else secret.get_secret_value(),
        allow_private_webhooks=settings.webhook_private,
        hold=worker.hold,
        is_closed=worker.purse.is_closed,
        batcher=batcher,
    )
