"""Puts the HTTP application together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from service.access.opening import open_gate
from service.api import extractions, jobs, meta, metrics, openapi, pages, problems
from service.api.admission import Admission
from service.api.job_resuming import resuming_jobs
from service.api.pacing import Paced
from service.api.requests import RequestLog
from service.api.startup import OpenRuntime, runtime_slot
from service.api.state import Services, State
from service.settings import Settings
from service.telemetry import Metrics, Telemetry, no_tracing


def create_app(settings: Settings, open_runtime: OpenRuntime, telemetry: Telemetry | None = None) -> FastAPI:
    """The application; whatever runs behind it comes from `open_runtime`.

    Raises:
        SettingsInvalid: when the file of API keys cannot be used.
    """
    gate = open_gate(settings)
    watch = telemetry or Telemetry(Metrics(), no_tracing())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[State]:
        async with runtime_slot(settings, open_runtime, watch, gate) as slot, resuming_jobs(slot):
            admission = Admission(settings.max_in_flight)
            try:
                yield {"services": Services(slot=slot, admission=admission, gate=gate, telemetry=watch)}
            finally:
                await gate.close()

    app = FastAPI(
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,  # what generated clients call it
    )
    app.include_router(extractions.router)
    app.include_router(jobs.router)
    app.include_router(meta.router)
    app.include_router(metrics.router)
    app.include_router(pages.router)
    openapi.install(app, needs_keys=not gate.is_open)
    problems.install(app)
    app.add_middleware(
        RequestLog,
        answer_failure=problems.internal_error,
        answer_stopped=problems.stopped_answer,
        telemetry=watch,
    )
    app.add_middleware(Paced)
    return app
