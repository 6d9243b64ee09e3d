"""Tests of confidence intervals and paired tests, the small ones worked out by hand."""

import pytest

from schemas.vocabulary import Section
from service.evaluation.counting import Counts, View
from service.evaluation.resampling import bootstrap_f1, compare
from service.evaluation.scoring import NOTHING, score
from service.evaluation.summary import summarise
from tests.unit.evaluation.answers import gold, perfect

GOOD, BAD = Counts(4, 4, 4, 4), Counts(4, 4, 0, 0)
EMPTY = Counts()


def test_equal_cases_leave_no_doubt() -> None:
    """When every case scores the same, so does every resample."""
    assert bootstrap_f1([Counts(4, 4, 2, 2)] * 9, View.STRICT, 1) == (0.5, 0.5)


def test_an_interval_holds_the_figure() -> None:
    """Half of the cases perfect, half failed: F1 is 0.5, and the interval lies around it."""
    low, high = bootstrap_f1([GOOD, BAD] * 8, View.STRICT, 1)
    assert 0.2 < low < 0.5 < high < 0.8


def test_the_seed_decides() -> None:
    """The same seed gives the same interval, another one a slightly different one."""
    counts = [GOOD, BAD, Counts(9, 5, 4, 2), Counts(1, 7, 1, 0)] * 3
    assert bootstrap_f1(counts, View.PARTIAL, 1) == bootstrap_f1(counts, View.PARTIAL, 1)
    assert bootstrap_f1(counts, View.PARTIAL, 1) != bootstrap_f1(counts, View.PARTIAL, 2)


def test_empty_cases_are_perfect() -> None:
    """Nothing expected, nothing said."""
    assert bootstrap_f1([EMPTY] * 3, View.PARTIAL, 1) == (1, 1)


def test_three_clear_wins_are_not_yet_significant() -> None:
    """Of the 8 ways to swap three cases, 2 make as large a difference: p is 1/4, exactly."""
    found = compare([BAD] * 3, [GOOD] * 3, View.STRICT, 1)
    assert found == (1.0, (1.0, 1.0), 0.25)


def test_six_clear_wins_are_significant() -> None:
    """2 of 64 ways: p is 1/32."""
    assert compare([BAD] * 6, [GOOD] * 6, View.STRICT, 1).p == pytest.approx(1 / 32)


def test_the_same_run_twice_is_no_difference() -> None:
    """Every swap is as large as nothing."""
    found = compare([GOOD, BAD], [GOOD, BAD], View.PARTIAL, 1)
    assert found == (0.0, (0.0, 0.0), 1.0)


def test_many_cases_are_drawn() -> None:
    """Above 12 cases swaps are drawn, and p is never 0."""
    assert 0 < compare([BAD] * 30, [GOOD] * 30, View.STRICT, 1).p < 0.01


def test_worse_is_negative() -> None:
    """The second run is measured against the first."""
    assert compare([GOOD, GOOD], [GOOD, BAD], View.STRICT, 1).f1 == -0.5


def test_unequal_runs_are_refused() -> None:
    """Pairs need the same cases."""
    with pytest.raises(ValueError, match="same cases"):
        compare([GOOD], [], View.STRICT, 1)


def test_summaries_pool_and_average() -> None:
    """One perfect and one empty answer to the same 8 items: micro 2*8/(16+8), macro (1+0)/2."""
    case = gold()
    summary = summarise([score(case, perfect(case)), score(case, NOTHING)])
    assert summary.cases == 2
    assert summary.total.counts == Counts(16, 8, 8, 8)
    assert summary.total.counts.ratios().f1 == pytest.approx(2 / 3)
    assert summary.total.macro_f1 == 0.5
    assert summary.macro_f1 == pytest.approx(2 / 3)
    assert summary.fields[Section.DATES]["value"].expected == 2


def test_no_scores_no_summary() -> None:
    """There is no mean of nothing."""
    with pytest.raises(ValueError, match="no score"):
        summarise([])
