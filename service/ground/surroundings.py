"""What is known around evidence beside its own words: who is meant, who speaks, what was told before."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from service.annotate.values import Sentence
from service.ground.lexicon import meaning
from service.ground.plain_text import plain_text
from service.ground.pointing import can_mean, keeps_pointing, only_owns, owns_in, points_of

if TYPE_CHECKING:
    from service.ground.bench import Bench

BACK: Final = 3  # sentences in which what is pointed at was named
_DESCRIBED: Final = re.compile(r"\b[Tt]he ([a-z]{3,20}) \Z")
_DESCRIPTION: Final = 28  # characters before a name in which its description stands


class Surroundings:
    """What else is known of evidence, looked up where a check asks for it: here nothing."""

    __slots__ = ()

    def names(self) -> Iterable[str]:
        """Wordings for those who are named there."""
        return ()

    def speakers(self) -> Iterable[str]:
        """Wordings for those who speak there."""
        return ()

    def told(self) -> frozenset[str]:
        """What was told just before, by meaning."""
        return frozenset()

    def described(self) -> frozenset[str]:
        """What those are called who are named there: 'the carrier'."""
        return frozenset()

    def quoted(self) -> str | None:
        """What stands there in quotation marks, where that is known."""
        return None


class OfArticle(Surroundings):
    """What the article tells around its sentences, for a summary of them."""

    __slots__ = ("_bench", "_proposed", "_sentences")

    def __init__(self, bench: "Bench", sentences: Sequence[Sentence], proposed: str) -> None:
        self._bench = bench
        self._sentences = sentences
        self._proposed = proposed

    def names(self) -> Iterable[str]:
        """What those are called who are named there, or pointed at where the claim has a name instead."""
        bench, sentences = self._bench, self._sentences
        keeps = self._proposed and keeps_pointing(self._proposed, bench.words(sentences))
        actors = bench.mentioned(sentences) if keeps else bench.meant(sentences)
        wordings = bench.wordings
        if not keeps and self._proposed and only_owns(bench.reading(sentences).words):
            known = {actor.id for actor in bench.mentioned(sentences)}
            described = points_of(bench.words(sentences)) - {"it"}
            actors = tuple(
                [
                    a
                    for a in actors
                    if a.id in known or can_mean(described, a) or owns_in(self._proposed, wordings[a.id])
                ]
            )
        return dict.fromkeys([name for actor in actors for name in wordings[actor.id]])

    def speakers(self) -> Iterable[str]:
        """What the text calls those who speak there."""
        quotations = self._bench.page.quotations_in(self._sentences)
        return dict.fromkeys([q.speaker.text for q in quotations if q.speaker is not None])

    def told(self) -> frozenset[str]:
        """What the few sentences before these say, by meaning."""
        if not self._sentences:
            return frozenset()
        n = self._sentences[0].n
        before = self._bench.page.sentences(range(n - BACK, n))
        return self._bench.reading(before).known_marks if before else frozenset()

    def described(self) -> frozenset[str]:
        """What the article calls those who are named there: 'the carrier Oceanbridge'."""
        text, words = self._bench.page.article.text, self._bench.words(self._sentences)
        found = (
            _DESCRIBED.search(text, max(0, m.start - _DESCRIPTION), m.start)
            for actor in self._bench.cast.actors
            if actor.name in words
            for m in actor.mentions
        )
        return frozenset(meaning(match[1]) for match in found if match is not None)

    def quoted(self) -> str:
        """What stands in quotation marks there; a quotation may begin and end in other sentences."""
        text = self._bench.reading(self._sentences).text
        if text.count('"') % 2:
            return text
        around = [
            plain_text(q.text)
            for q in self._bench.page.article.quotes
            if any(q.start < s.end and s.start < q.end for s in self._sentences)
        ]
        return " ; ".join([*text.split('"')[1::2], *around])
