"""Starts the stand-in and the service as real processes for benchmarks, and says what they consumed."""

import json
import os
import re
import socket
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import psutil

_PROGRAM: Final = (sys.executable, "-c", "from service.cli.app import main; main()")
_ADDRESS: Final = re.compile(r"http://[0-9.]+:\d+")
_START_S: Final = 90.0
_STOP_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """A process that listens, its address without a path."""

    process: psutil.Popen
    address: str
    written: IO[str]

    def log(self) -> str:
        """What they have written so far."""
        self.written.seek(0)
        return self.written.read()

    def family(self) -> list[psutil.Process]:
        """The process and those that it started and that live."""
        return [psutil.Process(self.process.pid), *self.process.children(recursive=True)]

    def cpu_s(self) -> float:
        """The CPU time that they have used."""
        return float(sum(sum(each.cpu_times()[:2]) for each in self.family()))

    def memory_mib(self) -> float:
        """The memory that they hold and share with nobody, where the system tells."""
        return float(sum(each.memory_full_info().uss for each in self.family())) / 2**20

    def grown_mib(self) -> float:
        """The memory that they have written to: a leak is here.

        Unlike `memory_mib` it holds no pages of programs and libraries, which count as theirs alone or not by
        what else runs on the machine.
        """
        infos = [each.memory_info() for each in self.family()]
        return float(sum(info.rss - getattr(info, "shared", 0) for info in infos)) / 2**20

    def get(self, path: str, timeout_s: float = 5.0) -> Any:  # noqa: ANN401 - any JSON
        """The JSON at a path; also of answers that are errors."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=timeout_s) as answer:  # noqa: S310 - http
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return json.load(error)

    def post(self, path: str) -> None:
        """Post nothing."""
        request = urllib.request.Request(f"{self.address}{path}", method="POST")  # noqa: S310 - http
        urllib.request.urlopen(request, timeout=5).close()  # noqa: S310 - http


@contextmanager
def mock_llm(script: Mapping[str, Any] | None = None) -> Iterator[Server]:
    """`groundwire mock-llm` with a script."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "script.json")
        file.write_text(json.dumps(script or {}), encoding="utf-8")
        with _running(("mock-llm", "--port", "0", "--script", str(file)), {}) as server:
            yield server


@contextmanager
def groundwire(
    model: Server, settings: Mapping[str, str], *, workers: int = 1, wait: bool = True
) -> Iterator[Server]:
    """`groundwire serve` in front of a stand-in, ready unless told not to wait."""
    given = {
        "GROUNDWIRE_MODEL": "hosted_vllm/mock",
        "GROUNDWIRE_API_BASE": f"{model.address}/v1",
        "GROUNDWIRE_LOG_LEVEL": "warning",
        **{f"GROUNDWIRE_{name}": value for name, value in settings.items()},
    }
    with tempfile.TemporaryDirectory() as folder:
        given.setdefault("GROUNDWIRE_DATABASE_URL", f"sqlite:///{folder}/groundwire.db")
        given.setdefault("XDG_CACHE_HOME", folder)
        more = ("--workers", str(workers)) if workers > 1 else ()
        with _running(("serve", "--port", str(_free_port()), *more), given) as server:
            if wait:
                wait_until_ready(server)
            yield server


def wait_until_ready(server: Server, path: str = "/readyz") -> float:
    """Seconds until the path answers well.

    Raises:
        TimeoutError: when it never does.
    """
    started = time.perf_counter()
    while time.perf_counter() - started < _START_S:
        try:
            with urllib.request.urlopen(f"{server.address}{path}", timeout=5) as answer:  # noqa: S310 - http
                if answer.status == 200:  # noqa: PLR2004 - OK
                    return time.perf_counter() - started
        except OSError:
            pass  # not yet
        if server.process.poll() is not None:
            break
        time.sleep(0.05)
    raise TimeoutError(f"{server.address}{path} did not answer: {server.log()[-2000:]}")


@contextmanager
def _running(arguments: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[Server]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GROUNDWIRE_")}
    with tempfile.TemporaryFile("w+") as log:
        process = psutil.Popen(
            [*_PROGRAM, *arguments], env={**clean, **environment}, stderr=log, stdout=log, text=True
        )
        try:
            yield Server(process, _address(arguments, process, log), log)
        finally:
            process.terminate()
            try:
                process.wait(_STOP_S)
            except psutil.TimeoutExpired:
                for each in [*process.children(recursive=True), process]:
                    each.kill()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _address(arguments: tuple[str, ...], process: psutil.Popen, log: IO[str]) -> str:
    port = arguments[arguments.index("--port") + 1]
    if port != "0":
        return f"http://127.0.0.1:{port}"
    patience = time.monotonic() + _START_S
    while time.monotonic() < patience and process.poll() is None:
        log.seek(0)
        if found := _ADDRESS.search(log.read()):
            return found[0]
        time.sleep(0.02)
    log.seek(0)
    raise RuntimeError(f"the process did not start: {log.read()[-2000:]}")
