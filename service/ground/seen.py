"""What was worked out about an article for one draft, so that the next draft of it costs only what is new."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from schemas.facts import DateMention, Reference, Span
from service.annotate.values import AnnotatedArticle
from service.ground.instructions import screen_article
from service.ground.page import Page
from service.ground.reading import Reading
from service.ground.summaries import Topic

Numbers = tuple[int, ...]  # of sentences
Doubts = dict[tuple[str, Numbers], str | None]  # why a summary does not follow from sentences


@dataclass(slots=True)
class Seen:
    """Grows while drafts of one article are checked.

    A doubt depends on who may be meant, so doubts are kept by the actors' names and where they stand.
    """

    page: Page
    readings: dict[Numbers, Reading] = field(default_factory=dict)
    doubts: dict[tuple[object, ...], Doubts] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    first_marks: frozenset[str] | None = None  # what the words of the sentences mean that were read first
    spans: dict[tuple[int, int], Span] = field(default_factory=dict)  # by where they start and end
    dates: Mapping[str, DateMention] | None = None  # by the annotator's ids, as the article itself tells them
    references: Mapping[str, Reference] | None = None  # by the annotator's ids

    @classmethod
    def of(cls, article: AnnotatedArticle) -> Self:
        """An article of which nothing was seen yet, screened for what instructs the reader."""
        return cls(Page(article, screen_article(article)))

    def span(self, start: int, end: int, text: str) -> Span:
        """The characters of the article from there to there, which are this text."""
        place = start, end
        known = self.spans.get(place)
        if known is None:
            known = self.spans[place] = Span(start=start, end=end, text=text)
        return known
