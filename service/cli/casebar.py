"""Shows on stderr how far a run over golden cases is: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from service.evaluation.runs import CaseRun


@contextmanager
def showing_cases(stream: TextIO, title: str, total: int) -> Iterator[Callable[[CaseRun], None]]:
    """Something to tell of each case that is done."""
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        yield lambda case: _say(stream, case)
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[last]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(title, total=total, last="")
        yield lambda case: bar.update(task, advance=1, last=f"{case.slug} {case.state.value}")


def _say(stream: TextIO, case: CaseRun) -> None:
    stream.write(f"{case.slug}: {case.state.value} in {case.elapsed_ms / 1000:.1f} s\n")
    stream.flush()
