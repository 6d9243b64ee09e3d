"""Deletes jobs a chunk at a time: those past their retention, and those whose body never arrived whole."""

from typing import Final

import sqlalchemy as sa

from service.jobs.tables import OF_A_JOB, JobStage, batches, executors, job_lanes, jobs, tallies

_CHUNK: Final = 2_000
_DAY_S: Final = 86_400.0


def mark_for_deletion(connection: sa.Connection, retention_days: float, now: float) -> int:
    """Hide jobs that are past their retention or were abandoned by a process that died; returns how many."""
    expired = sa.and_(
        jobs.c.stage.in_([int(JobStage.FINISHED), int(JobStage.CANCELLED)]),
        jobs.c.finished_at < now - retention_days * _DAY_S,
    )
    abandoned = sa.and_(
        jobs.c.stage == int(JobStage.RECEIVING), jobs.c.receiver.not_in(sa.select(executors.c.id))
    )
    return connection.execute(
        sa.update(jobs).where(expired | abandoned).values(stage=int(JobStage.DELETING), idempotency_key=None)
    ).rowcount


def delete_some(connection: sa.Connection, job: int) -> bool:
    """Delete a chunk of a hidden job; true when nothing of it is left."""
    for table in OF_A_JOB:
        lines = (
            connection.execute(sa.select(table.c.line).where(table.c.job == job).limit(_CHUNK))
            .scalars()
            .all()
        )
        if lines:
            connection.execute(sa.delete(table).where(table.c.job == job, table.c.line.in_(lines)))
            return False
    of_it = (job_lanes.c.job, batches.c.job, tallies.c.job, jobs.c.key)
    for column in of_it:
        connection.execute(sa.delete(column.table).where(column == job))
    return True
