"""Opens the runtime beside the server, so that the process answers while models load."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import replace
from typing import Final, Protocol

import structlog

from service.access.gate import Gate
from service.errors import GroundwireError, ModelUnavailable
from service.logs import log_failure
from service.ports import Dependency, Runtime
from service.settings import Settings
from service.telemetry import Telemetry, WatchedExtractor


class OpenRuntime(Protocol):
    """Opens what answers requests."""

    def __call__(
        self, settings: Settings, /, *, telemetry: Telemetry
    ) -> AbstractAsyncContextManager[Runtime]:
        """Open it; it closes with the block."""
        ...


_HEAD_START_S: Final = 0.5
_REOPEN_AFTER_S: Final = 15.0
_CHECK_TIMEOUT_S: Final = 3.0


class RuntimeSlot:
    """Holds the runtime once it is open, and until then the reason why it is not."""

    def __init__(self) -> None:
        self._runtime: Runtime | None = None
        self._failure: GroundwireError | None = None

    @property
    def runtime(self) -> Runtime:
        """The open runtime.

        Raises:
            GroundwireError: the reason why there is none.
        """
        if self._runtime is not None:
            return self._runtime
        if self._failure is not None:
            raise self._failure.with_traceback(None)
        raise ModelUnavailable("the service is starting; try again in a few seconds", retry_after_s=2.0)

    async def dependencies(self) -> tuple[Dependency, ...]:
        """What the runtime depends on; the runtime itself while it is not open."""
        try:
            runtime = self.runtime
        except GroundwireError as error:
            return (Dependency("runtime", ready=False, detail=error.message),)
        try:
            async with asyncio.timeout(_CHECK_TIMEOUT_S):
                return await runtime.readiness.dependencies()
        except TimeoutError:
            return (Dependency("runtime", ready=False, detail=f"no answer within {_CHECK_TIMEOUT_S:.0f} s"),)

    def fill(self, runtime: Runtime | None, failure: GroundwireError | None = None) -> None:
        """Set what there is now."""
        self._runtime, self._failure = runtime, failure


@asynccontextmanager
async def runtime_slot(
    settings: Settings, open_runtime: OpenRuntime, telemetry: Telemetry, gate: Gate
) -> AsyncIterator[RuntimeSlot]:
    """Keep a runtime open in the background while the block runs, trying again when it cannot be opened."""
    slot = RuntimeSlot()
    settled, stop = asyncio.Event(), asyncio.Event()
    keeping = asyncio.create_task(_keep_open(slot, settings, open_runtime, telemetry, gate, settled, stop))
    # Most runtimes open at once; then the first request already finds it.
    with suppress(TimeoutError):
        async with asyncio.timeout(_HEAD_START_S):
            await settled.wait()
    try:
        yield slot
    finally:
        stop.set()
        if not settled.is_set():
            keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def _keep_open(  # noqa: PLR0913, PLR0917 - one background task's particulars
    slot: RuntimeSlot,
    settings: Settings,
    open_runtime: OpenRuntime,
    telemetry: Telemetry,
    gate: Gate,
    settled: asyncio.Event,
    stop: asyncio.Event,
) -> None:
    log = structlog.get_logger()
    while not stop.is_set():
        try:
            async with open_runtime(settings, telemetry=telemetry) as runtime:
                slot.fill(_watched(runtime, telemetry, gate))
                settled.set()
                await stop.wait()
        except GroundwireError as error:
            slot.fill(None, error)
            log.warning("runtime_not_opened", code=error.code, reason=error.message)
        except Exception as error:  # noqa: BLE001 - the process lives on and says what is wrong
            slot.fill(None, ModelUnavailable("the service could not start; its log says where it failed"))
            log_failure("runtime_not_opened", error)
        settled.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(_REOPEN_AFTER_S):
                await stop.wait()


def _watched(runtime: Runtime, telemetry: Telemetry, gate: Gate) -> Runtime:
    """The runtime with its extractions counted, and its jobs paid by the keys that handed them in."""
    watched = WatchedExtractor(runtime.extractor, telemetry.metrics, telemetry.tracing)
    open_jobs = runtime.open_jobs
    if open_jobs is None:
        return replace(runtime, extractor=watched)
    return replace(runtime, extractor=watched, open_jobs=lambda: open_jobs().paid_from(gate))
