"""Puts the concrete parts together; the only module that knows them all."""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import TYPE_CHECKING

import structlog

import prompts
from service.batching import Batching, KeptReply
from service.cache import AnswerKeys, AnswerStore, CachingExtractor, NoStore, fingerprint_code
from service.cache.sqlite import SqliteStore
from service.errors import GroundwireError
from service.extraction import PROMPT, ExtractionDefaults, Extractor, rehearse_reading
from service.model.batches.desk import ProviderBatches
from service.model.batches.shelf import Shelf
from service.model.embedded.weights import PUBLISHED, Place, cache_directory, obtain, status
from service.model.executor import CallExecutor
from service.model.libraries import settle_memory
from service.model.port import Model
from service.model.registry import Models
from service.model.replayed import ReplayedModels, find_price, speak_httpx
from service.plans.sections import greeting
from service.ports import (
    Backlog,
    Dependency,
    Extracts,
    ExtractsInTime,
    Observer,
    Price,
    ReportsReadiness,
    Runtime,
    StageAdvanced,
    WeightsReport,
    ignore_progress,
)
from service.settings import Settings
from service.taking_up import TakingUp
from service.telemetry import Telemetry, WatchedExtractor, WatchedModel

if TYPE_CHECKING:
    from service.jobs.desk import JobDesk


@asynccontextmanager
async def open_runtime(
    settings: Settings, observe: Observer = ignore_progress, telemetry: Telemetry | None = None
) -> AsyncIterator[Runtime]:
    """Everything an edge needs, running; closed on the way out, with the embedded model's child.

    The default model is loaded in the background; a failure to load it is reported by the readiness
    check and by each request that needs it.
    """
    asyncio.get_running_loop().set_default_executor(CallExecutor(thread_name_prefix="worker"))
    async with AsyncExitStack() as closing:  # in reverse, each whatever becomes of those before
        models = Models(settings, greeting(prompts.load(PROMPT)), observe)
        closing.push_async_callback(models.close)
        keys = _keys(settings)
        warming = asyncio.create_task(_warm_up(models, keys))
        closing.push_async_callback(_end, warming)
        extractor = Extractor(
            find_model=_watched(models, telemetry),
            defaults=ExtractionDefaults(settings.deadline_s, settings.plan, settings.max_repairs),
        )
        store = _open_store(settings)
        closing.push_async_callback(store.close)
        caching = CachingExtractor(extractor, store, keys, settings.deadline_s)
        batching = _batching(models, telemetry, extractor, store, settings)
        of_jobs = (
            caching if telemetry is None else WatchedExtractor(caching, telemetry.metrics, telemetry.tracing)
        )
        jobs = _Jobs(settings, of_jobs, models, batching, store)
        closing.push_async_callback(jobs.close)
        yield Runtime(extractor=caching, readiness=jobs, open_jobs=jobs.open, backlog=jobs.backlog)


@asynccontextmanager
async def open_replay(settings: Settings, _: Observer = ignore_progress) -> AsyncIterator[Runtime]:
    """The same way through every library, but its HTTP calls can be answered from a recording.

    Nothing is loaded ahead, no child is started, no answer is kept; models need no key and no server.
    """
    models = ReplayedModels(settings)
    extractor = Extractor(
        find_model=models.get,
        defaults=ExtractionDefaults(settings.deadline_s, settings.plan, settings.max_repairs),
    )
    async with speak_httpx():
        try:
            yield Runtime(extractor=extractor, readiness=models)
        finally:
            await models.close()


@asynccontextmanager
async def open_recordable(settings: Settings, observe: Observer = ignore_progress) -> AsyncIterator[Runtime]:
    """`open_runtime`, with every call to a model through httpx, where it can be recorded."""
    async with speak_httpx(), open_runtime(settings, observe) as runtime:
        yield runtime


async def price_of(model: str) -> Price | None:
    """What a model costs; None where no price is known."""
    return await find_price(model)


def report_weights(settings: Settings) -> WeightsReport:
    """Where the embedded model's weights are, without reading them."""
    place = Place(explicit=settings.model_file, cache=cache_directory(settings.cache_dir))
    found = status(PUBLISHED, place)
    return WeightsReport(
        name=PUBLISHED.name,
        size_bytes=PUBLISHED.size_bytes,
        path=str(found.path),
        present=found.present,
        verified=found.verified,
        origin=found.origin,
    )


def fetch_weights(settings: Settings, observe: Observer = ignore_progress) -> WeightsReport:
    """Put the weights in place and check them.

    Raises:
        EmbeddedModelFailed: saying what is wrong or missing.
    """
    place = Place(explicit=settings.model_file, cache=cache_directory(settings.cache_dir))
    obtain(PUBLISHED, place, lambda what, done, total: observe(StageAdvanced(what, done, total, "bytes")))
    return report_weights(settings)


def _watched(models: Models, telemetry: Telemetry | None) -> Callable[[str | None], Awaitable[Model]]:
    if telemetry is None:
        return models.get

    async def find(name: str | None) -> Model:
        return WatchedModel(await models.get(name), telemetry.metrics, telemetry.tracing)

    return find


def _batching(
    models: Models,
    telemetry: Telemetry | None,
    extractor: Extractor,
    store: AnswerStore,
    settings: Settings,
) -> Batching:
    """Asking by batch: the same way of an article, with a model that answers from what batches brought."""

    async def find(name: str | None, kept: Mapping[str, KeptReply]) -> tuple[Model, Shelf]:
        shelf = Shelf(kept)
        model = await models.shelved(name, shelf)
        if telemetry is not None:
            model = WatchedModel(model, telemetry.metrics, telemetry.tracing)
        return model, shelf

    def keeping(inner: ExtractsInTime) -> Extracts:
        return CachingExtractor(inner, store, keys, settings.deadline_s)

    keys = _keys(settings)
    return Batching(TakingUp(extractor, find, keeping), ProviderBatches(models.route_of))


def _open_store(settings: Settings) -> AnswerStore:
    max_age_s = settings.cache_days * 86_400
    if settings.redis_url is not None:
        from service.cache.redis import RedisStore, connect  # noqa: PLC0415 - 0.7 s of import

        return RedisStore(connect(settings.redis_url.get_secret_value()), max_age_s)
    if not settings.cache_mb:
        return NoStore()
    path = cache_directory(settings.cache_dir) / "answers.sqlite"
    return SqliteStore(path, settings.cache_mb * 1_000_000, max_age_s)


def _keys(settings: Settings) -> Callable[[], Awaitable[AnswerKeys]]:
    decisive = ("api_base", "plan", "max_repairs", "model_file")
    configuration = tuple((name, str(getattr(settings, name))) for name in decisive)
    making: list[asyncio.Task[str]] = []

    async def keys() -> AnswerKeys:
        if not making:  # whoever asks meanwhile waits for the same
            making.append(asyncio.create_task(asyncio.to_thread(fingerprint_code)))  # reads all our files
        try:
            code = await asyncio.shield(making[-1])
        except OSError:
            making.clear()  # the next request tries again
            raise
        return AnswerKeys(settings.model, configuration, code, lambda version: prompts.load(PROMPT, version))

    return keys


class _Jobs:
    """The desk for jobs, made when first asked for, and what the service depends on with it."""

    def __init__(
        self,
        settings: Settings,
        extractor: Extracts,
        models: ReportsReadiness,
        batching: Batching,
        store: AnswerStore,
    ) -> None:
        self._settings = settings
        self._store = store
        self._batching = batching
        self._extractor = extractor
        self._models = models
        self._desk: JobDesk | None = None
        self._opening = threading.Lock()  # loading takes a second, so edges call from threads

    def open(self) -> "JobDesk":
        """See `Runtime.open_jobs`."""
        with self._opening:
            if self._desk is None:
                from service.jobs.desk import JobDesk  # noqa: PLC0415 - SQLAlchemy, which others do without
                from service.jobs.durable import DurableDispatcher  # noqa: PLC0415 - 0.5 s of import

                directory = cache_directory(self._settings.cache_dir)
                self._desk = JobDesk(
                    self._settings, directory, self._extractor, DurableDispatcher, self._batching
                )
            return self._desk

    async def backlog(self) -> Backlog | None:
        """See `Runtime.backlog`."""
        return None if self._desk is None else await self._desk.backlog()

    async def close(self) -> None:
        """Stop working on jobs."""
        if self._desk is not None:
            await self._desk.close()

    async def dependencies(self) -> tuple[Dependency, ...]:
        """See `ReportsReadiness`; jobs count once they are used or their database is named."""
        jobs = None if self._desk is None else self._desk.dependency()
        if jobs is None and self._settings.database_url is not None:
            jobs = Dependency("jobs", ready=False, detail="the database is being opened")
        models, kept = await asyncio.gather(self._models.dependencies(), self._store.dependency())
        return (*models, *(each for each in (jobs, kept) if each is not None))


async def _warm_up(models: Models, keys: Callable[[], Awaitable[AnswerKeys]]) -> None:
    try:
        await models.warm_up()
    except GroundwireError as error:
        structlog.get_logger().warning("model_not_ready", code=error.code, detail=error.message)
    await asyncio.to_thread(rehearse_reading)
    await keys()
    settle_memory()


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
