"""Drafts a golden case from an extraction, for a person to correct."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from schemas.article import Article
from schemas.facts import ExtractionData, Span
from schemas.result import ExtractionResult
from service.evaluation.cases import ARTICLE, EXPECTED, META
from service.evaluation.locating import Stretch, occurrences


@dataclass(frozen=True, slots=True)
class Heading:
    """What `meta.yaml` says beside what the article was sent with."""

    source: str
    tags: tuple[str, ...]


def write_draft(folder: Path, article: Article, result: ExtractionResult, heading: Heading) -> None:
    """Write the three files of a case."""
    folder.mkdir(parents=True)
    (folder / ARTICLE).write_text(article.text, encoding="utf-8", newline="")
    meta = {
        "published_at": article.published_at,
        "title": article.title,
        "language": result.article.language,
        "tags": list(heading.tags),
        "source": heading.source,
    }
    (folder / META).write_text(yaml.safe_dump(meta, sort_keys=False, allow_unicode=True), encoding="utf-8")
    draft = json.dumps(draft_expected(article.text, result.data), indent=1, ensure_ascii=False)
    (folder / EXPECTED).write_text(draft + "\n", encoding="utf-8", newline="\n")


def draft_expected(text: str, data: ExtractionData) -> dict[str, Any]:
    """The data as `expected.json` has it: words instead of offsets, counted where they recur."""
    document = data.model_dump(mode="json")
    for actor, found in zip(document["actors"], data.actors, strict=True):
        actor["mentions"] = list(dict.fromkeys(mention.text for mention in found.mentions))
    for action, made in zip(document["policy_actions"], data.policy_actions, strict=True):
        action["evidence"] = [_words(text, span) for span in made.evidence]
    for position, taken in zip(document["positions"], data.positions, strict=True):
        position["quotes"] = [_words(text, span) for span in taken.quotes]
        position["evidence"] = [_words(text, span) for span in taken.evidence]
    for named in ("dates", "references"):
        items = getattr(data, named)
        document[named] = [
            _named(text, item, one.span) for item, one in zip(document[named], items, strict=True)
        ]
    return document


def _words(text: str, span: Span) -> str | dict[str, Any]:
    stands = occurrences(text, span.text)
    if len(stands) == 1:
        return span.text
    return {"text": span.text, "nth": stands.index(Stretch(span.start, span.end)) + 1}


def _named(text: str, item: dict[str, Any], span: Span) -> dict[str, Any]:
    words = _words(text, span)
    place = {"text": words} if isinstance(words, str) else words
    return {
        "id": item["id"],
        **place,
        **{name: item[name] for name in item if name not in {"id", "text", "span"}},
    }
