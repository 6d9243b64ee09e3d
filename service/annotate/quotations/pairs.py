"""Who 'the first', 'the latter' and 'both' are, where two people are plainly named just before."""

from typing import Final

from service.annotate.quotations.cues import AUXILIARIES, SKIPPED
from service.annotate.quotations.memory import Span
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.reading import QUOTE, Frame, Reading

_RANKS: Final = {"first": 0, "former": 0, "second": 1, "latter": 1}
_OF_ANY_TWO: Final = frozenset({"former", "latter"})  # 'Reed met Cole': the others ask for 'Reed and Cole'
_BOTH: Final = "both"
_BEFORE_BOTH: Final = frozenset({"", QUOTE, ",", "and", "but", ":", "they"})
_BETWEEN: Final = (SKIPPED | AUXILIARIES) - _RANKS.keys() - {_BOTH}  # 'the first also said'
_CLOSING: Final = frozenset({".", ",", QUOTE, ":"})
_FRAMES_BACK: Final = 3
# Beside these the first may be one of them: 'Reed and Cole filed two letters. The first said ...'.
_SAYING: Final = frozenset(
    "letters reports studies statements documents papers proposals drafts bills notices filings petitions "
    "briefs comments memos notes messages posts speeches articles surveys polls opinions rulings".split()
)


def of_two_before(frame: Frame, verb: int) -> Subject | None:
    """'the first', 'the latter', 'both' or 'they both' before a verb."""
    low = frame.low
    at = verb - 1
    if at > 0 and low[at] in _BETWEEN:
        at -= 1
    word = low[at] if at >= 0 else ""
    before = low[at - 1] if at > 0 else ""
    if word in _RANKS and before == "the":
        return _subject(frame, at - 1, at)
    if word != _BOTH or before not in _BEFORE_BOTH:
        return None
    return _subject(frame, at - (before == "they"), at)


def of_two_behind(frame: Frame, at: int) -> Subject | None:
    """'said the first', 'said both'."""
    low = frame.low
    end = at + (low[at : at + 1] == ["the"])
    word = low[end] if end < len(low) else ""
    fits = (word in _RANKS and end > at) or (word == _BOTH and end == at)
    return _subject(frame, at, end) if fits and _CLOSING.issuperset(low[end + 1 : end + 2]) else None


def _subject(frame: Frame, left: int, right: int) -> Subject | None:
    item = frame.items[right]
    return None if item < 0 else Subject(left, right, item, item + 1, Sort.OF_TWO, frame.low[right])


def named_of_two(reading: Reading, subject: Subject, number: int, frame: Frame) -> Subject | None:
    """The person, or the two, that are meant; None where not exactly two people are named before.

    They are looked for in the same sentence, then in the three before it: in the nearest that names anybody.
    """
    people, words = _people(reading, frame.items[: subject.left]), {*frame.low[: subject.left]}
    for before in range(number - 1, max(number - 1 - _FRAMES_BACK, -1), -1):
        if people:
            break
        people = _people(reading, reading.frames[before].items)
        words.update(reading.frames[before].low)
    if subject.head != _BOTH and not _SAYING.isdisjoint(words):
        return None
    if len(people) != 2 or not _are_two(reading, *people):  # noqa: PLR2004 - the first and the second
        return None
    first, second = people
    joined = _are_joined(reading, first, second)
    if subject.head == _BOTH:
        pair = Subject(0, 0, first.first, second.last, Sort.NAME, "", first, plural=True)
        return pair if joined else None
    if not joined and subject.head not in _OF_ANY_TWO:
        return None
    span = people[_RANKS[subject.head]]
    return Subject(0, 0, span.first, span.last, Sort.NAME, "", span)


def _people(reading: Reading, items: list[int]) -> list[Span]:
    """The names of a sentence in order, but for places: a body beside two people leaves open who is meant."""
    found: list[Span] = []
    for item in items:
        span = reading.span_of.get(item)
        if span is not None and span.kind not in {"place", "role"} and (not found or found[-1] is not span):
            found.append(span)
    return found


def _are_two(reading: Reading, first: Span, second: Span) -> bool:
    """Whether they are two people, and not 'Reed' twice or "Mary Cole's lawyer"."""
    names = first.last - 1, second.last - 1
    same = reading.tokens.lower[names[0]] == reading.tokens.lower[names[1]]
    people = first.kind == second.kind == "person"
    return people and not same and reading.tokens.possessive.isdisjoint(names)


def _are_joined(reading: Reading, first: Span, second: Span) -> bool:
    """'Alan Reed and Mary Cole', 'Alan Reed and Senator Mary Cole'."""
    begin = second.title[0] if second.title and first.last < second.title[0] < second.first else second.first
    return reading.tokens.lower[first.last : begin] == ["and"]
