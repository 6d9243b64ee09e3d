"""Callers over HTTP: with keys only they get in, within their share, and are told how much is left."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.api.app import create_app
from service.errors import SettingsInvalid
from service.settings import Settings
from tests.api.conftest import calling
from tests.fakes import ARTICLE, FakeExtractor, runtime_of

BODY = {"text": ARTICLE}


@asynccontextmanager
async def keyed(
    tmp_path: Path,
    extractor: FakeExtractor | None = None,
    scope: Scope = Scope.EXTRACT,
    **limits: Any,
) -> AsyncIterator[tuple[httpx.AsyncClient, dict[str, str]]]:
    """A client of a service with one key, and the headers that carry it."""
    secret, key = make_key("a", None, frozenset({scope}), Limits(**limits))
    path = tmp_path / "keys.json"
    with changing_keys(path) as write:
        write(KeyFile(keys=(key,)))
    app = create_app(Settings(api_keys_file=path), runtime_of(extractor or FakeExtractor()))
    async with calling(app) as client:
        yield client, {"Authorization": f"Bearer {secret}"}


@pytest.mark.parametrize(
    "path", ["/v1/extractions", "/v1/schemas", "/v1/prompts", "/v1/schemas/trade_policy"]
)
async def test_without_a_key_nobody_gets_in(tmp_path: Path, path: str) -> None:
    """The answer is 401 with the scheme, also when the body is none at all."""
    async with keyed(tmp_path) as (client, headers):
        method = "POST" if path == "/v1/extractions" else "GET"
        stranger = await client.request(method, path, content=b"{")
        friend = await client.request(method, path, headers=headers, json=BODY)
    assert (stranger.status_code, stranger.json()["code"]) == (401, "unauthenticated")
    assert stranger.headers["www-authenticate"].startswith("Bearer")
    assert friend.status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/", "/docs", "/openapi.json"])
async def test_probes_and_pages_need_no_key(tmp_path: Path, path: str) -> None:
    """A probe or a person who reads the documentation has no key."""
    async with keyed(tmp_path) as (client, _):
        assert (await client.get(path)).status_code == 200


async def test_a_stranger_is_refused_before_the_body_is_read(tmp_path: Path) -> None:
    """Whatever is sent without a key is not read: the refusal does not depend on it."""
    async with keyed(tmp_path) as (client, _):
        answer = await client.post("/v1/extractions", content=b"x" * 10_000_000)
    assert answer.status_code == 401


async def test_a_key_without_the_scope_is_forbidden(tmp_path: Path) -> None:
    """The answer names the scope."""
    async with keyed(tmp_path, scope=Scope.JOBS) as (client, headers):
        answer = await client.post("/v1/extractions", headers=headers, json=BODY)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "extract" in answer.json()["detail"]


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
async def test_every_answer_says_how_much_is_left(tmp_path: Path, accept: str) -> None:
    """The headers stand on answers, streams and refusals; the refusal says when to come back."""
    async with keyed(tmp_path, requests_per_minute=2) as (client, headers):
        headers["Accept"] = accept
        answers = [await client.post("/v1/extractions", headers=headers, json=BODY) for _ in range(3)]
    assert [a.status_code for a in answers] == [200, 200, 429]
    assert [a.headers["ratelimit"].partition(";t=")[0] for a in answers] == [
        '"minute";r=1',
        '"minute";r=0',
        '"minute";r=0',
    ]
    assert answers[2].json()["code"] == "rate_limited"
    assert 1 <= int(answers[2].headers["retry-after"]) <= 60


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
async def test_requests_at_once_are_bounded_per_key(tmp_path: Path, accept: str) -> None:
    """While a request runs or streams, its place is taken; afterwards it is free."""
    extractor = FakeExtractor(gate=asyncio.Event())
    async with keyed(tmp_path, extractor, in_flight=1, requests_per_minute=9) as (client, headers):
        headers["Accept"] = accept
        first = asyncio.create_task(client.post("/v1/extractions", headers=headers, json=BODY))
        await extractor.started.wait()
        second = await client.post("/v1/extractions", headers=headers, json=BODY)
        assert extractor.gate is not None
        extractor.gate.set()
        third = [(await first).status_code]
        third.append((await client.post("/v1/extractions", headers=headers, json=BODY)).status_code)
    assert (second.status_code, third) == (429, [200, 200])
    assert second.headers["ratelimit"].startswith('"minute";r=7;')
    assert second.headers["retry-after"] == "1"


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
async def test_what_an_extraction_took_is_counted(tmp_path: Path, accept: str) -> None:
    """The fake spends 1,280 tokens an article: after two, a budget of 2,000 is used up."""
    async with keyed(tmp_path, tokens_per_day=2_000) as (client, headers):
        headers["Accept"] = accept
        codes = [
            (await client.post("/v1/extractions", headers=headers, json=BODY)).status_code for _ in range(3)
        ]
    assert codes == [200, 200, 429]


def test_a_service_whose_keys_are_missing_does_not_start(tmp_path: Path) -> None:
    """A typing error in the path must not open the service to everyone."""
    with pytest.raises(SettingsInvalid, match="keys create"):
        create_app(Settings(api_keys_file=tmp_path / "typo.json"), runtime_of(FakeExtractor()))
