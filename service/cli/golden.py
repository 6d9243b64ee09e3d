"""The commands `golden ...`: the cases on which quality is measured."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.edges import runtime_opener
from service.cli.exits import ExitCode, complain

if TYPE_CHECKING:  # loads pydantic, which --help does without
    from schemas.result import ExtractionResult
    from service.errors import GoldenInvalid
    from service.evaluation.replaying import Open
    from service.settings import Settings

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
    from service.evaluation.checking import check_folder

    count, problems = check_folder(folder)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if problems:
        complain(f"{len(problems)} fault{'s' if len(problems) > 1 else ''} in {folder}")
        raise typer.Exit(ExitCode.BAD_INPUT)
    sys.stdout.write(f"{count} case{'s are' if count != 1 else ' is'} in order\n")


@golden_app.command("new")
def new_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="ARTICLE|-", help="The article as UTF-8 text; - reads stdin.")
    ],
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The new case's folder.")],
    published_at: Annotated[str | None, typer.Option(metavar="DATE", help="Day of publication.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The headline.")] = None,
    source: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Where the text comes from, and its licence.")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="May be repeated.")] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Default: GROUNDWIRE_MODEL.")] = None,
) -> None:
    """Draft a case from a live extraction; a person then corrects its expected.json.

    What the model found is no gold: read the article, and mend, add and strike out.
    """
    from service.cli.articles import read_article
    from service.errors import GoldenInvalid
    from service.evaluation.cases import NO_SOURCE
    from service.evaluation.drafting import Heading, write_draft
    from service.settings import Settings

    if out.exists():
        raise GoldenInvalid(f"{out} exists already; name a new folder")
    article = read_article(file, published_at=published_at, title=title, cache="off")
    settings = Settings.load()
    quiet_logs(settings)
    settings = settings.model_copy(update={"model": model}) if model else settings

    async def extract() -> "ExtractionResult":
        async with runtime_opener(context)(settings) as runtime:
            return await runtime.extractor.extract(article)

    result = asyncio.run(extract())
    write_draft(out, article, result, Heading(source or NO_SOURCE, tuple(tag or ())))
    sys.stdout.write(
        f"{out}/expected.json is a draft by {result.provenance.model}: correct it by hand, then run\n"
    )
    sys.stdout.write(f"groundwire golden check {out}\n")


@golden_app.command("record")
def record_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    folder: Folder,
    *,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Default: GROUNDWIRE_MODEL.")] = None,
    prompt: Annotated[str | None, typer.Option(metavar="VERSION", help="Default: the newest.")] = None,
    deadline_s: Annotated[
        float | None, typer.Option("--deadline", metavar="SECONDS", help="For each case.")
    ] = None,
    only_missing: Annotated[
        bool, typer.Option("--only-missing", help="Leave cases alone that have a recording.")
    ] = False,
) -> None:
    """Ask a model about every case and keep its HTTP exchanges, without keys, headers and host.

    Exit codes: 0 every case is recorded, 1 some got no answer (their old recordings stay), 2 bad input.
    """
    import prompts
    from service.cli.casebar import showing_cases
    from service.cli.scoreboard import print_unfit
    from service.evaluation.cases import load_cases
    from service.evaluation.recordings import recording_file
    from service.evaluation.replaying import record
    from service.evaluation.running import Plan
    from service.evaluation.runs import CaseState
    from service.extraction import PROMPT
    from service.settings import Settings

    settings = Settings.load()
    quiet_logs(settings)
    settings = settings.model_copy(update={"model": model}) if model else settings
    version = prompts.load(PROMPT, prompt).info.version
    plan = Plan(settings.model, version, concurrency=1, deadline_s=deadline_s)
    cases = [
        case
        for case in load_cases(folder)
        if not (only_missing and recording_file(case.folder, plan.model, version).exists())
    ]
    if context.obj is not None:
        opener: Open = runtime_opener(context)
    else:
        from service.composition import open_recordable

        opener = open_recordable
    with showing_cases(sys.stderr, f"{plan.model} {version}", len(cases)) as told:
        run = asyncio.run(record(plan, cases, settings, opener, told))
    print_unfit(run, sys.stdout)
    sys.stdout.write(f"recorded {len(run.in_state(CaseState.ANSWERED))} of {len(cases)} cases\n")
    raise typer.Exit(ExitCode.FAILURE if run.in_state(CaseState.FAILED) else ExitCode.COMPLETE)


@golden_app.command("accept")
def accept_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    folder: Folder,
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; it is kept in baseline.json.")],
    lower: Annotated[bool, typer.Option("--lower", help="Let floors sink and cases go.")] = False,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Default: the baseline's, or embedded.")
    ] = None,
    prompt: Annotated[str | None, typer.Option(metavar="VERSION", help="Default: the newest.")] = None,
) -> None:
    """Replay every recorded case and make its scores the floors that `make test` holds.

    Exit codes: 0 accepted, 2 refused, saying why.
    """
    import prompts
    from service.errors import GoldenInvalid
    from service.evaluation import gate
    from service.evaluation.cases import load_cases
    from service.evaluation.recordings import recording_file
    from service.evaluation.replaying import replay
    from service.evaluation.running import Plan
    from service.extraction import PROMPT
    from service.settings import EMBEDDED, Settings

    settings = Settings.load()
    quiet_logs(settings)
    file = gate.baseline_file(folder)
    before = gate.read_baseline(file)
    version = prompts.load(PROMPT, prompt).info.version
    plan = Plan(model or (before.model if before else EMBEDDED), version, concurrency=1)
    cases = [case for case in load_cases(folder) if recording_file(case.folder, plan.model, version).exists()]
    if not cases:
        raise GoldenInvalid(
            f"no case in {folder} has replies of {plan.model} under {version}; record them first"
        )
    if context.obj is not None:
        opener: Open = runtime_opener(context)
    else:
        from service.composition import open_replay

        opener = open_replay
    run = asyncio.run(replay(plan, cases, settings, opener, lambda _: None))
    today = datetime.now(UTC).date()
    accepted = gate.accept(before, cases, run, reason, on=today, may_lower=lower)
    gate.write_baseline(file, accepted)
    for name, views in accepted.floors.items():
        sys.stdout.write(f"{name}: {', '.join(f'{view} {floor:.4f}' for view, floor in views.items())}\n")
    sys.stdout.write(f"wrote {file} for {len(cases)} cases\n")


def quiet_logs(settings: "Settings") -> None:
    """People read tables instead; whoever sets GROUNDWIRE_LOG_LEVEL gets logs as well."""
    from service.logs import LEVELS, SILENT, configure_logs

    wanted = "log_level" in settings.model_fields_set
    configure_logs(LEVELS[settings.log_level] if wanted else SILENT, sys.stderr)


def print_faults(error: "GoldenInvalid") -> None:
    """Each fault on stdout, one a line."""
    for fault in error.faults:
        sys.stdout.write(f"{fault}\n")
