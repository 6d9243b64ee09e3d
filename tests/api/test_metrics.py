"""What Prometheus reads over HTTP, and what stands in it."""

import re
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.api.app import create_app
from service.settings import Settings
from tests.api.conftest import calling
from tests.fakes import ARTICLE, FakeExtractor, runtime_of


async def test_requests_are_counted_by_route_template(client: httpx.AsyncClient) -> None:
    """What callers make up in paths and methods does not become a label."""
    await client.post("/v1/extractions", json={"text": ARTICLE})
    for number in range(3):
        await client.get(f"/v1/schemas/made-up-{number}")
        await client.get(f"/nowhere/{number}")
        await client.request(f"BREW{number}", "/healthz")
    text = (await client.get("/metrics")).text
    assert 'groundwire_http_requests_total{method="POST",route="/v1/extractions",status="200"} 1.0' in text
    assert 'groundwire_http_requests_total{method="GET",route="/v1/schemas/{name}",status="404"} 3.0' in text
    assert 'groundwire_http_requests_total{method="GET",route="other",status="404"} 3.0' in text
    assert "made-up" not in text
    assert "BREW" not in text


async def test_the_exposition_is_what_prometheus_reads(client: httpx.AsyncClient) -> None:
    """It parses, every family has a help text, and no word of an article is in it."""
    await client.post("/v1/extractions", json={"text": f"{ARTICLE} MARKER", "title": "MARKER"})
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    families = list(text_string_to_metric_families(answer.text))
    assert all(family.documentation for family in families)
    assert all(re.fullmatch(r"groundwire_[a-z_]+", family.name) for family in families)
    assert "MARKER" not in answer.text


async def test_open_metrics_are_given_to_who_asks(client: httpx.AsyncClient) -> None:
    """The Accept header of a newer Prometheus gets OpenMetrics."""
    answer = await client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("application/openmetrics-text")
    assert answer.text.endswith("# EOF\n")


@pytest.mark.parametrize(("scope", "status"), [(Scope.EXTRACT, 403), (Scope.ADMIN, 200)])
async def test_with_keys_metrics_are_for_admins(tmp_path: Path, scope: Scope, status: int) -> None:
    """How much others use is nobody's business."""
    secret, key = make_key("a", None, frozenset({scope}), Limits())
    with changing_keys(tmp_path / "keys.json") as write:
        write(KeyFile(keys=(key,)))
    app = create_app(Settings(api_keys_file=tmp_path / "keys.json"), runtime_of(FakeExtractor()))
    async with calling(app) as client:
        answer = await client.get("/metrics", headers={"Authorization": f"Bearer {secret}"})
        stranger = await client.get("/metrics")
    assert (answer.status_code, stranger.status_code) == (status, 401)
