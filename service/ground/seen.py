"""What was worked out about an article for one draft, so that the next draft of it costs only what is new."""

from dataclasses import dataclass, field

from service.ground.instructions import Screening
from service.ground.reading import Reading
from service.ground.summaries import Topic

Numbers = tuple[int, ...]  # of sentences
Doubts = dict[tuple[str, Numbers], str | None]  # why a summary does not follow from sentences


@dataclass(slots=True)
class Seen:
    """Grows while drafts of one article are checked; it must not be shared between articles.

    A doubt depends on who may be meant, so doubts are kept by the actors' names and where they stand.
    """

    screening: Screening | None = None
    readings: dict[Numbers, Reading] = field(default_factory=dict)
    doubts: dict[tuple[object, ...], Doubts] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    events: dict[str, str | None] = field(default_factory=dict)  # what the article itself tells of a time
    first_marks: frozenset[str] | None = None  # what the words of the sentences mean that were read first
