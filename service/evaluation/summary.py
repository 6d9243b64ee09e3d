"""Puts the scores of many cases together: micro and macro figures, with confidence intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import Section
from service.evaluation.counting import Counts, FieldCounts, View
from service.evaluation.resampling import Interval, bootstrap_f1
from service.evaluation.scoring import CaseScore

SEED: Final = 20_260_101


@dataclass(frozen=True, slots=True)
class Figures:
    """One section over many cases, or all of them.

    `counts` pools the cases (micro); `macro_f1` is the mean of their F1; `interval` has 95 % of what
    micro F1 would be on other cases of the kind. All in the partial view unless it says otherwise.
    """

    counts: Counts
    macro_f1: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Summary:
    """All cases of a run."""

    cases: int
    sections: Mapping[Section, Figures]
    total: Figures
    fields: Mapping[Section, Mapping[str, FieldCounts]]

    @property
    def macro_f1(self) -> float:
        """The mean of the sections' micro F1 (partial), each section counting the same."""
        found = [figures.counts.ratios().f1 for figures in self.sections.values()]
        return sum(found) / len(found)


def summarise(scores: Sequence[CaseScore], seed: int = SEED) -> Summary:
    """The figures of a run; the same scores and seed give the same summary.

    Raises:
        ValueError: when there are no scores.
    """
    if not scores:
        raise ValueError("there is no score to summarise")
    return Summary(
        cases=len(scores),
        sections={
            section: _figures([score.sections[section].counts for score in scores], seed)
            for section in Section
        },
        total=_figures([score.counts for score in scores], seed),
        fields={section: _fields(scores, section) for section in Section},
    )


def _figures(counts: Sequence[Counts], seed: int) -> Figures:
    return Figures(
        counts=sum(counts, Counts()),
        macro_f1=sum(one.ratios().f1 for one in counts) / len(counts),
        interval=bootstrap_f1(counts, View.PARTIAL, seed),
    )


def _fields(scores: Sequence[CaseScore], section: Section) -> dict[str, FieldCounts]:
    pooled: dict[str, FieldCounts] = {}
    for score in scores:
        for name, counts in score.sections[section].fields.items():
            pooled[name] = pooled.get(name, FieldCounts()) + counts
    return pooled
