"""When a failed call is made again: after full jitter or as the provider asks, while time is left."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import tenacity

from service.deadline import Deadline
from service.errors import GroundwireError, ModelUnavailable
from service.model.meter import Pace
from service.model.throttle import Sleep

Done = TypeVar("Done")

TRANSIENT_ATTEMPTS: Final = 3
_BACKOFF: Final = tenacity.wait_random_exponential(multiplier=0.5, max=20.0)


async def retry_outages(
    attempt: Callable[[], Awaitable[Done]], deadline: Deadline, pace: Pace, sleep: Sleep
) -> Done:
    """What `attempt` returns; what waiting can heal is tried again while it could finish before the deadline.

    Raises:
        GroundwireError: whatever the last attempt raised.
    """
    try:
        return await attempt()  # without tenacity, whose objects only a failure needs
    except ModelUnavailable as error:
        failed = [error]

    async def again() -> Done:
        if failed:
            raise failed.pop()
        return await attempt()

    return await _retrying(deadline, pace, sleep)(again)


def _retrying(deadline: Deadline, pace: Pace, sleep: Sleep) -> tenacity.AsyncRetrying:
    def is_over(state: tenacity.RetryCallState) -> bool:
        is_futile = not pace.leaves_time(deadline, wait_s=state.upcoming_sleep)
        return is_futile or state.attempt_number >= TRANSIENT_ATTEMPTS

    return tenacity.AsyncRetrying(
        retry=tenacity.retry_if_exception_type(ModelUnavailable),
        stop=is_over,
        wait=wait_s,
        sleep=sleep,
        reraise=True,
    )


def wait_s(state: tenacity.RetryCallState) -> float:
    """Full jitter; a provider that says how long gets its way."""
    error = state.outcome.exception() if state.outcome is not None else None
    told = error.retry_after_s if isinstance(error, GroundwireError) else None
    return told if told is not None else _BACKOFF(state)
