"""The comparison of two replicas with one core says what was measured and what was computed."""

import pytest

from benchmarks.batch_scaling import Way, ratios, ways


@pytest.mark.parametrize(
    ("cores", "own", "two"),
    [
        ([0, 1], {1}, {0, 1}),
        ([4, 6, 7, 9], {7, 9}, {7, 9}),
    ],
)
def test_where_all_but_the_replicas_runs(cores: list[int], own: set[int], two: set[int]) -> None:
    """Beside the replicas only where there is no other core."""
    first, second = frozenset({cores[0]}), frozenset({cores[1]})
    assert ways(cores) == (
        Way("all on one core", (first,), first),
        Way("replica on its own core", (first,), frozenset(own)),
        Way("two replicas", (first, second), frozenset(two)),
    )


def _row(way: str, per_s: float, service_ms: float, all_ms: float) -> dict[str, object]:
    return {"way": way, "per_s": per_s, "service_ms": service_ms, "all_ms": all_ms, "busy_percent": 97}


@pytest.mark.parametrize(
    ("is_shared", "computed"),
    [
        (True, 2.0),  # 90 a second took 0.18 cores for others: 1.82 of 2 were left for 1.82 times as much
        (False, 1.82),
    ],
)
def test_ratios(computed: float, *, is_shared: bool) -> None:
    """Of the medians; only that to a replica that shared with nobody is also told corrected."""
    rows = [
        _row("one", 50.0, 18.0, 20.0),
        _row("own", 49.45, 18.0, 20.0),
        _row("two", 90.0, 18.0, 20.0),
        _row("one", 1.0, 18.0, 20.0),
        _row("own", 1.0, 18.0, 20.0),
        _row("two", 200.0, 18.0, 20.0),
        _row("one", 60.0, 18.0, 20.0),
        _row("own", 60.0, 18.0, 20.0),
        _row("two", 10.0, 18.0, 20.0),
    ]
    found = ratios(rows, is_shared=is_shared)
    assert found["to_all_on_one_core"] == 1.8
    assert found["to_replica_on_its_own_core"] == 1.82
    assert found["computed_if_nothing_shared_the_cores"] == computed
