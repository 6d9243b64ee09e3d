"""Where calls to one model go, and in which form it is asked for structure."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from service.errors import ModelMisconfigured
from service.model.forms import Form
from service.model.libraries import Libraries
from service.model.port import Traits
from service.settings import EMBEDDED

_OLLAMA_BASE: Final = "http://localhost:11434"
_REMOTE_WINDOW_CHARACTERS: Final = 60_000
SELF_HOSTED: Final = "hosted_vllm"  # litellm's lightest route to any OpenAI-compatible server
# Without an address litellm would ask api.openai.com, which must not see what is meant for another server.
_WITHOUT_ADDRESS: Final = frozenset(
    {SELF_HOSTED, "vllm", "custom_openai", "openai_like", "litellm_proxy", "lm_studio", "xinference"}
)
_OLLAMA: Final = frozenset({"ollama", "ollama_chat"})
_OPENAI: Final = "openai"
# litellm signs in to the first two through a browser, and stops the event loop for minutes while it waits;
# the third shows the article to whoever lends a machine, without any key that an operator would have set.
_REFUSED: Final = {
    "github_copilot": "signs in through a browser",
    "chatgpt": "signs in through a browser",
    "petals": "sends articles to machines of strangers",
}
_MARKING: Final = frozenset({"anthropic", "bedrock"})
BATCHING: Final = frozenset({_OPENAI, "anthropic"})
_FINDING_CREDENTIALS: Final = frozenset({"bedrock"})  # in profiles and roles as well as in variables


@dataclass(frozen=True, slots=True)
class Route:
    """One model as litellm is called for it; the key never shows in a repr."""

    model: str
    traits: Traits
    form: Form
    api_base: str | None = None
    api_key: str | None = field(default=None, repr=False)
    max_output_tokens: int | None = None  # None: not known
    marks_cache: bool = False  # the provider wants to be told what to cache
    batching: str | None = None  # the provider, where it answers batches for less
    is_free: bool = False  # the price list says so; otherwise a cost of 0 means that no price is known
    is_unpriced: bool = False  # the price list does not have it, nor what it may say that it is


def plan_route(name: str, api_base: str | None, libraries: Libraries) -> Route:
    """Work out how to reach a model by its litellm name.

    Raises:
        ModelMisconfigured: when litellm knows no provider of that name, or its key is not set.
    """
    if why := _REFUSED.get(name.partition("/")[0]):
        raise ModelMisconfigured(f"the model {name!r} cannot be used: its provider {why}")
    model, base = _through_openai_api(name, api_base)
    litellm = libraries.litellm
    try:
        bare, provider, _, address = litellm.get_llm_provider(model, api_base=base)
    except litellm.exceptions.BadRequestError as error:
        if base is None:
            raise ModelMisconfigured(
                f"the model name {name!r} names no provider; write it as provider/model, such as "
                f'openai/gpt-4o or anthropic/claude-sonnet-4-5, or "{EMBEDDED}"'
            ) from error
        model, bare, provider, address = f"{SELF_HOSTED}/{name}", name, SELF_HOSTED, base
    if provider in _WITHOUT_ADDRESS and not address:
        raise ModelMisconfigured(
            f"the model {name!r} needs the address of its server: set GROUNDWIRE_API_BASE, "
            "which holds for GROUNDWIRE_MODEL and other models of the same provider"
        )
    key = _key_for(model, provider, base, libraries)
    if provider == _OPENAI and base is not None and not _is_priced(model, libraries):
        # Somebody's own server. OpenAI's own models stay: litellm knows what parameters they take.
        model, key = f"{SELF_HOSTED}/{bare}", key or os.environ.get("OPENAI_API_KEY")
    return Route(
        model=model,
        traits=Traits(
            name=name,
            is_small=False,
            max_article_characters=_REMOTE_WINDOW_CHARACTERS,
            parallel_questions=4,
        ),
        form=_form_for(bare, provider, libraries),
        api_base=base,
        api_key=key,
        max_output_tokens=_max_output_tokens(model, libraries),
        marks_cache=provider in _MARKING,
        batching=provider if provider in BATCHING and model.partition("/")[0] != SELF_HOSTED else None,
        is_free=_is_free(model, libraries),
        is_unpriced=model.startswith(f"{SELF_HOSTED}/") and not _is_priced(model, libraries),
    )


def shares_server(name: str, default: str) -> bool:
    """Whether the address that was given for the default model is this model's too.

    That is so for the models of one self-hosted server; a provider with an address of its own is asked there.
    """
    provider = name.partition("/")[0]
    return name == default or (provider in _WITHOUT_ADDRESS | _OLLAMA and default.startswith(f"{provider}/"))


def _through_openai_api(name: str, api_base: str | None) -> tuple[str, str | None]:
    # litellm's own ollama route asks the server synchronously on the event loop; its /v1 does not.
    provider, _, model = name.partition("/")
    if provider in _OLLAMA and model:
        base = api_base or os.environ.get("OLLAMA_API_BASE") or _OLLAMA_BASE
        root = base.rstrip("/").removesuffix("/v1")
        return f"{SELF_HOSTED}/{model}", f"{root}/v1"
    return name, api_base


def _key_for(model: str, provider: str, api_base: str | None, libraries: Libraries) -> str | None:
    if provider in _FINDING_CREDENTIALS:
        return None
    found = libraries.litellm.validate_environment(model, api_base=api_base)
    # litellm has a default for the version, and names all of Azure's variables when one is missing.
    given = {"AZURE_API_VERSION", *os.environ} | (set() if api_base is None else {"AZURE_API_BASE"})
    missing = [name for name in found["missing_keys"] if name not in given]
    if found["keys_in_environment"] or not missing:
        return None
    # A self-hosted server usually wants no key, but the OpenAI client refuses to start without one.
    if api_base is not None and provider in {_OPENAI, SELF_HOSTED}:
        return "unused"
    either = " or " if provider == "gemini" else " and "  # Google has two names for one key
    raise ModelMisconfigured(f"the model {model!r} needs its key: set {either.join(missing)}")


def _form_for(model: str, provider: str, libraries: Libraries) -> Form:
    litellm = libraries.litellm
    if litellm.supports_response_schema(model=model, custom_llm_provider=provider):
        return Form.JSON_SCHEMA
    if litellm.supports_function_calling(model=model, custom_llm_provider=provider):
        return Form.TOOLS
    # A name that the price map does not know: newer than litellm, or self-hosted.
    if provider in {_OPENAI, "azure", SELF_HOSTED}:
        return Form.JSON_SCHEMA
    parameters = litellm.get_supported_openai_params(model=model, custom_llm_provider=provider) or []
    if "tools" in parameters:
        return Form.TOOLS
    return Form.JSON if "response_format" in parameters else Form.MARKDOWN_JSON


def _is_priced(model: str, libraries: Libraries) -> bool:
    return _known_of(model, libraries) is not None


def _is_free(model: str, libraries: Libraries) -> bool:
    # litellm gives 0 also for the hundred models that its list has without any price.
    entry = libraries.litellm.model_cost.get((_known_of(model, libraries) or {}).get("key"), {})
    return bool(entry.get("input_cost_per_token") == 0 and entry.get("output_cost_per_token") == 0)


def _max_output_tokens(model: str, libraries: Libraries) -> int | None:
    limit = (_known_of(model, libraries) or {}).get("max_output_tokens")
    return limit if isinstance(limit, int) else None


def _known_of(model: str, libraries: Libraries) -> Mapping[str, Any] | None:
    try:
        known: Mapping[str, Any] = libraries.litellm.get_model_info(model)
    except Exception:  # noqa: BLE001 - litellm raises a plain Exception for a name that it does not know
        return None
    return known
