"""Writes what becomes of items: each function does many in one transaction, and each is safe to repeat."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

import sqlalchemy as sa

from service.jobs.dispatch import Ticket
from service.jobs.questions import forget_unanswered, is_out, kept_replies
from service.jobs.tables import (
    UNFINISHED,
    Asking,
    JobStage,
    Stage,
    batches,
    items,
    jobs,
    payloads,
    results,
    tallies,
)
from service.jobs.values import Bounced, Claimed, Settled
from service.spending import Spent

_LONGEST_WAIT_S: Final = 25 * 3_600.0  # until midnight, or for the last try of a webhook
_LONGEST_UNBOUNCED_WAIT_S: Final = 900.0  # of an item that no worker put off: see recovery.py and batcher.py
_SKEW_S: Final = 60.0  # clocks of replicas differ by less


def at(*stages: Stage) -> sa.ColumnElement[bool]:
    """Items there; written out, because no database uses a partial index for a parameter."""
    if len(stages) == 1:
        return items.c.stage == sa.literal_column(str(int(stages[0])))
    return items.c.stage.in_([sa.literal_column(str(int(stage))) for stage in stages])


def is_due(moment: sa.ColumnElement[float], now: float) -> sa.ColumnElement[bool]:
    """Whether that moment has come; nothing is put off by more, so then the clock was set back."""
    return sa.or_(moment <= now, moment > now + _LONGEST_WAIT_S)


def item_is_due(now: float) -> sa.ColumnElement[bool]:
    """Whether an item may begin; one that was put off in what is still to come was so under a wrong clock."""
    unbounced = sa.and_(items.c.bounced_at.is_(None), items.c.not_before > now + _LONGEST_UNBOUNCED_WAIT_S)
    return sa.or_(is_due(items.c.not_before, now), items.c.bounced_at > now + _SKEW_S, unbounced)


def claim(connection: sa.Connection, executor: str, tickets: Collection[Ticket]) -> dict[Ticket, Claimed]:
    """Mark items as running here; those that are over, cancelled or in a later round are left out."""
    named = sa.tuple_(items.c.job, items.c.line, items.c.round).in_(
        [(t.job, t.line, t.round) for t in tickets]
    )
    taken = connection.execute(
        sa.update(items)
        .where(named, at(Stage.FED))
        .values(stage=Stage.RUNNING, executor=executor)
        .returning(
            items.c.job,
            items.c.line,
            items.c.round,
            items.c.lane,
            items.c.crashes,
            items.c.strikes,
            items.c.bounced_at,
            items.c.asking,
        )
    ).all()
    if not taken:
        return {}
    answered = [(row.job, row.line) for row in taken if row.asking == Asking.ANSWERED]
    kept = kept_replies(connection, answered) if answered else {}
    bodies = connection.execute(
        sa.select(payloads.c.job, payloads.c.line, payloads.c.body).where(
            sa.tuple_(payloads.c.job, payloads.c.line).in_([(row.job, row.line) for row in taken])
        )
    ).all()
    found = {(row.job, row.line): row.body for row in bodies}
    paying = {
        row.key: row.api_key
        for row in connection.execute(
            sa.select(jobs.c.key, jobs.c.api_key).where(jobs.c.key.in_({row.job for row in taken}))
        )
    }
    return {
        (ticket := Ticket(row.job, row.line, row.round)): Claimed(
            ticket=ticket,
            lane=row.lane,
            body=found[row.job, row.line],
            crashes=row.crashes,
            strikes=row.strikes,
            bounced_at=row.bounced_at,
            api_key=paying.get(row.job),
            is_by_batch=row.asking != Asking.BY_CALL,
            kept=kept.get((row.job, row.line), {}),
        )
        for row in taken
    }


def settle(connection: sa.Connection, settled: Sequence[Settled], now: float) -> set[Ticket]:
    """Write results, numbered in the order in which readers will see them; the first result of an item stays.

    The tallies are locked first: so numbers become visible in their order, and replicas do not wait in a
    circle. Returns the tickets whose result was written.
    """
    if not settled:
        return set()
    last = lock_tallies(connection, {each.ticket.job for each in settled})
    named = sa.tuple_(items.c.job, items.c.line).in_(
        [(each.ticket.job, each.ticket.line) for each in settled]
    )
    unfinished = {
        (row.job, row.line)
        for row in connection.execute(
            sa.select(items.c.job, items.c.line)
            .where(named, items.c.stage.in_([int(stage) for stage in UNFINISHED]))
            .with_for_update()
        )
    }
    fresh: list[Settled] = []
    for each in settled:
        if (each.ticket.job, each.ticket.line) in unfinished:
            unfinished.discard((each.ticket.job, each.ticket.line))
            fresh.append(each)
    if not fresh:
        return set()
    rows = []
    for each in fresh:
        last[each.ticket.job] += 1
        rows.append(
            {
                "b_job": each.ticket.job,
                "b_line": each.ticket.line,
                "b_stage": int(each.stage),
                "b_seq": last[each.ticket.job],
                "b_code": each.error_code,
                "b_message": each.error_message,
            }
        )
    connection.execute(
        sa.update(items)
        .where(items.c.job == sa.bindparam("b_job"), items.c.line == sa.bindparam("b_line"))
        .values(
            stage=sa.bindparam("b_stage"),
            seq=sa.bindparam("b_seq"),
            error_code=sa.bindparam("b_code"),
            error_message=sa.bindparam("b_message"),
            finished_at=now,
            executor=None,
        ),
        rows,
    )
    kept = [
        {"job": each.ticket.job, "line": each.ticket.line, "body": each.result}
        for each in fresh
        if each.result is not None
    ]
    if kept:
        connection.execute(sa.insert(results), kept)
    for job in {each.ticket.job for each in fresh}:
        _tally(connection, job, [each for each in fresh if each.ticket.job == job])
    return {each.ticket for each in fresh}


def lock_tallies(connection: sa.Connection, keys: Iterable[int]) -> dict[int, int]:
    """Let nobody else number results of these jobs; the last number of each."""
    rows = connection.execute(
        sa.select(tallies.c.job, tallies.c.seq)
        .where(tallies.c.job.in_(sorted(keys)))
        .order_by(tallies.c.job)
        .with_for_update()
    )
    return {row.job: row.seq for row in rows}


def _tally(connection: sa.Connection, job: int, settled: Sequence[Settled]) -> None:
    by_stage = Counter(each.stage for each in settled)
    spent = sum((each.spent for each in settled), Spent())
    unpriced = sum(each.spent.cost_usd is None for each in settled)
    cost = sum(each.spent.cost_usd or 0.0 for each in settled)
    connection.execute(
        sa.update(tallies)
        .where(tallies.c.job == job)
        .values(
            seq=tallies.c.seq + len(settled),
            complete=tallies.c.complete + by_stage[Stage.COMPLETE],
            partial=tallies.c.partial + by_stage[Stage.PARTIAL],
            failed=tallies.c.failed + by_stage[Stage.FAILED],
            input_tokens=tallies.c.input_tokens + spent.input_tokens,
            output_tokens=tallies.c.output_tokens + spent.output_tokens,
            cached_input_tokens=tallies.c.cached_input_tokens + spent.cached_input_tokens,
            cost_usd=tallies.c.cost_usd + cost,
            unpriced=tallies.c.unpriced + unpriced,
        )
    )


def bounce(connection: sa.Connection, bounced: Sequence[Bounced], now: float) -> None:
    """Put items back into the queue, in a new round; what is over stays over."""
    connection.execute(
        sa.update(items)
        .where(
            items.c.job == sa.bindparam("b_job"),
            items.c.line == sa.bindparam("b_line"),
            items.c.round == sa.bindparam("b_round"),
            at(Stage.FED, Stage.RUNNING),
        )
        .values(
            stage=int(Stage.QUEUED),
            round=items.c.round + 1,
            executor=None,
            strikes=sa.bindparam("b_strikes"),
            not_before=sa.bindparam("b_not_before"),
            bounced_at=now,
        ),
        [
            {
                "b_job": each.ticket.job,
                "b_line": each.ticket.line,
                "b_round": each.ticket.round,
                "b_strikes": each.strikes,
                "b_not_before": each.not_before,
            }
            for each in bounced
        ],
    )


def put_back(connection: sa.Connection, tickets: Collection[Ticket]) -> int:
    """Queue the items of tickets that will not be worked on, as they were; returns how many."""
    named = sa.tuple_(items.c.job, items.c.line, items.c.round).in_(
        [(t.job, t.line, t.round) for t in tickets]
    )
    return connection.execute(
        sa.update(items)
        .where(named, at(Stage.FED, Stage.RUNNING))
        .values(stage=int(Stage.QUEUED), round=items.c.round + 1, executor=None)
    ).rowcount


def begin_cancelling(connection: sa.Connection, job: int) -> bool:
    """Let no more items of an open job begin; returns whether it was open."""
    changed = connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == job, jobs.c.stage == int(JobStage.OPEN))
        .values(stage=int(JobStage.CANCELLING))
    )
    connection.execute(sa.update(batches).where(batches.c.job == job).values(due_at=0.0))  # to tell providers
    return changed.rowcount > 0


def cancel_some(connection: sa.Connection, job: int, limit: int) -> int:
    """Cancel up to so many items that were not begun; returns how many.

    What a batch is asked about runs, and what a batch answered is finished and kept.
    """
    lock_tallies(connection, [job])
    idle = sa.and_(at(Stage.QUEUED, Stage.FED), items.c.asking != int(Asking.ANSWERED))
    unsent = sa.and_(at(Stage.AWAITING), sa.not_(is_out()))
    lines = (
        connection.execute(
            sa.select(items.c.line)
            .where(items.c.job == job, sa.or_(idle, unsent))
            .limit(limit)
            .with_for_update()
        )
        .scalars()
        .all()
    )
    mark_cancelled(connection, job, lines)
    return len(lines)


def mark_cancelled(connection: sa.Connection, job: int, lines: Sequence[int]) -> None:
    """Cancel these items, which are not over; the tallies are locked."""
    if not lines:
        return
    connection.execute(
        sa.update(items)
        .where(items.c.job == job, items.c.line.in_(lines))
        .values(stage=int(Stage.CANCELLED), executor=None)
    )
    connection.execute(
        sa.update(tallies).where(tallies.c.job == job).values(cancelled=tallies.c.cancelled + len(lines))
    )


def retry_some(connection: sa.Connection, job: int, limit: int) -> int:
    """Queue up to so many dead letters again; returns how many."""
    lock_tallies(connection, [job])
    lines = (
        connection.execute(
            sa.select(items.c.line)
            .where(items.c.job == job, items.c.seq.is_not(None), at(Stage.FAILED))
            .limit(limit)
            .with_for_update()
        )
        .scalars()
        .all()
    )
    if lines:
        connection.execute(
            sa.update(items)
            .where(items.c.job == job, items.c.line.in_(lines))
            .values(
                stage=int(Stage.QUEUED),
                round=items.c.round + 1,
                crashes=0,
                strikes=0,
                not_before=0.0,
                bounced_at=None,
                seq=None,
                error_code=None,
                error_message=None,
            )
        )
        forget_unanswered(connection, job, lines)
        connection.execute(
            sa.update(tallies).where(tallies.c.job == job).values(failed=tallies.c.failed - len(lines))
        )
    return len(lines)


def close_job(connection: sa.Connection, job: int, now: float) -> bool:
    """End a job whose items are all over; true when it ended now."""
    row = connection.execute(
        sa.select(jobs.c.stage, jobs.c.total, tallies)
        .join(tallies, tallies.c.job == jobs.c.key)
        .where(jobs.c.key == job, jobs.c.stage.in_([int(JobStage.OPEN), int(JobStage.CANCELLING)]))
        .with_for_update()
    ).one_or_none()
    if row is None or row.complete + row.partial + row.failed + row.cancelled < row.total:
        return False
    stage = JobStage.FINISHED if row.stage == JobStage.OPEN else JobStage.CANCELLED
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == job)
        .values(
            stage=int(stage),
            finished_at=now,
            webhook_status=sa.case((jobs.c.webhook_url.is_not(None), "waiting")),
            webhook_due_at=sa.case((jobs.c.webhook_url.is_not(None), now)),
        )
    )
    return True
