"""Waits for a SQLite file that other processes use too: to put it into write-ahead mode, and to write."""

import sqlite3
from typing import Any

import tenacity


def write_ahead(connection: Any, timeout_s: float) -> None:  # noqa: ANN401 - sqlite3's, or a pool's proxy of it
    """Readers and one writer no longer wait for each other, and commits wait for no disk.

    SQLite's own busy timeout does not hold for this switch: with another process inside a transaction it
    fails at once (https://www.sqlite.org/c3ref/busy_handler.html, on locks that are made stronger). After a
    power cut the file is whole, without the last commits.

    Raises:
        sqlite3.OperationalError: when the file stays locked for longer, or cannot be written.
    """
    for attempt in _trying(timeout_s):
        with attempt:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")


def begin_writing(connection: Any, timeout_s: float) -> None:  # noqa: ANN401 - as above
    """Begin a transaction that writes, once nobody else is in one; for a connection without a busy timeout.

    SQLite's own looks less and less often the longer it waits, up to ten times a second: where many write,
    those who came later are always first, and some wait in vain.

    Raises:
        sqlite3.OperationalError: when the file stays locked for longer, or cannot be written.
    """
    for attempt in _trying(timeout_s):
        with attempt:
            connection.execute("BEGIN IMMEDIATE")


def _trying(timeout_s: float) -> tenacity.Retrying:
    return tenacity.Retrying(
        retry=tenacity.retry_if_exception(_is_busy),
        stop=tenacity.stop_after_delay(timeout_s),
        wait=tenacity.wait_random(0.0005, 0.005),
        reraise=True,
    )


def _is_busy(error: BaseException) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode % 256 == sqlite3.SQLITE_BUSY
