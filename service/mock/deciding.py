"""Decides which rule answers a question, how late, and whether it fails; the same seed decides the same."""

import math
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from service.mock.answers import Call, Sent, answer, fail
from service.mock.asked import Asked
from service.mock.script import Calls, Fault, Faults, FromSchema, Latency, Reply, Rule, Script, When

OK: Final = "ok"
NO_RULE: Final = "(no rule)"
_FROM_SCHEMA: Final = Reply(from_schema=FromSchema())


@dataclass(frozen=True, slots=True)
class Decision:
    """What one call gets, and under which names it is counted."""

    sent: Sent
    rule: str
    outcome: str  # "ok" or the kind of fault


@dataclass(frozen=True, slots=True)
class _Ready:
    """A rule with its patterns compiled."""

    name: str
    prompt: re.Pattern[str] | None
    model: re.Pattern[str] | None
    shape: re.Pattern[str] | None
    calls: Calls | None
    replies: Sequence[Reply]
    latency: Latency
    faults: Faults | None

    def match(self, asked: Asked) -> Mapping[str, str] | None:
        """The named groups of the prompt's pattern, or None when the rule does not fit."""
        if self.model is not None and not self.model.fullmatch(asked.model):
            return None
        if self.shape is not None and not self.shape.fullmatch(asked.shape or ""):
            return None
        if self.prompt is None:
            return {}
        found = self.prompt.search(asked.prompt)
        return None if found is None else {k: v for k, v in found.groupdict().items() if v is not None}


class Decider:
    """Follows a script.

    Chance is drawn from the seed, the prompt and how often that prompt has come, never from the order in
    which calls arrive: calls in parallel meet the same fate in every run.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._rules = [_ready(n, rule, script) for n, rule in enumerate(script.rules, start=1)]
        self._rules.append(_ready(0, Rule(name=NO_RULE, when=When(), reply=_FROM_SCHEMA), script))
        self.reset()

    def reset(self) -> None:
        """Forget every call."""
        self._fits = [0] * len(self._rules)
        self._answers = [0] * len(self._rules)
        self._seen: Counter[str] = Counter()

    def decide(self, asked: Asked) -> Decision:
        """What this call gets; the script's last word is a reply from the question's own schema."""
        self._seen[asked.digest] += 1
        nth = self._seen[asked.digest]
        for place, rule in enumerate(self._rules):
            words = rule.match(asked)
            if words is None:
                continue
            self._fits[place] += 1
            if rule.calls is not None and not _is_among(rule.calls, self._fits[place]):
                continue
            turn = self._answers[place]
            self._answers[place] += 1
            reply = rule.replies[min(turn, len(rule.replies) - 1)]
            return self._decide(Call(asked, nth, words, self._script.chunk_ms / 1000), rule, reply)
        raise AssertionError("the last rule fits everything")

    def _decide(self, call: Call, rule: _Ready, reply: Reply) -> Decision:
        chance = random.Random(f"{self._script.seed} {call.asked.model} {call.asked.digest} {call.nth}")  # noqa: S311 - the same for the same seed
        delay_s = _draw_ms(rule.latency, chance) / 1000
        fault, instead = reply.fault, reply
        if fault is not None:
            instead = _FROM_SCHEMA
        elif rule.faults is not None and chance.random() < rule.faults.share:
            fault = _draw(rule.faults.kinds, chance)
        if fault is None:
            return Decision(answer(call, reply, delay_s), rule.name, OK)
        return Decision(fail(call, fault, instead, delay_s, chance), rule.name, fault.kind.value)


def _ready(number: int, rule: Rule, script: Script) -> _Ready:
    return _Ready(
        name=rule.name or f"rule {number}",
        prompt=_compiled(rule.when.prompt),
        model=_compiled(rule.when.model),
        shape=_compiled(rule.when.schema_),
        calls=rule.when.calls,
        replies=rule.sequence,
        latency=rule.latency or script.latency,
        faults=rule.faults or script.faults,
    )


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return None if pattern is None else re.compile(pattern)


def _is_among(calls: Calls, number: int) -> bool:
    if number < calls.first or (calls.last is not None and number > calls.last):
        return False
    return (number - calls.first) % calls.every == 0


def _draw_ms(latency: Latency, chance: random.Random) -> float:
    if latency.fixed_ms is not None:
        return latency.fixed_ms
    if latency.uniform_ms is not None:
        return chance.uniform(*latency.uniform_ms)
    shape = latency.lognormal
    if shape is None:
        return 0.0
    drawn = shape.median_ms * math.exp(chance.gauss(0.0, shape.sigma))
    return drawn if shape.max_ms is None else min(drawn, shape.max_ms)


def _draw(kinds: Sequence[Fault], chance: random.Random) -> Fault:
    return chance.choices(kinds, weights=[kind.weight for kind in kinds])[0]
