"""The models of one process: given out by name, and whether the default one could work."""

import asyncio
from pathlib import Path

import httpx
import pytest
import respx

from service.deadline import Deadline
from service.errors import ModelMisconfigured
from service.model.libraries import Libraries
from service.model.port import Message, Question, Role
from service.model.registry import Models
from service.ports import ignore_progress
from service.settings import Settings
from tests.wire.asking import BASE, QUESTION, Tariff, answer_with, chat

GREETING = Question("greeting", (Message(Role.USER, "Ready?"),), Tariff, 16)


def models_of(model: str, base: str | None = None) -> Models:
    """The models with that one as the default."""
    return Models(Settings(model=model, api_base=base), GREETING, ignore_progress)


async def test_models_by_name(libraries: Libraries, wire: respx.MockRouter) -> None:
    """The default is asked at its address; a model is made once, whoever asks for it."""
    assert libraries.litellm is not None
    models = models_of("hosted_vllm/m", BASE)
    answer_with(wire, [chat(), chat()])
    first, second = await asyncio.gather(models.get(None), models.get("hosted_vllm/m"))
    async with first.session(Deadline.after(9)), first.session(Deadline.after(9)):
        reply = await first.fill(QUESTION, Deadline.after(30))
    assert reply.value.percent == 12
    assert await models.get(None) is await models.get("hosted_vllm/m")
    assert first.traits == second.traits
    assert first.traits.name == "hosted_vllm/m"
    await models.warm_up()
    await models.close()


@pytest.mark.usefixtures("libraries", "keys")
async def test_other_models_do_not_go_to_the_default_address() -> None:
    """The address belongs to the default model alone."""
    models = models_of("hosted_vllm/m", BASE)
    with pytest.raises(ModelMisconfigured, match="needs the address"):
        await models.get("hosted_vllm/other")
    assert (await models.get("openai/gpt-4o-mini")).traits.name == "openai/gpt-4o-mini"


@pytest.mark.usefixtures("libraries", "keys")
async def test_models_do_not_pile_up() -> None:
    """However many names callers send, few models are kept, and the latest works."""
    models = models_of("openai/gpt-4o-mini")
    first = await models.get("openai/m0")
    for number in range(1, 70):
        await models.get(f"openai/m{number}")
    assert await models.get("openai/m69") is await models.get("openai/m69")
    assert await models.get("openai/m0") is not first


@pytest.mark.parametrize(
    ("name", "answer", "ready", "detail"),
    [
        ("hosted_vllm/m", httpx.Response(200, json={}), True, "answers 200"),
        ("ollama/m", httpx.Response(404), True, "answers 404"),
        ("openai/m", httpx.Response(401), False, "wants a key; set OPENAI_API_KEY"),
        ("hosted_vllm/m", httpx.Response(503), False, "answers 503"),
        ("hosted_vllm/m", httpx.ConnectError("refused"), False, "cannot be reached (ConnectError)"),
    ],
)
@pytest.mark.usefixtures("libraries")
async def test_readiness_of_servers(
    name: str, answer: httpx.Response | Exception, *, ready: bool, detail: str, wire: respx.MockRouter
) -> None:
    """A server of one's own is looked for, without spending tokens."""
    wire.get(f"{BASE}/models").mock(side_effect=[answer])
    (found,) = await models_of(name, BASE).dependencies()
    assert (found.ready, found.name) == (ready, "model")
    assert found.detail.endswith(detail)
    assert found.detail.startswith(name)


@pytest.mark.usefixtures("libraries")
async def test_readiness_of_providers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A provider's model is ready when its key is set; otherwise the variable is named."""
    models = models_of("anthropic/claude-sonnet-4-5")
    (found,) = await models.dependencies()
    assert (found.ready, "ANTHROPIC_API_KEY" in found.detail) == (False, True)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "marker-7f")
    (found,) = await models.dependencies()
    assert found.ready
    assert "marker-7f" not in found.detail


async def test_readiness_of_the_embedded_model(tmp_path: Path) -> None:
    """The embedded model is not ready before it has started, and says so without starting."""
    settings = Settings(model="embedded", cache_dir=tmp_path, model_file=tmp_path / "none.gguf")
    models = Models(settings, GREETING, ignore_progress)
    (found,) = await models.dependencies()
    assert (found.ready, found.detail) == (False, "embedded: not started yet")
    assert await models.get("embedded") is await models.get(None)
    await models.close()
