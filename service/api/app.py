"""Puts the HTTP application together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from service.access.opening import open_gate
from service.api import extractions, meta, openapi, pages, problems
from service.api.admission import Admission
from service.api.requests import RequestLog
from service.api.startup import OpenRuntime, runtime_slot
from service.api.state import Services, State
from service.settings import Settings


def create_app(settings: Settings, open_runtime: OpenRuntime) -> FastAPI:
    """The application; whatever runs behind it comes from `open_runtime`.

    Raises:
        SettingsInvalid: when the file of API keys cannot be used.
    """
    gate = open_gate(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[State]:
        async with runtime_slot(settings, open_runtime) as slot:
            yield {"services": Services(slot=slot, admission=Admission(settings.max_in_flight), gate=gate)}

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.include_router(extractions.router)
    app.include_router(meta.router)
    app.include_router(pages.router)
    openapi.install(app)
    problems.install(app)
    app.add_middleware(RequestLog, answer_failure=problems.internal_error)
    return app
