"""Lets pieces of computation take turns, so that the event loop answers others in between."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from service.deadline import Deadline
from service.errors import DeadlineExceeded

T = TypeVar("T")


class Turns:
    """One piece at a time, first come, first served; the event loop goes round between two.

    A loop runs everything that is ready before it looks at its sockets again: a hundred articles that
    arrive at once would otherwise be read one after the other while nobody else gets an answer.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def take(self, work: Callable[[], T], deadline: Deadline) -> T:
        """What `work` returns, when its turn has come.

        Raises:
            DeadlineExceeded: when the deadline passes first.
        """
        try:
            async with asyncio.timeout(deadline.remaining_s):
                await self._lock.acquire()
        except TimeoutError as error:
            raise DeadlineExceeded(
                "the deadline passed while other articles were being read; allow more time (deadline_s)"
            ) from error
        try:
            await asyncio.sleep(0)
            return work()
        finally:
            self._lock.release()
