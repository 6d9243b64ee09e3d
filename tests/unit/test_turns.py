"""Tests of turns: pieces of computation let others in between, in order, and not beyond the deadline."""

import asyncio

import pytest

from service.deadline import Deadline
from service.errors import DeadlineExceeded
from service.turns import Turns


def soon() -> Deadline:
    """Counted from the test, not from the import: the suite before it takes minutes."""
    return Deadline.after(60)


async def test_others_come_between() -> None:
    """Between two pieces the event loop goes round, and they come in the order of asking."""
    turns, rounds, seen = Turns(), 0, list[tuple[int, int]]()

    async def count() -> None:
        nonlocal rounds
        while True:
            rounds += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    await asyncio.gather(*(turns.take(lambda n=n: seen.append((n, rounds)), soon()) for n in range(20)))  # type: ignore[misc]
    counting.cancel()
    assert [n for n, _ in seen] == list(range(20))
    assert len({at for _, at in seen}) == 20


async def test_a_failure_gives_the_turn_away() -> None:
    """Work that fails, or whose caller is gone, does not hold up the rest."""
    turns = Turns()

    def fail() -> None:
        raise KeyError

    failing = asyncio.create_task(turns.take(fail, soon()))
    gone = asyncio.create_task(turns.take(lambda: "never", soon()))
    last = asyncio.create_task(turns.take(lambda: "done", soon()))
    await asyncio.sleep(0)
    gone.cancel()
    assert await last == "done"
    with pytest.raises(KeyError):
        await failing


async def test_the_deadline_ends_waiting() -> None:
    """Whoever waits too long is told so, and work is not begun."""
    turns, begun = Turns(), list[int]()
    held = asyncio.Event()

    async def hold() -> None:
        async with turns._lock:  # noqa: SLF001 - stands for a turn that takes long
            await held.wait()

    holding = asyncio.create_task(hold())
    await asyncio.sleep(0)
    with pytest.raises(DeadlineExceeded, match="other articles"):
        await turns.take(lambda: begun.append(1), Deadline.after(0.01))
    held.set()
    await holding
    assert not begun
