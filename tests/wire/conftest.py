"""The libraries as the wire tests need them, and providers' keys that open nothing."""

from collections.abc import AsyncIterator, Iterator

import pytest
import respx

from service.model.libraries import Libraries, close_clients, load

KEYS = {
    "OPENAI_API_KEY": "key-openai",
    "AZURE_API_KEY": "key-azure",
    "ANTHROPIC_API_KEY": "key-anthropic",
    "GEMINI_API_KEY": "key-gemini",
    "MISTRAL_API_KEY": "key-mistral",
    "AWS_ACCESS_KEY_ID": "key-aws",
    "AWS_SECRET_ACCESS_KEY": "secret-aws",
    "AWS_REGION": "us-east-1",
}


@pytest.fixture
async def libraries(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Libraries]:
    """Both libraries, speaking through httpx, which respx can answer; clients are closed afterwards."""
    loaded = load()
    await close_clients()
    monkeypatch.setattr(loaded.litellm, "disable_aiohttp_transport", True)
    yield loaded
    await close_clients()


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every provider's key is set."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def wire() -> Iterator[respx.MockRouter]:
    """Answers every request; whatever a test does not expect fails it."""
    with respx.mock(assert_all_called=False) as router:
        yield router
