"""What stands above several workers: the process that replaces them, and the files that they share."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uvicorn.supervisors import Multiprocess


class Supervisor(Multiprocess):
    """Replaces workers that die; told to stop, it lets go of the port before it waits for them."""

    def terminate_all(self) -> None:
        """Else whoever connects while the workers drain would be queued, to be cut off at the end."""
        for listener in self.sockets:
            listener.close()
        super().terminate_all()


@contextmanager
def shared_directory(prefix: str) -> Iterator[Path]:
    """A temporary directory that is held: a service outlives the age at which systemd-tmpfiles cleans up.

    It passes over directories that somebody has locked.
    """
    with tempfile.TemporaryDirectory(prefix=prefix) as path:
        if sys.platform == "win32":
            yield Path(path)
            return
        import fcntl

        directory = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(directory, fcntl.LOCK_SH | fcntl.LOCK_NB)
            yield Path(path)
        finally:
            os.close(directory)
