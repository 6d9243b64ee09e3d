"""The gate: the golden cases, replayed, score no less than was accepted."""

import asyncio
from pathlib import Path

import pytest

from service.composition import open_replay
from service.evaluation.cases import find_cases, load_cases
from service.evaluation.checking import check_folder
from service.evaluation.gate import baseline_file, check, gated, read_baseline
from service.evaluation.recordings import recorded_models
from service.evaluation.replaying import replay
from service.evaluation.running import Plan
from service.settings import Settings

GOLDEN = Path(__file__).parent


def test_the_cases_are_in_order() -> None:
    """Every substring exists, every id resolves, every value is known."""
    count, problems = check_folder(GOLDEN)
    assert [str(problem) for problem in problems] == []
    assert count >= 12


def test_replayed_scores_hold() -> None:
    """No score is below its floor, no case is stale or missing, no data changed unseen.

    After a change that is meant: groundwire golden record tests/golden where cases are stale, then
    groundwire golden accept tests/golden --reason "..." (and --lower, when scores may sink).
    """
    baseline = read_baseline(baseline_file(GOLDEN))
    if baseline is None:
        recorded = recorded_models(find_cases(GOLDEN))
        assert not recorded, f"{recorded} are recorded, but nothing is accepted: run groundwire golden accept"
        pytest.skip("no replies are recorded yet")
    cases = gated(load_cases(GOLDEN), baseline)
    plan = Plan(baseline.model, baseline.prompt_version, concurrency=1)
    run = asyncio.run(replay(plan, cases, Settings(), open_replay, lambda _: None))
    assert check(baseline, run) == []
