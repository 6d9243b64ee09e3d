"""Bounds how many extractions run at once: what does not fit is refused at once, nothing waits in line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from service.errors import ServiceOverloaded

_RETRY_AFTER_S: Final = 5.0
MAX_ARRIVING_BYTES: Final = 128 * 1024 * 1024  # of bodies that are not complete yet, all together


class Admission:
    """Counts the requests that are worked on, and the bytes of those that still arrive."""

    def __init__(self, limit: int, max_arriving_bytes: int = MAX_ARRIVING_BYTES) -> None:
        self._limit = limit
        self._running = 0
        self._max_arriving = max_arriving_bytes
        self._arriving = 0

    @contextmanager
    def receiving(self) -> Iterator[Callable[[int], None]]:
        """Read a body while the block runs; what is given counts the bytes that came.

        Raises:
            ServiceOverloaded: from the counter, when the bodies that arrive hold too much together.
        """
        held = 0

        def receive(size: int) -> None:
            nonlocal held
            if self._arriving + size > self._max_arriving:
                raise ServiceOverloaded(
                    "too many large bodies arrive at once; try again in a few seconds",
                    retry_after_s=_RETRY_AFTER_S,
                )
            held += size
            self._arriving += size

        try:
            yield receive
        finally:
            self._arriving -= held

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """Hold one of the places while the block runs.

        Raises:
            ServiceOverloaded: when all places are taken.
        """
        if self._running >= self._limit:
            running = "1 request is" if self._limit == 1 else f"{self._limit} requests are"
            raise ServiceOverloaded(
                f"{running} running, which is the limit; try again in a few seconds",
                retry_after_s=_RETRY_AFTER_S,
            )
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
