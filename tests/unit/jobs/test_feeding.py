"""How the queue is fed: in windows, fairly, and never more than a model may take; on both databases."""

from collections import Counter

import pytest
import sqlalchemy as sa

from service.jobs.budgets import Budget
from service.jobs.feeding import WINDOW, Active, allowed_now, feed
from service.jobs.lanes import Lane, pause, read_lanes, resume
from service.jobs.leases import Identity, beat
from service.jobs.ledger import put_back
from service.jobs.tables import items
from service.jobs.values import Paused, Resumed
from service.settings import EMBEDDED, ModelLimits
from tests.unit.jobs.batches import DirectDispatcher, hand_in

NOW = 1_000.0
MODEL = "fake/model"


def fed(engine: sa.Engine, dispatcher: DirectDispatcher, limits: ModelLimits | None = None) -> int:
    """One round of feeding."""
    with engine.begin() as connection:
        return feed(connection, dispatcher, {"*": limits or ModelLimits()}, NOW)


@pytest.fixture
def dispatcher(engine: sa.Engine) -> DirectDispatcher:
    """One process with a hundred places."""
    with engine.begin() as connection:
        beat(connection, "me", Identity(None, "1:1"), 100)
    return DirectDispatcher()


def test_a_window_holds_what_may_run_soon(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """As much as there is room for is handed out, in order, and the rest waits."""
    job = hand_in(engine, 300).key
    first = fed(engine, dispatcher)
    assert 100 < first <= WINDOW
    assert fed(engine, dispatcher) == 0
    assert [ticket.line for ticket in dispatcher.queued] == list(range(1, first + 1))
    with engine.begin() as connection:
        put_back(connection, dispatcher.queued[:10])
    assert fed(engine, dispatcher) == 10
    assert {(t.job, t.round) for t in dispatcher.queued[-10:]} == {(job, 1)}


def test_a_small_job_does_not_wait_for_a_large_one(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """Jobs share each window; what one does not need, the others take."""
    large, small = hand_in(engine, 300).key, hand_in(engine, 5).key
    count = fed(engine, dispatcher)
    share = Counter(ticket.job for ticket in dispatcher.queued)
    assert share == {large: count - 5, small: 5}


@pytest.mark.parametrize(
    ("lane", "active", "limits", "allowed"),
    [
        (Lane(MODEL), Active(), ModelLimits(), 50),
        (Lane(MODEL, paused_at=NOW - 1, pause_s=5), Active(), ModelLimits(), 0),
        (Lane(MODEL, paused_at=NOW - 6, pause_s=5), Active(), ModelLimits(), 50),
        # After an outage one article finds out whether it is over.
        (Lane(MODEL, paused_at=NOW - 6, pause_s=5, failures=3), Active(), ModelLimits(), 1),
        (Lane(MODEL, paused_at=NOW - 6, pause_s=5, failures=3), Active(running=1), ModelLimits(), 0),
        (Lane(MODEL, paused_at=NOW - 6, pause_s=5, failures=3), Active(fed=1), ModelLimits(), 0),
        # The clock was set back by a day, or that of another replica is a little ahead.
        (Lane(MODEL, paused_at=NOW + 86_400, pause_s=5), Active(), ModelLimits(), 50),
        (Lane(MODEL, paused_at=NOW + 10, pause_s=5), Active(), ModelLimits(), 0),
        (Lane(MODEL), Active(fed=3, running=4), ModelLimits(concurrency=10), 3),
        (Lane(MODEL), Active(running=12), ModelLimits(concurrency=10), 0),
        (
            Lane(MODEL, budget=Budget(requests_until=NOW + 9)),
            Active(),
            ModelLimits(requests_per_minute=60),
            0,
        ),
        (Lane(MODEL), Active(), ModelLimits(requests_per_minute=60), 3),
    ],
)
def test_what_a_model_may_take(lane: Lane, active: Active, limits: ModelLimits, allowed: int) -> None:
    """Pauses, probes, concurrency and rates, each alone."""
    assert allowed_now(lane, active, limits, NOW, 50) == allowed


def test_pauses_never_outlast_their_length() -> None:
    """Replicas whose clocks differ a little wait no longer than the pause is."""
    assert Lane(MODEL, paused_at=NOW + 10, pause_s=5).remaining_s(NOW) == 5


def test_a_clock_set_back_holds_up_nothing(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """What a clock that was wrong had put off by days is handed out, and a new pause holds."""
    hand_in(engine, 3)
    with engine.begin() as connection:
        pause(connection, [Paused(MODEL, NOW + 10 * 86_400, 5, "slow down", 1)])
        connection.execute(sa.update(items).values(not_before=NOW + 10 * 86_400))
        pause(connection, [Paused(MODEL, NOW, 30, "slow down", 1)])
    assert fed(engine, dispatcher) == 0
    with engine.begin() as connection:
        resume(connection, [Resumed(MODEL, NOW + 1)])
    assert fed(engine, dispatcher) == 3


@pytest.mark.parametrize(
    ("not_before", "bounced_at", "is_due"),
    [
        (0.0, None, True),
        (10.0, None, False),  # a crash: back within seconds
        (300.0, None, False),  # a provider's batch that was too much
        (18 * 3_600.0, -5.0, False),  # until midnight
        (3_600.0, 30.0, False),  # another replica's clock is a little ahead
        # Put off by a minute, by a clock that was hours or months ahead.
        (2 * 3_600.0 + 60, 2 * 3_600.0, True),
        (90 * 86_400.0 + 60, 90 * 86_400.0, True),
        (2 * 3_600.0 + 10, None, True),
        (2 * 86_400.0, -86_400.0, True),
    ],
)
def test_what_was_put_off_under_a_wrong_clock_begins(
    engine: sa.Engine,
    dispatcher: DirectDispatcher,
    not_before: float,
    bounced_at: float | None,
    *,
    is_due: bool,
) -> None:
    """Also what is put off by less than a day; what was put off under the right clock waits."""
    hand_in(engine, 1)
    with engine.begin() as connection:
        bounced = None if bounced_at is None else NOW + bounced_at
        connection.execute(sa.update(items).values(not_before=NOW + not_before, bounced_at=bounced))
    assert fed(engine, dispatcher) == int(is_due)


def test_a_paused_model_holds_up_no_other(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """Articles of a paused model wait; those of another are handed out; both go on after it."""
    waiting, other = hand_in(engine, 5, lane="slow/model").key, hand_in(engine, 5).key
    with engine.begin() as connection:
        pause(connection, [Paused("slow/model", NOW, 30, "slow down", 1)])
        # A shorter one that another replica learned does not end it.
        pause(connection, [Paused("slow/model", NOW, 2, "slow down", 1)])
    fed(engine, dispatcher)
    assert {ticket.job for ticket in dispatcher.queued} == {other}
    with engine.begin() as connection:
        resume(connection, [Resumed("slow/model", NOW - 10)])  # known before the pause
        assert read_lanes(connection)["slow/model"].pause_s == 30
        resume(connection, [Resumed("slow/model", NOW + 1)])
    fed(engine, dispatcher)
    assert {ticket.job for ticket in dispatcher.queued} == {other, waiting}


def test_limits_hold_over_rounds(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """What was handed out is charged in the database, where every replica sees it."""
    hand_in(engine, 20)
    assert fed(engine, dispatcher, ModelLimits(requests_per_minute=60)) == 3
    assert fed(engine, dispatcher, ModelLimits(requests_per_minute=60)) == 0


def test_what_has_to_wait_is_not_handed_out(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """An article that went back with a time waits for it."""
    job = hand_in(engine, 3).key
    with engine.begin() as connection:
        connection.execute(
            sa.update(items).where(items.c.job == job, items.c.line == 2).values(not_before=NOW + 5)
        )
    fed(engine, dispatcher)
    assert [ticket.line for ticket in dispatcher.queued] == [1, 3]


def test_the_embedded_model_is_not_overrun(engine: sa.Engine, dispatcher: DirectDispatcher) -> None:
    """It reads one article at a time: more than the next one would only wait while their deadlines run."""
    hand_in(engine, 20, lane=EMBEDDED)
    assert fed(engine, dispatcher) == 2
    assert fed(engine, dispatcher) == 0
    with engine.begin() as connection:
        beat(connection, "other", Identity(None, "1:2"), 100)
    assert fed(engine, dispatcher) == 2
    assert fed(engine, dispatcher, ModelLimits(concurrency=7)) == 3
