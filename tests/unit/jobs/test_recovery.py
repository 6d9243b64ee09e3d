"""What dead processes held comes back, once, and what kills them ends as a dead letter; on both databases."""

import time

import pytest
import sqlalchemy as sa

from service.jobs import recovery
from service.jobs.dispatch import Ticket
from service.jobs.feeding import feed
from service.jobs.leases import Identity, beat
from service.jobs.ledger import claim, put_back
from service.jobs.tables import Stage, executors, items
from tests.unit.jobs.batches import DirectDispatcher, hand_in

LATER_S = 60.0


@pytest.fixture
def dispatcher(engine: sa.Engine) -> DirectDispatcher:
    """This process, beside one named `dead`."""
    for name in ("me", "dead"):
        live(engine, name)
    return DirectDispatcher(executor="me")


def live(engine: sa.Engine, name: str) -> None:
    """A process with two places."""
    with engine.begin() as connection:
        beat(connection, name, Identity(None, "1:1"), 2)


def run_on(engine: sa.Engine, dispatcher: DirectDispatcher, executor: str) -> list[Ticket]:
    """Hand out what may run in a minute, and begin it there; returns what was begun."""
    already = len(dispatcher.queued)
    with engine.begin() as connection:
        feed(connection, dispatcher, {}, time.time() + LATER_S)
        tickets = dispatcher.queued[already:]
        return list(claim(connection, executor, tickets)) if tickets else []


def rows(engine: sa.Engine) -> list[tuple[int, int, int]]:
    """Stage, round and crashes of each item, in order."""
    with engine.begin() as connection:
        found = connection.execute(
            sa.select(items.c.stage, items.c.round, items.c.crashes).order_by(items.c.line)
        )
        return [(row.stage, row.round, row.crashes) for row in found]


def test_what_was_running_comes_back_once(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """Running items count a crash, handed-out ones do not; a second recovery changes nothing."""
    hand_in(engine, 3)
    begun = run_on(engine, dispatcher, "dead")
    assert len(begun) == 3
    with engine.begin() as connection:  # the third was taken by the dispatcher there and not begun
        connection.execute(sa.update(items).where(items.c.line == 3).values(stage=1, executor=None))
    dispatcher.held = begun
    assert recovery.recover(engine, dispatcher, ["dead"]) == 5
    expected = [(Stage.QUEUED, 1, 1), (Stage.QUEUED, 1, 1), (Stage.QUEUED, 1, 0)]
    assert rows(engine) == expected
    assert set(dispatcher.dropped) == set(begun)
    assert recovery.recover(engine, dispatcher, []) == 0
    assert rows(engine) == expected
    with engine.begin() as connection:
        assert connection.execute(sa.select(executors.c.id)).scalars().all() == ["me"]


def test_what_lives_is_left_alone(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """Items of a live process stay; those of one that nobody knows come back."""
    hand_in(engine, 2)
    first, second = run_on(engine, dispatcher, "me")
    with engine.begin() as connection:
        connection.execute(sa.update(items).where(items.c.line == second.line).values(executor="unheard-of"))
    assert recovery.recover(engine, dispatcher, []) == 1
    assert rows(engine) == [(Stage.RUNNING, first.round, 0), (Stage.QUEUED, 1, 1)]


def test_the_third_crash_is_the_last(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """An article that is there whenever its process dies ends as a dead letter; others are not drawn in."""
    hand_in(engine, 3)
    for crash in range(3):
        live(engine, "dead")
        begun = run_on(engine, dispatcher, "dead")
        lines = sorted(ticket.line for ticket in begun)
        # As a suspect it runs alone among suspects.
        assert lines == ([1, 2, 3] if crash < 2 else [1])
        recovery.recover(engine, dispatcher, ["dead"])
    assert rows(engine) == [(Stage.FAILED, 2, 2), (Stage.QUEUED, 2, 2), (Stage.QUEUED, 2, 2)]
    with engine.begin() as connection:
        code = connection.execute(sa.select(items.c.error_code).where(items.c.line == 1)).scalar()
    assert code == recovery.CRASHED


def test_suspects_wait_until_things_are_calm(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """Each death of any process makes suspects wait again: only a calm that they end convicts them."""
    hand_in(engine, 1)
    for _ in range(2):
        live(engine, "dead")
        run_on(engine, dispatcher, "dead")
        recovery.recover(engine, dispatcher, ["dead"])
    with engine.begin() as connection:
        connection.execute(sa.update(items).values(not_before=0.0))
    live(engine, "dead")
    recovery.recover(engine, dispatcher, ["dead"])
    with engine.begin() as connection:
        assert feed(connection, dispatcher, {}, time.time()) == 0
        assert feed(connection, dispatcher, {}, time.time() + LATER_S) == 1


def test_tickets_that_ended_without_a_result_come_back(
    engine: sa.Engine, dispatcher: DirectDispatcher
) -> None:
    """When the dispatcher is done with a ticket and nothing was written, its item is queued again."""
    hand_in(engine, 2)
    begun = run_on(engine, dispatcher, "me")
    dispatcher.over = list(begun)
    with engine.begin() as connection:
        put_back(connection, begun[:1])  # this one went back by itself
    assert recovery.reconcile(engine, dispatcher, 10) == 2
    assert rows(engine) == [(Stage.QUEUED, 1, 0), (Stage.QUEUED, 1, 0)]
    assert dispatcher.over == []
