"""The Prometheus metrics of one process, and how they are read from several.

Labels are bounded: routes are templates, models beyond the first sixty-four are counted as `other`, and codes
are those of our own tables. Nothing that a caller wrote becomes a label, but for names of models.
"""

import os
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from schemas.result import ExtractionResult
from service.ports import Backlog
from service.spending import Spent

SHARED_BY_PROCESSES: Final = "PROMETHEUS_MULTIPROC_DIR"  # prometheus_client's own name for it
_MAX_MODELS: Final = 64
_OTHER: Final = "other"
_FAST_S: Final = (
    0.005,
    0.01,
    0.025,
    0.05,
    0.1,
    0.25,
    0.5,
    1.0,
    2.5,
    5.0,
    10.0,
    30.0,
    60.0,
    120.0,
    300.0,
    600.0,
)
_STAGE_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0, 120.0, 600.0)


class Metrics:
    """Counts in a registry of its own."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self._requests = Counter(
            "groundwire_http_requests",
            "HTTP requests answered.",
            ["method", "route", "status"],
            registry=registry,
        )
        self._request_s = Histogram(
            "groundwire_http_request_duration_seconds",
            "From the request line to the last byte of the answer.",
            ["route"],
            buckets=_FAST_S,
            registry=registry,
        )
        self._in_flight = Gauge(
            "groundwire_extractions_in_flight",
            "Articles being worked on now.",
            multiprocess_mode="livesum",
            registry=registry,
        )
        self._extractions = Counter(
            "groundwire_extractions",
            "Articles worked on, by how that ended: complete, partial, or the code of the error.",
            ["outcome"],
            registry=registry,
        )
        self._stage_s = Histogram(
            "groundwire_stage_duration_seconds",
            "Time of each stage of an extraction.",
            ["stage"],
            buckets=_STAGE_S,
            registry=registry,
        )
        self._cache = Counter(
            "groundwire_cache_answers",
            "Answers by whether they were known before: hit or miss.",
            ["outcome"],
            registry=registry,
        )
        self._dropped = Counter(
            "groundwire_items_dropped",
            "Items left out of answers, by warning code.",
            ["code"],
            registry=registry,
        )
        self._calls = Counter(
            "groundwire_model_questions",
            "Questions put to a model, by how they ended: ok, or the code of the error.",
            ["model", "outcome"],
            registry=registry,
        )
        self._call_s = Histogram(
            "groundwire_model_question_duration_seconds",
            "From question to checked reply, retries included.",
            ["model"],
            buckets=_FAST_S,
            registry=registry,
        )
        self._attempts = Counter(
            "groundwire_model_calls", "Calls made to a model, retries included.", ["model"], registry=registry
        )
        self._retries = Counter(
            "groundwire_model_retries", "Calls made again after a failure.", ["model"], registry=registry
        )
        self._repairs = Counter(
            "groundwire_repairs",
            "Calls made again because a reply did not hold.",
            ["model"],
            registry=registry,
        )
        self._tokens = Counter(
            "groundwire_tokens",
            "Tokens by kind: input (cached ones included), cached_input, output.",
            ["model", "kind"],
            registry=registry,
        )
        self._cost = Counter(
            "groundwire_cost_dollars", "Dollars, where the price is known.", ["model"], registry=registry
        )
        self._queue = Gauge(
            "groundwire_jobs_items",
            "Items of jobs that are not finished, by state: queued or running.",
            ["state"],
            multiprocess_mode="mostrecent",
            registry=registry,
        )
        self._models: set[str] = set()

    def count_request(self, method: str, route: str, status: int, duration_s: float) -> None:
        """An HTTP request was answered."""
        self._requests.labels(method, route, str(status)).inc()
        self._request_s.labels(route).observe(duration_s)

    def begin_extraction(self) -> None:
        """Work on an article begins."""
        self._in_flight.inc()

    def end_extraction(self, outcome: str) -> None:
        """Work on an article ended."""
        self._in_flight.dec()
        self._extractions.labels(outcome).inc()

    def count_result(self, result: ExtractionResult) -> None:
        """An answer was given."""
        self._cache.labels("hit" if result.provenance.cached else "miss").inc()
        if result.provenance.cached:
            return  # its items were counted when it was made
        for warning in result.warnings:
            if warning.dropped:
                self._dropped.labels(warning.code).inc()

    def count_stage(self, stage: str, duration_s: float) -> None:
        """A stage of an extraction ended."""
        self._stage_s.labels(stage).observe(duration_s)

    def count_question(self, model: str, outcome: str, duration_s: float, spent: Spent) -> None:
        """A question to a model ended."""
        name = self._bounded(model)
        self._calls.labels(name, outcome).inc()
        self._call_s.labels(name).observe(duration_s)
        self._attempts.labels(name).inc(spent.attempts)
        self._repairs.labels(name).inc(spent.repairs)
        self._retries.labels(name).inc(max(0, spent.attempts - spent.repairs - 1))
        self._tokens.labels(name, "input").inc(spent.input_tokens)
        self._tokens.labels(name, "cached_input").inc(spent.cached_input_tokens)
        self._tokens.labels(name, "output").inc(spent.output_tokens)
        if spent.cost_usd:
            self._cost.labels(name).inc(spent.cost_usd)

    def set_backlog(self, backlog: Backlog) -> None:
        """How many items of jobs wait and run now."""
        self._queue.labels("queued").set(backlog.queued)
        self._queue.labels("running").set(backlog.running)

    def expose(self, accept: str) -> tuple[bytes, str]:
        """All metrics as text, of all processes where several serve, and its media type."""
        registry = self._registry
        shared = os.environ.get(SHARED_BY_PROCESSES)
        if shared:
            forget_the_dead(Path(shared))
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        encode, media_type = choose_encoder(accept)
        return encode(registry), media_type

    def _bounded(self, model: str) -> str:
        """Callers may name as many models as they like; labels may not be as many."""
        if model not in self._models:
            if len(self._models) >= _MAX_MODELS:
                return _OTHER
            self._models.add(model)
        return model


def forget_the_dead(shared: Path) -> None:
    """Leave out what processes that ended abruptly had in flight; their counts stay."""
    for path in shared.glob("gauge_live*_*.db"):
        process = path.stem.rpartition("_")[2]
        if process.isdecimal() and not _lives(int(process)):
            mark_process_dead(int(process), str(shared))  # type: ignore[no-untyped-call]


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
