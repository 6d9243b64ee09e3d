"""Opens the database of jobs, a SQLite file or Postgres, and brings its tables up to date."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
import structlog
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from service.errors import JobsUnavailable, SettingsInvalid
from service.reaching import why_unreached
from service.write_ahead import write_ahead

_BUSY_TIMEOUT_MS: Final = 30_000
_SUBSECONDS_SINCE: Final = (3, 42)  # of SQLite; Debian 12 has 3.40
_MIGRATION_LOCK: Final = 0x67_77_6D  # any number that nobody else locks
_POOL_SIZE: Final = 8
_POOL_TIMEOUT_S: Final = 30
_CONNECT_TIMEOUT_S: Final = 10
# Without these a connection to a machine that vanished waits for two hours, and whoever stops waits with it.
_ALIVE: Final = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,  # ms
}
_MIGRATIONS: Final = Path(__file__).parent / "migrations"

# The first phrase that stands in the driver's message decides; nothing of the message itself is passed on.
_CAUSES: Final = (
    ("disk is full", "its disk is full"),
    ("no space left", "its disk is full"),
    ("readonly", "it is read-only"),
    ("read-only", "it is read-only"),
    ("unable to open", "its file cannot be opened; check its folder and permissions"),
    ("not a database", "its file is no database"),
    ("malformed", "its file is damaged"),
    ("database is locked", "another process keeps it locked"),
    ("password", "it refuses the user or password"),
    ("does not exist", "the database or role does not exist"),
    ("refused", "its server cannot be reached"),
    ("could not translate host", "its host is not known"),
    ("failed to resolve host", "its host is not known"),
    ("timeout", "it does not answer"),
    ("starting up", "its server is still starting"),
    ("shutting down", "its server stops"),
    ("terminating connection", "its server stops"),
    ("too many clients", "it has too many connections"),
    ("remaining connection slots", "it has too many connections"),
    ("deadlock", "two of its transactions waited for each other"),
    ("permission denied", "its user may not do this"),
    ("no such table", "its tables are not those of this version"),
    ("no such column", "its tables are not those of this version"),
    ("disk i/o error", "its disk fails"),
)


def database_url(configured: str | None, directory: Path) -> sa.URL:
    """The configured database, or a SQLite file in `directory`.

    Raises:
        SettingsInvalid: when it is neither SQLite nor Postgres.
    """
    if configured is None:
        return sa.URL.create("sqlite+pysqlite", database=str(directory / "jobs.sqlite3"))
    try:
        url = sa.make_url(configured)
    except (ArgumentError, ValueError) as error:  # the latter of a port that is no number
        raise SettingsInvalid(_WANTED) from error
    backend = url.get_backend_name()
    if backend == "sqlite" and url.database not in {None, "", ":memory:"}:
        return url.set(drivername="sqlite+pysqlite")
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    raise SettingsInvalid(_WANTED)


_WANTED: Final = "GROUNDWIRE_DATABASE_URL must be sqlite:////folder/file.sqlite3 or postgresql://user:password@host/database"


def is_sqlite(url: sa.URL) -> bool:
    """Whether the database is a file of this machine."""
    return url.get_backend_name() == "sqlite"


def file_of(url: sa.URL) -> tuple[int, int] | None:
    """Which file a SQLite database is now, by device and number; None for a server or no file."""
    if not is_sqlite(url):
        return None
    try:
        found = Path(str(url.database)).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def can_be_made(url: sa.URL) -> bool:
    """Whether a SQLite file that is not there yet could be, by what its folder allows."""
    folder = next(each for each in Path(str(url.database)).absolute().parents if each.exists())
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def open_engine(url: sa.URL) -> sa.Engine:
    """An engine whose transactions take SQLite's write lock when they begin, but for `reading` ones.

    A transaction that only later finds out that it writes could fail at once, whatever the timeout
    (sqlite.org/isolation.html, "SQLITE_BUSY_SNAPSHOT").
    """
    if not is_sqlite(url):
        return _open_postgres(url, checks_first=True)
    engine = sa.create_engine(url, pool_size=_POOL_SIZE, pool_timeout=_POOL_TIMEOUT_S)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's
        connection.isolation_level = None
        _configure_sqlite(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        is_reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")

    return engine


def open_dispatcher_engine(url: sa.URL) -> sa.Engine:
    """An engine for a library that begins its transactions itself, and repeats them after a failure.

    On Postgres it does not wait for the disk: after a power cut tickets may be taken or ended without a mark.
    Our own tables know what was done, and they are written, as tickets are queued, by `open_engine`.
    """
    if not is_sqlite(url):
        return _open_postgres(url, checks_first=False, options="-c synchronous_commit=off")
    engine = sa.create_engine(url, pool_size=_POOL_SIZE, pool_timeout=_POOL_TIMEOUT_S)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's
        connection.isolation_level = "IMMEDIATE"
        _configure_sqlite(connection)

    return engine


def _open_postgres(url: sa.URL, *, checks_first: bool, options: str | None = None) -> sa.Engine:
    """`checks_first` sees that a connection was lost before it is used, and costs a round trip each time."""
    connect: dict[str, object] = {
        "connect_timeout": _CONNECT_TIMEOUT_S,
        "application_name": "groundwire",
        "client_encoding": "utf8",  # a database in SQL_ASCII gives bytes instead of text otherwise
        **_ALIVE,
    }
    if options is not None:
        given = url.query.get("options", "")
        connect["options"] = f"{given} {options}".strip() if isinstance(given, str) else options
    return sa.create_engine(
        url,
        pool_size=_POOL_SIZE,
        pool_timeout=_POOL_TIMEOUT_S,
        pool_pre_ping=checks_first,
        connect_args=connect,
    )


def _configure_sqlite(connection: Any) -> None:  # noqa: ANN401 - the driver's
    connection.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    # Survives the end of any process; after a power cut the last calls are made again.
    write_ahead(connection, _BUSY_TIMEOUT_MS / 1_000)
    connection.execute("PRAGMA foreign_keys=ON")
    if sqlite3.sqlite_version_info < _SUBSECONDS_SINCE:
        connection.create_function("unixepoch", 1, _epoch_s)


def _epoch_s(modifier: str) -> float:
    """What `unixepoch('subsec')` is; DBOS asks for it on Python 3.12, whatever SQLite is there."""
    if modifier != "subsec":
        raise ValueError(f"unixepoch({modifier!r}) is not known")
    return time.time()


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that sees one state of the database and waits for no writer."""
    with engine.connect().execution_options(reading=True) as connection, connection.begin():
        yield connection


def migrate(engine: sa.Engine) -> None:
    """Bring the tables up to date; replicas that start together wait for each other.

    Raises:
        JobsUnavailable: when the database cannot be opened or written.
    """
    if is_sqlite(engine.url):
        _make_folder(Path(str(engine.url.database)).parent)
    with told(), engine.begin() as connection:
        if not is_sqlite(engine.url):
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
        _upgrade(connection)


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415 - slow to load, once
    from alembic.config import Config  # noqa: PLC0415 - loads only when it is needed

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JobsUnavailable(
            f"the folder of the job database, {folder}, cannot be made; set GROUNDWIRE_DATABASE_URL"
        ) from error


@contextmanager
def told() -> Iterator[None]:
    """Tell failures of the database in our words; the driver's may hold addresses and rows.

    Raises:
        JobsUnavailable: for every failure of the database.
    """
    try:
        yield
    except SQLAlchemyError as error:
        raise JobsUnavailable(f"the job database cannot be used: {cause_of(error)}") from error


def cause_of(error: BaseException) -> str:
    """What is wrong with the database, in a few words that hold nothing of a caller."""
    if isinstance(error, JobsUnavailable):
        return error.message
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    message = str(original).lower() if original is not error else ""
    cause = next((cause for phrase, cause in _CAUSES if phrase in message), None)
    if cause is None:
        cause = why_unreached(original)
        structlog.get_logger().warning("job_database_failed", error=type(original).__name__)
    return cause
