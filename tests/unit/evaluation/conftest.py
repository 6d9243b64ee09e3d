"""Two small golden cases on disk, with recordings that need no model."""

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from service.composition import open_replay
from service.evaluation.cases import Case, load_cases
from service.evaluation.replaying import replay
from service.evaluation.running import Plan
from service.evaluation.runs import Run
from service.settings import Settings
from tests.unit.evaluation.answers import EXPECTED, TEXT
from tests.unit.evaluation.improvising import improvise

VERSION = "v1"
QUIET = "Sylvania's weather office expects rain on Tuesday. Nobody taxed anything."
NOTHING_ELSE = {"dates": [{"id": "d1", "text": "Tuesday", "value": None, "basis": "none", "optional": True}]}


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of both cases, recorded once; tests copy it."""
    root = tmp_path_factory.mktemp("golden")
    write_case(root / "cases" / "lenses", TEXT, EXPECTED)
    write_case(root / "cases" / "weather", QUIET, NOTHING_ELSE)
    asyncio.run(improvise(load_cases(root), version=VERSION))
    return root


@pytest.fixture
def golden(recorded: Path, tmp_path: Path) -> Path:
    """A copy of both cases that a test may spoil."""
    return Path(shutil.copytree(recorded, tmp_path / "golden"))


Replaying = Callable[[Path], Run]


@pytest.fixture(scope="session")
def replaying() -> Replaying:
    """Replays a folder."""

    def run(folder: Path) -> Run:
        return replayed(load_cases(folder))

    return run


@pytest.fixture(scope="session")
def good_run(recorded: Path, replaying: Replaying) -> Run:
    """Both cases, replayed as they were recorded."""
    return replaying(recorded)


def replayed(cases: tuple[Case, ...]) -> Run:
    """A replay of these cases under the first version of the prompt."""
    plan = Plan("embedded", VERSION, concurrency=1)
    return asyncio.run(replay(plan, cases, Settings(), open_replay, lambda _: None))


def write_case(folder: Path, text: str, expected: object) -> None:
    """The three files of a case."""
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(text, encoding="utf-8", newline="")
    meta = {
        "published_at": "2023-03-01",
        "title": "Lenses",
        "language": "en",
        "tags": ["dev"],
        "source": "Own.",
    }
    (folder / "meta.yaml").write_text(yaml.safe_dump(meta), encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
