"""Writes a run as one self-contained HTML file, with what was expected and extracted side by side."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import jinja2

from schemas.vocabulary import Section
from service.errors import GoldenInvalid
from service.evaluation.cases import Case
from service.evaluation.comparing import Comparison, compare_runs
from service.evaluation.counting import View
from service.evaluation.faults import name_errors
from service.evaluation.highlights import cut, expected_marks, extracted_marks
from service.evaluation.resampling import SIGNIFICANT, Difference
from service.evaluation.runs import CaseRun, Run
from service.evaluation.scoring import NOTHING
from service.evaluation.summary import Figures, summarise
from service.version import version

# Marks that turn the direction of what follows: they could show a reader what does not stand there.
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def write_page(file: Path, runs: Sequence[Run], before: Run | None, cases: Sequence[Case]) -> None:
    """Write the report on one run, or on several beside each other.

    Raises:
        GoldenInvalid: when it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render_page(runs, before, cases), encoding="utf-8", newline="\n")
    except OSError as error:
        raise GoldenInvalid(f"{file} cannot be written: {error.strerror}") from error


def render_page(runs: Sequence[Run], before: Run | None, cases: Sequence[Case]) -> str:
    """The report as one document that loads nothing; texts stand in it escaped."""
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = files("service.evaluation").joinpath("page.html").read_text(encoding="utf-8")
    views = [_view(run, before, cases, n) for n, run in enumerate(runs, start=1)]
    views[0]["suffix"] = ""
    page: str = environment.from_string(source).render(
        title=runs[0].name if len(runs) == 1 else f"{len(runs)} runs",
        views=views,
        sections=[section.value.replace("_", " ") for section in Section],
        significant=SIGNIFICANT,
        version=version(),
    )
    return _TURNING.sub("\N{REPLACEMENT CHARACTER}", page)


def _view(run: Run, before: Run | None, cases: Sequence[Case], number: int) -> dict[str, Any]:
    """One run as the template shows it."""
    comparison = None if before is None or before is run else compare_runs(before, run)
    found = {case.slug: case for case in run.cases}
    shown = [_case(case, found[case.slug], comparison) for case in cases if case.slug in found]
    shown.sort(key=lambda case: (-case["loss"], case["slug"]))
    return {
        "run": run,
        "made_at": _moment(run.made_at),
        "before": None if before is run else before,
        "before_made_at": _moment(before.made_at) if before else "",
        "comparison": comparison,
        "rows": _rows(run, comparison),
        "fields": _fields(run),
        "drops": _drops(run),
        "kinds": _kinds(shown),
        "cases": shown,
        "suffix": f"-{number}",
        "tokens": sum(c.usage.input_tokens + c.usage.output_tokens for c in run.cases if c.usage is not None),
    }


def _moment(made_at: str) -> str:
    try:
        return f"{datetime.fromisoformat(made_at).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return made_at


def _kinds(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every sort of error over all cases: those that cost points first, then by number."""
    found: dict[tuple[str, bool], dict[str, Any]] = {}
    for case in cases:
        for error in case["errors"]:
            kind = {"name": error.kind, "is_costly": error.is_costly, "verdict": error.verdict.value}
            entry = found.setdefault((error.kind, error.is_costly), {**kind, "count": 0, "cases": {}})
            entry["count"] += 1
            entry["cases"][case["slug"]] = entry["cases"].get(case["slug"], 0) + 1
    return sorted(found.values(), key=lambda kind: (not kind["is_costly"], -kind["count"], kind["name"]))


def _rows(run: Run, comparison: Comparison | None) -> list[dict[str, Any]]:
    if not run.scores:
        return []
    summary = summarise(run.scores)
    rows = [
        _row(section.value.replace("_", " "), figures, comparison.sections[section] if comparison else None)
        for section, figures in summary.sections.items()
    ]
    return [_row("all", summary.total, comparison.total if comparison else None), *rows]


def _row(name: str, figures: Figures, difference: Difference | None) -> dict[str, Any]:
    counts = figures.counts
    return {
        "name": name,
        "counts": counts,
        "partial": counts.ratios(View.PARTIAL),
        "strict": counts.ratios(View.STRICT).f1,
        "found": counts.ratios(View.FOUND).f1,
        "macro": figures.macro_f1,
        "interval": figures.interval,
        "difference": difference,
        "is_clear": difference is not None and difference.p < SIGNIFICANT,
    }


def _fields(run: Run) -> list[dict[str, Any]]:
    if not run.scores:
        return []
    return [
        {
            "name": f"{section.value}.{name}",
            "ratios": counts.ratios(),
            "agreement": counts.agreement,
            "expected": counts.expected,
        }
        for section, fields in summarise(run.scores).fields.items()
        for name, counts in fields.items()
    ]


def _drops(run: Run) -> list[tuple[str, int, int]]:
    drops = [drop for case in run.cases for drop in case.drops]
    right = Counter(drop.code for drop in drops if drop.was_right)
    return [(code, count, right[code]) for code, count in Counter(d.code for d in drops).most_common()]


def _case(case: Case, found: CaseRun, comparison: Comparison | None) -> dict[str, Any]:
    data = found.data or NOTHING
    shown: dict[str, Any] = {
        "slug": case.slug,
        "title": case.meta.title or case.slug,
        "published_at": case.meta.published_at,
        "tags": case.meta.tags,
        "state": found.state.value,
        "problem": found.problem,
        "warnings": found.warnings,
        "loss": 0.0,
        "counts": None,
        "errors": [],
        "change": comparison.losses.get(case.slug) if comparison else None,
    }
    if found.score is not None:
        shown |= {
            "loss": found.score.counts.loss,
            "counts": found.score.counts,
            "f1": found.score.counts.ratios().f1,
            "errors": name_errors(case.expected, data, found.score),
            "expected": cut(case.text, expected_marks(case.text, case.expected, found.score)),
            "extracted": cut(case.text, extracted_marks(data, found.score)),
        }
    return shown
