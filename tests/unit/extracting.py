"""An article, what a large model might read in it, and extractors with scripted models."""

from datetime import date
from typing import Any

from schemas.article import Article
from schemas.result import ExtractionResult
from service.extraction import ExtractionDefaults, Extractor
from service.settings import PlanChoice
from tests.unit.models import Script, ScriptedModel

TEXT = (
    "Japan will impose a 25 percent tariff on imports of Chinese steel from 1 July 2025, Trade Minister Ken "
    "Saito said Tuesday. “We do not want this fight,” Saito told reporters in Tokyo. The Ministry of Finance "
    "opposes the measure (see 2301130058).\n\n"
    "Sign up for a free preview to unlock the rest of this article\n\n"
    "Brightwell Steel Corp. asked the ministry to exempt rebar. “The tariff would ruin us,” Chief Executive "
    "Dana Brightwell said last month, citing 87 FR 62186.\n"
)


def extractor_of(
    model: ScriptedModel, plan: PlanChoice = PlanChoice.AUTO, deadline_s: float = 30
) -> Extractor:
    """An extractor that always finds this model."""

    async def find(_: str | None) -> ScriptedModel:
        return model

    return Extractor(find, ExtractionDefaults(deadline_s=deadline_s, plan=plan))


async def extract(text: str, script: Script | None = None, **article: Any) -> ExtractionResult:
    """Extract with a scripted small model."""
    model = ScriptedModel(script or {})
    return await extractor_of(model).extract(
        Article(text=text, published_at=date(2025, 6, 10), language="en", **article)
    )


EMPTY: dict[str, Any] = {"actors": [], "policy_actions": [], "positions": [], "events": []}


def actor(name: str, kind: str, title: str | None = None, country: str | None = None) -> dict[str, Any]:
    """One actor of a large model's reply."""
    return {"name": name, "kind": kind, "title": title, "affiliation": None, "country": country}


READING: dict[str, Any] = {
    "actors": [
        actor("Trade Minister Ken Saito", "person", title="Trade Minister", country="JP"),
        actor("Wang Wentao", "person"),
        actor("Dana Brightwell", "person", title="Trade Minister", country="CN"),
        actor("Japan", "government", country="JP"),
    ],
    "policy_actions": [
        {
            "summary": "Japan imposed a 35 percent tariff on Chinese steel.",
            "instrument": "import_tariff",
            "status": "in_force",
            "issuers": ["Japan", "European Union"],
            "targets": [
                {"name": "Chinese steel", "kind": "product"},
                {"name": "Indian rice", "kind": "product"},
            ],
            "sentences": [1],
            "dates": ["t1", "t99"],
            "references": ["r1", "r77"],
        }
    ],
    "positions": [
        {
            "speaker": "Dana Brightwell",
            "topic": "the tariff fight",
            "stance": "opposes",
            "summary": "Saito said that Japan does not want this fight.",
            "quotes": ["q1"],
            "sentences": [2],
        }
    ],
    "events": [],
}
