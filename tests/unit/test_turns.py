"""Tests of turns: pieces of computation let others in between, in order, and not beyond the deadline."""

import asyncio
import gc
import time
import weakref
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from itertools import groupby

import pytest

from service.deadline import Deadline
from service.errors import DeadlineExceeded
from service.turns import Piece, Turns


def soon() -> Deadline:
    """Counted from the test, not from the import: the suite before it takes minutes."""
    return Deadline.after(60)


async def rounds_of(count: int, work: Callable[[], None]) -> list[tuple[int, int]]:
    """So many pieces that are asked for together, each with the round of the loop in which it is done."""
    turns, rounds, seen = Turns(), 0, list[tuple[int, int]]()

    async def go_round() -> None:
        nonlocal rounds
        while True:
            rounds += 1
            await asyncio.sleep(0)

    def note(number: int) -> None:
        work()
        seen.append((number, rounds))

    going = asyncio.create_task(go_round())
    await asyncio.gather(*(turns.arrive(soon()).take(Piece.SCREEN, partial(note, n)) for n in range(count)))
    going.cancel()
    return seen


async def test_others_come_between() -> None:
    """Between two pieces that take their time the event loop goes round; they come in the order of asking."""
    seen = await rounds_of(20, partial(time.sleep, 0.005))
    assert [n for n, _ in seen] == list(range(20))
    assert len({at for _, at in seen}) == 20


async def test_short_pieces_share_a_round() -> None:
    """A round costs as much as they do."""
    seen = await rounds_of(20, lambda: None)
    assert [n for n, _ in seen] == list(range(20))
    assert len({at for _, at in seen}) < 10


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


async def test_a_piece_that_ends_its_iterator_stops_nobody() -> None:
    """No future can hold a StopIteration: whoever waits is told of a fault, and others get turns."""
    turns = Turns()
    first = asyncio.create_task(turns.arrive(soon()).take(Piece.SCREEN, partial(next, iter(()))))
    second = asyncio.create_task(turns.arrive(soon()).take(Piece.SCREEN, lambda: "done"))
    with pytest.raises(RuntimeError, match="ended its iterator"):
        await first
    assert await second == "done"
    assert await turns.arrive(soon()).take(Piece.SCREEN, lambda: "later") == "later"


async def test_nobody_else_is_blamed_for_the_time() -> None:
    """The message holds also where there is no other article."""
    with pytest.raises(DeadlineExceeded) as over:
        await Turns().arrive(Deadline.after(0)).take(Piece.ANNOTATE, lambda: None)
    assert "other" not in over.value.message
    assert "allow more time (deadline_s)" in over.value.message


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
    with pytest.raises(DeadlineExceeded, match="before this article was worked through"):
        await late
    assert begun == ["first", "second", "last"]


READING = (Piece.LAY_OUT, Piece.HEAR, Piece.ANNOTATE, Piece.SCREEN)


async def run_articles(count: int) -> list[tuple[int, Piece]]:
    """The pieces of so many articles that arrive together, in the order in which they are done."""
    turns, order = Turns(), list[tuple[int, Piece]]()

    def work(number: int, piece: Piece) -> None:
        if piece is Piece.ANNOTATE:
            time.sleep(0.001)
        order.append((number, piece))

    async def article(number: int) -> None:
        turn = turns.arrive(soon())
        await turn.take_all(*((piece, partial(work, number, piece)) for piece in READING))
        for piece in (Piece.ASK, Piece.CHECK):
            await turn.take(piece, partial(work, number, piece))

    await asyncio.gather(*(article(number) for number in range(count)))
    return order


async def test_a_few_articles_go_the_way_together() -> None:
    """Each piece is done for all of them before the next: it finds what it needs at hand."""
    order = [piece for _, piece in await run_articles(20) if piece is not Piece.CHECK]
    assert [piece for piece, _ in groupby(order)] == [*READING, Piece.ASK]


async def test_the_first_articles_are_asked_about_before_the_last_are_read() -> None:
    """When many arrive together the model soon has work, and who arrived first has it first."""
    order = await run_articles(200)
    asked = [number for number, piece in order if piece is Piece.ASK]
    assert asked == sorted(asked)
    first_asked = order.index((0, Piece.ASK))
    annotated = [number for number, piece in order[:first_asked] if piece is Piece.ANNOTATE]
    assert len(annotated) < 50


async def test_one_is_asked_about_in_a_round() -> None:
    """What asking takes is done outside of turns, and others are to come between there too."""
    turns, ready = Turns(), list[int]()

    async def ask() -> int:
        await turns.arrive(soon()).wait_to_ask()
        ready.append(1)
        return len(ready)

    asking = [asyncio.create_task(ask()) for _ in range(5)]
    told = []
    while not all(task.done() for task in asking):
        before = len(ready)
        await asyncio.sleep(0)
        told.append(len(ready) - before)
    assert max(told) == 1


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
    await asyncio.gather(*waiting)
    assert done == ["checked", *["read"] * 5]


async def test_work_is_done_as_whoever_asked() -> None:
    """What it logs carries the id of its own request."""
    turns, who = Turns(), ContextVar[str]("who")

    async def ask(name: str) -> tuple[str, str]:
        who.set(name)
        return name, await turns.arrive(soon()).take(Piece.SCREEN, who.get)

    asking = [asyncio.create_task(ask(name)) for name in ("a", "b", "c")]
    assert [name == told for name, told in await asyncio.gather(*asking)] == [True] * 3


async def test_a_failed_step_is_the_last() -> None:
    """What would build on it is not tried; a timeout of the work's own is not taken for the deadline."""
    done = list[str]()

    def fail() -> None:
        raise TimeoutError

    steps = ((Piece.HEAR, fail), (Piece.SCREEN, partial(done.append, "screened")))
    with pytest.raises(TimeoutError):
        await Turns().arrive(soon()).take_all(*steps)
    assert not done


def test_another_loop_may_follow() -> None:
    """A loop that ended while somebody waited leaves nobody stuck in the next."""
    turns = Turns()

    async def leave() -> None:
        waiting = [
            asyncio.create_task(turns.arrive(soon()).take(Piece.SCREEN, partial(time.sleep, 0.005)))
            for _ in range(3)
        ]
        await asyncio.sleep(0)
        assert not any(task.done() for task in waiting)

    async def stay() -> str:
        async with asyncio.timeout(60):
            return await turns.arrive(soon()).take(Piece.SCREEN, lambda: "done")

    asyncio.run(leave())
    assert asyncio.run(stay()) == "done"


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


async def test_what_nobody_waits_for_is_let_go() -> None:
    """However long others keep the line busy, whoever left holds no memory in it."""

    class Article:
        """What a step holds."""

    turns, busy = Turns(), True
    article = Article()
    held = weakref.ref(article)
    leaving = asyncio.create_task(turns.arrive(soon()).take(Piece.READ_AHEAD, partial(repr, article)))

    async def keep_busy() -> None:
        while busy:
            await turns.arrive(soon()).take(Piece.SCREEN, partial(time.sleep, 0.001))

    others = [asyncio.create_task(keep_busy()) for _ in range(8)]
    await asyncio.sleep(0.02)
    assert not leaving.done()
    leaving.cancel()
    await asyncio.wait([leaving])
    del article, leaving
    gc.collect()
    assert held() is None
    busy = False
    await asyncio.gather(*others)
