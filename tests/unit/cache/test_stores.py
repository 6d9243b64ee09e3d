"""Stores keep what they are given, stay within bounds, and never fail a request."""

import asyncio
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from fakeredis import FakeAsyncRedis, FakeServer
from redis.asyncio.lock import Lock

from service.cache.redis import RedisStore, connect
from service.cache.sqlite import SqliteStore
from service.errors import SettingsInvalid


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def __call__(self) -> float:
        """The time."""
        return self.now_s


def noise(number: int, size: int = 4_000) -> bytes:
    """Bytes that do not compress."""
    return bytes((number * 7919 + i * i * 31 + (i >> 3) * number) % 251 for i in range(size))


async def test_what_was_put_is_got(tmp_path: Path) -> None:
    """The bytes come back as they were; other keys have none."""
    store = SqliteStore(tmp_path / "a.sqlite", 1_000_000, 60.0)
    await store.put("k", b"answer")
    assert await store.get("k") == b"answer"
    assert await store.get("other") is None
    await store.close()


async def test_many_are_got_at_once(tmp_path: Path) -> None:
    """Each gets its own answer, however many wait and whether or not they want the same."""
    store = SqliteStore(tmp_path / "a.sqlite", 100_000_000, 60.0)
    for n in range(0, 1_200, 2):
        await store.put(f"k{n}", b"%d" % n)
    asked = [*range(1_200), *range(100)]
    got = await asyncio.gather(*(store.get(f"k{n}") for n in asked))
    assert got == [None if n % 2 else b"%d" % n for n in asked]
    await store.close()


async def test_old_answers_go(tmp_path: Path) -> None:
    """After their age they are not given again."""
    clock = Clock()
    store = SqliteStore(tmp_path / "a.sqlite", 1_000_000, 60.0, clock)
    await store.put("k", b"answer")
    clock.now_s += 61
    assert await store.get("k") is None
    await store.close()


async def test_the_size_is_bounded_and_the_least_used_go_first(tmp_path: Path) -> None:
    """Beyond its bound the store forgets what was not asked for, and keeps what was."""
    clock = Clock()
    store = SqliteStore(tmp_path / "a.sqlite", 100_000, 1e9, clock)
    bodies = {f"k{n}": noise(n) for n in range(200)}
    for key, body in bodies.items():
        await store.put(key, body)
        clock.now_s += 1_000
        assert await store.get("k0") == bodies["k0"]
    with sqlite3.connect(tmp_path / "a.sqlite") as file:
        (held,) = file.execute("SELECT sum(size) FROM answers").fetchone()
    file.close()
    assert held < 100_000 + 33 * 4_100  # a few puts may pass between two evictions
    assert await store.get("k199") == bodies["k199"]
    assert await store.get("k1") is None
    await store.close()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b""], ids=["garbage", "empty"])
async def test_a_broken_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    """A file that is no database costs its answers, no request."""
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    store = SqliteStore(path, 1_000_000, 60.0)
    assert await store.get("k") is None
    await store.put("k", b"answer")
    assert await store.get("k") == b"answer"
    await store.close()


async def test_pages_overwritten_while_open_fail_no_request(tmp_path: Path) -> None:
    """Corruption under a running service counts as nothing kept, and it recovers."""
    path = tmp_path / "a.sqlite"
    store = SqliteStore(path, 10_000_000, 60.0)
    for n in range(50):
        await store.put(f"k{n}", noise(n))
    await store.close()
    body = bytearray(path.read_bytes())
    for at in range(4096, len(body), 512):
        body[at : at + 64] = b"\xff" * 64
    path.write_bytes(body)
    store = SqliteStore(path, 10_000_000, 60.0)
    got = [await store.get(f"k{n}") for n in range(50)]
    assert all(answer is None or answer == noise(n) for n, answer in enumerate(got))
    await store.put("new", b"answer")
    await store.put("new", b"answer")
    assert await store.get("new") == b"answer"
    await store.close()


async def test_a_broken_file_is_set_aside_once(tmp_path: Path) -> None:
    """Whoever notices later leaves alone what another process has begun in its place."""
    path = tmp_path / "a.sqlite"
    one, two = (SqliteStore(path, 10_000_000, 60.0) for _ in range(2))
    for n in range(50):
        await one.put(f"k{n}", noise(n))
    assert await two.get("k0") == noise(0)
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.close()
    path.write_bytes(b"\xff" * path.stat().st_size)  # in its place, and both have it open
    while await one.get("new") is None:
        await one.put("new", b"answer")
    for n in range(50):
        await two.get(f"k{n}")
    assert await one.get("new") == b"answer"
    assert await two.get("new") == b"answer"
    await one.close()
    await two.close()


async def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """A directory that is a file in truth: no answer is kept, nothing is raised."""
    (tmp_path / "file").write_text("in the way")
    store = SqliteStore(tmp_path / "file" / "a.sqlite", 1_000_000, 60.0)
    await store.put("k", b"answer")
    assert await store.get("k") is None
    await store.close()


async def test_two_processes_share_a_file(tmp_path: Path) -> None:
    """Two stores on one file see each other's answers, also when both write."""
    one, two = (SqliteStore(tmp_path / "a.sqlite", 10_000_000, 60.0) for _ in range(2))
    await asyncio.gather(
        *(store.put(f"{name}{n}", noise(n)) for name, store in (("a", one), ("b", two)) for n in range(20))
    )
    assert [await two.get(f"a{n}") for n in range(20)] == [noise(n) for n in range(20)]
    assert [await one.get(f"b{n}") for n in range(20)] == [noise(n) for n in range(20)]
    await one.close()
    await two.close()


async def test_redis_keeps_answers_for_every_replica() -> None:
    """What one replica put, another gets; the claim is one replica's at a time."""
    server = FakeServer()
    one, two = (RedisStore(FakeAsyncRedis(server=server), 60.0) for _ in range(2))
    await one.put("k", b"answer")
    assert await two.get("k") == b"answer"
    async with one.claim("j") as first, two.claim("j") as second:
        assert (first, second) == (True, False)
    async with two.claim("j") as third:
        assert third
    await one.close()
    await two.close()


async def test_a_claim_lasts_as_long_as_the_work() -> None:
    """Work that takes several leases, as when callers with more time join it, is nobody else's meanwhile."""
    server = FakeServer()
    one, two = (RedisStore(FakeAsyncRedis(server=server), 60.0, lease_s=0.2) for _ in range(2))
    async with one.claim("j") as first:
        for _ in range(12):
            await asyncio.sleep(0.05)
            async with two.claim("j") as second:
                assert (first, second) == (True, False)
    await one.close()
    await two.close()


class DeafLock(Lock):
    """A lock whose client swallows a cancellation while it renews, as may one that connects just then."""

    async def reacquire(self) -> Literal[True]:
        """Take a while, whatever happens."""
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(0.1)
        return True


async def test_a_claim_ends_with_its_work_though_the_client_is_deaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """A renewal that does not hear that it is over holds up no answer."""
    redis = FakeAsyncRedis()
    monkeypatch.setattr(redis, "lock", partial(DeafLock, redis))
    store = RedisStore(redis, 60.0, lease_s=0.03)
    async with asyncio.timeout(5):
        async with store.claim("j") as held:
            await asyncio.sleep(0.05)
        assert held
    await store.close()


async def test_the_claim_of_a_process_that_died_runs_out() -> None:
    """Whoever holds a claim and renews it no longer holds up the others for a lease."""
    server = FakeServer()
    one, two = (RedisStore(FakeAsyncRedis(server=server), 60.0, lease_s=0.1) for _ in range(2))
    dead = FakeAsyncRedis(server=server).lock("groundwire:answer:j:making", timeout=0.1)
    assert await dead.acquire()
    async with one.claim("j") as at_first:
        assert not at_first
    await asyncio.sleep(0.15)
    async with two.claim("j") as afterwards:
        assert afterwards
    await one.close()
    await two.close()


async def test_redis_that_holds_garbage_counts_as_empty() -> None:
    """A value of somebody else's under our key is no answer."""
    redis = FakeAsyncRedis()
    await redis.set("groundwire:answer:k", b"garbage")
    store = RedisStore(redis, 60.0)
    assert await store.get("k") is None
    await store.close()


async def test_readiness_names_redis() -> None:
    """Whether it answers is told; the service works without it, so it is ready either way."""
    server = FakeServer()
    store = RedisStore(FakeAsyncRedis(server=server), 60.0, Clock())
    there = await store.dependency()
    server.connected = False
    away = await store.dependency()
    assert there is not None
    assert away is not None
    assert (there.name, there.ready, there.detail) == ("redis", True, "answers")
    assert (away.ready, "cannot be reached" in away.detail) == (True, True)


async def test_a_dead_redis_is_asked_once_and_then_left_alone() -> None:
    """Requests go on without it, and one failure in ten seconds is enough."""
    server, clock = FakeServer(), Clock()
    server.connected = False
    store = RedisStore(FakeAsyncRedis(server=server), 60.0, clock)
    assert await store.get("k") is None
    server.connected = True
    await store.put("k", b"answer")
    assert await store.get("k") is None  # still left alone
    async with store.claim("k") as is_ours:
        assert is_ours
    clock.now_s += 11
    await store.put("k", b"answer")
    assert await store.get("k") == b"answer"
    await store.close()


@pytest.mark.parametrize("url", ["nonsense", "http://127.0.0.1", "redis://host:notaport/0"])
def test_an_address_that_is_no_redis_is_a_clear_error(url: str) -> None:
    """The message names the variable and an example, and not the address, which may hold a password."""
    with pytest.raises(SettingsInvalid, match="GROUNDWIRE_REDIS_URL") as caught:
        connect(url)
    assert url not in caught.value.message


async def test_a_claim_that_redis_lost_is_taken_again() -> None:
    """After a restart of Redis the maker renews what is no longer there by taking it anew."""
    server = FakeServer()
    one, two = (RedisStore(FakeAsyncRedis(server=server), 60.0, lease_s=0.2) for _ in range(2))
    async with one.claim("k") as is_ours:
        assert is_ours
        await FakeAsyncRedis(server=server).flushall()
        await asyncio.sleep(0.2)
        async with two.claim("k") as others:
            assert not others
