"""Watches an extractor: one span an article, one a stage, and the counts that operators look at."""

from opentelemetry import trace
from opentelemetry.trace import Span, StatusCode

from schemas.article import Article
from schemas.result import ExtractionResult
from service.errors import GroundwireError
from service.ports import (
    Extracts,
    Observer,
    Progress,
    Relay,
    StageFinished,
    StageStarted,
    ignore_progress,
    is_heard,
)
from service.telemetry.metrics import Metrics
from service.telemetry.model import CANCELLED
from service.telemetry.tracing import Tracing

_UNFORESEEN = "internal_error"


class WatchedExtractor:
    """An `Extracts` that tells of each article: how it ended, how long its stages took, what was dropped."""

    def __init__(self, inner: Extracts, metrics: Metrics, tracing: Tracing) -> None:
        self._inner = inner
        self._metrics = metrics
        self._tracing = tracing

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Extract the facts of one article; see `Extracts.extract`."""
        outcome = CANCELLED
        self._metrics.begin_extraction()
        with self._tracing.tracer.start_as_current_span(
            "extract", record_exception=False, set_status_on_exception=False
        ) as span:
            span.set_attribute("groundwire.article.characters", len(article.text))
            stages = _Stages(self._tracing, self._metrics, observe)
            try:
                result = await self._inner.extract(article, stages)
                outcome = result.status.value
                _describe(span, result)
                self._metrics.count_result(result)
            except GroundwireError as error:
                outcome = error.code
                raise
            except Exception:
                outcome = _UNFORESEEN
                raise
            finally:
                stages.end()
                if outcome not in {"complete", "partial"}:
                    span.set_attribute("error.type", outcome)
                    span.set_status(StatusCode.ERROR)
                self._metrics.end_extraction(outcome)
        return result


class _Stages(Relay):
    """Follows the stages of one extraction, those under way, and passes everything on."""

    def __init__(self, tracing: Tracing, metrics: Metrics, observe: Observer) -> None:
        self._tracing = tracing
        self._metrics = metrics
        self._observe = observe
        self._parent = trace.set_span_in_context(trace.get_current_span())
        self._open: dict[str, Span] = {}

    def __call__(self, event: Progress, /) -> None:
        if isinstance(event, StageStarted):
            self._open[event.stage] = self._tracing.tracer.start_span(event.stage, context=self._parent)
        elif isinstance(event, StageFinished):
            self._metrics.count_stage(event.stage, event.elapsed_ms / 1000)
            span = self._open.pop(event.stage, None)
            if span is not None:
                span.end()
        self._observe(event)

    def is_heard(self) -> bool:
        return is_heard(self._observe)

    def end(self) -> None:
        """End the spans of stages that a failure cut off."""
        for span in self._open.values():
            span.set_status(StatusCode.ERROR)
            span.end()
        self._open.clear()


def _describe(span: Span, result: ExtractionResult) -> None:
    provenance = result.provenance
    span.set_attribute("groundwire.status", result.status.value)
    span.set_attribute("groundwire.model", provenance.model)
    span.set_attribute("groundwire.prompt_version", provenance.prompt_version)
    span.set_attribute("groundwire.cached", provenance.cached)
    span.set_attribute("groundwire.dropped", sum(warning.dropped for warning in result.warnings))
    for section, items in result.data:
        span.set_attribute(f"groundwire.items.{section}", len(items))
