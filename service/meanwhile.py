"""Uses the time in which a model is asked to work out what checking its reply will need."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from service.checking import Checker
from service.errors import DeadlineExceeded
from service.turns import Piece, Turn

_LONG: Final = 20_000  # code points; of a longer article most sentences are cited by no item
_MOST_READ: Final = 500_000  # code points at a time; what is read takes about 130 bytes for each (measured)


@dataclass(slots=True)
class Meanwhile:
    """Reads ahead when nothing else is to be done, and only so many articles as memory allows."""

    most_read: int = _MOST_READ
    under_way: int = 0  # code points

    @asynccontextmanager
    async def read_ahead(self, turn: Turn, check: Checker) -> AsyncIterator[None]:
        """Gather candidates and then read sentences while the block waits; what is undone at its end is left.

        Where too much is under way, or for a long article, candidates are only gathered.
        """
        characters = len(check.article.text)
        reads = characters < _LONG and self.under_way + characters <= self.most_read
        taken = characters if reads else 0
        self.under_way += taken
        task = asyncio.create_task(_work(turn, check, reads=reads))
        try:
            yield
        finally:
            self.under_way -= taken
            task.cancel()
            await asyncio.wait([task])
        if not task.cancelled():
            task.result()


async def _work(turn: Turn, check: Checker, *, reads: bool) -> None:
    try:
        await turn.take(Piece.READ_AHEAD, check.gather)
        steps = [(Piece.READ_AHEAD, step) for step in check.steps_ahead()] if reads else []
        if steps:
            await turn.take_all(*steps)
    except DeadlineExceeded:
        return  # for want of a turn nothing is lost: it is worked out when it is asked for
