"""Starts to work on the jobs that another process left, as soon as the runtime is open and there are any."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from service.api.startup import RuntimeSlot
from service.errors import GroundwireError
from service.logs import log_failure

_ASK_EVERY_S: Final = 0.5
_LOOK_EVERY_S: Final = 1.0
_AGAIN_AFTER_S: Final = 15.0


@asynccontextmanager
async def resuming_jobs(slot: RuntimeSlot, look_every_s: float = _LOOK_EVERY_S) -> AsyncIterator[None]:
    """Resume them in the background while the block runs."""
    resuming = asyncio.create_task(_resume(slot, look_every_s))
    try:
        yield
    finally:
        resuming.cancel()
        await asyncio.gather(resuming, return_exceptions=True)


async def _resume(slot: RuntimeSlot, look_every_s: float) -> None:
    while True:
        try:
            open_jobs = slot.runtime.open_jobs
        except GroundwireError:
            await asyncio.sleep(_ASK_EVERY_S)
            continue
        again_s = look_every_s
        try:
            desk = None if open_jobs is None else await asyncio.to_thread(open_jobs)
            if desk is None:
                return
            if desk.has_work_waiting:  # where the first job makes the file, any process may make it
                await desk.open()
                return
        except GroundwireError as error:
            structlog.get_logger().warning("jobs_not_resumed", code=error.code, reason=error.message)
            again_s = _AGAIN_AFTER_S
        except Exception as error:  # noqa: BLE001 - the service lives on without jobs
            log_failure("jobs_not_resumed", error)
            again_s = _AGAIN_AFTER_S
        await asyncio.sleep(again_s)
