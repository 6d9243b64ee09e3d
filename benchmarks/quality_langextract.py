"""LangExtract with its OpenAI provider, a careful prompt and worked examples."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import langextract
import openai
from langextract import factory
from langextract.core.data import ExampleData, Extraction
from langextract.core.exceptions import LangExtractError
from langextract.providers.openai import OpenAILanguageModel

from benchmarks.quality_plain import SECTIONS, Item, Items
from benchmarks.quality_replies import Answer, Meter
from schemas.article import Article
from schemas.vocabulary import (
    ActionStatus,
    ActorKind,
    Attribution,
    Described,
    Instrument,
    ReferenceKind,
    Stance,
    TargetKind,
)

_EXAMPLES: Final = Path(__file__).parent / "data" / "quality_examples.json"
DEFAULT_CHUNK: Final = 1000  # langextract's own default, in characters
_PROMPT: Final = """\
Extract the facts about trade policy in order of appearance. Copy extraction_text exactly from the text; \
do not paraphrase. Say only what the text says, and leave an attribute empty when the text does not say it.
actor: every person and body that acts, decides or speaks. extraction_text is the name without title. \
kind: {kinds}. country: ISO 3166-1 alpha-2 code.
policy_action: every measure of trade policy; extraction_text is the clause that reports it. \
instrument: {instruments}. status: {statuses}. Separate several targets with semicolons.
position: what an actor says for, against or about something; extraction_text is the statement. \
stance: {stances}. attribution: direct, indirect.
date: every date or period as written. value: ISO date, month, year, or START/END, worked out from the \
date of publication.
reference: every cited document, case or numbered article. kind: {references}."""


def examples() -> list[ExampleData]:
    """The worked examples."""
    return [
        ExampleData(
            text=f"Published: {told['published_at']}\n\n{told['text']}",
            extractions=[
                Extraction(
                    extraction_class=item["class"],
                    extraction_text=item["text"],
                    attributes=item["attributes"],
                )
                for item in told["extractions"]
            ],
        )
        for told in json.loads(_EXAMPLES.read_text(encoding="utf-8"))
    ]


def ask(address: str, article: Article, max_tokens: int, chunk: int | None) -> Answer:
    """Extract in chunks of so many characters, or in one; each call may write `max_tokens`."""
    meter = Meter()
    started = time.perf_counter()
    with meter.client() as http:
        model = factory.create_model(
            factory.ModelConfig(
                model_id="embedded",
                provider="openai",
                provider_kwargs={
                    "api_key": "unused",
                    "base_url": f"{address}/v1",
                    "max_workers": 1,  # the embedded model answers one call at a time
                    "temperature": 0.0,
                    "max_output_tokens": max_tokens,
                },
            ),
            examples=examples(),
            use_schema_constraints=True,
        )
        # Its own client, but counted and never asking twice.
        if not isinstance(model, OpenAILanguageModel):
            raise TypeError(type(model))
        model._client = openai.OpenAI(  # noqa: SLF001 - langextract tells no usage
            base_url=f"{address}/v1", api_key="unused", http_client=http, max_retries=0
        )
        try:
            found = langextract.extract(
                article.text,
                prompt_description=_prompt(),
                examples=examples(),
                model=model,
                use_schema_constraints=False,  # they are in the model already
                max_char_buffer=chunk or len(article.text) + 1,
                max_workers=1,
                batch_length=1,
                additional_context=f"Published: {article.published_at}",
                show_progress=False,
            )
        except LangExtractError as failure:
            seconds = time.perf_counter() - started
            told = f"{type(failure).__name__}: {failure}"
            return Answer(
                None, seconds, meter.input_tokens, meter.output_tokens, meter.calls, meter.cut, told
            )
    raw = [
        {
            "class": item.extraction_class,
            "text": item.extraction_text,
            "attributes": item.attributes or {},
            "is_aligned": item.char_interval is not None,
        }
        for item in found.extractions or []
    ]
    seconds = time.perf_counter() - started
    return Answer(raw, seconds, meter.input_tokens, meter.output_tokens, meter.calls, meter.cut)


def items_of(answer: Answer) -> Items:
    """The extractions as items of our schema; a speaker or issuer that is no actor becomes one."""
    items: Items = {section: [] for section in SECTIONS}
    for found in answer.raw:
        told = {name: _text(value) for name, value in found["attributes"].items()}
        match found["class"]:
            case "actor":
                _add_actor(items, found["text"], told)
            case "policy_action":
                items["policy_actions"].append(_action(items, found["text"], told))
            case "position":
                items["positions"].append(_position(items, found["text"], told))
            case "date":
                items["dates"].append(
                    _numbered(items["dates"], "d", found["text"])
                    | {
                        "value": told.get("value") or None,
                        "start": None,
                        "end": None,
                        "basis": "publication",
                        "event": told.get("event") or None,
                    }
                )
            case "reference":
                items["references"].append(
                    _numbered(items["references"], "r", found["text"])
                    | {
                        "kind": _value(ReferenceKind, told.get("kind"), ReferenceKind.OTHER),
                        "key": told.get("key") or found["text"],
                        "date": None,
                        "url": None,
                    }
                )
    return items


def _prompt() -> str:
    return _PROMPT.format(
        kinds=", ".join(ActorKind),
        instruments=", ".join(Instrument),
        statuses=", ".join(ActionStatus),
        stances=", ".join(Stance),
        references=", ".join(ReferenceKind),
    )


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _value(enum: type[Described], told: str | None, otherwise: Described) -> str:
    normal = (told or "").strip().casefold().replace(" ", "_").replace("-", "_")
    return normal if normal in set(enum) else otherwise.value


def _numbered(items: list[Item], letter: str, text: str) -> Item:
    return {"id": f"{letter}{len(items) + 1}", "text": text}


def _add_actor(items: Items, name: str, told: Mapping[str, str]) -> str:
    for actor in items["actors"]:
        if actor["name"].casefold() == name.casefold():
            return str(actor["id"])
    actor = {
        "id": f"a{len(items['actors']) + 1}",
        "name": name,
        "kind": _value(ActorKind, told.get("kind"), ActorKind.OTHER),
        "title": told.get("title") or None,
        "affiliation": told.get("affiliation") or None,
        "country": told.get("country") or None,
    }
    items["actors"].append(actor)
    return str(actor["id"])


def _action(items: Items, text: str, told: Mapping[str, str]) -> Item:
    issuers = [name.strip() for name in told.get("issuer", "").split(";") if name.strip()]
    targets = [name.strip() for name in told.get("target", "").split(";") if name.strip()]
    return {
        "id": f"p{len(items['policy_actions']) + 1}",
        "summary": told.get("summary") or text,
        "instrument": _value(Instrument, told.get("instrument"), Instrument.OTHER),
        "status": _value(ActionStatus, told.get("status"), ActionStatus.ANNOUNCED),
        "issuers": [_add_actor(items, name, {}) for name in issuers],
        "targets": [{"name": name, "kind": TargetKind.PRODUCT, "country": None} for name in targets],
        "dates": [],
        "references": [],
        "evidence": [text],
    }


def _position(items: Items, text: str, told: Mapping[str, str]) -> Item:
    return {
        "id": f"s{len(items['positions']) + 1}",
        "actor": _add_actor(items, told.get("speaker") or "the speaker", {}),
        "topic": told.get("topic", ""),
        "action": None,
        "stance": _value(Stance, told.get("stance"), Stance.NEUTRAL),
        "summary": told.get("summary") or text,
        "quotes": [],
        "attribution": _value(Attribution, told.get("attribution"), Attribution.INDIRECT),
        "evidence": [text],
    }
