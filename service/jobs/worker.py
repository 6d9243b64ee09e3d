"""Works on one article of a job: claims it, extracts, and writes what became of it."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast

import sqlalchemy as sa

from schemas.article import Article
from schemas.result import ExtractionResult, ResultStatus
from service.batching import TakesUp, Wanted
from service.errors import (
    DeadlineExceeded,
    GroundwireError,
    JobsUnavailable,
    ModelError,
    ModelMisconfigured,
)
from service.jobs.dispatch import Ticket
from service.jobs.lanes import limits_of, note_spending, pause, resume
from service.jobs.ledger import bounce, claim, put_back, settle
from service.jobs.packing import pack, unpack
from service.jobs.purse import NoPurse, Purse
from service.jobs.questions import park
from service.jobs.tables import Stage
from service.jobs.values import Bounced, Claimed, Learned, Parked, Paused, Resumed, Settled
from service.jobs.verdicts import LaneHealth, judge
from service.jobs.writer import Act, Writer
from service.logs import log_failure
from service.ports import Extracts
from service.settings import ModelLimits
from service.spending import Spent

_STAGES = {ResultStatus.COMPLETE: Stage.COMPLETE, ResultStatus.PARTIAL: Stage.PARTIAL}


class ItemWorker:
    """Runs tickets on the event loop of the models, at most `slots` at once."""

    def __init__(  # noqa: PLR0913 - one keyword a collaborator
        self,
        *,
        extractor: Extracts,
        writer: Writer,
        claims: Writer | None = None,
        executor: str,
        slots: int,
        limits: Mapping[str, ModelLimits],
        nudge: Callable[[], None],
        batching: TakesUp | None = None,
        purse: Purse | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._extractor = extractor
        self._writer = writer
        self._claims = claims or writer
        self._executor = executor
        self._slots = asyncio.Semaphore(slots)
        self._limits = limits
        self._nudge = nudge
        self._batching = batching
        self.purse = purse or NoPurse()
        self._clock = clock
        self._health: dict[str, LaneHealth] = {}
        self._paused_until: dict[str, float] = {}  # monotonic
        self._troubled: set[str] = set()  # models whose failures stand in the database
        self._working: set[asyncio.Task[None]] = set()
        self._begun: set[asyncio.Task[None]] = set()
        self._is_ending = False
        self._is_stopped = False

    async def work(self, ticket: Ticket) -> None:
        """See `Dispatches.start`."""
        if self._is_stopped:
            return
        task = cast("asyncio.Task[None]", asyncio.current_task())
        self._working.add(task)
        try:
            async with self._slots:
                if self._is_ending:
                    await (
                        asyncio.get_running_loop().create_future()
                    )  # held, not used up, until it is put back
                self._begun.add(task)
                outcome = await self._attempt(ticket)
            if outcome is not None:
                await self._write(outcome)
        except asyncio.CancelledError:
            with suppress(JobsUnavailable):
                await asyncio.shield(self._do(_put_back, ticket))
            raise
        finally:
            self._working.discard(task)
            self._begun.discard(task)
            self._nudge()

    async def finish(self, patience_s: float) -> None:
        """Begin nothing more, and give what was begun so long to end: its calls are being paid for."""
        self._is_ending = True
        if self._begun:
            await asyncio.wait(self._begun, timeout=patience_s)

    async def stop(self) -> None:
        """Break off what runs; it goes back into the queue."""
        self._is_ending = self._is_stopped = True
        for task in self._working:
            task.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)

    def hold(self, lane: str, seconds: float) -> None:
        """Begin no article of this model for so long; another replica learned it."""
        self._paused_until[lane] = time.monotonic() + seconds
        self._troubled.add(lane)

    async def _attempt(self, ticket: Ticket) -> Settled | Bounced | Parked | None:
        claiming = self._claims.submit(self._claim, ticket)
        claimed = cast("Claimed | None", await asyncio.wrap_future(claiming))
        if claimed is None:
            return None
        held_s = self._paused_until.get(claimed.lane, 0.0) - time.monotonic()
        if held_s <= 0 and claimed.api_key is not None:
            held_s = await self.purse.wait_s(claimed.api_key)
        if held_s > 0:
            return Bounced(ticket, claimed.strikes, self._clock() + held_s)
        try:
            result = await self._extract(claimed, Article.model_validate_json(unpack(claimed.body)))
        except GroundwireError as error:
            if isinstance(error, ModelError | DeadlineExceeded) and error.spent is not None:
                await self._charge(claimed, error.spent)
            return await self._judged(claimed, error)
        except Exception as error:  # noqa: BLE001 - one article must not stop a batch
            log_failure("item_failed", error)
            return _fault(claimed)
        if isinstance(result, tuple):
            await self._learn_of(claimed.lane, 0, 0)
            return Parked(claimed.ticket, claimed.lane, result)
        await self._succeeded(claimed, result)
        answered = _answered(claimed, result)
        await self._charge(claimed, answered.spent)
        return answered

    async def _charge(self, claimed: Claimed, spent: Spent) -> None:
        if claimed.api_key is not None:
            await self.purse.charge(claimed.api_key, spent)

    async def _extract(self, claimed: Claimed, article: Article) -> ExtractionResult | tuple[Wanted, ...]:
        if not claimed.is_by_batch:
            return await self._extractor.extract(article)
        if self._batching is None:
            raise ModelMisconfigured("this process cannot ask by batch")
        return await self._batching.take_up(article, claimed.kept)

    async def _judged(self, claimed: Claimed, error: GroundwireError) -> Settled | Bounced:
        health = self._health.get(claimed.lane, LaneHealth())
        verdict = judge(claimed, error, health, self._clock())
        if isinstance(verdict.outcome, Bounced):
            self._health[claimed.lane] = replace(health, failures=health.failures + 1)
        if verdict.pause is not None:
            self.hold(claimed.lane, verdict.pause.pause_s)
            await self._do(_pause, verdict.pause)
        return verdict.outcome

    async def _succeeded(self, claimed: Claimed, result: ExtractionResult) -> None:
        lane, now = claimed.lane, self._clock()
        self._health[lane] = LaneHealth(failures=0, last_success_at=now)
        if lane in self._troubled and self._paused_until.get(lane, 0.0) <= time.monotonic():
            self._troubled.discard(lane)
            await self._do(_resume, Resumed(lane, now))
        if not result.provenance.cached:
            usage, attempts = result.provenance.usage, result.provenance.attempts
            calls = max(0, attempts - len(claimed.kept))  # batches have limits of their own
            share = calls / attempts if attempts else 1.0
            await self._learn_of(lane, calls, round((usage.input_tokens + usage.output_tokens) * share))

    async def _learn_of(self, lane: str, calls: int, tokens: int) -> None:
        limits = limits_of(lane, self._limits)
        if limits.requests_per_minute is not None or limits.tokens_per_minute is not None:
            await self._do(self._learn, Learned(lane, calls, tokens))

    async def _write(self, outcome: Settled | Bounced | Parked) -> None:
        acts: dict[type, Act[Any]] = {Settled: _settle, Bounced: _bounce, Parked: _park}
        await self._do(acts[type(outcome)], outcome)

    async def _do(self, act: Act[object] | Callable[..., Sequence[object]], given: object) -> object:
        return await asyncio.wrap_future(self._writer.submit(cast("Act[object]", act), given))

    def _claim(self, connection: sa.Connection, tickets: Sequence[Ticket]) -> Sequence[Claimed | None]:
        claimed = claim(connection, self._executor, tickets)
        return [claimed.get(ticket) for ticket in tickets]

    def _learn(self, connection: sa.Connection, learned: Sequence[Learned]) -> Sequence[None]:
        note_spending(connection, learned, self._limits)
        return [None] * len(learned)


def _settle(connection: sa.Connection, settled: Sequence[Settled]) -> Sequence[bool]:
    written = settle(connection, settled, time.time())
    return [each.ticket in written for each in settled]


def _bounce(connection: sa.Connection, bounced: Sequence[Bounced]) -> Sequence[None]:
    bounce(connection, bounced, time.time())
    return [None] * len(bounced)


def _park(connection: sa.Connection, parked: Sequence[Parked]) -> Sequence[None]:
    now = time.time()
    endless = park(connection, parked, now)
    dead = [each for each in parked if (each.ticket.job, each.ticket.line) in endless]
    settle(connection, [_endless(each) for each in dead], now)
    return [None] * len(parked)


def _put_back(connection: sa.Connection, tickets: Sequence[Ticket]) -> Sequence[None]:
    put_back(connection, tickets)
    return [None] * len(tickets)


def _pause(connection: sa.Connection, paused: Sequence[Paused]) -> Sequence[None]:
    pause(connection, paused)
    return [None] * len(paused)


def _resume(connection: sa.Connection, resumed: Sequence[Resumed]) -> Sequence[None]:
    resume(connection, resumed)
    return [None] * len(resumed)


def _answered(claimed: Claimed, result: ExtractionResult) -> Settled:
    provenance = result.provenance
    usage = provenance.usage
    return Settled(
        ticket=claimed.ticket,
        stage=_STAGES[result.status],
        lane=claimed.lane,
        result=pack(result.model_dump_json(by_alias=True)),
        spent=Spent()
        if provenance.cached
        else Spent(
            attempts=provenance.attempts,
            repairs=provenance.repairs,
            input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens,
            cached_input_tokens=usage.cached_input_tokens,
            cost_usd=usage.cost_usd,
        ),
    )


def _endless(parked: Parked) -> Settled:
    return Settled(
        ticket=parked.ticket,
        stage=Stage.FAILED,
        lane=parked.lane,
        error_code=GroundwireError.code,
        error_message="the article asks something else each time; this is a fault of Groundwire",
    )


def _fault(claimed: Claimed) -> Settled:
    return Settled(
        ticket=claimed.ticket,
        stage=Stage.FAILED,
        lane=claimed.lane,
        error_code=GroundwireError.code,
        error_message="this is a fault of Groundwire; its log says where",
    )
