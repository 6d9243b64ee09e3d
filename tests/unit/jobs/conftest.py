"""Databases of both kinds, made from templates so that a test gets its own in milliseconds."""

import asyncio
import itertools
import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from service.jobs.database import migrate, open_dispatcher_engine, open_engine
from service.jobs.durable import DurableDispatcher
from tests.postgres import dsn, running_postgres

MakeUrl = Callable[[], sa.URL]


async def _prepare(url: sa.URL) -> None:
    """Our tables, those of the dispatcher, and its queue: what a database has after its first start."""
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    dispatcher = DurableDispatcher(open_dispatcher_engine(url), 4)

    async def nothing(_: object) -> None:
        return

    await dispatcher.start(nothing)
    await dispatcher.stop()


@pytest.fixture(scope="session")
def make_sqlite(tmp_path_factory: pytest.TempPathFactory) -> MakeUrl:
    """Makes SQLite files with every table."""
    folder = tmp_path_factory.mktemp("jobs")
    template = sa.URL.create("sqlite+pysqlite", database=str(folder / "template.sqlite3"))
    asyncio.run(_prepare(template))
    numbers = itertools.count()

    def make() -> sa.URL:
        path = folder / f"{next(numbers)}.sqlite3"
        shutil.copy(Path(str(template.database)), path)
        return template.set(database=str(path))

    return make


@pytest.fixture(scope="session")
def cluster() -> Iterator[sa.URL]:
    """One throw-away cluster, with a template that has every table."""
    with running_postgres() as server:
        _run(server, "CREATE DATABASE template_jobs")
        asyncio.run(_prepare(server.set(database="template_jobs")))
        yield server


@pytest.fixture
def make_postgres(cluster: sa.URL) -> Iterator[MakeUrl]:
    """Makes databases with every table, which go with the test: hundreds at once can take minutes."""
    made: list[str] = []

    def make() -> sa.URL:
        made.append(f"jobs_{uuid.uuid4().hex}")
        _run(cluster, f"CREATE DATABASE {made[-1]} TEMPLATE template_jobs")
        return cluster.set(database=made[-1])

    yield make
    for name in made:
        _run(cluster, f"DROP DATABASE {name} WITH (FORCE)")


def _run(server: sa.URL, statement: str) -> None:
    with psycopg.connect(dsn(server), autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> sa.URL:
    """A database with every table, once SQLite and once Postgres."""
    make: MakeUrl = request.getfixturevalue(f"make_{request.param}")
    return make()


@pytest.fixture
def engine(url: sa.URL) -> Iterator[sa.Engine]:
    """It, open."""
    opened = open_engine(url)
    yield opened
    opened.dispose()
