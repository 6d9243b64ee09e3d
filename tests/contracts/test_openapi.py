"""The served OpenAPI document is complete: all is described, examples fit, references resolve."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.definitions import OPENAPI_31  # OAI's published schema of OpenAPI 3.1

from service.access.keyring import KeyFile, changing_keys
from service.api.app import create_app
from service.errors import GoldenInvalid, GroundwireError
from service.settings import Settings
from tests.fakes import FakeExtractor, runtime_of


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The description of a service with keys."""
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    with changing_keys(path) as write:
        write(KeyFile(keys=()))
    return described(Settings(api_keys_file=path))


def described(settings: Settings) -> dict[str, Any]:
    """What a service with these settings says of itself."""
    told: dict[str, Any] = create_app(settings, runtime_of(FakeExtractor())).openapi()
    return told


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with its method and path."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield f"{method.upper()} {path}", operation


def test_it_is_valid(document: dict[str, Any]) -> None:
    """It is OpenAPI 3.1 by the published schema, and every schema in it is one."""
    assert document["openapi"].startswith("3.1")
    assert list(Draft202012Validator(OPENAPI_31).iter_errors(document)) == []
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_reference_resolves(document: dict[str, Any]) -> None:
    """None points to nothing."""
    for kind, name in re.findall(r"'#/components/(\w+)/([^']+)'", str(document)):
        assert name in document["components"][kind]
    assert document["servers"]


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    """Summary, description, parameters, answers and headers all say what they are."""
    silent = []
    for name, operation in operations(document):
        told = {"summary": operation.get("summary"), "description": operation.get("description")}
        told |= {p["name"]: p.get("description") for p in operation.get("parameters", [])}
        told |= {status: r.get("description") for status, r in operation["responses"].items()}
        told |= {f"{s} id": r["headers"].get("X-Request-ID") for s, r in operation["responses"].items()}
        silent += [f"{name}: {place}" for place, text in told.items() if not text]
    silent += [name for name, h in document["components"]["headers"].items() if not h["description"]]
    assert silent == []


def test_every_field_is_described(document: dict[str, Any]) -> None:
    """Each property of each schema says what it is, and each schema too."""
    silent = [
        f"{name}.{field}"
        for name, schema in document["components"]["schemas"].items()
        for field, value in {"": schema, **schema.get("properties", {})}.items()
        if not value.get("description") and "$ref" not in value
    ]
    assert silent == []


def test_every_error_has_an_example_that_fits(document: dict[str, Any]) -> None:
    """Each error answer of each operation shows one of each code, and it is a Problem."""
    schema = {"$ref": "#/components/schemas/Problem", "components": document["components"]}
    validator = Draft202012Validator(schema)
    for name, operation in operations(document):
        for status, response in operation["responses"].items():
            if status < "400":
                continue
            examples = response["content"]["application/problem+json"]["examples"]
            assert examples, (name, status)
            for code, example in examples.items():
                assert list(validator.iter_errors(example["value"])) == []
                assert (example["value"]["code"], str(example["value"]["status"])) == (code, status)


def test_every_operation_tells_what_any_can_answer(document: dict[str, Any]) -> None:
    """What is no valid HTTP, too late, too large or unforeseen, and a process that starts or stops."""
    of_any = {
        ("400", "bad_request"),
        ("408", "request_timeout"),
        ("431", "bad_request"),
        ("500", "internal_error"),
        ("503", "overloaded"),
    }
    for name, operation in operations(document):
        told = told_codes(operation)
        assert of_any <= told, name
        is_probe = name in {"GET /healthz", "GET /readyz"}
        assert (("503", "model_unavailable") in told) is not is_probe, name


def test_every_error_is_told(document: dict[str, Any]) -> None:
    """Each code of the tree that is served stands at an operation; another test looks at the README."""
    served = {(str(kind.status), kind.code) for kind in kinds_of(GroundwireError) - {GoldenInvalid}}
    assert served == {each for _, operation in operations(document) for each in told_codes(operation)}


def told_codes(operation: dict[str, Any]) -> set[tuple[str, str]]:
    """The statuses and codes of an operation's errors."""
    return {
        (status, code)
        for status, response in operation["responses"].items()
        for code in response.get("content", {}).get("application/problem+json", {}).get("examples", {})
    }


def kinds_of(kind: type[GroundwireError]) -> set[type[GroundwireError]]:
    """An error and all below it."""
    return {kind}.union(
        *(kinds_of(each) for each in kind.__subclasses__() if each.__module__ == kind.__module__)
    )


def test_an_unready_service_is_shown(document: dict[str, Any]) -> None:
    """The example is one that could be answered."""
    content = document["paths"]["/readyz"]["get"]["responses"]["503"]["content"]["application/json"]
    schema = {**content["schema"], "components": document["components"]}
    assert list(Draft202012Validator(schema).iter_errors(content["example"])) == []
    assert content["example"]["status"] == "unready"


def test_keys_are_asked_for_only_where_there_are_keys(document: dict[str, Any]) -> None:
    """With keys all but the probes need one, and without keys nothing does."""
    open_to_all = {name for name, operation in operations(document) if "security" not in operation}
    assert open_to_all == {"GET /healthz", "GET /readyz"}
    assert document["components"]["securitySchemes"]["HTTPBearer"]["scheme"] == "bearer"
    without = described(Settings())
    assert "securitySchemes" not in without["components"]
    assert not any("security" in operation for _, operation in operations(without))


def test_waiting_is_told(document: dict[str, Any]) -> None:
    """Answers that ask to wait say for how long."""
    for name, operation in operations(document):
        for status in {"429", "503"} & set(operation["responses"]):
            assert "Retry-After" in operation["responses"][status]["headers"], name


def test_extractions_answer_in_two_ways(document: dict[str, Any]) -> None:
    """As one object and as events."""
    answer = document["paths"]["/v1/extractions"]["post"]["responses"]["200"]
    assert set(answer["content"]) == {"application/json", "text/event-stream"}
