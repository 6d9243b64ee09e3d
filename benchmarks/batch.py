"""Measures jobs: throughput beside the ideal on each database, and handing in very many articles.

"engine" is everything but the extraction, whose place a wait takes; "service" is the real thing against
`mock-llm`; "replicas" compares two of them on two cores with one core (see batch_scaling.py). Run it as
`make bench-batch`; ARGS="--quick" takes two minutes instead of ten.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from benchmarks.batch_hand_in import hand_in, hand_in_fresh
from benchmarks.batch_places import CASES, Case, article, database, told
from benchmarks.batch_scaling import scaling
from benchmarks.servers import groundwire, mock_llm
from schemas.jobs import JobStatus
from service.client import GroundwireClient

_IN_FLIGHT: Final = 100
_LATENCY_S: Final = 2.0
_NO_LATENCY_S: Final = 0.01
_MOST_GROWN_MIB: Final = 150  # by a job of any size
_ROUNDS: Final = 3  # of the comparison of replicas, whose medians count


@contextmanager
def worker(url: str, slots: int, latency_s: float, count: int) -> Iterator["subprocess.Popen[str]"]:
    """A process of batch_worker.py, ready."""
    command = [sys.executable, "-m", "benchmarks.batch_worker", url, str(slots), str(latency_s), str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        try:
            _read(process)
            yield process
        finally:
            process.stdin.close()  # type: ignore[union-attr]
            process.wait(60)


def engine(case: Case, latency_s: float, slots: int, count: int) -> dict[str, Any]:
    """Articles a second when extraction only takes time."""
    with ExitStack() as stack:
        url = stack.enter_context(database(case))
        first = stack.enter_context(worker(url, slots // case.replicas, latency_s, count))
        for _ in range(case.replicas - 1):
            stack.enter_context(worker(url, slots // case.replicas, latency_s, 0))
        first.stdin.write("go\n")  # type: ignore[union-attr]
        first.stdin.flush()  # type: ignore[union-attr]
        told: dict[str, Any] = json.loads(_read(first))
    ideal_s = count * latency_s / slots
    return {
        "what": "engine",
        "case": case.name,
        "latency_s": latency_s,
        "in_flight": slots,
        "articles": count,
        **told,
        "per_s": round(count / told["seconds"], 1),
        "of_ideal_percent": round(100 * ideal_s / told["seconds"], 1),
    }


def service(case: Case, latency_s: float, count: int) -> dict[str, Any]:
    """Articles a second of the real service, with litellm and a model that takes so long."""
    with ExitStack() as stack:
        url = stack.enter_context(database(case))
        model = stack.enter_context(mock_llm({"latency": latency_s * 1000}))
        settings = {
            "DATABASE_URL": url,
            "PLAN": "single",
            "CACHE_MB": "0",
            "JOB_CONCURRENCY": str(_IN_FLIGHT // case.replicas),
            "MODEL_CONCURRENCY": str(_IN_FLIGHT),  # or the default bound of a model's calls would be measured
        }
        servers = [stack.enter_context(groundwire(model, settings)) for _ in range(case.replicas)]
        with GroundwireClient(servers[0].address) as client:
            began = time.perf_counter()
            job = client.submit([article(n) for n in range(1, count + 1)])
            while (job := client.job(job.id)).status is not JobStatus.FINISHED:
                time.sleep(0.2)
            seconds = time.perf_counter() - began
        cpu_ms = sum(server.cpu_s() for server in servers) / count * 1000
    return {
        "what": "service",
        "case": case.name,
        "latency_s": latency_s,
        "in_flight": _IN_FLIGHT,
        "articles": count,
        "seconds": round(seconds, 2),
        "cpu_ms_each": round(cpu_ms, 1),
        "per_s": round(count / seconds, 1),
        "of_ideal_percent": round(100 * count * latency_s / _IN_FLIGHT / seconds, 1),
    }


def table(rows: list[Mapping[str, Any]]) -> str:
    """For people: one table for each kind of measurement."""
    lines: list[str] = []
    for what in dict.fromkeys(row["what"] for row in rows):
        mine = [row for row in rows if row["what"] == what]
        names = list(mine[0])
        widths = [max(len(name), *(len(str(row[name])) for row in mine)) for name in names]
        lines.append("  ".join(name.rjust(width) for name, width in zip(names, widths, strict=True)))
        lines += [
            "  ".join(str(row[name]).rjust(width) for name, width in zip(names, widths, strict=True))
            for row in mine
        ]
        lines.append("")
    return "\n".join(lines)


def _read(process: "subprocess.Popen[str]") -> str:
    line = process.stdout.readline()  # type: ignore[union-attr]
    if not line:
        raise RuntimeError("the worker ended")
    return line


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", action="append", choices=["engine", "scaling", "service", "hand-in"])
    parser.add_argument("--case", action="append", choices=sorted(CASES))
    parser.add_argument("--articles", type=int, default=2_000, help="of the throughput")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    asked = parser.parse_args()
    parts = asked.part or ["engine", "scaling", "service", "hand-in"]
    cases = [CASES[name] for name in asked.case or CASES]
    count = asked.articles // 4 if asked.quick else asked.articles
    rows: list[Mapping[str, Any]] = []
    for case in cases:
        if "engine" in parts:
            rows.append(told(engine(case, _LATENCY_S, _IN_FLIGHT, count)))
        if "scaling" in parts:
            rows.append(
                told({**engine(case, _NO_LATENCY_S, 32 * case.replicas, count), "what": "no latency"})
            )
            if case.replicas > 1:
                rows += scaling(count // 2, 1 if asked.quick else _ROUNDS)
        if "service" in parts:
            rows.append(told(service(case, _LATENCY_S, count)))
        if "hand-in" in parts and case.replicas == 1:
            sizes = [1_000, 10_000] if asked.quick else [1_000, 10_000, 100_000]
            rows += hand_in(case, sizes)
            rows += hand_in_fresh(case, sizes[-1])
    print(table(rows))
    print(json.dumps({"rows": rows}))
    if any(_grown_mib(row) >= _MOST_GROWN_MIB for row in rows):
        sys.exit(f"a job cost {_MOST_GROWN_MIB} MiB of memory or more")


def _grown_mib(row: Mapping[str, Any]) -> float:
    """What a job took; in a fresh process without what loads meanwhile anyway."""
    return float(row.get("more_than_one_article_mib", row.get("grown_by_mib", 0.0)))


if __name__ == "__main__":
    main()
