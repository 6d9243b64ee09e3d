"""Kills the service while it works on a job, again and again; counts what was lost, doubled or paid twice.

`mock-llm` answers after 0.5 to 2 s and counts the calls for each article; the replicas are ended with
kill -9 at random moments. Run it as `make bench-crash`; ARGS="--case sqlite --articles 500" runs less.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import Any, Final

import psutil

from benchmarks.batch_places import CASES, Case, article, database
from benchmarks.servers import Server, groundwire, mock_llm
from schemas.jobs import Job, JobStatus
from service.client import GroundwireClient
from service.client.failures import ClientError

_SCRIPT: Final = {"latency": {"uniform_ms": [500, 2000]}, "count_by": r"serial (\d+)"}
# Two replicas go on while one starts again: few places, so that the job outlasts its kills.
_PLACES: Final = {1: 64, 2: 6}  # of each process, by how many there are
_MOMENTS: Final = (0.01, 0.95)  # of the job, between which the kills fall
_JITTER_S: Final = 1.0
_GIVE_UP_S: Final = 900.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one case."""

    case: str
    articles: int
    kills: int  # while it ran
    lost: int  # articles without a result at the end
    written_twice: int
    finished_sent_again: int  # calls for articles whose result had been seen
    calls_more_than_needed: int
    in_flight_at_kills: int  # as the model saw it, a moment before
    allowed: int  # places of the killed processes: so many calls may be made once more
    most_calls_for_one: int
    dead_letters: int
    seconds: float

    @property
    def is_right(self) -> bool:
        """Whether the promises hold."""
        none = self.lost + self.written_twice + self.finished_sent_again + self.dead_letters
        few = self.calls_more_than_needed <= self.allowed and self.most_calls_for_one <= 1 + self.kills
        return none == 0 and few


class Replica:
    """One service process that can be killed and started again."""

    def __init__(self, model: Server, settings: dict[str, str]) -> None:
        self._model = model
        self._settings = settings
        self._stack = ExitStack()
        self.server: Server | None = None

    def start(self) -> Server:
        """Start it, and wait until it is ready."""
        self.server = self._stack.enter_context(groundwire(self._model, self._settings))
        return self.server

    def kill(self) -> None:
        """Kill -9, with its children."""
        if self.server is None:
            return
        for process in reversed(self.server.family()):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self.server.process.wait(10)
        self.stop()

    def stop(self) -> None:
        """End what still runs."""
        with suppress(psutil.NoSuchProcess):
            self._stack.close()
        self._stack = ExitStack()
        self.server = None


@contextmanager
def replicas(case: Case, model: Server, settings: dict[str, str]) -> Iterator[list[Replica]]:
    """The processes of a case, ready."""
    found = [Replica(model, settings) for _ in range(case.replicas)]
    try:
        for replica in found:
            replica.start()
        yield found
    finally:
        for replica in found:
            replica.stop()


def run(case: Case, articles: int, kills: int, chance: random.Random) -> Outcome:
    """Run one case to its end."""
    with ExitStack() as stack:
        url = stack.enter_context(database(case))
        model = stack.enter_context(mock_llm(_SCRIPT))
        settings = {
            "DATABASE_URL": url,
            "PLAN": "single",
            "CACHE_MB": "0",
            "JOB_CONCURRENCY": str(_PLACES[case.replicas]),
        }
        running = stack.enter_context(replicas(case, model, settings))
        began = time.perf_counter()
        job = submit(running, articles)
        seen = Seen(model)
        done = 0
        moments = sorted(chance.uniform(*_MOMENTS) * articles for _ in range(kills))
        for kill, moment in enumerate(moments):
            reach(running, job, moment)
            time.sleep(chance.uniform(0, _JITTER_S))
            victim = running[kill % len(running)]
            if view(running, job).status is JobStatus.FINISHED:
                break
            done += 1
            seen.look(running, job)
            seen.in_flight += model.get("/stats")["in_flight"]
            victim.kill()
            victim.start()
            status = view(running, job)
            print(f"  kill {kill + 1}: {status.counts.complete} of {articles} finished", flush=True)
        end = wait(running, job)
        seconds = time.perf_counter() - began
        lines = results(running, job)
        calls = Counter({int(k): n for k, n in model.get("/stats")["keys"]["by_key"].items()})
        twice = Counter(lines)
        return Outcome(
            case=case.name,
            articles=articles,
            kills=done,
            lost=articles - len(twice),
            written_twice=sum(n - 1 for n in twice.values()),
            finished_sent_again=sum(calls[line] - count for line, count in seen.calls.items()),
            calls_more_than_needed=calls.total() - len(calls),
            in_flight_at_kills=seen.in_flight,
            allowed=done * _PLACES[case.replicas],
            most_calls_for_one=max(calls.values(), default=0),
            dead_letters=end.counts.failed,
            seconds=round(seconds, 1),
        )


class Seen:
    """How often the model had been asked for an article when its result was first seen."""

    def __init__(self, model: Server) -> None:
        self._model = model
        self._cursor = 0
        self.calls: dict[int, int] = {}
        self.in_flight = 0

    def look(self, running: list[Replica], job: str) -> None:
        """Remember what is finished by now."""
        with client(running) as calling:
            new = []
            for result in calling.results(job, cursor=self._cursor):
                self._cursor = result.cursor
                new.append(result.line)
        counts = self._model.get("/stats", timeout_s=30)["keys"]["by_key"]
        self.calls |= {line: counts.get(str(line), 0) for line in new}


def client(running: list[Replica]) -> GroundwireClient:
    """Of the first replica that runs."""
    server = next(replica.server for replica in running if replica.server is not None)
    return GroundwireClient(server.address, retries=8)


def submit(running: list[Replica], articles: int) -> str:
    """Hand in the job; returns its id."""
    with client(running) as calling:
        return calling.submit([article(n) for n in range(1, articles + 1)], idempotency_key="crash").id


def view(running: list[Replica], job: str) -> Job:
    """How far the job is."""
    with client(running) as calling:
        return calling.job(job)


def wait(running: list[Replica], job: str) -> Job:
    """The job at its end."""
    until = time.monotonic() + _GIVE_UP_S
    while time.monotonic() < until:
        with suppress(ClientError):
            found = view(running, job)
            if found.status is JobStatus.FINISHED:
                return found
        time.sleep(0.5)
    raise TimeoutError(f"the job did not end: {found.model_dump_json()}")


def reach(running: list[Replica], job: str, finished: float) -> None:
    """Wait until so many articles are finished."""
    until = time.monotonic() + _GIVE_UP_S
    while time.monotonic() < until:
        with suppress(ClientError):
            if view(running, job).counts.complete >= finished:
                return
        time.sleep(0.2)
    raise TimeoutError("the job stands still")


def results(running: list[Replica], job: str) -> list[int]:
    """The line of every result."""
    with client(running) as calling:
        return [result.line for result in calling.results(job)]


def table(outcomes: list[Outcome]) -> str:
    """For people."""
    rows: list[dict[str, Any]] = [asdict(outcome) for outcome in outcomes]
    names = list(rows[0])
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in names}
    lines = ["  ".join(name.rjust(widths[name]) for name in names)]
    lines += ["  ".join(str(row[name]).rjust(widths[name]) for name in names) for row in rows]
    return "\n".join(lines)


def main() -> int:
    """Run the cases that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", action="append", choices=sorted(CASES))
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=None, help="of the moments; random by default")
    asked = parser.parse_args()
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    print(f"{asked.articles} articles, {asked.kills} kills, seed {seed}")
    outcomes = []
    for name in asked.case or list(CASES):
        print(name, flush=True)
        outcomes.append(run(CASES[name], asked.articles, asked.kills, chance))
    print(table(outcomes))
    is_right = all(outcome.is_right for outcome in outcomes)
    print("nothing lost, nothing twice" if is_right else "A PROMISE IS BROKEN")
    print(json.dumps({"seed": seed, "cases": [asdict(outcome) for outcome in outcomes], "right": is_right}))
    return 0 if is_right else 1


if __name__ == "__main__":
    raise SystemExit(main())
