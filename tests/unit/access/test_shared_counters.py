"""What processes count together in Postgres or a file: rates, places and budgets, all at once."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.access.local_counters import LocalCounters
from service.access.opening import open_gate
from service.access.sql_counters import SqlCounters, open_file, open_postgres
from service.errors import CallerLimited
from service.settings import Settings
from tests.postgres import dsn, running_postgres

pytestmark = pytest.mark.socket
AWAY = "postgresql://groundwire@127.0.0.1:1/groundwire"


class Clock:
    """The time of day, when told."""

    def __init__(self) -> None:
        self.now_s = 86_400.0 * 20_000 + 3_600

    def __call__(self) -> float:
        """The time."""
        return self.now_s


@pytest.fixture(scope="module")
def server() -> Iterator[sa.URL]:
    """A cluster of its own."""
    with running_postgres() as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    """One clock for all replicas."""
    return Clock()


@pytest.fixture(params=["postgres", "file"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], sa.Engine]:
    """Opens the database that replicas share."""
    if request.param == "file":
        return lambda: open_file(tmp_path / "keys.json.counts")
    address = dsn(request.getfixturevalue("server"))
    return lambda: open_postgres(address)


@pytest.fixture
async def replicas(engine: Callable[[], sa.Engine], clock: Clock) -> AsyncIterator[list[SqlCounters]]:
    """Three replicas that have not met their tables yet."""
    found = [SqlCounters(engine(), LocalCounters(clock), clock) for _ in range(3)]
    yield found
    for each in found:
        await each.close()


async def test_a_limit_holds_over_all_replicas(replicas: list[SqlCounters], clock: Clock) -> None:
    """Of many requests at once exactly as many as allowed get through, and as many again a minute later."""
    for _ in range(2):
        told = await asyncio.gather(*(replicas[n % 3].hit("rate", 10) for n in range(40)))
        assert sum(is_within for is_within, _, _ in told) == 10
        assert {left for is_within, left, _ in told if not is_within} == {0}
        assert {reset_s for _, _, reset_s in told} == {60.0}
        clock.now_s += 60
    assert (await replicas[0].hit("other", 10))[:2] == (True, 9)


@pytest.mark.parametrize("begun_s", [0.0, 12.5, 59.0])
async def test_who_is_refused_is_told_when_the_next_place_frees(
    replicas: list[SqlCounters], clock: Clock, begun_s: float
) -> None:
    """Wherever in a minute it began: a little earlier is refused, and then one is let in."""
    clock.now_s += begun_s
    key = f"wait-{begun_s}"
    for wait_s in (0, 7, 7):
        clock.now_s += wait_s
        assert (await replicas[0].hit(key, 3))[0]
    is_within, left, reset_s = await replicas[1].hit(key, 3)
    assert (is_within, left) == (False, 0)
    assert 45 <= reset_s <= 46
    clock.now_s += reset_s - 1.5
    assert not (await replicas[2].hit(key, 3))[0]
    clock.now_s += 1.5
    assert (await replicas[2].hit(key, 3))[0]
    assert (await replicas[1].hit(key, 3))[2] == pytest.approx(7)


async def test_a_lowered_limit_tells_how_long_it_lasts(replicas: list[SqlCounters], clock: Clock) -> None:
    """What was let in under the old limit has to leave first."""
    for wait_s in (0, 10, 10):
        clock.now_s += wait_s
        assert (await replicas[0].hit("lowered", 3))[0]
    assert await replicas[0].hit("lowered", 1) == (False, 0, 60.0)


async def test_places_are_shared(replicas: list[SqlCounters], clock: Clock) -> None:
    """No more are held than there are; they are free when left, or when their replica died."""
    tickets = await asyncio.gather(*(replicas[n % 3].enter("place", 4, 60.0) for n in range(20)))
    held = [ticket for ticket in tickets if ticket is not None]
    assert len(held) == len(set(held)) == 4
    await replicas[1].leave("place", held[0])
    assert await replicas[2].enter("place", 4, 60.0) is not None
    assert await replicas[0].enter("place", 4, 60.0) is None
    clock.now_s += 61
    assert await replicas[0].enter("place", 4, 60.0) is not None


async def test_budgets_are_shared_and_end_with_the_day(replicas: list[SqlCounters], clock: Clock) -> None:
    """What several replicas use at the same time adds up."""
    await asyncio.gather(*(replicas[n % 3].use("money", "microdollars", 7) for n in range(30)))
    assert [await each.used_today("money", "microdollars") for each in replicas] == [210] * 3
    assert await replicas[0].used_today("money", "tokens") == 0
    clock.now_s += 86_400
    assert await replicas[0].used_today("money", "microdollars") == 0


async def test_a_file_that_is_held_for_a_while_is_waited_for(tmp_path: Path, clock: Clock) -> None:
    """However many wait in each process: otherwise each would count for itself, and let in more."""
    path = tmp_path / "keys.json.counts"
    replicas = [SqlCounters(open_file(path), LocalCounters(clock), clock) for _ in range(2)]
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    asyncio.get_running_loop().call_later(0.5, other.execute, "COMMIT")
    with capture_logs() as told:
        hits = await asyncio.gather(*(replicas[n % 2].hit("rate", 10) for n in range(100)))
    assert sum(is_within for is_within, _, _ in hits) == 10
    assert told == []
    for each in replicas:
        await each.close()
    other.close()


async def test_whoever_goes_while_taking_a_place_leaves_it(tmp_path: Path, clock: Clock) -> None:
    """It was taken for nobody, and no other is held up by it."""
    path = tmp_path / "keys.json.counts"
    counters = SqlCounters(open_file(path), LocalCounters(clock), clock)
    assert await counters.used_today("place", "tokens") == 0  # the tables are there
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    entering = asyncio.create_task(counters.enter("place", 1, 3_600.0))
    await asyncio.sleep(0.2)  # by now it waits for the other; if not, it is never begun
    entering.cancel()
    with pytest.raises(asyncio.CancelledError):
        await entering
    other.execute("COMMIT")
    other.close()
    assert await counters.used_today("place", "tokens") == 0
    assert await counters.enter("place", 1, 3_600.0) is not None
    await counters.close()


async def test_a_place_left_while_the_database_is_away_is_free_when_it_is_back(
    engine: Callable[[], sa.Engine], clock: Clock
) -> None:
    """It is not held for as long as that of a replica that died."""
    database = engine()
    counters = SqlCounters(database, LocalCounters(clock), clock, away_s=0.0)
    ticket = await counters.enter("left", 1, 3_600.0)
    assert ticket is not None
    with database.begin() as connection:
        connection.execute(sa.text("ALTER TABLE gw_key_places RENAME TO gw_elsewhere"))
    await counters.leave("left", ticket)
    with database.begin() as connection:
        connection.execute(sa.text("ALTER TABLE gw_elsewhere RENAME TO gw_key_places"))
    assert await counters.enter("left", 1, 3_600.0) is not None
    assert await counters.enter("left", 1, 3_600.0) is None
    await counters.close()


async def test_a_database_that_is_away_stops_nobody(clock: Clock) -> None:
    """Each replica then counts for itself."""
    counters = SqlCounters(open_postgres(AWAY), LocalCounters(clock), clock)
    assert (await counters.hit("k", 1))[0]
    assert not (await counters.hit("k", 1))[0]
    ticket = await counters.enter("k", 1, 60.0)
    assert ticket is not None
    assert await counters.enter("k", 1, 60.0) is None
    await counters.leave("k", ticket)
    assert await counters.enter("k", 1, 60.0) is not None
    await counters.use("k", "tokens", 5)
    assert await counters.used_today("k", "tokens") == 5
    await counters.close()


async def test_who_leaves_after_the_end_is_not_stopped(tmp_path: Path, clock: Clock) -> None:
    """A request that is cut off when the service stops gives its place back in vain, without an error."""
    counters = SqlCounters(open_file(tmp_path / "keys.json.counts"), LocalCounters(clock), clock)
    ticket = await counters.enter("k", 1, 60.0)
    assert ticket is not None
    await counters.close()
    await counters.leave("k", ticket)
    await counters.use("k", "tokens", 5)
    assert await counters.used_today("k", "tokens") == 5


@pytest.mark.parametrize("url", [AWAY, "sqlite:///jobs.sqlite3"])
async def test_the_gate_opens_without_asking_the_database(tmp_path: Path, url: str) -> None:
    """A service whose database is away starts all the same, and lets callers in."""
    secret, key = make_key("a", None, frozenset({Scope.EXTRACT}), Limits(requests_per_minute=1))
    with changing_keys(tmp_path / "keys.json") as write:
        write(KeyFile(keys=(key,)))
    gate = open_gate(Settings(database_url=url, api_keys_file=tmp_path / "keys.json"))
    async with gate.admitted(f"Bearer {secret}", Scope.EXTRACT) as caller:
        assert dict(caller.headers)["RateLimit"].startswith('"minute";r=0;')
    await gate.close()


async def test_workers_of_one_machine_count_together_and_remember(tmp_path: Path) -> None:
    """Without Redis and Postgres a file beside the keys holds the counts, also after a restart."""
    secret, key = make_key(
        "a", None, frozenset({Scope.EXTRACT}), Limits(requests_per_minute=3, tokens_per_day=9)
    )
    settings = Settings(api_keys_file=tmp_path / "keys.json")
    with changing_keys(tmp_path / "keys.json") as write:
        write(KeyFile(keys=(key,)))
    left = []
    for _ in range(3):  # one after the other, as after restarts
        gate = open_gate(settings)
        async with gate.admitted(f"Bearer {secret}", Scope.EXTRACT) as caller:
            left.append(dict(caller.headers)["RateLimit"].split(";")[1])
        await gate.close()
    assert left == ["r=2", "r=1", "r=0"]
    gate = open_gate(settings)
    with pytest.raises(CallerLimited):
        async with gate.admitted(f"Bearer {secret}", Scope.EXTRACT):
            pass
    await gate.close()


def test_where_nothing_can_be_written_each_counts_alone(tmp_path: Path) -> None:
    """The service starts, and the log says what does not hold and what to do."""
    (tmp_path / "keys.json.counts").mkdir()  # nothing that can be written as a file, even by root
    with changing_keys(tmp_path / "keys.json") as write:
        write(KeyFile(keys=()))
    with capture_logs() as told:
        open_gate(Settings(api_keys_file=tmp_path / "keys.json"))
    assert [event["event"] for event in told] == ["counters_apart"]
    assert "GROUNDWIRE_REDIS_URL" in told[0]["reason"]
