"""The route that Prometheus reads."""

from typing import Any, Final

from fastapi import APIRouter, Request, Response

from service import errors
from service.api.access import MayAdminister
from service.api.openapi import documented
from service.api.state import Given

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
    body, media_type = services.telemetry.metrics.expose(request.headers.get("accept", ""))
    return Response(body, headers={"Content-Type": media_type, "Cache-Control": "no-store"})
