"""Wraps an extractor so that an answer which was given before is given again without a call."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

import structlog
from pydantic import ValidationError

import prompts
from schemas.article import Article, CacheUse
from schemas.result import ExtractionResult, ResultStatus, Timing, Usage
from schemas.vocabulary import Section
from service.cache.flights import Flights
from service.cache.keys import AnswerKeys
from service.cache.store import AnswerStore
from service.deadline import ALIKE_S, Deadline
from service.errors import DeadlineExceeded
from service.ports import ExtractsInTime, Observer, SectionChecked, ignore_progress

_FIRST_LOOK_S: Final = 0.05
_LAST_LOOK_S: Final = 1.0
_FREE: Final = Usage(input_tokens=0, output_tokens=0, cached_input_tokens=0, cost_usd=0.0)
_OF_THE_CALLER: Final = ("id", "published_at", "url", "title", "metadata")
# About the cost of the first time.
_OF_THE_FIRST_TIME: Final = frozenset({"cost_unknown"})


class CachingExtractor:
    """An `Extracts` that asks another one only for what is not known yet.

    Only complete answers of the model that was asked for are kept. `cache: refresh` makes the answer
    anew and keeps it; `cache: off` neither looks nor keeps. An answer given again says `cached: true`
    and that it cost nothing; id, url, title and metadata are those of the request.
    """

    def __init__(
        self,
        inner: ExtractsInTime,
        store: AnswerStore,
        keys: Callable[[], Awaitable[AnswerKeys]],
        deadline_s: float,
    ) -> None:
        self._inner = inner
        self._store = store
        self._keys = keys
        self._deadline_s = deadline_s
        self._flights = Flights()

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Extract the facts of one article; see `Extracts.extract`."""
        started_s = time.perf_counter()
        if article.options.cache is CacheUse.OFF:
            return await self._inner.extract(article, observe)
        keys = await self._keys()
        try:
            key = keys.key_of(article)
        except prompts.PromptUnknown:
            return await self._inner.extract(article, observe)  # which says what is wrong
        deadline = Deadline.after(article.options.deadline_s or self._deadline_s)
        if article.options.cache is CacheUse.USE:
            kept = await self._kept(key)
            if kept is not None:
                return _given_again(kept, article, started_s, observe)
        return await self._share(key, keys, article, deadline, started_s, observe)

    async def _share(  # noqa: PLR0913, PLR0917 - one request's particulars
        self,
        key: str,
        keys: AnswerKeys,
        article: Article,
        deadline: Deadline,
        started_s: float,
        observe: Observer,
    ) -> ExtractionResult:
        while True:
            joins = self._flights.is_under_way(key)
            try:
                result, pays = await self._flights.share(
                    key, lambda tell, until: self._make(key, keys, article, until, tell), deadline, observe
                )
            except DeadlineExceeded:
                if joins and deadline.remaining_s > ALIKE_S:
                    continue  # it was over just when we came
                raise
            # Whoever began may have left meanwhile: then one of those who joined pays.
            return _named(result, article) if pays else _for_request(result, article, started_s)

    async def _make(
        self, key: str, keys: AnswerKeys, article: Article, deadline: Deadline, observe: Observer
    ) -> ExtractionResult:
        """Make the answer, or wait for the process that is making it."""
        pause_s = _FIRST_LOOK_S
        while True:
            async with self._store.claim(key) as is_ours:
                if is_ours:
                    return await self._make_once(key, keys, article, deadline, observe)
            if not deadline.remaining_s:
                raise DeadlineExceeded("the deadline passed while another process had the article in work")
            await asyncio.sleep(min(pause_s, deadline.remaining_s))
            pause_s = min(2 * pause_s, _LAST_LOOK_S)

    async def _make_once(
        self, key: str, keys: AnswerKeys, article: Article, deadline: Deadline, observe: Observer
    ) -> ExtractionResult:
        if self._store.has_claims and article.options.cache is CacheUse.USE:
            kept = await self._kept(key)  # made while we waited for the claim
            if kept is not None:
                return _given_again(kept, article, time.perf_counter(), observe)
        result = await self._inner.extract(article, observe, deadline)
        if result.status is ResultStatus.COMPLETE and result.provenance.model == keys.asked_model(article):
            await self._store.put(key, result.model_dump_json().encode())
        return result

    async def _kept(self, key: str) -> ExtractionResult | None:
        body = await self._store.get(key)
        if body is None:
            return None
        try:
            return ExtractionResult.model_validate_json(body)
        except ValidationError as error:
            structlog.get_logger().warning("answer_cache_unreadable", problems=error.error_count())
            return None


def _given_again(
    kept: ExtractionResult, article: Article, started_s: float, observe: Observer
) -> ExtractionResult:
    for section in article.options.sections or Section:
        observe(SectionChecked(section, tuple(getattr(kept.data, section.value))))
    return _for_request(kept, article, started_s)


def _for_request(result: ExtractionResult, article: Article, started_s: float) -> ExtractionResult:
    """The answer as this request gets it: paid by another, under this caller's own names."""
    elapsed_ms = round((time.perf_counter() - started_s) * 1000, 3)
    return _named(result, article).model_copy(
        update={
            "warnings": [w for w in result.warnings if w.code not in _OF_THE_FIRST_TIME],
            "provenance": result.provenance.model_copy(
                update={
                    "attempts": 0,
                    "repairs": 0,
                    "cached": True,
                    "usage": _FREE,
                    "timing_ms": Timing(annotate=0.0, model=0.0, ground=0.0, total=elapsed_ms),
                }
            ),
        }
    )


def _named(result: ExtractionResult, article: Article) -> ExtractionResult:
    own = {name: getattr(article, name) for name in _OF_THE_CALLER}
    return result.model_copy(update={"article": result.article.model_copy(update=own)})
