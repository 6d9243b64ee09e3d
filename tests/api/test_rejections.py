"""Tests of what is said about requests that cannot be answered: code, place and what to do."""

import json
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.problem import Problem
from service.api.bodies import MAX_BODY_BYTES
from service.errors import RequestRejected
from service.strict_json import parse_object
from tests.fakes import FakeExtractor

URL = "/v1/extractions"
JSON = {"Content-Type": "application/json"}


def problem_of(response: httpx.Response) -> Problem:
    """The problem that a response holds, with everything RFC 9457 asks for."""
    assert response.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate(response.json())
    assert problem.status == response.status_code
    assert problem.type == f"urn:groundwire:problem:{problem.code}"
    assert problem.request_id == response.headers["x-request-id"]
    return problem


@pytest.mark.parametrize(
    ("body", "status", "code", "detail"),
    [
        (b"", 400, "malformed_json", "the body is empty"),
        (b"  \n", 400, "malformed_json", "the body is empty"),
        (b'{"text": oops}', 400, "malformed_json", "line 1, column 10: expecting value"),
        (b'{"text": "a"', 400, "malformed_json", "line 1, column 13"),
        (b'{"text": "a"} extra', 400, "malformed_json", "extra data"),
        (b'{"text": "\xff"}', 400, "malformed_json", "not UTF-8 (byte 10)"),
        ('{"text": "a"}'.encode("utf-16"), 400, "malformed_json", "not UTF-8"),
        (b'{"text": "a", "text": "b"}', 400, "malformed_json", "the field text stands twice"),
        (b'{"text": "a", "metadata": {"x": NaN}}', 400, "malformed_json", "NaN is not JSON"),
        (b'{"text": "a", "metadata": {"x": -Infinity}}', 400, "malformed_json", "-Infinity is not JSON"),
        (b'{"text": "a", "metadata": {"x": 1e999}}', 400, "malformed_json", "a number is too large"),
        (b'{"text": "a", "metadata": {"x": ' + b"9" * 500 + b"}}", 400, "malformed_json", "is too long"),
        (b"[" * 100_000, 400, "malformed_json", "nested deeper than 32 levels"),
        (b'{"text": "a", "metadata": ' + b'{"a":' * 40 + b"1" + b"}" * 41, 400, "malformed_json", "deeper"),
        (b'{"text": "a", "metadata": {"x": [' + b"1," * 30_000 + b"1]}}", 413, "article_too_large", "20,000"),
        (b"[]", 422, "invalid_article", "must be a JSON object"),
        (b"null", 422, "invalid_article", "must be a JSON object"),
        (b'"text"', 422, "invalid_article", "must be a JSON object"),
        (
            b'{"text": "a\\ud83d"}',
            422,
            "invalid_article",
            "text holds half of a surrogate pair at character 1",
        ),
        (b'{"text": "a", "metadata": {"\\udc00": 1}}', 422, "invalid_article", "half of a surrogate pair"),
        (b'{"text": ""}', 422, "invalid_article", "the text is empty"),
        (b'{"text": " \\n\\u0000"}', 422, "invalid_article", "the text is empty"),
        (b"{}", 422, "invalid_article", "text is required"),
        (json.dumps({"text": "a" * 300_000}).encode(), 413, "article_too_large", "300000 characters"),
        (b'{"text": "' + b"a" * MAX_BODY_BYTES + b'"}', 413, "article_too_large", "larger than 2,662,144"),
    ],
)
async def test_bodies_that_are_no_article(
    client: httpx.AsyncClient, body: bytes, status: int, code: str, detail: str
) -> None:
    """Each is refused with its code and says what is wrong."""
    response = await client.post(URL, content=body, headers=JSON)
    problem = problem_of(response)
    assert (problem.status, problem.code) == (status, code)
    assert detail in problem.detail


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"text": 5}, "/text", "must be a string"),
        ({"txet": "a"}, "/txet", 'did you mean "text"?'),
        ({"Text": "a"}, "/Text", 'did you mean "text"?'),
        ({"publishedAt": "2023-01-19"}, "/publishedAt", 'did you mean "published_at"?'),
        ({"zzzzzz": 1}, "/zzzzzz", "the fields are text, title"),
        ({"published_at": 20230119}, "/published_at", "write the date as 2023-01-19"),
        ({"published_at": "20230119"}, "/published_at", "write the date as 2023-01-19"),
        ({"published_at": "2023-02-31"}, "/published_at", "not a day of the calendar"),
        (
            {"published_at": "0000-01-01"},
            "/published_at",
            "not a day of the calendar: year 0 is out of range",
        ),
        ({"published_at": "2023-01-19T25:00:00Z"}, "/published_at", "not a day of the calendar or time"),
        ({"title": "t" * 1_001}, "/title", "must have at most 1000 characters"),
        ({"language": "english!"}, "/language", "BCP 47"),
        ({"text": "a\0b"}, "/text", "holds NUL (U+0000) at character 1"),
        ({"title": "\0"}, "/title", "holds NUL (U+0000) at character 0"),
        ({"url": "https://example.org/\0"}, "/url", "holds NUL (U+0000)"),
        ({"source": "a\0"}, "/source", "holds NUL (U+0000)"),
        ({"id": "a\0b"}, "/id", "holds NUL (U+0000)"),
        ({"language": "en\0"}, "/language", "BCP 47"),
        ({"metadata": {"deep": [{"er": "a\0"}]}}, "/metadata", "holds NUL (U+0000)"),
        ({"metadata": {"na\0me": 1}}, "/metadata", "holds NUL (U+0000)"),
        ({"options": {"model": "a\0"}}, "/options/model", "holds NUL (U+0000)"),
        ({"options": {"prompt_version": "v1\0"}}, "/options/prompt_version", 'must look like "v1"'),
        ({"id": ""}, "/id", "must have at least 1 character"),
        ({"metadata": []}, "/metadata", "must be an object"),
        ({"metadata": {"k": "v" * 20_000}}, "/metadata", "larger than 16384 bytes"),
        ({"options": None}, "/options", "must be an object"),
        ({"options": {"shema": "x"}}, "/options/shema", 'did you mean "schema"?'),
        ({"options": {"schema": "weather"}}, "/options/schema", "must be 'trade_policy'"),
        ({"options": {"sections": ["actors", "x"]}}, "/options/sections/1", "must be 'actors'"),
        ({"options": {"sections": "actors"}}, "/options/sections", "must be a list"),
        ({"options": {"sections": []}}, "/options/sections", "leave it out for all"),
        ({"options": {"deadline_s": 0}}, "/options/deadline_s", "must be greater than 0"),
        ({"options": {"deadline_s": 3601}}, "/options/deadline_s", "must be at most 3600"),
        ({"options": {"prompt_version": "newest"}}, "/options/prompt_version", 'must look like "v1"'),
        ({"options": {"cache": "maybe"}}, "/options/cache", "must be 'use', 'refresh' or 'off'"),
    ],
)
async def test_wrong_fields_are_pointed_at(
    client: httpx.AsyncClient, fields: dict[str, object], path: str, message: str
) -> None:
    """Each wrong field has one entry with its JSON pointer and says what it should be."""
    response = await client.post(URL, json={"text": "An article.", **fields})
    problem = problem_of(response)
    assert problem.code == "invalid_article"
    assert [error.path for error in problem.errors] == [path]
    assert message in problem.errors[0].message


async def test_every_wrong_field_is_told_at_once(client: httpx.AsyncClient) -> None:
    """Callers do not have to find their mistakes one by one."""
    response = await client.post(URL, json={"txt": "a", "options": {"cache": "no"}, "id": 3})
    problem = problem_of(response)
    assert {error.path for error in problem.errors} == {"/txt", "/text", "/options/cache", "/id"}
    assert "3 more, see errors" in problem.detail


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("model", "model belongs into the body, as options.model"),
        ("schema", "schema belongs into the body, as options.schema"),
        ("title", "title belongs into the body, as title"),
        ("verbose", "verbose is no parameter of this address; leave it out"),
    ],
)
async def test_parameters_that_nothing_reads_are_refused(
    client: httpx.AsyncClient, name: str, said: str
) -> None:
    """They are told where what they say belongs."""
    problem = problem_of(await client.post(URL, params={name: "x"}, json={"text": "An article."}))
    assert (problem.status, problem.detail) == (422, said)
    assert [error.path for error in problem.errors] == [f"/{name}"]


@pytest.mark.parametrize(
    ("method", "path", "name", "said"),
    [
        ("GET", "/v1/schemas", "version", "leave it out"),
        ("GET", "/v1/schemas/trade_policy", "version", "leave it out"),
        ("GET", "/v1/prompts", "name", "leave it out"),
        ("GET", "/v1/jobs/job_1", "state", "leave it out"),
        ("GET", "/v1/jobs/job_1/events", "cursor", "leave it out"),
        ("GET", "/v1/jobs/job_1/results", "status", 'did you mean "state"?'),
        ("GET", "/v1/jobs/job_1/results", "x", "which takes cursor, state, limit, follow"),
        ("POST", "/v1/jobs/job_1/retry", "state", "leave it out"),
        ("DELETE", "/v1/jobs/job_1", "dry_run", "leave it out"),
    ],
)
async def test_so_are_those_of_what_has_no_body(
    client: httpx.AsyncClient, method: str, path: str, name: str, said: str
) -> None:
    """Before anything is read or done; whoever misspelled one learns which there are."""
    problem = problem_of(await client.request(method, path, params={name: "x"}))
    assert (problem.status, [error.path for error in problem.errors]) == (422, [f"/{name}"])
    assert problem.detail.startswith(f"{name} is no parameter of this address")
    assert said in problem.detail


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/"])
async def test_probes_and_pages_may_be_asked_with_any(client: httpx.AsyncClient, path: str) -> None:
    """What balances load, scrapes or links adds its own."""
    assert (await client.get(path, params={"from": "balancer"})).status_code == 200


@pytest.mark.parametrize(
    ("headers", "detail"),
    [
        ({}, "Content-Type: application/json"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, "Content-Type: application/json"),
        ({"Content-Type": "text/plain"}, "Content-Type: application/json"),
        ({"Content-Type": "application/json; charset=latin-1"}, "JSON is UTF-8"),
        ({"Content-Type": "application/json", "Content-Encoding": "gzip"}, "uncompressed"),
    ],
)
async def test_other_media_types_are_refused(
    client: httpx.AsyncClient, headers: dict[str, str], detail: str
) -> None:
    """A body that is not declared as plain JSON is refused with 415."""
    problem = problem_of(await client.post(URL, content=b'{"text":"a"}', headers=headers))
    assert (problem.status, problem.code) == (415, "unsupported_media_type")
    assert detail in problem.detail


@pytest.mark.parametrize("media_type", ["application/json; charset=utf-8", "application/ld+json"])
async def test_json_media_types_are_taken(client: httpx.AsyncClient, media_type: str) -> None:
    """Parameters and +json suffixes do not matter."""
    response = await client.post(URL, content=b'{"text":"a"}', headers={"Content-Type": media_type})
    assert response.status_code == 200


async def test_a_byte_order_mark_before_the_json_is_no_error(client: httpx.AsyncClient) -> None:
    """Some clients write one; it is no part of the article."""
    response = await client.post(URL, content=b'\xef\xbb\xbf{"text":"a"}', headers=JSON)
    assert response.status_code == 200


async def test_reading_stops_at_the_limit(client: httpx.AsyncClient, extractor: FakeExtractor) -> None:
    """A body that never ends is refused after the limit, without being taken in."""
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 100 * MAX_BODY_BYTES:
            sent += 65_536
            yield b"a" * 65_536

    problem = problem_of(await client.post(URL, content=endless(), headers=JSON))
    assert problem.code == "article_too_large"
    assert extractor.articles == []


async def test_the_largest_article_fits_in_every_encoding(client: httpx.AsyncClient) -> None:
    """200,000 code points are taken even when each is an escaped surrogate pair."""
    body = json.dumps({"text": "\U0001f642" * 200_000})
    assert len(body) > 2_400_000
    response = await client.post(URL, content=body.encode(), headers=JSON)
    assert response.status_code == 200
    assert response.json()["article"]["characters"] == 200_000


@pytest.mark.parametrize(
    ("method", "path", "status", "code", "allowed"),
    [
        ("GET", "/nothing", 404, "not_found", None),
        ("POST", "/v1/extractions/", 404, "not_found", None),
        ("GET", "/v1/schemas/weather", 404, "not_found", None),
        ("GET", "/docs/other.js", 404, "not_found", None),
        ("GET", URL, 405, "method_not_allowed", "POST"),
        ("PUT", "/healthz", 405, "method_not_allowed", "GET, HEAD"),
        ("OPTIONS", "/v1/jobs/job_1", 405, "method_not_allowed", "GET, DELETE"),
    ],
)
async def test_wrong_addresses_and_methods(
    client: httpx.AsyncClient, method: str, path: str, status: int, code: str, allowed: str | None
) -> None:
    """They are problems like all others, and 405 names what is allowed."""
    response = await client.request(method, path)
    problem = problem_of(response)
    assert (problem.status, problem.code, problem.instance) == (status, code, path)
    assert response.headers.get("allow") == allowed


async def test_field_names_that_could_be_article_text_are_not_repeated(client: httpx.AsyncClient) -> None:
    """A caller who puts the article into a key does not find it in our answer."""
    response = await client.post(URL, json={"The minister said: secret words": 1})
    assert "secret" not in response.text
    assert "/…" in {error.path for error in problem_of(response).errors}


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_parsed_or_rejected(raw: bytes) -> None:
    """Nothing but our own errors comes out of the parser."""
    with suppress(RequestRejected):
        assert isinstance(parse_object(raw), dict)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=10,
    ).map(lambda value: {"text": "a", "metadata": {"value": value}})
)
def test_any_json_object_survives_parsing(value: dict[str, object]) -> None:
    """What is JSON arrives unchanged."""
    assert parse_object(json.dumps(value).encode()) == value
