"""Counts what keys use in Redis, for all replicas together."""

import asyncio
import secrets
import time
from collections.abc import Callable
from typing import Final

import structlog
from limits.aio.storage import RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio import Redis
from redis.exceptions import RedisError

from service.access.local_counters import DAY_S, LocalCounters, hit_within
from service.reaching import why_unreached

_PREFIX: Final = "groundwire:use"
_REDIS_TIMEOUT_S: Final = 1.0


class RedisCounters:
    """Counts in Redis; while that fails each replica counts for itself, and the log says so."""

    def __init__(
        self,
        url: str,
        local: LocalCounters,
        clock: Callable[[], float] = time.time,
        redis: Redis | None = None,
    ) -> None:
        self._redis = redis or Redis.from_url(
            url, socket_timeout=_REDIS_TIMEOUT_S, socket_connect_timeout=_REDIS_TIMEOUT_S
        )
        storage = RedisStorage(
            f"async+{url}",
            implementation="redispy",
            key_prefix=f"{_PREFIX}:rate",
            connection_pool=self._redis.connection_pool,  # type: ignore[arg-type] # as its manual does it
        )
        self._limiter = MovingWindowRateLimiter(storage)
        self._local = local
        self._clock = clock
        self._left: list[tuple[str, str]] = []  # sets and tickets of places that Redis is to free yet

    async def hit(self, key: str, per_minute: int) -> tuple[bool, int, float]:
        """See `Counters.hit`."""
        try:
            return await hit_within(self._limiter, key, per_minute)
        except (RedisError, OSError) as error:
            _complain(error)
            return await self._local.hit(key, per_minute)

    async def enter(self, key: str, limit: int, ttl_s: float) -> str | None:
        """See `Counters.enter`; a place whose replica died is free again after its time."""
        ticket, now, places = secrets.token_hex(8), self._clock(), _places_of(key)
        left, self._left = self._left, []
        try:
            async with self._redis.pipeline(transaction=True) as pipe:
                for where, which in left:
                    pipe.zrem(where, which)
                pipe.zremrangebyscore(places, "-inf", now)
                pipe.zadd(places, {ticket: now + ttl_s})
                pipe.zcard(places)
                pipe.expire(places, int(ttl_s) + 60)
                *_, taken, _ = await pipe.execute()
            left = []
            if taken > limit:
                await self._redis.zrem(places, ticket)
                return None
        except (RedisError, OSError) as error:
            self._left += [*left, (places, ticket)]  # it may have been written all the same
            _complain(error)
            return await self._local.enter(key, limit, ttl_s)
        except asyncio.CancelledError:  # the caller has gone, and the place may be taken
            self._left += [*left, (places, ticket)]
            raise
        return ticket

    async def leave(self, key: str, ticket: str) -> None:
        """See `Counters.leave`; what Redis cannot be told now it is told with the next place."""
        await self._local.leave(key, ticket)
        try:
            await self._redis.zrem(_places_of(key), ticket)
        except (RedisError, OSError) as error:
            self._left.append((_places_of(key), ticket))
            _complain(error)

    async def used_today(self, key: str, what: str) -> int:
        """See `Counters.used_today`."""
        try:
            used = await self._redis.get(self._today(key, what))
        except (RedisError, OSError) as error:
            _complain(error)
            return await self._local.used_today(key, what)
        return int(used or 0)

    async def use(self, key: str, what: str, amount: int) -> None:
        """See `Counters.use`."""
        await self._local.use(key, what, amount)
        today = self._today(key, what)
        try:
            async with self._redis.pipeline(transaction=True) as pipe:
                pipe.incrby(today, amount)
                pipe.expire(today, 2 * DAY_S)
                await pipe.execute()
        except (RedisError, OSError) as error:
            _complain(error)

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()

    def _today(self, key: str, what: str) -> str:
        return f"{_PREFIX}:{what}:{key}:{int(self._clock() // DAY_S)}"


def _places_of(key: str) -> str:
    return f"{_PREFIX}:places:{key}"


def _complain(error: Exception) -> None:
    structlog.get_logger().warning(
        "shared_counters_failed", reason=why_unreached(error), error=type(error).__name__
    )
