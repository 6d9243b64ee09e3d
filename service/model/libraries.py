"""Loads litellm and instructor once, late, and with everything they would do unasked switched off."""

import asyncio
import functools
import gc
import inspect
import logging
import os
import threading
import warnings
from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Any, Final, NamedTuple

import structlog

# Without these litellm fetches price maps at import and loads any .env above the working directory.
QUIET_ENVIRONMENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",
        "LITELLM_MODE": "PRODUCTION",
        "LITELLM_LOG": "ERROR",
        # Its filter on uvicorn's logger imports more of litellm, and deadlocks when the server logs.
        # Nothing is lost: our logs never hold what other libraries write.
        "LITELLM_DISABLE_REDACT_SECRETS": "True",
    }
)
# A call makes some 10,000 objects that die young and hardly any garbage in circles. In a burst everything
# lives until the model has answered, and going through it again is for nothing: so 250 articles in work are
# gone through once (measured: 0.1 s sooner than with 20,000 and 10, by second rounds of 95 ms).
_GC_THRESHOLDS: Final = (50_000, 20, 5)
_loading: Final = threading.Lock()
_NEVER: Final = logging.CRITICAL + 1
# An entry of litellm's price list for models that have no price. For one that is missing there litellm
# searches in vain, twice a call, and writes a traceback each time: a fifth of what a call costs. Where a call
# costs nothing it looks for the reason, twice: so the entry has a price, which is nobody's and is never told.
UNPRICED: Final = "hosted_vllm/unpriced"
_NOBODYS_PRICE: Final = 1e-30
# The first write replies and prompts into messages, the others whole requests, addresses and headers.
LOGGERS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "instructor": _NEVER,
        "instructor.v2.retry": _NEVER,
        "LiteLLM": _NEVER,
        "LiteLLM Router": _NEVER,
        "LiteLLM Proxy": _NEVER,
        "openai": logging.WARNING,
        "httpx": logging.WARNING,
        "httpcore": logging.WARNING,
        "aiohttp": logging.ERROR,
        "boto3": logging.WARNING,
        "botocore": logging.WARNING,
        "urllib3": logging.WARNING,
    }
)


class Libraries(NamedTuple):
    """The parts of the two libraries that the gateway uses; both ship no usable types for them."""

    litellm: ModuleType
    mode: Any
    provider: Any
    handle_response_model: Any
    handle_reask_kwargs: Any
    openai_client: Any
    http_handler: Any
    mode_registry: Any


def load() -> Libraries:
    """Import both libraries (about 4 s of CPU the first time).

    Their loggers are silenced: articles, replies and keys stand in what they write.
    """
    with _loading:  # the filters of warnings belong to the process: two at once would leave them silent
        return _load()


@functools.cache
def _load() -> Libraries:
    for name, value in QUIET_ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    was_enabled = gc.isenabled()
    gc.disable()  # measured: saves 15-20 % of the import
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # theirs are for their own developers
            return _import()
    finally:
        if was_enabled:
            gc.enable()


def _import() -> Libraries:
    import litellm  # noqa: PLC0415 - 3.6 s of CPU, paid when a model is called
    from instructor import Mode  # noqa: PLC0415 - loads only when it is needed
    from instructor.processing.response import (  # noqa: PLC0415 - loads only when it is needed
        handle_reask_kwargs,
        handle_response_model,
    )
    from instructor.v2.core.providers import Provider  # noqa: PLC0415 - loads only when it is needed
    from instructor.v2.core.registry import mode_registry  # noqa: PLC0415 - loads only when it is needed
    from litellm.integrations.custom_logger import CustomLogger  # noqa: PLC0415 - loads only when it is needed
    from litellm.llms.custom_httpx.http_handler import AsyncHTTPHandler  # noqa: PLC0415 - loads only when it is needed
    from openai import AsyncOpenAI  # noqa: PLC0415 - loads only when it is needed

    litellm.suppress_debug_info = True
    litellm.telemetry = False
    litellm.register_model({UNPRICED: _unpriced_entry()})
    litellm.callbacks.append(_cost_teller(CustomLogger))
    litellm.ModelResponse()  # builds the models of replies now rather than in the first call
    for name, level in LOGGERS.items():
        logging.getLogger(name).setLevel(level)
    return Libraries(
        litellm,
        Mode,
        Provider,
        handle_response_model,
        handle_reask_kwargs,
        AsyncOpenAI,
        AsyncHTTPHandler,
        mode_registry,
    )


def _unpriced_entry() -> dict[str, str | float]:
    prices = ("input_cost_per_token", "output_cost_per_token", "cache_read_input_token_cost")
    return {"litellm_provider": "hosted_vllm", "mode": "chat", **dict.fromkeys(prices, _NOBODYS_PRICE)}


def _cost_teller(custom_logger: Any) -> Any:
    """Says what a reply of a model without a price costs before litellm works that out, a sixth of a call.

    Should litellm no longer ask, it works it out from our entry.
    """

    class CostTeller(custom_logger):  # type: ignore[misc] # litellm ships no usable types
        async def async_post_call_success_deployment_hook(
            self, request_data: Mapping[str, Any], response: Any, _call_type: object
        ) -> None:
            if (request_data.get("model_info") or {}).get("base_model") == UNPRICED:
                response._hidden_params["response_cost"] = _NOBODYS_PRICE  # noqa: SLF001 - where litellm documents it

    return CostTeller()


async def load_in_background() -> Libraries:
    """`load` without stopping the event loop."""
    return await asyncio.to_thread(load)


def settle_memory() -> None:
    """Spare the garbage collector what stays loaded for good; call it once everything is.

    litellm alone leaves objects by the hundred thousand, which every full collection would walk.
    """
    gc.freeze()  # without collecting first, which would stop the process for a third of a second
    gc.collect()  # of nothing: a full round comes only when a quarter is new, and this counts the old anew
    gc.set_threshold(*_GC_THRESHOLDS)


async def close_clients() -> None:
    """Close the connections that litellm keeps open for the running event loop, when it was loaded at all.

    litellm's own function closes those of every loop, under the calls that other threads have in flight,
    and breaks off when one of them opens a connection meanwhile.
    """
    if not _load.cache_info().currsize:
        return
    litellm = load().litellm
    for client in _take_clients(litellm.in_memory_llm_clients_cache):
        await _close(client)
    shared = litellm.base_llm_aiohttp_handler  # one for all loops, but its session belongs to one of them
    if getattr(shared.client_session, "_loop", None) is asyncio.get_running_loop():
        await _close(shared)


def _take_clients(cache: Any) -> list[Any]:
    """What litellm would use for the next calls of this loop: other threads may change the rest meanwhile."""
    ours = cache.update_cache_key_with_event_loop("")
    kept = {key: client for key, client in cache.cache_dict.copy().items() if key.endswith(ours)}
    for key in kept:
        cache.delete_cache(key)
    return list(kept.values())


async def _close(client: Any) -> None:
    close = getattr(client, "aclose", None) or getattr(client, "close", None)
    try:
        closing = close() if close is not None else None
        if inspect.isawaitable(closing):
            await closing
    except Exception as error:  # noqa: BLE001 - it is gone for us, and the others are still to be closed
        structlog.get_logger().warning("model_client_not_closed", error=type(error).__name__)
