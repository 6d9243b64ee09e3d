"""Prints what runs over golden cases found, as tables for a terminal."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, TextIO

from rich.console import Console
from rich.table import Table

from service.evaluation.comparing import Comparison
from service.evaluation.counting import View
from service.evaluation.runs import CaseState, Run
from service.evaluation.summary import Figures, Summary

_WIDTH: Final = 100
_RIGHT: Final = "right"


def print_run(run: Run, summary: Summary, stream: TextIO, *, fields: bool = False) -> None:
    """One run: sections, the worst cases, what was dropped, what it took."""
    console = _console(stream)
    how = "replayed" if run.replayed else "live"
    table = Table(
        title=f"{run.name}, {summary.cases} cases, {how}", title_justify="left", box=None, pad_edge=False
    )
    table.add_column("section")
    for name in (
        "precision",
        "recall",
        "F1",
        "95 %",
        "strict F1",
        "found F1",
        "macro F1",
        "missed",
        "invented",
    ):
        table.add_column(name, justify=_RIGHT)
    for section, figures in summary.sections.items():
        table.add_row(section.value, *_cells(figures))
    table.add_section()
    table.add_row("all", *_cells(summary.total), style="bold")
    console.print(table)
    if fields:
        console.print(_fields(summary))
    _print_worst(console, run)
    _print_drops(console, run)
    _print_cost(console, run)


def print_comparison(before: Run, after: Run, found: Comparison | None, stream: TextIO) -> None:
    """How much better the second run is, and whether that could be luck."""
    console = _console(stream)
    title = f"{after.name} against {before.name}"
    if found is None:
        console.print(f"{title}: no case in common with the same data")
        return
    table = Table(title=f"{title}, {found.cases} cases", title_justify="left", box=None, pad_edge=False)
    table.add_column("section")
    for name in ("F1", "95 %", "p"):
        table.add_column(name, justify=_RIGHT)
    for name, one in (*((s.value, d) for s, d in found.sections.items()), ("all", found.total)):
        span = f"{one.interval.low:+.3f} to {one.interval.high:+.3f}"
        table.add_row(name, f"{one.f1:+.3f}", span, f"{one.p:.3f}", style="bold" if name == "all" else "")
    console.print(table)


def print_unfit(run: Run, stream: TextIO) -> None:
    """The cases whose figures are missing or not to be trusted, one a line."""
    for state in (CaseState.STALE, CaseState.UNRECORDED, CaseState.FAILED):
        stream.writelines(f"{state.value}: {case.slug}: {case.problem}\n" for case in run.in_state(state))


def _cells(figures: Figures) -> list[str]:
    counts = figures.counts
    partial = counts.ratios(View.PARTIAL)
    return [
        f"{partial.precision:.3f}",
        f"{partial.recall:.3f}",
        f"{partial.f1:.3f}",
        f"{figures.interval.low:.2f}-{figures.interval.high:.2f}",
        f"{counts.ratios(View.STRICT).f1:.3f}",
        f"{counts.ratios(View.FOUND).f1:.3f}",
        f"{figures.macro_f1:.3f}",
        f"{counts.missed}/{counts.expected}",
        f"{counts.invented}/{counts.extracted}",
    ]


def _fields(summary: Summary) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("field")
    for name in ("precision", "recall", "F1", "right where found"):
        table.add_column(name, justify=_RIGHT)
    for section, fields in summary.fields.items():
        for name, counts in fields.items():
            found = counts.ratios()
            agreed = "-" if counts.agreement is None else f"{counts.agreement:.3f}"
            table.add_row(
                f"{section.value}.{name}",
                f"{found.precision:.3f}",
                f"{found.recall:.3f}",
                f"{found.f1:.3f}",
                agreed,
            )
        table.add_section()
    return table


def _print_worst(console: Console, run: Run) -> None:
    scores = sorted(run.scores, key=lambda score: -score.counts.loss)[:5]
    worst = ", ".join(f"{score.slug} {score.counts.loss:g}" for score in scores if score.counts.loss)
    if worst:
        console.print(f"Most lost: {worst}", markup=False)


def _print_drops(console: Console, run: Run) -> None:
    drops = [drop for case in run.cases for drop in case.drops]
    if not drops:
        return
    console.print(
        f"Dropped by grounding: {len(drops)}, of which {sum(d.was_right for d in drops)} were right"
    )
    codes = Counter(drop.code for drop in drops)
    right = Counter(drop.code for drop in drops if drop.was_right)
    for code, count in codes.most_common():
        console.print(f"  {code}: {count}, {right[code]} right", markup=False)


def _print_cost(console: Console, run: Run) -> None:
    usages: Sequence[int] = [
        c.usage.input_tokens + c.usage.output_tokens for c in run.cases if c.usage is not None
    ]
    cost = "no price is known" if run.cost_usd is None else f"${run.cost_usd:.4f}"
    seconds = sum(case.elapsed_ms for case in run.cases) / 1000
    what = "would cost" if run.replayed else "cost"
    console.print(f"{sum(usages):,} tokens, {what}: {cost}; {seconds:.1f} s over all cases", markup=False)


def _console(stream: TextIO) -> Console:
    console = Console(file=stream, highlight=False)
    return (
        console
        if console.is_terminal
        else Console(file=stream, highlight=False, width=max(_WIDTH, console.width))
    )
