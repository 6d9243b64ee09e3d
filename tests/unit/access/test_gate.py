"""The gate: who is let in, how much a key may use, and what it is told when it used that up."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis, FakeServer

from service.access.counters import Counters
from service.access.gate import LOCAL, Gate
from service.access.keyring import KeyFile, Keyring, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.access.local_counters import LocalCounters
from service.errors import CallerLimited, CallerNotAllowed, CallerUnknown
from service.spending import Spent


class Clock:
    """The time of day, when told."""

    def __init__(self) -> None:
        self.now_s = 86_400.0 * 20_000 + 3_600

    def __call__(self) -> float:
        """The time."""
        return self.now_s


def gate_for(
    tmp_path: Path,
    clock: Clock,
    counters: Counters | None = None,
    tenant: str | None = None,
    **limits: Any,
) -> tuple[Gate, str]:
    """A gate with one key of these limits, and the header that opens it."""
    secret, key = make_key("a", tenant, frozenset({Scope.EXTRACT}), Limits(**limits))
    path = tmp_path / "keys.json"
    with changing_keys(path) as write:
        write(KeyFile(keys=(key,)))
    return Gate(Keyring(path), counters or LocalCounters(clock), clock), f"Bearer {secret}"


async def test_without_keys_everyone_is_the_local_tenant() -> None:
    """A service without a key file asks for none."""
    async with Gate(None, None).admitted("", Scope.ADMIN) as caller:
        assert (caller.tenant, caller.key) == (LOCAL, None)


@pytest.mark.parametrize(
    ("authorization", "scope", "error"),
    [
        ("", Scope.EXTRACT, CallerUnknown),
        ("Basic dXNlcjpwYXNz", Scope.EXTRACT, CallerUnknown),
        ("Bearer gw_0123456789_" + "a" * 43, Scope.EXTRACT, CallerUnknown),
        ("Bearer", Scope.EXTRACT, CallerUnknown),
        (None, Scope.JOBS, CallerNotAllowed),
        (None, Scope.ADMIN, CallerNotAllowed),
    ],
)
async def test_others_are_refused(
    tmp_path: Path, authorization: str | None, scope: Scope, error: type[Exception]
) -> None:
    """No key, a strange one, or one without the scope: each is told which."""
    gate, header = gate_for(tmp_path, Clock())
    with pytest.raises(error):
        async with gate.admitted(header if authorization is None else authorization, scope):
            raise AssertionError


async def test_a_key_may_make_so_many_requests_a_minute(tmp_path: Path) -> None:
    """The request beyond the limit is told when to come back; the others how many are left."""
    gate, header = gate_for(tmp_path, Clock(), requests_per_minute=3)
    left = []
    for _ in range(3):
        async with gate.admitted(header, Scope.EXTRACT) as caller:
            left.append(dict(caller.headers)["RateLimit"].partition(";t=")[0])
    assert left == ['"minute";r=2', '"minute";r=1', '"minute";r=0']
    with pytest.raises(CallerLimited) as caught:
        async with gate.admitted(header, Scope.EXTRACT):
            raise AssertionError
    assert 0 < (caught.value.retry_after_s or 0) <= 60
    assert dict(caught.value.headers)["RateLimit-Policy"] == '"minute";q=3;w=60'


async def test_a_key_may_have_so_many_requests_running(tmp_path: Path) -> None:
    """A place is free again when its request ends, also when it fails."""
    gate, header = gate_for(tmp_path, Clock(), in_flight=2)
    async with AsyncExitStack() as held:
        for _ in range(2):
            await held.enter_async_context(gate.admitted(header, Scope.EXTRACT))
        with pytest.raises(CallerLimited, match="2 requests running at once"):
            await held.enter_async_context(gate.admitted(header, Scope.EXTRACT))
    for _ in range(5):
        with pytest.raises(RuntimeError):
            async with gate.admitted(header, Scope.EXTRACT):
                raise RuntimeError


@pytest.mark.parametrize(
    ("limits", "spent"),
    [
        ({"tokens_per_day": 1_000}, Spent(input_tokens=900, output_tokens=100)),
        ({"usd_per_day": 0.5}, Spent(cost_usd=0.5)),
    ],
)
async def test_a_day_has_its_budget(tmp_path: Path, limits: dict[str, Any], spent: Spent) -> None:
    """A key that used up its tokens or dollars waits for midnight UTC, and then goes on."""
    clock = Clock()
    gate, header = gate_for(tmp_path, clock, **limits)
    async with gate.admitted(header, Scope.EXTRACT) as caller:
        await gate.record(caller, spent)
    with pytest.raises(CallerLimited) as caught:
        async with gate.admitted(header, Scope.EXTRACT):
            raise AssertionError
    assert caught.value.retry_after_s == 82_800
    clock.now_s += 82_800
    async with gate.admitted(header, Scope.EXTRACT):
        pass


async def test_replicas_count_together_in_redis() -> None:
    """Rates, places and budgets that one replica used are used for both; a dead Redis stops nobody."""
    from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - imports slowly

    server, clock = FakeServer(), Clock()

    def counters() -> RedisCounters:
        return RedisCounters(
            "redis://127.0.0.1:1/0", LocalCounters(clock), clock, redis=FakeAsyncRedis(server=server)
        )

    one, two = counters(), counters()
    ticket = await one.enter("k", 1, 60.0)
    assert ticket is not None
    assert await two.enter("k", 1, 60.0) is None
    await one.leave("k", ticket)
    assert await two.enter("k", 1, 60.0) is not None
    clock.now_s += 61  # that replica died without leaving
    assert await one.enter("k", 1, 60.0) is not None
    await one.use("k", "tokens", 70)
    await two.use("k", "tokens", 7)
    assert await one.used_today("k", "tokens") == 77
    before_s = time.time()
    told = [await each.hit("rate", 3) for each in (one, two, one, two)]
    assert [(is_within, left) for is_within, left, _ in told] == [(True, 2), (True, 1), (True, 0), (False, 0)]
    for _, _, reset_s in told:  # until the first one leaves the window; a store may round
        assert before_s + 59.9 - time.time() <= reset_s <= 60
    server.connected = False
    assert await one.used_today("k", "tokens") == 70
    assert await one.enter("j", 1, 60.0) is not None
    assert await one.enter("j", 1, 60.0) is None
    await one.close()
    await two.close()


async def test_redis_is_told_later_who_left_while_it_was_away() -> None:
    """A place is not held for an hour because nobody could give it back."""
    from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - imports slowly

    server, clock = FakeServer(), Clock()
    counters = RedisCounters(
        "redis://127.0.0.1:1/0", LocalCounters(clock), clock, redis=FakeAsyncRedis(server=server)
    )
    ticket = await counters.enter("k", 1, 3_700.0)
    assert ticket is not None
    server.connected = False
    await counters.leave("k", ticket)
    assert await counters.enter("j", 1, 3_700.0) is not None  # counted here, while Redis is away
    server.connected = True
    assert await counters.enter("k", 1, 3_700.0) is not None
    assert await counters.enter("k", 1, 3_700.0) is None
    await counters.close()


class SlowToAnswer(FakeAsyncRedis):
    """A Redis that does what it is asked at once, and answers when told."""

    def __init__(self) -> None:
        super().__init__()
        self.has_done = asyncio.Event()
        self.may_answer = asyncio.Event()

    def pipeline(self, *given: Any, **named: Any) -> Any:
        """See `Redis.pipeline`."""
        found: Any = super().pipeline(*given, **named)
        execute = found.execute

        async def answer(*given: Any, **named: Any) -> Any:
            told = await execute(*given, **named)
            self.has_done.set()
            await self.may_answer.wait()
            return told

        found.execute = answer
        return found


async def test_redis_frees_the_place_of_a_caller_who_went_while_it_was_taken() -> None:
    """Whoever hangs up in that moment holds no place."""
    from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - imports slowly

    clock, redis = Clock(), SlowToAnswer()
    counters = RedisCounters("redis://127.0.0.1:1/0", LocalCounters(clock), clock, redis=redis)
    entering = asyncio.create_task(counters.enter("k", 1, 3_700.0))
    await redis.has_done.wait()
    entering.cancel()
    await asyncio.wait({entering})
    assert entering.cancelled()
    redis.may_answer.set()
    assert await counters.enter("k", 1, 3_700.0) is not None
    assert await counters.enter("k", 1, 3_700.0) is None
    await counters.close()
