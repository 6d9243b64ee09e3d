"""Measures the stand-in: replies a second on one core, for small questions and for whole articles.

Usage: python -m benchmarks.mock_llm ; the stand-in and the client each want a core. The rate per CPU second
is the stand-in's own and does not depend on what else runs. The last line is one JSON object.
"""

import json
import statistics
import time
from pathlib import Path
from typing import Any, Final

from benchmarks.servers import mock_llm
from benchmarks.wire import load, post, run
from service.model.reply_schema import strict_format
from service.questions.replies import Greeting, Reading

_ROOT: Final = Path(__file__).resolve().parents[1]
_CONNECTIONS: Final = 32
_CALLS: Final = 8_000
_ROUNDS: Final = 3


def questions() -> dict[str, dict[str, Any]]:
    """Requests by what they ask."""
    system = (_ROOT / "prompts/trade_policy/v1/single_system.md").read_text(encoding="utf-8")
    article = (_ROOT / "examples/chip-controls.txt").read_text(encoding="utf-8")
    return {
        "greeting, 20 characters": {
            "messages": [{"role": "user", "content": "Are you ready today?"}],
            "response_format": strict_format(Greeting, bounded=True),
        },
        "article, 6,600 characters": {
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": article}],
            "response_format": strict_format(Reading, bounded=True),
        },
    }


async def measure() -> None:
    """Print the table and the JSON."""
    found: dict[str, dict[str, float]] = {}
    print(f"{'question':<28}{'script':<24}{'replies/s':>10}{'replies/CPU s':>15}")
    scripts: dict[str, dict[str, Any]] = {
        "none": {},
        "30 % faults, count_by": {
            "count_by": r"article-(\d+)",
            "faults": {"share": 0.3, "kinds": ["rate_limited", "fenced", "wrong_type"]},
        },
    }
    for told, body in questions().items():
        request = post("/v1/chat/completions", json.dumps({"model": "mock", **body}).encode())
        for name, script in scripts.items():
            rates, cpu_rates = [], []
            with mock_llm(script) as server:
                for _ in range(_ROUNDS):
                    before, started = server.cpu_s(), time.perf_counter()
                    answers = await load(server.address, [request] * _CALLS, _CONNECTIONS)
                    rates.append(len(answers) / (time.perf_counter() - started))
                    cpu_rates.append(len(answers) / (server.cpu_s() - before))
            rate, cpu_rate = statistics.median(rates), statistics.median(cpu_rates)
            found[f"{told}; {name}"] = {"replies_per_s": round(rate), "replies_per_cpu_s": round(cpu_rate)}
            print(f"{told:<28}{name:<24}{rate:>10,.0f}{cpu_rate:>15,.0f}")
    print(json.dumps({"connections": _CONNECTIONS, "calls": _CALLS, "by_question": found}))


if __name__ == "__main__":
    run(measure)
