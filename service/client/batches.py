"""Runs a batch: sends what is not finished, collects results as they come, and can be ended at any moment."""

import asyncio
import hashlib
import json
import secrets
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from schemas.article import Article
from schemas.jobs import ItemState, Job, JobError, JobMode, JobResult, JobStatus
from service.client.inputs import Entry, Names, read_entries
from service.client.outputs import FailureFile, ResultFile
from service.errors import RequestRejected
from service.rejections import checked_article

_LOOKS_S: Final = (0.1, 0.1, 0.2, 0.5, 1.0)  # between looks at a job; the last one stays
_CANCELLED: Final = JobError(code="cancelled", message="the job was cancelled before this article was begun")
_NOT_TAKEN: Final = JobError(code="invalid_article", message="the service did not take this article")
_OVER: Final = (JobStatus.FINISHED, JobStatus.CANCELLED)

Numbered = tuple[int, Article]


class JobLost(Exception):
    """The job of an earlier run is not there any more."""


class RunsJob(Protocol):
    """Where jobs run: a service, or this process."""

    async def submit(
        self, articles: Callable[[], Iterator[Numbered]], key: str, model: str | None, mode: JobMode | None
    ) -> str:
        """Hand in articles under their own line numbers; returns the job's id."""
        ...

    async def view(self, job_id: str) -> Job:
        """How far it is.

        Raises:
            JobLost: when there is no such job.
        """
        ...

    def results(self, job_id: str, cursor: int) -> AsyncIterator[JobResult]:
        """The results after a cursor that there are by now, or as they come."""
        ...

    async def retry(self, job_id: str) -> Job:
        """Send its dead letters again."""
        ...


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What is to be done."""

    source: Path
    names: Names
    model: str | None
    mode: JobMode | None
    state: Path | None  # remembers the job between runs
    place: str  # where the job runs, so that another place is not asked for it


@dataclass(frozen=True, slots=True)
class BatchSum:
    """How a run ended."""

    total: int
    written: int
    kept: int  # finished by earlier runs
    failed: int


Watch = Callable[[Job, int, int], None]  # the job, articles over without it, dead letters so far


async def run_batch(
    plan: BatchPlan, runner: RunsJob, output: ResultFile, failures: FailureFile, watch: Watch
) -> BatchSum:
    """Run a batch to its end.

    Raises:
        RequestRejected: when the input cannot be read.
    """
    digests = {entry.line: entry.digest for entry in read_entries(plan.source, plan.names)}
    settled = output.settled(digests)
    kept = len(settled)
    if kept == len(digests):
        return BatchSum(len(digests), 0, kept, 0)
    _reject(plan, settled, failures)
    # Nothing is left that could be sent where all are settled or rejected.
    job_id = None
    if kept + failures.count < len(digests):
        job_id = await _find_or_submit(plan, runner, digests, frozenset(settled))
    written = dead = 0
    if job_id is not None:
        collector = _Collector(plan, digests, settled, output, failures)
        job = await _collect(runner, job_id, collector, watch)
        written, dead = collector.written, job.counts.failed
    if plan.state is not None and not dead:  # else the next run lets the job try its dead letters again
        plan.state.unlink(missing_ok=True)
    return BatchSum(len(digests), written, kept, failures.count)


def checked(entry: Entry) -> Article | JobError:
    """The article of an entry, or why it is none."""
    try:
        return checked_article(entry.read())
    except RequestRejected as error:
        return JobError(code=error.code, message=error.message)


def _reject(plan: BatchPlan, settled: AbstractSet[int], failures: FailureFile) -> None:
    """Write down the entries that cannot be sent."""
    for entry in read_entries(plan.source, plan.names):
        if entry.line in settled:
            continue
        found = checked(entry)
        if isinstance(found, JobError):
            failures.write(entry.line, entry.digest, entry.article_id, found)


def _left(plan: BatchPlan, settled: AbstractSet[int]) -> Iterator[Numbered]:
    for entry in read_entries(plan.source, plan.names):
        if entry.line not in settled:
            found = checked(entry)
            if isinstance(found, Article):
                yield entry.line, found


async def _find_or_submit(
    plan: BatchPlan, runner: RunsJob, digests: Mapping[int, bytes], settled: AbstractSet[int]
) -> str:
    fingerprint = _fingerprint(plan, digests)
    state = _State.load(plan.state, fingerprint)
    if state is not None and state.job is not None:
        try:
            job = await runner.view(state.job)
        except JobLost:
            state = None
        else:
            if job.status in _OVER and job.counts.failed:
                await runner.retry(job.id)
            if job.status is not JobStatus.CANCELLED:
                return job.id
            state = None
    # What was finished when the key was made decides the body; nothing is written before the job is taken.
    state = state or _State(fingerprint, secrets.token_hex(16), None)
    state.save(plan.state)
    job_id = await runner.submit(lambda: _left(plan, settled), state.key, plan.model, plan.mode)
    _State(fingerprint, state.key, job_id).save(plan.state)
    return job_id


async def _collect(runner: RunsJob, job_id: str, collector: "_Collector", watch: Watch) -> Job:
    cursor = looks = 0
    while True:
        job = await runner.view(job_id)
        async for result in runner.results(job_id, cursor):
            cursor = result.cursor
            collector.take(result)
        collector.output.flush()
        if job.status in _OVER:
            collector.account_for(job)
        watch(job, collector.total - job.counts.total, collector.failures.count)
        if job.status in _OVER:
            return job
        await asyncio.sleep(_LOOKS_S[min(looks, len(_LOOKS_S) - 1)])
        looks += 1


class _Collector:
    """Puts results where they belong."""

    def __init__(
        self,
        plan: BatchPlan,
        digests: Mapping[int, bytes],
        settled: set[int],
        output: ResultFile,
        failures: FailureFile,
    ) -> None:
        self._plan = plan
        self._digests = digests
        self._settled = settled
        self.output = output
        self.failures = failures
        self.written = 0

    def take(self, result: JobResult) -> None:
        """Write one result, or its failure."""
        digest = self._digests.get(result.line)
        if digest is None:
            return
        if result.error is not None:
            self.failures.write(result.line, digest, result.id, result.error)
            return
        self.written += self.output.write(result.line, digest, result_fields(result))
        self._settled.add(result.line)

    @property
    def total(self) -> int:
        """Entries of the input."""
        return len(self._digests)

    def account_for(self, job: Job) -> None:
        """Write down the articles that a job which is over gave no result for: nothing is left out unsaid."""
        reasons = {each.line: JobError(code=each.code, message=each.message) for each in job.rejections}
        usual = _CANCELLED if job.status is JobStatus.CANCELLED else _NOT_TAKEN
        left = self._digests.keys() - self._settled - self.failures.lines
        if not left:
            return
        for entry in read_entries(self._plan.source, self._plan.names):
            if entry.line in left:
                reason = reasons.get(entry.line, usual)
                self.failures.write(entry.line, entry.digest, entry.article_id, reason)


def result_fields(result: JobResult) -> dict[str, Any]:
    """What an output line says beside line and hash."""
    answer = None if result.result is None else result.result.model_dump(mode="json", by_alias=True)
    return {"id": result.id, "state": ItemState(result.state).value, "result": answer}


@dataclass(frozen=True, slots=True)
class _State:
    """What a run leaves for the next one."""

    fingerprint: str
    key: str
    job: str | None

    @classmethod
    def load(cls, path: Path | None, fingerprint: str) -> "_State | None":
        """That of an earlier run over the same input at the same place."""
        if path is None:
            return None
        try:
            found = json.loads(path.read_bytes())
            state = cls(found["fingerprint"], found["key"], found["job"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return state if state.fingerprint == fingerprint else None

    def save(self, path: Path | None) -> None:
        """Keep it; a reader sees the old or the new one, never half of it."""
        if path is None:
            return
        half = path.with_name(path.name + ".new")
        half.write_text(json.dumps({"fingerprint": self.fingerprint, "key": self.key, "job": self.job}))
        half.replace(path)


def _fingerprint(plan: BatchPlan, digests: Mapping[int, bytes]) -> str:
    whole = hashlib.sha256(repr((plan.place, plan.model, plan.mode, plan.names)).encode())
    for line, digest in digests.items():
        whole.update(line.to_bytes(8, "big") + digest)
    return whole.hexdigest()
