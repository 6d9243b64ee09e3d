"""Measures what a second core and a second replica bring on Postgres, and what each process takes of them.

Three ways to run the same job against a model without latency, each time from the start:

- "all on one core": one replica, Postgres, the model and the client share one core.
- "replica on its own core": one replica has a core, all else has another (the others, if there are more).
- "two replicas": each has a core of two, and all else runs on both of them (or on the others).

On a machine of two cores the replicas share them with Postgres, the model and the client, whose CPU time is
told beside theirs. The ratio to "all on one core" needs no correction: everything is in both. That to
"replica on its own core" does, for there the replica shared with nobody: it is also told divided by the
part of the two cores that the others left. That figure is computed, not measured, and named so.
`busy_percent` is what all of them used of their cores: well under 100 on a quiet machine they waited for
each other, on a busy one for strangers.
"""

import os
import statistics
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.batch_places import CASES, article, database, postgres_process, told
from benchmarks.servers import Server, groundwire, mock_llm
from schemas.jobs import JobStatus
from service.client import GroundwireClient

_LATENCY_MS: Final = 10
_IN_FLIGHT: Final = 100
_WARM: Final = 200  # articles a replica, before the measured ones: the first load and compile
_LOOK_S: Final = 0.2
_PARTIES: Final = ("service", "postgres", "model", "client")


@dataclass(frozen=True, slots=True)
class Way:
    """Where the replicas run, one core each, and where all else does."""

    name: str
    replicas: tuple[frozenset[int], ...]
    others: frozenset[int]


def ways(cores: Sequence[int]) -> tuple[Way, Way, Way]:
    """The three ways on these cores, of which there are at least two."""
    first, second, *more = (frozenset({core}) for core in cores)
    rest = frozenset[int]().union(*more)
    return (
        Way("all on one core", (first,), first),
        Way("replica on its own core", (first,), rest or second),
        Way("two replicas", (first, second), rest or first | second),
    )


def scaling(count: int, rounds: int) -> list[dict[str, Any]]:
    """Each way so often, by turns; then the ratios of their medians."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:  # noqa: PLR2004 - one for each replica
        return [told({"what": "replicas", "way": "not measured: the machine has one core"})]
    chosen = ways(cores)
    rows = [told(_measure(way, count)) for _ in range(rounds) for way in chosen]
    return [*rows, told(ratios(rows, is_shared=len(cores) == 2))]  # noqa: PLR2004 - one for each replica


def ratios(rows: Sequence[Mapping[str, Any]], *, is_shared: bool) -> dict[str, Any]:
    """Two replicas beside each of the other ways, by the medians of their rounds."""

    def median(way: str, name: str) -> float:
        return float(statistics.median(row[name] for row in rows if row["way"] == way))

    one, own, two = dict.fromkeys(row["way"] for row in rows)
    to_own = median(two, "per_s") / median(own, "per_s")
    others = (median(two, "all_ms") - median(two, "service_ms")) * median(two, "per_s") / 1000  # cores
    left = 2 - others if is_shared else 2.0
    return {
        "what": "two replicas on two cores",
        "to_all_on_one_core": round(median(two, "per_s") / median(one, "per_s"), 2),
        "to_replica_on_its_own_core": round(to_own, 2),
        "computed_if_nothing_shared_the_cores": round(to_own * 2 / left, 2),
        "all_cpu_each_to_one_core": round(median(two, "all_ms") / median(one, "all_ms"), 2),
        "busy_percent": round(median(two, "busy_percent")),
    }


def _measure(way: Way, count: int) -> dict[str, Any]:
    with ExitStack() as stack:
        stack.enter_context(on_cores(way.others))
        url = stack.enter_context(database(CASES["postgres"]))
        model = stack.enter_context(mock_llm({"latency": _LATENCY_MS}))
        settings = {
            "DATABASE_URL": url,
            "PLAN": "single",
            "CACHE_MB": "0",
            "JOB_CONCURRENCY": str(_IN_FLIGHT // len(way.replicas)),
        }
        servers = []
        for cores in way.replicas:
            with on_cores(cores):
                servers.append(stack.enter_context(groundwire(model, settings)))
        with GroundwireClient(servers[0].address) as client:
            _work(client, range(-_WARM * len(servers), 0))
            before = _cpu_s(servers, url, model)
            began = time.perf_counter()
            _work(client, range(1, count + 1))
            seconds = time.perf_counter() - began
            used = [after - then for after, then in zip(_cpu_s(servers, url, model), before, strict=True)]
    cores_used = len(frozenset().union(*way.replicas, way.others))
    return {
        "what": "replicas",
        "way": way.name,
        "articles": count,
        "per_s": round(count / seconds, 1),
        **{f"{name}_ms": round(each / count * 1000, 2) for name, each in zip(_PARTIES, used, strict=True)},
        "all_ms": round(sum(used) / count * 1000, 2),
        "busy_percent": round(100 * sum(used) / seconds / cores_used),
    }


def _work(client: GroundwireClient, numbers: range) -> None:
    job = client.submit([article(number) for number in numbers])
    while client.job(job.id).status is not JobStatus.FINISHED:
        time.sleep(_LOOK_S)


def _cpu_s(servers: Sequence[Server], url: str, model: Server) -> tuple[float, float, float, float]:
    postgres = postgres_process(url)
    ended = postgres.cpu_times()  # of its children, those that ended
    living = sum(sum(each.cpu_times()[:2]) for each in postgres.children(recursive=True))
    return (
        sum(server.cpu_s() for server in servers),
        sum(ended[:4]) + living,
        model.cpu_s(),
        time.process_time(),
    )


@contextmanager
def on_cores(cores: Collection[int]) -> Iterator[None]:
    """What is started meanwhile runs on these cores, as does this thread (Linux only)."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
