"""Finds out where a service that was started with `--port 0` listens."""

import json
from typing import IO


def until_listening(log: IO[str]) -> tuple[list[str], str]:
    """What is logged up to the line that tells the address, and the address."""
    lines: list[str] = []
    while line := log.readline():
        lines.append(line)
        entry = json.loads(line)
        if entry["event"] == "listening":
            return lines, str(entry["address"])
    raise AssertionError(f"the server ended: {lines}")
