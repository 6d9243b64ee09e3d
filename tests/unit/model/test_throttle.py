"""How many calls go at once: fewer after a refusal, more again with answers, none while held."""

import asyncio

import pytest

from service.deadline import Deadline
from service.errors import ModelRateLimited
from service.model.throttle import Throttle


class Clock:
    """Time that passes only by waiting."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waited_s: list[float] = []

    def __call__(self) -> float:
        """The time."""
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        """Let it pass."""
        self.waited_s.append(seconds)
        self.now_s += seconds

    def deadline(self, seconds: float = 60.0) -> Deadline:
        """A deadline on this clock."""
        return Deadline.after(seconds, clock=self)


def throttle_of(most: int, clock: Clock) -> Throttle:
    """A throttle on that clock."""
    return Throttle(most, "a/model", clock=clock, sleep=clock.sleep)


def test_slows_down_at_once_and_creeps_up() -> None:
    """Each burst of refusals halves the slots, down to one; as many answers as slots give one more."""
    clock = Clock()
    throttle = throttle_of(64, clock)
    for expected in (32, 16, 8, 4, 2, 1, 1):
        clock.now_s += 1
        throttle.slow_down(clock.now_s, None)
        assert throttle.limit == expected
    grown = []
    for _ in range(200):
        throttle.succeeded()
        grown.append(throttle.limit)
    assert grown[:4] == [2, 2, 2, 3]
    assert 17 <= grown[-1] <= 21  # n answers give about the square root of 2n
    for _ in range(5_000):
        throttle.succeeded()
    assert throttle.limit == 64


def test_one_burst_counts_once() -> None:
    """Calls that began before the slots were halved say nothing about the new number."""
    clock = Clock()
    throttle = throttle_of(64, clock)
    began_s = clock.now_s
    clock.now_s += 1
    for _ in range(30):
        throttle.slow_down(began_s, None)
    assert throttle.limit == 32
    throttle.slow_down(clock.now_s + 1, None)
    assert throttle.limit == 16


async def test_turns_go_in_order_of_arrival() -> None:
    """Never more calls than slots, and who came first goes first."""
    clock = Clock()
    throttle = throttle_of(2, clock)
    order: list[int] = []
    most = 0

    async def call(number: int) -> None:
        nonlocal most
        async with throttle.slot(clock.deadline()):
            order.append(number)
            most = max(most, throttle.taken)
            await asyncio.sleep(0)

    await asyncio.gather(*(call(number) for number in range(20)))
    assert (order, most, throttle.taken) == (list(range(20)), 2, 0)


async def test_cancelled_waiters_lose_no_slot() -> None:
    """Whoever is cancelled, before or as the turn comes, leaves the slot to the next."""
    clock = Clock()
    throttle = throttle_of(1, clock)
    leave = asyncio.Event()

    async def call() -> str:
        async with throttle.slot(clock.deadline()):
            await leave.wait()
        return "done"

    calls = [asyncio.create_task(call()) for _ in range(4)]
    await asyncio.sleep(0)
    calls[1].cancel()
    leave.set()
    calls[0].cancel()  # frees the slot, which goes to the third
    await asyncio.sleep(0)
    calls[2].cancel()  # as its turn comes
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes[:3]] == [asyncio.CancelledError] * 3
    assert outcomes[3] == "done"
    assert throttle.taken == 0


async def test_no_hold_is_for_good() -> None:
    """Whatever a provider says, the model is asked again after some minutes."""
    clock = Clock()
    throttle = throttle_of(8, clock)
    throttle.slow_down(clock.now_s, 86_400.0)
    async with throttle.slot(clock.deadline(3_600)):
        assert clock.waited_s == [300.0]


async def test_a_hold_is_for_every_call() -> None:
    """Calls wait as long as the provider said, or fail at once when that is past their deadline."""
    clock = Clock()
    throttle = throttle_of(8, clock)
    throttle.slow_down(clock.now_s, 20.0)
    throttle.slow_down(clock.now_s, 5.0)  # does not shorten it
    with pytest.raises(
        ModelRateLimited, match="a/model: the provider wants no call for another 20 s"
    ) as caught:
        async with throttle.slot(clock.deadline(20)):
            pytest.fail("called")
    assert caught.value.retry_after_s == 20.0
    async with throttle.slot(clock.deadline(30)) as began_s:
        assert began_s == 120.0
    assert clock.waited_s == [20.0]
    assert throttle.taken == 0
