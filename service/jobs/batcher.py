"""Asks providers by batch: hands in what waits, looks at what runs, and collects what came back."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Concatenate, Final, ParamSpec, TypeVar, cast

import sqlalchemy as sa
import structlog

from service.batching import BatchAnswer, BatchDesk, BatchLine, BatchLook, BatchState
from service.errors import ContextOverflowed, GroundwireError, ModelError, ModelUnavailable
from service.jobs import batches
from service.jobs.batches import UNANSWERED, Bounds, Held, Loss
from service.jobs.database import reading
from service.jobs.tables import BatchStage
from service.jobs.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")

_CHUNK: Final = 200
_GRACE_S: Final = 10.0
_PUT_OFF_S: Final = 30.0
_MOST_PUT_OFF_S: Final = 3_600.0
_TOO_MUCH_WAIT_S: Final = 300.0
_GIVE_UP_S: Final = 2 * 86_400.0  # providers end a batch within a day


@dataclass(frozen=True, slots=True)
class Batcher:
    """One round a call: all that is to be done for batches now, by this process.

    A batch belongs to one process while it is busy with it; another takes over when that process is dead.
    What is written goes through the writer, which tries again while the database is away: a batch that a
    provider took must not be forgotten.
    """

    engine: sa.Engine
    writer: Writer
    desk: BatchDesk
    executor: str
    poll_s: float
    bounds: Bounds
    nudge: Callable[[], None]  # articles can go on

    async def work(self) -> None:
        """Do what is due."""
        for step in (self._hand_in_one, self._take_one_over, self._follow_one):
            while await _to_its_end(step()):
                pass

    async def _hand_in_one(self) -> bool:
        held = await self._take(batches.gather, self.executor, self.bounds, time.time())
        if held is not None:
            await self._hand_in(held)
        return held is not None

    async def _take_one_over(self) -> bool:
        held = await self._take(batches.take_over, self.executor, time.time())
        if held is not None:
            await self._hand_in(held, is_again=True)
        return held is not None

    async def _follow_one(self) -> bool:
        held = await self._take(batches.due, self.executor, self.poll_s, time.time())
        if held is not None:
            await self._follow(held)
        return held is not None

    async def _hand_in(self, held: Held, *, is_again: bool = False) -> None:
        try:
            handle = await self._submit(held, is_again=is_again)
        except ContextOverflowed as error:
            if held.questions > 1:
                await self._lose(held, 0.0, Loss(is_strike=False, bounds=self.bounds))
            else:
                await self._refuse(held, error)
            await self._close(held, BatchStage.FAILED, detail="the provider found the batch too large")
        except ModelUnavailable as error:
            # It may have taken the batch all the same; whoever tries again looks for it first.
            await self._put_down(held, _wait_s(error), detail=error.message)
        except ModelError as error:
            await self._refuse(held, error)
            await self._close(held, BatchStage.FAILED, detail=error.message)
        except BaseException as error:
            wait_s = _PUT_OFF_S if isinstance(error, Exception) else 0.0
            await asyncio.shield(self._put_down(held, wait_s))
            raise
        else:
            if handle is not None:
                now = time.time()
                await self._write(batches.handed_in, held.key, handle, now + self.poll_s, now)
                structlog.get_logger().info("batch_submitted", job=held.job, model=held.lane, batch=handle)

    async def _submit(self, held: Held, *, is_again: bool) -> str | None:
        if is_again and (found := await self.desk.find(held.lane, held.token)):
            return found
        lines = await asyncio.to_thread(self._lines, held.key)
        if lines and held.is_job_open:
            return await self.desk.submit(held.lane, held.token, lines)
        await self._lose(held, 0.0, Loss(is_strike=False))
        await self._close(held, BatchStage.COLLECTED)
        return None

    async def _follow(self, held: Held) -> None:
        handle = held.handle or ""
        try:
            look = await self.desk.look(held.lane, handle)
            if look.state is BatchState.RUNNING:
                await self._wait_for(held, look)
            elif look.state is BatchState.FAILED:
                wait_s = _TOO_MUCH_WAIT_S if look.is_too_much else _PUT_OFF_S
                bounds = self.bounds if look.is_too_much else None
                reason = look.detail or UNANSWERED
                await self._lose(held, wait_s, Loss(not look.is_too_much, reason, bounds))
                await self._close(held, BatchStage.FAILED, detail=look.detail)
            else:
                await self._collect(held, handle, look)
        except GroundwireError as error:
            if time.time() - (held.submitted_at or time.time()) > _GIVE_UP_S:
                await self._lose(held, _PUT_OFF_S, Loss(is_strike=True, reason=error.message))
                await self._close(held, BatchStage.FAILED, detail=error.message)
            else:
                await self._put_down(held, self.poll_s, detail=error.message)
        except BaseException as error:
            wait_s = _PUT_OFF_S if isinstance(error, Exception) else 0.0
            await asyncio.shield(self._put_down(held, wait_s))
            raise

    async def _wait_for(self, held: Held, look: BatchLook) -> None:
        is_cancelled = held.is_cancelled
        if not held.is_job_open and not is_cancelled:
            await self.desk.cancel(held.lane, held.handle or "")
            is_cancelled = True
        await self._put_down(
            held, self.poll_s, answered=_at_most(held, look.answered), is_cancelled=is_cancelled, detail=None
        )

    async def _collect(self, held: Held, handle: str, look: BatchLook) -> None:
        chunk: list[BatchAnswer] = []
        answered = 0
        async for answer in self.desk.answers(held.lane, handle):
            answered += answer.reply is not None
            chunk.append(answer)
            if len(chunk) >= _CHUNK:
                await self._write(batches.keep, held, chunk)
                chunk = []
                self.nudge()
        await self._write(batches.keep, held, chunk)
        await self._lose(held, _PUT_OFF_S, Loss(is_strike=held.is_job_open))
        await self._close(held, BatchStage.COLLECTED, answered=_at_most(held, answered or look.answered))
        self.nudge()
        structlog.get_logger().info("batch_collected", job=held.job, model=held.lane, answered=answered)
        try:
            await self.desk.discard(held.lane, handle)
        except GroundwireError as error:
            structlog.get_logger().warning("batch_not_deleted", batch=handle, code=error.code)

    async def _lose(self, held: Held, wait_s: float, loss: Loss) -> None:
        while await self._write(batches.lose, held, time.time() + wait_s, loss, time.time()):
            pass

    async def _refuse(self, held: Held, error: ModelError) -> None:
        while await self._write(batches.refuse, held, error, time.time()):
            pass

    async def _close(self, held: Held, stage: BatchStage, **changes: Any) -> None:  # noqa: ANN401 - columns
        await self._put_down(held, 0.0, stage=int(stage), **changes)

    async def _put_down(self, held: Held, wait_s: float, **changes: Any) -> None:  # noqa: ANN401 - columns
        await self._write(batches.put_down, held.key, time.time() + wait_s, changes)

    def _lines(self, batch: int) -> list[BatchLine]:
        with reading(self.engine) as connection:
            return batches.lines_of(connection, batch)

    async def _take(
        self, act: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        def run() -> T:
            with self.engine.begin() as connection:
                return act(connection, *arguments, **named)

        return await asyncio.to_thread(run)

    async def _write(
        self, act: Callable[Concatenate[sa.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        def once(connection: sa.Connection, _: object) -> list[T]:
            return [act(connection, *arguments, **named)]

        return cast("T", await asyncio.wrap_future(self.writer.submit(once, None)))


async def _to_its_end(step: Coroutine[Any, Any, T]) -> T:
    """Let a step end when the process is to: a batch handed in is paid for, also when nobody hears of it."""
    task = asyncio.create_task(step)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task}, timeout=_GRACE_S)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise


def _at_most(held: Held, answered: int) -> int:
    """What a provider counts, as far as it can be so."""
    return min(max(0, answered), held.questions)


def _wait_s(error: ModelUnavailable) -> float:
    told = error.retry_after_s
    return _PUT_OFF_S if told is None else min(max(1.0, told), _MOST_PUT_OFF_S)
