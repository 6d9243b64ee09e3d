"""Tests of the pace at which requests begin: few in a round, in order, and nobody is left behind."""

import asyncio

import pytest

from service.api.pacing import Pace


async def _rounds_of(pace: Pace, count: int) -> list[int]:
    """In which round of the loop each of so many got through, all coming at once."""
    now = 0

    async def tick() -> None:
        nonlocal now
        while True:
            now += 1
            await asyncio.sleep(0)

    async def come() -> int:
        await pace.enter()
        return now

    ticking = asyncio.create_task(tick())
    got = await asyncio.gather(*(come() for _ in range(count)))
    ticking.cancel()
    return got


@pytest.mark.parametrize(("at_once", "count"), [(1, 5), (8, 3), (8, 8), (8, 100), (3, 10)])
async def test_few_begin_in_one_round(at_once: int, count: int) -> None:
    """No round lets more through than it should, they go in order of coming, and none is idle."""
    rounds = await _rounds_of(Pace(at_once), count)
    shares = [rounds.count(each) for each in sorted(set(rounds))]
    assert rounds == sorted(rounds)
    assert max(shares) <= at_once
    assert len(shares) == -(-count // at_once)


async def test_a_later_burst_is_paced_too() -> None:
    """After a quiet time the gate is as wide as at first, and no wider."""
    pace = Pace(4)
    first, second = await _rounds_of(pace, 9), await _rounds_of(pace, 9)
    assert [first.count(each) for each in sorted(set(first))] == [4, 4, 1]
    assert [second.count(each) for each in sorted(set(second))] == [4, 4, 1]


async def test_whoever_leaves_holds_up_nobody() -> None:
    """Requests that are cancelled while they wait are passed over."""
    pace = Pace(1)
    tasks = [asyncio.create_task(pace.enter()) for _ in range(6)]
    await asyncio.sleep(0)
    for task in tasks[1:5]:
        task.cancel()
    async with asyncio.timeout(60):
        await tasks[5]
    assert all(task.cancelled() for task in tasks[1:5])
