"""Loads litellm and instructor once, late, and with everything they would do unasked switched off."""

import asyncio
import functools
import gc
import logging
import os
from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Any, Final, NamedTuple

# Without these litellm fetches price maps at import and loads any .env above the working directory.
QUIET_ENVIRONMENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",
        "LITELLM_MODE": "PRODUCTION",
        "LITELLM_LOG": "ERROR",
    }
)
_NEVER: Final = logging.CRITICAL + 1


class Libraries(NamedTuple):
    """The parts of the two libraries that the gateway uses; both ship no usable types for them."""

    litellm: ModuleType
    mode: Any
    provider: Any
    handle_response_model: Any
    retry_async: Any


@functools.cache
def load() -> Libraries:
    """Import both libraries (about 4 s of CPU the first time).

    Their loggers are silenced because they write replies, and with them article text, into messages.
    """
    for name, value in QUIET_ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    was_enabled = gc.isenabled()
    gc.disable()  # measured: saves 15-20 % of the import
    try:
        import litellm  # noqa: PLC0415 - 3.6 s of CPU, paid when a model is called
        from instructor import Mode  # noqa: PLC0415
        from instructor.core.retry import retry_async  # noqa: PLC0415
        from instructor.processing.response import handle_response_model  # noqa: PLC0415
        from instructor.v2.core.providers import Provider  # noqa: PLC0415
    finally:
        if was_enabled:
            gc.enable()
    litellm.suppress_debug_info = True
    litellm.telemetry = False
    for logger in ("instructor", "instructor.v2.retry", "LiteLLM", "LiteLLM Router", "LiteLLM Proxy"):
        logging.getLogger(logger).setLevel(_NEVER)
    return Libraries(litellm, Mode, Provider, handle_response_model, retry_async)


async def load_in_background() -> Libraries:
    """`load` without stopping the event loop."""
    return await asyncio.to_thread(load)
