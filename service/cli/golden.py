"""The commands `golden ...`: the cases on which quality is measured."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.exits import ExitCode, complain

if TYPE_CHECKING:  # loads pydantic, which --help does without
    from service.errors import GoldenInvalid

golden_app = typer.Typer(
    name="golden",
    help="Golden cases: articles with the facts that a perfect reader would find.",
    no_args_is_help=True,
)
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A case, or a folder of cases.")]


@golden_app.command("check")
def check_command(folder: Folder) -> None:
    """Check that every substring stands in its article, every id resolves and every value is known.

    Prints each fault with its file and place. Exit codes: 0 all is well, 2 something is wrong.
    """
    from service.errors import GoldenInvalid  # noqa: PLC0415
    from service.evaluation.checking import check_folder  # noqa: PLC0415 - loads pydantic

    try:
        count, problems = check_folder(folder)
    except GoldenInvalid as error:
        print_faults(error)
        raise typer.Exit(ExitCode.BAD_INPUT) from None
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if problems:
        complain(f"{len(problems)} fault{'s' if len(problems) > 1 else ''} in {folder}")
        raise typer.Exit(ExitCode.BAD_INPUT)
    sys.stdout.write(f"{count} case{'s are' if count != 1 else ' is'} in order\n")


def print_faults(error: "GoldenInvalid") -> None:
    """Each fault on stdout, what they amount to on stderr."""
    for fault in error.faults:
        sys.stdout.write(f"{fault}\n")
    complain(error.message)
