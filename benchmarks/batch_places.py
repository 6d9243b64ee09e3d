"""Where the benchmarks of jobs run: databases of both kinds, replicas, and invented articles."""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import psutil
import psycopg

_SCRIPT: Final = Path(__file__).parents[1] / "scripts" / "postgres.sh"
_START_S: Final = 30.0
_PARAGRAPH: Final = (
    "Canada will raise its tariff on Chilean salmon from 5 percent to {rate} percent on July 1, 2025, Trade "
    "Minister Lea Roy said Friday. “We waited long enough,” Roy said in Ottawa, adding that no exemption is "
    "planned. The Salmon Importers Council opposes the measure and may sue (see 2301130058). "
)


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of database, and how many replicas share it."""

    name: str
    is_postgres: bool
    replicas: int


CASES: Final[Mapping[str, Case]] = MappingProxyType(
    {
        case.name: case
        for case in (
            Case("sqlite", is_postgres=False, replicas=1),
            Case("postgres", is_postgres=True, replicas=1),
            Case("postgres-2", is_postgres=True, replicas=2),
        )
    }
)


def article(number: int, characters: int = 300) -> dict[str, Any]:
    """An invented article of at least so many characters that no other is like."""
    text = _PARAGRAPH.format(rate=number % 90 + 6)
    return {
        "text": f"Customs notes serial {number}. " + text * max(1, round(characters / len(text))),
        "id": str(number),
        "published_at": "2025-06-20",
    }


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Show a row as soon as it is known."""
    print(json.dumps(row), flush=True)
    return row


@contextmanager
def database(case: Case) -> Iterator[str]:
    """An empty database, as GROUNDWIRE_DATABASE_URL takes it."""
    folder = Path(tempfile.mkdtemp(prefix="groundwire-bench-"))
    try:
        if case.is_postgres:
            with _postgres(folder) as url:
                yield url
        else:
            yield f"sqlite:///{folder}/jobs.sqlite3"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def size_bytes(url: str) -> int:
    """What a database takes on disk."""
    if url.startswith("sqlite"):
        path = Path(url.removeprefix("sqlite:///"))
        return sum(each.stat().st_size for each in path.parent.glob(f"{path.name}*"))
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
        return 0 if row is None else int(row[0])


def postgres_process(url: str) -> psutil.Process:
    """The server behind a database of ours."""
    folder = Path(url.partition("?host=")[2]).parent
    return psutil.Process(int((folder / "data" / "postmaster.pid").read_text("ascii").split()[0]))


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    folder.chmod(0o755)
    with (folder / "server.log").open("wb") as log:
        # As it comes, but for the number of connections: with fsync, as it would run overnight.
        server = subprocess.Popen(  # noqa: S603 - our own script
            [_SCRIPT, folder / "cluster", "-c", "max_connections=200"], stdout=log, stderr=log
        )
    url = f"postgresql://groundwire@/postgres?host={folder}/cluster/socket"
    try:
        until = time.monotonic() + _START_S
        while True:
            try:
                psycopg.connect(url).close()
                break
            except psycopg.OperationalError:
                if server.poll() is not None or time.monotonic() > until:
                    raise
                time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
