"""The command `eval`: how well models and prompts read the golden cases, live or replayed."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.edges import runtime_opener
from service.cli.exits import ExitCode, complain
from service.cli.golden import quiet_logs

if TYPE_CHECKING:  # these load pydantic, which --help does without
    from service.evaluation.cases import Case
    from service.evaluation.replaying import Open
    from service.evaluation.running import Plan
    from service.evaluation.runs import CaseRun, Run, RunFolder
    from service.settings import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    folder: Path
    models: tuple[str, ...]
    prompts: tuple[str, ...]
    replay: bool
    concurrency: int
    limit: int | None
    tags: tuple[str, ...]
    keep: Path | None
    baseline: Path | None
    max_cost_usd: float | None
    deadline_s: float | None


def eval_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A golden case, or a folder of cases.")],
    *,
    replay: Annotated[
        bool, typer.Option("--replay", help="Answer from recorded replies: offline, no model, no key.")
    ] = False,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A litellm model name, or embedded; default: GROUNDWIRE_MODEL."),
    ] = None,
    models: Annotated[
        str | None, typer.Option(metavar="A,B", help="Several models, each compared with the first.")
    ] = None,
    prompts: Annotated[
        str | None, typer.Option(metavar="v1,v2", help="Versions of the prompt; default: the newest.")
    ] = None,
    concurrency: Annotated[
        int, typer.Option(min=1, max=256, metavar="N", help="Cases that are asked about at once.")
    ] = 4,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the first N cases.")] = None,
    tag: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help="Only cases with this tag; may be repeated.")
    ] = None,
    run: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Keep each case here; a stopped run goes on where it was."),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="RUN.json", help="Compare with a run that --json wrote before.")
    ] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", metavar="OUT", help="Write the run, with every outcome.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write one self-contained HTML report.")
    ] = None,
    max_cost_usd: Annotated[
        float | None,
        typer.Option("--max-cost", min=0, metavar="USD", help="Do not start when more is to be expected."),
    ] = None,
    deadline_s: Annotated[
        float | None, typer.Option("--deadline", metavar="SECONDS", help="For each case.")
    ] = None,
    fields: Annotated[bool, typer.Option("--fields", help="Also print every field.")] = False,
) -> None:
    """Score extractions against golden cases, with intervals, comparisons and a report.

    Exit codes: 0 every case was scored, 3 some are stale or not recorded, 1 some got no answer, 2 bad input.
    """
    if model is not None and models is not None:
        raise typer.BadParameter("--model and --models exclude each other")
    if replay and (run is not None or max_cost_usd is not None):
        raise typer.BadParameter("--replay asks nobody: it goes with neither --run nor --max-cost")
    wanted = Wanted(
        folder=folder,
        models=_listed(models) or ((model,) if model else ()),
        prompts=_listed(prompts),
        replay=replay,
        concurrency=concurrency,
        limit=limit,
        tags=tuple(tag or ()),
        keep=run,
        baseline=baseline,
        max_cost_usd=max_cost_usd,
        deadline_s=deadline_s,
    )
    found, cases = asyncio.run(_run(wanted, context))
    before = _report(found, wanted, fields=fields)
    _write(found, before, cases, as_json, html)
    raise typer.Exit(_exit_code(found))


async def _run(wanted: Wanted, context: typer.Context) -> "tuple[list[Run], Sequence[Case]]":
    from service.cli.casebar import showing_cases
    from service.evaluation.running import Plan

    cases = _choose(wanted)
    settings = _settings(wanted)
    plans = [
        Plan(model, version, wanted.concurrency, wanted.deadline_s)
        for model in wanted.models or (settings.model,)
        for version in [_known(version) for version in wanted.prompts or (None,)]
    ]
    if wanted.replay:
        _say_what_is_recorded(plans, cases)
    else:
        await _say_cost(plans, cases, settings, wanted)
    runs = []
    for plan in plans:
        with showing_cases(sys.stderr, f"{plan.model} {plan.prompt_version}", len(cases)) as told:
            runs.append(await _once(plan, cases, settings, wanted, context, told))
    return runs, cases


async def _once(  # noqa: PLR0913, PLR0917 - everything that one run needs
    plan: "Plan",
    cases: "Sequence[Case]",
    settings: "Settings",
    wanted: Wanted,
    context: typer.Context,
    told: "Callable[[CaseRun], None]",
) -> "Run":
    from service.evaluation.running import Runner

    settings = settings.model_copy(update={"model": plan.model})
    if wanted.replay:
        from service.evaluation.replaying import replay

        return await replay(plan, cases, settings, _replay_opener(context), told)
    folder = await _folder(plan, settings, wanted)
    async with runtime_opener(context)(settings) as runtime:
        return await Runner(runtime.extractor, plan, folder).run(cases, told)


def _replay_opener(context: typer.Context) -> "Open":
    if context.obj is not None:
        return runtime_opener(context)
    from service.composition import open_replay

    return open_replay


def _choose(wanted: Wanted) -> "Sequence[Case]":
    from service.errors import GoldenInvalid
    from service.evaluation.cases import invalid, load_cases
    from service.evaluation.checking import check_case

    cases = [case for case in load_cases(wanted.folder) if set(wanted.tags) <= set(case.meta.tags)]
    if not cases:
        raise GoldenInvalid(f"no case in {wanted.folder} has the tags {', '.join(wanted.tags)}")
    cases = cases[: wanted.limit]
    problems = [problem for case in cases for problem in check_case(case)]
    if problems:
        raise invalid(problems)
    return cases


def _settings(wanted: Wanted) -> "Settings":
    from service.settings import Settings

    settings = Settings.load()
    quiet_logs(settings)
    return settings.model_copy(update={"model": wanted.models[0]}) if wanted.models else settings


def _known(version: str | None) -> str:
    """The version of the prompt, the newest where none is named; an unknown one is bad input."""
    import prompts
    from service.errors import GoldenInvalid
    from service.extraction import PROMPT

    try:
        return prompts.load(PROMPT, version).info.version
    except prompts.PromptUnknown as error:
        raise GoldenInvalid(str(error)) from error


async def _folder(plan: "Plan", settings: "Settings", wanted: Wanted) -> "RunFolder | None":
    """Where this run is kept; what was asked otherwise, or by other code, is kept elsewhere in it."""
    import prompts
    from service.cache import fingerprint_code
    from service.evaluation.runs import RunFolder
    from service.extraction import PROMPT

    if wanted.keep is None:
        return None
    return RunFolder.of(
        wanted.keep,
        await asyncio.to_thread(fingerprint_code),
        prompts.load(PROMPT, plan.prompt_version).info.sha256,
        settings.api_base,
        settings.plan,
        settings.max_repairs,
        settings.fallback_models,
        plan.deadline_s or settings.deadline_s,
    )


def _say_what_is_recorded(plans: "Sequence[Plan]", cases: "Sequence[Case]") -> None:
    """Refuse a replay of what nobody recorded, and say what can be replayed instead.

    Raises:
        GoldenInvalid: naming the models and prompts that are recorded.
    """
    from service.errors import GoldenInvalid
    from service.evaluation.recordings import recorded_models, recording_file

    for plan in plans:
        name, version = plan.model, plan.prompt_version
        if not any(recording_file(case.folder, name, version).exists() for case in cases):
            known = ", ".join(f"{m} {v}" for m, v in recorded_models([case.folder for case in cases]))
            raise GoldenInvalid(
                f"no case has replies of {name} under prompt {version}; recorded are: {known or 'none'}. "
                "Choose with --model and --prompts, or record them: groundwire golden record"
            )


async def _say_cost(
    plans: "Sequence[Plan]", cases: "Sequence[Case]", settings: "Settings", wanted: Wanted
) -> None:
    from service.cli.scoreboard import cases_in, told_cost
    from service.composition import price_of
    from service.errors import GoldenInvalid
    from service.evaluation.estimate import estimate

    total = 0.0
    for plan in plans:
        folder = await _folder(plan, settings.model_copy(update={"model": plan.model}), wanted)
        name, version = plan.model, plan.prompt_version
        left = [case for case in cases if folder is None or folder.find(name, version, case) is None]
        likely = estimate(left, await price_of(name))
        if likely.cost_usd is None and wanted.max_cost_usd is not None:
            raise GoldenInvalid(
                f"the price of {name} is not known, so --max-cost cannot be kept; leave it out"
            )
        cost = told_cost(likely.cost_usd, unknown="its price is not known")
        cost = f"about {cost}" if likely.cost_usd else cost
        total += likely.cost_usd or 0.0
        kept = f" ({len(cases) - len(left)} kept from before)" if len(left) < len(cases) else ""
        sys.stderr.write(
            f"{name} {version}: {cases_in(len(left))}{kept}, about {likely.input_tokens:,} tokens "
            f"in and {likely.output_tokens:,} out, {cost}\n"
        )
    if len(plans) > 1 and total:
        sys.stderr.write(f"together about ${total:.4f}\n")
    if wanted.max_cost_usd is not None and total > wanted.max_cost_usd:
        raise GoldenInvalid(
            f"the run is likely to cost ${total:.4f}, more than --max-cost {wanted.max_cost_usd:g}"
        )


def _report(runs: "Sequence[Run]", wanted: Wanted, *, fields: bool) -> "Run | None":
    """Print the tables, and return the run that the last one is compared with."""
    from service.cli.scoreboard import (
        print_comparison,
        print_overview,
        print_run,
        print_unfit,
    )
    from service.evaluation.comparing import compare_runs
    from service.evaluation.runs import read_run
    from service.evaluation.summary import summarise

    before = read_run(wanted.baseline) if wanted.baseline is not None else None
    for run in runs:
        if run.scores:
            print_run(run, summarise(run.scores), sys.stdout, fields=fields)
        else:
            complain(f"{run.name}: no case could be scored")
        print_unfit(run, sys.stdout)
    first = before or runs[0]
    others = list(runs) if before is not None else list(runs[1:])
    compared = [compare_runs(first, run) for run in others]
    for run, comparison in zip(others, compared, strict=True):
        print_comparison(first, run, comparison, sys.stdout)
    if len(others) > 1:
        print_overview([first, *others], [None, *compared], sys.stdout)
    return first if others else None


def _write(
    runs: "Sequence[Run]",
    before: "Run | None",
    cases: "Sequence[Case]",
    as_json: Path | None,
    html: Path | None,
) -> None:
    if as_json is not None:
        from service.evaluation.runs import write_runs

        write_runs(as_json, runs)
        sys.stderr.write(f"wrote {as_json}\n")
    if html is not None:
        from service.evaluation.page import write_page

        write_page(html, runs, before, cases)
        sys.stderr.write(f"wrote {html}\n")


def _exit_code(runs: "Sequence[Run]") -> ExitCode:
    from service.evaluation.runs import CaseState

    states = {case.state for run in runs for case in run.cases}
    if CaseState.FAILED in states:
        return ExitCode.FAILURE
    return ExitCode.PARTIAL if states - {CaseState.ANSWERED} else ExitCode.COMPLETE


def _listed(names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (names or "").split(",") if name.strip()))
