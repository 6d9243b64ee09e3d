"""A test that hangs ends the run, and says where: otherwise nobody learns what a build machine waits for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.repository import ROOT

BOUNDS_S = (1, 5, 25)

WAITING = """
import asyncio, threading

async def wait_here():
    await asyncio.Event().wait()

async def test_coroutine():
    await asyncio.gather(wait_here())

def wait_there():
    threading.Event().wait()

def test_thread():
    wait_there()
"""


@pytest.mark.parametrize(("name", "where"), [("coroutine", "wait_here"), ("thread", "wait_there")])
def test_what_hangs_is_told(tmp_path: Path, name: str, where: str) -> None:
    """By the name of the test and the place where it waits, whether in a coroutine or a thread."""
    (tmp_path / "test_waiting.py").write_text(WAITING, encoding="utf-8")
    # A busy machine may not have come to the place after one second, nor have told it after another tenth.
    for bound_s in BOUNDS_S:
        ended = run_until(bound_s, f"{tmp_path}/test_waiting.py::test_{name}")
        if f"in {where}" in ended.stderr and f"test_{name} hangs" in ended.stderr:
            break
    assert ended.returncode == 1, ended.stdout
    assert f"test_{name} hangs" in ended.stderr
    assert f"in {where}" in ended.stderr


def run_until(bound_s: int, test: str) -> subprocess.CompletedProcess[str]:
    """Run one test of ours that may take so long."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "-p", "tests.conftest"),
            *("-p", "no:cacheprovider", "-o", f"faulthandler_timeout={bound_s}", test),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
