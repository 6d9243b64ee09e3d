"""Measures how soon `groundwire serve` answers and is ready with a model elsewhere, and the memory it holds.

Usage: python -m benchmarks.startup ; a real process in front of mock-llm. The last line is one JSON object.
"""

import json
import statistics
import time
import urllib.error
import urllib.request
from typing import Final

from benchmarks.servers import Server, groundwire, mock_llm, wait_until_ready

_ROUNDS: Final = 3
_ARTICLE: Final = "Freedonia will tax Sylvanian lenses at 12 percent, the ministry said on Monday. " * 5


def main() -> None:
    """Print the table and the JSON."""
    with mock_llm() as model:
        rounds = [_round(model) for _ in range(_ROUNDS)]
    found = {name: round(statistics.median(each[name] for each in rounds), 2) for name in rounds[0]}
    for name, value in found.items():
        print(f"{name:<36}{value:>10}")
    print(json.dumps({"rounds": _ROUNDS, **found}))


def _round(model: Server) -> dict[str, float]:
    started = time.perf_counter()
    with groundwire(model, {"CACHE_MB": "0"}, wait=False) as server:
        wait_until_ready(server, "/healthz")
        healthy_s = time.perf_counter() - started
        slowest_s, ready_s = _watch(server, started)
        cpu_s = server.cpu_s()
        first_s, second_s = _extract(server), _extract(server)
        return {
            "healthz_s": healthy_s,
            "readyz_s": ready_s,
            "slowest_healthz_until_ready_s": slowest_s,
            "cpu_until_ready_s": cpu_s,
            "first_article_s": first_s,
            "second_article_s": second_s,
            "private_memory_mib": server.memory_mib(),
            "resident_memory_mib": sum(each.memory_info().rss for each in server.family()) / 2**20,
        }


def _watch(server: Server, started: float) -> tuple[float, float]:
    slowest_s = 0.0
    while True:
        asked = time.perf_counter()
        server.get("/healthz", timeout_s=30)
        slowest_s = max(slowest_s, time.perf_counter() - asked)
        try:
            with urllib.request.urlopen(f"{server.address}/readyz", timeout=30):  # noqa: S310 - http
                return slowest_s, time.perf_counter() - started
        except urllib.error.HTTPError as error:
            error.close()  # not yet
        time.sleep(0.02)


def _extract(server: Server) -> float:
    body = json.dumps({"text": _ARTICLE}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{server.address}/v1/extractions", body, headers)  # noqa: S310 - http
    started = time.perf_counter()
    urllib.request.urlopen(request, timeout=60).close()  # noqa: S310 - http
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
