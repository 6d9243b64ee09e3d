"""Shows how far a batch is: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from schemas.jobs import Job
from service.client.batches import Watch

_LINE_EVERY_S: Final = 10.0
_LATELY_S: Final = 60.0


@contextmanager
def showing_batch(stream: TextIO) -> Iterator[Watch]:
    """A watcher that shows what it is told while the block runs."""
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        yield _Lines(stream)
        return
    columns = (
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TextColumn("{task.fields[said]}", markup=False),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=console, speed_estimate_period=_LATELY_S) as bars:
        yield _Bar(bars)


class _Bar:
    """One bar for the whole batch."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._task = bars.add_task("articles", total=None, said="")

    def __call__(self, job: Job, kept: int, failed: int) -> None:
        done = finished(job) + kept
        total = job.counts.total + kept
        self._bars.update(self._task, completed=done, total=total, said=in_words(job, failed))


class _Lines:
    """A line when it begins and ends, and every ten seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._said_at = float("-inf")

    def __call__(self, job: Job, kept: int, failed: int) -> None:
        done, total = finished(job) + kept, job.counts.total + kept
        if done < total and time.monotonic() - self._said_at < _LINE_EVERY_S:
            return
        self._said_at = time.monotonic()
        left = "" if job.estimated_end is None else f", ends about {job.estimated_end.astimezone():%H:%M}"
        self._stream.write(f"{done:,} of {total:,} articles, {in_words(job, failed)}{left}\n")
        self._stream.flush()


def finished(job: Job) -> int:
    """Articles that are over."""
    counts = job.counts
    return counts.complete + counts.partial + counts.failed + counts.cancelled


def in_words(job: Job, failed: int) -> str:
    """Rate, failures, cost and pauses."""
    words = ["" if job.rate_per_minute is None else f"{job.rate_per_minute:,.0f}/min", f"{failed:,} failed"]
    cost = job.usage.cost_usd
    words.append("cost unknown" if cost is None else f"${cost:,.2f}")
    words += [f"{pause.model} waits: {pause.reason}" for pause in job.pauses]
    return ", ".join(word for word in words if word)
