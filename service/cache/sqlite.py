"""Keeps answers in a SQLite file of bounded size; a broken file is set aside and a new one begun."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

import structlog
import zstandard

from service.cache.together import TogetherReader
from service.ports import Dependency
from service.write_ahead import write_ahead

T = TypeVar("T")

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, used_at REAL NOT NULL, made_at REAL NOT NULL,
                                    size INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_used_at ON answers (used_at, size);
"""
_BUSY_TIMEOUT_S: Final = 2.0
_TOUCH_AFTER_S: Final = 600.0  # reads write at most so often
_PUTS_BETWEEN_EVICTIONS: Final = 32
_MAX_BODY_BYTES: Final = 64_000_000
_EVICTED_AT_ONCE: Final = 64
_READ_AT_ONCE: Final = 500  # keys; older builds of SQLite take 999 parameters


class SqliteStore:
    """An `AnswerStore` in one file; several processes may share it.

    Rows hold the answer compressed, with a checksum. Beyond `max_bytes` of them the least recently used
    go. Every failure is logged and counts as "not there".
    """

    has_claims = False

    def __init__(
        self, path: Path, max_bytes: int, max_age_s: float, clock: Callable[[], float] = time.time
    ) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._max_age_s = max_age_s
        self._clock = clock
        self._puts = 0
        self._connection: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        # SQLite connections belong to one thread.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
        self._reader = TogetherReader(self._thread, self._read_all)
        self._log = structlog.get_logger()

    async def get(self, key: str) -> bytes | None:
        """See `AnswerStore.get`."""
        return await self._reader.get(key)

    async def put(self, key: str, body: bytes) -> None:
        """See `AnswerStore.put`."""
        await self._in_thread(lambda connection: self._write(connection, key, body))

    @asynccontextmanager
    async def claim(self, key: str) -> AsyncIterator[bool]:  # noqa: ARG002 - the protocol's
        """A file has no claims: processes that share it may make the same answer at the same time."""
        yield True

    async def dependency(self) -> Dependency | None:
        """A file of this machine is not away."""
        return None

    async def close(self) -> None:
        """Close the file."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[sqlite3.Connection], T | None]) -> T | None:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._attempt, work)

    def _attempt(self, work: Callable[[sqlite3.Connection], T | None]) -> T | None:
        try:
            return work(self._connected())
        except sqlite3.OperationalError as error:  # locked, full, read-only: the file itself is sound
            self._log.warning("answer_cache_failed", reason=str(error), file=self._path.name)
        except (sqlite3.DatabaseError, OSError) as error:
            self._log.warning("answer_cache_unreadable", reason=str(error), file=self._path.name)
            self._set_aside()
        return None

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._opened = _identity(self._path)
            connection = sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
            try:
                write_ahead(connection, _BUSY_TIMEOUT_S)
                connection.executescript(_SCHEMA)
            except sqlite3.Error:
                connection.close()
                raise
            self._connection = connection
            self._opened = _identity(self._path)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _set_aside(self) -> None:
        self._disconnect()
        if _identity(self._path) != self._opened:
            return  # another process has set it aside, and begun a new one
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".unreadable"))
        for suffix in ("-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()

    def _read_all(self, wanted: Collection[str]) -> Mapping[str, bytes]:
        return self._attempt(lambda connection: self._read(connection, [*wanted])) or {}

    def _read(self, connection: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for start in range(0, len(keys), _READ_AT_ONCE):
            some = keys[start : start + _READ_AT_ONCE]
            rows = connection.execute(
                "SELECT key, body, made_at, used_at FROM answers "  # noqa: S608 - only places are put in
                f"WHERE key IN ({', '.join('?' * len(some))})",
                some,
            )
            for key, *row in rows.fetchall():
                body = self._check(connection, key, *row)
                if body is not None:
                    found[key] = body
        return found

    def _check(
        self, connection: sqlite3.Connection, key: str, packed: object, made_at: float, used_at: float
    ) -> bytes | None:
        """An answer that is whole and not too old; another is deleted."""
        now = self._clock()
        body = _unpacked(packed)
        if body is None or now - made_at > self._max_age_s:
            connection.execute("DELETE FROM answers WHERE key = ?", (key,))
            return None
        if now - used_at > _TOUCH_AFTER_S:
            connection.execute("UPDATE answers SET used_at = ? WHERE key = ?", (now, key))
        return body

    def _write(self, connection: sqlite3.Connection, key: str, body: bytes) -> None:
        packed = zstandard.ZstdCompressor(level=3, write_checksum=True).compress(body)
        now = self._clock()
        connection.execute(
            "INSERT OR REPLACE INTO answers (key, used_at, made_at, size, body) VALUES (?, ?, ?, ?, ?)",
            (key, now, now, len(packed), packed),
        )
        if self._puts % _PUTS_BETWEEN_EVICTIONS == 0:
            self._evict(connection)
        self._puts += 1

    def _evict(self, connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM answers WHERE made_at < ?", (self._clock() - self._max_age_s,))
        (held,) = connection.execute("SELECT coalesce(sum(size), 0) FROM answers").fetchone()
        while held > self._max_bytes:
            oldest = connection.execute(
                "SELECT key, size FROM answers ORDER BY used_at LIMIT ?", (_EVICTED_AT_ONCE,)
            ).fetchall()
            for key, size in oldest:
                if held <= self._max_bytes:
                    break
                connection.execute("DELETE FROM answers WHERE key = ?", (key,))
                held -= size


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies there; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _unpacked(packed: object) -> bytes | None:
    if not isinstance(packed, bytes):
        return None
    try:
        return zstandard.ZstdDecompressor().decompress(packed, max_output_size=_MAX_BODY_BYTES)
    except zstandard.ZstdError:
        return None
