"""What belongs to the service is let go of at its end, whatever went wrong before."""

import asyncio
from pathlib import Path

import pytest

from service.composition import open_runtime
from service.model.libraries import Libraries
from service.ports import Progress
from service.settings import Settings


class Client:
    """A client as litellm keeps them."""

    closed = False

    async def aclose(self) -> None:
        """Note it."""
        self.closed = True


def refuse(event: Progress) -> None:
    """An observer with a fault."""
    raise RuntimeError(f"cannot tell of {event}")


async def test_connections_are_closed_when_warming_up_broke(libraries: Libraries, tmp_path: Path) -> None:
    """A fault of the start comes out at the end, but holds up nothing that has to end as well."""
    client = Client()
    libraries.litellm.in_memory_llm_clients_cache.set_cache("a", client)
    settings = Settings(cache_dir=tmp_path)
    with pytest.raises(RuntimeError, match="cannot tell of"):
        async with open_runtime(settings, refuse):
            await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})
    assert client.closed
