"""Counts what keys use in this process."""

import secrets
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Final

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

DAY_S: Final = 86_400


class LocalCounters:
    """Counts in this process."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._storage = MemoryStorage()
        self._limiter = MovingWindowRateLimiter(self._storage)
        self._clock = clock
        self._places: defaultdict[str, set[str]] = defaultdict(set)
        self._used: dict[tuple[str, str], int] = {}
        self._day = 0

    async def hit(self, key: str, per_minute: int) -> tuple[bool, int, float]:
        """See `Counters.hit`."""
        return await hit_within(self._limiter, key, per_minute)

    async def enter(self, key: str, limit: int, ttl_s: float) -> str | None:  # noqa: ARG002 - cannot leak here
        """See `Counters.enter`."""
        if len(self._places[key]) >= limit:
            return None
        ticket = secrets.token_hex(8)
        self._places[key].add(ticket)
        return ticket

    async def leave(self, key: str, ticket: str) -> None:
        """See `Counters.leave`."""
        self._places[key].discard(ticket)

    async def used_today(self, key: str, what: str) -> int:
        """See `Counters.used_today`."""
        self._turn_day()
        return self._used.get((key, what), 0)

    async def use(self, key: str, what: str, amount: int) -> None:
        """See `Counters.use`."""
        self._turn_day()
        self._used[key, what] = self._used.get((key, what), 0) + amount

    async def close(self) -> None:
        """Nothing is shared."""

    def _turn_day(self) -> None:
        day = int(self._clock() // DAY_S)
        if day != self._day:
            self._day = day
            self._used.clear()


async def hit_within(limiter: MovingWindowRateLimiter, key: str, per_minute: int) -> tuple[bool, int, float]:
    """Count one request: whether it is within the limit, how many are left, seconds until more are."""
    item = RateLimitItemPerMinute(per_minute)
    is_within = await limiter.hit(item, key)
    stats = await limiter.get_window_stats(item, key)
    return is_within, max(0, stats.remaining), max(0.0, stats.reset_time - time.time())
