"""What several processes count together, and what is left of one that died."""

import multiprocessing
from pathlib import Path

from service.telemetry.metrics import forget_the_dead


def test_the_dead_have_nothing_in_flight(tmp_path: Path) -> None:
    """Gauges of a process that ended go, its counts stay, and the living keep both."""
    ended = multiprocessing.get_context("spawn").Process(target=int)
    ended.start()
    ended.join()
    living = multiprocessing.parent_process() or multiprocessing.current_process()
    names = [
        f"{kind}_{process.pid}.db" for process in (ended, living) for kind in ("counter", "gauge_livesum")
    ]
    for name in names:
        (tmp_path / name).touch()
    forget_the_dead(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(names) - {f"gauge_livesum_{ended.pid}.db"}
