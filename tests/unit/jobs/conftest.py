"""Databases of both kinds, made from templates so that a test gets its own in milliseconds."""

import asyncio
import itertools
import shutil
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
def make_postgres() -> Iterator[MakeUrl]:
    """Makes databases with every table in one throw-away cluster."""
    with running_postgres() as server:
        with psycopg.connect(dsn(server), autocommit=True) as connection:
            connection.execute("CREATE DATABASE template_jobs")
        asyncio.run(_prepare(server.set(database="template_jobs")))
        numbers = itertools.count()

        def make() -> sa.URL:
            name = f"jobs_{next(numbers)}"
            with psycopg.connect(dsn(server), autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {name} TEMPLATE template_jobs".encode())
            return server.set(database=name)

        yield make


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
