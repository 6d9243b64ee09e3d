"""Reads jobs: how far they are, and their results in an order that never changes."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import sqlalchemy as sa

from schemas.jobs import (
    BatchStatus,
    Counts,
    ItemState,
    Job,
    JobError,
    JobMode,
    JobStatus,
    JobUsage,
    Pause,
    ProviderBatch,
    Rejection,
    WebhookState,
)
from service.errors import ResourceNotFound
from service.jobs.lanes import Lane, read_lanes
from service.jobs.ledger import at
from service.jobs.packing import unpack
from service.jobs.tables import (
    BatchStage,
    JobStage,
    Stage,
    batches,
    items,
    job_lanes,
    jobs,
    rejections,
    results,
    tallies,
)
from service.ports import Backlog

_ID: Final = re.compile(r"job_[0-9a-f]{24}\Z")  # as `intake` makes them
_NO_JOB: Final = "there is no such job; it may have been deleted after its retention"
_SHOWN: Final = 100
_LATELY: Final = 500  # articles that the rate is taken from
_HIDDEN: Final = (int(JobStage.RECEIVING), int(JobStage.DELETING))
_FINISHED: Final = {
    ItemState.COMPLETE: Stage.COMPLETE,
    ItemState.PARTIAL: Stage.PARTIAL,
    ItemState.FAILED: Stage.FAILED,
}
_BATCH_STATUSES: Final = {
    int(BatchStage.SUBMITTING): BatchStatus.SUBMITTING,
    int(BatchStage.RUNNING): BatchStatus.RUNNING,
    int(BatchStage.COLLECTED): BatchStatus.COLLECTED,
    int(BatchStage.FAILED): BatchStatus.FAILED,
}
_STATES: Final = {int(stage): state for state, stage in _FINISHED.items()}


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One result as it goes out: NDJSON without being parsed again."""

    cursor: int
    text: bytes


@dataclass(frozen=True, slots=True)
class KnownJob:
    """A job by its key here and the id that its callers know; `api_key` is the id of the key that pays."""

    key: int
    id: str
    api_key: str = ""


def require_id(job_id: str) -> None:
    """Check that this could be a job's id, before a database is asked that may not even take it (NUL).

    Raises:
        ResourceNotFound: when it could not.
    """
    if not _ID.match(job_id):
        raise ResourceNotFound(_NO_JOB)


def find(connection: sa.Connection, tenant: str, job_id: str) -> int:
    """The key of a job that this tenant can see.

    Raises:
        ResourceNotFound: when there is none.
    """
    key = connection.execute(
        sa.select(jobs.c.key).where(
            jobs.c.id == job_id, jobs.c.tenant == tenant, jobs.c.stage.not_in(_HIDDEN)
        )
    ).scalar_one_or_none()
    if key is None:
        raise ResourceNotFound(_NO_JOB)
    return int(key)


def backlog(connection: sa.Connection) -> Backlog:
    """How many articles of all jobs wait, and how many are worked on or asked about by batch."""

    def count(*stages: Stage) -> int:
        return int(connection.execute(sa.select(sa.func.count()).where(at(*stages))).scalar_one())

    return Backlog(queued=count(Stage.QUEUED, Stage.FED), running=count(Stage.RUNNING, Stage.AWAITING))


def view(connection: sa.Connection, tenant: str, job_id: str, now: float) -> Job:
    """How far a job is.

    Raises:
        ResourceNotFound: when there is none.
    """
    key = find(connection, tenant, job_id)
    row = connection.execute(
        sa.select(jobs, tallies).join(tallies, tallies.c.job == jobs.c.key).where(jobs.c.key == key)
    ).one()
    running = connection.execute(
        sa.select(sa.func.count()).where(at(Stage.RUNNING), items.c.job == key)
    ).scalar_one()
    is_by_batch = row.mode == JobMode.PROVIDER_BATCH
    if is_by_batch:
        running += connection.execute(
            sa.select(sa.func.count()).where(at(Stage.AWAITING), items.c.job == key)
        ).scalar_one()
    models = connection.execute(sa.select(job_lanes.c.lane).where(job_lanes.c.job == key)).scalars().all()
    over = row.complete + row.partial + row.failed + row.cancelled
    is_over = row.finished_at is not None
    lanes = {} if is_over else read_lanes(connection, models)
    pauses = [_pause(lane, now) for lane in lanes.values() if lane.remaining_s(now) > 0 or lane.failures]
    per_second = None if is_over else _rate(connection, key, row.seq, now)
    left = row.total - over
    return Job(
        id=row.id,
        status=_status(row.stage, over, running, is_paused=len(pauses) == len(models) > 0 == running),
        mode=JobMode(row.mode),
        created_at=_moment(row.created_at),
        finished_at=None if row.finished_at is None else _moment(row.finished_at),
        counts=Counts(
            total=row.total,
            queued=max(0, left - running),
            running=running,
            complete=row.complete,
            partial=row.partial,
            failed=row.failed,
            cancelled=row.cancelled,
        ),
        rejected=row.rejected,
        rejections=_rejections(connection, key) if row.rejected else [],
        rate_per_minute=None if per_second is None else round(per_second * 60, 2),
        estimated_end=_moment(now + left / per_second) if per_second else None,
        usage=JobUsage(
            input_tokens=row.input_tokens,
            output_tokens=row.output_tokens,
            cached_input_tokens=row.cached_input_tokens,
            cost_usd=None if row.unpriced else round(row.cost_usd, 9),
        ),
        pauses=pauses,
        batches=_batches(connection, key) if is_by_batch else [],
        webhook=None
        if row.webhook_url is None
        else WebhookState(
            url=row.webhook_url,
            status=row.webhook_status or "waiting",
            attempts=row.webhook_attempts,
            detail=row.webhook_detail,
        ),
    )


def read_results(
    connection: sa.Connection, key: int, after: int, states: Sequence[ItemState], limit: int
) -> list[ResultLine]:
    """Results after a cursor, in the order in which they were finished."""
    query = (
        sa.select(
            items.c.seq,
            items.c.line,
            items.c.article_id,
            items.c.stage,
            items.c.error_code,
            items.c.error_message,
            results.c.body,
        )
        .join(
            results,
            sa.and_(results.c.job == items.c.job, results.c.line == items.c.line),
            isouter=True,
        )
        .where(items.c.job == key, items.c.seq > after, items.c.seq.is_not(None))
        .order_by(items.c.seq)
        .limit(limit)
    )
    if states:
        query = query.where(items.c.stage.in_([int(_FINISHED[state]) for state in states]))
    return [_line(row) for row in connection.execute(query)]


def keys_at(connection: sa.Connection, *stages: JobStage) -> list[int]:
    """The jobs at these stages, oldest first."""
    query = sa.select(jobs.c.key).where(jobs.c.stage.in_([int(s) for s in stages])).order_by(jobs.c.key)
    return [int(key) for key in connection.execute(query).scalars()]


def paying(connection: sa.Connection) -> list[KnownJob]:
    """The jobs that work is left of and that API keys pay for."""
    query = sa.select(jobs.c.key, jobs.c.id, jobs.c.api_key).where(
        jobs.c.stage == int(JobStage.OPEN), jobs.c.api_key.is_not(None)
    )
    return [KnownJob(row.key, row.id, row.api_key) for row in connection.execute(query)]


def ready_to_close(connection: sa.Connection) -> list[KnownJob]:
    """Jobs whose articles are all over."""
    done = tallies.c.complete + tallies.c.partial + tallies.c.failed + tallies.c.cancelled
    query = (
        sa.select(jobs.c.key, jobs.c.id)
        .join(tallies, tallies.c.job == jobs.c.key)
        .where(jobs.c.stage.in_([int(JobStage.OPEN), int(JobStage.CANCELLING)]), done >= jobs.c.total)
    )
    return [KnownJob(row.key, row.id) for row in connection.execute(query)]


def _line(row: sa.Row[*tuple[Any, ...]]) -> ResultLine:
    fields = {"cursor": row.seq, "line": row.line, "id": row.article_id, "state": _STATES[row.stage].value}
    head = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()[:-1]
    error = (
        b"null"
        if row.error_code is None
        else JobError(code=row.error_code, message=row.error_message or "").model_dump_json().encode()
    )
    result = b"null" if row.body is None or row.stage == Stage.FAILED else unpack(row.body)
    return ResultLine(row.seq, b"".join((head, b',"result":', result, b',"error":', error, b"}\n")))


def _status(stage: int, over: int, running: int, *, is_paused: bool) -> JobStatus:
    if stage == JobStage.FINISHED:
        return JobStatus.FINISHED
    if stage == JobStage.CANCELLED:
        return JobStatus.CANCELLED
    if stage == JobStage.CANCELLING:
        return JobStatus.CANCELLING
    if is_paused:
        return JobStatus.PAUSED
    return JobStatus.RUNNING if over or running else JobStatus.QUEUED


def _rate(connection: sa.Connection, key: int, last: int, now: float) -> float | None:
    """Articles a second over the last few hundred."""
    first = max(1, last - _LATELY)
    begun = connection.execute(
        sa.select(items.c.seq, items.c.finished_at)
        .where(items.c.job == key, items.c.seq >= first, items.c.seq.is_not(None))
        .order_by(items.c.seq)
        .limit(1)
    ).one_or_none()
    if begun is None or last <= begun.seq or begun.finished_at is None:
        return None
    return float((last - begun.seq) / max(0.001, now - begun.finished_at))


def _rejections(connection: sa.Connection, key: int) -> list[Rejection]:
    rows = connection.execute(
        sa.select(rejections.c.reason)
        .where(rejections.c.job == key)
        .order_by(rejections.c.line)
        .limit(_SHOWN)
    )
    return [Rejection.model_validate_json(row.reason) for row in rows]


def _batches(connection: sa.Connection, key: int) -> list[ProviderBatch]:
    rows = connection.execute(
        sa.select(batches).where(batches.c.job == key).order_by(batches.c.key.desc()).limit(_SHOWN)
    ).all()
    return [
        ProviderBatch(
            id=row.handle,
            model=row.lane,
            status=_BATCH_STATUSES[row.stage],
            questions=row.questions,
            answered=row.answered,
            submitted_at=None if row.submitted_at is None else _moment(row.submitted_at),
            detail=row.detail,
        )
        for row in reversed(rows)
    ]


def _pause(lane: Lane, now: float) -> Pause:
    return Pause(
        model=lane.model,
        reason=lane.reason or "it does not answer",
        until=_moment(now + lane.remaining_s(now)),
    )


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(round(seconds, 3), UTC)
