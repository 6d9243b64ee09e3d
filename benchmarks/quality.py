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
from pathlib import Path
from typing import Final

from benchmarks.quality_replies import Answer, Replies
from benchmarks.quality_results import GROUNDWIRE, TARGETS, Result, compare, print_tables
from benchmarks.quality_systems import SYSTEMS, collect, facts_of
from schemas.article import Options
from service.evaluation.cases import Case, load_cases
from service.evaluation.scoring import score
from service.evaluation.summary import summarise

_CASES: Final = Path(__file__).parents[1] / "tests" / "golden" / "cases"
_KEPT: Final = Path(__file__).parent / "data" / "quality_replies"
_PARTS: Final = ("dev", "held-out")
_PEER_TOKENS: Final = 1_500


def score_all(cases: Sequence[Case], answers: Mapping[str, Mapping[str, Answer]]) -> dict[str, Result]:
    """Every system against the same gold."""
    return {
        system: Result(
            summarise([score(c, facts_of(system, c.article(Options()), by_case[c.slug])) for c in cases]),
            [by_case[case.slug] for case in cases],
        )
        for system, by_case in answers.items()
    }


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
        "targets": TARGETS,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
