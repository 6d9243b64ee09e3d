"""Marks answers that may be cut off when the server begins to stop, because their reader can go on later."""

from collections.abc import Callable
from typing import Any, Final

from starlette.types import Scope

_EXTENSION: Final = "groundwire.cut"


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
