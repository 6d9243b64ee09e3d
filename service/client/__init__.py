"""Calls a running Groundwire from Python; needs httpx and pydantic, and neither FastAPI nor litellm."""

from service.client.asynchronous import AsyncGroundwireClient
from service.client.failures import GroundwireApiError, GroundwireUnreachable
from service.client.synchronous import GroundwireClient

__all__ = [
    "AsyncGroundwireClient",
    "GroundwireApiError",
    "GroundwireClient",
    "GroundwireUnreachable",
]
