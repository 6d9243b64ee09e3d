"""What operators see of the service: metrics and traces, without a word of any article."""

from service.telemetry.extractor import WatchedExtractor
from service.telemetry.metrics import Metrics
from service.telemetry.model import WatchedModel
from service.telemetry.tracing import Tracing, no_tracing, open_tracing
from service.telemetry.watching import Telemetry

__all__ = [
    "Metrics",
    "Telemetry",
    "Tracing",
    "WatchedExtractor",
    "WatchedModel",
    "no_tracing",
    "open_tracing",
]
