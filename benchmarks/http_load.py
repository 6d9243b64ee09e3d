"""Measures the whole service over HTTP: added latency, throughput per core, a burst, and its start.

Usage: python -m benchmarks.http_load [--quick] ; the service, the stand-in for the model and the client are
processes of their own on this machine. The last line is one JSON object.
"""

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.servers import Server, groundwire, mock_llm, wait_until_ready
from benchmarks.wire import Answer, Client, get, load, percentile, post, run

_ROOT: Final = Path(__file__).resolve().parents[1]
_CHARACTERS: Final = 4_000
_BURST: Final = 500
_MODEL_S: Final = 5.0
_WORKERS: Final = 2
_PROBE_EVERY_S: Final = 0.05
_SETTINGS: Final = {"MAX_IN_FLIGHT": "1000", "MODEL_CONCURRENCY": "500", "DEADLINE_S": "120"}
_OK: Final = 200


def articles(count: int, tag: str) -> list[bytes]:
    """Requests for so many different articles of 4,000 characters."""
    texts = [
        (_ROOT / "examples" / name).read_text("utf-8") for name in ("chip-controls.txt", "steel-duties.txt")
    ]
    together = "\n".join(texts)[:_CHARACTERS]
    return [
        post(
            "/v1/extractions",
            json.dumps({"text": f"{together} ({tag} {number:05d})", "published_at": "2024-04-11"}).encode(),
        )
        for number in range(count)
    ]


def reply() -> dict[str, Any]:
    """What a large model would answer to the article; all of it holds, so nothing is asked again."""
    names = {
        "Dana Whitlock": "person",
        "Pieter Vandermolen": "person",
        "Lyle Brandt": "person",
        "Grace Okafor": "person",
        "Chip Equipment Council": "industry_group",
        "Bureau of Industry and Security": "agency",
    }
    nothing = {"title": None, "affiliation": None, "country": None}
    measures = {
        4: "A proposed rule could be published before the end of June.",
        18: "His bill would ban the servicing of advanced equipment.",
    }
    return {
        "actors": [{"name": name, "kind": kind, **nothing} for name, kind in names.items()],
        "policy_actions": [
            {
                "summary": summary,
                "instrument": "export_control",
                "status": "considered",
                "issuers": [],
                "targets": [],
                "sentences": [number],
                "dates": [],
                "references": [],
            }
            for number, summary in measures.items()
        ],
        "positions": [
            {
                "speaker": "Chip Equipment Council",
                "topic": "the plan",
                "stance": "opposes",
                "summary": "The Chip Equipment Council opposes the plan.",
                "quotes": [],
                "sentences": [12],
            }
        ],
        "events": [],
    }


def script(latency_ms: float) -> dict[str, Any]:
    """A model that always answers well, after so long."""
    return {"latency": latency_ms, "rules": [{"when": {"schema": "Reading"}, "reply": {"json": reply()}}]}


def require(answers: Sequence[Answer]) -> None:
    """Check that nothing failed: figures of failures would mean nothing.

    Raises:
        SystemExit: showing the first failure.
    """
    failed = [answer for answer in answers if answer.status != _OK]
    if failed:
        raise SystemExit(
            f"{len(failed)} of {len(answers)} failed: {failed[0].status} {failed[0].body[:600]!r}"
        )


@dataclass(frozen=True, slots=True)
class Steady:
    """Throughput and latency at one concurrency."""

    concurrency: int
    p50_ms: float
    p99_ms: float
    per_s: float
    per_cpu_s: float


async def steady(service: Server, concurrency: int, count: int) -> Steady:
    """Send articles at a model without latency: all that passes is the service's own time."""
    before, started = service.cpu_s(), time.perf_counter()
    answers = await load(service.address, articles(count, f"steady {concurrency}"), concurrency)
    wall_s, cpu_s = time.perf_counter() - started, service.cpu_s() - before
    require(answers)
    taken = [answer.taken_s * 1000 for answer in answers]
    return Steady(
        concurrency, statistics.median(taken), percentile(taken, 0.99), count / wall_s, count / cpu_s
    )


@dataclass(frozen=True, slots=True)
class Burst:
    """Many requests at once at a slow model."""

    wall_s: float
    health_ms: list[float]
    seen_by_model: int
    worker_shares: list[int]


async def burst(service: Server, model: Server, count: int) -> Burst:
    """Send them all at once, and ask for health all along, each time over a new connection."""
    model.post("/reset")
    health: list[float] = []
    going = True

    async def probe() -> None:
        while going:
            client = Client(service.address)
            answer = await client.send(get("/healthz"))
            client.close()
            health.append(answer.taken_s * 1000 if answer.status == _OK else float("inf"))
            await asyncio.sleep(_PROBE_EVERY_S)

    async def shares() -> list[int]:
        await asyncio.sleep(_MODEL_S * 0.6)
        port = int(service.address.rpartition(":")[2])
        counts = [
            sum(c.status == "ESTABLISHED" and c.laddr.port == port for c in each.net_connections("tcp"))
            for each in service.family()
        ]
        return [number for number in counts if number]

    watching, sharing = asyncio.create_task(probe()), asyncio.create_task(shares())
    await asyncio.sleep(0.2)
    requests = articles(count, "burst")
    started = time.perf_counter()
    answers = await load(service.address, requests, count)
    wall_s = time.perf_counter() - started
    going = False
    await watching
    require(answers)
    peak = model.get("/stats")["peak_in_flight"]
    return Burst(wall_s, health, peak, await sharing)


def start(model: Server) -> dict[str, float]:
    """Seconds from starting the process until it answers and until it is ready, and its memory then."""
    began = time.perf_counter()
    with groundwire(model, _SETTINGS, wait=False) as service:
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
    count = 100 if quick else 400
    with mock_llm(script(0.0)) as model:
        starting = await asyncio.to_thread(start, model)
        print(
            "start, one process: {healthz_s} s to health, {readyz_s} s to ready, {memory_mib} MiB".format(
                **starting
            )
        )
        with groundwire(model, _SETTINGS) as service:
            require(await load(service.address, articles(20, "warm"), 4))
            rows = [await steady(service, concurrency, count) for concurrency in (1, 4, 16)]
            memory = service.memory_mib()
    print(f"\nmodel without latency, {_CHARACTERS:,} characters, one process")
    print(f"{'concurrency':>11} {'p50 ms':>8} {'p99 ms':>8} {'articles/s':>11} {'per CPU s':>10}")
    for row in rows:
        rates = f"{row.per_s:>11.1f} {row.per_cpu_s:>10.1f}"
        print(f"{row.concurrency:>11} {row.p50_ms:>8.1f} {row.p99_ms:>8.1f} {rates}")
    with (
        mock_llm(script(_MODEL_S * 1000)) as model,
        groundwire(model, _SETTINGS, workers=_WORKERS) as service,
    ):
        # Both workers must have loaded what the first call needs; new connections reach both.
        await load(service.address, articles(8, "warm"), 8)
        found = await burst(service, model, 100 if quick else _BURST)
    together = 100 if quick else _BURST
    # Nothing can be faster than the model and the CPU time that the articles take, spread over two cores.
    ideal_s = _MODEL_S + together / rows[-1].per_cpu_s / _WORKERS
    times_ideal = found.wall_s / ideal_s
    print(
        f"\n{together} requests at once, model {_MODEL_S:.0f} s, two processes: {found.wall_s:.2f} s, "
        f"{times_ideal:.2f} x ideal ({ideal_s:.2f} s: the model and the CPU time of the articles)\n"
        f"at the model at once: {found.seen_by_model}; connections by worker: {found.worker_shares}\n"
        f"/healthz meanwhile: {len(found.health_ms)} asked, "
        f"median {statistics.median(found.health_ms):.1f} ms, "
        f"99 % {percentile(found.health_ms, 0.99):.0f} ms, worst {max(found.health_ms):.0f} ms"
    )
    print(
        json.dumps(
            {
                "start": starting,
                "steady": {
                    str(row.concurrency): {
                        "p50_ms": round(row.p50_ms, 1),
                        "p99_ms": round(row.p99_ms, 1),
                        "per_s": round(row.per_s, 1),
                        "per_cpu_s": round(row.per_cpu_s, 1),
                    }
                    for row in rows
                },
                "memory_mib_after_load": round(memory),
                "burst": {
                    "requests": together,
                    "workers": _WORKERS,
                    "wall_s": round(found.wall_s, 2),
                    "ideal_s": round(ideal_s, 2),
                    "times_ideal": round(times_ideal, 3),
                    "times_model": round(found.wall_s / _MODEL_S, 3),
                    "health_p99_ms": round(percentile(found.health_ms, 0.99), 1),
                    "health_median_ms": round(statistics.median(found.health_ms), 1),
                    "health_worst_ms": round(max(found.health_ms), 1),
                    "peak_at_model": found.seen_by_model,
                    "connections_by_worker": found.worker_shares,
                },
            }
        )
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer articles, to try it out")
    given = parser.parse_args()
    run(lambda: measure(quick=given.quick))
