"""What becomes of items is written once, in an order that readers can rely on, on both databases."""

from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from schemas.jobs import ItemState, JobStatus
from service.jobs import ledger, store
from service.jobs.dispatch import Ticket
from service.jobs.packing import pack, unpack
from service.jobs.tables import Stage, items, jobs
from service.jobs.values import Bounced, Settled
from service.spending import Spent
from tests.unit.jobs.batches import TENANT, hand_in

NOW = 1_000.0


def fed(engine: sa.Engine, job: int, *lines: int) -> list[Ticket]:
    """These items as if they had been handed out."""
    with engine.begin() as connection:
        connection.execute(
            sa.update(items).where(items.c.job == job, items.c.line.in_(lines)).values(stage=int(Stage.FED))
        )
    return [Ticket(job, line, 0) for line in lines]


def settled(ticket: Ticket, stage: Stage = Stage.COMPLETE) -> Settled:
    """An end that is as good as its stage."""
    failed = stage is Stage.FAILED
    return Settled(
        ticket,
        stage,
        "fake/model",
        result=None if failed else pack(f'{{"line":{ticket.line}}}'),
        error_code="model_error" if failed else None,
        error_message="it failed" if failed else None,
        spent=Spent(attempts=1, input_tokens=10, output_tokens=2, cost_usd=0.5),
    )


def read(engine: sa.Engine, job: int, after: int = 0, states: Sequence[ItemState] = ()) -> list[bytes]:
    """The result lines after a cursor."""
    with engine.begin() as connection:
        return [line.text for line in store.read_results(connection, job, after, states, 100)]


def test_only_handed_out_items_are_claimed_and_only_once(engine: sa.Engine) -> None:
    """A claim takes what was handed out; a second claim, another round and a queued item get nothing."""
    job = hand_in(engine, 3).key
    first, second = fed(engine, job, 1, 2)
    with engine.begin() as connection:
        taken = ledger.claim(connection, "me", [first, second, Ticket(job, 3, 0), Ticket(job, 1, 1)])
        again = ledger.claim(connection, "other", [first, second])
    assert set(taken) == {first, second}
    assert b"Article 1" in unpack(taken[first].body)
    assert again == {}


def test_the_first_result_stays(engine: sa.Engine) -> None:
    """Two processes may finish the same item; readers see one result, and the tally counts it once."""
    job = hand_in(engine, 1).key
    (ticket,) = fed(engine, job, 1)
    with engine.begin() as connection:
        assert ledger.settle(connection, [settled(ticket), settled(ticket, Stage.PARTIAL)], NOW) == {ticket}
    with engine.begin() as connection:
        assert ledger.settle(connection, [settled(ticket, Stage.FAILED)], NOW) == set()
        view = store.view(connection, TENANT, job_id(connection, job), NOW)
    assert (view.counts.complete, view.counts.failed) == (1, 0)
    assert view.usage.input_tokens == 10
    assert len(read(engine, job)) == 1


def job_id(connection: sa.Connection, key: int) -> str:
    """What callers name a job."""
    return str(connection.execute(sa.select(jobs.c.id).where(jobs.c.key == key)).scalar_one())


def test_results_keep_their_order(engine: sa.Engine) -> None:
    """A cursor shows what was finished after it and nothing twice, also by state."""
    job = hand_in(engine, 4).key
    tickets = fed(engine, job, 1, 2, 3, 4)
    with engine.begin() as connection:
        ledger.settle(connection, [settled(tickets[2]), settled(tickets[0], Stage.FAILED)], NOW)
    assert [line[:22] for line in read(engine, job)] == [b'{"cursor":1,"line":3,"', b'{"cursor":2,"line":1,"']
    with engine.begin() as connection:
        ledger.settle(connection, [settled(tickets[1]), settled(tickets[3])], NOW)
    assert [line[:22] for line in read(engine, job, after=2)] == [
        b'{"cursor":3,"line":2,"',
        b'{"cursor":4,"line":4,"',
    ]
    (failed,) = read(engine, job, states=[ItemState.FAILED])
    assert failed == (
        b'{"cursor":2,"line":1,"id":"a1","state":"failed","result":null,'
        b'"error":{"code":"model_error","message":"it failed"}}\n'
    )


def test_bounced_items_wait_in_a_new_round(engine: sa.Engine) -> None:
    """What goes back can be claimed under its new round alone, and a late bounce changes nothing."""
    job = hand_in(engine, 1).key
    (ticket,) = fed(engine, job, 1)
    with engine.begin() as connection:
        ledger.claim(connection, "me", [ticket])
        ledger.bounce(connection, [Bounced(ticket, 2, NOW + 5)], NOW)
        ledger.bounce(connection, [Bounced(ticket, 9, NOW + 50)], NOW)
        row = connection.execute(sa.select(items).where(items.c.job == job)).one()
    assert (row.stage, row.round, row.strikes, row.not_before) == (Stage.QUEUED, 1, 2, NOW + 5)


@pytest.mark.parametrize("chunk", [1, 2, 10])
def test_cancelling_leaves_what_runs(engine: sa.Engine, chunk: int) -> None:
    """Queued and handed-out items are cancelled in chunks; a running one is finished and kept."""
    job = hand_in(engine, 5).key
    running, _ = fed(engine, job, 1, 2)
    with engine.begin() as connection:
        ledger.claim(connection, "me", [running])
        connection.execute(sa.update(jobs).where(jobs.c.key == job).values(stage=2))
    cancelled = 0
    with engine.begin() as connection:
        while some := ledger.cancel_some(connection, job, chunk):
            cancelled += some
        assert not ledger.close_job(connection, job, NOW)
        ledger.settle(connection, [settled(running)], NOW)
        assert ledger.close_job(connection, job, NOW)
        view = store.view(connection, TENANT, job_id(connection, job), NOW)
    assert cancelled == 4
    assert view.status is JobStatus.CANCELLED
    assert (view.counts.cancelled, view.counts.complete) == (4, 1)


def test_dead_letters_are_sent_again(engine: sa.Engine) -> None:
    """A retry queues what failed with a clean slate, and its new result comes after all others."""
    job = hand_in(engine, 2).key
    tickets = fed(engine, job, 1, 2)
    with engine.begin() as connection:
        ledger.settle(connection, [settled(tickets[0], Stage.FAILED), settled(tickets[1])], NOW)
        assert ledger.retry_some(connection, job, 10) == 1
        assert ledger.retry_some(connection, job, 10) == 0
    assert len(read(engine, job)) == 1
    fed(engine, job, 1)
    with engine.begin() as connection:
        ledger.settle(connection, [settled(Ticket(job, 1, 1))], NOW)
        view = store.view(connection, TENANT, job_id(connection, job), NOW)
    assert (view.counts.complete, view.counts.failed) == (2, 0)
    assert [line[:12] for line in read(engine, job, after=2)] == [b'{"cursor":3,']
