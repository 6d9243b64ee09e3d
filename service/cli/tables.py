"""Lays out what is printed for a person: a console of readable width, sections under headings, tables."""

from typing import Final, TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_MAX_WIDTH: Final = 120
_HEADING: Final = "bold"
LABEL: Final = "dim"
_UNBROKEN: Final = frozenset({"id", "where", "value", "date"})  # columns whose cells stay on one line


def open_console(stream: TextIO) -> Console:
    """A console that is no wider than lines can be read."""
    console = Console(file=stream, highlight=False)
    return console if console.width <= _MAX_WIDTH else Console(file=stream, highlight=False, width=_MAX_WIDTH)


def section(heading: str, count: int, body: RenderableType) -> RenderableType:
    """What there is of one kind under its heading, or that there is none."""
    head = Text.assemble("\n", (heading, _HEADING), (f"  {count or 'none found'}", LABEL))
    return Group(head, Padding(body, (0, 0, 0, 2), expand=False)) if count else head


def new_table(*columns: str) -> Table:
    """An empty table; the column 'id' needs no heading."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=LABEL)
    for column in columns:
        table.add_column("" if column == "id" else column, no_wrap=column in _UNBROKEN, overflow="fold")
    return table
