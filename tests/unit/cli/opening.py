"""A runtime that worker processes can import: its extractor says when it begins, and takes a moment."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from schemas.article import Article
from schemas.result import ExtractionResult
from service.ports import Observer, Runtime, ignore_progress
from service.settings import Settings
from service.telemetry import Telemetry
from tests.fakes import FakeExtractor, FakeReadiness, answer_to

WORK_S = 1.5  # a supervisor looks for signals every half second


@dataclass
class TellingExtractor(FakeExtractor):
    """Writes a line before it works."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Work for a moment."""
        sys.stdout.write("working\n")
        sys.stdout.flush()
        await asyncio.sleep(WORK_S)
        return answer_to(article)


@asynccontextmanager
async def open_telling(
    _: Settings,
    observe: Observer = ignore_progress,
    telemetry: Telemetry | None = None,
) -> AsyncIterator[Runtime]:
    """Open it."""
    yield Runtime(extractor=TellingExtractor(), readiness=FakeReadiness())
