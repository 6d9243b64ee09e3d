"""Tests of a job database whose file is taken away under a running service: what is written would be lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from service.errors import JobsUnavailable
from service.jobs.desk import JobDesk
from service.ports import Dependency
from service.settings import Settings
from tests.fakes import FakeExtractor
from tests.unit.jobs.batches import DirectDispatcher


def _replace(file: Path) -> None:
    copy = file.with_suffix(".copy")
    shutil.copy(file, copy)
    copy.replace(file)


@pytest.mark.parametrize("take_away", [Path.unlink, _replace])
async def test_a_file_that_is_gone_is_told_of(tmp_path: Path, take_away: Callable[[Path], None]) -> None:
    """Readiness keeps callers away, and a job is refused instead of being written where nobody finds it."""
    file = tmp_path / "jobs.sqlite3"
    settings = Settings(model="fake/model", database_url=SecretStr(f"sqlite:///{file}"))
    desk = JobDesk(settings, tmp_path, FakeExtractor(), lambda _engine, _slots: DirectDispatcher())
    try:
        await desk.open()
        assert desk.dependency() == Dependency("jobs", ready=True, detail="sqlite: works")
        kept = tmp_path / "kept"
        file.rename(kept)
        shutil.copy(kept, file)
        take_away(file)
        found = desk.dependency()
        assert found is not None
        assert not found.ready
        with pytest.raises(JobsUnavailable, match="deleted or replaced"):
            await desk.open()
        kept.replace(file)
        assert desk.dependency() == Dependency("jobs", ready=True, detail="sqlite: works")
        await desk.open()
    finally:
        await desk.close()
