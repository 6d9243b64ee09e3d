"""What articles ask by batch lies in tables from which any process goes on, on both databases."""

import pytest
import sqlalchemy as sa

from schemas.jobs import JobMode
from service.batching import BatchAnswer, KeptReply, Wanted
from service.jobs import batches, cleaning, ledger, questions, store
from service.jobs.batches import Bounds, Held, Loss
from service.jobs.dispatch import Ticket
from service.jobs.feeding import feed
from service.jobs.intake import Opened, finish_job, open_job, take
from service.jobs.leases import Identity, beat
from service.jobs.tables import Asking, JobStage, Stage, items, jobs
from service.jobs.tables import questions as asked
from service.jobs.values import Claimed, Parked
from tests.unit.jobs.batches import TENANT, DirectDispatcher, arrivals, submission

LANE = "openai/gpt-4o"
NOW = 1_000.0
BOUNDS = Bounds(questions=2, size=10_000, linger_s=60.0)
STRIKE = Loss(is_strike=True, reason="the provider refused the batch (billing_hard_limit_reached)")
TOO_MUCH = Loss(
    is_strike=False, reason="the provider refused the batch (token_limit_exceeded)", bounds=BOUNDS
)
GOOD = KeptReply(200, b"{}")


def hand_in(engine: sa.Engine, count: int) -> Opened:
    """A job that is asked about by batch."""
    given = submission(mode=JobMode.PROVIDER_BATCH)
    with engine.begin() as connection:
        for executor in ("me", "other"):
            beat(connection, executor, Identity(None, "1:1"), 4)
        opened = open_job(connection, given, "me")
        taken, bad = take(connection, opened.key, arrivals(count), given, LANE)
        finish_job(connection, opened, given, taken, bad)
    return opened


def begin(engine: sa.Engine) -> list[Claimed]:
    """Hand out what may run, and take it."""
    dispatcher = DirectDispatcher()
    with engine.begin() as connection:
        feed(connection, dispatcher, {}, NOW)
        return list(ledger.claim(connection, "me", dispatcher.queued).values())


def park(engine: sa.Engine, claimed: Claimed, *keys: str) -> None:
    """Let an article wait with questions."""
    wanted = tuple(Wanted(key, b'{"beta":"","body":{}}') for key in keys)
    with engine.begin() as connection:
        assert questions.park(connection, [Parked(claimed.ticket, claimed.lane, wanted)], NOW) == set()


def gathered(engine: sa.Engine, now: float = NOW) -> Held | None:
    """A batch of what waits."""
    with engine.begin() as connection:
        return batches.gather(connection, "me", BOUNDS, now)


def stages(engine: sa.Engine, job: int) -> list[Stage]:
    """Where the items are, by line."""
    with engine.begin() as connection:
        rows = connection.execute(sa.select(items.c.stage).where(items.c.job == job).order_by(items.c.line))
        return [Stage(row.stage) for row in rows]


def running(engine: sa.Engine, count: int) -> tuple[Opened, Held]:
    """A job of so many articles whose batch the provider has taken."""
    opened = hand_in(engine, count)
    for claimed in begin(engine):
        park(engine, claimed, "k")
    held = gathered(engine)
    assert held is not None
    with engine.begin() as connection:
        batches.handed_in(connection, held.key, "batch_1", NOW, NOW)
    return opened, held


def test_a_batch_is_made_when_it_is_full_or_nothing_more_comes(engine: sa.Engine) -> None:
    """One question alone waits for others of its job, but not for long."""
    hand_in(engine, 3)
    first, second, third = begin(engine)
    park(engine, first, "k")
    assert gathered(engine) is None
    assert gathered(engine, NOW + 61) is not None
    park(engine, second, "k", "l")
    assert gathered(engine) is not None
    park(engine, third, "k")
    assert gathered(engine) is not None
    assert gathered(engine) is None


def test_replies_come_back_to_their_articles(engine: sa.Engine) -> None:
    """An article goes on when all it asked is answered; what is read twice is kept once."""
    hand_in(engine, 1)
    (claimed,) = begin(engine)
    assert (claimed.is_by_batch, dict(claimed.kept)) == (True, {})
    park(engine, claimed, "k", "l")
    held = gathered(engine)
    assert held is not None
    with engine.begin() as connection:
        lines = batches.lines_of(connection, held.key)
        batches.handed_in(connection, held.key, "batch_1", NOW, NOW)
        assert connection.execute(sa.select(asked).where(asked.c.request.is_not(None))).all() == []
    assert [line.name for line in lines] == ["a1-1", "a1-2"]
    for name, stage in (("a1-1", Stage.AWAITING), ("a1-2", Stage.QUEUED), ("a1-2", Stage.QUEUED)):
        with engine.begin() as connection:
            batches.keep(connection, held, [BatchAnswer(name, GOOD), BatchAnswer("a9-x", GOOD)])
        assert stages(engine, held.job) == [stage]
    (again,) = begin(engine)
    assert again.ticket.round == claimed.ticket.round + 1
    assert dict(again.kept) == {"k": GOOD, "l": GOOD}


@pytest.mark.parametrize(
    "name",
    ["", "\0", "1-1", "a1-1\0", "a\ud8001-1", "a9999999999-1", "a1-99999", f"a{'9' * 5_000}-1", "a\u0661-1"],
    ids=lambda name: ascii(name)[:20],
)
def test_names_that_are_none_of_ours_cost_no_answer(engine: sa.Engine, name: str) -> None:
    """Whatever a provider calls a line, the other answers are kept."""
    opened, held = running(engine, 1)
    with engine.begin() as connection:
        batches.keep(connection, held, [BatchAnswer(name, GOOD), BatchAnswer("a1-1", GOOD)])
    assert stages(engine, opened.key) == [Stage.QUEUED]


def test_what_a_dead_process_was_handing_in_is_taken_over(engine: sa.Engine) -> None:
    """A batch belongs to one process while that lives, and to the next once its row is gone."""
    hand_in(engine, 1)
    (claimed,) = begin(engine)
    park(engine, claimed, "k")
    held = gathered(engine)
    assert held is not None
    with engine.begin() as connection:
        assert batches.take_over(connection, "other", NOW) is None
        connection.exec_driver_sql("DELETE FROM gw_executors WHERE id = 'me'")
        taken = batches.take_over(connection, "other", NOW)
        assert taken is not None
        assert (taken.key, taken.token) == (held.key, held.token)
        assert batches.take_over(connection, "third", NOW) is None


def test_running_batches_are_looked_at_when_it_is_time(engine: sa.Engine) -> None:
    """Not before, not by two, and a clock that was set back does not put it off."""
    _, held = running(engine, 1)
    with engine.begin() as connection:
        batches.put_down(connection, held.key, NOW + 60, {"answered": 1})
        assert batches.due(connection, "me", 60.0, NOW) is None
        assert batches.due(connection, "me", 60.0, NOW - 10_000) is not None
        assert batches.due(connection, "other", 60.0, NOW + 61) is None


def test_what_three_batches_left_unanswered_is_a_dead_letter(engine: sa.Engine) -> None:
    """The article asks again in a batch half as large; a retry of the dead letter begins anew."""
    opened, held = running(engine, 1)
    for strike in (1, 2, 3):
        with engine.begin() as connection:
            assert batches.lose(connection, held, NOW, STRIKE, NOW) == 1
            assert batches.lose(connection, held, NOW, STRIKE, NOW) == 0
        if strike == 3:
            break
        assert stages(engine, opened.key) == [Stage.QUEUED]
        (claimed,) = begin(engine)
        park(engine, claimed, "k")
        found = gathered(engine)
        assert found is not None
        held = found
    assert stages(engine, opened.key) == [Stage.FAILED]
    with engine.begin() as connection:
        assert ledger.retry_some(connection, opened.key, 10) == 1
        assert connection.execute(sa.select(asked)).all() == []


def test_what_was_too_much_is_divided(engine: sa.Engine) -> None:
    """What a provider refused for its size is asked in batches of at most half as many questions."""
    opened, held = running(engine, 2)
    with engine.begin() as connection:
        assert batches.lose(connection, held, NOW, TOO_MUCH, NOW) == 2
    for claimed in begin(engine):
        park(engine, claimed, "k")
    sizes = []
    while (part := gathered(engine)) is not None:
        with engine.begin() as connection:
            sizes.append(len(batches.lines_of(connection, part.key)))
    assert sizes == [1, 1]
    assert stages(engine, opened.key) == [Stage.AWAITING] * 2


@pytest.mark.parametrize(
    ("tries", "questions", "next_batch"),
    [
        (0, 10_000, 5_000),
        (0, 9_000, 2_500),
        # A small one comes back smaller too: not unchanged until the halvings of the largest reach its size.
        (0, 7, 2),
        (0, 2, 1),
        (3, 2, 1),
        (0, 1, 1),
    ],
)
def test_a_batch_that_was_too_much_comes_back_at_most_half_as_large(
    tries: int, questions: int, next_batch: int
) -> None:
    """However small it was."""
    bounds = Bounds(questions=10_000)
    assert bounds.questions >> bounds.tries_after(tries, questions) == next_batch


def test_a_single_question_that_is_too_much_is_a_dead_letter_soon(engine: sa.Engine) -> None:
    """It cannot be divided: after three batches of one it ends, and says what the provider said."""
    opened, held = running(engine, 1)
    for strike in (1, 2, 3):
        with engine.begin() as connection:
            assert batches.lose(connection, held, NOW, TOO_MUCH, NOW) == 1
        if strike == 3:
            break
        (claimed,) = begin(engine)
        park(engine, claimed, "k")
        found = gathered(engine)
        assert found is not None
        held = found
    assert stages(engine, opened.key) == [Stage.FAILED]
    with engine.begin() as connection:
        message = connection.execute(sa.select(items.c.error_message)).scalar_one()
    assert message == (
        "openai/gpt-4o: the provider refused the batch (token_limit_exceeded), the last of 3 times"
    )


def test_cancelling_ends_what_is_not_out_and_finishes_what_was_answered(engine: sa.Engine) -> None:
    """Of a cancelled job only what was paid for is worked on."""
    opened, held = running(engine, 2)
    with engine.begin() as connection:
        connection.execute(sa.update(jobs).values(stage=int(JobStage.CANCELLING)))
        assert ledger.cancel_some(connection, opened.key, 10) == 0
        batches.keep(connection, held, [BatchAnswer("a1-1", GOOD)])
        batches.lose(connection, held, NOW, Loss(is_strike=False), NOW)
        assert ledger.cancel_some(connection, opened.key, 10) == 1
    assert stages(engine, opened.key) == [Stage.QUEUED, Stage.CANCELLED]
    (claimed,) = begin(engine)
    park(engine, claimed, "another")  # it wants to know more: that is not asked any more
    assert gathered(engine) is None
    with engine.begin() as connection:
        assert ledger.cancel_some(connection, opened.key, 10) == 1
    assert stages(engine, opened.key) == [Stage.CANCELLED, Stage.CANCELLED]


def test_an_article_that_asks_without_end_is_found_out(engine: sa.Engine) -> None:
    """More questions than any article has are not put into batches."""
    opened = hand_in(engine, 1)
    (claimed,) = begin(engine)
    wanted = tuple(Wanted(f"k{n}", b"{}") for n in range(questions.MOST_QUESTIONS + 1))
    with engine.begin() as connection:
        found = questions.park(connection, [Parked(claimed.ticket, LANE, wanted)], NOW)
    assert found == {(opened.key, 1)}


def test_a_late_process_parks_nothing(engine: sa.Engine) -> None:
    """A ticket of an earlier round does not stop what runs by now."""
    opened = hand_in(engine, 1)
    (claimed,) = begin(engine)
    late = Parked(Ticket(opened.key, 1, claimed.ticket.round + 7), LANE, (Wanted("k", b"{}"),))
    with engine.begin() as connection:
        questions.park(connection, [late], NOW)
        assert connection.execute(sa.select(asked)).all() == []
    assert stages(engine, opened.key) == [Stage.RUNNING]


def test_the_job_shows_its_batches_and_takes_them_with_it(engine: sa.Engine) -> None:
    """Articles with a provider count as running; deleting a job leaves nothing of it."""
    opened, _ = running(engine, 2)
    with engine.begin() as connection:
        seen = store.view(connection, TENANT, opened.id, NOW)
        assert (seen.counts.running, seen.counts.queued) == (2, 0)
        assert [(b.id, b.questions) for b in seen.batches] == [("batch_1", 2)]
        while not cleaning.delete_some(connection, opened.key):
            pass
        for table in ("gw_questions", "gw_batches", "gw_items"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0  # noqa: S608 - a name of the table above


def test_ordinary_jobs_do_not_ask_by_batch(engine: sa.Engine) -> None:
    """Their items say so."""
    given = submission()
    with engine.begin() as connection:
        opened = open_job(connection, given, "me")
        take(connection, opened.key, arrivals(1), given, LANE)
        assert connection.execute(sa.select(items.c.asking)).scalar() == Asking.BY_CALL
