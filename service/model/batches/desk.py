"""Hands batches to whichever provider a model is of."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Final

from service.batching import BatchAnswer, BatchLine, BatchLook
from service.errors import ModelError
from service.model.batches.anthropic import AnthropicBatches
from service.model.batches.asked import need_provider
from service.model.batches.openai import OpenAIBatches
from service.model.libraries import load_in_background
from service.model.route import Route

FindRoute = Callable[[str], Awaitable[Route]]
_HANDLE: Final = re.compile(r"[!-~]{1,200}")  # what every database keeps as it is; providers take fewer signs


class ProviderBatches:
    """`BatchDesk` over the providers that litellm reaches."""

    def __init__(self, find_route: FindRoute) -> None:
        self._find_route = find_route

    async def check(self, model: str) -> None:
        """See `BatchDesk`."""
        need_provider(await self._find_route(model))

    async def submit(self, model: str, token: str, lines: Sequence[BatchLine]) -> str:
        """See `BatchDesk`."""
        return _keepable(model, await (await self._of(model)).submit(token, lines))

    async def find(self, model: str, token: str) -> str | None:
        """See `BatchDesk`."""
        found = await (await self._of(model)).find(token)
        return None if found is None else _keepable(model, found)

    async def look(self, model: str, handle: str) -> BatchLook:
        """See `BatchDesk`."""
        return await (await self._of(model)).look(handle)

    async def answers(self, model: str, handle: str) -> AsyncIterator[BatchAnswer]:
        """See `BatchDesk`."""
        async for answer in (await self._of(model)).answers(handle):
            yield answer

    async def cancel(self, model: str, handle: str) -> None:
        """See `BatchDesk`."""
        await (await self._of(model)).cancel(handle)

    async def discard(self, model: str, handle: str) -> None:
        """See `BatchDesk`."""
        await (await self._of(model)).discard(handle)

    async def _of(self, model: str) -> OpenAIBatches | AnthropicBatches:
        route = await self._find_route(model)
        libraries = await load_in_background()
        if need_provider(route) == "anthropic":
            return AnthropicBatches(route, libraries)
        return OpenAIBatches(route, libraries)


def _keepable(model: str, handle: str) -> str:
    """The provider's name for a batch, by which it is asked for later.

    Raises:
        ModelError: when it cannot be kept: then nobody can follow that batch.
    """
    if _HANDLE.fullmatch(handle) is None:
        raise ModelError(f"{model}: the provider gave the batch a name that cannot be kept")
    return handle
