"""Counts requests and tokens a minute over all replicas: how many articles may start now.

The generic cell rate algorithm (ITU-T I.371, annex A): one moment a limit, up to which the past is
"paid for". It lies in the database, so replicas share it.
"""

import math
from dataclasses import dataclass
from typing import Final

from service.settings import ModelLimits

BURST_S: Final = 3.0
_MINUTE_S: Final = 60.0
_LEARNING: Final = 0.1
_LONGEST_DEBT_S: Final = 3_600.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What one model may take: moments in seconds since 1970, and what an article takes on average."""

    requests_until: float = 0.0
    tokens_until: float = 0.0
    requests_each: float = 1.0
    tokens_each: float = 4_000.0


def allowance(budget: Budget, limits: ModelLimits, now: float, most: int) -> int:
    """How many articles may start now, at most `most`."""
    allowed = most
    for until, each_s in _costs(budget, limits):
        behind_s = _clamped(until, now) - now
        spare_s = BURST_S - max(0.0, behind_s)
        # What takes longer than the whole burst may start alone, once nothing is owed.
        fit = math.floor(spare_s / each_s) if each_s <= BURST_S else int(behind_s <= 0)
        allowed = min(allowed, max(0, fit))
    return allowed


def charge(budget: Budget, limits: ModelLimits, now: float, articles: int) -> Budget:
    """The budget after so many articles started."""
    requests_s, tokens_s = _each_s(budget, limits)
    return Budget(
        requests_until=max(now, _clamped(budget.requests_until, now)) + articles * requests_s,
        tokens_until=max(now, _clamped(budget.tokens_until, now)) + articles * tokens_s,
        requests_each=budget.requests_each,
        tokens_each=budget.tokens_each,
    )


def learn(budget: Budget, limits: ModelLimits, requests: float, tokens: float, articles: int) -> Budget:
    """The budget once it is known what `articles` took in all: the difference is paid or given back."""
    if not articles:
        return budget
    weight = 1 - (1 - _LEARNING) ** articles
    return Budget(
        requests_until=budget.requests_until
        + _seconds(requests - articles * budget.requests_each, limits.requests_per_minute),
        tokens_until=budget.tokens_until
        + _seconds(tokens - articles * budget.tokens_each, limits.tokens_per_minute),
        requests_each=budget.requests_each + weight * (requests / articles - budget.requests_each),
        tokens_each=budget.tokens_each + weight * (tokens / articles - budget.tokens_each),
    )


def _costs(budget: Budget, limits: ModelLimits) -> list[tuple[float, float]]:
    requests_s, tokens_s = _each_s(budget, limits)
    pairs = ((budget.requests_until, requests_s), (budget.tokens_until, tokens_s))
    return [(until, each_s) for until, each_s in pairs if each_s > 0]


def _each_s(budget: Budget, limits: ModelLimits) -> tuple[float, float]:
    return (
        _seconds(max(budget.requests_each, 0.0), limits.requests_per_minute),
        _seconds(max(budget.tokens_each, 0.0), limits.tokens_per_minute),
    )


def _seconds(amount: float, per_minute: int | None) -> float:
    return 0.0 if per_minute is None else amount * _MINUTE_S / per_minute


def _clamped(until: float, now: float) -> float:
    """A moment far ahead means that the clock was set back: nobody waits for it to come again."""
    return until if until <= now + _LONGEST_DEBT_S else now
