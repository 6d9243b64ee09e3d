"""Both plans, repair and malformed items through the real gateway, against a scripted server."""

import json
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
import respx

from schemas.article import Article
from schemas.result import ExtractionResult, ResultStatus
from service.extraction import ExtractionDefaults, Extractor
from service.model.libraries import Libraries
from service.model.registry import RemoteModel
from service.settings import PlanChoice
from tests.unit.extracting import EMPTY, actor
from tests.wire.asking import BASE, chat, gateway_to

TEXT = (
    "Canada will raise the tariff on steel pipe to 20 percent, Industry Minister Lea Roy said. "
    "“We waited long enough,” Roy said. Mexico suspended its quota on beans in March."
)
TARIFF: dict[str, Any] = {
    "summary": "Canada will raise the tariff on steel pipe to 20 percent.",
    "instrument": "import_tariff",
    "status": "announced",
    "issuers": ["Canada"],
    "targets": [{"name": "steel pipe", "kind": "product"}],
    "sentences": [1],
    "dates": [],
    "references": [],
}
ROY: dict[str, Any] = {
    "speaker": "Lea Roy",
    "topic": "the tariff",
    "stance": "supports",
    "summary": "Roy said that they waited long enough.",
    "quotes": ["q1"],
    "sentences": [2],
}
READING = EMPTY | {
    "actors": [actor("Canada", "government"), actor("Lea Roy", "person")],
    "policy_actions": [TARIFF],
    "positions": [ROY],
}


def part_of(reading: Mapping[str, Any], request: httpx.Request) -> httpx.Response:
    """The sections of a reading that a request's schema asks for."""
    schema = json.loads(request.content)["response_format"]["json_schema"]["schema"]
    return chat(json.dumps({name: reading[name] for name in schema["properties"]}))


async def extract(libraries: Libraries, plan: PlanChoice) -> ExtractionResult:
    """The answer of the whole way, over HTTP."""
    model = RemoteModel(gateway_to(libraries), BASE)

    async def find(_: str | None) -> RemoteModel:
        return model

    extractor = Extractor(find, ExtractionDefaults(30, plan))
    return await extractor.extract(Article(text=TEXT, language="en"))


@pytest.mark.parametrize(("plan", "calls"), [(PlanChoice.SINGLE, 1), (PlanChoice.SECTIONS, 3)])
async def test_both_plans_give_the_same(
    libraries: Libraries, wire: respx.MockRouter, plan: PlanChoice, calls: int
) -> None:
    """One call, or one a section: the facts are the same, and the tokens of all calls are counted."""
    route = wire.post(f"{BASE}/chat/completions").mock(side_effect=lambda r: part_of(READING, r))
    result = await extract(libraries, plan)
    assert route.call_count == calls
    assert result.status is ResultStatus.COMPLETE
    assert [a.name for a in result.data.actors] == ["Canada", "Lea Roy"]
    assert [p.summary for p in result.data.policy_actions] == [TARIFF["summary"]]
    assert [s.quotes[0].text for s in result.data.positions] == ["We waited long enough,"]
    assert result.provenance.usage.input_tokens == 100 * calls
    assert result.provenance.repairs == 0


async def test_a_malformed_item_is_repaired_alone(libraries: Libraries, wire: respx.MockRouter) -> None:
    """The whole reply is not asked again: one short question mends the item."""
    wrong = READING | {"policy_actions": [TARIFF | {"status": "certain"}]}
    route = wire.post(f"{BASE}/chat/completions")
    route.side_effect = [chat(json.dumps(wrong)), chat('{"malformed1": {"status": "announced"}}')]
    result = await extract(libraries, PlanChoice.SINGLE)
    assert route.call_count == 2
    first, second = (json.loads(call.request.content) for call in route.calls)
    assert len(json.dumps(second)) < len(json.dumps(first)) / 3
    assert second["response_format"]["json_schema"]["strict"] is True
    assert [p.status.value for p in result.data.policy_actions] == ["announced"]
    assert (result.provenance.attempts, result.provenance.repairs) == (2, 1)
    assert {w.code for w in result.warnings} <= {"cost_unknown"}


async def test_a_section_that_fails_costs_that_section(libraries: Libraries, wire: respx.MockRouter) -> None:
    """The others are answered; the answer is partial and says which is missing."""

    def answer(request: httpx.Request) -> httpx.Response:
        if b"article: positions." in request.content:
            return httpx.Response(400, json={"error": {"message": "no", "type": "invalid_request_error"}})
        return part_of(READING, request)

    wire.post(f"{BASE}/chat/completions").mock(side_effect=answer)
    result = await extract(libraries, PlanChoice.SECTIONS)
    assert result.status is ResultStatus.PARTIAL
    assert [w.path for w in result.warnings if w.dropped] == ["/data/positions"]
    assert len(result.data.policy_actions) == 1
