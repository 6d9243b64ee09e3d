"""What every check looks at: the article, its actors, who is meant where, and the findings so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from schemas.facts import Actor, Span
from service.annotate.values import Mention, Sentence
from service.candidates.actions import sentence_text
from service.ground.actors import Cast
from service.ground.lazy import Lazy
from service.ground.page import Page
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

_FIRST: Final = 12  # readings in which the words of topics are looked for first


@dataclass(frozen=True)
class Bench:
    """One draft beside its article: `cast` are the draft's actors, `seen` what other drafts have made known."""

    cast: Cast
    findings: Findings
    seen: Seen

    @Lazy
    def page(self) -> Page:
        """The article as checks look at it."""
        return self.seen.page

    def no_evidence(self, numbers: Sequence[int], path: str, what: str) -> None:
        """Report an item none of whose sentences can be evidence."""
        code, reason = self.page.worthless(numbers)
        self.findings.dropped(code, path, f"{what} was dropped: {reason}.")

    def evidence(self, sentences: Sequence[Sentence]) -> list[Span]:
        """Exact spans: two for a sentence with boilerplate inside."""
        text = self.page.article.text
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
        before = self.mentioned(self.page.existing(numbers))
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
            reason = strange_in_phrase(read, self._backing(self.page.content))
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
            words = " ".join([sentence_text(self.page.article, s) for s in sentences])
            reading = Reading(words, self.page.times_in(sentences))
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
            return extract_summary(self.page.own_words(sentences[0]), cue)
        reason = self.doubt(proposed, sentences)
        if reason is None:
            return proposed
        self.findings.changed(
            "summary_not_supported",
            f"{path}/summary",
            f"The model's summary was replaced by the article's own words: {reason}.",
        )
        return extract_summary(self.page.own_words(sentences[0]), cue)

    @Lazy
    def _marks(self) -> frozenset[str]:
        return marks_of(self.reading(self.page.content).dateless)

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
