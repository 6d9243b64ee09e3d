"""Tests of the routes that tell about the service, its documentation and its pages."""

import hashlib
import re
from base64 import b64encode
from typing import Any

import httpx
import pytest

import prompts
from schemas.result import ExtractionResult
from service.api.openapi import documented
from service.errors import ModelUnavailable, ServiceOverloaded


async def test_health_and_readiness(client: httpx.AsyncClient) -> None:
    """A running service with everything it needs is healthy and ready."""
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (200, "ready")


@pytest.mark.parametrize("path", ["/", "/docs", "/healthz", "/readyz", "/metrics", "/openapi.json"])
async def test_head_is_answered_as_get(client: httpx.AsyncClient, path: str) -> None:
    """With the same status and media type (RFC 9110, 9.3.2)."""
    got, headed = await client.get(path), await client.head(path)
    assert headed.status_code == got.status_code == 200
    assert headed.headers["content-type"] == got.headers["content-type"]


@pytest.mark.parametrize("name", ["trade_policy", "trade_policy@1"])
async def test_schemas_are_listed_and_given(client: httpx.AsyncClient, name: str) -> None:
    """The schema is the JSON Schema of the answer, in which every field is required."""
    (entry,) = (await client.get("/v1/schemas")).json()["schemas"]
    assert entry == {"name": "trade_policy", "version": "trade_policy@1", "url": "/v1/schemas/trade_policy"}
    schema = (await client.get(f"/v1/schemas/{name}")).json()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"] == list(schema["properties"])
    assert set(schema["properties"]) >= {"schema", "data", "warnings", "provenance"}
    assert ExtractionResult.model_json_schema(mode="serialization")["$defs"] == schema["$defs"]


async def test_prompts_are_listed_with_their_fingerprint(client: httpx.AsyncClient) -> None:
    """The list is the catalog."""
    listed = (await client.get("/v1/prompts")).json()["prompts"]
    assert [(each["name"], each["version"], each["sha256"]) for each in listed] == [
        (each.name, each.version, each.sha256) for each in prompts.catalog()
    ]


@pytest.fixture
async def openapi(client: httpx.AsyncClient) -> dict[str, Any]:
    """The API's description of itself."""
    described: dict[str, Any] = (await client.get("/openapi.json")).json()
    return described


async def test_the_api_documents_its_errors_with_examples(openapi: dict[str, Any]) -> None:
    """Each error of the extraction route is problem+json with an example of every code."""
    responses = openapi["paths"]["/v1/extractions"]["post"]["responses"]
    assert set(responses) == {
        "200",
        "400",
        "401",
        "403",
        "408",
        "413",
        "415",
        "422",
        "429",
        "431",
        "500",
        "502",
        "503",
        "504",
    }
    for status, response in responses.items():
        if status == "200":
            continue
        (media_type,) = response["content"]
        assert media_type == "application/problem+json"
        for code, example in response["content"][media_type]["examples"].items():
            assert example["value"]["code"] == code
            assert str(example["value"]["status"]) == status
    assert set(responses["503"]["content"]["application/problem+json"]["examples"]) == {
        "model_unavailable",
        "overloaded",
    }


async def test_the_api_describes_only_what_it_answers(openapi: dict[str, Any]) -> None:
    """Every reference resolves, FastAPI's own error shape is gone and enum values are explained."""
    named = openapi["components"]["schemas"]
    references = set(re.findall(r"#/components/schemas/(\w+)", str(openapi)))
    assert references <= set(named)
    assert "HTTPValidationError" not in named
    assert "- `export_control`: " in named["Instrument"]["description"]
    assert set(named["Problem"]["required"]) >= {"type", "title", "status", "detail", "code", "request_id"}


async def test_every_route_says_what_it_is_for(openapi: dict[str, Any]) -> None:
    """Each operation has a summary and a description."""
    for path in openapi["paths"].values():
        for operation in path.values():
            assert operation["summary"]
            assert operation["description"]


def test_a_shared_status_lists_every_code() -> None:
    """Two errors with one status stand beside each other."""
    examples = documented(ModelUnavailable, ServiceOverloaded)[503]["content"]["application/problem+json"]
    assert set(examples["examples"]) == {"model_unavailable", "overloaded"}


@pytest.mark.parametrize("path", ["/", "/docs"])
async def test_pages_load_nothing_from_elsewhere(client: httpx.AsyncClient, path: str) -> None:
    """The policy allows only our origin and exactly the inline code; the page names no other address."""
    response = await client.get(path)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for code in re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", response.text, re.DOTALL):
        assert f"'sha256-{b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" in policy
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", response.text)
    assert not re.search(r"""\son\w+=|style=""", response.text)


@pytest.mark.parametrize(
    ("name", "media_type"), [("swagger-ui-bundle.js", "text/javascript"), ("swagger-ui.css", "text/css")]
)
async def test_the_documentation_brings_its_assets(
    client: httpx.AsyncClient, name: str, media_type: str
) -> None:
    """Script and style come from the service itself."""
    response = await client.get(f"/docs/{name}")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(media_type)
    assert len(response.content) > 100_000
