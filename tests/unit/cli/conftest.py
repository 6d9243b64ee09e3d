"""Runs the command line in process, with a fake behind it and streams that can be read."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog

from service.cli.app import run
from tests.fakes import ARTICLE, FakeExtractor, runtime_of


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Running = Callable[..., Outcome]


@pytest.fixture
def extractor() -> FakeExtractor:
    """The fake behind `running`."""
    return FakeExtractor()


@pytest.fixture
def running(
    extractor: FakeExtractor, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Running]:
    """Runs `groundwire` with arguments and tells how it ended."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setenv("COLUMNS", "100")

    def run_command(*arguments: str) -> Outcome:
        code = run(arguments, runtime_of(extractor))
        captured = capfd.readouterr()
        return Outcome(code, captured.out, captured.err)

    yield run_command
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with ARTICLE to the character."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8", newline="")
    return file
