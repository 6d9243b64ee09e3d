"""Keeps providers' batches: made of what waits, handed in by one process, collected line by line."""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from service.batching import BatchAnswer, BatchLine
from service.errors import ModelError, ModelUnavailable
from service.jobs.dispatch import Ticket
from service.jobs.ledger import is_due, settle
from service.jobs.packing import pack, unpack
from service.jobs.questions import Place, release
from service.jobs.tables import BatchStage, JobStage, Stage, batches, executors, items, jobs, questions
from service.jobs.values import Settled

MAX_STRIKES: Final = 3
UNANSWERED: Final = "the provider's batch left a question unanswered"
_CHUNK: Final = 500
# As `lines_of` names them; what comes back may be named anything, and larger numbers no column takes.
_NAME: Final = re.compile(r"a(?P<line>[0-9]{1,9})-(?P<number>[0-9]{1,4})")
_LOCK: Final = 0x67_77_62  # any number that nobody else locks


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large batches become, and how long the first question waits for others.

    OpenAI takes 50,000 lines and 200 MB, Anthropic 100,000 and 256 MB; a batch is in memory once.
    """

    questions: int = 10_000
    size: int = 32_000_000
    linger_s: float = 60.0

    def tries_after(self, tries: int, questions: int) -> int:
        """The `tries` with which at most half of so many questions are in one batch."""
        while self.questions >> tries > max(1, questions // 2):
            tries += 1
        return tries


@dataclass(frozen=True, slots=True)
class Held:
    """A batch that this process is busy with."""

    key: int
    job: int
    lane: str
    token: str
    handle: str | None
    submitted_at: float | None
    questions: int
    is_cancelled: bool
    is_job_open: bool


def gather(connection: sa.Connection, executor: str, bounds: Bounds, now: float) -> Held | None:
    """Make a batch of what waits in one job, once it is full or nothing more is to come soon."""
    if connection.dialect.name != "sqlite" and not (
        connection.execute(sa.select(sa.func.pg_try_advisory_xact_lock(_LOCK))).scalar()
    ):
        return None
    waiting = connection.execute(
        sa.select(
            questions.c.job,
            questions.c.lane,
            sa.func.count().label("many"),
            sa.func.sum(questions.c.size).label("size"),
            sa.func.min(questions.c.asked_at).label("since"),
        )
        .join(jobs, jobs.c.key == questions.c.job)
        .where(_is_waiting(now), jobs.c.stage == int(JobStage.OPEN))
        .group_by(questions.c.job, questions.c.lane)
        .order_by(questions.c.job, questions.c.lane)
    ).all()
    for row in waiting:
        is_full = row.many >= bounds.questions or row.size >= bounds.size
        is_old = row.since <= now - bounds.linger_s
        if is_full or is_old or not _more_comes(connection, row.job):
            return _make(connection, executor, row.job, row.lane, bounds, now)
    return None


def take_over(connection: sa.Connection, executor: str, now: float) -> Held | None:
    """A batch whose handing in is to be tried again, or whose process died while it was handed in."""
    return _hold(connection, executor, BatchStage.SUBMITTING, batches.c.due_at <= now)


def due(connection: sa.Connection, executor: str, every_s: float, now: float) -> Held | None:
    """A batch that is to be looked at; a clock that was set back does not put that off."""
    is_due = sa.or_(batches.c.due_at <= now, batches.c.due_at > now + 2 * every_s)
    return _hold(connection, executor, BatchStage.RUNNING, is_due)


def lines_of(connection: sa.Connection, batch: int) -> list[BatchLine]:
    """What a batch asks."""
    rows = connection.execute(
        sa.select(questions.c.line, questions.c.number, questions.c.request)
        .where(questions.c.batch == batch, questions.c.status.is_(None), questions.c.request.is_not(None))
        .order_by(questions.c.line, questions.c.number)
    )
    return [BatchLine(f"a{row.line}-{row.number}", unpack(row.request)) for row in rows]


def handed_in(connection: sa.Connection, batch: int, handle: str, due_at: float, now: float) -> None:
    """The provider took it: what was sent need not be kept."""
    connection.execute(
        sa.update(batches)
        .where(batches.c.key == batch)
        .values(
            handle=handle,
            stage=int(BatchStage.RUNNING),
            submitted_at=now,
            due_at=due_at,
            executor=None,
            detail=None,
        )
    )
    connection.execute(sa.update(questions).where(questions.c.batch == batch).values(request=None))


def put_down(connection: sa.Connection, batch: int, due_at: float, changes: Mapping[str, object]) -> None:
    """Be busy with it no longer, until then."""
    connection.execute(
        sa.update(batches).where(batches.c.key == batch).values(executor=None, due_at=due_at, **changes)
    )


def keep(connection: sa.Connection, held: Held, answers: Sequence[BatchAnswer]) -> None:
    """Keep what came back; articles whose questions are all answered go on. Safe to repeat."""
    rows: list[dict[str, Any]] = []
    for answer in answers:
        named = _NAME.fullmatch(answer.name)
        if answer.reply is not None and named is not None:
            rows.append(
                {
                    "b_line": int(named["line"]),
                    "b_number": int(named["number"]),
                    "b_status": int(answer.reply.status),
                    "b_reply": pack(answer.reply.body),
                }
            )
    if not rows:
        return
    connection.execute(
        sa.update(questions)
        .where(
            questions.c.job == held.job,
            questions.c.line == sa.bindparam("b_line"),
            questions.c.number == sa.bindparam("b_number"),
            questions.c.batch == held.key,
            questions.c.status.is_(None),
        )
        .values(status=sa.bindparam("b_status"), reply=sa.bindparam("b_reply")),
        rows,
    )
    release(connection, {(held.job, row["b_line"]) for row in rows})


@dataclass(frozen=True, slots=True)
class Loss:
    """Why a batch left questions unanswered; with `bounds` it was too much, and is divided."""

    is_strike: bool
    reason: str = UNANSWERED
    bounds: Bounds | None = None


def lose(connection: sa.Connection, held: Held, wait_until: float, loss: Loss, now: float) -> int:
    """Let articles ask again in a later batch what this one left unanswered; returns how many questions.

    What was too much comes back in batches half as large as this one was; a single question cannot, and gets
    a strike. Three strikes make a dead letter. Of a job that is being cancelled nothing is asked again.
    """
    is_strike = loss.is_strike or (loss.bounds is not None and held.questions <= 1)
    rows = connection.execute(
        sa.select(questions.c.line, questions.c.number, questions.c.tries, questions.c.strikes)
        .where(questions.c.batch == held.key, questions.c.status.is_(None))
        .limit(_CHUNK)
    ).all()
    if not rows:
        return 0
    connection.execute(
        sa.update(questions)
        .where(
            questions.c.job == held.job,
            sa.tuple_(questions.c.line, questions.c.number).in_([(r.line, r.number) for r in rows]),
        )
        .values(
            batch=None,
            request=None,
            tries=max(row.tries for row in rows) + 1
            if loss.bounds is None
            else loss.bounds.tries_after(max(row.tries for row in rows) + 1, held.questions),
            strikes=questions.c.strikes + int(is_strike),
        )
    )
    dead = {row.line for row in rows if row.strikes + int(is_strike) >= MAX_STRIKES}
    message = f"{held.lane}: {loss.reason}, the last of {MAX_STRIKES} times"
    _bury(connection, held, dead, ModelUnavailable(message), now)
    release(connection, {(held.job, row.line) for row in rows if row.line not in dead}, wait_until)
    return len(rows)


def refuse(connection: sa.Connection, held: Held, error: ModelError, now: float) -> int:
    """Make dead letters of articles whose batch the provider will never take; returns how many."""
    lines = (
        connection.execute(
            sa.select(questions.c.line)
            .where(questions.c.batch == held.key, questions.c.status.is_(None))
            .distinct()
            .limit(_CHUNK)
        )
        .scalars()
        .all()
    )
    if lines:
        connection.execute(
            sa.update(questions)
            .where(questions.c.batch == held.key, questions.c.line.in_(lines))
            .values(batch=None, request=None)
        )
        _bury(connection, held, set(lines), error, now)
    return len(lines)


def _bury(connection: sa.Connection, held: Held, lines: set[int], error: ModelError, now: float) -> None:
    if not lines:
        return
    rows = connection.execute(
        sa.select(items.c.line, items.c.round).where(
            items.c.job == held.job, items.c.line.in_(sorted(lines)), items.c.stage == int(Stage.AWAITING)
        )
    )
    settle(
        connection,
        [
            Settled(
                ticket=Ticket(held.job, row.line, row.round),
                stage=Stage.FAILED,
                lane=held.lane,
                error_code=error.code,
                error_message=error.message,
            )
            for row in rows.all()
        ],
        now,
    )


def _is_waiting(now: float) -> sa.ColumnElement[bool]:
    return sa.and_(
        questions.c.batch.is_(None), questions.c.request.is_not(None), is_due(questions.c.not_before, now)
    )


def _more_comes(connection: sa.Connection, job: int) -> bool:
    coming = items.c.stage.in_([int(stage) for stage in (Stage.QUEUED, Stage.FED, Stage.RUNNING)])
    return (
        connection.execute(sa.select(items.c.line).where(items.c.job == job, coming).limit(1)).first()
        is not None
    )


def _make(  # noqa: PLR0913, PLR0917 - what a batch is made of
    connection: sa.Connection, executor: str, job: int, lane: str, bounds: Bounds, now: float
) -> Held:
    rows = connection.execute(
        sa.select(questions.c.line, questions.c.number, questions.c.size, questions.c.tries)
        .where(_is_waiting(now), questions.c.job == job, questions.c.lane == lane)
        .order_by(questions.c.tries, questions.c.line, questions.c.number)
        .limit(bounds.questions)
    ).all()
    tries = rows[0].tries
    room, left = max(1, bounds.questions >> tries), bounds.size >> tries
    chosen: list[Place] = []
    for row in rows[:room]:
        left -= row.size
        if row.tries != tries or (chosen and left < 0):
            break
        chosen.append((row.line, row.number))
    token = secrets.token_hex(16)
    made = connection.execute(
        sa.insert(batches).values(
            job=job,
            lane=lane,
            token=token,
            stage=int(BatchStage.SUBMITTING),
            executor=executor,
            questions=len(chosen),
            answered=0,
            created_at=now,
            due_at=now,
            is_cancelled=False,
        )
    ).inserted_primary_key
    assert made is not None  # noqa: S101 - SQLAlchemy's type allows it
    for start in range(0, len(chosen), _CHUNK):
        connection.execute(
            sa.update(questions)
            .where(
                questions.c.job == job,
                sa.tuple_(questions.c.line, questions.c.number).in_(chosen[start : start + _CHUNK]),
            )
            .values(batch=made[0])
        )
    return Held(made[0], job, lane, token, None, None, len(chosen), is_cancelled=False, is_job_open=True)


def _hold(
    connection: sa.Connection, executor: str, stage: BatchStage, when: sa.ColumnElement[bool]
) -> Held | None:
    live = sa.select(executors.c.id)
    row = connection.execute(
        sa.select(batches, jobs.c.stage.label("job_stage"))
        .join(jobs, jobs.c.key == batches.c.job)
        .where(
            batches.c.stage == int(stage),
            when,
            sa.or_(batches.c.executor.is_(None), batches.c.executor.not_in(live)),
        )
        .order_by(batches.c.due_at)
        .limit(1)
        .with_for_update(of=batches, skip_locked=True)
    ).first()
    if row is None:
        return None
    connection.execute(sa.update(batches).where(batches.c.key == row.key).values(executor=executor))
    return Held(
        row.key,
        row.job,
        row.lane,
        row.token,
        row.handle,
        row.submitted_at,
        row.questions,
        is_cancelled=row.is_cancelled,
        is_job_open=row.job_stage == JobStage.OPEN,
    )
