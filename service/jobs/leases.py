"""Knows which processes live: each counts up in its row, and one whose count stands still is gone.

Nobody compares clocks: what counts is how long an observer saw no change, by its own monotonic clock, so
setting a clock ends no lease.
"""

import os
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from service.jobs.tables import executors
from service.jobs.upserts import insert_new

LEASE_S: Final = 15.0
BEAT_EVERY_S: Final = 2.0
_ENDED: Final = frozenset("ZX")  # zombie, dead


@dataclass(frozen=True, slots=True)
class Identity:
    """Where a process runs, so that a neighbour can see that it ended."""

    machine: str | None
    process: str


def identify() -> Identity:
    """This process; `machine` is None where process ids mean nothing to others."""
    number = os.getpid()
    _, started = _look_at(number) or ("", "")
    return Identity(_machine(), f"{number}:{started}")


def _machine() -> str | None:
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        space = Path("/proc/self/ns/pid").readlink()
    except OSError:
        return None
    return f"{socket.gethostname()}/{boot}/{space}"[:200]


def has_ended(process: str) -> bool:
    """Whether a process of this machine is over; a new one with its number is another.

    Its start is told in ticks since the machine's own: as a time of day it would change whenever somebody
    sets the clock, and living processes would be taken for dead.
    """
    number, _, started = process.partition(":")
    try:
        found = _look_at(int(number)) if number.isdecimal() else None
    except OSError:
        return False  # we may not look; its count tells
    return found is None or found[0] in _ENDED or found[1] != started


def _look_at(number: int) -> tuple[str, str] | None:
    """State and start of a process, the third and 22nd field of proc_pid_stat(5); None when there is none."""
    try:
        told = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return None
    fields = told.rpartition(")")[2].split()  # the second field is a name, which may hold blanks
    return fields[0], fields[19]


def beat(connection: sa.Connection, executor: str, identity: Identity, slots: int) -> None:
    """Say that this process lives."""
    insert_new(
        connection,
        executors,
        [
            {
                "id": executor,
                "machine": identity.machine,
                "process": identity.process,
                "slots": slots,
                "beat": 0,
            }
        ],
    )
    connection.execute(
        sa.update(executors).where(executors.c.id == executor).values(beat=executors.c.beat + 1, slots=slots)
    )


def retire(connection: sa.Connection, executor: str) -> None:
    """Say that this process is over and left nothing behind."""
    connection.execute(sa.delete(executors).where(executors.c.id == executor))


class Watch:
    """What one process saw of the others."""

    def __init__(
        self,
        own: str,
        identity: Identity,
        clock: Callable[[], float],
        ended: Callable[[str], bool] = has_ended,
    ) -> None:
        self._own = own
        self._identity = identity
        self._clock = clock
        self._ended = ended
        self._seen: dict[str, tuple[int, float]] = {}

    def gone(self, connection: sa.Connection) -> list[str]:
        """The processes that do not live any more, as far as this one can tell by now."""
        rows = connection.execute(
            sa.select(executors.c.id, executors.c.beat, executors.c.machine, executors.c.process).where(
                executors.c.id != self._own
            )
        ).all()
        beats = {row.id: row.beat for row in rows}
        still = self._standing_still(beats)
        return [row.id for row in rows if row.id in still or self._is_dead_neighbour(row)]

    def _standing_still(self, beats: Mapping[str, int]) -> set[str]:
        now = self._clock()
        for executor, count in beats.items():
            if self._seen.get(executor, (None, 0.0))[0] != count:
                self._seen[executor] = (count, now)
        self._forget(set(self._seen) - set(beats))
        return {executor for executor, (_, since) in self._seen.items() if now - since > LEASE_S}

    def _forget(self, executors_gone: Iterable[str]) -> None:
        for executor in executors_gone:
            del self._seen[executor]

    def _is_dead_neighbour(self, row: sa.Row[*tuple[Any, ...]]) -> bool:
        is_neighbour = self._identity.machine is not None and row.machine == self._identity.machine
        own_process = row.process.partition(":")[0] == str(os.getpid())
        if not is_neighbour:
            return False
        if own_process:
            return bool(row.process != self._identity.process)
        return self._ended(row.process)
