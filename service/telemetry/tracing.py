"""OpenTelemetry traces, where the standard environment variables ask for them."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import structlog
from opentelemetry.trace import NoOpTracerProvider, Tracer, TracerProvider

from service.version import version

_NAME: Final = "groundwire"
# https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
_ENDPOINTS: Final = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


@dataclass(frozen=True, slots=True)
class Tracing:
    """What makes spans; spans are sent on in the background until `close`."""

    tracer: Tracer
    provider: TracerProvider

    @property
    def is_on(self) -> bool:
        """Whether anybody will see the spans."""
        return not isinstance(self.provider, NoOpTracerProvider)

    def close(self) -> None:
        """Send what is left; waits a few seconds at most."""
        shutdown = getattr(self.provider, "shutdown", None)
        if shutdown is not None:
            shutdown()


def no_tracing() -> Tracing:
    """Makes spans that nobody sees."""
    return trace_with(NoOpTracerProvider())


def trace_with(provider: TracerProvider) -> Tracing:
    """Spans of our name and version from that provider."""
    return Tracing(provider.get_tracer(_NAME, version()), provider)


def open_tracing(environment: Mapping[str, str]) -> Tracing:
    """What the environment asks for.

    An OTLP endpoint, or `OTEL_TRACES_EXPORTER`, turns traces on; `none` and `OTEL_SDK_DISABLED` turn them
    off; `console` writes them to stderr. Everything else of the standard variables is the SDK's to read.
    """
    exporter = environment.get("OTEL_TRACES_EXPORTER", "").strip().lower()
    wanted = exporter or ("otlp" if any(environment.get(name) for name in _ENDPOINTS) else "none")
    if wanted == "none" or environment.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return no_tracing()
    if wanted not in {"otlp", "console"}:
        structlog.get_logger().warning(
            "traces_off", reason="OTEL_TRACES_EXPORTER may be otlp, console or none"
        )
        return no_tracing()
    return trace_with(_provider(wanted, environment))


def _provider(exporter: str, environment: Mapping[str, str]) -> TracerProvider:
    # The SDK takes 0.3 s to import, which services without traces do not pay.
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415 - loads only when it is needed
    from opentelemetry.sdk import trace as sdk  # noqa: PLC0415 - loads only when it is needed
    from opentelemetry.sdk.resources import Resource  # noqa: PLC0415 - loads only when it is needed
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter  # noqa: PLC0415 - loads only when it is needed

    attributes = {"service.version": version()}
    if not environment.get("OTEL_SERVICE_NAME"):
        attributes["service.name"] = _NAME
    provider = sdk.TracerProvider(resource=Resource.create(attributes))
    to = OTLPSpanExporter() if exporter == "otlp" else ConsoleSpanExporter(out=sys.stderr)
    provider.add_span_processor(BatchSpanProcessor(to))
    return provider
