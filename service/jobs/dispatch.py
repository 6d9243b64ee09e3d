"""What hands work to whichever process has room, as a protocol that we own."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

import sqlalchemy as sa


@dataclass(frozen=True, slots=True, order=True)
class Ticket:
    """One attempt to work on one item: a second attempt has another round."""

    job: int
    line: int
    round: int

    def __str__(self) -> str:
        return f"gw-{self.job}-{self.line}-{self.round}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The ticket that was written so, or None."""
        prefix, _, rest = text.partition("-")
        parts = rest.split("-")
        if prefix != "gw" or len(parts) != 3 or not all(part.isdecimal() for part in parts):  # noqa: PLR2004 - prefix and two numbers
            return None
        return cls(int(parts[0]), int(parts[1]), int(parts[2]))


Work = Callable[[Ticket], Awaitable[None]]


class Dispatches(Protocol):
    """Runs each ticket on one live process; a ticket may run again when its process died."""

    @property
    def executor(self) -> str:
        """The id of this process, unlike that of any other that ever ran."""
        ...

    async def start(self, work: Work) -> None:
        """Begin to run tickets here, on the running event loop."""
        ...

    def enqueue(self, connection: sa.Connection, tickets: Sequence[Ticket]) -> None:
        """Queue tickets in the caller's transaction; a ticket that is known already stays one."""
        ...

    def held_by(self, executors: Collection[str]) -> list[Ticket]:
        """The tickets that these processes took and did not end."""
        ...

    def drop(self, tickets: Collection[Ticket]) -> None:
        """Forget tickets; one that runs here ends by itself."""
        ...

    def ended(self, limit: int) -> list[Ticket]:
        """Up to so many tickets whose work returned or failed."""
        ...

    async def stop(self) -> None:
        """Take no more tickets; returns once none runs here."""
        ...
