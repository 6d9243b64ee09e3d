"""Does what nobody asks for: feeds the queue, sees who died, ends jobs, tells of them and tidies up."""

import asyncio
import functools
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Concatenate, Final, ParamSpec, TypeVar

import httpx
import sqlalchemy as sa
import structlog

from service.errors import GroundwireError
from service.jobs import cleaning, leases, ledger, recovery, store, webhooks
from service.jobs.batcher import Batcher
from service.jobs.database import cause_of, reading
from service.jobs.dispatch import Dispatches, Ticket
from service.jobs.feeding import WINDOW, feed
from service.jobs.lanes import read_lanes
from service.jobs.tables import JobStage
from service.settings import ModelLimits

P = ParamSpec("P")
T = TypeVar("T")

_THREADS: Final = 8  # as many as there are duties
_ENDING_S: Final = 5.0
_FEED_EVERY_S: Final = 0.25
_NUDGES_EVERY_S: Final = 0.05
_SWEEP: Final = 500
_CHUNK: Final = 1_000
_STUCK_AFTER_S: Final = 20.0


@dataclass(frozen=True, slots=True)
class Duties:
    """What a supervisor works with."""

    engine: sa.Engine
    dispatcher: Dispatches
    identity: leases.Identity
    slots: int
    limits: Mapping[str, ModelLimits]
    retention_days: float
    webhook_secret: str | None
    allow_private_webhooks: bool
    hold: Callable[[str, float], None]  # of the worker
    is_closed: Callable[[str], bool]  # of the worker's purse
    batcher: Batcher | None = None


class Supervisor:
    """Runs every duty at its own pace until it is stopped; a failure is told once and tried again."""

    def __init__(self, duties: Duties, woken: asyncio.Event) -> None:
        self._duties = duties
        self._watch = leases.Watch(duties.dispatcher.executor, duties.identity, time.monotonic)
        self._tasks: list[asyncio.Task[None]] = []
        self._work_left = woken
        self._stuck: dict[Ticket, float] = {}
        self._is_stopping = False
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="jobs-duty")
        self.trouble: str | None = None

    def start(self) -> None:
        """Begin."""
        paces: tuple[tuple[Callable[[], Awaitable[None]], float], ...] = (
            (self._beat, leases.BEAT_EVERY_S),
            (self._recover, leases.BEAT_EVERY_S),
            (self._close, 1.0),
            (self._sweep, 2.0),
            (self._deliver, 2.0),
            (self._ask_by_batch, 1.0),
            (self._tidy, 60.0),
        )
        self._tasks = [asyncio.create_task(self._repeat(duty, pace_s)) for duty, pace_s in paces]
        self._tasks.append(asyncio.create_task(self._keep_feeding()))

    def nudge(self) -> None:
        """Something ended or arrived: look for what can be fed."""
        self._work_left.set()

    async def stop(self) -> None:
        """End every duty."""
        self._is_stopping = True  # also those within a library that loses a cancellation
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        # What was cancelled goes on in its thread until its transaction is over.
        ending = asyncio.ensure_future(asyncio.to_thread(self._threads.shutdown, cancel_futures=True))
        await asyncio.wait([ending], timeout=_ENDING_S)

    async def beat(self) -> None:
        """Say that this process lives; before any work is taken."""
        await self._beat()

    async def cancel(self, job: int) -> None:
        """Cancel what was not begun, in chunks."""
        while await self._in_thread(self._in_transaction, ledger.cancel_some, job, _CHUNK):
            pass

    async def _repeat(self, duty: Callable[[], Awaitable[None]], pace_s: float) -> None:
        while not self._is_stopping:
            await self._attempt(duty)
            await asyncio.sleep(pace_s)

    async def _keep_feeding(self) -> None:
        while not self._is_stopping:
            self._work_left.clear()
            await self._attempt(self._feed)
            await asyncio.sleep(_NUDGES_EVERY_S)
            with suppress(TimeoutError):
                async with asyncio.timeout(_FEED_EVERY_S):
                    await self._work_left.wait()

    async def _attempt(self, duty: Callable[[], Awaitable[None]]) -> None:
        name = duty.__name__.strip("_")
        try:
            await duty()
        except (sa.exc.SQLAlchemyError, GroundwireError) as error:
            if self.trouble is None:
                structlog.get_logger().warning("job_duty_failed", duty=name, cause=cause_of(error))
            self.trouble = cause_of(error)
        except Exception as error:  # noqa: BLE001 - one duty must not end the others
            structlog.get_logger().error("job_duty_failed", duty=name, error=type(error).__name__)
        else:
            if duty == self._beat:
                self.trouble = None

    async def _beat(self) -> None:
        duties = self._duties
        await self._in_thread(
            self._in_transaction, leases.beat, duties.dispatcher.executor, duties.identity, duties.slots
        )

    async def _recover(self) -> None:
        await self._in_thread(self._recover_now)

    def _recover_now(self) -> None:
        duties = self._duties
        gone = self._in_transaction(self._watch.gone)
        recovery.recover(duties.engine, duties.dispatcher, gone)
        now = time.monotonic()
        # What this process took and never began: the dispatcher failed in between.
        held = duties.dispatcher.held_by([duties.dispatcher.executor])
        self._stuck = {ticket: self._stuck.get(ticket, now) for ticket in held}
        stuck = [ticket for ticket, since in self._stuck.items() if now - since > _STUCK_AFTER_S]
        if stuck:
            recovery.release(duties.engine, stuck)
            duties.dispatcher.drop(stuck)

    async def _feed(self) -> None:
        fed = WINDOW
        while fed >= WINDOW:
            fed = await self._in_thread(self._feed_now)
        if not fed:
            await self._in_thread(self._end_jobs)

    def _feed_now(self) -> int:
        duties = self._duties
        return self._in_transaction(feed, duties.dispatcher, duties.limits, time.time())

    async def _close(self) -> None:
        await self._in_thread(self._close_now)

    def _close_now(self) -> None:
        self._cancel_unpaid()
        with reading(self._duties.engine) as connection:
            cancelling = store.keys_at(connection, JobStage.CANCELLING)
            lanes = read_lanes(connection)
        for lane in lanes.values():
            if lane.failures and (held_s := lane.remaining_s(time.time())) > 0:
                self._duties.hold(lane.model, held_s)
        for job in cancelling:
            while self._in_transaction(ledger.cancel_some, job, _CHUNK):
                pass
        self._end_jobs()

    def _cancel_unpaid(self) -> None:
        with reading(self._duties.engine) as connection:
            paying = store.paying(connection)
        for job in paying:
            if self._duties.is_closed(job.api_key) and self._in_transaction(ledger.begin_cancelling, job.key):
                structlog.get_logger().info("job_cancelled", job=job.id, reason="its API key was revoked")

    def _end_jobs(self) -> None:
        with reading(self._duties.engine) as connection:
            ready = store.ready_to_close(connection)
        for job in ready:
            if self._in_transaction(ledger.close_job, job.key, time.time()):
                structlog.get_logger().info("job_finished", job=job.id)

    async def _sweep(self) -> None:
        swept = _SWEEP
        while swept == _SWEEP:
            swept = await self._in_thread(
                recovery.reconcile, self._duties.engine, self._duties.dispatcher, _SWEEP
            )

    async def _deliver(self) -> None:
        duties = self._duties
        while True:
            delivery = await self._in_thread(
                self._in_transaction, webhooks.due, time.time(), duties.webhook_secret
            )
            if delivery is None:
                return
            try:
                async with httpx.AsyncClient(trust_env=False) as client:
                    delivered = await webhooks.deliver(
                        delivery, client, allow_private=duties.allow_private_webhooks
                    )
            except Exception as error:  # noqa: BLE001 - one webhook must not hold up the others
                structlog.get_logger().error("webhook_failed", error=type(error).__name__)
                delivered = webhooks.Delivered(
                    is_done=False, is_over=False, detail="could not be sent; the log says why"
                )
            await self._in_thread(self._in_transaction, webhooks.note, delivery, delivered, time.time())
            structlog.get_logger().info("webhook_sent", job=delivery.job_id, outcome=delivered.detail)

    async def _ask_by_batch(self) -> None:
        if self._duties.batcher is not None:
            await self._duties.batcher.work()

    async def _tidy(self) -> None:
        await self._in_thread(self._tidy_now)

    def _tidy_now(self) -> None:
        self._in_transaction(cleaning.mark_for_deletion, self._duties.retention_days, time.time())
        with reading(self._duties.engine) as connection:
            hidden = store.keys_at(connection, JobStage.DELETING)
        for job in hidden:
            while not self._in_transaction(cleaning.delete_some, job):
                pass

    async def _in_thread(self, act: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, functools.partial(act, *arguments, **named))

    def _in_transaction(
        self, act: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        with self._duties.engine.begin() as connection:
            return act(connection, *arguments, **named)
