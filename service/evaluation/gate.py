"""The gate: replayed scores may not fall below what was accepted, and accepted data may not change unseen."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Final, Literal

import pydantic
from pydantic import Field

from schemas.vocabulary import Section
from service.errors import GoldenInvalid
from service.evaluation.cases import Case, Problem, invalid, pointer
from service.evaluation.counting import View
from service.evaluation.gold import Gold
from service.evaluation.runs import CaseRun, CaseState, Run, digest_of
from service.evaluation.summary import summarise

BASELINE: Final = "baseline.json"
TOTAL: Final = "total"
_DIGITS: Final = 4
_VIEWS: Final = (View.PARTIAL, View.STRICT)
Floors = Mapping[str, Mapping[View, float]]


class Acceptance(Gold):
    """Who reads the history learns when floors were set, why, and which of them sank (from, to)."""

    on: date
    reason: Annotated[str, Field(min_length=8)]
    lowered: Mapping[str, tuple[float, float]] = {}
    removed: tuple[str, ...] = ()


class Baseline(Gold):
    """`baseline.json`: the cases that count, each with the digest of its files, and the floors of F1.

    `expected` has the number of items that have to be found, by section, so that a scorer that loses
    items does not pass for an improvement.
    """

    format: Literal[1] = 1
    model: str
    prompt_version: str
    cases: Mapping[str, str]
    expected: Mapping[str, int]
    floors: Floors
    accepted: tuple[Acceptance, ...]


def baseline_file(folder: Path) -> Path:
    """Where the floors of a folder of cases stand."""
    return (folder.parent if folder.resolve().name == "cases" else folder) / BASELINE


def read_baseline(file: Path) -> Baseline | None:
    """The baseline, or None where there is none.

    Raises:
        GoldenInvalid: saying what is wrong with the file.
    """
    try:
        return Baseline.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GoldenInvalid(f"{file} cannot be read: {error.strerror}") from error
    except pydantic.ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise invalid([Problem(file, pointer(fault["loc"]), fault["msg"]) for fault in faults]) from error


def write_baseline(file: Path, baseline: Baseline) -> None:
    """Write it so that a change of it reads well in a diff."""
    file.write_text(baseline.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")


def gated(cases: Sequence[Case], baseline: Baseline) -> tuple[Case, ...]:
    """The cases that a run for the gate has to hold."""
    return tuple(case for case in cases if case.slug in baseline.cases)


def check(baseline: Baseline, run: Run) -> list[str]:
    """Why the gate stays shut; empty when it opens.

    The run has to be over `gated` cases. Replays are deterministic, so there is no tolerance: floors
    are rounded down to four digits, and that is all.
    """
    return [*_of_cases(baseline, run), *_of_floors(baseline, run)]


def accept(  # noqa: PLR0913 - what is accepted, by whom and why
    before: Baseline | None, cases: Sequence[Case], run: Run, reason: str, *, on: date, may_lower: bool
) -> Baseline:
    """The baseline that this run makes.

    Raises:
        GoldenInvalid: when a case has no trustworthy answer, when a floor would sink or a case would go
            without `may_lower`, or when the reason is no reason.
    """
    faults = [
        f"{c.slug}: {c.state.value}: {c.problem}" for c in run.cases if c.state is not CaseState.ANSWERED
    ]
    if faults or not run.cases:
        raise GoldenInvalid("these cases cannot be accepted", faults=tuple(faults))
    if len(reason.strip()) < 8:  # noqa: PLR2004 - 'because' is no reason
        raise GoldenInvalid("say in a sentence why these scores are acceptable (--reason)")
    digests = {case.slug: digest_of(case) for case in cases}
    floors = floors_of(run)
    lowered = {
        f"{name}.{view.value}": (old, floors[name][view])
        for name, views in (before.floors if before else {}).items()
        for view, old in views.items()
        if name in floors and floors[name][view] < old
    }
    removed = tuple(sorted(set(before.cases) - set(digests))) if before else ()
    if (lowered or removed) and not may_lower:
        sunk = [f"{name} would sink from {old} to {new}" for name, (old, new) in lowered.items()]
        gone = [f"{slug} would no longer count" for slug in removed]
        raise GoldenInvalid(
            "accepting this lowers the gate; say --lower if that is meant", faults=(*sunk, *gone)
        )
    entry = Acceptance(on=on, reason=reason.strip(), lowered=lowered, removed=removed)
    return Baseline(
        model=run.model,
        prompt_version=run.prompt_version,
        cases={case.slug: digests[case.slug] for case in run.cases},
        expected=_expected(run),
        floors=floors,
        accepted=(*(before.accepted if before else ()), entry),
    )


def floors_of(run: Run) -> dict[str, dict[View, float]]:
    """F1 by section and view, rounded down."""
    summary = summarise(run.scores)
    figures = {**{section.value: f for section, f in summary.sections.items()}, TOTAL: summary.total}
    return {
        name: {view: _round_down(found.counts.ratios(view).f1) for view in _VIEWS}
        for name, found in figures.items()
    }


def _of_cases(baseline: Baseline, run: Run) -> Iterator[str]:
    found: dict[str, CaseRun] = {case.slug: case for case in run.cases}
    for slug, digest in baseline.cases.items():
        case = found.get(slug)
        if case is None:
            yield f"{slug}: the case is gone; put it back, or accept that with --lower"
            continue
        if case.digest != digest:
            yield f"{slug}: article, meta or expected answer changed; look at the scores and accept them"
        match case.state:
            case CaseState.STALE:
                yield f"{slug}: stale: {case.problem}; record it again"
            case CaseState.UNRECORDED:
                yield f"{slug}: {case.problem}; record it"
            case CaseState.FAILED:
                yield f"{slug}: no answer: {case.problem}"
    for slug in found.keys() - baseline.cases.keys():
        yield f"{slug}: the case is not in the baseline; accept it"


def _of_floors(baseline: Baseline, run: Run) -> Iterator[str]:
    if not run.scores:
        yield "no case has a score"
        return
    for name, count in _expected(run).items():
        if count != baseline.expected.get(name):
            was = baseline.expected.get(name)
            yield f"{name}: {count} items are expected, {was} were when it was accepted"
    reached = floors_of(run)
    for name in (*(section.value for section in Section), TOTAL):
        for view in _VIEWS:
            floor = baseline.floors.get(name, {}).get(view)
            if floor is None:
                yield f"{name}: the baseline has no floor for {view.value} F1"
            elif reached[name][view] < floor:
                yield f"{name}: {view.value} F1 is {reached[name][view]:.4f}, below its floor of {floor:.4f}"


def _expected(run: Run) -> dict[str, int]:
    counts = {section: figures.counts for section, figures in summarise(run.scores).sections.items()}
    return {section.value: found.expected for section, found in counts.items()}


def _round_down(value: float) -> float:
    # The small addition keeps 0.7 from becoming 0.6999 by the way it is stored.
    return math.floor(value * 10**_DIGITS + 1e-9) / 10**_DIGITS
