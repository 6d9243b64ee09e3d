"""Ends a process that was told to stop and does not, because what it waits for never answers."""

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

# Closing well takes a second, and some ten while a database is away; with the ten that requests get, it ends
# before the thirty after which our compose file kills.
STOP_S: Final = 18.0
_FORCED: Final = 1  # the exit code


def end_within(seconds: float = STOP_S, end: Callable[[int], None] = os._exit) -> None:
    """End this process after so long at the latest, also while threads or locks are stuck.

    A database that was halted holds connections open without ever answering, and Python waits for every
    thread that waits for it. What is cut off is taken up by other replicas or after the next start.
    """

    def watch() -> None:
        time.sleep(seconds)
        _tell(seconds)
        end(_FORCED)

    threading.Thread(target=watch, name="last-resort", daemon=True).start()


def end_now(end: Callable[[int], None] = os._exit) -> None:
    """End this process, which has begun nothing yet, whatever its threads do."""
    import structlog

    structlog.get_logger().info("stopped_while_loading")
    sys.stderr.flush()
    end(0)


def _tell(seconds: float) -> None:
    import structlog

    own = {threading.current_thread().name, threading.main_thread().name}
    stuck = sorted({thread.name for thread in threading.enumerate() if not thread.daemon} - own)
    structlog.get_logger().error("stop_forced", after_s=seconds, threads=stuck)
    sys.stderr.flush()
