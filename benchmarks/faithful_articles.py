"""Reads the articles of the faithfulness benchmark: our own prose, with true claims written by hand."""

import re
from dataclasses import dataclass
from pathlib import Path

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle
from service.candidates.actions import sentence_text
from service.candidates.gathering import gather_candidates
from service.draft import DraftActor
from service.ground.actors import check_actors
from service.ground.bench import Bench
from service.ground.names import Wording
from service.ground.warnings import Findings

DATA = Path(__file__).parent / "data"
_TOPIC = re.compile(r"^## (.+)$", re.MULTILINE)
_CLAIM = re.compile(r"\+(\d{1,2}) (.+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence as evidence, with what a person wrote that follows from it."""

    topic: str
    number: int
    article: AnnotatedArticle
    bench: Bench
    text: str
    paraphrases: tuple[str, ...]


def read_passages(batch: str) -> tuple[Passage, ...]:
    """Every sentence of a batch ('first', 'second' ...), in order.

    In a file, '## topic' opens an article, and '+3 words' is a claim that follows from its third sentence.
    """
    parts = _TOPIC.split((DATA / f"faithful_{batch}.txt").read_text(encoding="utf-8"))
    return tuple(
        passage
        for topic, body in zip(parts[1::2], parts[2::2], strict=True)
        for passage in _passages(topic, body)
    )


def _passages(topic: str, body: str) -> list[Passage]:
    lines = body.strip().splitlines()
    prose = "\n".join(line for line in lines if not line.startswith("+"))
    claims: dict[int, list[str]] = {}
    for line in lines:
        match = _CLAIM.fullmatch(line)
        if match:
            claims.setdefault(int(match[1]), []).append(match[2])
    article = annotate(prose, None, "en")
    numbers = {s.n for s in article.sentences}
    if not claims.keys() <= numbers:
        raise ValueError(
            f"{topic}: claims about sentences that do not exist: {sorted(claims.keys() - numbers)}"
        )
    bench = _bench(article)
    return [
        Passage(topic, s.n, article, bench, sentence_text(article, s), tuple(claims.get(s.n, ())))
        for s in article.sentences
    ]


def _bench(article: AnnotatedArticle) -> Bench:
    """The article as grounding checks it, with everybody it names as an actor."""
    candidates = gather_candidates(article)
    entities = candidates.entities + candidates.governments
    findings = Findings()
    drafts = [
        DraftActor(e.name, e.kind or ActorKind.OTHER, e.title, e.affiliation, e.country) for e in entities
    ]
    cast = check_actors(article, drafts, entities, Wording(article.text, ()), findings)
    return Bench(article, cast, findings)
