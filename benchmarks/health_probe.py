"""Asks a service for its health until told to stop, in a process of its own: a busy client would answer late.

Usage: python -m benchmarks.health_probe ADDRESS ; ends with the standard input, then prints the milliseconds
that each answer took as one JSON array.
"""

import http.client
import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlsplit

_EVERY_S: Final = 0.05
_TIMEOUT_S: Final = 30.0
_OK: Final = 200


@contextmanager
def probing(address: str) -> Iterator[list[float]]:
    """Ask while the block runs, each time over a new connection; the list is filled at its end."""
    taken_ms: list[float] = []
    command = (sys.executable, "-m", "benchmarks.health_probe", address)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        try:
            if process.stdout is not None:
                process.stdout.readline()  # it has begun
            yield taken_ms
        finally:
            told, _ = process.communicate()
            taken_ms += json.loads(told)


def _ask(host: str, port: int) -> float:
    started = time.perf_counter()
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT_S)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        answer.read()
    except OSError:
        return float("inf")
    finally:
        connection.close()
    return (time.perf_counter() - started) * 1000 if answer.status == _OK else float("inf")


def main(address: str) -> None:
    """Probe until the standard input ends."""
    parts = urlsplit(address)
    taken_ms = [_ask(parts.hostname or "127.0.0.1", parts.port or 80)]
    print("begun", flush=True)
    while not select.select([sys.stdin], [], [], _EVERY_S)[0]:
        taken_ms.append(_ask(parts.hostname or "127.0.0.1", parts.port or 80))
    print(json.dumps(taken_ms))


if __name__ == "__main__":
    main(sys.argv[1])
