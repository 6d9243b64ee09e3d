"""The two libraries, loaded late and kept quiet."""

import logging
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from service.model.libraries import LOGGERS, QUIET_ENVIRONMENT, load

ROOT = Path(__file__).parents[3]
IMPORTED = """
    import socket, sys

    def refuse(*_):
        sys.exit("something was fetched")

    socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
    from service.model.libraries import load
    assert not {"litellm", "instructor", "openai"} & set(sys.modules), "loaded too early"
    load()
    assert "litellm" in sys.modules
"""


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """Importing both libraries opens no connection, reads no .env and prints nothing."""
    (tmp_path / ".env").write_text("OPENAI_API_KEY=marker-7f\n")
    program = (
        textwrap.dedent(IMPORTED) + "import os; assert 'OPENAI_API_KEY' not in os.environ, '.env was read'"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_environment_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """What keeps litellm quiet is set, unless whoever runs us has set it otherwise."""
    load()
    monkeypatch.setenv("LITELLM_LOG", "ERROR")
    import os  # noqa: PLC0415

    assert set(QUIET_ENVIRONMENT) <= set(os.environ)


@pytest.mark.parametrize("name", LOGGERS)
def test_loggers_are_silenced(name: str) -> None:
    """No logger that sees articles or keys writes below a warning, the worst of them nothing at all."""
    load()
    logger = logging.getLogger(name)
    assert not logger.isEnabledFor(logging.INFO)
    if name.startswith(("instructor", "LiteLLM")):
        assert not logger.isEnabledFor(logging.CRITICAL)


def test_loaded_once() -> None:
    """Both are imported once for the whole process."""
    assert load() is load()
