"""Counts the instructions of one call by valgrind, for machines that do not count them themselves.

Usage: python -m benchmarks.overhead_instructions [WAY ...] ; a minute or two a way, busy machine or not.
Needs valgrind. The last line is one JSON object.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.cpu import UNDER_CALLGRIND
from benchmarks.overhead_callers import CONTENT, WAYS

_CALLS: Final = 100
_COLLECTED: Final = re.compile(r"Collected : (\d+)")
# The same sets and dictionaries in every run.
_ENVIRONMENT: Final = {**os.environ, UNDER_CALLGRIND: "1", "PYTHONHASHSEED": "0"}


def instructions_m(way: str, address: str) -> float:
    """Millions of instructions of one call after a warm-up, one at a time, in all threads.

    Only the first reading of a process counts: started again, callgrind misses other threads.

    Raises:
        RuntimeError: when valgrind did not count.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        valgrind = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--log-file={log}"]
        command = [sys.executable, "-m", "benchmarks.overhead_callers", way, address]
        out = f"--callgrind-out-file={folder}/out"
        ran = subprocess.run(  # noqa: S603 - our own modules
            [*valgrind, out, *command],
            input=f"{_CALLS} 1\n",
            text=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=_ENVIRONMENT,
            check=False,
        )
        counted = _COLLECTED.search(log.read_text(encoding="utf-8"))
    if ran.returncode or counted is None:
        raise RuntimeError(f"{way} was not counted: {ran.stderr[-500:]}")
    return int(counted[1]) / _CALLS / 1e6


def main() -> None:
    """Print a line a way, beside ours."""
    found: dict[str, float] = {}
    server = subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", "benchmarks.prepared_server", CONTENT], stdout=subprocess.PIPE, text=True
    )
    try:
        address = "" if server.stdout is None else server.stdout.readline().strip()
        for way in sys.argv[1:] or WAYS:
            found[way] = round(instructions_m(way, address), 2)
            print(f"{way:<28}{found[way]:>8.2f} million instructions a call", flush=True)
    finally:
        server.kill()
        server.communicate()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
