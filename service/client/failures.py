"""What can go wrong between a caller and the service.

ClientError
├── GroundwireUnreachable   nothing answered, also after trying again
└── GroundwireApiError      the service answered with a problem (RFC 9457); `code` is stable
"""

from collections.abc import Mapping
from typing import Final

import httpx

from schemas.problem import Problem

_REASONS: Final[Mapping[type[httpx.TransportError], str]] = {
    httpx.ConnectError: "no connection could be made",
    httpx.TimeoutException: "it took too long",
    httpx.ProxyError: "the proxy refused",
}


class ClientError(Exception):
    """Root of the client's errors; the message is one sentence for a person."""


class GroundwireUnreachable(ClientError):
    """Nothing answered at the address, also after trying again."""


class GroundwireApiError(ClientError):
    """The service says that it cannot do what was asked."""

    def __init__(self, status: int, code: str, message: str, problem: Problem | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.problem = problem  # null when something in between answered


def unreachable(address: httpx.URL, error: httpx.TransportError) -> GroundwireUnreachable:
    """The error for a request that got no answer."""
    if isinstance(error, httpx.UnsupportedProtocol):
        return GroundwireUnreachable(
            f"{address} is no address of a service: begin it with http:// or https://"
        )
    return GroundwireUnreachable(f"{address} does not answer ({_reason(error)})")


def _reason(error: httpx.TransportError) -> str:
    for kind, reason in _REASONS.items():
        if isinstance(error, kind):
            return reason
    return "the connection broke off"


def failure_of(response: httpx.Response) -> GroundwireApiError:
    """The error that a read response tells of."""
    try:
        problem = Problem.model_validate_json(response.content)
    except ValueError:
        message = f"{response.request.url.host} answered {response.status_code} {response.reason_phrase}"
        return GroundwireApiError(response.status_code, "unknown", message)
    return GroundwireApiError(problem.status, problem.code, problem.detail, problem)
