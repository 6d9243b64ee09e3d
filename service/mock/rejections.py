"""The statuses with which providers turn a request down, in the words of OpenAI's API."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

from service.mock.script import FaultKind


@dataclass(frozen=True, slots=True)
class Rejection:
    """A status and its error object."""

    status: int
    message: str
    type: str
    code: str | None = None


STATUSES: Final[Mapping[FaultKind, Rejection]] = {
    FaultKind.RATE_LIMITED: Rejection(
        429, "Rate limit reached for requests", "rate_limit_error", "rate_limit_exceeded"
    ),
    FaultKind.SERVER_ERROR: Rejection(
        500, "The server had an error while processing your request", "server_error"
    ),
    FaultKind.BAD_GATEWAY: Rejection(502, "Bad gateway", "server_error"),
    FaultKind.UNAVAILABLE: Rejection(503, "The engine is currently unavailable", "server_error"),
    FaultKind.GATEWAY_TIMEOUT: Rejection(504, "The upstream server timed out", "server_error"),
    FaultKind.OVERLOADED: Rejection(529, "Overloaded", "overloaded_error"),
    FaultKind.BAD_REQUEST: Rejection(400, "The request was rejected", "invalid_request_error"),
    FaultKind.UNAUTHORIZED: Rejection(
        401, "Incorrect API key provided", "invalid_request_error", "invalid_api_key"
    ),
    FaultKind.FORBIDDEN: Rejection(403, "You are not allowed to sample from this model", "permission_error"),
    FaultKind.NOT_FOUND: Rejection(
        404, "The model does not exist", "invalid_request_error", "model_not_found"
    ),
    FaultKind.CONTEXT_OVERFLOW: Rejection(
        400,
        "This model's maximum context length is 8192 tokens",
        "invalid_request_error",
        "context_length_exceeded",
    ),
}


def _in_seconds(seconds: float | None) -> tuple[str, ...]:
    return () if seconds is None else (f"retry-after: {seconds:g}",)


def _as_date(seconds: float | None) -> tuple[str, ...]:
    if seconds is None:
        return ()
    # The header has whole seconds; what is cut off must not shorten the wait.
    moment = datetime.now(UTC) + timedelta(seconds=math.ceil(seconds) + 1)
    return (f"retry-after: {format_datetime(moment, usegmt=True)}",)


RETRY_AFTER_HEADERS: Final[Mapping[str, Callable[[float | None], tuple[str, ...]]]] = {
    "seconds": _in_seconds,
    "date": _as_date,
}
