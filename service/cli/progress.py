"""Shows on stderr what is going on: bars on a terminal, plain lines elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from service.ports import Observer, Progress, StageAdvanced, StageFinished, StageStarted

_LINE_EVERY_S: Final = 10.0
_MEBIBYTE: Final = 1024 * 1024


@contextmanager
def showing_progress(stream: TextIO) -> Iterator[Observer]:
    """An observer that shows what it is told while the block runs."""
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        yield _Lines(stream)
        return
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TextColumn("{task.fields[amount]}", markup=False),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=console, transient=True) as bars:
        yield _Terminal(bars)


class _Terminal:
    """One bar a stage; a finished stage leaves."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, event: Progress) -> None:
        match event:
            case StageStarted(stage=stage):
                self._task(stage)
            case StageAdvanced(stage=stage, done=done, total=total):
                self._bars.update(self._task(stage), completed=done, total=total, amount=_amount(event))
                if done == total:
                    self._end(stage)
            case StageFinished(stage=stage):
                self._end(stage)

    def _task(self, stage: str) -> TaskID:
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage, total=None, amount="")
        return self._tasks[stage]

    def _end(self, stage: str) -> None:
        if stage in self._tasks:
            self._bars.remove_task(self._tasks.pop(stage))


class _Lines:
    """A line when a stage starts and ends, and every few seconds between."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._last_s = time.monotonic()

    def __call__(self, event: Progress) -> None:
        match event:
            case StageStarted(stage=stage):
                self._write(f"{stage} ...")
            case StageAdvanced(stage=stage):
                if time.monotonic() - self._last_s >= _LINE_EVERY_S:
                    self._write(f"{stage}: {_amount(event)}")
            case StageFinished(stage=stage, elapsed_ms=elapsed_ms):
                self._write(f"{stage}: done in {elapsed_ms / 1000:.1f} s")

    def _write(self, line: str) -> None:
        self._last_s = time.monotonic()
        self._stream.write(f"{line}\n")
        self._stream.flush()


def _amount(event: StageAdvanced) -> str:
    if event.unit == "bytes":
        total = "" if event.total is None else f" of {event.total / _MEBIBYTE:,.0f}"
        return f"{event.done / _MEBIBYTE:,.0f}{total} MiB"
    total = "" if event.total is None else f" of {event.total:,}"
    return f"{event.done:,}{total} {event.unit}"
