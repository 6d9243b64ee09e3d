"""Lets pieces of computation take turns, so that the event loop answers others in between."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, TypeVar

from service.deadline import Deadline
from service.errors import DeadlineExceeded

T = TypeVar("T")

_TOGETHER: Final = 32  # articles; measured in a burst: 12 % less CPU than one by one, and 64 are no better


class Piece(IntEnum):
    """What is done at a turn, in the order of an article's way."""

    ANNOTATE = 0
    SCREEN = 1
    ASK = 2
    CHECK = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """One article's place in the line."""

    turns: "Turns"
    place: int
    deadline: Deadline

    async def take(self, piece: Piece, work: Callable[[], T]) -> T:
        """See `Turns.take`."""
        return await self.turns.take(self.place, piece, work, self.deadline)

    async def wait_to_ask(self) -> None:
        """Let those go first who are to be read before the model is asked; see `Turns`."""
        await self.take(Piece.ASK, lambda: None)


class Turns:
    """One piece at a time; the event loop goes round between two.

    A loop runs everything that is ready before it looks at its sockets again: a hundred articles that
    arrive at once would otherwise be read one after the other while nobody else gets an answer.

    What only has to be checked is finished first. Then who arrived first goes first, a few articles at a
    time, so that the model works on the first while the last are still read. Those few are all annotated,
    then all screened, then all asked about: the tables that a piece looks up are still at hand in the
    processor when the next of its kind comes.
    """

    def __init__(self) -> None:
        self._arrivals = itertools.count()
        self._is_taken = False
        self._waiting: list[tuple[tuple[bool, int, Piece, int, int], asyncio.Future[None]]] = []
        self._tickets = itertools.count()  # those of one arrival go in the order of asking

    def arrive(self, deadline: Deadline) -> "Turn":
        """A place in the line, for all pieces of one article."""
        return Turn(self, next(self._arrivals), deadline)

    async def take(self, place: int, piece: Piece, work: Callable[[], T], deadline: Deadline) -> T:
        """What `work` returns, when its turn has come.

        Raises:
            DeadlineExceeded: when the deadline passes first.
        """
        if self._is_taken:
            await self._wait(place, piece, deadline)
        self._is_taken = True
        try:
            await asyncio.sleep(0)
            return work()
        finally:
            self._pass_on()

    async def _wait(self, place: int, piece: Piece, deadline: Deadline) -> None:
        turn = asyncio.get_running_loop().create_future()
        order = (piece is not Piece.CHECK, place // _TOGETHER, piece, place, next(self._tickets))
        heapq.heappush(self._waiting, (order, turn))
        try:
            async with deadline.bound():
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():
                self._pass_on()  # it was ours already
            if isinstance(error, TimeoutError):
                raise DeadlineExceeded(
                    "the deadline passed while other articles were being read; allow more time (deadline_s)"
                ) from error
            raise

    def _pass_on(self) -> None:
        """Give the turn to whoever comes next; those who gave up are cancelled futures."""
        self._is_taken = False
        while self._waiting:
            _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                self._is_taken = True
                turn.set_result(None)
                return
