"""Who pays for a job, as a protocol: API keys may spend so much a day."""

from typing import Protocol

from service.spending import Spent


class Purse(Protocol):
    """Knows what each API key may still spend."""

    async def wait_s(self, api_key: str) -> float:
        """Seconds until this key may spend again; 0 when it may now."""
        ...

    async def charge(self, api_key: str, spent: Spent) -> None:
        """Add what an article took to the key's day."""
        ...

    def is_closed(self, api_key: str) -> bool:
        """Whether nobody may spend for this key any more, so that its jobs are cancelled."""
        ...


class NoPurse:
    """Nobody is asked to pay."""

    async def wait_s(self, api_key: str) -> float:  # noqa: ARG002 - the protocol's
        """See `Purse.wait_s`."""
        return 0.0

    async def charge(self, api_key: str, spent: Spent) -> None:
        """See `Purse.charge`."""

    def is_closed(self, api_key: str) -> bool:  # noqa: ARG002 - the protocol's
        """See `Purse.is_closed`."""
        return False
