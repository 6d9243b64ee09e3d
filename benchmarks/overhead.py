"""Measures what a call costs the caller: the gateway beside the ways that people would write otherwise.

Usage: python -m benchmarks.overhead ; the same reply, schema and messages for all, from prepared bytes in
another process, rounds taken in turns. The last line is one JSON object.
"""

import json
import statistics
import subprocess
import sys
from contextlib import ExitStack
from typing import IO, Any, Final

from benchmarks.cpu import Cpu
from benchmarks.overhead_callers import CONTENT, WAYS

CONCURRENCIES: Final = (1, 16, 64, 256)
_CALLS: Final = 100
_ROUNDS: Final = 2  # each in turns with the others
_OURS, _PLAIN, _LITELLM = "groundwire", "instructor over litellm", "litellm.acompletion"


class Caller:
    """One way of calling, running."""

    def __init__(self, way: str, address: str) -> None:
        self._way = way
        self._process = _start("benchmarks.overhead_callers", way, address)

    def wait(self) -> None:
        """Until it has made its first calls."""
        if _line(self._process.stdout) != "ready":
            raise RuntimeError(f"{self._way} did not start")

    def measure(self, concurrency: int) -> dict[str, Any]:
        """One round; each of those at once makes at least two calls."""
        if self._process.stdin is None:
            raise RuntimeError("no way to tell it")
        self._process.stdin.write(f"{max(_CALLS, 2 * concurrency)} {concurrency}\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(_line(self._process.stdout))
        return found

    def close(self) -> None:
        """End it."""
        _end(self._process)


def main() -> None:
    """Print the table and the JSON."""
    counts = Cpu().counts_instructions
    unit, field = ("million instructions", "instructions_m") if counts else ("ms of CPU", "cpu_ms")
    with ExitStack() as stack:
        server = _start("benchmarks.prepared_server", CONTENT)
        stack.callback(_end, server)
        address = _line(server.stdout)
        callers = {way: Caller(way, address) for way in WAYS}
        for caller in callers.values():
            stack.callback(caller.close)
        for caller in callers.values():
            caller.wait()
        rounds = [
            {(way, c): caller.measure(c) for c in CONCURRENCIES for way, caller in callers.items()}
            for _ in range(_ROUNDS)
        ]
    found = {
        way: {
            str(c): {
                key: round(statistics.median(each[way, c][key] for each in rounds), 3)
                for key in ("cpu_ms", "wall_ms", *(("instructions_m",) if counts else ()))
            }
            for c in CONCURRENCIES
        }
        for way in WAYS
    }
    print(f"{unit} a call, and in brackets calls per second of one core, by calls at once")
    print(f"{'':<26}" + "".join(f"{c:>18}" for c in CONCURRENCIES))
    for way, by_concurrency in found.items():
        cells = (f"{each[field]:.2f} ({1000 / each['cpu_ms']:,.0f})" for each in by_concurrency.values())
        print(f"{way:<26}" + "".join(f"{cell:>18}" for cell in cells))
    ratios = {
        f"{peer} / {_OURS}": {
            str(c): round(found[peer][str(c)][field] / found[_OURS][str(c)][field], 2) for c in CONCURRENCIES
        }
        for peer in (_PLAIN, _LITELLM)
    }
    for name, by in ratios.items():
        print(f"{name:<40}" + "  ".join(f"{c}: {ratio:.2f}" for c, ratio in by.items()))
    print(json.dumps({"unit": unit, "rounds": _ROUNDS, "by_way": found, "ratios": ratios}))


def _start(module: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", module, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _line(stream: IO[str] | None) -> str:
    return "" if stream is None else stream.readline().strip()


def _end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


if __name__ == "__main__":
    main()
