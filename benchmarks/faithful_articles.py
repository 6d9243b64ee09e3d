"""Reads the articles of the faithfulness benchmark: our own prose, with true and untrue claims beside it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.actions import sentence_text
from service.candidates.gathering import gather_candidates
from service.draft import DraftActor
from service.ground.actors import check_actors
from service.ground.bench import Bench
from service.ground.names import Wording
from service.ground.page import Page
from service.ground.seen import Seen
from service.ground.warnings import Findings

BATCHES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
DATA = Path(__file__).parent / "data"
_TOPIC = re.compile(r"^## (.+)$", re.MULTILINE)
_CLAIM = re.compile(r"([+-])(\d{1,2}(?:,\d{1,2})*) (.+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences as evidence, with what a person wrote that follows from them, and what does not."""

    topic: str
    numbers: tuple[int, ...]
    article: AnnotatedArticle
    bench: Bench
    text: str
    paraphrases: tuple[str, ...]
    untruths: tuple[str, ...]

    @property
    def number(self) -> int:
        """The first of the sentences."""
        return self.numbers[0]

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences that are the evidence."""
        return [self.article.sentences[n - 1] for n in self.numbers]


def read_passages(batch: str) -> tuple[Passage, ...]:
    """Every sentence of a batch ('first', 'second' ...), in order, then those that are evidence together.

    In a file, '## topic' opens an article; '+3 words' is a claim that follows from its third sentence,
    '-3 words' one that does not, and '+3,4 words' follows from two sentences.
    """
    parts = _TOPIC.split((DATA / f"faithful_{batch}.txt").read_text(encoding="utf-8"))
    return tuple(
        passage
        for topic, body in zip(parts[1::2], parts[2::2], strict=True)
        for passage in _passages(topic, body)
    )


def _passages(topic: str, body: str) -> list[Passage]:
    lines = body.strip().splitlines()
    claims: dict[tuple[int, ...], dict[str, list[str]]] = {}
    prose: list[str] = []
    for line in lines:
        match = _CLAIM.fullmatch(line)
        if match is None:
            prose.append(line)
            continue
        numbers = tuple(map(int, match[2].split(",")))
        claims.setdefault(numbers, {"+": [], "-": []})[match[1]].append(match[3])
    article = annotate("\n".join(prose), None, "en")
    every = [(s.n,) for s in article.sentences]
    strange = {n for numbers in claims for n in numbers} - {n for (n,) in every}
    if strange:
        raise ValueError(f"{topic}: claims about sentences that do not exist: {sorted(strange)}")
    bench = _bench(article)
    return [
        Passage(
            topic,
            numbers,
            article,
            bench,
            " ".join(sentence_text(article, article.sentences[n - 1]) for n in numbers),
            tuple(claims.get(numbers, {}).get("+", ())),
            tuple(claims.get(numbers, {}).get("-", ())),
        )
        for numbers in [*every, *sorted(claims.keys() - set(every))]
    ]


def _bench(article: AnnotatedArticle) -> Bench:
    """The article as grounding checks it, with everybody it names as an actor."""
    candidates = gather_candidates(article)
    entities = candidates.entities + candidates.governments
    seen, findings = Seen(Page(article)), Findings()
    drafts = [
        DraftActor(e.name, e.kind or ActorKind.OTHER, e.title, e.affiliation, e.country) for e in entities
    ]
    cast = check_actors(drafts, entities, Wording(article.text, ()), findings, seen)
    return Bench(cast, findings, seen)
