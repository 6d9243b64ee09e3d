"""Reads what several wait for at once, so that a burst goes to another thread a few times, not for each."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from typing import NamedTuple

import structlog


class _Wanted(NamedTuple):
    """A key that somebody waits for, in an event loop."""

    key: str
    answer: "asyncio.Future[bytes | None]"
    loop: asyncio.AbstractEventLoop


class TogetherReader:
    """Gives `read`, in a thread of `threads`, all keys that are wanted by then; what is not found is None.

    A thread for each would take the interpreter from those who work, twice for every key. Failures are logged
    and count as not found.
    """

    def __init__(self, threads: Executor, read: Callable[[Collection[str]], Mapping[str, bytes]]) -> None:
        self._threads = threads
        self._read = read
        self._wanted: list[_Wanted] = []
        self._wanting = threading.Lock()

    async def get(self, key: str) -> bytes | None:
        """What is kept under a key."""
        loop = asyncio.get_running_loop()
        wanted = _Wanted(key, loop.create_future(), loop)
        with self._wanting:
            if not self._wanted:
                self._threads.submit(self._read_wanted)
            self._wanted.append(wanted)
        return await wanted.answer

    def _read_wanted(self) -> None:
        """Read what is wanted by now, and tell each loop once."""
        with self._wanting:
            wanted, self._wanted = self._wanted, []
        found: Mapping[str, bytes] = {}
        try:
            found = self._read({each.key for each in wanted})
        except Exception:  # noqa: BLE001 - whatever it is, those who wait can do without
            structlog.get_logger().exception("answer_cache_failed")
        by_loop: dict[asyncio.AbstractEventLoop, list[_Wanted]] = defaultdict(list)
        for each in wanted:
            by_loop[each.loop].append(each)
        for loop, waiting in by_loop.items():
            with suppress(RuntimeError):  # it was closed, and nobody waits in it
                loop.call_soon_threadsafe(_tell, waiting, found)


def _tell(waiting: Sequence[_Wanted], found: Mapping[str, bytes]) -> None:
    """Give each its answer; whoever has left needs none."""
    for each in waiting:
        if not each.answer.done():
            each.answer.set_result(found.get(each.key))
