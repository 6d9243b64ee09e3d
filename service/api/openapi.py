"""Documents the API: error answers with examples, and the schemas that FastAPI does not find by itself."""

from collections.abc import Mapping
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from schemas import vocabulary
from schemas.jobs import JobRequest, JobResult
from schemas.problem import FieldProblem, Problem
from schemas.vocabulary import Described
from service.api.problems import MEDIA_TYPE, type_uri
from service.errors import GroundwireError
from service.version import version

_DESCRIPTION: Final = (
    "Groundwire reads trade-policy news and answers with facts, each one traceable to the exact characters "
    "of the article. Errors are problem details (RFC 9457) with a stable `code`. A request may carry its own "
    "`X-Request-ID`; every answer has one."
)
_REF: Final = "#/components/schemas/{model}"

# code -> (detail, [(path, message)]) as a caller could get them
EXAMPLES: Final[Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "malformed_json": ("line 1, column 9: expecting value", ()),
    "not_found": ("there is nothing at this address; /docs lists what there is", ()),
    "article_too_large": (
        "the text has 300000 characters; send at most 200000, or split it",
        (("/text", "the text has 300000 characters; send at most 200000, or split it"),),
    ),
    "unsupported_media_type": ("send the body as JSON with the header Content-Type: application/json", ()),
    "invalid_article": (
        'txet is not known; did you mean "text"? (and 1 more, see errors)',
        (("/txet", 'is not known; did you mean "text"?'), ("/text", "is required")),
    ),
    "unauthenticated": ("send an API key in the header Authorization: Bearer gw_...", ()),
    "forbidden": ("this API key does not open this; it needs the scope jobs", ()),
    "rate_limited": ("this key may make 60 requests a minute", ()),
    "model_error": ("the provider does not know the model; set GROUNDWIRE_MODEL to another name", ()),
    "model_reply_invalid": ("after 2 repairs the model's reply still does not fit; try another model", ()),
    "model_unavailable": ("the service is starting; try again in a few seconds", ()),
    "idempotency_conflict": (
        "this Idempotency-Key belongs to job_5d2f, which had another body; use a new key",
        (),
    ),
    "jobs_unavailable": ("the job database cannot be used: its disk is full", ()),
    "overloaded": ("64 requests are running, which is the limit; try again in a few seconds", ()),
    "deadline_exceeded": ("the extraction took longer than 300 s; send a longer deadline_s", ()),
    "internal_error": ("try again; when it happens again, report the request_id", ()),
}


def documented(*kinds: type[GroundwireError]) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that can fail in these ways."""
    responses: dict[int | str, dict[str, Any]] = {}
    for kind in kinds:
        response = responses.setdefault(
            kind.status,
            {
                "description": kind.title,
                "content": {
                    MEDIA_TYPE: {"schema": {"$ref": _REF.format(model="Problem")}, "examples": {}},
                },
            },
        )
        response["content"][MEDIA_TYPE]["examples"][kind.code] = {
            "summary": kind.title,
            "value": _example(kind).model_dump(),
        }
        if kind.code in {"overloaded", "rate_limited"}:
            response["headers"] = {
                "Retry-After": {
                    "description": "Seconds to wait, where known.",
                    "schema": {"type": "integer"},
                }
            }
    return responses


def install(app: FastAPI) -> None:
    """Let the application describe itself."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _describe(app)
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign] # as FastAPI's manual does it


def _describe(app: FastAPI) -> dict[str, Any]:
    described = get_openapi(
        title="Groundwire", version=version(), description=_DESCRIPTION, routes=app.routes
    )
    _, problems = models_json_schema(
        [
            (Problem, "serialization"),
            (FieldProblem, "serialization"),
            (JobRequest, "validation"),
            (JobResult, "serialization"),
        ],
        ref_template=_REF,
    )
    named = described["components"]["schemas"]
    named |= {name: schema for name, schema in problems["$defs"].items() if name not in named}
    for words in _vocabularies():
        named[words.__name__]["description"] = _definitions(words)
    _forget_validation_errors(described)
    return described


def _vocabularies() -> list[type[Described]]:
    return [
        kind
        for kind in vars(vocabulary).values()
        if isinstance(kind, type) and issubclass(kind, Described) and kind is not Described
    ]


def _definitions(words: type[Described]) -> str:
    return "\n".join([words.__doc__ or "", "", *(f"- `{word.value}`: {word.definition}" for word in words)])


def _forget_validation_errors(described: dict[str, Any]) -> None:
    """FastAPI documents its own 422 for every parameter; ours are documented where they can happen."""
    for name in ("HTTPValidationError", "ValidationError"):
        described["components"]["schemas"].pop(name, None)
    for path in described["paths"].values():
        for operation in path.values():
            own = operation["responses"].get("422", {}).get("content", {})
            if "application/json" in own:
                del operation["responses"]["422"]


def _example(kind: type[GroundwireError]) -> Problem:
    detail, problems = EXAMPLES[kind.code]
    return Problem(
        type=type_uri(kind.code),
        title=kind.title,
        status=kind.status,
        detail=detail,
        instance="/v1/extractions",
        code=kind.code,
        errors=[FieldProblem(path=path, message=message) for path, message in problems],
        request_id="4f0c2a5b9d",
    )
