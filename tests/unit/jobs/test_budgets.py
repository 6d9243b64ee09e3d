"""Requests and tokens a minute, as a table of what may start when."""

import pytest

from service.jobs.budgets import BURST_S, Budget, allowance, charge, learn
from service.settings import ModelLimits

NOW = 1_000_000.0
SIXTY = ModelLimits(requests_per_minute=60)  # one a second
NONE = ModelLimits()


@pytest.mark.parametrize(
    ("limits", "budget", "allowed"),
    [
        (NONE, Budget(), 100),
        (SIXTY, Budget(), 3),  # a burst of three seconds
        (SIXTY, Budget(requests_until=NOW), 3),
        (SIXTY, Budget(requests_until=NOW + 1), 2),
        (SIXTY, Budget(requests_until=NOW + BURST_S), 0),
        (SIXTY, Budget(requests_until=NOW + 30), 0),
        (SIXTY, Budget(requests_each=3), 1),
        # An article that takes longer than the whole burst starts alone, once nothing is owed.
        (SIXTY, Budget(requests_each=10), 1),
        (SIXTY, Budget(requests_each=10, requests_until=NOW + 0.5), 0),
        (ModelLimits(tokens_per_minute=60_000), Budget(tokens_each=1_000), 3),
        (ModelLimits(requests_per_minute=6_000, tokens_per_minute=60_000), Budget(tokens_each=3_000), 1),
        # Hours ahead: the clock was set back, and nobody waits for it to come again.
        (SIXTY, Budget(requests_until=NOW + 7_200), 3),
    ],
)
def test_what_may_start_now(limits: ModelLimits, budget: Budget, allowed: int) -> None:
    """The tighter limit decides."""
    assert allowance(budget, limits, NOW, 100) == allowed


@pytest.mark.parametrize("step_s", [0.1, 0.25, 1.0])
@pytest.mark.parametrize("per_minute", [30, 60, 600])
def test_a_minute_holds_no_more_than_its_limit(step_s: float, per_minute: int) -> None:
    """Taking all that is allowed, however often one looks, keeps the rate, give or take the first burst."""
    limits = ModelLimits(requests_per_minute=per_minute)
    budget, started, minutes = Budget(), 0, 10
    for step in range(int(minutes * 60 / step_s)):
        now = NOW + step * step_s
        count = allowance(budget, limits, now, 1_000)
        budget = charge(budget, limits, now, count) if count else budget
        started += count
    burst = per_minute * BURST_S / 60
    assert minutes * per_minute * 0.98 <= started <= minutes * per_minute + burst + 1


def test_a_clock_set_back_stops_nothing_for_long() -> None:
    """After the clock went back by hours, articles start at once, and at the same rate."""
    budget = charge(Budget(), SIXTY, NOW + 7_200, 3)
    assert allowance(budget, SIXTY, NOW, 10) == 3
    budget = charge(budget, SIXTY, NOW, 3)
    assert allowance(budget, SIXTY, NOW, 10) == 0
    assert allowance(budget, SIXTY, NOW + BURST_S, 10) == 3


def test_what_articles_really_took_is_learned() -> None:
    """Dearer articles than thought are paid for later, and the average follows."""
    limits = ModelLimits(requests_per_minute=60, tokens_per_minute=60_000)
    before = Budget(requests_until=NOW, tokens_until=NOW, requests_each=1, tokens_each=1_000)
    after = learn(before, limits, requests=20, tokens=30_000, articles=10)
    assert after.requests_until == pytest.approx(NOW + 10)
    assert after.tokens_until == pytest.approx(NOW + 20)
    assert 1 < after.requests_each <= 2
    assert 1_000 < after.tokens_each <= 3_000
    assert learn(before, limits, 0, 0, 0) == before
