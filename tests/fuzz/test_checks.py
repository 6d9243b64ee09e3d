"""That every check of the installed schemathesis is on, and that those of ours fail when they should."""

import json
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import schemathesis
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok

from service.api.app import create_app
from service.settings import Settings
from tests.fakes import FakeExtractor, runtime_of
from tests.fuzz import hooks
from tests.fuzz.cancelling import prove_cancelled
from tests.fuzz.test_schemathesis import HERE

KNOWN = {  # a check that a new version brings is on by itself; here somebody sees that it came
    "CancelledJobsStayOver",
    "allow_header_conformance",
    "content_type_conformance",
    "ensure_resource_availability",
    "ignored_auth",
    "max_response_time",
    "missing_required_header",
    "negative_data_rejection",
    "not_a_server_error",
    "object_level_authorization",
    "positive_data_acceptance",
    "response_headers_conformance",
    "response_schema_conformance",
    "status_code_conformance",
    "unsupported_method",
    "use_after_free",
}
ADDRESS = "http://fake/v1/jobs/job_1"


def test_every_check_is_on() -> None:
    """For every operation, all that are registered."""
    load_all_checks()
    names = {*CHECKS.get_all_names(), "max_response_time"}
    assert names == KNOWN
    assert {*hooks.__all__} <= names
    assert CHECKS.get_one("use_after_free") is hooks.use_after_free
    config = SchemathesisConfig.from_path(HERE / "schemathesis.toml")
    told = create_app(Settings(), runtime_of(FakeExtractor())).openapi()
    schema = schemathesis.openapi.from_dict(told, config=config)
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) == sum(len(methods) for methods in told["paths"].values())
    off = {
        (operation.path, name)
        for operation in operations
        for name in names
        if not schema.config.checks_config_for(operation=operation).get_by_name(name=name).enabled
    }
    assert not off


@dataclass
class FakeJob:
    """A cancelled job of four articles, one of each end, and what is wrong with it."""

    fault: str = ""
    counts: dict[str, int] = field(
        default_factory=lambda: {
            "queued": 0,
            "running": 0,
            "complete": 1,
            "partial": 1,
            "failed": 1,
            "cancelled": 1,
        }
    )
    status: str = "cancelled"

    def __post_init__(self) -> None:
        if self.fault == "waits":
            self.counts |= {"queued": 1, "cancelled": 0}
        if self.fault == "begins again":
            self.status = "running"

    def answer(self, request: httpx.Request) -> httpx.Response:
        """As the service would, but for the fault."""
        match request.method, request.url.path.removeprefix("/v1/jobs/job_1"):
            case "DELETE", _:
                if self.fault == "second DELETE":
                    self.status = "finished"
                return httpx.Response(200, json=self.view())
            case "POST", "/retry":
                return httpx.Response(202, json={"retried": self.retry(), "job": self.view()})
            case _, "/results":
                return httpx.Response(200, text="\n".join(self.lines()))
            case _, "/events":
                event = "progress" if self.fault == "goes on" else "finished"
                return httpx.Response(200, text=f"event: {event}\ndata: {{}}\n\n")
        return httpx.Response(404 if self.fault == "freed" else 200, json=self.view())

    def view(self) -> dict[str, Any]:
        """The job as callers see it."""
        return {
            **dict.fromkeys(("finished_at", "rate_per_minute", "estimated_end", "webhook")),
            **{name: [] for name in ("rejections", "pauses", "batches")},
            "id": "job_1",
            "status": self.status,
            "mode": "calls",
            "created_at": "2026-01-01T00:00:00Z",
            "counts": {"total": 4, **self.counts},
            "rejected": 0,
            "usage": {"input_tokens": 0, "output_tokens": 0, "cached_input_tokens": 0, "cost_usd": None},
        }

    def retry(self) -> int:
        """Send the dead letters again, which fail again."""
        if self.fault == "revived":
            self.counts |= {"complete": 2, "cancelled": 0}
        return 2 if self.fault == "too many again" else self.counts["failed"]

    def lines(self) -> list[str]:
        """One of each end, unless one was lost."""
        kept = [
            state
            for state in ("complete", "partial", "failed")
            if state != "complete" or self.fault != "lost"
        ]
        bare: dict[str, Any] = {"id": None, "result": None, "error": None}
        return [
            json.dumps({"cursor": n, "line": n, "state": state, **bare}) for n, state in enumerate(kept, 1)
        ]


def test_a_cancelled_job_is_proven_so() -> None:
    """What is as documented passes."""
    job = FakeJob()
    with httpx.Client(transport=httpx.MockTransport(job.answer)) as client:
        assert prove_cancelled(client, ADDRESS).cancelled == 1


@pytest.mark.parametrize(
    "fault",
    ["waits", "begins again", "second DELETE", "goes on", "revived", "too many again", "lost"],
)
def test_a_job_that_is_not_over_is_found(fault: str) -> None:
    """Each way of not being over, or not being kept, fails the check."""
    job = FakeJob(fault)
    with httpx.Client(transport=httpx.MockTransport(job.answer)) as client, pytest.raises(AssertionError):
        prove_cancelled(client, ADDRESS)


def test_a_job_that_is_gone_is_found() -> None:
    """What ran is kept: reading it must not be 404."""
    job = FakeJob("freed")
    with (
        httpx.Client(transport=httpx.MockTransport(job.answer)) as client,
        pytest.raises(httpx.HTTPStatusError),
    ):
        prove_cancelled(client, ADDRESS)
