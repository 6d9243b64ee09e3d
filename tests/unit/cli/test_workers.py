"""Tests of `groundwire serve --workers`: several processes on one port, replaced when they die."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import psutil
import pytest

from service.cli.supervision import shared_directory
from tests.unit.cli.conftest import Running
from tests.unit.cli.opening import ENOUGH
from tests.unit.cli.serving import until_listening

SERVER = """
import sys
from service.cli.app import run
from tests.unit.cli.opening import open_telling
sys.exit(run(["serve", "--workers", "2", "--port", "0"], open_telling))
"""
PATIENCE_S = 60


def test_the_embedded_model_serves_alone(running: Running) -> None:
    """Each worker would load it, so several are refused with the reason."""
    outcome = running("serve", "--workers", "2")
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert "leave out --workers" in outcome.err


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that happens in another process."""
    patience = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < patience
        time.sleep(0.02)


def refuses(address: str) -> bool:
    """Whether nothing listens there any more, so that a client knows at once."""
    host, port = address.removeprefix("http://").split(":")
    try:
        socket.create_connection((host, int(port)), PATIENCE_S).close()
    except ConnectionRefusedError:
        return True
    return False


def workers_of(process: psutil.Process) -> set[int]:
    """The worker processes; multiprocessing has one of its own beside them."""
    found = set()
    for child in process.children():
        with suppress(psutil.NoSuchProcess):  # one that has just ended
            found |= {child.pid} if "spawn_main" in " ".join(child.cmdline()) else set()
    return found


@pytest.mark.socket
def test_workers_are_replaced_and_drained(tmp_path: Path) -> None:
    """One that is killed is replaced while the other answers; on SIGTERM what runs may end."""
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        cwd=Path(__file__).parents[3],
        env={
            **os.environ,
            "GROUNDWIRE_MODEL": "hosted_vllm/m",
            "GROUNDWIRE_API_BASE": "http://127.0.0.1:1/v1",
            ENOUGH: str(tmp_path / "enough"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    process = psutil.Process(server.pid)
    threads = ThreadPoolExecutor()
    try:
        assert server.stderr is not None
        begun, address = until_listening(server.stderr)
        with httpx.Client(base_url=address, timeout=PATIENCE_S) as client:

            def is_up() -> bool:
                try:
                    return httpx.get(f"{address}/healthz", timeout=PATIENCE_S).status_code == httpx.codes.OK
                except httpx.TransportError:
                    return False

            until(is_up)
            until(lambda: len(workers_of(process)) == 2)
            before = workers_of(process)
            # One that is killed before its thread answers the supervisor is missed only after half a minute.
            until(lambda: all(psutil.Process(worker).num_threads() > 1 for worker in before))
            killed = min(before)
            os.kill(killed, signal.SIGKILL)
            until(lambda: len(workers_of(process) - before) == 1)
            until(is_up)
            answer = threads.submit(client.post, "/v1/extractions", json={"text": "Some words."})
            assert server.stdout is not None
            assert threads.submit(server.stdout.readline).result(PATIENCE_S) == "working\n"
            everyone = [process, *process.children(recursive=True)]
            server.send_signal(signal.SIGTERM)
            until(lambda: refuses(address))
            assert not answer.done()
            (tmp_path / "enough").touch()
            assert answer.result().status_code == 200
        _, errors = server.communicate(timeout=PATIENCE_S)
        assert not psutil.wait_procs(everyone, timeout=PATIENCE_S)[1]
    finally:
        for child in process.children(recursive=True) if server.poll() is None else []:
            child.kill()
        server.kill()
        threads.shutdown()  # what waits for the server ends with it
        server.communicate()
    assert all(line.startswith("{") for line in [*begun, *errors.splitlines()])
    assert f"Child process [{killed}] died" in errors


def test_what_workers_share_is_held() -> None:
    """Cleaners of temporary files that ask for a lock first, as systemd's does, leave it alone."""
    with shared_directory("groundwire-test-") as shared:
        cleaner = os.open(shared, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(cleaner, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(cleaner)
    assert not shared.exists()
