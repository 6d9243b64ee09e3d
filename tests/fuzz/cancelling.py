"""A check of our own beside `use_after_free`, of what DELETE leaves of a job: it stays over, and is kept.

`use_after_free` would have that it cannot be read any more, and freeing.py allows that it can. So this asks
for more than that one answer: see `prove_cancelled`.
"""

import time
from typing import Any, Final

import httpx
import schemathesis

from schemas.jobs import Counts, ItemState, Job, JobResult, JobStatus, Retried

_CANCEL: Final = "DELETE /v1/jobs/{job_id}"
_READ: Final = "GET /v1/jobs/{job_id}"
_RETRY: Final = "POST /v1/jobs/{job_id}/retry"
_OVER: Final = (JobStatus.FINISHED, JobStatus.CANCELLED)
_PATIENCE_S: Final = 60.0
_ANSWERED: Final = ("complete", "partial", "failed")


@schemathesis.check
class CancelledJobsStayOver:
    """After each DELETE that was answered, ask everything else about that job; and listen to later reads."""

    def __init__(self) -> None:
        self._over: dict[str, Counts] = {}

    def after_response(
        self, _: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
    ) -> None:
        """Look at what concerns a cancelled job; wait for one whose dead letters were sent again."""
        address = str(response.request.url).partition("?")[0]
        asked = (case.operation.label, response.status_code)
        if asked == (_CANCEL, httpx.codes.OK):
            job = Job.model_validate_json(response.content)
            with _asking_like(response) as client:
                self._over[job.id] = prove_cancelled(client, address)
        elif asked == (_READ, httpx.codes.OK):
            job = Job.model_validate_json(response.content)
            if (before := self._over.get(job.id)) is not None:
                _no_less(before, job)
        elif asked == (_RETRY, httpx.codes.ACCEPTED):
            job = Retried.model_validate_json(response.content).job
            if (before := self._over.get(job.id)) is not None:
                with _asking_like(response) as client:
                    _no_less(before, _wait(client, address.removesuffix("/retry"), may_begin=True))


def _asking_like(response: schemathesis.Response) -> httpx.Client:
    """A client with the key that was asked with."""
    key = response.request.headers.get("Authorization")
    return httpx.Client(headers={} if key is None else {"Authorization": str(key)}, timeout=_PATIENCE_S)


def prove_cancelled(client: httpx.Client, address: str) -> Counts:
    """Ask what became of a job that was just cancelled; returns how its articles ended.

    Nothing waits or runs, and nothing begins again by itself. Every article is either answered, with a line
    that can be read, or was never begun. A second DELETE changes nothing. A retry sends the dead letters
    again and nothing else, as documented: what was never begun stays so, and the job is over again.

    Raises:
        AssertionError: when any of this is not so.
    """
    over = _wait(client, address, may_begin=False)
    for _ in range(2):
        again = Job.model_validate_json(client.delete(address).raise_for_status().content)
        assert (again.status, again.counts) == (over.status, over.counts), "a second DELETE changed the job"
    _answers_are_kept(client, address, over)
    events = client.get(f"{address}/events").raise_for_status().text
    assert "event: finished" in events, "its events do not end"
    assert "event: progress" not in events, "it goes on"
    retried = Retried.model_validate_json(client.post(f"{address}/retry").raise_for_status().content)
    assert retried.retried == over.counts.failed, "a retry sent something else than the dead letters"
    later = _wait(client, address, may_begin=retried.retried > 0)
    _no_less(over.counts, later)
    _answers_are_kept(client, address, later)
    return later.counts


def _wait(client: httpx.Client, address: str, *, may_begin: bool) -> Job:
    until = time.monotonic() + _PATIENCE_S
    while True:
        job = Job.model_validate_json(client.get(address).raise_for_status().content)
        assert may_begin or job.status in {*_OVER, JobStatus.CANCELLING}, f"a cancelled job is {job.status}"
        assert may_begin or not job.counts.queued, f"articles of a cancelled job wait: {job.counts}"
        if job.status in _OVER:
            break
        assert time.monotonic() < until, f"a cancelled job is still {job.status} after {_PATIENCE_S} s"
        time.sleep(0.02)
    counts = job.counts
    assert (counts.queued, counts.running) == (0, 0), f"a cancelled job still works: {counts}"
    assert sum(getattr(counts, state) for state in _ANSWERED) + counts.cancelled == counts.total
    return job


def _answers_are_kept(client: httpx.Client, address: str, job: Job) -> None:
    lines = client.get(f"{address}/results").raise_for_status().content.splitlines()
    results = [JobResult.model_validate_json(line) for line in lines]
    for state in _ANSWERED:
        found = sum(result.state is ItemState(state) for result in results)
        assert found == getattr(job.counts, state), f"{found} results are {state}, {job.counts}"


def _no_less(before: Counts, job: Job) -> None:
    now = job.counts
    assert (now.total, now.cancelled) == (before.total, before.cancelled), f"{before} became {now}"
    assert now.complete >= before.complete, f"{before} became {now}"
