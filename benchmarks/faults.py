"""Measures what becomes of articles when three calls of ten to the model fail, beside what others make of it.

Usage: python -m benchmarks.faults [--articles N] ; the real service, as a process, in front of the stand-in;
then LangExtract and instructor over litellm at the same stand-in. Ends with 1 when an article of ours ends
wrong, late or in a way that is not documented. The last line is one JSON object.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from benchmarks.faults_outcomes import Outcome, summary, table, timely, wrong_in_answer
from benchmarks.faults_script import SHARE, WAYS, Story, dumps, script, stories
from benchmarks.servers import Server, groundwire, mock_llm
from benchmarks.wire import Answer, load, post, run

_ARTICLES: Final = 500
_CONCURRENCY: Final = 16
_DEADLINE_S: Final = 8.0
_GRACE_S: Final = 1.5
_PEERS: Final = {
    "langextract 1.7.1, 1 a call": "langextract-1",
    "langextract 1.7.1, 30 a call": "langextract-30",
    "instructor over litellm": "instructor",
}
_OURS: Final = "groundwire"
_PEER_LIMIT_S: Final = 1200  # of a busy machine; what it has not read by then is not told
_OK: Final = 200
# What the README promises for a failing model, by status.
_DOCUMENTED: Final = {
    502: {"model_error", "model_reply_invalid"},
    503: {"model_unavailable", "overloaded"},
    504: {"deadline_exceeded"},
}


def judge(story: Story, answer: Answer) -> Outcome:
    """How an article of ours ended."""
    try:
        told = json.loads(answer.body)
    except ValueError:
        told = {}
    if answer.status == _OK:
        facts, wrong = wrong_in_answer(story.text, told)
        how, code = told["status"], ",".join(sorted({w["code"] for w in told["warnings"]}))
    else:
        facts, wrong, code = 0, 0, str(told.get("code", answer.status))
        how = "error" if code in _DOCUMENTED.get(answer.status, set()) else "undocumented"
    return Outcome(how, code, facts, wrong, answer.taken_s)


def keeps_promise(outcomes: list[Outcome]) -> bool:
    """Whether every article ended complete, partial or with a documented error, in time and not wrong."""
    told = summary(outcomes)
    return not (told["wrong"] or told["late"] or told["undocumented"] or told["lost"])


async def ours(service: Server, given: Sequence[Story]) -> list[Outcome]:
    """Send every article to the service."""
    requests = [
        post("/v1/extractions", dumps({"text": story.text, "id": story.id, "published_at": "2024-06-14"}))
        for story in given
    ]
    answers = await load(service.address, requests, _CONCURRENCY)
    return [judge(story, answer) for story, answer in zip(given, answers, strict=True)]


def peer(system: str, model: Server, count: int) -> tuple[list[Outcome], float]:
    """Let a process of its own read every article another way."""
    arguments = [system, f"{model.address}/v1", str(count), str(_CONCURRENCY), str(_DEADLINE_S)]
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "benchmarks.faults_peers", *arguments],
        capture_output=True,
        text=True,
        timeout=_PEER_LIMIT_S,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{system} ended with {done.returncode}: {done.stderr[-2000:]}")
    told = json.loads(done.stdout.splitlines()[-1])
    return [Outcome(**outcome) for outcome in told["outcomes"]], told["wall_s"]


async def measure(count: int) -> None:
    """Print the table and the JSON, and end with 1 when ours is not as promised."""
    given = stories(count)
    rows: dict[str, list[Outcome]] = {}
    walls: dict[str, float] = {}
    with mock_llm(script()) as model:
        settings = {"DEADLINE_S": str(_DEADLINE_S), "MAX_IN_FLIGHT": "64"}
        with groundwire(model, settings) as service:
            started = time.perf_counter()
            rows[_OURS] = await ours(service, given)
            walls[_OURS] = time.perf_counter() - started
        asked = model.get("/stats")
        for name, system in _PEERS.items():
            rows[name], walls[name] = peer(system, model, count)
    for name, outcomes in rows.items():
        at_once = 30 if name.endswith("30 a call") else 1
        rows[name] = [timely(outcome, _DEADLINE_S * at_once + _GRACE_S) for outcome in outcomes]
    failing = {kind: number for kind, number in asked["by_outcome"].items() if kind != "ok"}
    print(
        f"{count} articles, {SHARE:.0%} of calls fail in one of {WAYS} ways, {_CONCURRENCY} at a time, "
        f"deadline {_DEADLINE_S:.0f} s\n\n{table(rows, walls, _DEADLINE_S)}\n"
    )
    print(f"calls of ours: {asked['requests']}, failing {sum(failing.values())} in {len(failing)} ways")
    for name, outcomes in rows.items():
        codes = Counter(o.code for o in outcomes if o.how not in {"complete", "partial"})
        print(
            f"{name}: {', '.join(f'{code} {number}' for code, number in codes.most_common()) or 'no errors'}"
        )
    told: dict[str, Any] = {
        name: {
            **summary(outcomes),
            "wall_s": round(walls[name], 1),
            "longest_s": round(max(outcome.taken_s for outcome in outcomes), 2),
        }
        for name, outcomes in rows.items()
    }
    is_kept = keeps_promise(rows[_OURS])
    print(json.dumps({"articles": count, "share": SHARE, "ways": WAYS, "kept": is_kept, "systems": told}))
    if not is_kept:
        raise SystemExit(1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=_ARTICLES)
    number = parser.parse_args().articles
    run(lambda: measure(number))
