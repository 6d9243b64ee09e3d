"""What a route asks of its caller, as FastAPI dependencies."""

from collections.abc import AsyncIterator
from typing import Annotated, Final

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

from service.access.gate import Caller
from service.access.keys import Scope
from service.api.requests import add_headers
from service.api.state import Given

_BEARER: Final = HTTPBearer(
    bearerFormat="gw_...", description="An API key, where the service has keys.", auto_error=False
)
_Documented = Security(_BEARER)  # for OpenAPI alone: our gate reads the header itself


class Admits:
    """A dependency that lets a caller in, and holds its place until the answer is sent.

    The caller's key must have the scope; None means that any live key will do.
    """

    def __init__(self, scope: Scope | None) -> None:
        self._scope = scope

    async def __call__(
        self, request: Request, services: Given, _: Annotated[object, _Documented] = None
    ) -> AsyncIterator[Caller]:
        """The caller.

        Raises:
            CallerUnknown, CallerNotAllowed, CallerLimited: see `Gate.admitted`.
        """
        authorization = request.headers.get("authorization", "")
        async with services.gate.admitted(authorization, self._scope) as caller:
            add_headers(request.scope, caller.headers)
            yield caller


MayRead = Annotated[Caller, Depends(Admits(None))]
MayExtract = Annotated[Caller, Depends(Admits(Scope.EXTRACT))]
MayUseJobs = Annotated[Caller, Depends(Admits(Scope.JOBS))]
MayAdminister = Annotated[Caller, Depends(Admits(Scope.ADMIN))]
