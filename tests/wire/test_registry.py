"""The models of one process: given out by name, and whether the default one could work."""

import asyncio
from pathlib import Path

import httpx
import pytest
import respx
import structlog

from service.deadline import Deadline
from service.errors import ModelMisconfigured, ModelTimedOut
from service.model.batches.shelf import Shelf
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
    assert first.traits == second.traits
    assert first.traits.name == "hosted_vllm/m"
    await models.close()


@pytest.mark.socket
async def test_warming_up() -> None:
    """The default model's client is loaded and has made a call, which nobody else saw; then it is ready."""
    models = models_of("hosted_vllm/m", BASE)
    with respx.mock(assert_all_called=False) as wire:
        await models.warm_up()
        assert not wire.calls
    await models.close()


@pytest.mark.socket
async def test_ready_means_warmed_up() -> None:
    """While the first call is rehearsed the model is not ready; and that rehearsal succeeds."""
    models = models_of("openai/gpt-4o", BASE)
    with respx.mock(assert_all_called=False) as wire, structlog.testing.capture_logs() as told:
        wire.get(f"{BASE}/models").respond(200, json={"data": []})
        warming = asyncio.create_task(models.warm_up())
        await asyncio.sleep(0)
        (while_warming,) = await models.dependencies()
        assert not while_warming.ready
        assert "loading" in while_warming.detail
        await warming
        (after,) = await models.dependencies()
        assert after.ready
    assert "rehearsal_ended" not in {each["event"] for each in told}
    await models.close()


@pytest.mark.usefixtures("libraries", "keys")
async def test_fallbacks_stand_behind_the_default_alone(
    wire: respx.MockRouter,
) -> None:
    """When the default is down the next model answers by name; a model that a caller names stands alone."""
    settings = Settings(
        model="hosted_vllm/m", api_base=BASE, fallback_models=("openai/gpt-4o-mini", "openai/o3")
    )
    models = Models(settings, GREETING, ignore_progress)
    wire.post(f"{BASE}/chat/completions").mock(side_effect=httpx.ReadTimeout("slow"))
    other = wire.post("https://api.openai.com/v1/chat/completions").mock(return_value=chat())
    article = await models.get(None)
    reply = await article.fill(QUESTION, Deadline.after(30))
    assert reply.spent.models == ("openai/gpt-4o-mini",)
    assert article.traits.name == "hosted_vllm/m"
    assert other.call_count == 1
    with pytest.raises(ModelTimedOut, match=r"hosted_vllm/m at http://model\.test/v1: "):
        await (await models.get("hosted_vllm/m")).fill(QUESTION, Deadline.after(30))
    assert other.call_count == 1
    await models.close()


@pytest.mark.usefixtures("libraries", "keys")
async def test_other_models_do_not_go_to_the_default_address() -> None:
    """A provider with an address of its own is asked there, and what has none says what to set."""
    models = models_of("openai/m", BASE)
    with pytest.raises(ModelMisconfigured, match="needs the address"):
        await models.get("hosted_vllm/other")
    assert (await models.get("openai/gpt-4o-mini")).traits.name == "openai/gpt-4o-mini"


@pytest.mark.usefixtures("libraries", "keys")
async def test_models_of_one_self_hosted_server_share_its_address(wire: respx.MockRouter) -> None:
    """A caller may name any model of the default's server, and a fallback may stand on it."""
    models = models_of("hosted_vllm/m", BASE)
    answer_with(wire, [chat()])
    reply = await (await models.get("hosted_vllm/other")).fill(QUESTION, Deadline.after(30))
    assert reply.spent.models == ("hosted_vllm/other",)
    await models.close()


@pytest.mark.usefixtures("libraries", "keys")
@pytest.mark.parametrize(
    ("offered", "name", "is_allowed"),
    [
        ((), "openai/gpt-4o-mini", True),
        (("openai/gpt-4o*",), "openai/gpt-4o-mini", True),
        (("openai/gpt-4o*",), "openai/o3", False),
        (("openai/gpt-4o*",), "bedrock/anthropic.claude-v2", False),
        (("openai/gpt-4o*",), "embedded", False),
        (("openai/gpt-4o*",), "hosted_vllm/m", True),  # the default
        (("embedded",), "embedded", True),
    ],
)
async def test_only_models_that_are_offered(offered: tuple[str, ...], name: str, *, is_allowed: bool) -> None:
    """Where the operator lists models, callers may name those and the service's own, alone or for a batch."""
    settings = Settings(model="hosted_vllm/m", api_base=BASE, allowed_models=offered)
    models = Models(settings, GREETING, ignore_progress)
    if is_allowed:
        assert (await models.get(name)).traits.name == name
    else:
        with pytest.raises(ModelMisconfigured, match=r"is not offered here.*openai/gpt-4o\*"):
            await models.get(name)
        with pytest.raises(ModelMisconfigured, match="is not offered here"):
            await models.shelved(name, Shelf({}))
    await models.close()


@pytest.mark.socket
async def test_a_fallback_that_cannot_work(libraries: Libraries, wire: respx.MockRouter) -> None:
    """It is told when warming up, and does not stop the default model."""
    assert libraries.litellm is not None
    models = Models(
        Settings(model="hosted_vllm/m", api_base=BASE, fallback_models=("lm_studio/spare",)),
        GREETING,
        ignore_progress,
    )
    answer_with(wire, [chat()])
    with pytest.raises(ModelMisconfigured, match="lm_studio/spare"):
        await models.warm_up()
    reply = await (await models.get(None)).fill(QUESTION, Deadline.after(30))
    assert reply.spent.models == ("hosted_vllm/m",)
    await models.close()


@pytest.mark.usefixtures("libraries", "keys")
async def test_models_do_not_pile_up() -> None:
    """However many names callers send, few models are kept, and the latest works."""
    models = models_of("openai/gpt-4o-mini")
    for number in range(70):
        assert (await models.get(f"openai/m{number}")).traits.name == f"openai/m{number}"
    assert len(models.known) == 64
    assert "openai/m69" in models.known


@pytest.mark.parametrize(
    ("name", "answer", "ready", "detail"),
    [
        ("hosted_vllm/m", httpx.Response(200, json={}), True, "answers 200"),
        ("ollama/m", httpx.Response(404), True, "answers 404"),
        ("openai/m", httpx.Response(401), False, "wants a key; set OPENAI_API_KEY"),
        ("hosted_vllm/m", httpx.Response(503), False, "answers 503"),
        (
            "hosted_vllm/m",
            httpx.ConnectError("[Errno 111] Connection refused"),
            False,
            "cannot be reached: it refuses connections",
        ),
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
