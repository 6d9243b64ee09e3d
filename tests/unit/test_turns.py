"""Tests of turns: pieces of computation let others in between, in order, and not beyond the deadline."""

import asyncio
import time
from functools import partial
from itertools import pairwise

import pytest

from service.deadline import Deadline
from service.errors import DeadlineExceeded
from service.turns import Piece, Turns


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
    await asyncio.gather(*(turns.arrive(soon()).take(Piece.ANNOTATE, partial(note, n)) for n in range(20)))
    counting.cancel()
    assert [n for n, _ in seen] == list(range(20))
    assert len({at for _, at in seen}) == 20


async def test_a_failure_gives_the_turn_away() -> None:
    """Work that fails, or whose caller is gone, does not hold up the rest."""
    turns = Turns()

    def fail() -> None:
        raise KeyError

    failing = asyncio.create_task(turns.arrive(soon()).take(Piece.ANNOTATE, fail))
    gone = asyncio.create_task(turns.arrive(soon()).take(Piece.ANNOTATE, lambda: "never"))
    last = asyncio.create_task(turns.arrive(soon()).take(Piece.ANNOTATE, lambda: "done"))
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

        await turns.arrive(deadline).take(Piece.ANNOTATE, work)

    first = asyncio.create_task(run("first", soon(), 0.02))
    second = asyncio.create_task(run("second", soon(), 0.02))
    late = asyncio.create_task(run("late", Deadline.after(0.01)))
    last = asyncio.create_task(run("last", soon()))
    await asyncio.gather(first, second, last)
    with pytest.raises(DeadlineExceeded, match="other articles"):
        await late
    assert begun == ["first", "second", "last"]


async def run_articles(count: int) -> list[tuple[int, Piece]]:
    """The pieces of so many articles that arrive together, in the order in which they are done."""
    turns, order = Turns(), list[tuple[int, Piece]]()

    async def article(number: int) -> None:
        turn = turns.arrive(soon())
        for piece in Piece:
            await turn.take(piece, partial(order.append, (number, piece)))

    await asyncio.gather(*(article(number) for number in range(count)))
    return order


async def test_a_few_articles_go_the_way_together() -> None:
    """All of them are annotated, then all screened, then asked about: a piece finds what it needs at hand."""
    order = [piece for _, piece in await run_articles(20) if piece is not Piece.CHECK]
    changes = sum(1 for before, after in pairwise(order[1:]) if before is not after)  # the first goes alone
    assert changes == 2


async def test_the_first_articles_are_asked_about_before_the_last_are_read() -> None:
    """When many arrive together the model soon has work, and who arrived first has it first."""
    order = await run_articles(200)
    asked = [number for number, piece in order if piece is Piece.ASK]
    assert asked == sorted(asked)
    first_asked = order.index((0, Piece.ASK))
    annotated = [number for number, piece in order[:first_asked] if piece is Piece.ANNOTATE]
    assert len(annotated) < 50


async def test_what_only_has_to_be_checked_is_finished_first() -> None:
    """Whose answer has come does not wait until everybody else is read."""
    turns, done = Turns(), list[str]()
    first = turns.arrive(soon())
    waiting = [
        asyncio.create_task(turns.arrive(soon()).take(Piece.ANNOTATE, partial(done.append, "read")))
        for _ in range(5)
    ]
    await asyncio.sleep(0)
    await first.take(Piece.CHECK, partial(done.append, "checked"))
    assert done == ["read", "checked"]  # one had its turn already
    await asyncio.gather(*waiting)


@pytest.mark.parametrize("rounds", range(4))
async def test_whoever_leaves_gives_the_turn_away(rounds: int) -> None:
    """A caller who goes while waiting, or just as the turn comes, leaves nobody stuck."""
    turns = Turns()
    tasks = [asyncio.create_task(turns.arrive(soon()).take(Piece.ANNOTATE, lambda: "done")) for _ in range(4)]
    for _ in range(rounds):
        await asyncio.sleep(0)
    for task in tasks[:3]:
        task.cancel()
    async with asyncio.timeout(60):
        assert await tasks[3] == "done"
