"""What operators are told of extractions and model calls, and that none of it is an article's text."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from pydantic import BaseModel

from schemas.article import Article
from schemas.result import ResultStatus
from service.calls import Answered, watched_call
from service.deadline import Deadline
from service.errors import ModelRefused, ModelUnavailable
from service.model.port import Message, Question, Reply, Role
from service.spending import Spent
from service.telemetry import Metrics, WatchedExtractor, WatchedModel, no_tracing, open_tracing
from service.telemetry.model import provider_of
from service.telemetry.tracing import Tracing, trace_with
from tests.fakes import ARTICLE, FakeExtractor
from tests.unit.models import ScriptedModel

TRAITS = ScriptedModel().traits


class Answer(BaseModel):
    """What the model below fills."""

    word: str


class Model:
    """Answers or fails, as told."""

    traits = TRAITS

    def __init__(self, error: Exception | None = None) -> None:
        self._error = error

    def session(self, deadline: Deadline) -> Any:  # noqa: D102 - not used here
        raise NotImplementedError

    async def fill(self, question: Question[Any], deadline: Deadline) -> Reply[Any]:
        """Answer at once."""
        with watched_call(TRAITS.name) as tell:
            if self._error is not None:
                raise self._error
            tell(lambda: Answered(90, 7, "stop"))
        spent = Spent(
            attempts=4, repairs=1, input_tokens=90, output_tokens=7, cached_input_tokens=50, cost_usd=0.25
        )
        return Reply(Answer(word="yes"), spent)


QUESTION = Question("positions", (Message(Role.USER, ARTICLE),), Answer, 40)


@pytest.fixture
def spans() -> tuple[Tracing, Callable[[], dict[str, ReadableSpan]]]:
    """Tracing into memory, and what has been traced by name."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return trace_with(provider), lambda: {span.name: span for span in exporter.get_finished_spans()}


def value_of(metrics: Metrics, sample: str) -> float:
    """One sample of the exposition, 0 when there is none."""
    text = metrics.expose("text/plain")[0].decode()
    match = re.search(rf"^{re.escape(sample)} (\S+)$", text, re.MULTILINE)
    return float(match[1]) if match else 0.0


@pytest.mark.parametrize(
    ("extractor", "outcome"),
    [
        (FakeExtractor(), "complete"),
        (FakeExtractor(status=ResultStatus.PARTIAL), "partial"),
        (FakeExtractor(error=ModelUnavailable("down")), "model_unavailable"),
        (FakeExtractor(error=RuntimeError("bug")), "internal_error"),
    ],
)
async def test_every_extraction_is_counted_by_how_it_ended(extractor: FakeExtractor, outcome: str) -> None:
    """None is left in flight, and failures are raised as they were."""
    metrics = Metrics()
    watched = WatchedExtractor(extractor, metrics, no_tracing())
    await asyncio.gather(watched.extract(Article(text=ARTICLE)), return_exceptions=True)
    assert value_of(metrics, f'groundwire_extractions_total{{outcome="{outcome}"}}') == 1
    assert value_of(metrics, "groundwire_extractions_in_flight") == 0


async def test_a_cancelled_extraction_is_in_flight_no_more() -> None:
    """A client that went away is counted as such."""
    metrics, inner = Metrics(), FakeExtractor(gate=asyncio.Event())
    watched = WatchedExtractor(inner, metrics, no_tracing())
    working = asyncio.create_task(watched.extract(Article(text=ARTICLE)))
    await inner.started.wait()
    assert value_of(metrics, "groundwire_extractions_in_flight") == 1
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert value_of(metrics, "groundwire_extractions_in_flight") == 0
    assert value_of(metrics, 'groundwire_extractions_total{outcome="cancelled"}') == 1


async def test_dropped_items_and_stages_are_counted() -> None:
    """The warning's code tells what was left out, the stage's name where the time went."""
    metrics = Metrics()
    watched = WatchedExtractor(FakeExtractor(status=ResultStatus.PARTIAL), metrics, no_tracing())
    await watched.extract(Article(text=ARTICLE))
    assert value_of(metrics, 'groundwire_items_dropped_total{code="name_not_in_text"}') == 1
    assert value_of(metrics, 'groundwire_stage_duration_seconds_count{stage="actors"}') == 1
    assert value_of(metrics, 'groundwire_cache_answers_total{outcome="miss"}') == 1


@pytest.mark.parametrize(
    ("sample", "value"),
    [
        ('groundwire_model_questions_total{model="M",outcome="ok"}', 1),
        ('groundwire_model_calls_total{model="M"}', 4),
        ('groundwire_model_retries_total{model="M"}', 2),
        ('groundwire_repairs_total{model="M"}', 1),
        ('groundwire_tokens_total{kind="input",model="M"}', 90),
        ('groundwire_tokens_total{kind="cached_input",model="M"}', 50),
        ('groundwire_tokens_total{kind="output",model="M"}', 7),
        ('groundwire_cost_dollars_total{model="M"}', 0.25),
    ],
)
async def test_a_question_counts_its_calls_tokens_and_dollars(sample: str, value: float) -> None:
    """Calls are retries, repairs and the first one."""
    metrics = Metrics()
    await WatchedModel(Model(), metrics, no_tracing()).fill(QUESTION, Deadline.after(60))
    assert value_of(metrics, sample.replace("M", TRAITS.name, 1)) == value


async def test_a_failed_question_counts_what_it_had_spent() -> None:
    """Money that a refusal cost is money."""
    metrics = Metrics()
    error = ModelRefused("no", spent=Spent(attempts=1, input_tokens=30, cost_usd=None))
    with pytest.raises(ModelRefused):
        await WatchedModel(Model(error), metrics, no_tracing()).fill(QUESTION, Deadline.after(60))
    name = TRAITS.name
    assert value_of(metrics, f'groundwire_model_questions_total{{model="{name}",outcome="model_error"}}') == 1
    assert value_of(metrics, f'groundwire_tokens_total{{kind="input",model="{name}"}}') == 30


def test_labels_stay_bounded_whatever_models_callers_name() -> None:
    """Beyond sixty-four names the rest is counted together."""
    metrics = Metrics()
    for number in range(500):
        metrics.count_question(f"made/up-{number}", "ok", 0.1, Spent(attempts=1))
    text = metrics.expose("text/plain")[0].decode()
    assert len(re.findall(r"^groundwire_model_calls_total\{", text, re.MULTILINE)) == 65
    assert value_of(metrics, 'groundwire_model_calls_total{model="other"}') == 436


async def test_spans_are_stages_and_questions_of_one_extraction(
    spans: tuple[Tracing, Callable[[], dict[str, ReadableSpan]]],
) -> None:
    """Stages hang under the extraction, calls under their question, as the GenAI conventions say."""
    tracing, finished = spans
    await WatchedExtractor(FakeExtractor(), Metrics(), tracing).extract(Article(text=ARTICLE))
    await WatchedModel(Model(), Metrics(), tracing).fill(QUESTION, Deadline.after(60))
    found = finished()
    assert found["actors"].parent is not None
    above = found["extract"].get_span_context()
    assert above is not None
    assert found["actors"].parent.span_id == above.span_id
    chat, question = found[f"chat {TRAITS.name}"], found["question positions"]
    asking = question.get_span_context()
    assert asking is not None
    assert chat.parent is not None
    assert chat.parent.span_id == asking.span_id
    assert question.attributes is not None
    assert question.attributes["groundwire.attempts"] == 4
    assert chat.kind is SpanKind.CLIENT
    assert chat.attributes is not None
    assert chat.attributes["gen_ai.operation.name"] == "chat"
    assert chat.attributes["gen_ai.request.model"] == TRAITS.name
    assert chat.attributes["gen_ai.usage.input_tokens"] == 90
    assert chat.attributes["gen_ai.usage.output_tokens"] == 7
    assert chat.attributes["gen_ai.response.finish_reasons"] == ("stop",)


async def test_spans_hold_no_word_of_the_article_nor_of_errors(
    spans: tuple[Tracing, Callable[[], dict[str, ReadableSpan]]],
) -> None:
    """Neither attributes nor events nor the status quote what was sent or what a provider said."""
    tracing, finished = spans
    failing = Model(ModelUnavailable("MARKER said the provider"))
    for work in (
        WatchedExtractor(FakeExtractor(), Metrics(), tracing).extract(Article(text=f"{ARTICLE} MARKER")),
        WatchedExtractor(FakeExtractor(error=RuntimeError("MARKER")), Metrics(), tracing).extract(
            Article(text="MARKER")
        ),
        WatchedModel(failing, Metrics(), tracing).fill(QUESTION, Deadline.after(60)),
    ):
        await asyncio.gather(work, return_exceptions=True)
    told = " ".join(span.to_json() for span in finished().values())
    assert "MARKER" not in told
    assert "Firefly" not in told
    assert "error.type" in told


@pytest.mark.parametrize(
    ("model", "provider"),
    [
        ("openai/gpt-4o", "openai"),
        ("gemini/gemini-2.0-flash", "gcp.gemini"),
        ("bedrock/anthropic.claude", "aws.bedrock"),
        ("embedded", "embedded"),
    ],
)
def test_providers_are_named_by_the_conventions(model: str, provider: str) -> None:
    """Dashboards made for the conventions work with ours."""
    assert provider_of(model) == provider


@pytest.mark.parametrize(
    ("environment", "is_on"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:1/v1/traces"}, True),
        ({"OTEL_TRACES_EXPORTER": "console"}, True),
        ({"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1"}, False),
        ({"OTEL_SDK_DISABLED": "true", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1"}, False),
        ({"OTEL_TRACES_EXPORTER": "zipkin"}, False),
    ],
)
def test_the_standard_variables_turn_traces_on_and_off(environment: dict[str, str], is_on: bool) -> None:
    """Without any nothing is loaded and nothing sent."""
    tracing = open_tracing(environment)
    span = tracing.tracer.start_span("x")
    assert span.is_recording() is is_on
    tracing.close()
