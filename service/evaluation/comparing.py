"""Compares two runs on the cases that both have a score for."""

from collections.abc import Mapping
from dataclasses import dataclass

from schemas.vocabulary import Section
from service.evaluation.counting import View
from service.evaluation.resampling import Difference, compare
from service.evaluation.runs import Run
from service.evaluation.summary import SEED


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much better the second run is than the first, by section and in all (partial F1)."""

    cases: int
    sections: Mapping[Section, Difference]
    total: Difference
    losses: Mapping[str, float]  # by case, how much less (negative) or more the second run loses


def compare_runs(first: Run, second: Run, seed: int = SEED) -> Comparison | None:
    """The differences over the cases that both runs scored on the same data; None where there are none."""
    before = {case.slug: case for case in first.cases if case.score is not None}
    pairs = [
        (before[case.slug].score, case.score)
        for case in second.cases
        if case.score is not None and case.slug in before and before[case.slug].digest == case.digest
    ]
    both = [(one, two) for one, two in pairs if one is not None and two is not None]
    if not both:
        return None
    view = View.PARTIAL
    return Comparison(
        cases=len(both),
        sections={
            section: compare(
                [one.sections[section].counts for one, _ in both],
                [two.sections[section].counts for _, two in both],
                view,
                seed,
            )
            for section in Section
        },
        total=compare([one.counts for one, _ in both], [two.counts for _, two in both], view, seed),
        losses={two.slug: two.counts.loss - one.counts.loss for one, two in both},
    )
