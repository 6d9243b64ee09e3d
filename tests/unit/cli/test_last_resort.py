"""Tests of ending a process that does not end by itself."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import sys, threading
from service.cli.last_resort import end_within
from service.logs import configure_logs

configure_logs(40, sys.stderr)
threading.Thread(target=threading.Event().wait, name="database", args=({waits},)).start()
end_within({bound_s})
"""


@pytest.mark.parametrize(
    ("waits", "bound_s", "code", "threads"), [("None", 1.0, 1, ["database"]), ("0.01", 50.0, 0, None)]
)
def test_a_process_that_waits_for_ever_is_ended(
    waits: str, bound_s: float, code: int, threads: list[str] | None
) -> None:
    """It says which threads held it up; one that ends by itself is left alone."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(waits=waits, bound_s=bound_s)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    told = [json.loads(line) for line in ran.stderr.splitlines()]
    assert (ran.returncode, [entry["threads"] for entry in told]) == (code, [threads] if threads else [])
