"""One moment by which everything a request starts has to be over."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Final, Self

ALIKE_S: Final = 1.0  # moments so close are one


@dataclass(frozen=True)
class Deadline:
    """A moment on the monotonic clock, in seconds."""

    at_s: float
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = time.monotonic) -> Self:
        """A deadline `seconds` from now."""
        return cls(at_s=clock() + seconds, clock=clock)

    @property
    def remaining_s(self) -> float:
        """Seconds left, never negative."""
        return max(0.0, self.at_s - self.clock())

    def bound(self) -> AbstractAsyncContextManager[object]:
        """Ends what runs in it with a TimeoutError when the moment is there."""
        return asyncio.timeout(self.remaining_s)


class SharedDeadline(Deadline):
    """The deadline of work that several wait for: the latest of theirs, which may come while it runs."""

    def __init__(self, first: Deadline) -> None:
        super().__init__(first.at_s, first.clock)
        self._until_s = first.at_s
        self._bounds: set[asyncio.Timeout] = set()

    @property
    def remaining_s(self) -> float:
        """See `Deadline`."""
        return max(0.0, self._until_s - self.clock())

    @asynccontextmanager
    async def bound(self) -> AsyncIterator[None]:
        """See `Deadline`; moves with the moment."""
        async with asyncio.timeout(self.remaining_s) as bound:
            self._bounds.add(bound)
            try:
                yield
            finally:
                self._bounds.discard(bound)

    def put_off(self, deadline: Deadline) -> bool:
        """Go on until this deadline; False when it is no later, or hardly."""
        if deadline.at_s <= self._until_s + ALIKE_S:
            return False
        self._until_s = deadline.at_s
        now_s = asyncio.get_running_loop().time()
        for bound in self._bounds:
            if not bound.expired():
                bound.reschedule(now_s + self.remaining_s)
        return True
