"""Lets pieces of computation take turns, so that the event loop answers others in between."""

import asyncio
import contextvars
import heapq
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final, TypeVar, cast

from service.deadline import Deadline
from service.errors import DeadlineExceeded

T = TypeVar("T")

_TOGETHER: Final = 32  # articles; measured in a burst: 12 % less CPU than one by one, and more are no better
_SLICE_S: Final = 0.004  # about what the longest piece of a usual article takes


class Piece(IntEnum):
    """What is done at a turn, in the order of an article's way."""

    LAY_OUT = 0
    HEAR = 1
    ANNOTATE = 2
    SCREEN = 3
    GATHER = 4
    ASK = 5
    CHECK = 6
    READ_AHEAD = 7


_URGENCY: Final = {Piece.CHECK: 0, Piece.READ_AHEAD: 2}  # of all others 1
_ONE_A_ROUND: Final = frozenset({Piece.ASK, Piece.READ_AHEAD})


@dataclass(frozen=True, slots=True)
class Turn:
    """One article's place in the line."""

    turns: "Turns"
    place: int
    deadline: Deadline

    async def take(self, piece: Piece, work: Callable[[], T]) -> T:
        """See `Turns.take`."""
        return cast("T", await self.turns.take(self.place, ((piece, work),), self.deadline))

    async def take_all(self, *steps: tuple[Piece, Callable[[], object]]) -> None:
        """Do one after the other, each when it is its turn; see `Turns.take`."""
        await self.turns.take(self.place, steps, self.deadline)

    async def wait_to_ask(self) -> None:
        """Let those go first who are to be read before the model is asked; see `Turns`."""
        await self.take(Piece.ASK, lambda: None)


@dataclass(slots=True)
class _Errand:
    """Pieces of one article to be done in order, and who waits for the last."""

    place: int
    steps: tuple[tuple[Piece, Callable[[], Any]], ...]
    done: asyncio.Future[Any]
    context: contextvars.Context = field(default_factory=contextvars.copy_context)
    at: int = 0


class Turns:
    """A slice of a few milliseconds at a time; the event loop goes round between two.

    A loop runs everything that is ready before it looks at its sockets again: a hundred articles that
    arrive at once would otherwise be read one after the other while nobody else gets an answer.

    What only has to be checked is finished first; what may be read ahead comes when there is nothing else. Of
    the rest who arrived first goes first, a few articles at a time, so that the model works on the first
    while the last are still read. Those few all have their first
    piece done, then all their second, and so on: the tables that a piece looks up are still at hand in the
    processor when the next of its kind comes.
    """

    def __init__(self) -> None:
        self._arrivals = itertools.count()
        self._loop: asyncio.AbstractEventLoop | None = None  # in which the next slice is about to begin
        self._waiting: list[tuple[tuple[int, int, Piece, int, int], _Errand]] = []
        self._tickets = itertools.count()  # those of one arrival go in the order of asking

    def arrive(self, deadline: Deadline) -> "Turn":
        """A place in the line, for all pieces of one article."""
        return Turn(self, next(self._arrivals), deadline)

    async def take(
        self, place: int, steps: tuple[tuple[Piece, Callable[[], Any]], ...], deadline: Deadline
    ) -> Any:  # noqa: ANN401 - whatever the last step gives
        """What the last of the steps returns; each is done when its turn has come.

        Raises:
            DeadlineExceeded: when the deadline passes first.
        """
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        errand = _Errand(place, steps, done)
        self._push(errand)
        if self._loop is not loop:
            self._loop = loop
            loop.call_soon(self._work, loop)
        try:
            async with deadline.bound():
                return await done
        except TimeoutError as error:
            if done.done() and not done.cancelled() and done.exception() is error:
                raise  # the work's own
            raise DeadlineExceeded(
                "the deadline passed before this article was worked through; allow more time (deadline_s)"
            ) from error
        finally:
            if done.cancelled():
                self._forget(errand)

    def _push(self, errand: _Errand) -> None:
        piece, place = errand.steps[errand.at][0], errand.place
        order = (_URGENCY.get(piece, 1), place // _TOGETHER, piece, place, next(self._tickets))
        heapq.heappush(self._waiting, (order, errand))

    def _forget(self, errand: _Errand) -> None:
        """Let go of what nobody waits for: in a busy process the turn to read ahead may never come."""
        self._waiting = [entry for entry in self._waiting if entry[1] is not errand]
        heapq.heapify(self._waiting)

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        """Do pieces for a slice of time, then let the loop go round."""
        until_s = time.perf_counter() + _SLICE_S
        try:
            while self._waiting:
                _, errand = heapq.heappop(self._waiting)
                if errand.done.done():
                    continue  # whoever waited has left
                piece = errand.steps[errand.at][0]
                self._do(errand)
                # Whoever may ask does the rest outside, so one asks in a round; reading ahead holds up none.
                if piece in _ONE_A_ROUND or time.perf_counter() >= until_s:
                    break
        finally:  # whatever comes out of a piece, the others get their turns
            if self._waiting:
                loop.call_soon(self._work, loop)
            else:
                self._loop = None

    def _do(self, errand: _Errand) -> None:
        try:
            value = errand.context.run(errand.steps[errand.at][1])
        except StopIteration as error:  # which no future can hold
            fault = RuntimeError("a piece of work ended its iterator")
            fault.__cause__ = error
            errand.done.set_exception(fault)
            return
        except Exception as error:  # noqa: BLE001 - it is for whoever waits
            errand.done.set_exception(error)
            return
        errand.at += 1
        if errand.at < len(errand.steps):
            self._push(errand)
        else:
            errand.done.set_result(value)
