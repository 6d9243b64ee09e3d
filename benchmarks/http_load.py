"""Measures the whole service over HTTP: added latency, throughput per core, a burst, and its start.

Usage: python -m benchmarks.http_load [--quick] ; the service, the stand-in for the model and the client are
processes of their own on this machine. The last line is one JSON object.
"""

import argparse
import asyncio
import json
import statistics
import time
from dataclasses import dataclass

from benchmarks.http_articles import SHORT, STORY, Sort, articles, require, script
from benchmarks.http_burst import MODEL_S, SETTINGS, WORKERS, burst
from benchmarks.servers import Server, groundwire, mock_llm, wait_until_ready
from benchmarks.wire import load, percentile, run


@dataclass(frozen=True, slots=True)
class Steady:
    """Throughput and latency at one concurrency."""

    characters: int
    concurrency: int
    p50_ms: float
    p99_ms: float
    per_s: float
    per_cpu_s: float

    @property
    def told(self) -> dict[str, float]:
        """For the JSON."""
        figures = ("p50_ms", "p99_ms", "per_s", "per_cpu_s")
        return {name: round(getattr(self, name), 1) for name in figures}


async def steady(service: Server, sort: Sort, concurrency: int, count: int) -> Steady:
    """Send articles at a model without latency: all that passes is the service's own time."""
    before, started = service.cpu_s(), time.perf_counter()
    answers = await load(service.address, articles(sort, count, f"steady {concurrency}"), concurrency)
    wall_s, cpu_s = time.perf_counter() - started, service.cpu_s() - before
    require(answers)
    taken = [answer.taken_s * 1000 for answer in answers]
    return Steady(
        sort.characters,
        concurrency,
        statistics.median(taken),
        percentile(taken, 0.99),
        count / wall_s,
        count / cpu_s,
    )


def start(model: Server) -> dict[str, float]:
    """Seconds from starting the process until it answers and until it is ready, and its memory then."""
    began = time.perf_counter()
    with groundwire(model, SETTINGS, wait=False) as service:
        wait_until_ready(service, "/healthz")
        answers_s = time.perf_counter() - began
        wait_until_ready(service, "/readyz")
        return {
            "healthz_s": round(answers_s, 2),
            "readyz_s": round(time.perf_counter() - began, 2),
            "memory_mib": round(service.memory_mib()),
        }


async def measure(*, quick: bool) -> None:
    """Print the tables and the JSON."""
    count, together = (100, 100) if quick else (400, 500)
    with mock_llm(script(STORY, 0.0)) as model:
        starting = await asyncio.to_thread(start, model)
        print(
            "start, one process: {healthz_s} s to health, {readyz_s} s to ready, {memory_mib} MiB".format(
                **starting
            )
        )
        with groundwire(model, SETTINGS) as service:
            require(await load(service.address, articles(STORY, 20, "warm"), 4))
            rows = [await steady(service, STORY, concurrency, count) for concurrency in (1, 4, 16)]
            memory = service.memory_mib()
    with mock_llm(script(SHORT, 0.0)) as model, groundwire(model, SETTINGS) as service:
        require(await load(service.address, articles(SHORT, 20, "warm"), 4))
        short = await steady(service, SHORT, 16, count)
    print("\nmodel without latency, one process")
    print(
        f"{'characters':>10} {'at once':>7} {'p50 ms':>8} {'p99 ms':>8} {'articles/s':>11} {'per CPU s':>10}"
    )
    for row in (*rows, short):
        rates = f"{row.per_s:>11.1f} {row.per_cpu_s:>10.1f}"
        print(f"{row.characters:>10,} {row.concurrency:>7} {row.p50_ms:>8.1f} {row.p99_ms:>8.1f} {rates}")
    bursts = [await burst(sort, together, row.per_cpu_s) for sort, row in ((STORY, rows[-1]), (SHORT, short))]
    print(f"\n{together} requests at once, model {MODEL_S:.0f} s, {WORKERS} processes")
    print(
        f"{'characters':>10} {'wall s':>7} {'x model':>8} {'ideal s':>8} {'x ideal':>8} "
        f"{'healthz ms: median':>19} {'99 %':>6} {'worst':>6} {'at the model':>13} {'by worker':>12}"
    )
    for each in bursts:
        told = each.told
        print(
            f"{each.characters:>10,} {each.wall_s:>7.2f} {told['times_model']:>8.2f} {each.ideal_s:>8.2f} "
            f"{told['times_ideal']:>8.2f} {told['health_median_ms']:>19.1f} {told['health_p99_ms']:>6.0f} "
            f"{told['health_worst_ms']:>6.0f} {each.seen_by_model:>13} "
            f"{'+'.join(map(str, each.worker_shares)):>12}"
        )
    print("ideal: the model and the CPU time of the articles, which no order of work can save")
    print(
        json.dumps(
            {
                "start": starting,
                "steady": {str(row.concurrency): row.told for row in rows},
                "steady_short": short.told,
                "memory_mib_after_load": round(memory),
                "burst": bursts[0].told,
                "burst_short": bursts[1].told,
            }
        )
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer articles, to try it out")
    given = parser.parse_args()
    run(lambda: measure(quick=given.quick))
