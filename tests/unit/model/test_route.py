"""Where calls to a model go, by its name and the environment."""

import pytest

from service.errors import ModelMisconfigured
from service.model.forms import Form, next_form
from service.model.libraries import load
from service.model.route import Route, plan_route

KEYS = {
    "openai": "OPENAI_API_KEY",
    "anthropic": "ANTHROPIC_API_KEY",
    "gemini": "GEMINI_API_KEY",
    "mistral": "MISTRAL_API_KEY",
    "groq": "GROQ_API_KEY",
}
BASE = "http://model.test/v1"


def plan(name: str, base: str | None = None) -> Route:
    """The route of a model by its name."""
    return plan_route(name, base, load())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("openai/gpt-4o-mini", Form.JSON_SCHEMA),
        ("gpt-4o-mini", Form.JSON_SCHEMA),
        ("openai/gpt-3.5-turbo", Form.TOOLS),
        ("openai/not-yet-known", Form.JSON_SCHEMA),
        ("anthropic/claude-sonnet-4-5", Form.JSON_SCHEMA),
        ("anthropic/not-yet-known", Form.TOOLS),
        ("gemini/gemini-2.5-flash", Form.JSON_SCHEMA),
        ("mistral/mistral-large-latest", Form.JSON_SCHEMA),
        ("groq/not-yet-known", Form.TOOLS),
        ("bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", Form.JSON_SCHEMA),
        ("hosted_vllm/anything", Form.JSON_SCHEMA),
        ("ollama/anything", Form.JSON_SCHEMA),
    ],
)
def test_forms(name: str, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form is the best that litellm says the model takes."""
    for variable in KEYS.values():
        monkeypatch.setenv(variable, "key")
    monkeypatch.setenv("HOSTED_VLLM_API_BASE", BASE)
    route = plan(name)
    assert route.form is form
    assert route.traits.name == name
    assert not route.traits.is_small


@pytest.mark.parametrize(
    ("name", "base", "variable", "model", "address"),
    [
        ("ollama/llama3", None, None, "hosted_vllm/llama3", "http://localhost:11434/v1"),
        ("ollama_chat/llama3", None, None, "hosted_vllm/llama3", "http://localhost:11434/v1"),
        ("ollama/a/b:7b", "http://o:1", None, "hosted_vllm/a/b:7b", "http://o:1/v1"),
        ("ollama/llama3", "http://o:1/v1/", None, "hosted_vllm/llama3", "http://o:1/v1"),
        ("ollama/llama3", None, "http://env:1/", "hosted_vllm/llama3", "http://env:1/v1"),
        ("Qwen/Qwen3-8B", BASE, None, "hosted_vllm/Qwen/Qwen3-8B", BASE),
        ("our-model", BASE, None, "hosted_vllm/our-model", BASE),
        ("openai/our-model", BASE, None, "hosted_vllm/our-model", BASE),
        ("openai/gpt-5-mini", BASE, None, "openai/gpt-5-mini", BASE),
    ],
)
def test_addresses(
    name: str,
    base: str | None,
    variable: str | None,
    model: str,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ollama is reached at its /v1, and an unknown name at the address that was given."""
    if variable is not None:
        monkeypatch.setenv("OLLAMA_API_BASE", variable)
    route = plan(name, base)
    assert (route.model, route.api_base) == (model, address)


@pytest.mark.parametrize(("provider", "variable"), KEYS.items())
def test_missing_keys(provider: str, variable: str) -> None:
    """A key that is not set is named."""
    with pytest.raises(ModelMisconfigured, match=f"needs its key: set .*{variable}"):
        plan(f"{provider}/some-model")


def test_missing_azure_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Azure wants an address and a key; only what is missing is named."""
    with pytest.raises(ModelMisconfigured, match="set AZURE_API_BASE and AZURE_API_KEY"):
        plan("azure/gpt-4o")
    with pytest.raises(ModelMisconfigured, match="set AZURE_API_KEY"):
        plan("azure/gpt-4o", "https://freedonia.openai.azure.com")
    monkeypatch.setenv("AZURE_API_KEY", "key")
    assert plan("azure/gpt-4o", "https://freedonia.openai.azure.com").form is Form.JSON_SCHEMA


def test_bedrock_finds_credentials_itself() -> None:
    """AWS credentials may be a profile's or a role's: no variable is asked for."""
    assert plan("bedrock/amazon.nova-pro-v1:0").api_key is None


@pytest.mark.parametrize("name", ["no-such-model", "nowhere/model", "/", "opnai/gpt-4o"])
def test_unknown_providers(name: str) -> None:
    """A name that no provider has is answered with how to write one."""
    with pytest.raises(ModelMisconfigured, match="names no provider; write it as provider/model"):
        plan(name)


@pytest.mark.parametrize("base", [None, BASE])
@pytest.mark.parametrize("name", ["github_copilot/gpt-4o", "chatgpt/gpt-5", "petals/m"])
def test_refused_providers(name: str, base: str | None) -> None:
    """A provider for whose browser one would wait, or that has no keeper, is refused before it is asked."""
    with pytest.raises(ModelMisconfigured, match="cannot be used: its provider s"):
        plan(name, base)


@pytest.mark.parametrize("name", ["hosted_vllm/m", "litellm_proxy/m", "custom_openai/m"])
def test_servers_without_addresses(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is meant for a server of one's own is never sent to OpenAI for want of an address."""
    with pytest.raises(ModelMisconfigured, match="needs the address of its server: set GROUNDWIRE_API_BASE"):
        plan(name)
    monkeypatch.setenv("HOSTED_VLLM_API_BASE", BASE)
    assert plan("hosted_vllm/m").form is Form.JSON_SCHEMA


def test_servers_without_keys() -> None:
    """A server of one's own needs no key, though the client of OpenAI insists on one."""
    assert plan("openai/our-model", BASE).api_key == "unused"
    assert plan("hosted_vllm/our-model", BASE).api_key is None


@pytest.mark.parametrize(
    ("name", "is_free", "is_unpriced"),
    [
        ("openai/gpt-4o-mini", False, False),
        ("codestral/codestral-latest", True, False),
        ("meta_llama/Llama-3.3-70B-Instruct", False, False),
        ("hosted_vllm/anything", False, True),
        ("ollama/llama3", False, True),
        ("openai/our-model", False, True),
        ("openai/gpt-5-mini", False, False),
    ],
)
def test_prices(name: str, is_free: bool, is_unpriced: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Free is what the price list says to be; litellm is told where it would search in vain."""
    monkeypatch.setenv("CODESTRAL_API_KEY", "key")
    monkeypatch.setenv("LLAMA_API_KEY", "key")
    route = plan(name, BASE)
    assert (route.is_free, route.is_unpriced) == (is_free, is_unpriced)


def test_keys_never_show() -> None:
    """A route can be printed without telling its key."""
    traits = plan("hosted_vllm/m", BASE).traits
    route = Route("hosted_vllm/m", traits, Form.JSON_SCHEMA, BASE, "marker-7f")
    assert "marker-7f" not in f"{route!r} {route}"


def test_limits_and_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a model can write is known for known models; two providers are told what to cache."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "key")
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    claude, gpt, other = (
        plan("anthropic/claude-sonnet-4-5"),
        plan("openai/gpt-4o-mini"),
        plan("hosted_vllm/x", BASE),
    )
    assert (claude.max_output_tokens, claude.marks_cache) == (64_000, True)
    assert (gpt.max_output_tokens, gpt.marks_cache) == (16_384, False)
    assert (other.max_output_tokens, other.marks_cache) == (None, False)


def test_the_ladder() -> None:
    """Each form gives way to a simpler one, down to one that asks nothing of the provider."""
    steps = [Form.GRAMMAR]
    while (simpler := next_form(steps[-1])) is not None:
        steps.append(simpler)
    assert steps == [
        Form.GRAMMAR,
        Form.JSON_SCHEMA,
        Form.PLAIN_SCHEMA,
        Form.TOOLS,
        Form.JSON,
        Form.MARKDOWN_JSON,
    ]
