"""Counts what keys use in Postgres, for all replicas, or in a file, for the processes of one machine."""

import asyncio
import functools
import secrets
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

import sqlalchemy as sa
import structlog
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from service.access.local_counters import DAY_S, LocalCounters
from service.reaching import why_unreached
from service.write_ahead import begin_writing, write_ahead

P = ParamSpec("P")
T = TypeVar("T")

_TIMEOUT_S: Final = 2
_FILE_TIMEOUT_S: Final = 5.0
_AWAY_S: Final = 5.0  # a database that failed is left alone for so long, so that no request waits for it
_POOL_SIZE: Final = 4
_LOCK: Final = 0x67_77_75  # any number that nobody else locks
_MINUTE_S: Final = 60
_KEPT_DAYS: Final = 2

_METADATA: Final = sa.MetaData()
_HITS: Final = sa.Table(
    "gw_key_hits",
    _METADATA,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("second", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("hits", sa.Integer, nullable=False),
)
_PLACES: Final = sa.Table(
    "gw_key_places",
    _METADATA,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("ticket", sa.String(32), primary_key=True),
    sa.Column("until", sa.Double, nullable=False),
)
_USED: Final = sa.Table(
    "gw_key_used",
    _METADATA,
    sa.Column("key", sa.String(110), primary_key=True),
    sa.Column("what", sa.String(32), primary_key=True),
    sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("amount", sa.BigInteger, nullable=False),
)


def open_postgres(url: str) -> sa.Engine:
    """A database that all replicas share."""
    return sa.create_engine(
        sa.make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=_POOL_SIZE,
        pool_timeout=_TIMEOUT_S,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": _TIMEOUT_S,
            "application_name": "groundwire",
            "client_encoding": "utf8",  # whatever the database's own
            "options": f"-c statement_timeout={_TIMEOUT_S}s",
        },
    )


def open_file(path: Path) -> sa.Engine:
    """A SQLite file that the processes of one machine share; transactions take its lock when they begin.

    Raises:
        OSError: when it cannot be written.
    """
    with path.open("ab"):
        path.chmod(0o600)
    engine = sa.create_engine(
        sa.URL.create("sqlite+pysqlite", database=str(path)),
        pool_size=1,  # threads of one process would only wait for each other, each looking again and again
        connect_args={"timeout": 0},  # we wait ourselves
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's
        connection.isolation_level = None
        write_ahead(connection, _FILE_TIMEOUT_S)

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        begin_writing(connection.connection.driver_connection, _FILE_TIMEOUT_S)

    return engine


class SqlCounters:
    """Counts in a database; while that fails each process counts for itself, and the log says so."""

    def __init__(
        self,
        engine: sa.Engine,
        local: LocalCounters,
        clock: Callable[[], float] = time.time,
        away_s: float = _AWAY_S,
    ) -> None:
        self._engine = engine
        self._local = local
        self._clock = clock
        self._away_s = away_s
        self._away_until = 0.0  # monotonic
        self._is_made = False
        self._is_closed = False
        self._alone: set[str] = set()  # tickets of places that the database does not know
        self._left: deque[tuple[str, str]] = deque()  # places of which it is to be told yet
        # As many as there are connections: whoever waits, waits here and in order.
        workers = 1 if _is_file(engine) else _POOL_SIZE
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="counters")

    async def hit(self, key: str, per_minute: int) -> tuple[bool, int, float]:
        """See `Counters.hit`."""
        found = await self._do(_hit, key, per_minute, self._clock())
        return await self._local.hit(key, per_minute) if found is None else found

    async def enter(self, key: str, limit: int, ttl_s: float) -> str | None:
        """See `Counters.enter`; a place whose replica died is free again after its time."""
        entering = self._begin(_enter, key, limit, self._clock(), ttl_s)
        try:
            found = await _end_of(entering)
        except asyncio.CancelledError:  # the caller has gone, and the place is taken all the same
            entering.add_done_callback(functools.partial(self._give_back, key))
            raise
        if found is not None:
            return found or None
        ticket = await self._local.enter(key, limit, ttl_s)
        if ticket is not None:
            self._alone.add(ticket)
        return ticket

    async def leave(self, key: str, ticket: str) -> None:
        """See `Counters.leave`."""
        if ticket in self._alone:
            self._alone.remove(ticket)
            await self._local.leave(key, ticket)
        elif await self._do(_leave, key, ticket) is None:
            self._left.append((key, ticket))

    async def used_today(self, key: str, what: str) -> int:
        """See `Counters.used_today`."""
        found = await self._do(_used, key, what, self._today())
        return await self._local.used_today(key, what) if found is None else found

    async def use(self, key: str, what: str, amount: int) -> None:
        """See `Counters.use`."""
        await self._local.use(key, what, amount)
        await self._do(_use, key, what, self._today(), amount)

    async def close(self) -> None:
        """Close the connections."""
        if self._left:
            await self._do(_leave, *self._left.popleft())
        self._is_closed = True
        await asyncio.get_running_loop().run_in_executor(self._threads, self._engine.dispose)
        self._threads.shutdown(wait=False)

    def _today(self) -> int:
        return int(self._clock() // DAY_S)

    async def _do(
        self, act: Callable[Concatenate[sa.Connection, P], T], *given: P.args, **named: P.kwargs
    ) -> T | None:
        """What the database says, or None while it cannot be asked."""
        return await _end_of(self._begin(act, *given, **named))

    def _begin(
        self, act: Callable[Concatenate[sa.Connection, P], T], *given: P.args, **named: P.kwargs
    ) -> Future[T | None]:
        if self._is_closed:  # a request that was cut off at the end of a drain gives its place back
            unheard: Future[T | None] = Future()
            unheard.set_result(None)
            return unheard
        return self._threads.submit(functools.partial(self._attempt, act, *given, **named))

    def _attempt(
        self, act: Callable[Concatenate[sa.Connection, P], T], *given: P.args, **named: P.kwargs
    ) -> T | None:
        if time.monotonic() < self._away_until:  # it may have failed while this waited for its turn
            return None
        left = []
        with suppress(IndexError):  # other threads take some, too
            while True:
                left.append(self._left.popleft())
        try:
            self._make_tables()
            with self._engine.begin() as connection:
                for key, ticket in left:
                    _leave(connection, key, ticket)
                return act(connection, *given, **named)
        except (SQLAlchemyError, sqlite3.Error) as error:
            self._left.extend(left)
            self._away_until = time.monotonic() + self._away_s
            structlog.get_logger().warning(
                "shared_counters_failed", reason=why_unreached(error), error=type(error).__name__
            )
            return None

    def _give_back(self, key: str, entered: Future[str | None]) -> None:
        if ticket := entered.result():
            self._left.append((key, ticket))

    def _make_tables(self) -> None:
        if self._is_made:
            return
        with self._engine.begin() as connection:
            if not _is_file(connection):
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
            _METADATA.create_all(connection)
        self._is_made = True


async def _end_of(action: Future[T]) -> T:
    """What it gives; it goes on also when nobody waits for it any more."""
    return await asyncio.shield(asyncio.wrap_future(action))


def _hit(connection: sa.Connection, key: str, per_minute: int, now: float) -> tuple[bool, int, float]:
    """A moving window of 60 seconds, each with what was let in: no more than that many rows a key."""
    _take_turns(connection, key)
    second = int(now)
    connection.execute(sa.delete(_HITS).where(_HITS.c.key == key, _HITS.c.second <= second - _MINUTE_S))
    rows = connection.execute(
        sa.select(_HITS.c.second, _HITS.c.hits).where(_HITS.c.key == key).order_by(_HITS.c.second)
    )
    hits = {int(row.second): int(row.hits) for row in rows}
    is_within = sum(hits.values()) < per_minute
    if is_within:
        hits[second] = hits.get(second, 0) + 1
        write = _insert(connection, _HITS).values(key=key, second=second, hits=1)
        connection.execute(
            write.on_conflict_do_update(
                index_elements=[_HITS.c.key, _HITS.c.second], set_={"hits": _HITS.c.hits + 1}
            )
        )
    return is_within, max(0, per_minute - sum(hits.values())), _frees_at(hits, per_minute) - now


def _frees_at(hits: Mapping[int, int], per_minute: int) -> float:
    """When one more is let in than now; seconds leave the window oldest first."""
    inside = sum(hits.values())
    most = min(inside, per_minute) - 1  # a limit that was lowered may be exceeded by far
    for second in sorted(hits):
        inside -= hits[second]
        if inside <= most:
            return second + _MINUTE_S
    return 0.0


def _enter(connection: sa.Connection, key: str, limit: int, now: float, ttl_s: float) -> str:
    """A ticket, or nothing when all places are taken."""
    _take_turns(connection, key)
    connection.execute(sa.delete(_PLACES).where(_PLACES.c.key == key, _PLACES.c.until <= now))
    taken = connection.execute(
        sa.select(sa.func.count()).select_from(_PLACES).where(_PLACES.c.key == key)
    ).scalar_one()
    if taken >= limit:
        return ""
    ticket = secrets.token_hex(8)
    connection.execute(sa.insert(_PLACES).values(key=key, ticket=ticket, until=now + ttl_s))
    return ticket


def _leave(connection: sa.Connection, key: str, ticket: str) -> bool:
    connection.execute(sa.delete(_PLACES).where(_PLACES.c.key == key, _PLACES.c.ticket == ticket))
    return True


def _used(connection: sa.Connection, key: str, what: str, day: int) -> int:
    amount = connection.execute(
        sa.select(_USED.c.amount).where(_USED.c.key == key, _USED.c.what == what, _USED.c.day == day)
    ).scalar_one_or_none()
    return int(amount or 0)


def _use(connection: sa.Connection, key: str, what: str, day: int, amount: int) -> None:
    connection.execute(sa.delete(_USED).where(_USED.c.key == key, _USED.c.day < day - _KEPT_DAYS))
    write = _insert(connection, _USED).values(key=key, what=what, day=day, amount=amount)
    connection.execute(
        write.on_conflict_do_update(
            index_elements=[_USED.c.key, _USED.c.what, _USED.c.day],
            set_={"amount": _USED.c.amount + write.excluded.amount},
        )
    )


def _take_turns(connection: sa.Connection, key: str) -> None:
    """Until the end of the transaction no other process counts for this key; a file has one writer anyhow."""
    if not _is_file(connection):
        lock = sa.func.pg_advisory_xact_lock(sa.cast(_LOCK, sa.Integer), sa.func.hashtext(key))
        connection.execute(sa.select(lock))


def _insert(connection: sa.Connection, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    """An insertion that can say what to do where the row is there: each dialect has its own."""
    return sqlite.insert(table) if _is_file(connection) else postgresql.insert(table)


def _is_file(where: sa.Connection | sa.Engine) -> bool:
    return where.dialect.name == "sqlite"
