"""Measures handing in very many articles: time, memory and database, in a warm process and in fresh ones."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, Self

from benchmarks.batch_places import Case, article, database, size_bytes, told
from benchmarks.servers import Server, groundwire, mock_llm, wait_until_ready
from service.client import GroundwireClient

_SAMPLE_S: Final = 0.2
_CHARACTERS: Final = 3_000
_SETTLED_S: Final = 5.0  # without growth
_NOISE_MIB: Final = 0.5
# A fresh process answers at once and loads its libraries meanwhile: a job may come before or after that.
_WHEN: Final = {"before it is ready": "/healthz", "once it is ready": "/readyz"}


def hand_in(case: Case, sizes: list[int]) -> list[dict[str, Any]]:
    """What it takes to hand in so many articles of 3 kB over HTTP, one job after the other."""
    found = []
    with _service(case) as (server, url), GroundwireClient(server.address) as client:
        wait_until_ready(server)
        client.cancel(client.submit([article(1)]).id)  # opens the engine
        for count in sizes:
            before = size_bytes(url)
            with Peak(server) as peak:
                began = time.perf_counter()
                job = client.submit(article(n, _CHARACTERS) for n in range(1, count + 1))
                seconds = time.perf_counter() - began
            began = time.perf_counter()
            client.cancel(job.id)
            found.append(
                told(
                    {
                        "what": "hand in",
                        "case": case.name,
                        "articles": count,
                        "seconds": round(seconds, 2),
                        "ms_each": round(seconds / count * 1000, 3),
                        "peak_mib": round(peak.mib),
                        "grown_by_mib": round(peak.mib - peak.before_mib),
                        "kb_each": round((size_bytes(url) - before) / count / 1000, 2),
                        "cancel_s": round(time.perf_counter() - began, 2),
                    }
                )
            )
    return found


def hand_in_fresh(case: Case, count: int) -> list[dict[str, Any]]:
    """The memory that a job takes in a process that has done nothing yet.

    What the same process grows by with a job of one article is not the job's: it is the libraries that load
    meanwhile, and the engine of jobs that opens.
    """
    found = []
    for when, path in _WHEN.items():
        alone, job = (_grown(case, path, articles) for articles in (1, count))
        found.append(
            told(
                {
                    "what": "hand in, fresh process",
                    "case": case.name,
                    "when": when,
                    "articles": count,
                    "before_mib": round(job.before_mib),
                    "peak_mib": round(job.mib),
                    "grown_by_mib": round(job.mib - job.before_mib),
                    "with_one_article_mib": round(alone.mib - alone.before_mib),
                    "more_than_one_article_mib": round(job.mib - alone.mib),
                }
            )
        )
    return found


class Peak:
    """The most memory that a server had written to while the block ran."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.grew_at = time.perf_counter()
        self.mib = self.before_mib = server.grown_mib()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_SAMPLE_S):
            now_mib = self._server.grown_mib()
            if now_mib > self.mib + _NOISE_MIB:
                self.grew_at = time.perf_counter()
            self.mib = max(self.mib, now_mib)


def _grown(case: Case, path: str, articles: int) -> Peak:
    """The peak of a process that gets a job as soon as that path answers, until nothing grows any more."""
    with _service(case) as (server, _), GroundwireClient(server.address) as client:
        wait_until_ready(server, path)
        with Peak(server) as peak:
            job = client.submit(article(n, _CHARACTERS) for n in range(1, articles + 1))
            wait_until_ready(server)
            while time.perf_counter() - peak.grew_at < _SETTLED_S:
                time.sleep(_SAMPLE_S)
        client.cancel(job.id)
    return peak


@contextmanager
def _service(case: Case) -> Iterator[tuple[Server, str]]:
    """The service on an empty database, started just now, and the database."""
    # A model that never answers in time: what is measured is the way in.
    with database(case) as url, mock_llm({"latency": 3_600_000}) as model:
        settings = {"DATABASE_URL": url, "PLAN": "single", "CACHE_MB": "0", "JOB_CONCURRENCY": "1"}
        with groundwire(model, settings, wait=False) as server:
            yield server, url
