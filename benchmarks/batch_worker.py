"""One process that works on jobs with a model that only takes time: the engine alone is measured."""

import asyncio
import json
import resource
import sys
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from benchmarks.batch_places import article
from schemas.article import Article, Options
from schemas.facts import ExtractionData
from schemas.result import (
    SCHEMA_VERSION,
    ArticleEcho,
    ExtractionResult,
    Provenance,
    ResultStatus,
    Timing,
    Usage,
)
from service.jobs.desk import JobDesk
from service.jobs.durable import DurableDispatcher
from service.jobs.intake import Arrival, Submission
from service.logs import SILENT, configure_logs
from service.ports import Observer, ignore_progress
from service.settings import Settings

_TENANT = "bench"
_WINDOW = 200


class Waiting:
    """Takes so many seconds for an article, and no work."""

    def __init__(self, latency_s: float) -> None:
        self._latency_s = latency_s
        self.calls = 0

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:  # noqa: ARG002 - the protocol's
        """Wait, and answer with nothing."""
        self.calls += 1
        await asyncio.sleep(self._latency_s)
        return _nothing(article)


def _nothing(article: Article) -> ExtractionResult:
    return ExtractionResult(
        id="x_0",
        schema_=SCHEMA_VERSION,
        status=ResultStatus.COMPLETE,
        article=ArticleEcho(
            id=article.id,
            sha256="0" * 64,
            characters=len(article.text),
            language="en",
            published_at=None,
            url=None,
            title=None,
            metadata=None,
        ),
        data=ExtractionData(actors=[], policy_actions=[], positions=[], dates=[], references=[]),
        warnings=[],
        provenance=Provenance(
            model="none",
            prompt_version="v1",
            prompt_sha256="0" * 64,
            schema_version=SCHEMA_VERSION,
            attempts=1,
            repairs=0,
            cached=False,
            usage=Usage(input_tokens=0, output_tokens=0, cached_input_tokens=0, cost_usd=0.0),
            timing_ms=Timing(annotate=0.0, model=0.0, ground=0.0, total=0.0),
        ),
    )


async def _articles(count: int) -> AsyncIterator[Sequence[Arrival]]:
    for start in range(1, count + 1, _WINDOW):
        lines = range(start, min(count + 1, start + _WINDOW))
        yield [Arrival(line, Article.model_validate(article(line))) for line in lines]


async def run(url: str, slots: int, latency_s: float, count: int) -> None:
    """Hand in `count` articles and see them through; with none, work until stdin closes."""
    configure_logs(SILENT, sys.stderr)
    settings = Settings.model_validate({"database_url": url, "job_concurrency": slots, "model": "none"})
    extractor = Waiting(latency_s)
    desk = JobDesk(settings, Path("unused"), extractor, DurableDispatcher)
    await desk.open()
    print("ready", flush=True)
    if not count:
        await asyncio.to_thread(sys.stdin.read)
        await desk.close()
        return
    await asyncio.to_thread(sys.stdin.readline)
    submission = Submission(fingerprint=lambda: "", defaults=Options(), tenant=_TENANT)
    began, cpu = time.perf_counter(), time.process_time()
    job, _ = await desk.submit(submission, _articles(count))
    handed_in = time.perf_counter() - began
    while (await desk.view(_TENANT, job.id)).finished_at is None:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0.1)
    seconds = time.perf_counter() - began
    told = {
        "seconds": round(seconds, 2),
        "hand_in_s": round(handed_in, 2),
        "cpu_ms_each": round((time.process_time() - cpu) / max(1, extractor.calls) * 1000, 2),
        "own_calls": extractor.calls,
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(json.dumps(told), flush=True)
    await desk.close()


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])))
