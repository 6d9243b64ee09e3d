"""Tests of turns: pieces of computation let others in between, in order, and not beyond the deadline."""

import asyncio
import time
from functools import partial

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

    def note(number: int) -> None:
        seen.append((number, rounds))

    counting = asyncio.create_task(count())
    await asyncio.gather(*(turns.arrive(soon()).take(partial(note, n)) for n in range(20)))
    counting.cancel()
    assert [n for n, _ in seen] == list(range(20))
    assert len({at for _, at in seen}) == 20


async def test_a_failure_gives_the_turn_away() -> None:
    """Work that fails, or whose caller is gone, does not hold up the rest."""
    turns = Turns()

    def fail() -> None:
        raise KeyError

    failing = asyncio.create_task(turns.arrive(soon()).take(fail))
    gone = asyncio.create_task(turns.arrive(soon()).take(lambda: "never"))
    last = asyncio.create_task(turns.arrive(soon()).take(lambda: "done"))
    await asyncio.sleep(0)
    gone.cancel()
    assert await last == "done"
    with pytest.raises(KeyError):
        await failing


async def test_the_deadline_ends_waiting() -> None:
    """Whoever waits too long is told so, and work is not begun; the others go on."""
    turns, begun = Turns(), list[str]()

    async def run(name: str, deadline: Deadline, takes_s: float = 0.0) -> None:
        def work() -> None:
            begun.append(name)
            time.sleep(takes_s)

        await turns.arrive(deadline).take(work)

    first = asyncio.create_task(run("first", soon(), 0.02))
    second = asyncio.create_task(run("second", soon(), 0.02))
    late = asyncio.create_task(run("late", Deadline.after(0.01)))
    last = asyncio.create_task(run("last", soon()))
    await asyncio.gather(first, second, last)
    with pytest.raises(DeadlineExceeded, match="other articles"):
        await late
    assert begun == ["first", "second", "last"]


async def test_what_was_begun_is_finished_first() -> None:
    """The pieces of an article go ahead of those of later ones, so the first is done while many wait."""
    turns, order = Turns(), list[tuple[int, str]]()

    async def article(number: int) -> None:
        turn = turns.arrive(soon())
        for piece in ("read", "gather", "ask"):
            await turn.take(partial(order.append, (number, piece)))

    await asyncio.gather(*(article(number) for number in range(10)))
    asked = [at for at, (_, piece) in enumerate(order) if piece == "ask"]
    assert [number for number, piece in order if piece == "ask"] == list(range(10))
    assert asked[0] <= 5  # with turns in the order of asking it would be 20


@pytest.mark.parametrize("rounds", range(4))
async def test_whoever_leaves_gives_the_turn_away(rounds: int) -> None:
    """A caller who goes while waiting, or just as the turn comes, leaves nobody stuck."""
    turns = Turns()
    tasks = [asyncio.create_task(turns.arrive(soon()).take(lambda: "done")) for _ in range(4)]
    for _ in range(rounds):
        await asyncio.sleep(0)
    for task in tasks[:3]:
        task.cancel()
    async with asyncio.timeout(60):
        assert await tasks[3] == "done"
