"""Measures how well Groundwire and its peers read the golden cases with one model; the last line is JSON.

The same articles, model and machine in one run: Groundwire as any caller gets it, LangExtract on the whole
article and in its default chunks, and plain instructor with the whole schema in one call. Peers get the
benefit of every doubt (quality_locating.py); the scores are those of `groundwire eval` (docs/scores.md).

What a peer answers depends on the article and the model alone, so its raw answers are kept in
benchmarks/data/quality_replies and used again; Groundwire is asked anew.

    make bench-quality                                   all cases; without kept answers hours on two cores
    make bench-quality ARGS="--cases dev --limit 2"      some of them
    make bench-quality ARGS="--again instructor"         ask this peer anew too
    make bench-quality ARGS="--replies DIR"              keep all in DIR, Groundwire's too, and use those
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any, Final

from benchmarks.quality_replies import Answer, Replies
from benchmarks.quality_systems import GROUNDWIRE, SYSTEMS, collect, facts_of
from schemas.article import Options
from schemas.vocabulary import Section
from service.evaluation.cases import Case, load_cases
from service.evaluation.counting import View
from service.evaluation.scoring import score
from service.evaluation.summary import Summary, summarise

_CASES: Final = Path(__file__).parents[1] / "tests" / "golden" / "cases"
_KEPT: Final = Path(__file__).parent / "data" / "quality_replies"
_PARTS: Final = ("dev", "held-out")
_PEER_TOKENS: Final = 1_500
_TARGETS: Final = {"macro_f1": 0.60, "times_better": 2.5, "output_share": 0.5}
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


def score_all(cases: Sequence[Case], answers: Mapping[str, Mapping[str, Answer]]) -> dict[str, Result]:
    """Every system against the same gold."""
    return {
        system: Result(
            summarise([score(c, facts_of(system, c.article(Options()), by_case[c.slug])) for c in cases]),
            [by_case[case.slug] for case in cases],
        )
        for system, by_case in answers.items()
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
        f"\nGroundwire: macro F1 {found['macro_f1']:.2f} (target {_TARGETS['macro_f1']:.2f}), "
        f"{found['times_better']:.1f} times {name} (target {_TARGETS['times_better']:.1f}; strictly "
        f"{found['times_better_strictly']:.1f}), "
        f"with {found['output_share']:.2f} of its output tokens (target {_TARGETS['output_share']:.2f}): "
        f"{'reached' if reaches(found) else 'not reached'}"
    )
    return {key: round(value, 4) for key, value in found.items()}


def reaches(found: Mapping[str, float]) -> bool:
    """Whether all targets are reached: enough found, with few enough tokens."""
    return (
        found["macro_f1"] >= _TARGETS["macro_f1"]
        and found["times_better"] >= _TARGETS["times_better"]
        and found["output_share"] <= _TARGETS["output_share"]
    )


def choose(folder: Path, part: str, names: Sequence[str], limit: int | None) -> list[Case]:
    """The cases that were asked for, by name."""
    cases = [
        case
        for case in load_cases(folder)
        if (part == "all" or part in case.meta.tags) and (not names or case.slug in names)
    ]
    return cases[:limit]


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    summary, _, usage = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        "benchmarks.quality", None, summary, usage, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--golden", type=Path, default=_CASES, help="a folder of golden cases")
    parser.add_argument("--cases", choices=(*_PARTS, "all"), default="all", help="which part of them")
    parser.add_argument("--case", action="append", default=[], metavar="SLUG", help="only this one")
    parser.add_argument("--limit", type=int, help="at most so many")
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=list(SYSTEMS))
    parser.add_argument(
        "--replies",
        type=Path,
        help="keep all raw answers there, Groundwire's too, and use those that are there",
    )
    parser.add_argument("--again", nargs="+", choices=SYSTEMS, default=[], help="ask these all the same")
    parser.add_argument(
        "--peer-tokens",
        type=int,
        default=_PEER_TOKENS,
        help="what a peer may write in one call; whole items of a reply that is cut there count",
    )
    return parser.parse_args(given)


def main(given: Sequence[str]) -> int:
    """Measure and print."""
    told = _arguments(given)
    cases = choose(told.golden, told.cases, told.case, told.limit)
    if not cases:
        print("no case is left to measure", file=sys.stderr)
        return 2
    replies = (
        Replies(told.replies, frozenset(told.again))
        if told.replies is not None
        else Replies(_KEPT, frozenset(told.again), never=frozenset({GROUNDWIRE}))
    )
    articles = {case.slug: case.article(Options()) for case in cases}
    answers = asyncio.run(collect(articles, told.systems, replies, told.peer_tokens))
    results = score_all(cases, answers)
    print(f"{len(cases)} cases ({told.cases}); peers may write {told.peer_tokens} tokens a call\n")
    print_tables(results)
    compared = compare(results)
    figures = {
        "cases": [case.slug for case in cases],
        "peer_tokens": told.peer_tokens,
        "systems": {system: result.figures() for system, result in results.items()},
        "groundwire_beside_best_peer": compared,
        "targets": _TARGETS,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
