"""Tests of the whole service in front of the stand-in: real gateway, real wire, no key."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from schemas.result import ExtractionResult
from service.api.app import create_app
from service.composition import open_runtime
from service.mock.serving import MockLLM
from service.model.libraries import load
from service.settings import PlanChoice, Settings
from tests.api.conftest import calling

pytest_plugins = ["service.testing"]
pytestmark = pytest.mark.socket

TEXT = (
    "Freedonia will raise its import tariff on glass from 5 percent to 12 percent on July 2, Trade Minister "
    "Ana Costa said Friday. “We waited long enough,” Costa said.\n\n"
    "The Glass Importers Council opposes the measure.\n"
)
NAMES = {"Ana Costa": "person", "Glass Importers Council": "industry_group", "Zebulon Quartermain": "person"}
READING = {
    "actors": [
        {"name": name, "kind": kind, "title": None, "affiliation": None, "country": None}
        for name, kind in NAMES.items()
    ],
    "policy_actions": [],
    "positions": [],
    "events": [],
}


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """The libraries, before any deadline begins."""
    load()


async def extracted(mock: MockLLM, tmp_path: Path, plan: PlanChoice, **options: Any) -> httpx.Response:
    """The answer of a service that asks the stand-in."""
    settings = Settings(
        model="hosted_vllm/mock",
        api_base=mock.base_url,
        plan=plan,
        cache_dir=tmp_path,
        database_url=f"sqlite:///{tmp_path}/groundwire.db",
    )
    async with calling(create_app(settings, open_runtime)) as client:
        return await client.post(
            "/v1/extractions", json={"text": TEXT, "published_at": "2024-06-14", "options": options}
        )


@pytest.mark.parametrize("plan", [PlanChoice.SINGLE, PlanChoice.SECTIONS])
async def test_replies_from_schemas_are_taken(
    groundwire_mock: MockLLM, tmp_path: Path, plan: PlanChoice
) -> None:
    """Without a script every question of ours gets a reply that fits, in each plan."""
    answer = await extracted(groundwire_mock, tmp_path, plan)
    assert answer.status_code == 200
    result = ExtractionResult.model_validate_json(answer.content)
    assert (result.status, result.provenance.repairs) == ("complete", 0)
    assert groundwire_mock.stats()["by_outcome"] == {"ok": result.provenance.attempts}


@pytest.mark.parametrize(
    "fault",
    ["fenced", "prose", "wrong_type", "missing_field", "extra_field", "not_json", "empty_content", "reset"],
)
async def test_one_failure_is_survived(groundwire_mock: MockLLM, tmp_path: Path, fault: str) -> None:
    """The article is answered all the same, and only with names that it holds."""
    groundwire_mock.play(
        {"rules": [{"when": {"calls": {"last": 1}}, "reply": fault}, {"reply": {"json": READING}}]}
    )
    answer = await extracted(groundwire_mock, tmp_path, PlanChoice.SINGLE)
    assert answer.status_code == 200
    result = ExtractionResult.model_validate_json(answer.content)
    assert result.status == "complete"
    assert {actor.name for actor in result.data.actors} <= {"Ana Costa", "Glass Importers Council"}


async def test_a_hang_ends_at_the_deadline(groundwire_mock: MockLLM, tmp_path: Path) -> None:
    """The caller is told that the deadline passed, and the call to the model is closed."""
    groundwire_mock.play({"rules": [{"reply": "hang"}]})
    answer = await extracted(groundwire_mock, tmp_path, PlanChoice.SINGLE, deadline_s=2)
    assert (answer.status_code, answer.json()["code"]) == (504, "deadline_exceeded")
    async with asyncio.timeout(30):
        while not groundwire_mock.stats()["hung_up"]:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
    stats = groundwire_mock.stats()
    assert (stats["in_flight"], stats["hung_up"]) == (0, 1)
