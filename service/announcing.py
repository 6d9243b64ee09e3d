"""Tells whoever watches which sections of an answer are final, each exactly once."""

from dataclasses import dataclass, field

from schemas.facts import ExtractionData
from schemas.vocabulary import Section
from service.ports import Observer, SectionChecked, is_heard


@dataclass(slots=True)
class Announcer:
    """Announces the sections that were asked for; remembers which it has announced."""

    observe: Observer
    sections: frozenset[Section]
    announced: set[Section] = field(default_factory=set)

    @property
    def is_heard(self) -> bool:
        """Whether anybody watches; else what is final early need not be worked out early."""
        return is_heard(self.observe)

    def lacks(self, *sections: Section) -> bool:
        """Whether somebody watches who was not told of all of these that were asked for."""
        return self.is_heard and bool(self.sections.intersection(sections) - self.announced)

    def announce(self, data: ExtractionData, *final: Section) -> None:
        """Tell of these sections, in this order, as far as they were asked for and not told of yet."""
        for section in final:
            if section in self.sections and section not in self.announced:
                self.announced.add(section)
                self.observe(SectionChecked(section, tuple(getattr(data, section.value))))
