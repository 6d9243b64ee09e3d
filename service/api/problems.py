"""Answers every failure as problem+json (RFC 9457); the table of codes stands here once."""

import math
from collections.abc import Mapping
from typing import Final

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.routing import Match

from schemas.problem import FieldProblem, Problem
from service import errors
from service.api.parting import stopped
from service.api.requests import request_id_of
from service.rejections import reject

MEDIA_TYPE: Final = "application/problem+json"
_NOT_FOUND: Final = 404
_METHOD_NOT_ALLOWED: Final = 405
_OVERLOADED: Final = 503

# code -> (status, title, example of a detail)
_OTHERS: Final[Mapping[str, tuple[int, str, str]]] = {
    "method_not_allowed": (405, "The method is not allowed here", "use POST"),
    "bad_request": (400, "The request is not valid HTTP", "the request cannot be read"),
    "internal_error": (
        500,
        "Something went wrong inside Groundwire",
        "try again; when it happens again, report the request_id",
    ),
}


def install(app: FastAPI) -> None:
    """Answer our errors, FastAPI's and starlette's as problems."""
    app.add_exception_handler(errors.GroundwireError, _on_groundwire_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http_exception)


def internal_error(scope_path: str, request_id: str) -> Response:
    """The answer to a failure that nobody foresaw; it tells nothing of the inside."""
    return _respond(_unforeseen(scope_path, request_id))


def stopped_answer(scope_path: str, request_id: str) -> Response:
    """The answer to a request that was not done when the service had to stop."""
    return _respond(problem_of(stopped(), scope_path, request_id), {"Retry-After": "1"})


def problem_of(error: Exception, scope_path: str, request_id: str) -> Problem:
    """What callers are told of a failure."""
    if not isinstance(error, errors.GroundwireError):
        return _unforeseen(scope_path, request_id)
    problems = error.problems if isinstance(error, errors.RequestRejected) else ()
    return Problem(
        type=type_uri(error.code),
        title=error.title,
        status=error.status,
        detail=error.message,
        instance=scope_path,
        code=error.code,
        errors=[FieldProblem(path=path, message=message) for path, message in problems],
        request_id=request_id,
    )


def _unforeseen(scope_path: str, request_id: str) -> Problem:
    status, title, detail = _OTHERS["internal_error"]
    return Problem(
        type=type_uri("internal_error"),
        title=title,
        status=status,
        detail=detail,
        instance=scope_path,
        code="internal_error",
        errors=[],
        request_id=request_id,
    )


def type_uri(code: str) -> str:
    """The problem type of a code."""
    return f"urn:groundwire:problem:{code}"


# Handlers are async although they wait for nothing: starlette would run others in a thread, whose log
# context is another one.
async def _on_groundwire_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, errors.GroundwireError):
        raise error
    structlog.contextvars.bind_contextvars(code=error.code)
    headers = {}
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(max(1, math.ceil(error.retry_after_s)))
    if isinstance(error, errors.CallerLimited):
        headers |= dict(error.headers)
    if isinstance(error, errors.CallerUnknown):
        headers["WWW-Authenticate"] = 'Bearer realm="groundwire"'
    return _respond(problem_of(error, request.url.path, request_id_of(request.scope)), headers)


async def _on_invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = [{**item, "loc": tuple(item["loc"])[1:]} for item in error.errors()]
    # Parameters are no part of the body; their names are our own, so they can be told.
    parameters = {item["loc"][1]: None for item in error.errors() if item["loc"][0] != "body"}
    return await _on_groundwire_error(request, reject(found, parameters or error.body))  # type: ignore[arg-type]


async def _on_http_exception(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == _NOT_FOUND:
        return await _on_groundwire_error(
            request, errors.ResourceNotFound("there is nothing at this address; /docs lists what there is")
        )
    code = "method_not_allowed" if error.status_code == _METHOD_NOT_ALLOWED else "bad_request"
    structlog.contextvars.bind_contextvars(code=code)
    _, title, detail = _OTHERS[code]
    headers = dict(error.headers or {})
    allowed = headers.get("Allow")
    if allowed is not None:
        allowed = headers["Allow"] = ", ".join(_methods(request)) or allowed
    return _respond(
        Problem(
            type=type_uri(code),
            title=title,
            status=error.status_code,
            detail=f"use {allowed}" if allowed else detail,
            instance=request.url.path,
            code=code,
            errors=[],
            request_id=request_id_of(request.scope),
        ),
        headers,
    )


def _methods(request: Request) -> list[str]:
    """Every method of the address: starlette itself tells only those of the first route that has it."""
    tried = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
    scopes = ({**request.scope, "method": method} for method in tried)
    return [
        scope["method"]
        for scope in scopes
        if any(route.matches(scope)[0] is Match.FULL for route in request.app.router.routes)
    ]


def _respond(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse(
        problem.model_dump(), status_code=problem.status, headers=dict(headers or {}), media_type=MEDIA_TYPE
    )
