"""Grounds the drafts of one article; the same draft only once."""

from dataclasses import dataclass, field

from schemas.vocabulary import Section
from service.annotate.values import AnnotatedArticle
from service.candidates.gathering import Candidates
from service.draft import Draft
from service.ground import Grounded, ground


@dataclass(slots=True)
class Checker:
    """Checks drafts against one article; remembers the last one."""

    article: AnnotatedArticle
    candidates: Candidates
    sections: frozenset[Section]
    last: tuple[Draft, Grounded] | None = field(default=None)

    def __call__(self, draft: Draft) -> Grounded:
        """What holds of a draft."""
        if self.last is None or self.last[0] is not draft:
            entities = self.candidates.entities + self.candidates.governments
            self.last = (draft, ground(self.article, draft, entities, self.sections))
        return self.last[1]
