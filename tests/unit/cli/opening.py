"""A runtime that worker processes can import: its extractor says when it begins, and works until told."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from schemas.article import Article
from schemas.result import ExtractionResult
from service.ports import Observer, Runtime, ignore_progress
from service.settings import Settings
from service.telemetry import Telemetry
from tests.fakes import FakeExtractor, FakeReadiness, answer_to

ENOUGH = "ENOUGH"  # the variable that names a file: once it is there, the work is over


@dataclass
class TellingExtractor(FakeExtractor):
    """Writes a line before it works, until the file is there."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Work."""
        sys.stdout.write("working\n")
        sys.stdout.flush()
        while not Path(os.environ[ENOUGH]).exists():  # noqa: ASYNC110, ASYNC240 - another process makes it
            await asyncio.sleep(0.02)
        return answer_to(article)


@asynccontextmanager
async def open_telling(
    _: Settings,
    observe: Observer = ignore_progress,
    telemetry: Telemetry | None = None,
) -> AsyncIterator[Runtime]:
    """Open it."""
    yield Runtime(extractor=TellingExtractor(), readiness=FakeReadiness())
