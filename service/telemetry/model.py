"""Watches a model: counts, a span for each question, and in it one for each call by the GenAI conventions."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager, nullcontext
from types import MappingProxyType
from typing import Final

from opentelemetry.trace import Span, SpanKind, StatusCode

from service.calls import Answered, Tell, watching_calls
from service.deadline import Deadline
from service.errors import DeadlineExceeded, GroundwireError, ModelError
from service.model.port import Filled, Model, Question, Reply, Traits
from service.spending import Spent
from service.telemetry.metrics import Metrics
from service.telemetry.tracing import Tracing

CANCELLED: Final = "cancelled"
# gen_ai.provider.name by litellm's prefix, where the two differ:
# https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
_PROVIDERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "azure": "azure.ai.openai",
        "azure_ai": "azure.ai.inference",
        "bedrock": "aws.bedrock",
        "gemini": "gcp.gemini",
        "mistral": "mistral_ai",
        "vertex_ai": "gcp.vertex_ai",
        "xai": "x_ai",
    }
)


class WatchedModel:
    """A `Model` that tells of its questions: how they ended, how long they took and what they used."""

    def __init__(self, inner: Model, metrics: Metrics, tracing: Tracing) -> None:
        self._inner = inner
        self._metrics = metrics
        self._tracing = tracing

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return self._inner.traits

    def session(self, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        """Held while one article is worked on; see `Model.session`."""
        return self._inner.session(deadline)

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`."""
        name = self.traits.name
        started_s = time.perf_counter()
        outcome, spent = CANCELLED, Spent()

        def watch(model: str) -> AbstractContextManager[Tell]:
            return self._watch_call(model, question.max_output_tokens)

        with (
            self._tracing.tracer.start_as_current_span(
                f"question {question.name}",
                record_exception=False,  # its message may name what a provider said
                set_status_on_exception=False,
            ) as span,
            watching_calls(watch) if self._tracing.is_on else nullcontext(),
        ):
            try:
                reply = await self._inner.fill(question, deadline)
                outcome, spent = "ok", reply.spent
            except GroundwireError as error:
                outcome = error.code
                if isinstance(error, (ModelError, DeadlineExceeded)) and error.spent is not None:
                    spent = error.spent
                raise
            finally:
                _note(span, outcome, spent)
                self._metrics.count_question(name, outcome, time.perf_counter() - started_s, spent)
        return reply

    @contextmanager
    def _watch_call(self, model: str, max_tokens: int) -> Iterator[Tell]:
        """A span for one call, as the conventions describe it."""
        with self._tracing.tracer.start_as_current_span(
            f"chat {model}",
            kind=SpanKind.CLIENT,
            attributes=_asked(model, max_tokens),
            record_exception=False,
            set_status_on_exception=False,
        ) as span:

            def tell(answer: Callable[[], Answered]) -> None:
                answered = answer()
                span.set_attribute("gen_ai.usage.input_tokens", answered.input_tokens)
                span.set_attribute("gen_ai.usage.output_tokens", answered.output_tokens)
                if answered.finish_reason is not None:
                    span.set_attribute("gen_ai.response.finish_reasons", [answered.finish_reason])

            try:
                yield tell
            except BaseException as error:
                code = error.code if isinstance(error, GroundwireError) else CANCELLED
                span.set_attribute("error.type", code)
                span.set_status(StatusCode.ERROR)
                raise


def provider_of(model: str) -> str:
    """The provider of a litellm name, as the conventions call it."""
    prefix = model.partition("/")[0] if "/" in model else model
    return _PROVIDERS.get(prefix, prefix)


def _asked(model: str, max_tokens: int) -> dict[str, str | int]:
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": provider_of(model),
        "gen_ai.request.model": model,
        "gen_ai.request.max_tokens": max_tokens,
        "gen_ai.output.type": "json",
    }


def _note(span: Span, outcome: str, spent: Spent) -> None:
    span.set_attribute("groundwire.attempts", spent.attempts)
    span.set_attribute("groundwire.repairs", spent.repairs)
    if spent.cost_usd is not None:
        span.set_attribute("groundwire.cost_usd", spent.cost_usd)
    if outcome != "ok":
        span.set_attribute("error.type", outcome)
        span.set_status(StatusCode.ERROR)
