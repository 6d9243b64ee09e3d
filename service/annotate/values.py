"""What the annotator finds: frozen values with offsets into the article as sent.

All offsets are Unicode code points, half open, into the original text; `text` is always exactly
`article_text[start:end]`. Tuples are in order of `start`. What an article has hundreds of is a named
tuple, which is made in a third of the time of a frozen dataclass.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique
from typing import Final, NamedTuple

from schemas.vocabulary import DateBasis, ReferenceKind

_PASSING: Final = frozenset(
    {
        "now",
        "currently",
        "recently",
        "presently",
        "nowadays",
        "lately",
        "the past",
        "the future",
        "the near future",
        "the foreseeable future",
    }
)


class Extent(NamedTuple):
    """A stretch of the article."""

    start: int
    end: int


class Mention(NamedTuple):
    """A stretch of the article with its characters."""

    start: int
    end: int
    text: str


class Sentence(NamedTuple):
    """One sentence; more than one extent where boilerplate stands inside it. `n` counts from 1."""

    n: int
    extents: tuple[Extent, ...]

    @property
    def start(self) -> int:
        """First code point of the first extent."""
        return self.extents[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last extent."""
        return self.extents[-1].end


@unique
class BoilerplateKind(StrEnum):
    """What sort of non-content a stretch is."""

    SUBSCRIPTION = "subscription"
    BANNER = "banner"
    NAVIGATION = "navigation"
    RELEASE_LINE = "release_line"
    CONTACT = "contact"
    END_MARK = "end_mark"
    BYLINE = "byline"
    DATELINE = "dateline"
    SCRIPT = "script"
    EMAIL_MASK = "email_mask"
    PAGE_MARK = "page_mark"
    FOOTNOTE = "footnote"
    DUPLICATE = "duplicate"
    TEASER = "teaser"

    @property
    def is_content(self) -> bool:
        """Labelled only: still read as content (bylines, datelines, footnotes say true things)."""
        return self in {BoilerplateKind.BYLINE, BoilerplateKind.DATELINE, BoilerplateKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch that is not the article's own content, and why."""

    start: int
    end: int
    text: str
    kind: BoilerplateKind


class TimeExpression(NamedTuple):
    """A date or period as written, with its calendar value.

    `value` is EDTF level 1, or None when too vague or when figures can be read in two orders;
    `start_date` and `end_date` are inclusive and, without a value, hold both readings ('03/04/2024').
    """

    id: str
    start: int
    end: int
    text: str
    value: str | None
    start_date: date | None
    end_date: date | None
    basis: DateBasis

    @property
    def is_passing(self) -> bool:
        """'now', 'recently', 'the future': a time, but no date that anyone would look up."""
        return self.value is None and self.text.lower() in _PASSING


class Citation(NamedTuple):
    """A document, case or related article as cited, with its normalised key."""

    id: str
    start: int
    end: int
    text: str
    kind: ReferenceKind
    key: str
    date: date | None
    url: str | None


class Quotation(NamedTuple):
    """The words inside one pair of quotation marks, and who the text says speaks.

    `speaker` is the mention that names the speaker (a pronoun is resolved to the name it stands
    for); `cue` is the reporting verb or phrase ('said', 'according to').
    """

    id: str
    start: int
    end: int
    text: str
    speaker: Mention | None
    cue: Mention | None


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with everything that code found in it."""

    text: str
    published_at: date | datetime | None
    language: str
    sentences: tuple[Sentence, ...]
    boilerplate: tuple[Boilerplate, ...]
    times: tuple[TimeExpression, ...]
    references: tuple[Citation, ...]
    quotes: tuple[Quotation, ...]
