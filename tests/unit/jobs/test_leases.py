"""Who lives: by counts that move, never by clocks that are compared."""

import os
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa

from service.jobs.leases import LEASE_S, Identity, Watch, beat, has_ended, identify, retire

HERE = Identity("machine/1", "10:1.00")
NEIGHBOUR = Identity("machine/1", "11:1.00")
ELSEWHERE = Identity("machine/2", "10:1.00")


class Clock:
    """A monotonic clock that a test turns."""

    now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


def gone(engine: sa.Engine, watch: Watch) -> list[str]:
    """Whom the watch misses."""
    with engine.begin() as connection:
        return watch.gone(connection)


def live(engine: sa.Engine, name: str, identity: Identity) -> None:
    """One beat."""
    with engine.begin() as connection:
        beat(connection, name, identity, 4)


def test_a_count_that_stands_still_is_missed(engine: sa.Engine) -> None:
    """A process elsewhere is gone once its count did not move for a lease, seen by this process alone."""
    clock = Clock()
    watch = Watch("me", HERE, clock, ended=lambda _: False)
    live(engine, "me", HERE)
    live(engine, "other", ELSEWHERE)
    assert gone(engine, watch) == []
    clock.now += LEASE_S - 1
    live(engine, "other", ELSEWHERE)
    clock.now += 2
    assert gone(engine, watch) == []
    clock.now += LEASE_S + 1
    assert gone(engine, watch) == ["other"]
    live(engine, "other", ELSEWHERE)
    assert gone(engine, watch) == []


def test_a_new_observer_waits_a_whole_lease(engine: sa.Engine) -> None:
    """Whoever just started cannot know how long a count has stood."""
    clock = Clock()
    clock.now = 1e6
    live(engine, "other", ELSEWHERE)
    watch = Watch("me", HERE, clock, ended=lambda _: True)
    assert gone(engine, watch) == []


def test_a_dead_neighbour_is_seen_at_once(engine: sa.Engine) -> None:
    """On the same machine the system knows; elsewhere process ids mean nothing."""
    live(engine, "neighbour", NEIGHBOUR)
    live(engine, "elsewhere", ELSEWHERE)
    live(engine, "unknown", Identity(None, "11:1.00"))
    watch = Watch("me", HERE, Clock(), ended=lambda process: process == "11:1.00")
    assert gone(engine, watch) == ["neighbour"]


def test_the_process_before_with_our_number_is_gone(engine: sa.Engine) -> None:
    """In a container every process may have the same number: the time of its start tells them apart."""
    number = os.getpid()
    live(engine, "before", Identity("machine/1", f"{number}:1.00"))
    live(engine, "beside", Identity("machine/1", f"{number}:2.00"))
    watch = Watch("me", Identity("machine/1", f"{number}:2.00"), Clock())
    assert gone(engine, watch) == ["before"]


def test_whoever_retires_is_not_missed(engine: sa.Engine) -> None:
    """A row that is taken away is nobody's."""
    clock = Clock()
    watch = Watch("me", HERE, clock, ended=lambda _: False)
    live(engine, "other", ELSEWHERE)
    assert gone(engine, watch) == []
    with engine.begin() as connection:
        retire(connection, "other")
    clock.now += 2 * LEASE_S
    assert gone(engine, watch) == []


def test_processes_end() -> None:
    """The system is asked for number and start together."""
    own = identify()
    assert not has_ended(own.process)
    assert has_ended(f"{os.getpid()}:1.00")
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert has_ended(f"{child.pid}:1.00")
    assert has_ended("nonsense")


def test_setting_the_clock_ends_no_process() -> None:
    """When a process began is told in ticks since the machine's start, which no clock moves."""
    ticks = int(identify().process.partition(":")[2])
    up_s = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    assert 0 < ticks <= up_s * os.sysconf("SC_CLK_TCK")
