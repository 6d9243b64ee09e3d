"""Tests of when a service begins to work on jobs: not before there are any, whoever brings them."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from service.api.job_resuming import resuming_jobs
from service.api.startup import RuntimeSlot
from service.errors import JobsUnavailable
from service.jobs.desk import JobDesk
from service.ports import Dependency, Runtime
from service.settings import Settings
from tests.fakes import FakeExtractor, FakeReadiness
from tests.unit.jobs.batches import DirectDispatcher


def desk_of(url: str | None, folder: Path) -> JobDesk:
    """A desk that works without DBOS."""
    named = None if url is None else SecretStr(url)
    settings = Settings(model="fake/model", database_url=named)
    return JobDesk(settings, folder, FakeExtractor(), lambda _engine, _slots: DirectDispatcher())


@pytest.mark.parametrize("is_named", [False, True])
async def test_begins_when_another_process_brings_the_first_job(tmp_path: Path, is_named: bool) -> None:
    """Without a file there is nothing to work on, named or not; once anyone makes it, everyone works."""
    url = f"sqlite:///{tmp_path}/jobs.sqlite3" if is_named else None
    ours, theirs = desk_of(url, tmp_path), desk_of(url, tmp_path)
    works = Dependency("jobs", ready=True, detail="sqlite: works")
    slot = RuntimeSlot()
    slot.fill(Runtime(FakeExtractor(), FakeReadiness(), open_jobs=lambda: ours))
    try:
        async with resuming_jobs(slot, look_every_s=0.02):
            await asyncio.sleep(0.1)
            assert ours.dependency() != works
            assert not (tmp_path / "jobs.sqlite3").exists()
            await theirs.open()
            async with asyncio.timeout(20):
                while ours.dependency() != works:  # noqa: ASYNC110 - nothing tells of it
                    await asyncio.sleep(0.02)
    finally:
        await ours.close()
        await theirs.close()


@pytest.mark.parametrize("is_named", [False, True])
async def test_is_ready_again_once_the_folder_can_be_made(tmp_path: Path, is_named: bool) -> None:
    """Where readiness keeps callers away after the first job failed, none has to come for it to end."""
    folder = tmp_path / "folder"
    folder.touch()
    desk = desk_of(f"sqlite:///{folder}/jobs.sqlite3" if is_named else None, folder)
    slot = RuntimeSlot()
    slot.fill(Runtime(FakeExtractor(), FakeReadiness(), open_jobs=lambda: desk))
    with pytest.raises(JobsUnavailable):
        await desk.open()
    failed = desk.dependency()
    assert failed is not None
    assert not failed.ready
    folder.unlink()
    try:
        async with resuming_jobs(slot, look_every_s=0.02), asyncio.timeout(20):
            while desk.dependency() == failed:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.02)
        assert desk.dependency() == Dependency("jobs", ready=True, detail="sqlite: works")
    finally:
        await desk.close()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, None),
        ("sqlite:///{}/new/jobs.db", (True, "sqlite: its file comes with the first job")),
        ("sqlite:///{}/file/jobs.db", (False, "the folder of the job database cannot be written to")),
    ],
)
def test_readiness_tells_of_a_file_to_come(
    tmp_path: Path, url: str | None, expected: tuple[bool, str] | None
) -> None:
    """Where a file is named that is not there yet, readiness says whether it can be made."""
    (tmp_path / "file").touch()
    desk = desk_of(None if url is None else url.format(tmp_path), tmp_path)
    assert desk.dependency() == (None if expected is None else Dependency("jobs", *expected))
