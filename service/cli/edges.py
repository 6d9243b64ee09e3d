"""What commands need from outside the command line: the runtime, handed in or composed on first use."""

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol, cast

import typer

if TYPE_CHECKING:  # these load pydantic, which --help does without
    from service.ports import Observer, Runtime
    from service.settings import Settings
    from service.telemetry import Telemetry


class OpenRuntime(Protocol):
    """Opens what extracts, and reports how that goes."""

    def __call__(
        self, settings: "Settings", observe: "Observer" = ..., telemetry: "Telemetry | None" = ..., /
    ) -> AbstractAsyncContextManager["Runtime"]:
        """Open it; it closes with the block."""
        ...


def runtime_opener(context: typer.Context) -> OpenRuntime:
    """The opener that was handed to `run`, or the composition root's."""
    if context.obj is not None:
        return cast("OpenRuntime", context.obj)
    return _composed


def _composed(
    settings: "Settings", observe: "Observer | None" = None, telemetry: "Telemetry | None" = None, /
) -> AbstractAsyncContextManager["Runtime"]:
    from service.composition import open_runtime  # noqa: PLC0415 - loads everything
    from service.ports import ignore_progress  # noqa: PLC0415

    return open_runtime(settings, observe or ignore_progress, telemetry)
