"""Starts to work on the jobs that an earlier process left, as soon as the runtime is open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from service.api.startup import RuntimeSlot
from service.errors import GroundwireError
from service.logs import log_failure

_LOOK_EVERY_S: Final = 0.5
_AGAIN_AFTER_S: Final = 15.0


@asynccontextmanager
async def resuming_jobs(slot: RuntimeSlot) -> AsyncIterator[None]:
    """Resume them in the background while the block runs."""
    resuming = asyncio.create_task(_resume(slot))
    try:
        yield
    finally:
        resuming.cancel()
        await asyncio.gather(resuming, return_exceptions=True)


async def _resume(slot: RuntimeSlot) -> None:
    while True:
        try:
            open_jobs = slot.runtime.open_jobs
        except GroundwireError:
            await asyncio.sleep(_LOOK_EVERY_S)
            continue
        try:
            desk = None if open_jobs is None else await asyncio.to_thread(open_jobs)
            if desk is not None and desk.has_work_waiting:
                await desk.open()
        except GroundwireError as error:
            structlog.get_logger().warning("jobs_not_resumed", code=error.code, reason=error.message)
        except Exception as error:  # noqa: BLE001 - the service lives on without jobs
            log_failure("jobs_not_resumed", error)
        else:
            return
        await asyncio.sleep(_AGAIN_AFTER_S)
