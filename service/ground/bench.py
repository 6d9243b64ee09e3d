"""What every check looks at: the article, its sentences by number, its actors, and the findings so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from schemas.facts import Actor, Span
from service.annotate.values import (
    AnnotatedArticle,
    BoilerplateKind,
    Extent,
    Mention,
    Quotation,
    Sentence,
    TimeExpression,
)
from service.candidates.actions import sentence_text
from service.ground.actors import Cast
from service.ground.instructions import Screening
from service.ground.lazy import Lazy
from service.ground.openings import only_leads_in, own_start
from service.ground.pointing import can_mean, points_of
from service.ground.reading import Reading, marks_of
from service.ground.seen import Doubts, Numbers, Seen
from service.ground.summaries import (
    Backing,
    Topic,
    extract_summary,
    reasons_against,
    strange_in_phrase,
    strange_topic,
)
from service.ground.surroundings import BACK, OfArticle
from service.ground.warnings import Findings

_WORD: Final = re.compile(r"[^\W\d_]{2}|[\u2e80-\u9fff]")
_FIRST: Final = 12  # readings in which the words of topics are looked for first

_NOTHING: Final = Screening(frozenset())


@dataclass(frozen=True)
class Bench:
    """The article as checks use it; what stands in `skip` is no evidence, nor what instructs the reader or may."""

    article: AnnotatedArticle
    cast: Cast
    findings: Findings
    skip: tuple[Extent, ...] = ()
    screening: Screening = _NOTHING
    seen: Seen = field(default_factory=Seen)

    def sentences(self, numbers: Sequence[int]) -> tuple[Sentence, ...]:
        """The sentences among these numbers that exist and may be evidence, once each, in order."""
        known = self._readable
        return tuple([known[n] for n in sorted(set(numbers)) if n in known])

    def no_evidence(self, numbers: Sequence[int], path: str, what: str) -> None:
        """Report an item none of whose sentences can be evidence."""
        if any(n in self.screening.instructions for n in numbers):
            code, reason = "evidence_in_instruction", "its only evidence instructs the reader"
        elif any(n in self.screening.doubtful for n in numbers):
            code, reason = "evidence_in_doubt", "its only evidence may instruct the reader"
        elif any(n in self._by_number for n in numbers):
            code, reason = self._worthless(numbers)
        else:
            code, reason = "evidence_missing", "the sentences it cites do not exist"
        self.findings.dropped(code, path, f"{what} was dropped: {reason}.")

    def _worthless(self, numbers: Sequence[int]) -> tuple[str, str]:
        cited = [self._by_number[n] for n in numbers if n in self._by_number]
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

    def evidence(self, sentences: Sequence[Sentence]) -> list[Span]:
        """Exact spans: two for a sentence with boilerplate inside."""
        text = self.article.text
        return [
            self.seen.span(e.start, e.end, text[e.start : e.end])
            for s in sentences
            for e in s.extents
            if e.start < e.end
        ]

    def words(self, sentences: Sequence[Sentence]) -> str:
        """The sentences' own characters, in one line."""
        return self.reading(sentences).original

    def mentioned(self, sentences: Sequence[Sentence]) -> tuple[Actor, ...]:
        """The actors that are named in these sentences."""
        found: dict[str, Actor] = {}
        for sentence in sentences:
            for extent in sentence.extents:
                first = bisect_left(self._mention_starts, extent.start)
                last = bisect_left(self._mention_starts, extent.end)
                for _, _, actor in self._mentions[first:last]:
                    found[actor.id] = actor
        return tuple(found.values())

    def meant(self, sentences: Sequence[Sentence]) -> tuple[Actor, ...]:
        """The actors that are named in these sentences, or just before where the sentences point back."""
        numbers = tuple([s.n for s in sentences])
        actors = self._meant.get(numbers)
        if actors is None:
            actors = self._meant[numbers] = self._find_meant(sentences)
        return actors

    def _find_meant(self, sentences: Sequence[Sentence]) -> tuple[Actor, ...]:
        named = self.mentioned(sentences)
        points = points_of(self.words(sentences)) if sentences else frozenset()
        if not points:
            return named
        numbers = range(sentences[0].n - BACK, sentences[0].n)
        before = self.mentioned([self._by_number[n] for n in numbers if n in self._by_number])
        found = {actor.id: actor for actor in named}
        for actor in before:
            if actor.id not in found and can_mean(points, actor):
                found[actor.id] = actor
        return tuple(found.values())

    def actor_at(self, mention: Mention) -> Actor | None:
        """The actor one of whose mentions overlaps this one most: an embassy's may hold a country's."""
        i = bisect_right(self._mention_starts, mention.end - 1) - 1
        most, found = 0, None
        for start, end, actor in self._mentions[max(0, i - 3) : i + 1][::-1]:
            shared = min(end, mention.end) - max(start, mention.start)
            if shared > most:
                most, found = shared, actor
        return found

    def instructs_at(self, offset: int) -> bool:
        """Whether an instruction to the reader stands there."""
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and self.article.sentences[i].n in self.screening.instructions

    def is_in_doubt(self, sentences: Sequence[Sentence]) -> bool:
        """Whether one of these sentences may instruct the reader, so that nothing that it claims is taken."""
        return any(s.n in self.screening.doubtful for s in sentences)

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

    def doubt(self, proposed: str, sentences: Sequence[Sentence]) -> str | None:
        """Why these words do not follow from these sentences, or None."""
        key = proposed, tuple([s.n for s in sentences])
        if key not in self._doubts:
            self.weigh([(proposed, sentences)])
        return self._doubts[key]

    def weigh(self, claims: Iterable[tuple[str, Sequence[Sentence]]]) -> None:
        """Look for what speaks against these claims, all at once; what was found is not looked for again."""
        doubts = self._doubts
        unknown: dict[tuple[str, Numbers], tuple[str, Backing]] = {}
        for proposed, sentences in claims:
            key = proposed, tuple([s.n for s in sentences])
            if key not in doubts and key not in unknown:
                unknown[key] = proposed, self._backing(sentences, proposed)
        doubts.update(zip(unknown, reasons_against([*unknown.values()]), strict=True))

    def doubt_topic(self, topic: str, sentences: Sequence[Sentence]) -> str | None:
        """Why these few words name what neither these sentences nor the article do, or None.

        A topic is a label, not a claim: 'duties on Vietnam' is right where only the headline says Vietnam.
        """
        read = self.seen.topics.get(topic)
        if read is None:
            read = self.seen.topics[topic] = Topic(topic)
        reason = strange_in_phrase(read, self._backing(sentences))
        if reason is not None:
            reason = strange_in_phrase(read, self._backing(self._content))
        if reason is not None:
            return reason
        # Its own sentences, or the first that were read, mostly have all its words; else the whole article is read.
        return (
            strange_topic(read.marks, self.reading(sentences).marks)
            and strange_topic(read.marks, self._first_marks())
            and strange_topic(read.marks, self._marks)
        )

    def _first_marks(self) -> frozenset[str]:
        """What the words of the first sentences mean that were read."""
        found = self.seen.first_marks
        if found is None:
            first = [*islice(self.seen.readings.values(), _FIRST)]
            found = frozenset[str]().union(*[reading.marks for reading in first])
            if len(first) == _FIRST:
                self.seen.first_marks = found
        return found

    def reading(self, sentences: Sequence[Sentence]) -> Reading:
        """These sentences as checks read them; the same ones are read once."""
        numbers = tuple([s.n for s in sentences])
        reading = self.seen.readings.get(numbers)
        if reading is None:
            words = " ".join([sentence_text(self.article, s) for s in sentences])
            reading = Reading(words, self.times_in(sentences))
            self.seen.readings[numbers] = reading
        return reading

    def _backing(self, sentences: Sequence[Sentence], proposed: str = "") -> Backing:
        return Backing(self.reading(sentences), OfArticle(self, sentences, proposed))

    def summary(
        self,
        proposed: str | None,
        sentences: Sequence[Sentence],
        path: str,
        cue: re.Pattern[str] | None = None,
    ) -> str:
        """The proposed summary where it holds, else the evidence's own words, those by the cue, with a warning."""
        if proposed is None or not proposed.strip():
            return extract_summary(self._own_words(sentences[0]), cue)
        reason = self.doubt(proposed, sentences)
        if reason is None:
            return proposed
        self.findings.changed(
            "summary_not_supported",
            f"{path}/summary",
            f"The model's summary was replaced by the article's own words: {reason}.",
        )
        return extract_summary(self._own_words(sentences[0]), cue)

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

    def _own_words(self, sentence: Sentence) -> str:
        first, *others = sentence.extents
        rest = sentence._replace(extents=(Extent(self.begins(sentence), first.end), *others))
        words = sentence_text(self.article, rest)
        return words[own_start(words, self.article.language) :]

    def _reads(self, sentence: Sentence) -> bool:
        """Whether some of a sentence is content, and of words: figures alone say nothing."""
        return any(not self._is_skipped(e) and self._has_words(e) for e in sentence.extents)

    def _has_words(self, extent: Extent) -> bool:
        return _WORD.search(self.article.text, extent.start, extent.end) is not None

    def _is_skipped(self, extent: Extent) -> bool:
        i = bisect_right(self._skip_starts, extent.start) - 1
        return i >= 0 and extent.end <= self.skip[i].end

    def _first(self, sentence: Sentence) -> int:
        return bisect_left(self._quote_starts, sentence.start)

    def _last(self, sentence: Sentence) -> int:
        return bisect_left(self._quote_starts, sentence.end)

    @Lazy
    def lowered(self) -> str:
        """The article's own content in small letters."""
        return self.words(self._content).lower()

    @Lazy
    def _content(self) -> tuple[Sentence, ...]:
        return self.sentences([s.n for s in self.article.sentences])

    @Lazy
    def _marks(self) -> frozenset[str]:
        return marks_of(self.reading(self._content).dateless)

    @Lazy
    def _doubts(self) -> Doubts:
        named = [
            (a.name, a.kind, a.title, a.affiliation, *[(m.start, m.text) for m in a.mentions])
            for a in self.cast.actors
        ]
        return self.seen.doubts.setdefault(tuple(named), {})

    @Lazy
    def _meant(self) -> dict[tuple[int, ...], tuple[Actor, ...]]:
        return {}

    @Lazy
    def wordings(self) -> dict[str, tuple[str, ...]]:
        """Everything each actor may be called, by ids."""
        return {actor.id: _wordings(actor) for actor in self.cast.actors}

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
    def _skip_starts(self) -> list[int]:
        return [s.start for s in self.skip]

    @Lazy
    def _quotes(self) -> dict[str, Quotation]:
        return {q.id: q for q in self.article.quotes}

    @Lazy
    def _quote_starts(self) -> list[int]:
        return [q.start for q in self.article.quotes]

    @Lazy
    def _time_starts(self) -> list[int]:
        return [t.start for t in self.article.times]

    @Lazy
    def _mentions(self) -> list[tuple[int, int, Actor]]:
        return sorted(
            ((m.start, m.end, actor) for actor in self.cast.actors for m in actor.mentions),
            key=lambda item: item[:2],
        )

    @Lazy
    def _mention_starts(self) -> list[int]:
        return [start for start, _, _ in self._mentions]


def _wordings(actor: Actor) -> tuple[str, ...]:
    """Everything an actor may be called: 'Commerce Secretary Gina Raimondo' for 'Raimondo'."""
    full = " ".join(part for part in (actor.title, actor.name) if part)
    return (
        full,
        *dict.fromkeys(m.text for m in actor.mentions),
        *([actor.affiliation] if actor.affiliation else []),
    )
