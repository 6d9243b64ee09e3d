"""What is read after a DELETE fails `use_after_free`, but for a cancelled job that is shown as one."""

import json
from typing import Any

import pytest
import requests
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import UseAfterFree

from schemas.jobs import Job
from service.api.app import create_app
from service.settings import Settings
from tests.fakes import FakeExtractor, runtime_of
from tests.fuzz.freeing import Call, is_kept, use_after_free
from tests.fuzz.test_checks import FakeJob

JOB = "/v1/jobs/{job_id}"
CANCEL, READ, RESULTS, EVENTS = f"DELETE {JOB}", f"GET {JOB}", f"GET {JOB}/results", f"GET {JOB}/events"


def shown(**changes: Any) -> bytes:
    """A cancelled job as it is answered, with changes."""
    return json.dumps(FakeJob().view() | changes).encode()


def counted(**changes: int) -> dict[str, int]:
    """Its counts, with changes."""
    return {**FakeJob().view()["counts"], **changes}


def event(name: str, data: bytes) -> bytes:
    """One server-sent event."""
    return f"event: {name}\ndata: {data.decode()}\n\n".encode()


LINES = [line.encode() for line in FakeJob().lines()]
FREED = Call(CANCEL, "job_1", 200, shown(status="cancelling"))


@pytest.mark.parametrize(
    ("label", "content"),
    [
        (READ, shown()),
        (READ, shown(status="finished")),
        (EVENTS, event("finished", shown())),
        (EVENTS, b": still here\n\n" + event("finished", shown())),
        (RESULTS, b"\n".join(LINES)),
        (RESULTS, LINES[2]),
        (RESULTS, b""),
    ],
)
def test_a_cancelled_job_is_kept(label: str, content: bytes) -> None:
    """It can be read, with its results and its last event."""
    assert is_kept(FREED, Call(label, "job_1", 200, content), lambda: Job.model_validate_json(shown()))


@pytest.mark.parametrize(
    ("label", "content"),
    [
        (READ, shown(status="running")),
        (READ, shown(status="cancelling")),
        (READ, shown(id="job_2")),
        (READ, shown(counts=counted(queued=1))),
        (READ, shown(counts=counted(running=1))),
        (READ, b"{}"),
        (READ, b"kept"),
        (EVENTS, b""),
        (EVENTS, event("progress", shown())),
        (EVENTS, event("progress", shown(status="running")) + event("finished", shown())),
        (EVENTS, event("finished", shown(id="job_2"))),
        (RESULTS, LINES[0].replace(b"complete", b"running")),
        (RESULTS, LINES[0] + b"\n" + LINES[0]),
        (RESULTS, b"\n".join([*LINES, LINES[0].replace(b'"line": 1', b'"line": 4')])),
        (f"POST {JOB}/retry", shown()),
        ("GET /v1/extractions", shown()),
    ],
)
def test_what_is_no_cancelled_job_is_not(label: str, content: bytes) -> None:
    """Another job, one that goes on, lines that nobody answered, and every other operation fail."""
    assert not is_kept(FREED, Call(label, "job_1", 200, content), lambda: Job.model_validate_json(shown()))


@pytest.mark.parametrize(
    "freed",
    [
        Call(CANCEL, "job_1", 204, b""),
        Call(CANCEL, "job_1", 200, b"{}"),
        Call(CANCEL, "job_1", 200, shown(status="running")),
        Call(CANCEL, "job_1", 200, shown(id="job_2")),
        Call(CANCEL, "job_2", 200, shown(id="job_2")),
        Call("DELETE /v1/keys/{job_id}", "job_1", 200, shown()),
    ],
)
def test_a_delete_that_is_not_as_documented_keeps_nothing(freed: Call) -> None:
    """The exception is for one operation, one job and the answer that is documented."""
    assert not is_kept(freed, Call(READ, "job_1", 200, shown()), lambda: Job.model_validate_json(shown()))


@pytest.mark.parametrize("now", [shown(status="running"), shown(id="job_2")])
def test_results_of_a_job_that_goes_on_are_not_kept(now: bytes) -> None:
    """The lines alone do not say whose they are, so the job is looked at."""
    read = Call(RESULTS, "job_1", 200, LINES[0])
    assert not is_kept(FREED, read, lambda: Job.model_validate_json(now))


def checked(read: bytes) -> bool | None:
    """The check itself, as schemathesis asks it: a job is handed in, cancelled and read."""
    told = create_app(Settings(), runtime_of(FakeExtractor())).openapi()
    config = SchemathesisConfig()
    schema = schemathesis.openapi.from_dict(told, config=config)
    found = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
    by_label = {operation.label: operation for operation in found}
    recorder = ScenarioRecorder(label="jobs")
    parent: str | None = None
    for label, status, content in (
        ("POST /v1/jobs", 202, shown(status="queued")),
        (CANCEL, 200, shown(status="cancelling")),
        (READ, 200, read),
    ):
        operation = by_label[label]
        case = operation.Case(path_parameters={"job_id": "job_1"} if "job_id" in label else {})
        asked = requests.Request(operation.method, f"http://fake{case.formatted_path}").prepare()
        response = schemathesis.Response(status, {}, content, asked, 0.0, verify=False)
        recorder.record_case(parent_id=parent, case=case)
        recorder.record_response(case_id=case.id, response=response)
        parent = case.id
    ctx = schemathesis.CheckContext(
        None, None, None, schema.config.checks, None, recorder, response_checks=None
    )
    return use_after_free(ctx, response, case)


def test_the_check_lets_a_cancelled_job_be_read() -> None:
    """Where the original fails, ours looks at what was read."""
    assert checked(shown()) is None


@pytest.mark.parametrize("read", [shown(status="running"), shown(id="job_2"), b"{}"])
def test_the_check_fails_as_the_original(read: bytes) -> None:
    """What was read is not the cancelled job: the failure stands."""
    with pytest.raises(UseAfterFree):
        checked(read)
