"""Starts the embedded model's child process once, watches it and stops it."""

import asyncio
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from service.errors import EmbeddedModelFailed
from service.model.embedded.weights import PUBLISHED, Place, Weights, obtain
from service.ports import Observer, StageAdvanced, StageFinished, StageStarted

CONTEXT_TOKENS: Final = 8192
COMMAND: Final = (sys.executable, "-m", "service.model.embedded.child")
_STOP_TIMEOUT_S: Final = 5.0
_LOG_TAIL_LINES: Final = 3
_TAIL_CHARACTERS: Final = 400


@dataclass(frozen=True, slots=True)
class EmbeddedConfig:
    """What the child is started with; `threads` None means every core.

    `command` is given its configuration as one more argument, in JSON.
    """

    place: Place
    threads: int | None
    weights: Weights = PUBLISHED
    command: tuple[str, ...] = COMMAND
    start_timeout_s: float = 120.0
    needed_memory_bytes: int = 1_600_000_000  # 1.3 GB measured resident at 8k context, and some room


class EmbeddedServer:
    """The child process; `start` may be called by many tasks at once and starts it once."""

    def __init__(self, config: EmbeddedConfig, observe: Observer) -> None:
        self._config = config
        self._observe = observe
        self._lock = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._address: str | None = None
        self._failure: EmbeddedModelFailed | None = None

    @property
    def is_running(self) -> bool:
        """True while the child lives and has said that it is ready."""
        return self._address is not None and self._process is not None and self._process.returncode is None

    @property
    def state(self) -> str:
        """One phrase for people: ready, starting, not started, or why it failed."""
        if self.is_running:
            return "ready"
        if self._lock.locked():
            return "starting"
        return self._failure.message if self._failure is not None else "not started yet"

    async def start(self) -> str:
        """Return the child's address (http://127.0.0.1:PORT), starting it when it is not running.

        Raises:
            EmbeddedModelFailed: saying what is missing: weights, memory, disk, time.
        """
        async with self._lock:
            if self.is_running and self._address is not None:
                return self._address
            try:
                self._address = await self._launch()
            except EmbeddedModelFailed as error:
                self._failure = error
                await self._kill()
                raise
            except asyncio.CancelledError:
                await self._kill()
                raise
            self._failure = None
            return self._address

    async def stop(self) -> None:
        """End the child: politely by closing its input, then by force."""
        process = self._process
        self._process, self._address = None, None
        if process is None or process.returncode is not None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            async with asyncio.timeout(_STOP_TIMEOUT_S):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _launch(self) -> str:
        self._observe(StageStarted("find weights"))
        started = time.perf_counter()
        path = await asyncio.to_thread(obtain, self._config.weights, self._config.place, self._report_bytes)
        self._observe(StageFinished("find weights", _elapsed_ms(started)))
        self._observe(StageStarted("load model"))
        started = time.perf_counter()
        _check_memory(self._config.needed_memory_bytes)
        log = self._config.place.cache / "embedded.log"
        arguments = json.dumps(
            {
                "path": str(path),
                "context_tokens": CONTEXT_TOKENS,
                "threads": self._config.threads or os.cpu_count() or 1,
                "parent_pid": os.getpid(),
            }
        )
        self._process = await _spawn((*self._config.command, arguments), log)
        address = await self._await_address(self._process, log)
        self._observe(StageFinished("load model", _elapsed_ms(started)))
        return address

    async def _await_address(self, process: asyncio.subprocess.Process, log: Path) -> str:
        if process.stdout is None:
            raise EmbeddedModelFailed("the embedded model's output cannot be read")
        timeout_s = self._config.start_timeout_s
        try:
            async with asyncio.timeout(timeout_s):
                address = await _find_address(process.stdout)
                code = await process.wait() if address is None else None
        except TimeoutError as error:
            raise EmbeddedModelFailed(
                f"the embedded model did not load within {timeout_s:g} s; see {log}"
            ) from error
        if address is None:
            raise EmbeddedModelFailed(f"the embedded model ended while loading (exit {code}): {_tail(log)}")
        return address

    async def _kill(self) -> None:
        process = self._process
        self._process, self._address = None, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    def _report_bytes(self, what: str, done: int, total: int) -> None:
        self._observe(StageAdvanced(what, done, total, "bytes"))


async def _spawn(command: tuple[str, ...], log: Path) -> asyncio.subprocess.Process:
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as errors:
            return await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
            )
    except OSError as error:
        raise EmbeddedModelFailed(f"the embedded model cannot be started: {error.strerror}") from error


async def _find_address(output: asyncio.StreamReader) -> str | None:
    """The address in the first line that tells one; None when the output ends before."""
    while True:
        try:
            line = await output.readline()
        except ValueError:
            continue  # longer than any line of ours
        if not line:
            return None
        if address := parse_ready(line):
            return address


def parse_ready(line: bytes) -> str | None:
    """The address in `{"address": "http://..."}`; None for whatever else a library may print."""
    try:
        told = json.loads(line)
    except ValueError:
        return None
    address = told.get("address") if isinstance(told, dict) else None
    return address if isinstance(address, str) and address.startswith("http://") else None


def _check_memory(needed: int) -> None:
    available = psutil.virtual_memory().available
    if available < needed:
        raise EmbeddedModelFailed(
            f"the embedded model needs {needed / 1e9:.1f} GB of memory and "
            f"{available / 1e9:.1f} GB are available; free some, or set GROUNDWIRE_MODEL to a remote model"
        )


def _tail(log: Path) -> str:
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return f"see {log}"
    if any("xllamacpp" in line and "No module" in line for line in lines):
        return "the package xllamacpp is not installed; pip install 'groundwire[local]'"
    told = " | ".join(line.strip() for line in lines[-_LOG_TAIL_LINES:] if line.strip())
    return told[-_TAIL_CHARACTERS:] or f"see {log}"


def _elapsed_ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000
