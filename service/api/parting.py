"""Ends answers as a server stops: those that can be gone on with at once, others when their time is over."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

from starlette.types import Scope

from service.errors import ServiceOverloaded

_EXTENSION: Final = "groundwire.cut"
_OUT_OF_TIME: Final = "graceful shutdown"  # what uvicorn says to the requests that it cancels at last


def is_out_of_time(error: asyncio.CancelledError) -> bool:
    """Whether the server cancelled a request that outlasted its stopping, rather than somebody else."""
    return any(_OUT_OF_TIME in str(argument) for argument in error.args)


def stopped() -> ServiceOverloaded:
    """What whoever waits for such a request is told."""
    return ServiceOverloaded(
        "the service stopped before the answer was ready; send the request again", retry_after_s=1
    )


def offer_cut(scope: Any, allow: Callable[[], None]) -> None:  # noqa: ANN401 - of uvicorn or of starlette
    """Let whoever answers the request call `allow`."""
    scope.setdefault("extensions", {})[_EXTENSION] = {"allow": allow}


def allow_cut(scope: Scope) -> None:
    """Say that the answer has no end of its own, and that what follows can be asked for elsewhere.

    The connection is broken off then, not ended: an answer that ends is complete.
    """
    extension = scope.get("extensions", {}).get(_EXTENSION)
    if extension is not None:  # another server has no such thing
        extension["allow"]()
