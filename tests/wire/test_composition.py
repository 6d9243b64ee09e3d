"""What belongs to the service is let go of at its end, whatever went wrong before."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas.article import Options
from service.composition import open_runtime
from service.model.libraries import Libraries
from service.ports import Progress
from service.settings import Settings
from service.telemetry import Metrics, Telemetry, open_tracing
from tests.unit.jobs.batches import arrivals, over, submission
from tests.unit.jobs.test_engine import windows


class Client:
    """A client as litellm keeps them."""

    closed = False

    async def aclose(self) -> None:
        """Note it."""
        self.closed = True


def refuse(event: Progress) -> None:
    """An observer with a fault."""
    raise RuntimeError(f"cannot tell of {event}")


async def test_connections_are_closed_when_warming_up_broke(libraries: Libraries, tmp_path: Path) -> None:
    """A fault of the start comes out at the end, but holds up nothing that has to end as well."""
    client = Client()
    libraries.litellm.in_memory_llm_clients_cache.set_cache("a", client)
    settings = Settings(cache_dir=tmp_path)
    with pytest.raises(RuntimeError, match="cannot tell of"):
        async with open_runtime(settings, refuse):
            await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})
    assert client.closed


@pytest.mark.usefixtures("libraries")
@pytest.mark.parametrize("is_named", [False, True])
async def test_a_database_that_was_named_is_waited_for(tmp_path: Path, is_named: bool) -> None:
    """Readiness tells of the jobs' database from the start where the settings name one."""
    url = SecretStr(f"sqlite:///{tmp_path}/jobs.db") if is_named else None
    settings = Settings(cache_dir=tmp_path, model="openai/m", database_url=url)
    told: list[tuple[str, bool]] = []
    async with open_runtime(settings) as runtime:
        for opens in (False, True):
            if opens and runtime.open_jobs is not None:
                await runtime.open_jobs().open()
            told += [(d.name, d.ready) for d in await runtime.readiness.dependencies() if d.name == "jobs"]
    assert told == ([("jobs", False)] if is_named else []) + [("jobs", True)]


@pytest.mark.usefixtures("libraries")
async def test_articles_of_jobs_are_counted_as_others_are(tmp_path: Path) -> None:
    """Whoever scales by the metrics of extractions sees those of jobs too."""
    settings = Settings(cache_dir=tmp_path, model="openai/m")
    telemetry = Telemetry(Metrics(), open_tracing({}))
    options = Options(prompt_version="v999")
    async with open_runtime(settings, telemetry=telemetry) as runtime:
        assert runtime.open_jobs is not None
        desk = runtime.open_jobs()
        job, _ = await desk.submit(submission(), windows(arrivals(2, options=options)))
        await over(desk, job.id)
        text, _ = telemetry.metrics.expose("")
    assert b'groundwire_extractions_total{outcome="invalid_article"} 2.0' in text
