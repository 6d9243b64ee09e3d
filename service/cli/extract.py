"""The command `extract`: one article in, its facts out, in process."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.edges import OpenRuntime, runtime_opener
from service.cli.exits import ExitCode

if TYPE_CHECKING:  # these load pydantic, which --help does without
    from schemas.article import Article
    from schemas.result import ExtractionResult
    from service.ports import Observer
    from service.settings import Settings


def extract_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="The article as UTF-8 text; - reads stdin.")],
    *,
    published_at: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, such as 2023-01-19; relative dates need it."),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The headline.")] = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A litellm model name, or embedded; default: GROUNDWIRE_MODEL."),
    ] = None,
    cache: Annotated[
        str,
        typer.Option(
            metavar="use|refresh|off", help="Whether an answer that was given before is given again."
        ),
    ] = "use",
    as_json: Annotated[bool, typer.Option("--json", help="Print only the answer, as JSON.")] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write one self-contained HTML file instead.")
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Also print time and tokens of each stage, on stderr.")
    ] = False,
) -> None:
    """Extract the facts of one article and show where it says them.

    Exit codes: 0 complete, 3 partial, 2 bad input, 1 failure.
    """
    from service.cli.articles import read_article

    article = read_article(file, published_at=published_at, title=title, cache=cache)
    settings = _settings(model)
    _quiet_logs(settings)
    result = asyncio.run(_extract(article, settings, runtime_opener(context), verbose=verbose))
    _deliver(article, result, _Output(as_json=as_json, html=html))
    raise typer.Exit(ExitCode.COMPLETE if result.status.value == "complete" else ExitCode.PARTIAL)


@dataclass(frozen=True, slots=True)
class _Output:
    as_json: bool
    html: Path | None


def _settings(model: str | None) -> "Settings":
    from service.errors import ArticleRejected
    from service.settings import Settings

    settings = Settings.load()
    if model is None:
        return settings
    if not model.strip():
        raise ArticleRejected("--model is empty; name one such as openai/gpt-4o, or embedded")
    return settings.model_copy(update={"model": model})


def _quiet_logs(settings: "Settings") -> None:
    """People watch progress instead; whoever sets GROUNDWIRE_LOG_LEVEL gets logs as well."""
    from service.logs import LEVELS, SILENT, configure_logs

    wanted = "log_level" in settings.model_fields_set
    configure_logs(LEVELS[settings.log_level] if wanted else SILENT, sys.stderr)


async def _extract(
    article: "Article", settings: "Settings", open_runtime: OpenRuntime, *, verbose: bool
) -> "ExtractionResult":
    from service.cli.progress import showing_progress
    from service.cli.stages import StageRecord, print_stages

    record = StageRecord()
    with showing_progress(sys.stderr) as show:
        observe: Observer = record.watching(show)
        async with open_runtime(settings, observe) as runtime:
            result = await runtime.extractor.extract(article, observe)
    if verbose:
        print_stages(record, result, sys.stderr)
    return result


def _deliver(article: "Article", result: "ExtractionResult", output: _Output) -> None:
    if output.html is not None:
        from service.cli.pages import write_page

        write_page(output.html, article, result)
        sys.stderr.write(f"wrote {output.html}\n")
    if output.as_json:
        indent = 2 if sys.stdout.isatty() else None
        sys.stdout.buffer.write(result.model_dump_json(by_alias=True, indent=indent).encode() + b"\n")
        sys.stdout.buffer.flush()
    elif output.html is None:
        from service.cli.report import print_report

        print_report(article, result, sys.stdout)
