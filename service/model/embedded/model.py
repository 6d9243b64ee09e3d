"""The embedded model as a `Model`: the child process behind the same gateway as every other model."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

from service.deadline import Deadline
from service.errors import DeadlineExceeded, ModelUnavailable
from service.model.embedded.process import EmbeddedServer
from service.model.forms import Form
from service.model.gateway import Gateway
from service.model.libraries import load_in_background
from service.model.port import Filled, Question, Reply, Traits
from service.model.route import Route
from service.settings import EMBEDDED

# 8,192 tokens of context less prompt and reply, at the 3 characters a token that citations cost.
_WINDOW_CHARACTERS: Final = 14_000
_WARM_UP_S: Final = 120.0

TRAITS: Final = Traits(
    name=EMBEDDED, is_small=True, max_article_characters=_WINDOW_CHARACTERS, parallel_questions=1
)


def route_to(address: str) -> Route:
    """How the child is called that listens there."""
    return Route(
        model=f"hosted_vllm/{EMBEDDED}",
        traits=TRAITS,
        form=Form.GRAMMAR,
        api_base=f"{address}/v1",
        api_key="unused",
        is_unpriced=True,
    )


class EmbeddedModel:
    """A `Model` on this machine; starts its child on first use and again when the child has died."""

    def __init__(
        self,
        server: EmbeddedServer,
        max_repairs: int,
        greeting: Question[Any],
        *,
        warm_up_s: float = _WARM_UP_S,
    ) -> None:
        self._server = server
        self._warm_up_s = warm_up_s
        self._max_repairs = max_repairs
        self._greeting = greeting
        self._session = asyncio.Lock()
        self._starting: asyncio.Task[Gateway] | None = None
        self._gateway: Gateway | None = None

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return TRAITS

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:
        """One article at a time: two would evict each other's prefix from the one cache."""
        try:
            async with deadline.bound():
                await self._session.acquire()
        except TimeoutError as error:
            raise DeadlineExceeded(
                "the deadline passed while other articles had the embedded model; send fewer at once"
            ) from error
        try:
            yield
        finally:
            self._session.release()

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`."""
        gateway = await self._started(deadline)
        try:
            return await gateway.fill(question, deadline)
        except ModelUnavailable:
            if self._server.is_running:
                raise
            gateway = await self._started(deadline)  # the child died: once more with a new one
            return await gateway.fill(question, deadline)

    async def start(self) -> None:
        """Start the child and let it read the fixed part of the prompt ahead of the first article.

        Raises:
            EmbeddedModelFailed: when it cannot be started.
        """
        await self._started(Deadline.after(_WARM_UP_S))

    async def stop(self) -> None:
        """End the child process."""
        if self._starting is not None:
            self._starting.cancel()
            await asyncio.gather(self._starting, return_exceptions=True)
        await self._server.stop()

    async def _started(self, deadline: Deadline) -> Gateway:
        if self._gateway is not None and self._server.is_running:
            return self._gateway
        if self._starting is None or self._starting.done():
            self._starting = asyncio.create_task(self._start())
        # Shielded: one request's deadline must not end the start that others wait for.
        try:
            async with deadline.bound():
                return await asyncio.shield(self._starting)
        except TimeoutError as error:
            raise DeadlineExceeded("the deadline passed while the embedded model was starting") from error

    async def _start(self) -> Gateway:
        address, libraries = await asyncio.gather(self._server.start(), load_in_background())
        self._gateway = Gateway(route_to(address), libraries, self._max_repairs)
        # On a busy machine reading ahead takes long: then the first article reads it, in its own time.
        with suppress(DeadlineExceeded):
            await self._gateway.fill(self._greeting, Deadline.after(self._warm_up_s))
        return self._gateway
