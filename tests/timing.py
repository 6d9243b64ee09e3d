"""Measures the CPU time of our own code, for tests of how it grows with its input."""

import gc
import time
from collections.abc import Callable


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
