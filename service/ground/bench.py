"""What every check looks at: the article, its sentences by number, its actors, and the findings so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.facts import Span
from service.annotate.values import AnnotatedArticle, Quotation, Sentence
from service.candidates.actions import sentence_text
from service.ground.actors import Cast
from service.ground.summaries import extract_summary, unsupported
from service.ground.warnings import Findings


@dataclass(frozen=True, slots=True)
class Bench:
    """The article as checks use it."""

    article: AnnotatedArticle
    cast: Cast
    findings: Findings

    def sentences(self, numbers: Sequence[int]) -> tuple[Sentence, ...]:
        """The sentences that exist among these numbers, once each, in order."""
        wanted = set(numbers)
        return tuple(s for s in self.article.sentences if s.n in wanted)

    def quotations(self, ids: Sequence[str]) -> tuple[Quotation, ...]:
        """The quotations that exist among these ids, in order."""
        wanted = set(ids)
        return tuple(q for q in self.article.quotes if q.id in wanted)

    def evidence(self, sentences: Sequence[Sentence]) -> list[Span]:
        """Exact spans: two for a sentence with boilerplate inside."""
        text = self.article.text
        return [
            Span(start=e.start, end=e.end, text=text[e.start : e.end]) for s in sentences for e in s.extents
        ]

    def summary(self, proposed: str | None, sentences: Sequence[Sentence], path: str) -> str:
        """The proposed summary where it holds, else the evidence's own words with a warning."""
        evidence = " ".join(sentence_text(self.article, s) for s in sentences)
        if proposed is None:
            return extract_summary(sentence_text(self.article, sentences[0]))
        reason = unsupported(proposed, evidence, self.article.text)
        if reason is None:
            return proposed
        self.findings.changed(
            "summary_not_supported",
            f"{path}/summary",
            f"The model's summary was replaced by the article's own words: {reason}.",
        )
        return extract_summary(sentence_text(self.article, sentences[0]))
