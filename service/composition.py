"""Puts the concrete parts together; the only module that knows them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

import prompts
from service.errors import GroundwireError
from service.extraction import PROMPT, ExtractionDefaults, Extractor
from service.model.embedded.weights import PUBLISHED, Place, cache_directory, obtain, status
from service.model.registry import Models
from service.plans.sections import greeting
from service.ports import Observer, Runtime, StageAdvanced, WeightsReport, ignore_progress
from service.settings import Settings


@asynccontextmanager
async def open_runtime(settings: Settings, observe: Observer = ignore_progress) -> AsyncIterator[Runtime]:
    """Everything an edge needs, running; closed on the way out, with the embedded model's child.

    The default model is loaded in the background; a failure to load it is reported by the readiness
    check and by each request that needs it.
    """
    models = Models(settings, greeting(prompts.load(PROMPT)), observe)
    warming = asyncio.create_task(_warm_up(models))
    try:
        yield Runtime(
            extractor=Extractor(
                find_model=models.get,
                defaults=ExtractionDefaults(deadline_s=settings.deadline_s, plan=settings.plan),
            ),
            readiness=models,
        )
    finally:
        warming.cancel()
        with suppress(asyncio.CancelledError):
            await warming
        await models.close()


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


async def _warm_up(models: Models) -> None:
    try:
        await models.warm_up()
    except GroundwireError as error:
        structlog.get_logger().warning("model_not_ready", code=error.code, detail=error.message)
