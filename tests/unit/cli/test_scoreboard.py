"""Tests of the words of the scoreboard."""

import pytest

from service.cli.scoreboard import told_cost


@pytest.mark.parametrize(
    ("cost_usd", "told"),
    [(None, "unknown"), (0.0, "free"), (0.01234, "$0.0123"), (0.00001, "$0.0000"), (12.0, "$12.0000")],
)
def test_costs(cost_usd: float | None, told: str) -> None:
    """What costs nothing is free, and what is not known is said to be so."""
    assert told_cost(cost_usd, unknown="unknown") == told
