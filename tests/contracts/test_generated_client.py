"""A client that openapi-python-client makes from the served document works against the service."""

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import httpx
import pytest

from tests.fakes import ARTICLE
from tests.fuzz.serving import Served, served

pytestmark = pytest.mark.socket

PACKAGE: Final = "generated_groundwire"
PATIENCE: Final = httpx.Timeout(60)  # for a busy machine; the default is 5 s
# The generator knows neither lines of JSON nor events: their bytes are handed out.
CONFIG: Final = """
content_type_overrides:
  application/x-ndjson: application/octet-stream
  text/event-stream: application/octet-stream
post_hooks: []
http_timeout: 60
"""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The service on a real port, with keys."""
    with served(tmp_path_factory.mktemp("served"), keys=True) as service:
        yield service


@pytest.fixture(scope="module")
def folder(service: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the client was generated; anything that the generator does not understand is an error."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "config.yml").write_text(CONFIG, encoding="utf-8")
    made = subprocess.run(
        [
            *(sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning"),
            *("--url", f"{service.address}/openapi.json", "--config", str(folder / "config.yml")),
            *("--meta", "none", "--output-path", str(folder / PACKAGE)),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture
def client(service: Served, folder: Path) -> Iterator[Any]:
    """A client with a key for everything."""
    with called("client", folder).AuthenticatedClient(
        service.address, service.secrets["a"], timeout=PATIENCE
    ) as client:
        yield client


def called(name: str, folder: Path) -> ModuleType:
    """A module of the generated package."""
    assert (folder / PACKAGE).is_dir()
    return importlib.import_module(f"{PACKAGE}.{name}")


def test_it_extracts(client: Any, folder: Path) -> None:
    """A typed article goes out, a typed answer comes back, with exact spans."""
    models = called("models", folder)
    article = models.Article(text=ARTICLE, title="Tariffs", options=models.Options(cache=models.CacheUse.OFF))
    answer = called("api.extractions.create_extraction", folder).sync(client=client, body=article)
    assert isinstance(answer, models.ExtractionResult)
    assert answer.status is models.ResultStatus.COMPLETE
    spans = [span for action in answer.data.policy_actions for span in action.evidence]
    assert spans
    assert all(ARTICLE[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "key", "status", "code"),
    [(" ", None, 422, "invalid_article"), (ARTICLE, "gw_0123456789_no", 401, "unauthenticated")],
)
def test_its_failures_are_problems(
    service: Served, folder: Path, text: str, key: str | None, status: int, code: str
) -> None:
    """What is refused comes back typed, with its code."""
    models = called("models", folder)
    key = key or service.secrets["a"]
    extract = called("api.extractions.create_extraction", folder)
    with called("client", folder).AuthenticatedClient(service.address, key, timeout=PATIENCE) as client:
        answer = extract.sync_detailed(client=client, body=models.Article(text=text))
    assert isinstance(answer.parsed, models.Problem)
    assert (answer.status_code, answer.parsed.code, answer.parsed.status) == (status, code, status)
    assert answer.parsed.request_id


def test_it_runs_a_job(client: Any, folder: Path) -> None:
    """A job is handed in, followed to its end and read."""
    models = called("models", folder)
    body = models.JobRequest(articles=[models.Article(text=ARTICLE, id="one")])
    job = called("api.jobs.create_job", folder).sync(client=client, body=body, idempotency_key="k")
    assert isinstance(job, models.Job)
    until = time.monotonic() + 60
    while job.finished_at is None:
        assert time.monotonic() < until
        time.sleep(0.02)  # the service runs in a thread of this process
        job = called("api.jobs.read_job", folder).sync(job.id, client=client)
    assert (job.status, job.counts.complete) == (models.JobStatus.FINISHED, 1)
    lines = called("api.jobs.read_results", folder).sync(job.id, client=client)
    assert models.JobResult.from_dict(json.loads(lines)).result.article.id == "one"


def test_it_reads_what_the_service_tells(client: Any, folder: Path) -> None:
    """Health, readiness, schemas, prompts and metrics are typed too."""
    told = {
        name: called(f"api.service.{name}", folder).sync_detailed(client=client)
        for name in ("health", "readiness", "list_schemas", "list_prompts", "read_metrics")
    }
    assert {int(answer.status_code) for answer in told.values()} == {200}
    assert told["readiness"].parsed.dependencies
    assert told["list_schemas"].parsed.schemas[0].name == "trade_policy"
