"""Metrics and traces of one process, as one value that is handed to whoever has something to tell."""

from dataclasses import dataclass

from service.telemetry.metrics import Metrics
from service.telemetry.tracing import Tracing


@dataclass(frozen=True, slots=True)
class Telemetry:
    """Where counts and spans go."""

    metrics: Metrics
    tracing: Tracing
