"""Many writes in few transactions, and patience with a database that is away."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from service.errors import JobsUnavailable
from service.jobs.database import open_engine
from service.jobs.writer import Writer

WAIT_S = 60.0  # only so that a hang fails


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """A SQLite file with one table."""
    opened = open_engine(sa.make_url(f"sqlite:///{tmp_path}/t.sqlite3"))
    with opened.begin() as connection:
        connection.execute(sa.text("CREATE TABLE t (n INTEGER PRIMARY KEY)"))
    yield opened
    opened.dispose()


@pytest.fixture
def writer(engine: sa.Engine) -> Iterator[Writer]:
    """A writer of it."""
    made = Writer(engine)
    yield made
    made.close()


def insert(connection: sa.Connection, numbers: Sequence[int]) -> Sequence[int]:
    """Insert numbers; answers with each."""
    connection.execute(sa.text("INSERT INTO t VALUES (:n)"), [{"n": n} for n in numbers])
    return numbers


def count(engine: sa.Engine) -> int:
    """How many numbers there are."""
    with engine.connect() as connection:
        return int(connection.execute(sa.text("SELECT count(*) FROM t")).scalar_one())


def gated(gate: threading.Event) -> Callable[[sa.Connection, Sequence[int]], Sequence[int]]:
    """An act that waits before it writes, and everything behind it."""

    def act(connection: sa.Connection, numbers: Sequence[int]) -> Sequence[int]:
        gate.wait(WAIT_S)
        return insert(connection, numbers)

    return act


def test_requests_share_transactions(engine: sa.Engine, writer: Writer) -> None:
    """Each gets its own answer, and far fewer transactions than requests are made."""
    begun: list[object] = []
    sa.event.listen(engine, "begin", begun.append)
    gate = threading.Event()
    first = writer.submit(gated(gate), 300)
    answers = [writer.submit(insert, n) for n in range(300)]
    gate.set()
    assert [answer.result(WAIT_S) for answer in [*answers, first]] == list(range(301))
    assert len(begun) < 6
    assert count(engine) == 301


def test_a_bad_request_fails_alone(engine: sa.Engine, writer: Writer) -> None:
    """The others of its transaction are written, each once."""
    answers = [writer.submit(insert, n) for n in (1, 2, 2, 3, 4)]
    failed = []
    for answer in answers:
        try:
            answer.result(WAIT_S)
        except sa.exc.IntegrityError:
            failed.append(answer)
    assert len(failed) == 1
    assert count(engine) == 4


def troubles(writer: Writer) -> str | None:
    """What is wrong now."""
    return writer.trouble


def outage(over: threading.Event) -> Callable[[sa.Connection, Sequence[int]], Sequence[int]]:
    """An act that finds the database away until it is over."""

    def act(connection: sa.Connection, numbers: Sequence[int]) -> Sequence[int]:
        if not over.is_set():
            raise OperationalError("INSERT", {}, Exception("database or disk is full"))
        return insert(connection, numbers)

    return act


def test_an_outage_is_waited_out(engine: sa.Engine, writer: Writer) -> None:
    """What was submitted is written once the database is back; meanwhile the trouble is told."""
    over = threading.Event()
    answer = writer.submit(outage(over), 7)
    until = time.monotonic() + WAIT_S
    while writer.trouble is None and time.monotonic() < until:
        time.sleep(0.005)
    assert troubles(writer) == "its disk is full"
    over.set()
    assert answer.result(WAIT_S) == 7
    assert troubles(writer) is None
    assert count(engine) == 1


def test_closing_ends_the_patience(engine: sa.Engine) -> None:
    """A process that ends does not wait for a database that is away; what it could not write is told."""
    writer = Writer(engine)
    answer = writer.submit(outage(threading.Event()), 1)
    writer.close()
    with pytest.raises(JobsUnavailable, match="disk is full"):
        answer.result(WAIT_S)
    with pytest.raises(JobsUnavailable, match="closing"):
        writer.submit(insert, 2).result(WAIT_S)


def test_what_was_taken_back_is_not_written(engine: sa.Engine, writer: Writer) -> None:
    """A request that nobody waits for any more is left out, and the writer lives on."""
    gate = threading.Event()
    first = writer.submit(gated(gate), 1)
    while not first.running():
        time.sleep(0.001)
    unwanted = writer.submit(insert, 2)
    assert unwanted.cancel()
    gate.set()
    assert writer.submit(insert, 3).result(WAIT_S) == 3
    assert count(engine) == 2
