"""Counts what the stand-in was asked and what became of it, for `/stats`."""

import re
from collections import Counter
from typing import Any

from service.mock.asked import Asked


class Counts:
    """Everything since the start or the last reset."""

    def __init__(self, count_by: str | None) -> None:
        self._pattern = None if count_by is None else re.compile(count_by)
        self._in_flight = 0
        self.reset()

    def reset(self) -> None:
        """Begin at nothing; calls that are being answered stay in flight."""
        self._requests = 0
        self._models: Counter[str] = Counter()
        self._outcomes: Counter[str] = Counter()
        self._rules: Counter[str] = Counter()
        self._shapes: Counter[str] = Counter()
        self._prompts: Counter[str] = Counter()
        self._keys: Counter[str] = Counter()
        self._hung_up = 0
        self._peak = self._in_flight

    def asked(self, asked: Asked) -> None:
        """One more call has come."""
        self._requests += 1
        self._models[asked.model] += 1
        self._shapes[asked.shape or "(none)"] += 1
        self._prompts[asked.digest] += 1
        if self._pattern is not None and (found := self._pattern.search(asked.prompt)):
            self._keys[found[1] if self._pattern.groups else found[0]] += 1

    def decided(self, rule: str, outcome: str) -> None:
        """What it gets."""
        self._rules[rule] += 1
        self._outcomes[outcome] += 1

    def began(self) -> None:
        """An answer is on its way."""
        self._in_flight += 1
        self._peak = max(self._peak, self._in_flight)

    def ended(self, *, hung_up: bool = False) -> None:
        """It has been sent, or the client did not wait for it."""
        self._in_flight -= 1
        self._hung_up += hung_up

    def report(self, *, with_prompts: bool = False) -> dict[str, Any]:
        """Everything as JSON; each prompt's sha256 and number only when wanted."""
        told: dict[str, Any] = {
            "requests": self._requests,
            "in_flight": self._in_flight,
            "peak_in_flight": self._peak,
            "hung_up": self._hung_up,
            "by_model": dict(self._models),
            "by_outcome": dict(self._outcomes),
            "by_rule": dict(self._rules),
            "by_schema": dict(self._shapes),
            "prompts": _summary(self._prompts),
            "keys": {**_summary(self._keys), "by_key": dict(self._keys)},
        }
        if with_prompts:
            told["prompts"]["by_sha256"] = dict(self._prompts)
        return told


def _summary(counts: Counter[str]) -> dict[str, int]:
    return {
        "distinct": len(counts),
        "repeated": counts.total() - len(counts),
        "most": max(counts.values(), default=0),
    }
