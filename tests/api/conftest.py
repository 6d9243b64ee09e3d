"""Applications with fakes behind them, and clients that call them in process."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest
from fastapi import FastAPI

from service.api.app import create_app
from service.settings import Settings
from tests.fakes import FakeExtractor, FakeReadiness, runtime_of

Calling = Callable[[FastAPI], AbstractAsyncContextManager[httpx.AsyncClient]]


Sent = Callable[[bytes], None]


@asynccontextmanager
async def calling(app: FastAPI, sent: Sent = lambda _: None) -> AsyncIterator[httpx.AsyncClient]:
    """A client of `app` while its lifespan runs; `sent` is told each piece of a body as it is sent."""
    async with app.router.lifespan_context(app) as state:

        async def with_state(scope, receive, send):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - ASGI's own
            async def telling(message) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - ASGI's own
                await send(message)
                sent(message.get("body", b""))

            await app({**scope, "state": dict(state or {})}, receive, telling)

        transport = httpx.ASGITransport(app=with_state, raise_app_exceptions=True)
        async with httpx.AsyncClient(transport=transport, base_url="http://groundwire") as client:
            yield client


@pytest.fixture
def extractor() -> FakeExtractor:
    """The fake behind `client`."""
    return FakeExtractor()


@pytest.fixture
async def client(extractor: FakeExtractor) -> AsyncIterator[httpx.AsyncClient]:
    """A client of an application around `extractor`."""
    async with calling(create_app(Settings(), runtime_of(extractor, FakeReadiness()))) as client:
        yield client
