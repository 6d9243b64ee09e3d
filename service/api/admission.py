"""Bounds how many extractions run at once: what does not fit is refused at once, nothing waits in line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from service.errors import ServiceOverloaded

_RETRY_AFTER_S: Final = 5.0


class Admission:
    """Counts the requests that are worked on."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._running = 0

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """Hold one of the places while the block runs.

        Raises:
            ServiceOverloaded: when all places are taken.
        """
        if self._running >= self._limit:
            raise ServiceOverloaded(
                f"{self._limit} requests are running, which is the limit; try again in a few seconds",
                retry_after_s=_RETRY_AFTER_S,
            )
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
