"""Where answers are kept, as a protocol; a store that fails holds nothing and never fails a request."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from service.ports import Dependency


class AnswerStore(Protocol):
    """Answers by key, as bytes; shared by whatever processes use the same place.

    `has_claims` says whether `claim` may keep anybody waiting, so that it is worth another look afterwards.
    """

    has_claims: bool

    async def get(self, key: str) -> bytes | None:
        """The answer kept under the key, or None; unreadable ones count as none."""
        ...

    async def put(self, key: str, body: bytes) -> None:
        """Keep an answer; a store that cannot says so in the log only."""
        ...

    def claim(self, key: str) -> AbstractAsyncContextManager[bool]:
        """Hold the right to make an answer until the block ends; False when another process holds it."""
        ...

    async def dependency(self) -> Dependency | None:
        """How the place is, where it is one that can be away; an answer can always be made anew."""
        ...

    async def close(self) -> None:
        """Let go of files and connections."""
        ...


class NoStore:
    """Keeps nothing; requests at the same time still share one call."""

    has_claims = False

    async def get(self, key: str) -> bytes | None:  # noqa: ARG002 - the protocol's
        """Nothing is kept."""
        return None

    async def put(self, key: str, body: bytes) -> None:
        """Nothing is kept."""

    @asynccontextmanager
    async def claim(self, key: str) -> AsyncIterator[bool]:  # noqa: ARG002 - the protocol's
        """Nobody else is known."""
        yield True

    async def dependency(self) -> Dependency | None:
        """There is none."""
        return None

    async def close(self) -> None:
        """There is nothing to let go."""
