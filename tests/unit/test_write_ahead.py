"""Putting a file into write-ahead mode, and writing to it, while others use it."""

import sqlite3
import threading
from pathlib import Path

import pytest

from service.write_ahead import begin_writing, write_ahead


def open_file(path: Path, timeout_s: float = 60) -> sqlite3.Connection:
    """A connection that waits for locks for a minute, as far as SQLite lets it."""
    return sqlite3.connect(path, timeout=timeout_s, isolation_level=None, check_same_thread=False)


def mode_of(path: Path) -> object:
    """How the file keeps its journal."""
    return open_file(path).execute("PRAGMA journal_mode").fetchone()[0]


@pytest.mark.parametrize("begin", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_that_another_is_writing_is_waited_for(tmp_path: Path, begin: str) -> None:
    """SQLite itself fails at once when the other only means to write."""
    other = open_file(tmp_path / "file")
    other.execute(begin)
    other.execute("CREATE TABLE made (it)")
    end = threading.Timer(0.2, other.execute, ["COMMIT"])
    end.start()
    write_ahead(open_file(tmp_path / "file"), timeout_s=60)
    end.join()
    assert mode_of(tmp_path / "file") == "wal"


def test_waiting_ends(tmp_path: Path) -> None:
    """Whoever keeps the file locked for good is told of as SQLite tells it."""
    other = open_file(tmp_path / "file")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        write_ahead(open_file(tmp_path / "file"), timeout_s=0.1)


def test_what_waiting_cannot_heal_is_told_at_once(tmp_path: Path) -> None:
    """A file that is no database does not become one."""
    (tmp_path / "file").write_bytes(b"no database" * 1_000)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        write_ahead(open_file(tmp_path / "file"), timeout_s=60)


def test_many_that_open_a_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    """As the workers of a service do when they start."""
    failed: list[Exception] = []
    start = threading.Barrier(8)

    def begin() -> None:
        connection = open_file(tmp_path / "file")
        start.wait()
        try:
            write_ahead(connection, timeout_s=60)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TABLE IF NOT EXISTS made (it)")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            failed.append(error)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []


def test_whoever_writes_waits_for_whoever_is_writing(tmp_path: Path) -> None:
    """Without a busy timeout of SQLite's, and no longer than told."""
    other, late = open_file(tmp_path / "file"), open_file(tmp_path / "file", timeout_s=0)
    write_ahead(other, timeout_s=60)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        begin_writing(late, timeout_s=0.1)
    end = threading.Timer(0.2, other.execute, ["COMMIT"])
    end.start()
    begin_writing(late, timeout_s=60)
    end.join()
    assert late.in_transaction
