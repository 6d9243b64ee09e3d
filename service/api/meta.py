"""The routes that tell about the service: health, readiness, schemas and prompts."""

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Request, Response, status
from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema

import prompts
from schemas.result import SCHEMA_VERSION, ExtractionResult
from service import errors
from service.api.access import MayRead
from service.api.openapi import documented
from service.api.parameters import check_known
from service.api.state import Given

router = APIRouter(tags=["service"])

_SCHEMA_NAME, _, _ = SCHEMA_VERSION.partition("@")
_COMMON: Final = documented(errors.ArticleRejected, errors.CallerUnknown, errors.CallerLimited)
_NAMES: Final = {_SCHEMA_NAME, SCHEMA_VERSION}
SchemaName = Annotated[str, Path(description="Such as trade_policy, or with its version.")]


class Told(BaseModel):
    """A frozen value that the service tells about itself."""

    model_config = ConfigDict(frozen=True)


class Health(Told):
    """The process lives."""

    status: Annotated[Literal["ok"], Field(description='Always "ok".')]


class DependencyState(Told):
    """One thing that the service needs."""

    name: Annotated[str, Field(description="What is needed.")]
    ready: Annotated[bool, Field(description="Whether it is there now.")]
    detail: Annotated[str, Field(description="How it is, or what is missing.")]


class Readiness(Told):
    """Whether extraction would work now."""

    status: Annotated[Literal["ready", "unready"], Field(description="ready when every dependency is.")]
    dependencies: Annotated[list[DependencyState], Field(description="Each with what is missing.")]


class SchemaEntry(Told):
    """A schema of answers."""

    name: Annotated[str, Field(description="What `options.schema` takes.")]
    version: Annotated[str, Field(description="What the answer's `schema` says.")]
    url: Annotated[str, Field(description="Where its JSON Schema is.")]


class Schemas(Told):
    """The schemas that there are."""

    schemas: Annotated[list[SchemaEntry], Field(description="By name.")]


class PromptEntry(Told):
    """A version of the prompts."""

    name: Annotated[str, Field(description="Which schema it fills.")]
    version: Annotated[str, Field(description="What `options.prompt_version` takes.")]
    sha256: Annotated[str, Field(description="Of all its files; stands in every answer's provenance.")]
    files: Annotated[list[str], Field(description="The files it consists of.")]


class Prompts(Told):
    """The prompts that there are."""

    prompts: Annotated[list[PromptEntry], Field(description="By name and version.")]


_UNREADY: Final[dict[int | str, dict[str, Any]]] = {
    503: {
        "model": Readiness,
        "description": "Something is missing; the answer says what.",
        "content": {
            "application/json": {
                "example": Readiness(
                    status="unready",
                    dependencies=[
                        DependencyState(
                            name="model", ready=False, detail="openai/gpt-4o: its server does not answer"
                        ),
                        DependencyState(name="jobs", ready=True, detail="sqlite: works"),
                    ],
                ).model_dump()
            }
        },
    }
}


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz", summary="Does the process live?")
async def health() -> Health:
    """Answer at once, also while the model loads."""
    return Health(status="ok")


@router.head("/readyz", include_in_schema=False)
@router.get(
    "/readyz",
    summary="Would an extraction work now?",
    responses=_UNREADY,
)
async def readiness(services: Given, response: Response) -> Readiness:
    """Check each dependency without spending tokens."""
    found = await services.slot.dependencies()
    is_ready = all(dependency.ready for dependency in found)
    if not is_ready:
        response.status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    return Readiness(
        status="ready" if is_ready else "unready",
        dependencies=[
            DependencyState(name=each.name, ready=each.ready, detail=each.detail) for each in found
        ],
    )


@router.get("/v1/schemas", summary="List the schemas of answers", responses=_COMMON)
async def list_schemas(request: Request, _: MayRead) -> Schemas:
    """Name every schema that answers can have."""
    check_known(request, ())
    return Schemas(
        schemas=[SchemaEntry(name=_SCHEMA_NAME, version=SCHEMA_VERSION, url=f"/v1/schemas/{_SCHEMA_NAME}")]
    )


@router.get(
    "/v1/schemas/{name}",
    summary="One schema as JSON Schema",
    response_description="JSON Schema (draft 2020-12) of the whole answer.",
    responses=documented(errors.ResourceNotFound) | _COMMON,
)
async def read_schema(name: SchemaName, request: Request, _: MayRead) -> dict[str, Any]:
    """Give the JSON Schema of an answer; the name goes with or without its version."""
    check_known(request, ())
    if name not in _NAMES:
        raise errors.ResourceNotFound(f"there is no such schema; there is {SCHEMA_VERSION}")
    schema = ExtractionResult.model_json_schema(mode="serialization", by_alias=True)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:groundwire:schema:{SCHEMA_VERSION}",
        **schema,
    }


@router.get("/v1/prompts", summary="List the prompts", responses=_COMMON)
async def list_prompts(request: Request, _: MayRead) -> Prompts:
    """Name every version of the prompts with its fingerprint."""
    check_known(request, ())
    return Prompts(
        prompts=[
            PromptEntry(name=each.name, version=each.version, sha256=each.sha256, files=list(each.files))
            for each in prompts.catalog()
        ]
    )
