"""Keeps answers in Redis, so that replicas share them and make each only once."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final, TypeVar

import structlog
import zstandard
from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import LockError, RedisError

from service.errors import SettingsInvalid
from service.ports import Dependency
from service.reaching import why_unreached

T = TypeVar("T")

_PREFIX: Final = "groundwire:answer:"
_TIMEOUT_S: Final = 1.0
_LEASE_S: Final = 30.0  # longer than Redis is left alone after a failure, with time to renew it
_RENEWALS: Final = 5  # in a lease
_PAUSE_S: Final = 10.0  # after a failure: a dead Redis must not cost every request a timeout
_MAX_BODY_BYTES: Final = 64_000_000


def connect(url: str) -> Redis:
    """A client that gives up quickly; connects when first used.

    Raises:
        SettingsInvalid: when that is no address of a Redis.
    """
    try:
        return Redis.from_url(
            url, socket_timeout=_TIMEOUT_S, socket_connect_timeout=_TIMEOUT_S, retry=Retry(NoBackoff(), 0)
        )
    except ValueError as error:
        raise SettingsInvalid("GROUNDWIRE_REDIS_URL: write it as redis://HOST:6379/0") from error


class RedisStore:
    """An `AnswerStore` in Redis; how much is kept is for Redis's own `maxmemory` and the age to say.

    Every failure is logged and counts as "not there"; after one, Redis is left alone for ten seconds.
    """

    has_claims = True

    def __init__(
        self,
        redis: Redis,
        max_age_s: float,
        clock: Callable[[], float] = time.monotonic,
        lease_s: float = _LEASE_S,
    ) -> None:
        self._redis = redis
        self._max_age_s = max_age_s
        self._lease_s = lease_s
        self._clock = clock
        self._paused_until_s = 0.0

    async def get(self, key: str) -> bytes | None:
        """See `AnswerStore.get`."""
        packed = await self._attempt(lambda: self._redis.get(_PREFIX + key))
        if not isinstance(packed, bytes):
            return None
        try:
            return zstandard.ZstdDecompressor().decompress(packed, max_output_size=_MAX_BODY_BYTES)
        except zstandard.ZstdError:
            structlog.get_logger().warning("answer_cache_unreadable", reason="not what was stored")
            return None

    async def put(self, key: str, body: bytes) -> None:
        """See `AnswerStore.put`."""
        packed = zstandard.ZstdCompressor(level=3, write_checksum=True).compress(body)
        await self._attempt(
            lambda: self._redis.set(_PREFIX + key, packed, px=max(1, int(self._max_age_s * 1000)))
        )

    @asynccontextmanager
    async def claim(self, key: str) -> AsyncIterator[bool]:
        """See `AnswerStore.claim`; where Redis fails, everyone may make the answer.

        It is a lease that is renewed for as long as the block takes, also when callers with more time join:
        a process that dies holds up the others for no longer than a lease.
        """
        lock = self._redis.lock(f"{_PREFIX}{key}:making", timeout=self._lease_s, blocking=False)
        held = await self._attempt(lock.acquire)
        ended = asyncio.Event()
        renewing = asyncio.create_task(self._renew(lock, ended)) if held else None
        try:
            yield held is not False
        finally:
            if renewing is not None:
                ended.set()  # the client may swallow a cancellation that meets it while it connects or reads
                renewing.cancel()
                await asyncio.wait([renewing])
                await self._attempt(lock.release)

    async def _renew(self, lock: Lock, ended: asyncio.Event) -> None:
        while not ended.is_set():
            await asyncio.sleep(self._lease_s / _RENEWALS)
            renewed = await self._attempt(lock.reacquire)
            if renewed is None and not ended.is_set():  # as after a restart of Redis that lost it
                await self._attempt(lock.acquire)

    async def dependency(self) -> Dependency | None:
        """See `AnswerStore.dependency`; without it all goes on, so it never makes the service unready."""
        try:
            await self._redis.ping()
        except (RedisError, OSError) as error:
            why = f"cannot be reached: {why_unreached(error)}; answers are made anew, replicas count apart"
            return Dependency("redis", ready=True, detail=why)
        return Dependency("redis", ready=True, detail="answers")

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()

    async def _attempt(self, call: Callable[[], Awaitable[T]]) -> T | None:
        if self._clock() < self._paused_until_s:
            return None
        try:
            return await call()
        except LockError:  # the claim had run out: somebody else may hold it now
            return None
        except (RedisError, OSError) as error:
            self._paused_until_s = self._clock() + _PAUSE_S
            structlog.get_logger().warning(
                "answer_cache_failed", reason=why_unreached(error), error=type(error).__name__
            )
            return None
