"""What code finds in an article before a model is asked; a text that comes again is not read again."""

import asyncio
import functools
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from schemas.article import Article
from service.annotate import annotate_with_speech
from service.annotate.values import AnnotatedArticle
from service.candidates.gathering import Candidates, gather_candidates
from service.ground.instructions import Screening, screen_article
from service.plans.hiding import without_hidden
from service.turns import Piece, Turn

T = TypeVar("T")

_LONG: Final = 20_000  # code points whose annotation would hold up other requests
_MOST_KEPT: Final = 500_000  # code points; what is found takes 10 to 28 bytes for each (measured)


@dataclass(frozen=True, slots=True)
class Findings:
    """An article as code reads it; the rest is worked out when first asked for.

    `screen` gives the sentences that instruct the reader, or may. `gather` gives the candidates: where
    no question is about each of them they only check the answer, and when many articles come at once, the
    model is asked about the last ones sooner.
    """

    annotated: AnnotatedArticle
    screen: Callable[[], Screening]
    gather: Callable[[], Candidates]


class Finder:
    """Reads articles, and remembers what it found in the shorter ones that came last.

    The same story comes from several callers, and again when one tries again, asks another model or has
    other options; only its text, date, language and source matter here.
    """

    def __init__(self, most_kept: int = _MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._kept = 0
        self._known: OrderedDict[tuple[object, ...], Findings] = OrderedDict()

    async def find(self, article: Article, turn: Turn, *, asks_each: bool) -> Findings:
        """See `Findings`; long articles are read in a thread, others when it is their turn.

        Raises:
            DeadlineExceeded: when the deadline passes before that.
        """
        is_long = len(article.text) >= _LONG

        async def take(piece: Piece, work: Callable[[], T]) -> T:
            return await (asyncio.to_thread(work) if is_long else turn.take(piece, work))

        # As it is written: one moment is another day elsewhere, and equal all the same.
        published = str(article.published_at)
        key = (article.text, published, article.language, article.source, asks_each)
        found = self._recall(key)
        if found is None:
            # Somebody may have read it while this one waited.
            found = await take(
                Piece.ANNOTATE, lambda: self._recall(key) or _annotate(article, asks_each=asks_each)
            )
            if not is_long:
                self._remember(key, found)
            await take(Piece.SCREEN, found.screen)
            if asks_each or is_long:
                await take(Piece.SCREEN, found.gather)
        return found

    def _recall(self, key: tuple[object, ...]) -> Findings | None:
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
        return found

    def _remember(self, key: tuple[object, ...], found: Findings) -> None:
        """Keep it as the one that came last, in the place of those that came first."""
        if key not in self._known:
            self._kept += len(found.annotated.text)
        self._known[key] = found
        while self._kept > self._most_kept:
            _, oldest = self._known.popitem(last=False)
            self._kept -= len(oldest.annotated.text)


def _annotate(article: Article, *, asks_each: bool) -> Findings:
    annotated, speech = annotate_with_speech(
        article.text, article.published_at, article.language, article.source
    )

    @functools.cache
    def screen() -> Screening:
        return screen_article(annotated)

    @functools.cache
    def gather() -> Candidates:
        candidates = gather_candidates(annotated, speech, asks_each=asks_each)
        return without_hidden(annotated, candidates, screen().instructions)

    return Findings(annotated, screen, gather)
