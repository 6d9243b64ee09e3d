"""The command `batch`: many articles in, a line of facts for each out; can be ended and run again."""

import asyncio
import os
import sys
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from service.cli.edges import OpenRuntime, runtime_opener
from service.cli.exits import ExitCode, complain

if TYPE_CHECKING:  # these load pydantic, which --help does without
    from collections.abc import AsyncIterator

    from service.client.batches import BatchPlan, BatchSum, RunsJob, Watch
    from service.client.outputs import FailureFile, ResultFile
    from service.settings import Settings

_KEY: Final = "GROUNDWIRE_API_KEY"


class Form(StrEnum):
    """What an input is."""

    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class _Asked:
    output: str
    url: str | None
    concurrency: int
    is_sync: bool
    retries: int


def batch_command(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN", help="JSONL, CSV, TSV or a folder of texts, also as gzip or zstd; - is stdin."
        ),
    ],
    *,
    output: Annotated[str, typer.Option("--output", "-o", metavar="OUT", help="JSONL; - is stdout.")],
    url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help=f"A running service, with the key in {_KEY}; without it, in this process.",
        ),
    ] = None,
    concurrency: Annotated[
        int,
        typer.Option(min=1, max=10_000, metavar="N", help="Articles at once, without --url or with --sync."),
    ] = 16,
    sync: Annotated[bool, typer.Option("--sync", help="One call an article instead of a job.")] = False,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="The model of articles that name none.")
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="What IN is, where its ending does not tell (jsonl)."),
    ] = None,
    text_field: Annotated[
        str | None, typer.Option(metavar="NAME", help="What the input calls the text; others are left out.")
    ] = None,
    date_field: Annotated[
        str | None, typer.Option(metavar="NAME", help="What the input calls the day of publication.")
    ] = None,
    provider_batch: Annotated[
        bool,
        typer.Option(
            "--provider-batch",
            help="Ask by the batches of OpenAI or Anthropic: half the price, within about a day.",
        ),
    ] = False,
    retries: Annotated[
        int, typer.Option(min=0, max=100, metavar="N", help="How often a call to URL is tried again.")
    ] = 5,
) -> None:
    """Extract the facts of many articles.

    OUT gets a line for each, as it is finished; OUT.failed.jsonl those that failed, with the reason. Run
    the same command again to go on where it ended, however it ended: finished articles are not sent again.

    Exit codes: 0 all finished, 3 some failed, 2 bad input, 1 failure, 130 interrupted.
    """
    from schemas.jobs import JobMode
    from service.client.batches import BatchPlan
    from service.client.failures import ClientError
    from service.client.inputs import Names, readable_twice
    from service.client.outputs import FAILED, STATE, FailureFile, ResultFile, beside, check_apart
    from service.errors import ArticleRejected

    if sync and provider_batch:
        raise ArticleRejected("--sync asks at once, --provider-batch within a day: leave one of them out")
    if url is not None and not url.lower().startswith(("http://", "https://")):
        raise ArticleRejected(f"{url} is no address of a service: begin it with http:// or https://")
    asked = _Asked(output, url, concurrency, sync, retries)
    with readable_twice(source) as path:
        check_apart(path, output)
        results = ResultFile(output)
        failures = FailureFile(beside(output, FAILED))
        plan = BatchPlan(
            source=path,
            names=Names(text_field, date_field, form),
            model=model,
            mode=JobMode.PROVIDER_BATCH if provider_batch else None,
            state=beside(output, STATE),
            place=url or "here",
        )
        try:
            done = asyncio.run(_run(context, plan, asked, results, failures))
            failures.replace()
        except ClientError as error:
            failures.stop(results.finished)
            complain(_stopped(str(error), failures, output))
            raise typer.Exit(ExitCode.FAILURE) from error
        except KeyboardInterrupt:
            failures.stop(results.finished)
            complain(_stopped("stopped; run the same command again to go on", failures, output))
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        finally:
            results.close()
    _tell(done, output)
    raise typer.Exit(ExitCode.PARTIAL if done.failed else ExitCode.COMPLETE)


async def _run(
    context: typer.Context, plan: "BatchPlan", asked: _Asked, results: "ResultFile", failures: "FailureFile"
) -> "BatchSum":
    from service.cli.batch_progress import showing_batch
    from service.client.batches import run_batch

    with showing_batch(sys.stderr) as watch:
        if asked.is_sync:
            return await _run_sync(plan, asked, results, failures, watch)
        async with _runner(plan, asked, runtime_opener(context)) as runner:
            return await run_batch(plan, runner, results, failures, watch)


async def _run_sync(
    plan: "BatchPlan", asked: _Asked, results: "ResultFile", failures: "FailureFile", watch: "Watch"
) -> "BatchSum":
    from service.client.asynchronous import AsyncGroundwireClient
    from service.client.direct import run_direct
    from service.errors import ArticleRejected

    if asked.url is None:
        raise ArticleRejected("--sync needs --url: in this process there is no difference")
    async with AsyncGroundwireClient(
        asked.url, api_key=os.environ.get(_KEY), retries=asked.retries
    ) as client:
        return await run_direct(plan, client, asked.concurrency, results, failures, watch)


@asynccontextmanager
async def _runner(plan: "BatchPlan", asked: _Asked, open_runtime: OpenRuntime) -> "AsyncIterator[RunsJob]":
    if asked.url is not None:
        from service.client.asynchronous import AsyncGroundwireClient
        from service.client.remote import RemoteJob

        async with AsyncGroundwireClient(
            asked.url, api_key=os.environ.get(_KEY), retries=asked.retries
        ) as client:
            yield RemoteJob(client)
        return
    from service.cli.batch_here import running_here

    here: AbstractAsyncContextManager[RunsJob] = running_here(
        _settings(plan.model), asked.output, asked.concurrency, open_runtime
    )
    async with here as runner:
        yield runner


def _settings(model: str | None) -> "Settings":
    from service.logs import LEVELS, SILENT, configure_logs
    from service.settings import Settings

    settings = Settings.load()
    wanted = "log_level" in settings.model_fields_set
    configure_logs(LEVELS[settings.log_level] if wanted else SILENT, sys.stderr)
    return settings if model is None else settings.model_copy(update={"model": model})


def _tell(done: "BatchSum", output: str) -> None:
    parts = [f"{done.written:,} of {done.total:,} articles written"]
    if done.kept:
        parts.append(f"{done.kept:,} were finished before")
    if done.failed:
        parts.append(_told_failed(done.failed, output))
    sys.stderr.write("; ".join(parts) + "\n")


def _stopped(why: str, failures: "FailureFile", output: str) -> str:
    return f"{why}; {_told_failed(failures.count, output, ' so far')}" if failures.count else why


def _told_failed(count: int, output: str, when: str = "") -> str:
    from service.client.outputs import FAILED, beside

    where = beside(output, FAILED)
    return f"{count:,} failed{when}" + ("" if where is None else f" (see {where})")
