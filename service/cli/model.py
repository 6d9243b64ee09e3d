"""The commands `model status` and `model fetch`: the embedded model's weights."""

import sys
from typing import TYPE_CHECKING

import typer

from service.cli.exits import ExitCode

if TYPE_CHECKING:  # loads pydantic, which --help does without
    from service.ports import WeightsReport

model_app = typer.Typer(
    name="model", help="The embedded model's weights.", no_args_is_help=True, rich_markup_mode=None
)


@model_app.command("status")
def status_command() -> None:
    """Say where the weights are. Exits with 1 when they are not there yet."""
    from service.composition import report_weights
    from service.settings import Settings

    report = report_weights(Settings.load())
    sys.stdout.write(describe(report))
    raise typer.Exit(ExitCode.COMPLETE if report.present else ExitCode.FAILURE)


@model_app.command("fetch")
def fetch_command() -> None:
    """Put the weights in place and check them by sha256."""
    from service.cli.progress import showing_progress
    from service.composition import fetch_weights
    from service.settings import Settings

    with showing_progress(sys.stderr) as observe:
        report = fetch_weights(Settings.load(), observe)
    sys.stdout.write(describe(report))


def describe(report: "WeightsReport") -> str:
    """The report as lines for a person."""
    if not report.present:
        state = f"not here yet; would come from {report.origin} (groundwire model fetch)"
    elif report.verified:
        state = "here, sha256 checked"
    else:
        state = "here, sha256 not checked yet (groundwire model fetch checks it)"
    return f"{report.name}, {report.size_bytes / 1e9:.2f} GB\n{report.path}\n{state}\n"
