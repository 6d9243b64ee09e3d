"""Measures the CPU time of our own code, for tests of how it grows with its input."""

import gc
import time
from collections.abc import Callable
from typing import Final

_TRIES: Final = 4


def cpu_s(work: Callable[[], object]) -> float:
    """The best of three, without the collector, which walks over what other tests left behind."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(3):
            started = time.process_time()
            work()
            best = min(best, time.process_time() - started)
    finally:
        gc.enable()
    return best


def grows_linearly(
    work: Callable[[str], object], short: str, long: str, *, most: float, negligible_s: float
) -> bool:
    """Whether `long` takes at most so many times as long as `short`, or as what is negligible.

    One of some tries is enough: a busy machine may slow one, a square fails in each.
    """
    return any(
        cpu_s(lambda: work(long)) < most * max(cpu_s(lambda: work(short)), negligible_s)
        for _ in range(_TRIES)
    )
