"""Takes back what dead processes held; an article that kills its process ends as a dead letter."""

import random
import time
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

import sqlalchemy as sa
import structlog

from service.jobs.dispatch import Dispatches, Ticket
from service.jobs.leases import retire
from service.jobs.ledger import at, put_back, settle
from service.jobs.tables import SUSPECT_AFTER, Stage, executors, items
from service.jobs.values import Settled

MAX_CRASHES: Final = 3
CRASHED: Final = "item_crashed"
# What was there when a process died comes back bit by bit, so that it is not all there again when the next
# one dies. What was there twice is a suspect: it waits until no process has died for a while, and runs
# alone among suspects (see feeding.py). Then its third crash is its own doing, not a deploy or the kernel's.
_BACK_WITHIN_S: Final = (1.0, 10.0)
_CALM_S: Final = 30.0
_CHUNK: Final = 500


def recover(engine: sa.Engine, dispatcher: Dispatches, gone: Collection[str]) -> int:
    """Queue again what these processes, and any that nobody knows, were working on; returns how many items.

    Safe to repeat and to do on several replicas at once: every step looks at the stage it changes, and the
    row of the dead process goes last.
    """
    lost = 0
    while True:
        with engine.begin() as connection:
            found = _take_back(connection, gone)
            if gone or found:
                _hold_suspects(connection)
        lost += found
        if found < _CHUNK:
            break
    for executor in sorted(gone):
        held = dispatcher.held_by([executor])
        release(engine, held)
        dispatcher.drop(held)
        with engine.begin() as connection:
            retire(connection, executor)
        lost += len(held)
        structlog.get_logger().warning("replica_recovered", executor=executor, items=lost)
    return lost


def release(engine: sa.Engine, tickets: Iterable[Ticket]) -> int:
    """Queue again the items of tickets that will not be worked on; returns how many."""
    released = 0
    for chunk in _chunks(tickets):
        with engine.begin() as connection:
            released += put_back(connection, chunk)
    return released


def reconcile(engine: sa.Engine, dispatcher: Dispatches, limit: int) -> int:
    """Forget tickets that ended, and queue their items again where nothing was written; returns how many."""
    ended = dispatcher.ended(limit)
    if ended:
        release(engine, ended)
        dispatcher.drop(ended)
    return len(ended)


def _take_back(connection: sa.Connection, gone: Collection[str]) -> int:
    known = sa.select(executors.c.id).where(executors.c.id.not_in(sorted(gone)))
    rows = connection.execute(
        sa.select(items.c.job, items.c.line, items.c.round, items.c.lane, items.c.crashes)
        .where(at(Stage.RUNNING), items.c.executor.not_in(known))
        .order_by(items.c.job, items.c.line)
        .limit(_CHUNK)
    ).all()
    if not rows:
        return 0
    now = time.time()
    dead = [row for row in rows if row.crashes + 1 >= MAX_CRASHES]
    settle(connection, [_dead_letter(Ticket(r.job, r.line, r.round), r.lane) for r in dead], now)
    again = [row for row in rows if row.crashes + 1 < MAX_CRASHES]
    if again:
        connection.execute(
            sa.update(items)
            .where(
                items.c.job == sa.bindparam("b_job"),
                items.c.line == sa.bindparam("b_line"),
                items.c.round == sa.bindparam("b_round"),
                at(Stage.RUNNING),
            )
            .values(
                stage=int(Stage.QUEUED),
                round=items.c.round + 1,
                crashes=items.c.crashes + 1,
                executor=None,
                not_before=sa.bindparam("b_not_before"),
            ),
            [
                {
                    "b_job": row.job,
                    "b_line": row.line,
                    "b_round": row.round,
                    "b_not_before": now + random.uniform(*_BACK_WITHIN_S),  # noqa: S311 - no secret
                }
                for row in again
            ],
        )
    return len(rows)


def _hold_suspects(connection: sa.Connection) -> None:
    connection.execute(
        sa.update(items)
        .where(at(Stage.QUEUED), sa.literal_column(f"crashes >= {SUSPECT_AFTER}"))
        .values(not_before=time.time() + _CALM_S)
    )


def _dead_letter(ticket: Ticket, lane: str) -> Settled:
    return Settled(
        ticket=ticket,
        stage=Stage.FAILED,
        lane=lane,
        error_code=CRASHED,
        error_message=f"the process ended {MAX_CRASHES} times while it worked on this article",
    )


def _chunks(tickets: Iterable[Ticket]) -> Iterator[list[Ticket]]:
    rest = iter(tickets)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk
