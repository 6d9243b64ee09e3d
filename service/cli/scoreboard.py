"""Prints what runs over golden cases found, as tables for a terminal of 80 columns or more."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, TextIO

from rich.console import Console

from schemas.vocabulary import Section
from service.cli.columns import aligned
from service.evaluation.comparing import Comparison
from service.evaluation.counting import View
from service.evaluation.resampling import SIGNIFICANT, Difference
from service.evaluation.runs import CaseState, Run
from service.evaluation.summary import Figures, Summary, summarise

_WIDTH: Final = 80  # no table is cut to less
_SCORES: Final = ("prec.", "recall", "F1", "95 %", "strict", "found", "macro", "missed", "invented")
_SHORT: Final = {Section.POLICY_ACTIONS: "actions", Section.REFERENCES: "refs"}


def print_run(run: Run, summary: Summary, stream: TextIO, *, fields: bool = False) -> None:
    """One run: sections, the worst cases, what was dropped, what it took."""
    console = _console(stream)
    rows = [(section.value, *_cells(figures)) for section, figures in summary.sections.items()]
    _print_table(
        console, _title(run, summary), [("section", *_SCORES), *rows, ("all", *_cells(summary.total))]
    )
    if fields:
        _print_table(console, f"{run.name}, field by field", _fields(summary), is_total_last=False)
    _print_worst(console, run)
    _print_drops(console, run)
    _print_cost(console, run)


def print_comparison(before: Run, after: Run, found: Comparison | None, stream: TextIO) -> None:
    """How much better the second run is, and whether that could be luck."""
    console = _console(stream)
    title = f"{after.name} against {before.name}"
    if found is None:
        _say(console, f"\n{title}: no case in common with the same data")
        return
    rows = [("section", "F1", "95 %", "p", "")]
    for name, one in (*((s.value, d) for s, d in found.sections.items()), ("all", found.total)):
        span = f"{one.interval.low:+.3f} to {one.interval.high:+.3f}"
        rows.append((name, f"{one.f1:+.3f}", span, f"{one.p:.3f}", _star(one)))
    _print_table(console, f"{title}, {cases_in(found.cases)}", rows)
    if any(_star(one) for one in (*found.sections.values(), found.total)):
        _say(console, f"* p < {SIGNIFICANT}: unlikely to be luck")


def print_overview(runs: Sequence[Run], found: Sequence[Comparison | None], stream: TextIO) -> None:
    """All runs in one table, the first as what the others are compared with."""
    console = _console(stream)
    sections = [_SHORT.get(section, section.value) for section in Section]
    rows: list[tuple[str, ...]] = [(*sections, "all", "change", "p", "cost")]
    for run, comparison in zip(runs, found, strict=True):
        cost = told_cost(run.cost_usd, unknown="?")
        total = None if comparison is None else comparison.total
        change = ("", "") if total is None else (f"{total.f1:+.3f}{_star(total)}", f"{total.p:.3f}")
        rows.append((*_f1s(run), *change, cost))
    _say(console, f"\nF1 of all runs, compared with {runs[0].name}")
    # Names come last: they may be long.
    for line, name in zip(aligned(rows), ("run", *(run.name for run in runs)), strict=True):
        _say(console, f"{line}  {name}", "bold" if name == "run" else "")


def print_unfit(run: Run, stream: TextIO) -> None:
    """The cases whose figures are missing or not to be trusted, one a line."""
    for state in (CaseState.STALE, CaseState.UNRECORDED, CaseState.FAILED):
        stream.writelines(f"{state.value}: {case.slug}: {case.problem}\n" for case in run.in_state(state))


def cases_in(count: int) -> str:
    """'1 case', '2 cases'."""
    return f"{count} case{'' if count == 1 else 's'}"


def _title(run: Run, summary: Summary) -> str:
    doubts = {
        "stale, so not to be trusted": len(run.in_state(CaseState.STALE)),
        "without an answer": len(run.in_state(CaseState.FAILED)),
        "not recorded, so left out": len(run.in_state(CaseState.UNRECORDED)),
    }
    told = "".join(f", {count} {doubt}" for doubt, count in doubts.items() if count)
    how = "replayed" if run.replayed else "live"
    return f"{run.name}, {cases_in(summary.cases)}, {how}{told}"


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


def _f1s(run: Run) -> list[str]:
    if not run.scores:
        return ["-"] * (len(Section) + 1)
    summary = summarise(run.scores)
    figures = (*summary.sections.values(), summary.total)
    return [f"{one.counts.ratios().f1:.3f}" for one in figures]


def _fields(summary: Summary) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("field", "precision", "recall", "F1", "right where found")]
    for section, fields in summary.fields.items():
        for name, counts in fields.items():
            found = counts.ratios()
            agreed = "-" if counts.agreement is None else f"{counts.agreement:.3f}"
            figures = (f"{found.precision:.3f}", f"{found.recall:.3f}", f"{found.f1:.3f}")
            rows.append((f"{section.value}.{name}", *figures, agreed))
    return rows


def _print_table(
    console: Console, title: str, rows: Sequence[Sequence[str]], *, is_total_last: bool = True
) -> None:
    _say(console, f"\n{title}")
    for place, line in enumerate(aligned(rows)):
        is_bold = place == 0 or (is_total_last and place == len(rows) - 1)
        _say(console, line, "bold" if is_bold else "")


def _star(difference: Difference) -> str:
    return "*" if difference.p < SIGNIFICANT else ""


def _say(console: Console, line: str, style: str = "") -> None:
    console.print(line, style=style, markup=False, soft_wrap=True)


def _print_worst(console: Console, run: Run) -> None:
    scores = sorted(run.scores, key=lambda score: -score.counts.loss)[:5]
    worst = ", ".join(f"{score.slug} {score.counts.loss:g}" for score in scores if score.counts.loss)
    if worst:
        _say(console, f"Most lost: {worst}")


def _print_drops(console: Console, run: Run) -> None:
    drops = [drop for case in run.cases for drop in case.drops]
    if not drops:
        return
    lost = sum(drop.was_right for drop in drops)
    _say(console, f"Dropped by grounding: {len(drops)}; {lost} of these would have been right")
    codes = Counter(drop.code for drop in drops)
    right = Counter(drop.code for drop in drops if drop.was_right)
    for code, count in codes.most_common():
        _say(console, f"  {code}: {count}; {right[code]} would have been right")


def _print_cost(console: Console, run: Run) -> None:
    usages: Sequence[int] = [
        c.usage.input_tokens + c.usage.output_tokens for c in run.cases if c.usage is not None
    ]
    cost = told_cost(run.cost_usd, unknown="no price is known")
    seconds = sum(case.elapsed_ms for case in run.cases) / 1000
    what = "would cost" if run.replayed else "cost"
    _say(console, f"{sum(usages):,} tokens, {what}: {cost}; {seconds:.1f} s over all cases")


def told_cost(cost_usd: float | None, *, unknown: str) -> str:
    """Dollars for people: what costs nothing, such as the embedded model, is free."""
    if cost_usd is None:
        return unknown
    return f"${cost_usd:.4f}" if cost_usd else "free"


def _console(stream: TextIO) -> Console:
    console = Console(file=stream, highlight=False)
    return console if console.width >= _WIDTH else Console(file=stream, highlight=False, width=_WIDTH)
