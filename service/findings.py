"""What code finds in an article before a model is asked; a text that comes again is not read again."""

import asyncio
import functools
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from schemas.article import Article
from service.annotate import hear, lay_out, read_on
from service.annotate.annotator import Layout
from service.annotate.quotations import Speech
from service.annotate.values import AnnotatedArticle
from service.candidates.gathering import Candidates, gather_candidates
from service.errors import DeadlineExceeded
from service.ground.instructions import Screening, screen_article
from service.plans.hiding import without_hidden
from service.turns import Piece, Turn

_LONG: Final = 20_000  # code points whose annotation would hold up other requests
_MOST_KEPT: Final = 500_000  # code points; what is found takes 10 to 28 bytes for each (measured)


@dataclass(frozen=True, slots=True)
class Findings:
    """An article as code reads it, step by step; each is worked out once, when it is first asked for.

    `screen` gives the sentences that instruct the reader, or may. `gather` gives the candidates: where
    no question is about each of them they only check the answer, and when many articles come at once, the
    model is asked about the last ones sooner.
    """

    characters: int
    lay_out: Callable[[], Layout]
    hear: Callable[[], Speech]
    annotate: Callable[[], AnnotatedArticle]
    screen: Callable[[], Screening]
    gather: Callable[[], Candidates]

    @property
    def annotated(self) -> AnnotatedArticle:
        """The article with its annotations."""
        return self.annotate()


class Finder:
    """Reads articles, and remembers what it found in the shorter ones that came last.

    The same story comes from several callers, and again when one tries again, asks another model or has
    other options; only its text, date, language and source matter here.
    """

    def __init__(self, most_kept: int = _MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._kept = 0
        self._begun: dict[tuple[object, ...], Findings] = {}
        self._known: OrderedDict[tuple[object, ...], Findings] = OrderedDict()

    async def find(self, article: Article, turn: Turn, *, asks_each: bool) -> Findings:
        """See `Findings`; long articles are read in a thread, others when it is their turn.

        Raises:
            DeadlineExceeded: when the deadline passes before that.
        """
        # As it is written: one moment is another day elsewhere, and equal all the same.
        published = str(article.published_at)
        key = (article.text, published, article.language, article.source, asks_each)
        found = self._recall(key)
        if found is not None:
            return found
        if len(article.text) >= _LONG:
            found = _findings(article, asks_each=asks_each)
            try:
                async with turn.deadline.bound():
                    await asyncio.to_thread(_read, found)
            except TimeoutError as error:
                raise DeadlineExceeded(
                    "the deadline passed before this long article was worked through; "
                    "allow more time (deadline_s)"
                ) from error
            return found
        # Whoever sends the same meanwhile finds each step done that another has come to.
        found = self._begun.setdefault(key, _findings(article, asks_each=asks_each))
        steps: list[tuple[Piece, Callable[[], object]]] = [
            (Piece.LAY_OUT, found.lay_out),
            (Piece.HEAR, found.hear),
            (Piece.ANNOTATE, found.annotate),
            (Piece.SCREEN, found.screen),
        ]
        if asks_each:
            steps.append((Piece.GATHER, found.gather))
        try:
            await turn.take_all(*steps)
        finally:
            self._begun.pop(key, None)
        self._remember(key, found)
        return found

    def _recall(self, key: tuple[object, ...]) -> Findings | None:
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
        return found

    def _remember(self, key: tuple[object, ...], found: Findings) -> None:
        """Keep it as the one that came last, in the place of those that came first."""
        if key not in self._known:
            self._kept += found.characters
        self._known[key] = found
        while self._kept > self._most_kept:
            _, oldest = self._known.popitem(last=False)
            self._kept -= oldest.characters


def _read(found: Findings) -> None:
    """Work everything out."""
    found.screen()
    found.gather()


def _findings(article: Article, *, asks_each: bool) -> Findings:
    # Nothing else of the article is to be remembered with what is found.
    text, published_at = article.text, article.published_at
    language, source = article.language, article.source

    @functools.cache
    def layout() -> Layout:
        return lay_out(text, language)

    @functools.cache
    def speech() -> Speech:
        return hear(text, layout())

    @functools.cache
    def annotated() -> AnnotatedArticle:
        return read_on(text, published_at, source, layout(), speech().quotations)

    @functools.cache
    def screen() -> Screening:
        return screen_article(annotated())

    @functools.cache
    def gather() -> Candidates:
        candidates = gather_candidates(annotated(), speech(), asks_each=asks_each)
        return without_hidden(annotated(), candidates, screen().instructions)

    return Findings(len(text), layout, speech, annotated, screen, gather)
