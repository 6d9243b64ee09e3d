"""The route that Prometheus reads."""

from contextlib import suppress
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from service import errors
from service.api.access import MayAdminister
from service.api.openapi import documented
from service.api.state import Given, Services

router = APIRouter(tags=["service"])

_RESPONSES: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {"text/plain": {"schema": {"type": "string"}}}},
    **documented(errors.CallerUnknown, errors.CallerNotAllowed, errors.CallerLimited),
}


@router.head("/metrics", include_in_schema=False)
@router.get(
    "/metrics",
    summary="Metrics for Prometheus",
    response_class=Response,
    response_description="Text exposition or OpenMetrics, as the Accept header asks.",
    responses=_RESPONSES,
)
async def read_metrics(request: Request, services: Given, _: MayAdminister) -> Response:
    """Give every metric of the service; where it has API keys, this takes one with the scope admin."""
    await _look_at_jobs(services)
    body, media_type = services.telemetry.metrics.expose(request.headers.get("accept", ""))
    return Response(body, headers={"Content-Type": media_type, "Cache-Control": "no-store"})


async def _look_at_jobs(services: Services) -> None:
    """Set how much of jobs is left, where any are known; their database may be away, and the rest is told."""
    with suppress(errors.GroundwireError):
        backlog = await services.slot.runtime.backlog()
        if backlog is not None:
            services.telemetry.metrics.set_backlog(backlog)
