"""Hands queued items to the dispatcher in small windows: only as many as may run soon."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from schemas.jobs import JobMode
from service.jobs.budgets import allowance, charge
from service.jobs.dispatch import Dispatches, Ticket
from service.jobs.lanes import Lane, limits_of, read_lanes, write_budget
from service.jobs.ledger import at, item_is_due
from service.jobs.tables import SUSPECT_AFTER, Asking, JobStage, Stage, executors, items, job_lanes, jobs
from service.settings import EMBEDDED, ModelLimits

WINDOW: Final = 200  # items in one transaction; larger ones starve SQLite's other writers
_AHEAD: Final = 1.5  # queue this much more than runs at once, so that no process waits for the next window
_LEAST_AHEAD: Final = 16
_EMBEDDED_EACH: Final = 2  # more would only wait there while their deadlines run
_LOCK: Final = 0x67_77_66  # any number that nobody else locks


@dataclass(frozen=True, slots=True)
class Active:
    """Items of one model that were handed out and are not over."""

    fed: int = 0
    running: int = 0


def feed(
    connection: sa.Connection, dispatcher: Dispatches, limits: Mapping[str, ModelLimits], now: float
) -> int:
    """Hand out one window; returns how many items it held. One replica at a time does this."""
    if not _is_my_turn(connection):
        return 0
    waiting, cancelling = _waiting(connection)
    if not waiting:
        return 0
    active = _active(connection)
    processes, slots = _processes(connection)
    room = min(WINDOW, int(slots * _AHEAD) + _LEAST_AHEAD - sum(each.fed for each in active.values()))
    if room <= 0:
        return 0
    tickets: list[Ticket] = []
    lanes = read_lanes(connection, waiting)
    for model in sorted(waiting):
        lane, bounds = lanes[model], _bounds(model, limits, processes)
        allowed = allowed_now(lane, active.get(model, Active()), bounds, now, room)
        taken = _take(connection, model, sorted(waiting[model]), allowed, now, cancelling)
        if taken and model_is_limited(bounds):
            write_budget(connection, model, charge(lane.budget, bounds, now, len(taken)))
        tickets += taken
        room -= len(taken)
    tickets += _suspect(connection, lanes, now)
    dispatcher.enqueue(connection, tickets)
    return len(tickets)


def allowed_now(lane: Lane, active: Active, limits: ModelLimits, now: float, most: int) -> int:
    """How many more items of a model may be handed out."""
    if lane.remaining_s(now) > 0:
        return 0
    if lane.failures > 0:
        # It was away: one item finds out whether it answers again.
        return min(most, 0 if active.fed + active.running else 1)
    if limits.concurrency is not None:
        most = min(most, max(0, limits.concurrency - active.fed - active.running))
    return allowance(lane.budget, limits, now, most)


def model_is_limited(limits: ModelLimits) -> bool:
    """Whether requests or tokens a minute are counted."""
    return limits.requests_per_minute is not None or limits.tokens_per_minute is not None


def _is_my_turn(connection: sa.Connection) -> bool:
    if connection.dialect.name == "sqlite":
        return True  # the transaction holds the only write lock
    return bool(connection.execute(sa.select(sa.func.pg_try_advisory_xact_lock(_LOCK))).scalar())


def _waiting(connection: sa.Connection) -> tuple[dict[str, list[int]], frozenset[int]]:
    """The jobs of each model, and which of them are being cancelled: of those only what was paid for."""
    found: dict[str, list[int]] = defaultdict(list)
    cancelling: set[int] = set()
    by_batch = jobs.c.mode == JobMode.PROVIDER_BATCH.value
    for row in connection.execute(
        sa.select(job_lanes.c.lane, job_lanes.c.job, jobs.c.stage)
        .join(jobs, jobs.c.key == job_lanes.c.job)
        .where(
            sa.or_(
                jobs.c.stage == int(JobStage.OPEN),
                sa.and_(jobs.c.stage == int(JobStage.CANCELLING), by_batch),
            )
        )
    ):
        found[row.lane].append(row.job)
        if row.stage == JobStage.CANCELLING:
            cancelling.add(row.job)
    return found, frozenset(cancelling)


def _may_begin(*, is_cancelling: bool) -> sa.ColumnElement[bool]:
    return items.c.asking == int(Asking.ANSWERED) if is_cancelling else sa.true()


def _active(connection: sa.Connection) -> dict[str, Active]:
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    for lane, stage, count in connection.execute(
        sa.select(items.c.lane, items.c.stage, sa.func.count())
        .where(at(Stage.FED, Stage.RUNNING))
        .group_by(items.c.lane, items.c.stage)
    ):
        counts[lane][stage] = count
    return {
        lane: Active(fed=each.get(Stage.FED, 0), running=each.get(Stage.RUNNING, 0))
        for lane, each in counts.items()
    }


def _processes(connection: sa.Connection) -> tuple[int, int]:
    """How many processes live, and how many articles they work on at once."""
    count, slots = connection.execute(
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(executors.c.slots), 0))
    ).one()
    return int(count), int(slots)


def _bounds(model: str, limits: Mapping[str, ModelLimits], processes: int) -> ModelLimits:
    """The limits of a model; the embedded one reads one article at a time, and the next may be ready."""
    found = limits_of(model, limits)
    if model != EMBEDDED or found.concurrency is not None:
        return found
    return found.model_copy(update={"concurrency": _EMBEDDED_EACH * max(1, processes)})


def _take(  # noqa: PLR0913, PLR0917 - what decides who is next
    connection: sa.Connection,
    model: str,
    open_jobs: list[int],
    most: int,
    now: float,
    cancelling: Collection[int] = (),
) -> list[Ticket]:
    """Up to `most` items, divided among the jobs: a small job does not wait for a large one."""
    taken: list[Ticket] = []
    for place, job in enumerate(open_jobs):
        share = -(-(most - len(taken)) // (len(open_jobs) - place))
        if share <= 0:
            break
        taken += _mark(connection, model, job, share, now, is_cancelling=job in cancelling)
    if len(taken) < most and len(open_jobs) > 1:
        for job in open_jobs:
            more = most - len(taken)
            taken += _mark(connection, model, job, more, now, is_cancelling=job in cancelling)
    return taken


def _mark(  # noqa: PLR0913 - what decides who is next
    connection: sa.Connection, model: str, job: int, most: int, now: float, *, is_cancelling: bool
) -> list[Ticket]:
    if most <= 0:
        return []
    rows = connection.execute(
        sa.select(items.c.line, items.c.round)
        .where(
            items.c.job == job,
            items.c.lane == model,
            at(Stage.QUEUED),
            item_is_due(now),
            items.c.crashes < SUSPECT_AFTER,
            _may_begin(is_cancelling=is_cancelling),
        )
        .order_by(items.c.line)
        .limit(most)
        .with_for_update(skip_locked=True)
    ).all()
    if rows:
        connection.execute(
            sa.update(items)
            .where(items.c.job == job, items.c.line.in_([row.line for row in rows]))
            .values(stage=int(Stage.FED))
        )
    return [Ticket(job, row.line, row.round) for row in rows]


def _suspect(connection: sa.Connection, lanes: Mapping[str, Lane], now: float) -> list[Ticket]:
    """One item that was there when processes died, unless another such item runs: so guilt is no chance."""
    suspect: sa.ColumnElement[bool] = sa.literal_column(f"crashes >= {SUSPECT_AFTER}")
    if connection.execute(
        sa.select(items.c.line).where(at(Stage.FED, Stage.RUNNING), suspect).limit(1)
    ).first():
        return []
    asked = [model for model, lane in lanes.items() if lane.remaining_s(now) <= 0 and not lane.failures]
    row = connection.execute(
        sa.select(items.c.job, items.c.line, items.c.round)
        .join(jobs, jobs.c.key == items.c.job)
        .where(
            at(Stage.QUEUED),
            suspect,
            item_is_due(now),
            items.c.lane.in_(asked),
            sa.or_(
                jobs.c.stage == int(JobStage.OPEN),
                sa.and_(jobs.c.stage == int(JobStage.CANCELLING), _may_begin(is_cancelling=True)),
            ),
        )
        .order_by(items.c.job, items.c.line)
        .limit(1)
    ).first()
    if row is None:
        return []
    connection.execute(
        sa.update(items).where(items.c.job == row.job, items.c.line == row.line).values(stage=int(Stage.FED))
    )
    return [Ticket(row.job, row.line, row.round)]
