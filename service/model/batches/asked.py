"""Tells failures of a provider's batch calls in our errors, whichever client made the call."""

from collections.abc import Awaitable
from typing import Final, TypeVar

import httpx
import structlog

from service.errors import GroundwireError, ModelError, ModelMisconfigured, ModelUnavailable
from service.model.failures import BY_STATUS, translate
from service.model.route import Route

ONLY_THESE: Final = 'only models of OpenAI and Anthropic can; use mode "calls"'

T = TypeVar("T")


async def asked(route: Route, call: Awaitable[T]) -> T:
    """What the call returns.

    Raises:
        ModelError: one of its leaves; the message repeats nothing of the provider's.
    """
    try:
        return await call
    except Exception as error:  # noqa: BLE001 - whatever it is, theirs may hold articles and the key
        raise told(error, route) from None


def told(error: Exception, route: Route) -> GroundwireError:
    """Our error for one of theirs."""
    name = route.traits.name
    if isinstance(error, httpx.HTTPStatusError):
        status = error.response.status_code
        row = BY_STATUS.get(status)
        retry_after = error.response.headers.get("retry-after", "")
        if row is not None:
            wait_s = float(retry_after) if retry_after.isdecimal() else None
            return row[0](f"{name}: {row[1]}", retry_after_s=wait_s)
        kind = ModelUnavailable if status >= httpx.codes.INTERNAL_SERVER_ERROR else ModelError
        return kind(f"{name}: the provider answered {status}")
    if isinstance(error, httpx.TransportError):
        return ModelUnavailable(f"{name}: the provider cannot be reached")
    translated = translate(error, name, address=route.api_base)
    if translated is not None:
        return translated
    structlog.get_logger().error("batch_client_failed", error=type(error).__name__)
    return ModelError(f"{name}: the client failed ({type(error).__name__})")


def need_provider(route: Route) -> str:
    """The provider that answers batches.

    Raises:
        ModelMisconfigured: when there is none.
    """
    if route.batching is None:
        raise ModelMisconfigured(f"the model {route.traits.name!r} cannot be asked by batch: {ONLY_THESE}")
    return route.batching
