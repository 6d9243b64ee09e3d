"""Lets a request in when its key is known, allows it, and has not used up its share."""

import math
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from service.access.counters import Counters
from service.access.keyring import Keyring
from service.access.keys import ApiKey, Scope
from service.errors import CallerLimited, CallerNotAllowed, CallerUnknown
from service.spending import Spent

LOCAL: Final = "local"  # the tenant of a service without keys
_DAY_S: Final = 86_400
_MINUTE_S: Final = 60
_MICRO: Final = 1_000_000
_BUSY_RETRY_S: Final = 1.0
_PLACE_S: Final = 3_700.0  # longer than any request may take


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is asking: the tenant, whose jobs it may see, and the key, which is null without keys."""

    tenant: str
    key: ApiKey | None
    headers: tuple[tuple[str, str], ...] = ()


class Gate:
    """Checks each request against the keyring and counts what its key uses.

    Without a keyring everyone is the one local tenant; such a service listens on loopback only.
    """

    def __init__(
        self, keyring: Keyring | None, counters: Counters | None, clock: Callable[[], float] = time.time
    ) -> None:
        self._keyring = keyring
        self._counters = counters
        self._clock = clock

    @property
    def is_open(self) -> bool:
        """Whether everyone may call."""
        return self._keyring is None

    @asynccontextmanager
    async def admitted(self, authorization: str, scope: Scope | None) -> AsyncIterator[Caller]:
        """Hold one of the key's places while the block runs. `authorization` is the header's value.

        Raises:
            CallerUnknown: without a key, or with one that is not known or was revoked.
            CallerNotAllowed: when the key does not open this.
            CallerLimited: when the key has used its share; `retry_after_s` says for how long.
        """
        key = self.identify(authorization, scope)
        if key is None or self._counters is None:
            yield Caller(LOCAL, None)
            return
        if scope is Scope.EXTRACT:  # reading and cancelling jobs costs nothing, and their articles wait
            await _check_budget(key, self._counters, self._clock())
        headers = await _count(key, self._counters)
        ticket = await _enter(key, self._counters, headers)
        try:
            yield Caller(key.tenant, key, headers)
        finally:
            if ticket is not None:
                await self._counters.leave(key.id, ticket)

    def identify(self, authorization: str, scope: Scope | None = None) -> ApiKey | None:
        """The key of a request, or None where none is needed. Without a scope, any live key will do.

        Raises:
            CallerUnknown: without a key, or with one that is not known or was revoked.
            CallerNotAllowed: when the key does not open this.
        """
        if self._keyring is None:
            return None
        scheme, _, presented = authorization.partition(" ")
        if not authorization:
            raise CallerUnknown("send an API key in the header Authorization: Bearer gw_...")
        if scheme.lower() != "bearer":
            raise CallerUnknown("the Authorization header must read: Bearer gw_...")
        key = self._keyring.find(presented.strip())
        if key is None:
            raise CallerUnknown("this API key is not known here, or was revoked")
        if scope is not None and not key.allows(scope):
            raise CallerNotAllowed(f"this API key does not open this; it needs the scope {scope}")
        return key

    async def record(self, caller: Caller, spent: Spent) -> None:
        """Add what an extraction took to the key's day."""
        if caller.key is not None:
            await self.charge(caller.key.id, spent)

    async def charge(self, api_key: str, spent: Spent) -> None:
        """Add what an extraction took to the day of the key with that id."""
        if self._counters is None:
            return
        tokens = spent.input_tokens + spent.output_tokens
        if tokens:
            await self._counters.use(api_key, "tokens", tokens)
        if spent.cost_usd:
            await self._counters.use(api_key, "microdollars", round(spent.cost_usd * _MICRO))

    async def wait_s(self, api_key: str) -> float:
        """Seconds until the key with that id may spend again; 0 when it may now, or is no more."""
        key = None if self._keyring is None else self._keyring.named(api_key)
        if key is None or self._counters is None:
            return 0.0
        try:
            await _check_budget(key, self._counters, self._clock())
        except CallerLimited as limited:
            return limited.retry_after_s or _BUSY_RETRY_S
        return 0.0

    def is_closed(self, api_key: str) -> bool:
        """Whether the key with that id was revoked, and nobody is left who could see or cancel its jobs."""
        return self._keyring is not None and self._keyring.is_closed(api_key)

    async def close(self) -> None:
        """Let go of what is shared with other replicas."""
        if self._counters is not None:
            await self._counters.close()


async def _check_budget(key: ApiKey, counters: Counters, now_s: float) -> None:
    limits = key.limits
    until_midnight_s = _DAY_S - now_s % _DAY_S
    if limits.tokens_per_day is not None:
        used = await counters.used_today(key.id, "tokens")
        if used >= limits.tokens_per_day:
            raise CallerLimited(
                f"this key has used its {limits.tokens_per_day:,} tokens of today (UTC)",
                retry_after_s=until_midnight_s,
            )
    if limits.usd_per_day is not None:
        used = await counters.used_today(key.id, "microdollars")
        if used >= limits.usd_per_day * _MICRO:
            raise CallerLimited(
                f"this key has spent its {limits.usd_per_day:g} dollars of today (UTC)",
                retry_after_s=until_midnight_s,
            )


async def _count(key: ApiKey, counters: Counters) -> tuple[tuple[str, str], ...]:
    """Count the request; the RateLimit headers of the IETF draft (httpapi-ratelimit-headers-10)."""
    limit = key.limits.requests_per_minute
    if limit is None:
        return ()
    is_within, left, reset_s = await counters.hit(key.id, limit)
    wait_s = min(_MINUTE_S, max(1, math.ceil(reset_s)))  # clocks of replicas differ
    headers = (
        ("RateLimit-Policy", f'"minute";q={limit};w={_MINUTE_S}'),
        ("RateLimit", f'"minute";r={left};t={wait_s}'),
    )
    if not is_within:
        raise CallerLimited(
            f"this key may make {limit} requests a minute", retry_after_s=float(wait_s), headers=headers
        )
    return headers


async def _enter(key: ApiKey, counters: Counters, headers: tuple[tuple[str, str], ...]) -> str | None:
    limit = key.limits.in_flight
    if limit is None:
        return None
    ticket = await counters.enter(key.id, limit, _PLACE_S)
    if ticket is None:
        raise CallerLimited(
            f"this key may have {limit} {'request' if limit == 1 else 'requests'} running at once",
            retry_after_s=_BUSY_RETRY_S,
            headers=headers,
        )
    return ticket
