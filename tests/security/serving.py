"""Starts `groundwire serve` as a process of its own, and talks to it in raw bytes."""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
import psutil

_ADDRESS: Final = re.compile(r"http://127\.0\.0\.1:(\d+)")
_START_S: Final = 120.0
_ANSWER_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Service:
    """A running service."""

    process: psutil.Popen
    port: int
    log: Path

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def written(self) -> str:
        """Everything it has written."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def memory(self) -> int:
        """Bytes that it holds."""
        return int(self.process.memory_info().rss)

    def ask(self, request: bytes) -> bytes:
        """Send raw bytes and read until the service closes; what it answered."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=_ANSWER_S) as connection:
            try:
                connection.sendall(request)
                while piece := connection.recv(65_536):
                    answer += piece
            except (BrokenPipeError, ConnectionResetError):
                pass  # it closed on us, which is its answer
        return answer


@contextmanager
def running(settings: Mapping[str, str]) -> Iterator[Service]:
    """The service on a free port, ready to answer, with these variables."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        environment = {
            **os.environ,
            "GROUNDWIRE_CACHE_DIR": folder,
            "GROUNDWIRE_DATABASE_URL": f"sqlite:///{folder}/groundwire.db",
            "GROUNDWIRE_LOG_LEVEL": "debug",
            **settings,
        }
        with log.open("wb") as stream:
            process = psutil.Popen(
                [sys.executable, "-c", "from service.cli.app import main; main()", "serve", "--port", "0"],
                stdout=stream,
                stderr=subprocess.STDOUT,
                env=environment,
            )
        try:
            service = Service(process, _port(process, log), log)
            _wait_until_ready(service)
            yield service
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(_ANSWER_S)


def status_of(answer: bytes) -> int:
    """The status of the first answer in these bytes; 0 where there is none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


def code_of(answer: bytes) -> str:
    """The code of a problem."""
    body = answer.partition(b"\r\n\r\n")[2]
    return str(json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])["code"])


def _port(process: psutil.Popen, log: Path) -> int:
    until = time.monotonic() + _START_S
    while time.monotonic() < until and process.poll() is None:
        found = _ADDRESS.search(log.read_text(encoding="utf-8"))
        if found:
            return int(found[1])
        time.sleep(0.02)
    raise AssertionError(f"it did not start: {log.read_text(encoding='utf-8')[-2000:]}")


def _wait_until_ready(service: Service) -> None:
    until = time.monotonic() + _START_S
    while time.monotonic() < until:
        try:
            if httpx.get(f"{service.address}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"it did not get ready: {service.written()[-2000:]}")
