"""Many requests at once at a slow model: what they take together, and whether health is told meanwhile."""

import asyncio
import statistics
import time
from dataclasses import dataclass
from typing import Final

from benchmarks.health_probe import probing
from benchmarks.http_articles import Sort, articles, require, script
from benchmarks.servers import Server, groundwire, mock_llm
from benchmarks.wire import load, percentile

MODEL_S: Final = 5.0
WORKERS: Final = 2
SETTINGS: Final = {"MAX_IN_FLIGHT": "1000", "MODEL_CONCURRENCY": "500", "DEADLINE_S": "120"}


@dataclass(frozen=True, slots=True)
class Burst:
    """What happened; `ideal_s` is the model and the CPU time that the articles take when nothing is slow."""

    characters: int
    requests: int
    wall_s: float
    ideal_s: float
    health_ms: tuple[float, ...]
    seen_by_model: int
    worker_shares: tuple[int, ...]

    @property
    def told(self) -> dict[str, object]:
        """For the JSON."""
        return {
            "characters": self.characters,
            "requests": self.requests,
            "workers": WORKERS,
            "wall_s": round(self.wall_s, 2),
            "ideal_s": round(self.ideal_s, 2),
            "times_ideal": round(self.wall_s / self.ideal_s, 3),
            "times_model": round(self.wall_s / MODEL_S, 3),
            "health_p99_ms": round(percentile(self.health_ms, 0.99), 1),
            "health_median_ms": round(statistics.median(self.health_ms), 1),
            "health_worst_ms": round(max(self.health_ms), 1),
            "peak_at_model": self.seen_by_model,
            "connections_by_worker": list(self.worker_shares),
        }


async def burst(sort: Sort, count: int, per_cpu_s: float) -> Burst:
    """Send so many at once to two processes; `per_cpu_s` of these articles fit into a second of one core."""
    with (
        mock_llm(script(sort, MODEL_S * 1000)) as model,
        groundwire(model, SETTINGS, workers=WORKERS) as service,
    ):
        # Both workers must have loaded what the first call needs; new connections reach both.
        await load(service.address, articles(sort, 8, "warm"), 8)
        model.post("/reset")
        sharing = asyncio.create_task(_shares(service))
        requests = articles(sort, count, "burst")
        with probing(service.address) as health:
            started = time.perf_counter()
            answers = await load(service.address, requests, count)
            wall_s = time.perf_counter() - started
        require(answers)
        return Burst(
            characters=sort.characters,
            requests=count,
            wall_s=wall_s,
            # Nothing can be faster than the model and the articles' own CPU time, spread over the workers.
            ideal_s=MODEL_S + count / per_cpu_s / WORKERS,
            health_ms=tuple(health),
            seen_by_model=int(model.get("/stats")["peak_in_flight"]),
            worker_shares=await sharing,
        )


async def _shares(service: Server) -> tuple[int, ...]:
    """How many connections each worker holds in the middle of it."""
    await asyncio.sleep(MODEL_S * 0.6)
    port = int(service.address.rpartition(":")[2])
    counts = (
        sum(c.status == "ESTABLISHED" and c.laddr.port == port for c in each.net_connections("tcp"))
        for each in service.family()
    )
    return tuple(number for number in counts if number)
