"""Those who wait at the same time are read for at once, and nobody waits for ever."""

import asyncio
import threading
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from structlog.testing import capture_logs

from service.cache.together import TogetherReader


class Shelf:
    """Holds every key's own name, but the thread that reads waits until it is let."""

    def __init__(self, fails_at: str = "") -> None:
        self.reads: list[frozenset[str]] = []
        self.is_reading = threading.Event()
        self.may_read = threading.Event()
        self._fails_at = fails_at

    def __call__(self, keys: Collection[str]) -> Mapping[str, bytes]:
        """Read these."""
        self.reads.append(frozenset(keys))
        self.is_reading.set()
        self.may_read.wait(5)
        if self._fails_at in keys:
            raise OSError("the shelf broke")
        return {key: key.encode() for key in keys if key != "missing"}


async def test_what_is_wanted_while_one_reads_is_read_at_once() -> None:
    """The first is read alone, and all that come meanwhile together, each key once."""
    shelf = Shelf()
    with ThreadPoolExecutor(1) as thread:
        reader = TogetherReader(thread, shelf)
        first = asyncio.create_task(reader.get("a"))
        await asyncio.to_thread(shelf.is_reading.wait, 5)
        later = [asyncio.create_task(reader.get(key)) for key in ("b", "c", "b", "missing")]
        await asyncio.sleep(0)
        shelf.may_read.set()
        assert await first == b"a"
        assert await asyncio.gather(*later) == [b"b", b"c", b"b", None]
    assert shelf.reads == [{"a"}, {"b", "c", "missing"}]


async def test_who_leaves_keeps_no_answer_from_others() -> None:
    """A request that was cancelled meanwhile is passed over."""
    shelf = Shelf()
    with ThreadPoolExecutor(1) as thread:
        reader = TogetherReader(thread, shelf)
        leaver, stayer = (asyncio.create_task(reader.get(key)) for key in "ab")
        await asyncio.to_thread(shelf.is_reading.wait, 5)
        leaver.cancel()
        shelf.may_read.set()
        assert await stayer == b"b"
        with pytest.raises(asyncio.CancelledError):
            await leaver


async def test_a_failure_is_logged_and_counts_as_not_there() -> None:
    """Whoever waits goes on without, and so does whoever comes later."""
    shelf = Shelf(fails_at="broken")
    shelf.may_read.set()
    with ThreadPoolExecutor(1) as thread, capture_logs() as logs:
        reader = TogetherReader(thread, shelf)
        assert await reader.get("broken") is None
        assert await reader.get("whole") == b"whole"
    assert [each["event"] for each in logs] == ["answer_cache_failed"]


def test_two_event_loops_may_share_it() -> None:
    """Each is told in its own; one that was closed meanwhile keeps nobody waiting."""
    shelf = Shelf()
    with ThreadPoolExecutor(1) as thread:
        reader = TogetherReader(thread, shelf)

        async def leave() -> None:
            await asyncio.wait([asyncio.create_task(reader.get("a"))], timeout=0.01)

        asyncio.run(leave())
        shelf.may_read.set()
        assert asyncio.run(reader.get("b")) == b"b"
