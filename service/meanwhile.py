"""Uses the time in which a model is asked to work out what checking its reply will need."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Final

import structlog

from service.checking import Checker
from service.errors import DeadlineExceeded
from service.turns import Piece, Turn

_LONG: Final = 20_000  # code points; of a longer article most sentences are cited by no item
_MOST_READ: Final = 500_000  # code points at a time; what is read takes 120 to 170 bytes for each (measured)


@dataclass(slots=True)
class Meanwhile:
    """Reads ahead when nothing else is to be done, and only so many articles as memory allows."""

    most_read: int = _MOST_READ
    under_way: int = 0  # code points

    @contextmanager
    def room_for(self, check: Checker) -> Iterator[bool]:
        """Whether an article's sentences may be read ahead: not where too much is kept, nor of a long one.

        What was read is kept until the block ends, which should be when the article is answered.
        """
        characters = len(check.seen.page.article.text)
        reads = characters < _LONG and self.under_way + characters <= self.most_read
        taken = characters if reads else 0
        self.under_way += taken
        try:
            yield reads
        finally:
            self.under_way -= taken

    @asynccontextmanager
    async def read_ahead(self, turn: Turn, check: Checker, *, reads: bool) -> AsyncIterator[None]:
        """Gather candidates and then read sentences while the block waits; what is undone at its end is left.

        Where there is no room, candidates are only gathered.
        """
        task = asyncio.create_task(_work(turn, check, reads=reads))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
        if not task.cancelled():
            task.result()


async def _work(turn: Turn, check: Checker, *, reads: bool) -> None:
    try:
        await turn.take(Piece.READ_AHEAD, check.gather)
        if reads:
            await _read(turn, check)
    except DeadlineExceeded:
        return  # for want of a turn nothing is lost: it is worked out when it is asked for


async def _read(turn: Turn, check: Checker) -> None:
    """Read the sentences; a fault is only logged: checking may never need the sentence that has it."""
    try:
        steps = [(Piece.READ_AHEAD, step) for step in check.steps_ahead()]
        if steps:
            await turn.take_all(*steps)
    except DeadlineExceeded:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, the answer may do without
        structlog.get_logger().exception("read_ahead_failed")
