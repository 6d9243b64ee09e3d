"""Opening the database: addresses, migrations, and what is said when it cannot be used."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import psycopg
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy.exc import OperationalError

from service.errors import JobsUnavailable, SettingsInvalid
from service.jobs.database import (
    cause_of,
    database_url,
    migrate,
    open_dispatcher_engine,
    open_engine,
    reading,
)
from service.jobs.tables import items, metadata
from tests.contracts.repository import ROOT
from tests.postgres import dsn


@pytest.mark.parametrize(
    ("given", "drivername"),
    [
        ("sqlite:////tmp/x.sqlite3", "sqlite+pysqlite"),
        ("postgresql://u:p@host/db", "postgresql+psycopg"),
        ("postgresql+psycopg://u:p@host/db", "postgresql+psycopg"),
    ],
)
def test_addresses_of_both_kinds_are_taken(tmp_path: Path, given: str, drivername: str) -> None:
    """Whatever driver an address names, ours is used."""
    assert database_url(given, tmp_path).drivername == drivername


def test_only_the_dispatcher_does_not_wait_for_the_disk(make_postgres: Callable[[], sa.URL]) -> None:
    """Results and queued tickets are on the disk of Postgres when they are told of; other options stay."""
    url = make_postgres().update_query_dict({"options": "-c work_mem=5MB -c synchronous_commit=on"})
    told = []
    for engine in (open_engine(url), open_dispatcher_engine(url)):
        with engine.connect() as connection:
            told += [
                connection.exec_driver_sql(f"SHOW {name}").scalar()
                for name in ("synchronous_commit", "work_mem")
            ]
        engine.dispose()
    assert told == ["on", "5MB", "off", "5MB"]


@pytest.mark.parametrize("given", ["mysql://h/d", "sqlite://", "sqlite:///:memory:", "nonsense"])
def test_other_addresses_are_refused(tmp_path: Path, given: str) -> None:
    """The message names the variable and shows both forms."""
    with pytest.raises(SettingsInvalid, match="GROUNDWIRE_DATABASE_URL must be sqlite"):
        database_url(given, tmp_path)


def test_without_a_setting_it_is_a_file(tmp_path: Path) -> None:
    """In the directory that is given, and nothing is made there yet."""
    url = database_url(None, tmp_path / "new")
    assert url.database == str(tmp_path / "new" / "jobs.sqlite3")
    assert not (tmp_path / "new").exists()


def test_migrations_make_the_tables(engine: sa.Engine) -> None:
    """What the migrations made is what the code expects, on both databases."""
    ours = set(metadata.tables)

    def is_ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return kind != "table" or name in ours

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, metadata) == []


def test_jobs_of_an_older_release_stay(tmp_path: Path) -> None:
    """A database of before batches is brought up to date with its articles."""
    engine = open_engine(sa.make_url(f"sqlite:///{tmp_path}/jobs.sqlite3"))
    with engine.begin() as connection:
        _migrate_to(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO gw_items (job, line, stage, lane, round, crashes, strikes, not_before) "
            "VALUES (1, 1, 0, 'm', 0, 0, 0, 0)"
        )
    migrate(engine)
    with engine.begin() as connection:
        assert connection.execute(sa.select(items.c.line, items.c.asking)).all() == [(1, 0)]
    engine.dispose()


def _migrate_to(connection: sa.Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "service" / "jobs" / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def test_processes_that_start_together_migrate_once(tmp_path: Path) -> None:
    """Each waits for the other, and all find the tables."""
    url = sa.make_url(f"sqlite:///{tmp_path}/new/jobs.sqlite3")
    failures: list[Exception] = []

    def start() -> None:
        engine = open_engine(url)
        try:
            migrate(engine)
        except Exception as error:  # noqa: BLE001 - told below
            failures.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_readers_do_not_wait_for_writers(engine: sa.Engine) -> None:
    """Looking at a job works while another transaction writes."""
    with engine.begin() as writing:
        writing.execute(sa.text("UPDATE gw_lanes SET failures = 0"))
        with reading(engine) as connection:
            assert connection.execute(sa.text("SELECT count(*) FROM gw_jobs")).scalar() == 0


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_an_unusable_file_is_told(tmp_path: Path) -> None:
    """A file that is no database, and a place where none can be made, are one sentence each."""
    broken = tmp_path / "broken.sqlite3"
    broken.write_text("this is no database at all, however long it is" * 100)
    for url, said in (
        (f"sqlite:///{broken}", "no database"),
        (f"sqlite:///{broken}/below/jobs.sqlite3", "cannot be made"),
    ):
        engine = open_engine(sa.make_url(url))
        with pytest.raises(JobsUnavailable, match=said):
            migrate(engine)
        engine.dispose()


def test_an_unreachable_server_is_told(tmp_path: Path) -> None:
    """Also one that is not there; nothing of its address is repeated."""
    engine = open_engine(sa.make_url(f"postgresql+psycopg://someone:hunter2@/jobs?host={tmp_path}"))
    with pytest.raises(JobsUnavailable) as caught:
        migrate(engine)
    assert "hunter2" not in caught.value.message
    assert "cannot be used" in caught.value.message


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("database or disk is full", "its disk is full"),
        ("could not extend file: No space left on device", "its disk is full"),
        ("attempt to write a readonly database", "it is read-only"),
        ("cannot execute UPDATE in a read-only transaction", "it is read-only"),
        ('FATAL: password authentication failed for user "x"', "it refuses the user or password"),
        ("connection refused by secret-host", "its server cannot be reached"),
        ("something about an article", "it answers with an error"),
    ],
)
def test_causes_are_told_in_our_words(message: str, said: str) -> None:
    """A driver's message may hold addresses and rows: it is never repeated."""
    assert cause_of(OperationalError("INSERT", {}, Exception(message))) == said


def test_a_database_without_an_encoding_holds_text(make_postgres: Callable[[], sa.URL]) -> None:
    """Postgres made in the locale C keeps bytes; text comes back as text all the same."""
    url = make_postgres()
    with psycopg.connect(dsn(url), autocommit=True) as connection:
        connection.execute("CREATE DATABASE bytes ENCODING 'SQL_ASCII' TEMPLATE template0")
    engine = open_engine(url.set(database="bytes"))
    with engine.connect() as connection:
        assert connection.execute(sa.select(sa.literal("Zölle auf Äpfel"))).scalar() == "Zölle auf Äpfel"
    engine.dispose()


def test_a_server_that_vanishes_is_missed(make_postgres: Callable[[], sa.URL]) -> None:
    """The kernel asks after it and gives up within half a minute, instead of its own two hours."""
    engine = open_engine(make_postgres())
    with engine.connect() as connection:
        driver = cast("psycopg.Connection[object]", connection.connection.dbapi_connection)
        told = driver.info.get_parameters()
    engine.dispose()
    idle_s, again_s, times = (int(told[f"keepalives_{name}"]) for name in ("idle", "interval", "count"))
    assert idle_s + again_s * times <= 30
    assert int(told["tcp_user_timeout"]) <= 30_000


@pytest.mark.parametrize("opened", [open_engine, open_dispatcher_engine])
def test_sqlite_tells_parts_of_a_second(tmp_path: Path, opened: Callable[[sa.URL], sa.Engine]) -> None:
    """DBOS stamps rows by `unixepoch('subsec')` on Python 3.12, which SQLite before 3.42 makes null."""
    engine = opened(sa.make_url(f"sqlite:///{tmp_path}/jobs.sqlite3"))
    before = time.time()
    with engine.connect() as connection:
        told = connection.execute(sa.text("SELECT unixepoch('subsec')")).scalar_one()
    engine.dispose()
    assert before - 0.01 <= told <= time.time() + 0.01
