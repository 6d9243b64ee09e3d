"""Where calls to one model go, and in which form it is asked for structure."""

import os
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final

from service.errors import ModelMisconfigured
from service.model.libraries import Libraries
from service.model.port import Traits
from service.settings import EMBEDDED

_OLLAMA_BASE: Final = "http://localhost:11434"
_REMOTE_WINDOW_CHARACTERS: Final = 60_000


@unique
class Form(StrEnum):
    """How a reply's structure is asked for; the members stand in the order in which they are tried."""

    GRAMMAR = "grammar"  # llama.cpp: the schema constrains decoding, without white space
    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON = "json"
    MARKDOWN_JSON = "markdown_json"


@dataclass(frozen=True, slots=True)
class Route:
    """One model as litellm is called for it; the key never shows in a repr."""

    model: str
    traits: Traits
    form: Form
    api_base: str | None = None
    api_key: str | None = field(default=None, repr=False)


def plan_route(name: str, api_base: str | None, libraries: Libraries) -> Route:
    """Work out how to reach a model by its litellm name.

    Raises:
        ModelMisconfigured: when litellm knows no provider of that name, or its key is not set.
    """
    model, base = _through_openai_api(name, api_base)
    litellm = libraries.litellm
    try:
        bare, provider, _, _ = litellm.get_llm_provider(model, api_base=base)
    except litellm.exceptions.BadRequestError as error:
        raise ModelMisconfigured(
            f"the model name {name!r} names no provider; write it as provider/model, such as "
            f'openai/gpt-4o or anthropic/claude-sonnet-4-5, or "{EMBEDDED}"'
        ) from error
    key = _key_for(model, provider, base, libraries)
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
    )


def next_form(form: Form) -> Form | None:
    """The form to try when a provider rejects this one."""
    forms = list(Form)
    later = forms[forms.index(form) + 1 :]
    return later[0] if later else None


def _through_openai_api(name: str, api_base: str | None) -> tuple[str, str | None]:
    # litellm's own ollama route asks the server synchronously on the event loop; its /v1 does not.
    provider, _, model = name.partition("/")
    if provider in {"ollama", "ollama_chat"} and model:
        base = api_base or os.environ.get("OLLAMA_API_BASE") or _OLLAMA_BASE
        root = base.rstrip("/").removesuffix("/v1")
        return f"hosted_vllm/{model}", f"{root}/v1"
    return name, api_base


def _key_for(model: str, provider: str, api_base: str | None, libraries: Libraries) -> str | None:
    # A self-hosted server usually wants no key, but the OpenAI client refuses to start without one.
    found = libraries.litellm.validate_environment(model)
    missing = [] if found["keys_in_environment"] else list(found["missing_keys"])
    if not missing:
        return None
    if api_base is not None and provider in {"openai", "hosted_vllm"}:
        return "unused"
    raise ModelMisconfigured(f"the model {model!r} needs its key: set {' or '.join(missing)}")


def _form_for(model: str, provider: str, libraries: Libraries) -> Form:
    litellm = libraries.litellm
    if litellm.supports_response_schema(model=model, custom_llm_provider=provider):
        return Form.JSON_SCHEMA
    if litellm.supports_function_calling(model=model, custom_llm_provider=provider):
        return Form.TOOLS
    if provider in {"openai", "hosted_vllm"}:  # a name the price map does not know: newer, or self-hosted
        return Form.JSON_SCHEMA
    parameters = litellm.get_supported_openai_params(model=model, custom_llm_provider=provider) or []
    return Form.JSON if "response_format" in parameters else Form.MARKDOWN_JSON
