"""What each system scored and took, in tables for people and beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any, Final

from benchmarks.quality_replies import Answer
from schemas.vocabulary import Section
from service.evaluation.counting import View
from service.evaluation.summary import Summary

GROUNDWIRE: Final = "groundwire"
TARGETS: Final = {"macro_f1": 0.60, "times_better": 2.5, "output_share": 0.5}
_WIDTH: Final = 20


@dataclass(frozen=True, slots=True)
class Result:
    """One system: its scores, and all its answers together."""

    summary: Summary
    answers: Sequence[Answer]

    @property
    def strict_f1(self) -> float:
        """The mean over sections where an item counts only when its typed fields are right too."""
        return mean(each.counts.ratios(View.STRICT).f1 for each in self.summary.sections.values())

    @property
    def output_tokens(self) -> int:
        """Tokens written."""
        return sum(answer.output_tokens for answer in self.answers)

    def figures(self) -> dict[str, Any]:
        """For the last line."""
        return {
            "macro_f1": round(self.summary.macro_f1, 4),
            "strict_macro_f1": round(self.strict_f1, 4),
            "sections": {
                section.value: {
                    view.value: [round(ratio, 4) for ratio in figures.counts.ratios(view)]
                    for view in (View.PARTIAL, View.STRICT)
                }
                for section, figures in self.summary.sections.items()
            },
            "input_tokens": sum(answer.input_tokens for answer in self.answers),
            "output_tokens": self.output_tokens,
            "seconds": round(sum(answer.seconds for answer in self.answers), 1),
            "calls": sum(answer.calls for answer in self.answers),
            "cut": sum(answer.cut for answer in self.answers),
            "failed": sum(answer.raw is None for answer in self.answers),
        }


def print_tables(results: Mapping[str, Result]) -> None:
    """Precision, recall and F1 by section, then what each system took."""
    print(
        f"{'precision recall F1':<{_WIDTH}}",
        *(f"{section.value:^16}" for section in Section),
        " macro F1  strict",
    )
    for system, result in results.items():
        cells = []
        for section in Section:
            ratios = result.summary.sections[section].counts.ratios()
            cells.append(f"{ratios.precision:5.2f}{ratios.recall:5.2f}{ratios.f1:5.2f} ")
        print(f"{system:<{_WIDTH}}", *cells, f"{result.summary.macro_f1:9.2f}{result.strict_f1:8.2f}")
    heads = ("tokens in", "tokens out", "seconds", "calls", "cut", "failed")
    print(f"\n{'':<{_WIDTH}}", *(f"{head:>11}" for head in heads))
    for system, result in results.items():
        told = result.figures()
        cells = [f"{told[head]:>11,.0f}" for head in ("input_tokens", "output_tokens", *heads[2:])]
        print(f"{system:<{_WIDTH}}", *cells)
    print("\nHalf a point for an item that is found with a typed field wrong; none in the last column.")


def compare(results: Mapping[str, Result]) -> dict[str, float]:
    """Groundwire beside the best peer; empty when one of them is missing."""
    peers = {system: result for system, result in results.items() if system != GROUNDWIRE}
    if GROUNDWIRE not in results or not peers:
        return {}
    ours = results[GROUNDWIRE]
    best = max(peers.values(), key=lambda peer: peer.summary.macro_f1)
    found = {
        "macro_f1": ours.summary.macro_f1,
        "times_better": ours.summary.macro_f1 / best.summary.macro_f1 if best.summary.macro_f1 else 0.0,
        "times_better_strictly": ours.strict_f1 / best.strict_f1 if best.strict_f1 else 0.0,
        "output_share": ours.output_tokens / best.output_tokens if best.output_tokens else 0.0,
    }
    name = next(system for system, result in peers.items() if result is best)
    print(
        f"\nGroundwire: macro F1 {found['macro_f1']:.2f} (target {TARGETS['macro_f1']:.2f}), "
        f"{found['times_better']:.1f} times {name} (target {TARGETS['times_better']:.1f}; strictly "
        f"{found['times_better_strictly']:.1f}), "
        f"with {found['output_share']:.2f} of its output tokens (target {TARGETS['output_share']:.2f}): "
        f"{'reached' if reaches(found) else 'not reached'}"
    )
    return {key: round(value, 4) for key, value in found.items()}


def reaches(found: Mapping[str, float]) -> bool:
    """Whether all targets are reached: enough found, with few enough tokens."""
    return (
        found["macro_f1"] >= TARGETS["macro_f1"]
        and found["times_better"] >= TARGETS["times_better"]
        and found["output_share"] <= TARGETS["output_share"]
    )
