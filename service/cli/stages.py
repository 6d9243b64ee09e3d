"""Remembers what each stage took, for --verbose."""

from collections.abc import Callable
from typing import TextIO

from rich.console import Console
from rich.table import Table

from schemas.result import ExtractionResult
from service.ports import Observer, Progress, StageFinished


class StageRecord:
    """The finished stages, in order."""

    def __init__(self) -> None:
        self.finished: list[StageFinished] = []

    def watching(self, observe: Observer) -> Callable[[Progress], None]:
        """An observer that remembers what it passes on."""

        def watch(event: Progress) -> None:
            if isinstance(event, StageFinished):
                self.finished.append(event)
            observe(event)

        return watch


def print_stages(record: StageRecord, result: ExtractionResult, stream: TextIO) -> None:
    """Print a table of stages with milliseconds and tokens, and what the whole took."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", show_footer=True)
    usage = result.provenance.usage
    columns = (
        ("ms", f"{result.provenance.timing_ms.total:,.0f}"),
        ("tokens in", f"{usage.input_tokens:,}"),
        ("cached", f"{usage.cached_input_tokens:,}"),
        ("tokens out", f"{usage.output_tokens:,}"),
    )
    table.add_column("stage", footer="this article")
    for name, total in columns:
        table.add_column(name, footer=total, justify="right")
    for stage in record.finished:
        table.add_row(
            stage.stage,
            f"{stage.elapsed_ms:,.0f}",
            *map(_count, (stage.input_tokens, stage.cached_input_tokens, stage.output_tokens)),
        )
    console = Console(file=stream, highlight=False)
    console.print(table)
    cost = "unknown" if usage.cost_usd is None else f"${usage.cost_usd:.4f}"
    provenance = result.provenance
    console.print(
        f"model calls {provenance.attempts}, of them repairs {provenance.repairs}; cost {cost}; "
        f"prompt {provenance.prompt_version}",
        markup=False,
        style="dim",
    )


def _count(tokens: int | None) -> str:
    return "" if tokens is None else f"{tokens:,}"
