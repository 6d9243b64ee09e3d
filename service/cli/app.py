"""The command `groundwire`: its commands, its options and how errors end it."""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, Final

import typer

from service.cli.annotate import annotate_command
from service.cli.batch import batch_command
from service.cli.edges import OpenRuntime
from service.cli.eval import eval_command
from service.cli.exits import ExitCode, complain, exit_code_of
from service.cli.extract import extract_command
from service.cli.golden import golden_app, print_faults
from service.cli.keys import keys_app
from service.cli.mock_llm import mock_llm_command
from service.cli.model import model_app
from service.cli.serve import serve_command
from service.errors import GoldenInvalid, GroundwireError

app = typer.Typer(
    name="groundwire",
    help="Facts from trade-policy news, each traceable to the characters of the article that say it.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: half the time to start
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("extract")(extract_command)
app.command("annotate")(annotate_command)
app.command("batch")(batch_command)
app.command("eval")(eval_command)
app.command("serve")(serve_command)
app.command("mock-llm")(mock_llm_command)
app.add_typer(model_app)
app.add_typer(golden_app)
app.add_typer(keys_app)


def main() -> None:
    """Run the command line and end the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str], open_runtime: OpenRuntime | None = None) -> int:
    """Run one command and return its exit code; without `open_runtime` the real one is composed."""
    try:
        return int(app(list(arguments), prog_name="groundwire", standalone_mode=False, obj=open_runtime) or 0)
    except typer.TyperException as error:
        complain(f"{error.format_message()} (groundwire --help tells more)")
        return ExitCode.BAD_INPUT
    except GroundwireError as error:
        if isinstance(error, GoldenInvalid):
            print_faults(error)
        complain(error.message)
        return exit_code_of(error)
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough; Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILURE
    except Exception as error:  # noqa: BLE001 - people get one line instead of a traceback
        complain(_unforeseen(error))
        return ExitCode.FAILURE


_EXTRA_EVAL: Final = frozenset({"jinja2", "numpy", "respx", "scipy", "yaml"})


def _unforeseen(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError) and error.name in _EXTRA_EVAL:
        return f"this needs {error.name}: install groundwire[eval]"
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"this is a fault of Groundwire ({type(error).__name__} at {place}); please report it"


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - as typer calls it
    if wanted:
        from service.version import version

        typer.echo(f"groundwire {version()}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - eager: its callback answers
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(ExitCode.BAD_INPUT)
