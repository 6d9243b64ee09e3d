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
from service import errors
from service.api.problems import MEDIA_TYPE, type_uri
from service.errors import GroundwireError
from service.version import version

_DESCRIPTION: Final = (
    "Groundwire reads trade-policy news and answers with facts, each one traceable to the exact characters "
    "of the article. Errors are problem details (RFC 9457) with a stable `code`. A request may carry its own "
    "`X-Request-ID`; every answer has one."
)
_REF: Final = "#/components/schemas/{model}"

_SERVERS: Final = [{"url": "/", "description": "The service that this description came from."}]
# name -> (description, type, example)
_HEADERS: Final[Mapping[str, tuple[str, str, object]]] = {
    "X-Request-ID": (
        "The id of the request, in every log line about it: the caller's own, or a new one.",
        "string",
        "4f0c2a5b9d",
    ),
    "Retry-After": ("Seconds to wait before trying again, where known.", "integer", 5),
    "RateLimit": (
        (
            "How many requests the key has left (r) and in how many seconds it gets more (t); "
            "absent for keys without a limit."
        ),
        "string",
        '"minute";r=59;t=60',
    ),
    "RateLimit-Policy": (
        "The key's requests (q) in a window of seconds (w).",
        "string",
        '"minute";q=60;w=60',
    ),
    "WWW-Authenticate": ("How to present a key.", "string", 'Bearer realm="groundwire"'),
    "Location": ("The address of the job.", "string", "/v1/jobs/job_5d2f"),
    "Idempotent-Replayed": (
        "true when the job was handed in before with the same Idempotency-Key; else absent.",
        "string",
        "true",
    ),
}
_OF_STATUS: Final[Mapping[str, tuple[str, ...]]] = {
    "401": ("WWW-Authenticate",),
    "409": ("Retry-After",),
    "429": ("Retry-After",),
    "503": ("Retry-After",),
}

_PROBES: Final = ("/healthz", "/readyz")
_OF_ANY: Final = (
    errors.RequestUnreadable,
    errors.RequestLate,
    errors.HeadTooLarge,
    errors.GroundwireError,
    errors.ServiceOverloaded,
)

# code -> (detail, [(path, message)]) as a caller could get them
EXAMPLES: Final[Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "malformed_json": ("line 1, column 9: expecting value", ()),
    "bad_request": ("the request is not valid HTTP", ()),
    "request_timeout": ("the body did not arrive within 60 seconds; send it at once", ()),
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
    "idempotency_pending": (
        "a request with this Idempotency-Key is still arriving; send it again to get its job",
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
    return responses


def event_schema(**events: str) -> dict[str, Any]:
    """The schema of each event of a stream; `events` says which model the data of which event holds."""
    return {
        "description": "Server-sent events, each of one of these kinds; between them comments.",
        "type": "object",
        "required": ["event", "data"],
        "properties": {
            "event": {"type": "string", "enum": list(events), "description": "The kind of event."},
            "data": {
                "type": "string",
                "description": "JSON: "
                + "; ".join(f"of `{event}` as `{model}`" for event, model in events.items()),
                "contentMediaType": "application/json",
            },
        },
    }


def install(app: FastAPI, *, needs_keys: bool = True) -> None:
    """Let the application describe itself, with or without API keys."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _describe(app, needs_keys=needs_keys)
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign] # as FastAPI's manual does it


def _describe(app: FastAPI, *, needs_keys: bool) -> dict[str, Any]:
    described = get_openapi(
        title="Groundwire", version=version(), description=_DESCRIPTION, routes=app.routes, servers=_SERVERS
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
    named.setdefault("JsonValue", {})["description"] = "Any JSON."
    _forget_validation_errors(described)
    _tell_failures_of_any(described)
    _tell_headers(described)
    if not needs_keys:
        _forget_keys(described)
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


def _tell_failures_of_any(described: dict[str, Any]) -> None:
    """What every address can answer, since the connection or the process answers it and not the route."""
    for path, operations in described["paths"].items():
        # The probes answer also while the service starts.
        starting = () if path in _PROBES else (errors.ModelUnavailable,)
        for operation in operations.values():
            responses = operation["responses"]
            for status, response in documented(*_OF_ANY, *starting).items():
                own = responses.setdefault(str(status), response)
                content = own["content"].setdefault(MEDIA_TYPE, response["content"][MEDIA_TYPE])
                content["examples"] = response["content"][MEDIA_TYPE]["examples"] | content["examples"]


def _tell_headers(described: dict[str, Any]) -> None:
    described["components"]["headers"] = {
        name: {"description": text, "schema": {"type": kind}, "example": example}
        for name, (text, kind, example) in _HEADERS.items()
    }
    for operation in _operations(described):
        for status, response in operation["responses"].items():
            names = ["X-Request-ID"]
            if "security" in operation:
                names += ["RateLimit", "RateLimit-Policy"]
            names += _OF_STATUS.get(status, ())
            if operation.get("operationId", "").startswith("create_job") and status == "202":
                names += ["Location", "Idempotent-Replayed"]
            response.setdefault("headers", {}).update(
                {name: {"$ref": f"#/components/headers/{name}"} for name in names}
            )


def _forget_keys(described: dict[str, Any]) -> None:
    """Without keys the service asks nobody for one."""
    described["components"].pop("securitySchemes", None)
    for operation in _operations(described):
        operation.pop("security", None)


def _operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for path in described["paths"].values() for operation in path.values()]


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
