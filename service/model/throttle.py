"""How many calls one model is sent at once: fewer after it asked to slow down, more again as it answers."""

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

from service.deadline import Deadline
from service.errors import ModelRateLimited

_DECREASE: Final = 0.5
# Whoever wants more is asked again after it: one odd header must not silence a model for good.
_LONGEST_HOLD_S: Final = 300.0

Sleep = Callable[[float], Awaitable[None]]
Clock = Callable[[], float]


class Throttle:
    """Slots for calls to one model, as many as additive increase and multiplicative decrease allow (AIMD).

    A provider that says how long to wait holds every call, not only the one that it told.
    """

    def __init__(
        self,
        most: int,
        name: str = "the model",
        *,
        clock: Clock = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._most = float(most)
        self._limit = float(most)
        self._name = name
        self._clock = clock
        self._sleep = sleep
        self._taken = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._held_until_s = 0.0
        self._slowed_at_s = float("-inf")

    @property
    def limit(self) -> int:
        """How many calls may be under way now."""
        return int(self._limit)

    @property
    def taken(self) -> int:
        """How many calls are under way, or about to be."""
        return self._taken

    @asynccontextmanager
    async def slot(self, deadline: Deadline) -> AsyncIterator[float]:
        """Wait for one's turn, in order of arrival; gives the moment at which the call begins.

        The caller bounds the wait by a timeout; being cancelled gives the turn to the next.

        Raises:
            ModelRateLimited: when the provider wants no call before the deadline.
        """
        self._check_hold(deadline)
        if self._waiting or self._taken >= self.limit:
            await self._queue()
        else:
            self._taken += 1
        try:
            while self._hold_s:
                self._check_hold(deadline)
                await self._sleep(self._hold_s)
            yield self._clock()
        finally:
            self._taken -= 1
            self._wake()

    def succeeded(self) -> None:
        """A call was answered: after as many answers as there are slots, there is one slot more."""
        self._limit = min(self._most, self._limit + 1 / self._limit)

    def slow_down(self, began_s: float, retry_after_s: float | None) -> None:
        """A call that began then was turned away; the calls of one burst count once."""
        now = self._clock()
        if retry_after_s is not None:
            self._held_until_s = max(self._held_until_s, now + min(retry_after_s, _LONGEST_HOLD_S))
        if began_s > self._slowed_at_s:
            self._slowed_at_s = now
            self._limit = max(1.0, self._limit * _DECREASE)

    @property
    def _hold_s(self) -> float:
        return max(0.0, self._held_until_s - self._clock())

    def _check_hold(self, deadline: Deadline) -> None:
        hold_s = self._hold_s
        if hold_s and hold_s >= deadline.remaining_s:
            raise ModelRateLimited(
                f"{self._name}: the provider wants no call for another {hold_s:.0f} s", retry_after_s=hold_s
            )

    async def _queue(self) -> None:
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.cancelled():
                with suppress(ValueError):  # already passed over
                    self._waiting.remove(turn)
            else:  # the turn had just come
                self._taken -= 1
                self._wake()
            raise

    def _wake(self) -> None:
        while self._waiting and self._taken < self.limit:
            turn = self._waiting.popleft()
            if not turn.done():
                self._taken += 1
                turn.set_result(None)
