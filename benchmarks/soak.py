"""Runs the service at its limit while calls to the model fail; looks for wrong answers and leaks.

Usage: python -m benchmarks.soak [--minutes 10] ; the service and the stand-in are processes of their own.
Ends with 1 when an answer is wrong, a failure has no documented code, or memory or open files grow over the
second half. The last line is one JSON object.
"""

import argparse
import asyncio
import json
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from benchmarks.faults_outcomes import wrong_in_answer
from benchmarks.faults_script import SHARE, WAYS, dumps, script, stories
from benchmarks.servers import Server, groundwire, mock_llm
from benchmarks.wire import Answer, Client, percentile, post, run

_MINUTES: Final = 10.0
_IN_FLIGHT: Final = 32
_CLIENTS: Final = 40  # more than may be in flight: some are always refused
_DEADLINE_S: Final = 8.0
_GRACE_S: Final = 2.0
_SAMPLE_EVERY_S: Final = 1.0
_PAUSE_S: Final = 0.2  # after a refusal
_OK: Final = 200
_OVERLOADED: Final = 503
_STORIES: Final = 10_000
# Python's and the allocator's own ups and downs stay below; a leak goes on.
_MEMORY_GROWTH: Final = 0.05
_FILES_GROWTH: Final = 8.0

Codes = dict[str, set[str]]


@dataclass
class Seen:
    """What came of the requests."""

    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: int = 0
    late: int = 0
    undocumented: Counter[str] = field(default_factory=Counter)
    overhead_ms: list[float] = field(default_factory=list)
    memory_mib: list[tuple[float, float]] = field(default_factory=list)
    files: list[tuple[float, float]] = field(default_factory=list)

    def take(self, text: str, answer: Answer, documented: Codes) -> None:
        """Count one answer."""
        try:
            told: dict[str, Any] = json.loads(answer.body)
        except ValueError:
            told = {}
        if answer.taken_s > _DEADLINE_S + _GRACE_S:
            self.late += 1
        if answer.status == _OK:
            self.outcomes[str(told["status"])] += 1
            self.wrong += wrong_in_answer(text, told)[1] > 0
            timing = told["provenance"]["timing_ms"]
            self.overhead_ms.append(timing["total"] - timing["model"])
            return
        code = str(told.get("code"))
        self.outcomes[code] += 1
        if code not in documented.get(str(answer.status), set()):
            self.undocumented[f"{answer.status} {code}"] += 1


def documented_codes(document: dict[str, Any]) -> Codes:
    """The codes that the service says an extraction may end with, by status."""
    responses = document["paths"]["/v1/extractions"]["post"]["responses"]
    return {
        status: set(response["content"]["application/problem+json"]["examples"])
        for status, response in responses.items()
        if status >= "400"
    }


def growth(samples: list[tuple[float, float]]) -> float:
    """How much the straight line through the second half of the samples rises."""
    half = samples[len(samples) // 2 :]
    times = [moment for moment, _ in half]
    fit = statistics.linear_regression(times, [value for _, value in half])
    return fit.slope * (times[-1] - times[0])


async def load(service: Server, seconds: float, seen: Seen, documented: Codes) -> None:
    """Send articles from more clients than are served at once, and look at the process meanwhile."""
    numbered = iter(range(10**9))
    given = stories(_STORIES)
    ends = time.monotonic() + seconds

    async def send() -> None:
        client = Client(service.address)
        while time.monotonic() < ends:
            story = given[next(numbered) % _STORIES]
            body = {"text": story.text, "id": story.id, "published_at": "2024-06-14"}
            answer = await client.send(post("/v1/extractions", dumps(body | {"options": {"cache": "off"}})))
            seen.take(story.text, answer, documented)
            if answer.status == _OVERLOADED:
                await asyncio.sleep(_PAUSE_S)
        client.close()

    async def look() -> None:
        while time.monotonic() < ends:
            now = time.monotonic()
            seen.memory_mib.append((now, service.grown_mib()))
            seen.files.append((now, float(sum(each.num_fds() for each in service.family()))))
            await asyncio.sleep(_SAMPLE_EVERY_S)

    await asyncio.gather(look(), *(send() for _ in range(_CLIENTS)))


async def measure(minutes: float) -> None:
    """Print the table and the JSON, and end with 1 when something is not as promised."""
    seen = Seen()
    settings = {"DEADLINE_S": str(_DEADLINE_S), "MAX_IN_FLIGHT": str(_IN_FLIGHT), "PLAN": "single"}
    with mock_llm(script()) as model, groundwire(model, settings) as service:
        documented = documented_codes(service.get("/openapi.json"))
        await load(service, minutes * 60, seen, documented)
        calls = model.get("/stats")["by_outcome"]
        log = service.log()
    memory, files = growth(seen.memory_mib), growth(seen.files)
    level = statistics.mean(value for _, value in seen.memory_mib[len(seen.memory_mib) // 2 :])
    failing = sum(number for kind, number in calls.items() if kind != "ok")
    told = {
        "minutes": minutes,
        "articles": seen.outcomes.total(),
        "outcomes": dict(seen.outcomes.most_common()),
        "calls": sum(calls.values()),
        "calls_failing": failing,
        "wrong": seen.wrong,
        "late": seen.late,
        "undocumented": dict(seen.undocumented),
        "tracebacks_logged": log.count("Traceback"),
        "overhead_p50_ms": round(statistics.median(seen.overhead_ms), 2),
        "overhead_p99_ms": round(percentile(seen.overhead_ms, 0.99), 2),
        "memory_mib": round(level, 1),
        "memory_growth_mib": round(memory, 2),
        "files": seen.files[-1][1],
        "files_growth": round(files, 2),
    }
    kept = not (seen.wrong or seen.late or seen.undocumented or told["tracebacks_logged"])
    kept = kept and memory <= _MEMORY_GROWTH * level and files <= _FILES_GROWTH
    print(
        f"{minutes:g} minutes, {_CLIENTS} clients at a service for {_IN_FLIGHT}, "
        f"{SHARE:.0%} of calls fail in one of {WAYS} ways, deadline {_DEADLINE_S:.0f} s\n"
    )
    for name, value in told.items():
        print(f"  {name.replace('_', ' '):<20} {value}")
    print(json.dumps({"kept": kept, **told}))
    if not kept:
        raise SystemExit(1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=_MINUTES)
    given_minutes = parser.parse_args().minutes
    run(lambda: measure(given_minutes))
