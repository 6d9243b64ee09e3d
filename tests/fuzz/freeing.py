"""The check `use_after_free` with the one case in which its verdict does not hold: a cancelled job is kept.

It demands of every operation that what was deleted cannot be read any more. Where it fails, the failure
stands unless `is_kept` finds that a cancelled job was read: the very job, over, with nothing that goes on.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

import httpx
import schemathesis
from schemathesis.checks import CHECKS
from schemathesis.openapi.checks import UseAfterFree
from schemathesis.specs.openapi import checks as originals

from schemas.jobs import ItemState, Job, JobResult, JobStatus

_JOB: Final = "/v1/jobs/{job_id}"
_CANCEL: Final = f"DELETE {_JOB}"
_OVER: Final = (JobStatus.FINISHED, JobStatus.CANCELLED)
_CANCELLED: Final = (*_OVER, JobStatus.CANCELLING)
_ANSWERED: Final = (ItemState.COMPLETE, ItemState.PARTIAL, ItemState.FAILED)
_PATIENCE_S: Final = 60.0
_original: Final = originals.use_after_free


@dataclass(frozen=True)
class Call:
    """What was asked of a job and what came back."""

    label: str
    job_id: str
    status: int
    content: bytes


def use_after_free(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> bool | None:
    """Fail as the original, but not for reading a cancelled job; registered in its place, by its name."""
    try:
        return _original(ctx, response, case)
    except UseAfterFree as failure:
        deleted = ctx.internals.find_response(case_id=failure.deleted_case_id or "")
        asked = str((case.path_parameters or {}).get("job_id"))
        freed = Call(
            failure.operation or "",
            unquote(failure.free.rpartition("/")[2]),
            0 if deleted is None else deleted.status_code,
            b"" if deleted is None else deleted.content,
        )
        read = Call(case.operation.label, asked, response.status_code, response.content)
        if not is_kept(freed, read, lambda: _job_of(response, case.operation.path)):
            raise
    return None


CHECKS.register(use_after_free)  # schemathesis.check refuses a name that is taken


def is_kept(freed: Call, read: Call, now: Callable[[], Job]) -> bool:
    """Whether a DELETE cancelled a job as documented, and a GET after it shows that job, over.

    Results do not say whose they are: `now` is the job at the address that they were read below.
    """
    shows = _SHOWS.get(read.label)
    if shows is None or freed.label != _CANCEL or freed.job_id != read.job_id:
        return False
    if (freed.status, read.status) != (httpx.codes.OK, httpx.codes.OK):
        return False
    with suppress(ValueError):  # of which a ValidationError is one
        cancelled = Job.model_validate_json(freed.content)
        return (
            cancelled.id == freed.job_id
            and cancelled.status in _CANCELLED
            and shows(read.content, freed.job_id, now)
        )
    return False


def _shows_job(content: bytes, job_id: str, _: Callable[[], Job]) -> bool:
    return _is_over(Job.model_validate_json(content), job_id)


def _shows_events(content: bytes, job_id: str, _: Callable[[], Job]) -> bool:
    events = [*_events(content)]
    return bool(events) and all(
        name == "finished" and _is_over(Job.model_validate_json(data), job_id) for name, data in events
    )


def _shows_results(content: bytes, job_id: str, now: Callable[[], Job]) -> bool:
    results = [JobResult.model_validate_json(line) for line in content.splitlines()]
    job = now()
    return (
        _is_over(job, job_id)
        and all(result.state in _ANSWERED for result in results)
        and len({result.line for result in results}) == len(results)
        and len(results) <= sum(getattr(job.counts, state) for state in _ANSWERED)
    )


_SHOWS: Final[dict[str, Callable[[bytes, str, Callable[[], Job]], bool]]] = {
    f"GET {_JOB}": _shows_job,
    f"GET {_JOB}/events": _shows_events,
    f"GET {_JOB}/results": _shows_results,
}


def _is_over(job: Job, job_id: str) -> bool:
    return job.id == job_id and job.status in _OVER and job.counts.queued == job.counts.running == 0


def _events(content: bytes) -> Iterator[tuple[str, str]]:
    """Name and data of each server-sent event; comments that keep a stream alive are none."""
    for block in content.decode().replace("\r\n", "\n").split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            yield fields.get("event", ""), fields.get("data", json.dumps(None))


def _job_of(response: schemathesis.Response, path: str) -> Job:
    """The job that is at the address above the one that was asked."""
    asked = response.request
    address = str(asked.url).partition("?")[0].removesuffix(path.removeprefix(_JOB))
    key = asked.headers.get("Authorization")
    headers = {} if key is None else {"Authorization": str(key)}
    with httpx.Client(headers=headers, timeout=_PATIENCE_S) as client:
        return Job.model_validate_json(client.get(address).raise_for_status().content)
