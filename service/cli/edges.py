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
    return given_opener(context) or composed_opener()


def given_opener(context: typer.Context) -> OpenRuntime | None:
    """The opener that was handed to `run`, if one was."""
    return cast("OpenRuntime | None", context.obj)


def composed_opener() -> OpenRuntime:
    """The composition root's opener; takes a second or two to load."""
    from service.composition import open_runtime

    return open_runtime
