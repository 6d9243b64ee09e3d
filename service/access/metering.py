"""Counts what extractions take for whoever asked for them, also when they fail."""

from collections.abc import Awaitable, Callable

from schemas.article import Article
from schemas.result import ExtractionResult
from service.errors import DeadlineExceeded, GroundwireError, ModelError
from service.ports import Extracts, Observer, ignore_progress
from service.spending import Spent

Record = Callable[[Spent], Awaitable[None]]


class Metered:
    """An `Extracts` that reports each extraction's spending."""

    def __init__(self, inner: Extracts, record: Record) -> None:
        self._inner = inner
        self._record = record

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Extract the facts of one article; see `Extracts.extract`."""
        try:
            result = await self._inner.extract(article, observe)
        except GroundwireError as error:
            if isinstance(error, (ModelError, DeadlineExceeded)) and error.spent is not None:
                await self._record(error.spent)
            raise
        usage = result.provenance.usage
        await self._record(
            Spent(
                input_tokens=usage.input_tokens,
                output_tokens=usage.output_tokens,
                cached_input_tokens=usage.cached_input_tokens,
                cost_usd=usage.cost_usd,
            )
        )
        return result
