"""Puts the concrete parts together; the only module that knows them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

import prompts
from service.errors import GroundwireError
from service.extraction import PROMPT, ExtractionDefaults, Extractor
from service.model.registry import Models
from service.plans.sections import greeting
from service.ports import Observer, Runtime, ignore_progress
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


async def _warm_up(models: Models) -> None:
    try:
        await models.warm_up()
    except GroundwireError as error:
        structlog.get_logger().warning("model_not_ready", code=error.code, detail=error.message)
