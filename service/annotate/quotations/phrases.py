"""Noun phrases beside a reporting verb: who stands there as its subject."""

from dataclasses import dataclass
from enum import Enum, unique

from service.annotate.quotations.cues import VERBS
from service.annotate.quotations.memory import Span
from service.annotate.quotations.ordinary import FUNCTION_WORDS
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.roles import (
    FEMALE_ROLES,
    MALE_ROLES,
    PEOPLES,
    SPEAKING_NOUNS,
    TITLES,
    is_calendar,
)


@unique
class Sort(Enum):
    """What a subject is in grammar."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Subject:
    """A phrase that may speak: frame positions `left` to `right`, tokens `first` to before `last`."""

    left: int
    right: int
    first: int
    last: int
    sort: Sort
    head: str
    span: Span | None = None
    plural: bool = False
    definite: bool = False

    @property
    def gender(self) -> str:
        """'m', 'f' or '' when nothing tells."""
        if self.span is not None:
            return self.span.gender
        if self.head in FEMALE_ROLES:
            return "f"
        return "m" if self.head in MALE_ROLES else ""


PRONOUNS = frozenset({"he", "she", "they", "it"})
_DETERMINERS = frozenset(
    """
    the a an this that these those some many several most both two three four five six seven eight nine
    ten one another other such few all his her their its our my no any each every more
    """.split()
)
_POSSESSIVE_PRONOUNS = frozenset({"his", "her", "their", "its"})
_PREPOSITIONS = frozenset(
    "of for at with from in on to by inside within near representing against under".split()
)
_POSTFIXED = frozenset(
    "familiar close briefed involved knowledgeable aware present based representing speaking working".split()
)
_NOT_NOUNS = frozenset(
    """
    last next week month year day morning evening afternoon night today yesterday tomorrow tonight sunday
    monday tuesday wednesday thursday friday saturday is was were are be been who which that it he she
    they not never so ago later earlier recently also still then there here as yet too well now soon very
    more less
    """.split()
)
_COLLECTIVES = frozenset(
    """
    police people officials staff media press public family couple majority group lawmakers leadership
    clergy troops
    """.split()
)
_PARTICIPLES = frozenset("seen written made held led sent given known taken shown set based run".split())
_RETINUE = frozenset({"officials", "aides", "allies", "supporters", "advisers", "team", "campaign"})
_INDEFINITE = frozenset({"one", "another", "others", "some", "many"})
_LONGEST = 7
_MOST_CLIMBS = 4
_FARTHEST = 14


def ends_phrase(low: str) -> bool:
    """Tell whether a word cannot be the last noun of a phrase."""
    return (
        low == QUOTE
        or not low[0].isalpha()
        or low in FUNCTION_WORDS
        or low in _NOT_NOUNS
        or is_calendar(low)
        or low.endswith("ly")
    )


def _breaks(low: str) -> bool:
    """Tell whether a word cannot stand inside a phrase before its noun."""
    return low == QUOTE or not low[0].isalnum() or low in FUNCTION_WORDS or low in _NOT_NOUNS or low in VERBS


def phrase_before(reading: Reading, frame: Frame, position: int, *, nested: bool = False) -> Subject | None:
    """Parse the phrase that ends at `position`, with what hangs on it: 'a spokesman for the ministry'."""
    phrase = _simple_before(reading, frame, position)
    if phrase is None or phrase.sort is Sort.PRONOUN:
        return phrase
    relative = None if nested else _antecedent(reading, frame, phrase)
    if relative is not None:
        return relative
    outer = phrase
    for _ in range(_MOST_CLIMBS):
        upper = _climb(reading, frame, outer.left)
        if upper is None or position - upper.left > _FARTHEST:
            break
        outer = upper
    if outer is phrase:
        return _coordinated(reading, frame, phrase)
    if outer.span is not None and outer.sort is Sort.NAME:
        return outer
    return Subject(
        outer.left,
        phrase.right,
        outer.first,
        phrase.last,
        outer.sort,
        outer.head,
        None,
        outer.plural,
        definite=False,
    )


def _simple_before(  # noqa: PLR0911 - one return for each kind of phrase
    reading: Reading, frame: Frame, position: int
) -> Subject | None:
    if position < 0:
        return None
    item, low = frame.items[position], frame.low[position]
    if low in PRONOUNS:
        return Subject(position, position, item, item + 1, Sort.PRONOUN, low, plural=low == "they")
    if item < 0:
        return None
    if low in _INDEFINITE:
        return Subject(position, position, item, item + 1, Sort.NOUN, low, plural=low != "one")
    span = reading.span_of.get(item)
    if span is not None and span.kind != "role":
        if item != span.last - 1 or item in reading.tokens.possessive:
            return None
        return _named(frame, position - (item - span.first), position, span)
    if ends_phrase(low) and span is None:
        return None
    return _noun_before(reading, frame, position)


def _named(frame: Frame, left: int, right: int, span: Span) -> Subject:
    lead = left - (span.first - span.title[0]) if span.title and span.title[0] < span.first else left
    begin = lead
    while begin > 0 and lead - begin < _MOST_CLIMBS and not _breaks(frame.low[begin - 1]):
        begin -= 1
    if begin == 0 or frame.low[begin - 1] in {QUOTE, ","}:
        lead = begin
    if lead > 0 and frame.low[lead - 1] in {"the", "a", "an"}:
        lead -= 1
    return Subject(max(0, lead), right, span.first, span.last, Sort.NAME, frame.low[right], span)


def _noun_before(reading: Reading, frame: Frame, position: int) -> Subject | None:
    """Collect modifiers leftwards from a noun to its determiner."""
    left = position
    while left > 0 and position - left < _LONGEST:
        item, low = frame.items[left - 1], frame.low[left - 1]
        span = reading.span_of.get(item)
        if span is not None and not is_calendar(low):
            modifies = item in reading.tokens.possessive or frame.low[left] in SPEAKING_NOUNS
            if span.kind == "person" and not modifies and frame.low[left] not in _RETINUE:
                break
            left -= 1 + item - span.first
            continue
        if low in _DETERMINERS:
            left -= 1
            break
        if (
            low == "and"
            and left > 1
            and _is_place(reading, frame, left)
            and _is_place(reading, frame, left - 2)
        ):
            left -= 2
            continue
        if _breaks(low) and not (low.endswith(("ing", "ed")) and low in VERBS and left - 1 > 0):
            break
        left -= 1
    return _noun(reading, frame, max(0, left), position)


def _is_place(reading: Reading, frame: Frame, position: int) -> bool:
    span = reading.span_of.get(frame.items[position])
    return span is not None and span.kind == "place"


def _noun(reading: Reading, frame: Frame, left: int, right: int) -> Subject:
    """Return the noun phrase between two positions, without its article 'the'."""
    definite = frame.low[left] in {"the", "this", "that"}
    begin = left + 1 if definite and left < right else left
    head = frame.low[right]
    plural = head in _COLLECTIVES or (head.endswith("s") and not head.endswith(("ss", "us", "is")))
    own = reading.tokens.words[frame.items[right]][0].isupper() and head in TITLES
    return Subject(
        left,
        right,
        frame.items[begin],
        frame.items[right] + 1,
        Sort.NOUN,
        head,
        None,
        plural,
        definite or (own and begin == right),
    )


def _climb(reading: Reading, frame: Frame, left: int) -> Subject | None:
    """Step from 'the ministry' in 'a spokesman for the ministry' to 'a spokesman'."""
    at = left - 1
    if at < 1 or frame.low[at] not in _PREPOSITIONS:
        return None
    at -= 1
    if frame.low[at] in _POSTFIXED:
        at -= 1
        if at >= 0 and frame.low[at] in {"directly", "closely", "in"}:
            at -= 1
    elif frame.low[at].endswith(("ed", "ing")) and frame.items[at] not in reading.span_of:
        return None
    if at < 0 or (frame.low[at] in VERBS and frame.items[at] not in reading.span_of):
        return None
    return _simple_before(reading, frame, at)


def _coordinated(reading: Reading, frame: Frame, phrase: Subject) -> Subject:
    """Take in the first of two: 'Biden and Kishida said'."""
    at = phrase.left - 1
    if at < 1 or frame.low[at] != "and" or phrase.sort is not Sort.NAME:
        return phrase
    other = _simple_before(reading, frame, at - 1)
    if other is None or other.sort is not Sort.NAME:
        return phrase
    if other.left > 0 and frame.low[other.left - 1] in {"of", "between", "with", "to", "by", "met"}:
        return phrase
    return Subject(
        other.left, phrase.right, other.first, phrase.last, Sort.NAME, phrase.head, other.span, plural=True
    )


def _antecedent(reading: Reading, frame: Frame, phrase: Subject) -> Subject | None:
    """Find 'a lawyer' for 'a lawyer who represents Huawei said'."""
    for at in range(phrase.left - 1, max(0, phrase.left - _FARTHEST), -1):
        low = frame.low[at]
        if low in {",", QUOTE, ";", ":", "that", "(", ")"}:
            return None
        if low == "who":
            return phrase_before(reading, frame, at - 1, nested=True) if frame.low[at - 1] != "," else None
    return None


def phrase_after(  # noqa: C901 - one scan
    reading: Reading, frame: Frame, position: int
) -> Subject | None:
    """Parse the phrase that begins at `position`; a person named within it is the speaker."""
    if position >= len(frame.items):
        return None
    item, low = frame.items[position], frame.low[position]
    if item < 0:
        return None
    if low in PRONOUNS:
        return Subject(position, position, item, item + 1, Sort.PRONOUN, low, plural=low == "they")
    at = position + 1 if low in _DETERMINERS else position
    right = -1
    while at < len(frame.items) and at - position < _FARTHEST:
        item, low = frame.items[at], frame.low[at]
        if item < 0:
            break
        span = reading.title_of.get(item) or reading.span_of.get(item)
        if span is not None and span.kind != "role":
            begin = at + span.first - item
            end = begin + span.last - span.first - 1
            if end >= len(frame.items) or frame.items[end] != span.last - 1:
                break
            if _stands_alone(frame, span, end) and span.last - 1 not in reading.tokens.possessive:
                return _coordinated_after(
                    reading,
                    frame,
                    Subject(position, end, span.first, span.last, Sort.NAME, frame.low[end], span),
                )
            right, at = end, end + 1
            continue
        if ends_phrase(low) and span is None and not (low.isalnum() and not low.isalpha()):
            break
        if right >= 0 and (low in VERBS or (low in _PARTICIPLES or low.endswith("ed"))):
            break
        right = at
        at += 1
    if right < 0 and frame.low[position] in _INDEFINITE:
        right = position
    if right < 0 or (frame.low[right] in VERBS and frame.items[right] not in reading.span_of):
        return None
    return _person_behind(reading, frame, _noun(reading, frame, position, right))


def _stands_alone(frame: Frame, span: Span, end: int) -> bool:
    """Tell whether no noun goes on after the name, as in 'Huawei officials'."""
    if span.kind == "person":
        return True
    if end + 1 >= len(frame.items):
        return True
    following = frame.low[end + 1]
    if frame.low[end] in PEOPLES and following not in VERBS and not ends_phrase(following):
        return False
    return following not in SPEAKING_NOUNS and following.removesuffix("s") not in SPEAKING_NOUNS


def _coordinated_after(reading: Reading, frame: Frame, phrase: Subject) -> Subject:
    at = phrase.right + 2
    if at >= len(frame.items) or frame.low[at - 1] != "and":
        return phrase
    item = frame.items[at]
    other = reading.title_of.get(item) or reading.span_of.get(item)
    if other is None or other.kind != "person":
        return phrase
    end = at + other.last - 1 - item
    if end + 1 >= len(frame.items) or frame.low[end + 1] in {".", ",", "in"}:
        right = min(end, len(frame.items) - 1)
        return Subject(
            phrase.left, right, phrase.first, other.last, Sort.NAME, phrase.head, phrase.span, plural=True
        )
    return phrase


def _person_behind(reading: Reading, frame: Frame, phrase: Subject) -> Subject:
    """Take the name in 'the group's president, Jane Doe', or the whole of 'a spokesman for the ministry'."""
    right = phrase.right
    while right + 2 < len(frame.items) and right - phrase.left < _FARTHEST:
        if frame.low[right + 1] in _PREPOSITIONS or frame.low[right + 1] in _POSTFIXED:
            inner = _simple_after(reading, frame, right + 2)
            if inner < 0:
                break
            right = inner
            continue
        break
    if right + 2 < len(frame.items) and frame.low[right + 1] == ",":
        item = frame.items[right + 2]
        span = reading.title_of.get(item) or reading.span_of.get(item)
        if span is not None and span.kind not in {"place", "role"}:
            end = right + 2 + span.last - 1 - item
            after = frame.low[end + 1] if end + 1 < len(frame.low) else "."
            if span.kind != "person" and after != ",":
                return phrase
            if not after[0].isalpha() or after in _PREPOSITIONS:
                return Subject(phrase.left, end, span.first, span.last, Sort.NAME, frame.low[end], span)
    if right == phrase.right or (phrase.definite and right - phrase.right > _LONGEST):
        return phrase
    return Subject(
        phrase.left,
        right,
        phrase.first,
        frame.items[right] + 1,
        phrase.sort,
        phrase.head,
        None,
        phrase.plural,
        definite=False,
    )


def _simple_after(reading: Reading, frame: Frame, position: int) -> int:
    """Return where the plain phrase that begins at `position` ends, or -1."""
    at, right = position, -1
    while at < len(frame.items) and at - position < _LONGEST:
        item, low = frame.items[at], frame.low[at]
        if item < 0:
            break
        if right < 0 and (low in _DETERMINERS or low in {"with", "on", "in"}):
            at += 1
            continue
        span = reading.span_of.get(item)
        if span is not None:
            right = at + span.last - 1 - item
            at = right + 1
            continue
        if ends_phrase(low) or low in VERBS:
            break
        right = at
        at += 1
    return right if right < len(frame.items) else -1
