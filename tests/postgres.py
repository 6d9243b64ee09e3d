"""A throw-away Postgres for tests: what the machine has or apt-get installs; see scripts/postgres.sh."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from tests.contracts.repository import ROOT

_SCRIPT = ROOT / "scripts" / "postgres.sh"
_START_S = 120.0
# Nothing here has to survive a power cut.
_FAST = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")


@contextmanager
def running_postgres() -> Iterator[sa.URL]:
    """A cluster on a Unix socket; the address of its maintenance database."""
    found = subprocess.run([_SCRIPT, "--find"], capture_output=True, text=True, check=False, timeout=600)
    if found.returncode:
        _without_postgres(found.stderr)
    folder = Path(tempfile.mkdtemp(prefix="groundwire-postgres-"))
    folder.chmod(0o755)
    log = folder.with_suffix(".log")
    with log.open("wb") as stream:
        server = subprocess.Popen([_SCRIPT, folder, *_FAST], stdout=stream, stderr=stream)
    url = sa.URL.create("postgresql+psycopg", "groundwire", database="postgres")
    url = url.update_query_dict({"host": str(folder / "socket")})
    try:
        _wait_for(url, server, log)
        yield url
    finally:
        server.send_signal(signal.SIGQUIT)
        server.wait(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)
        log.unlink(missing_ok=True)


def dsn(url: sa.URL) -> str:
    """The address as libpq takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def _wait_for(url: sa.URL, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _START_S
    while True:
        try:
            psycopg.connect(dsn(url)).close()
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"Postgres did not start:\n{log.read_text()}") from error
            time.sleep(0.02)
        else:
            return


def _without_postgres(why: str) -> None:
    message = f"NO TESTS ON POSTGRES: {why.strip()}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
