"""An article as checks look at it: its sentences, quotations and times by place, and what of it may be evidence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.annotate.values import (
    AnnotatedArticle,
    BoilerplateKind,
    Extent,
    Quotation,
    Sentence,
    TimeExpression,
)
from service.candidates.actions import sentence_text
from service.ground.instructions import Screening
from service.ground.lazy import Lazy
from service.ground.openings import only_leads_in, own_start

_WORD: Final = re.compile(r"[^\W\d_]{2}|[\u2e80-\u9fff]")
_NOTHING: Final = Screening(frozenset())


@dataclass(frozen=True)
class Page:
    """The same for every draft: boilerplate is no evidence, nor what instructs the reader or may."""

    article: AnnotatedArticle
    screening: Screening = _NOTHING

    def sentences(self, numbers: Sequence[int]) -> tuple[Sentence, ...]:
        """The sentences among these numbers that exist and may be evidence, once each, in order."""
        known = self._readable
        return tuple([known[n] for n in sorted(set(numbers)) if n in known])

    def existing(self, numbers: Sequence[int]) -> tuple[Sentence, ...]:
        """The sentences of these numbers, whether or not they may be evidence."""
        known = self._by_number
        return tuple([known[n] for n in numbers if n in known])

    def worthless(self, numbers: Sequence[int]) -> tuple[str, str]:
        """Why none of these sentences can be evidence: a code, and its reason in words."""
        if any(n in self.screening.instructions for n in numbers):
            return "evidence_in_instruction", "its only evidence instructs the reader"
        if any(n in self.screening.doubtful for n in numbers):
            return "evidence_in_doubt", "its only evidence may instruct the reader"
        cited = self.existing(numbers)
        if not cited:
            return "evidence_missing", "the sentences it cites do not exist"
        if not any(self._has_words(e) for sentence in cited for e in sentence.extents):
            return "evidence_without_words", "its only evidence is figures"
        return "evidence_in_boilerplate", "its only evidence is not the article's own content"

    def quotations(self, ids: Sequence[str]) -> tuple[Quotation, ...]:
        """The quotations that exist among these ids, in order, outside what instructs the reader or may."""
        found = {self._quotes[q].start: self._quotes[q] for q in ids if q in self._quotes}
        return self._outside([found[start] for start in sorted(found)])

    def quotations_in(self, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
        """The quotations that start in these sentences, outside what instructs the reader or may."""
        quotes = self.article.quotes
        return self._outside([q for s in sentences for q in quotes[self._first(s) : self._last(s)]])

    def instructs_at(self, offset: int) -> bool:
        """Whether an instruction to the reader stands there."""
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and self.article.sentences[i].n in self.screening.instructions

    def is_in_doubt(self, sentences: Sequence[Sentence]) -> bool:
        """Whether one of these sentences may instruct the reader, so that nothing that it claims is taken."""
        return any(s.n in self.screening.doubtful for s in sentences)

    def times_in(self, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
        """The time expressions that start in these sentences."""
        return tuple(
            time
            for s in sentences
            for time in self.article.times[
                bisect_left(self._time_starts, s.start) : bisect_left(self._time_starts, s.end)
            ]
        )

    def sentences_at(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentence that holds this stretch."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or end > self.article.sentences[i].end:
            return ()
        return (self.article.sentences[i],)

    def begins(self, sentence: Sentence) -> int:
        """Where a sentence begins behind a dateline, which tells where and when it was written and nothing more."""
        behind = self._datelines.get(sentence.start, sentence.start)
        text = self.article.text
        while behind < sentence.end and text[behind].isspace():
            behind += 1
        return behind if behind < sentence.extents[0].end else sentence.start

    def is_cited(self, start: int, end: int) -> bool:
        """Whether a stretch is part of a reference to a document."""
        i = bisect_left(self._reference_starts, end) - 1
        return i >= 0 and self.article.references[i].end > start

    def own_words(self, sentence: Sentence) -> str:
        """A sentence's words behind a dateline and what else only leads in."""
        first, *others = sentence.extents
        rest = sentence._replace(extents=(Extent(self.begins(sentence), first.end), *others))
        words = sentence_text(self.article, rest)
        return words[own_start(words, self.article.language) :]

    def unread(self, numbers: frozenset[int]) -> tuple[Extent, ...]:
        """Boilerplate and the sentences of these numbers, in order."""
        boilerplate = [Extent(b.start, b.end) for b in self.article.boilerplate if not b.kind.is_content]
        others = [e for s in self.article.sentences if s.n in numbers for e in s.extents]
        return tuple(sorted(boilerplate + others, key=lambda extent: (extent.start, extent.end)))

    @Lazy
    def content(self) -> tuple[Sentence, ...]:
        """All sentences that may be evidence."""
        return self.sentences([s.n for s in self.article.sentences])

    @Lazy
    def lowered(self) -> str:
        """The article's own content in small letters."""
        return " ".join([sentence_text(self.article, s) for s in self.content]).lower()

    def _outside(self, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
        """Those of which no sentence instructs the reader, or may: one may begin in the sentence before."""
        unbelieved = self._unbelieved
        if not unbelieved:
            return tuple(quotations)
        return tuple(
            q
            for q in quotations
            if not any(
                s.n in unbelieved
                for s in self.article.sentences[
                    max(0, bisect_right(self._starts, q.start) - 1) : bisect_left(self._starts, q.end)
                ]
            )
        )

    def _reads(self, sentence: Sentence) -> bool:
        """Whether some of a sentence is content, and of words: figures alone say nothing."""
        return any(not self._is_skipped(e) and self._has_words(e) for e in sentence.extents)

    def _has_words(self, extent: Extent) -> bool:
        return _WORD.search(self.article.text, extent.start, extent.end) is not None

    def _is_skipped(self, extent: Extent) -> bool:
        i = bisect_right(self._skip_starts, extent.start) - 1
        return i >= 0 and extent.end <= self._skip[i].end

    def _first(self, sentence: Sentence) -> int:
        return bisect_left(self._quote_starts, sentence.start)

    def _last(self, sentence: Sentence) -> int:
        return bisect_left(self._quote_starts, sentence.end)

    @Lazy
    def _by_number(self) -> dict[int, Sentence]:
        return {s.n: s for s in self.article.sentences}

    @Lazy
    def _unbelieved(self) -> frozenset[int]:
        return self.screening.instructions | self.screening.doubtful

    @Lazy
    def _readable(self) -> dict[int, Sentence]:
        """What may be evidence."""
        return {s.n: s for s in self.article.sentences if s.n not in self._unbelieved and self._reads(s)}

    @Lazy
    def _starts(self) -> list[int]:
        return [s.start for s in self.article.sentences]

    @Lazy
    def _datelines(self) -> dict[int, int]:
        return {
            b.start: b.end
            for b in self.article.boilerplate
            if b.kind is BoilerplateKind.DATELINE and only_leads_in(b.text)
        }

    @Lazy
    def _reference_starts(self) -> list[int]:
        return [r.start for r in self.article.references]

    @Lazy
    def _skip(self) -> tuple[Extent, ...]:
        return self.unread(self.screening.instructions)

    @Lazy
    def _skip_starts(self) -> list[int]:
        return [s.start for s in self._skip]

    @Lazy
    def _quotes(self) -> dict[str, Quotation]:
        return {q.id: q for q in self.article.quotes}

    @Lazy
    def _quote_starts(self) -> list[int]:
        return [q.start for q in self.article.quotes]

    @Lazy
    def _time_starts(self) -> list[int]:
        return [t.start for t in self.article.times]
