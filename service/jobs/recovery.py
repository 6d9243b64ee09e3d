"""Takes back what dead processes held; an article that kills its process ends as a dead letter."""

import time
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

import sqlalchemy as sa
import structlog

from service.jobs.dispatch import Dispatches, Ticket
from service.jobs.leases import retire
from service.jobs.ledger import at, put_back, settle
from service.jobs.tables import Stage, executors, items
from service.jobs.values import Settled

MAX_CRASHES: Final = 3
CRASHED: Final = "item_crashed"
# After a second crash an item waits until things are calm: if processes die for another reason, it is not
# there when the next one does.
_CALM_S: Final = (0.0, 0.0, 30.0)
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
                    "b_not_before": now + _CALM_S[row.crashes + 1],
                }
                for row in again
            ],
        )
    return len(rows)


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
