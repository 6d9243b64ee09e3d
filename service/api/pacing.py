"""Lets few requests begin in one round of the event loop, so that a burst of them does not hold up health."""

import asyncio
import time
from collections import deque
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

# Each takes a millisecond or two until it first waits for something.
_AT_ONCE: Final = 4
_ARRIVED: Final = "groundwire.arrived_s"
_LIGHT: Final = frozenset({"GET", "HEAD", "OPTIONS"})


def arrival_of(scope: Scope) -> float:
    """When the request came, by `time.perf_counter`, its wait at the gate included."""
    return float(scope.get(_ARRIVED) or time.perf_counter())


class Pace:
    """A gate that as many pass in each round of the loop, who came first first."""

    def __init__(self, at_once: int = _AT_ONCE) -> None:
        self._at_once = at_once
        self._passed = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def enter(self) -> None:
        """Go through in this round, or wait for a later one."""
        if self._passed < self._at_once and not self._waiting:
            self._pass()
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        await turn

    def _pass(self) -> None:
        if not self._passed:
            asyncio.get_running_loop().call_soon(self._begin_round)
        self._passed += 1

    def _begin_round(self) -> None:
        self._passed = 0
        while self._waiting and self._passed < self._at_once:
            turn = self._waiting.popleft()
            if not turn.done():  # whoever left is a cancelled future
                self._pass()
                turn.set_result(None)


class Paced:
    """ASGI middleware that paces what may be work; whatever only asks goes straight through."""

    def __init__(self, app: ASGIApp, pace: Pace | None = None) -> None:
        self._app = app
        self._pace = pace or Pace()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] == "http" and scope["method"] not in _LIGHT:
            scope[_ARRIVED] = time.perf_counter()
            await self._pace.enter()
        await self._app(scope, receive, send)
