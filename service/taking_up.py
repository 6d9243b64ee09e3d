"""Extracts from articles whose questions wait for batches: taken up once to ask, and again to answer."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Protocol

from schemas.article import Article
from schemas.result import ExtractionResult
from service.batching import KeptReply, ReplyPending, Wanted
from service.deadline import Deadline
from service.errors import ArticleRejected, GroundwireError, ModelMisconfigured
from service.extraction import Extractor
from service.model.port import Model
from service.ports import Extracts, ExtractsInTime, Observer, ignore_progress


class Shelf(Protocol):
    """The replies of one article, and what is missing."""

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What has to be asked."""
        ...


FindShelved = Callable[[str | None, Mapping[str, KeptReply]], Awaitable[tuple[Model, Shelf]]]


class TakingUp:
    """`TakesUp` with the extractor of ordinary requests; `keeping` wraps it in what knows earlier answers."""

    def __init__(
        self, extractor: Extractor, find: FindShelved, keeping: Callable[[ExtractsInTime], Extracts]
    ) -> None:
        self._extractor = extractor
        self._find = find
        self._keeping = keeping

    async def take_up(
        self, article: Article, kept: Mapping[str, KeptReply]
    ) -> ExtractionResult | tuple[Wanted, ...]:
        """See `TakesUp`."""
        try:
            model, shelf = await self._find(article.options.model, kept)
        except ModelMisconfigured as error:
            raise ArticleRejected(error.message, problems=(("/options/model", error.message),)) from error

        async def find_model(_: str | None) -> Model:
            return model

        # Its own for each article: one that stops to ask must not stop others that share its answer.
        inner = _Stopping(replace(self._extractor, find_model=find_model), shelf)
        try:
            return await self._keeping(inner).extract(article)
        except GroundwireError:
            if shelf.wanted:
                return shelf.wanted
            raise


class _Stopping:
    """An `Extracts` that gives no answer with gaps where a question still waits."""

    def __init__(self, inner: ExtractsInTime, shelf: Shelf) -> None:
        self._inner = inner
        self._shelf = shelf

    async def extract(
        self, article: Article, observe: Observer = ignore_progress, deadline: Deadline | None = None
    ) -> ExtractionResult:
        """See `ExtractsInTime.extract`."""
        result = await self._inner.extract(article, observe, deadline)
        if self._shelf.wanted:
            raise ReplyPending("what is missing comes with a batch")
        return result
