"""What is counted of each key, as a protocol."""

from typing import Protocol


class Counters(Protocol):
    """What is counted of a key."""

    async def hit(self, key: str, per_minute: int) -> tuple[bool, int, float]:
        """Count a request: whether it is within the limit, how many are left, seconds until more are."""
        ...

    async def enter(self, key: str, limit: int, ttl_s: float) -> str | None:
        """Take one of the key's places for at most `ttl_s`; its ticket, or None when all are taken."""
        ...

    async def leave(self, key: str, ticket: str) -> None:
        """Give the place back."""
        ...

    async def used_today(self, key: str, what: str) -> int:
        """How much of something the key has used since midnight UTC."""
        ...

    async def use(self, key: str, what: str, amount: int) -> None:
        """Add to that."""
        ...

    async def close(self) -> None:
        """Let go of what is shared with others."""
        ...
