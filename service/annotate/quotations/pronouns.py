"""Who a pronoun or 'the agency' stands for: the nearest fitting speaker named before."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from service.annotate.quotations.clauses import main_subject
from service.annotate.quotations.memory import Span
from service.annotate.quotations.pairs import named_of_two
from service.annotate.quotations.persons import is_place
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.roles import BODY_WORDS, FIELDS, KNOWN_BODIES, PERSON_NOUNS, TITLES, WRITTEN

_PREPOSITIONS = frozenset("about with of to by for from on against between over in and at met".split())
_ARTICLES = frozenset({"the", "a", "an"})
_FRAMES_BACK = 12
_SPANS_BACK = 40
_CLOSE = 3
_FEW_SPANS = 3
_A_FIRMS_WORDS = 2  # one word may be anybody: a ministry by its letters, a place
_LONGEST_COMPANY = 5
_AGENCIES = frozenset(
    """
    agency department bureau ministry commission administration office authority service board council
    committee directorate division regulator
    """.split()
)
_COMPANIES = frozenset(
    {"company", "firm", "manufacturer", "chipmaker", "automaker", "carmaker", "maker", "retailer", "giant"}
)
_STATE_WORDS = frozenset(
    """
    department bureau ministry commission court council committee agency administration parliament senate
    congress house office board court university tribunal embassy service
    """.split()
)
_GROUPS = frozenset(
    """
    group association union organization organisation federation alliance coalition institute chamber
    society foundation
    """.split()
)
_BEHIND_NAMES = frozenset("union lobby group guild alliance coalition company firm".split())
_SUITING = {"court": ("court", "circuit", "tribunal", "cit", "cafc"), "union": ("workers",)}
_KNOWN = frozenset(word.lower() for word in KNOWN_BODIES)
_ENDS = frozenset({".", "?", "!", "…", ":", ";", ",", ")", "-", "—", "–", QUOTE})
_BODY_NOUNS = BODY_WORDS | _COMPANIES | _AGENCIES
_NO_COMPANY = _STATE_WORDS | _GROUPS


@dataclass(slots=True)
class Discourse:
    """Who has been speaking or been spoken of so far, sentence by sentence."""

    reading: Reading
    subjects: list[tuple[int, Subject]] = field(default_factory=list)
    outside: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        quotes, starts = self.reading.quotes, self.reading.tokens.starts
        firsts = [quote.first for quote in quotes]
        headings = _headings(self.reading)
        for span in self.reading.spans:
            at = bisect_left(firsts, starts[span.first]) - 1
            quoted = at >= 0 and quotes[at].last > starts[span.first]
            if not quoted and span.first not in headings:
                self.outside.append(span)

    def note(self, number: int, subject: Subject) -> None:
        """Remember the subject of a sentence."""
        self.subjects.append((number, subject))

    def resolve(  # noqa: PLR0911 - one return for each sort
        self, subject: Subject, number: int, frame: Frame
    ) -> Subject | None:
        """Return whom the subject stands for: itself when it names somebody, None when nobody fits."""
        if subject.sort is Sort.NAME:
            return subject
        if subject.sort is Sort.OF_TWO:
            return named_of_two(self.reading, subject, number, frame)
        if subject.sort is Sort.PRONOUN:
            return self._antecedent(subject, number, frame)
        if subject.definite and subject.head in _BODY_NOUNS:
            if subject.head in _BEHIND_NAMES and (named := self._named_so(subject)) is not None:
                return named
            return self._body(subject) or subject
        if subject.definite and subject.head in TITLES:
            return self._titled(subject) or subject
        if subject.definite and subject.head.endswith("-year-old"):
            return self._person(number) or subject
        return subject

    def _named_so(self, noun: Subject) -> Subject | None:
        """Find the name right before the noun: 'the United Mill Workers union'."""
        span = self.reading.span_of.get(noun.last - 2)
        if span is None or span.kind not in {"body", "unknown"} or span.first < noun.first:
            return None
        return _as_subject(span)

    def _person(self, number: int) -> Subject | None:
        """Find the person whom the sentences just before are about."""
        near = (s for n, s in reversed(self.subjects[-_FRAMES_BACK:]) if number - n <= _CLOSE)
        return next((s for s in near if s.span is not None and s.span.kind == "person"), None)

    def _antecedent(self, pronoun: Subject, number: int, frame: Frame) -> Subject | None:
        def first_fitting(candidates: Iterable[Subject]) -> Subject | None:
            return next((candidate for candidate in candidates if _fits(candidate, pronoun)), None)

        if (named := first_fitting(self._in_sentence(pronoun, frame))) is not None:
            return named
        if pronoun.head in {"it", "they"} and QUOTE in frame.low:
            head = main_subject(self.reading, frame, pronoun.left)
            if head is not None and head.sort is not Sort.PRONOUN and _could_be(head, pronoun):
                return head
        backwards = [s for n, s in reversed(self.subjects[-_FRAMES_BACK:]) if number - n <= _FRAMES_BACK]
        return (
            first_fitting(backwards)
            or (self._told_of_last(number) if pronoun.head == "it" else None)
            or first_fitting(map(_as_subject, self._before(pronoun.first)))
            or (next((c for c in backwards if c.sort is Sort.NAME), None) if pronoun.head == "they" else None)
        )

    def _told_of_last(self, number: int) -> Subject | None:
        """Find what the sentence before is about, where only its name is known: 'Lund filed. It ...'."""
        before, subject = self.subjects[-1] if self.subjects else (-1, None)
        if subject is None or number - before > 1 or subject.span is None or subject.span.kind != "unknown":
            return None
        return subject

    def _in_sentence(self, pronoun: Subject, frame: Frame) -> Iterator[Subject]:
        """Go through the names of the sentence before the pronoun that no preposition governs."""
        at = 0
        while at < pronoun.left:
            item = frame.items[at]
            span = self.reading.span_of.get(item) if item >= 0 else None
            if span is None:
                at += 1
                continue
            lead = span.title[0] if span.title and span.title[0] < span.first else span.first
            before = at - (item - lead) - 1
            if before > 0 and frame.low[before] in _ARTICLES:
                before -= 1
            possessive = span.last - 1 in self.reading.tokens.possessive
            if (before < 0 or frame.low[before] not in _PREPOSITIONS) and not possessive:
                yield _as_subject(span)
            at += span.last - item

    def _before(self, token: int) -> Iterator[Span]:
        at = bisect_left(self.outside, token, key=lambda span: span.first)
        for index in range(at - 1, max(-1, at - 1 - _SPANS_BACK), -1):
            yield self.outside[index]

    def _body(self, noun: Subject) -> Subject | None:
        lower = self.reading.tokens.lower
        fields: set[str] = set()  # 'the commerce ministry' is no other, 'the industry association' may be any
        if noun.head in _AGENCIES:
            fields = {word for word in lower[noun.first : noun.last - 1] if word in FIELDS}
        if noun.head in _COMPANIES and (firm := self._firm(noun)) is not None:
            return firm
        for _, subject in reversed(self.subjects[-_FRAMES_BACK:]):
            span = subject.span
            if span is not None and span.kind in {"body", "unknown"}:
                words = set(self.reading.tokens.lower[span.first : span.last])
                if fields <= words and _suits(noun.head, words, span) and not subject.plural:
                    return subject
        for span in self._before(noun.first):
            if span.kind != "body":
                continue
            words = set(self.reading.tokens.lower[span.first : span.last])
            if fields <= words and _suits(noun.head, words, span):
                return _as_subject(span)
        return None

    def _firm(self, noun: Subject) -> Subject | None:
        """Find the firm that was named last: 'Shares in Lund Tools fell. The company said ...'."""
        lower = self.reading.tokens.lower
        for span in islice(self._before(noun.first), _FEW_SPANS):
            if span.kind not in {"body", "unknown"} or span.last - span.first < _A_FIRMS_WORDS:
                continue
            if _suits(noun.head, set(lower[span.first : span.last]), span):
                return _as_subject(span)
        return None

    def _titled(self, noun: Subject) -> Subject | None:
        if noun.head == "president" and (head := self._head_of_state(noun)) is not None:
            return head
        for span in self._before(noun.first):
            if span.kind == "person" and span.title is not None:
                words = self.reading.tokens.lower[span.title[0] : span.title[1]]
                if noun.head in words:
                    return _as_subject(span)
        return None

    def _head_of_state(self, noun: Subject) -> Subject | None:
        """Find whom 'the president' is where a country has one: 'President Lind'."""
        for span in self._before(noun.first):
            if span.kind == "person" and span.title is not None and span.title[0] < span.first:
                words = self.reading.tokens.lower[span.title[0] : span.title[1]]
                if words[-1] == "president" and all(is_place(word) for word in words[:-1]):
                    return _as_subject(span)
        return None


def _headings(reading: Reading) -> set[int]:
    """The words of lines that are no sentence: nobody who is named there alone is meant by 'it'."""
    return {
        item
        for frame, following in zip_longest(reading.frames, reading.frames[1:])
        if frame.low[-1] not in _ENDS and (following is None or following.paragraph != frame.paragraph)
        for item in frame.items
    }


def _suits(head: str, words: set[str], span: Span) -> bool:
    """Tell whether 'the agency', 'the company' may stand for a body with these words."""
    if head in words:
        return True
    if head in _SUITING:
        return any(word.endswith(_SUITING[head]) for word in words)
    acronym = len(words) == 1 and span.kind == "body"
    if head == "agency":
        return span.kind == "body" and bool(words & _AGENCIES or (acronym and next(iter(words)).isalpha()))
    if head in _COMPANIES or head == "corporation":
        return not words & _NO_COMPANY and len(words) <= _LONGEST_COMPANY
    if head in {"group", "organization", "organisation", "association"}:
        return bool(words & _GROUPS) or (acronym and span.kind == "body" and words.isdisjoint(_KNOWN))
    return False


def _as_subject(span: Span) -> Subject:
    return Subject(0, 0, span.first, span.last, Sort.NAME, "", span)


def _could_be(head: Subject, pronoun: Subject) -> bool:
    """Tell whether the subject of the same sentence may be meant: also a name of which no more is known."""
    unknown = pronoun.head == "it" and head.span is not None and head.span.kind == "unknown"
    return unknown or _fits(head, pronoun)


def _fits(candidate: Subject, pronoun: Subject) -> bool:
    """Tell whether the pronoun can stand for the candidate."""
    kind = candidate.span.kind if candidate.span is not None else "noun"
    if pronoun.head == "it":
        bodily = kind in {"body", "place"} or candidate.head in BODY_WORDS or candidate.head in WRITTEN
        return bodily and not candidate.plural
    if pronoun.head == "they":
        return candidate.plural or kind == "body"
    if kind in {"body", "place"} or candidate.plural:
        return False
    if kind == "noun" and candidate.head not in PERSON_NOUNS:
        return False
    gender = {"he": "m", "she": "f"}[pronoun.head]
    return candidate.gender in {"", gender}
