"""Decides when a request is sent again: after what waiting can heal, as long as the service asks to wait."""

import email.utils
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import httpx
import tenacity

_HEALED_BY_WAITING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_MAX_TOLD_S: Final = 600.0
_BACKOFF: Final = tenacity.wait_random_exponential(multiplier=0.5, max=20.0)


class Unanswered(Exception):
    """A response that trying again may better; `response` was read."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response.status_code)
        self.response = response


@dataclass(frozen=True, slots=True)
class Retries:
    """How often a request is sent again."""

    most: int = 5

    def arguments(self) -> dict[str, Any]:
        """For tenacity, blocking or not."""
        return {
            "retry": tenacity.retry_if_exception(_is_passing),
            "stop": tenacity.stop_after_attempt(self.most + 1),
            "wait": wait_s,
            "reraise": True,
        }


def _is_passing(error: BaseException) -> bool:
    is_broken = isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol)
    return is_broken or isinstance(error, Unanswered)


def wait_s(state: tenacity.RetryCallState, now: Callable[[], float] = time.time) -> float:
    """As long as Retry-After says; else full jitter."""
    error = state.outcome.exception() if state.outcome is not None else None
    told = retry_after_s(error.response, now) if isinstance(error, Unanswered) else None
    return _BACKOFF(state) if told is None else min(told, _MAX_TOLD_S)


def retry_after_s(response: httpx.Response, now: Callable[[], float] = time.time) -> float | None:
    """Retry-After in seconds, in either of its forms (RFC 9110, 10.2.3)."""
    value = response.headers.get("retry-after")
    if value is None:
        return None
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - now())
    except ValueError:
        return None


def raise_if_passing(response: httpx.Response) -> None:
    """Check whether trying again could better this answer; of a conflict, where it says when.

    Raises:
        Unanswered: when it could.
    """
    is_pending = response.status_code == httpx.codes.CONFLICT and "retry-after" in response.headers
    if is_pending or response.status_code in _HEALED_BY_WAITING:
        raise Unanswered(response)
