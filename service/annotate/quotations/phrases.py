"""Noun phrases beside a reporting verb: who stands there as its subject."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from enum import Enum, unique
from typing import NamedTuple

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
    OF_TWO = "of two"  # 'the first', 'the latter', 'both'


class Subject(NamedTuple):
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
DETERMINERS = frozenset(
    """
    the a an this that these those some many several most both two three four five six seven eight nine
    ten one another other such few all his her their its our my no any each every more
    """.split()
)
PREPOSITIONS = frozenset(
    "of for at with from in on to by inside within near representing against under".split()
)
POSTFIXED = frozenset(
    "familiar close briefed involved knowledgeable aware present based representing speaking working".split()
)
_CHARGED = frozenset("accused suspected convicted charged acquitted guilty".split())
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
_RETINUE = frozenset({"officials", "aides", "allies", "supporters", "advisers", "team", "campaign"})
INDEFINITE = frozenset({"one", "another", "others", "some", "many"})
OF_THEM = frozenset({"them", "these", "those", "us", "whom"})
_NTH = frozenset("second third fourth fifth sixth seventh other".split())
_SINGLE = _NTH | {"one", "another", "each"}
_ALONE = frozenset({"several", "most"})
_GROUPS = frozenset("both two three four five six seven eight nine ten few all".split())
_PARTS = INDEFINITE | _SINGLE | _ALONE | _GROUPS
LONGEST = 7
_MOST_CLIMBS = 4
FARTHEST = 14


def ends_phrase(low: str) -> bool:
    """Tell whether a word cannot be the last noun of a phrase."""
    return (
        low == QUOTE
        or (not low[0].isalpha() and not low.endswith("-year-old"))
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
        if upper is None or position - upper.left > FARTHEST:
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
    if low in INDEFINITE:
        return Subject(position, position, item, item + 1, Sort.NOUN, low, plural=low != "one")
    span = reading.span_of.get(item)
    if span is not None and span.kind != "role":
        if item != span.last - 1 or item in reading.tokens.possessive:
            return None
        return _named(reading, frame, position - (item - span.first), position, span)
    if ends_phrase(low) and span is None:
        return _unnamed(frame, position)
    return _noun_before(reading, frame, position)


def _unnamed(frame: Frame, position: int) -> Subject | None:
    """'one of them', 'a third of these', '“...,” several said': whom the text names no further."""
    low, items = frame.low, frame.items
    left = position - 2
    if low[position] in OF_THEM and left >= 0 and low[left + 1] == "of" and low[left] in _PARTS:
        left -= left > 0 and low[left] in _NTH and low[left - 1] in {"a", "the"}
        part = low[position - 2]
        return Subject(
            left, position, items[left], items[position] + 1, Sort.NOUN, part, plural=part not in _SINGLE
        )
    if low[position] in _ALONE and (not position or low[position - 1] in {QUOTE, ","}):
        item = items[position]
        return Subject(position, position, item, item + 1, Sort.NOUN, low[position], plural=True)
    return None


def _named(reading: Reading, frame: Frame, left: int, right: int, span: Span) -> Subject:
    lead = left - (span.first - span.title[0]) if span.title and span.title[0] < span.first else left
    begin = lead
    while begin > 0 and lead - begin < LONGEST and _may_lead(reading, frame, begin - 1):
        begin -= 1
    opening = begin - 1 if begin and frame.low[begin - 1] in DETERMINERS else begin
    if opening == 0 or frame.low[opening - 1] in {QUOTE, ","}:
        lead = opening
    lead = _before_owner(reading, frame, lead)
    if lead > 0 and frame.low[lead - 1] in {"the", "a", "an"}:
        lead -= 1
    return Subject(max(0, lead), right, span.first, span.last, Sort.NAME, frame.low[right], span)


def _before_owner(reading: Reading, frame: Frame, lead: int) -> int:
    """Step over what a name stands behind as its own: 'the Copper Council's Jane Lin', 'the Dutch Greens'."""
    item = frame.items[lead - 1] if lead else -1
    owner = reading.span_of.get(item)
    if owner is None:
        return lead - 1 if lead and frame.low[lead - 1] in PEOPLES else lead
    if item == owner.last - 1 and item in reading.tokens.possessive:
        return max(0, lead - owner.last + owner.first)
    return lead


def _may_lead(reading: Reading, frame: Frame, at: int) -> bool:
    """Tell whether a word may stand before a name in its phrase: 'his friend and colleague Jane Doe'."""
    if frame.low[at] != "and":
        return not _breaks(frame.low[at])
    return at > 0 and frame.items[at - 1] not in reading.span_of


def _noun_before(reading: Reading, frame: Frame, position: int) -> Subject | None:
    """Collect modifiers leftwards from a noun to its determiner."""
    left = position
    while left > 0 and position - left < LONGEST:
        item, low = frame.items[left - 1], frame.low[left - 1]
        span = reading.span_of.get(item)
        if span is not None and not is_calendar(low):
            modifies = item in reading.tokens.possessive or frame.low[left] in SPEAKING_NOUNS
            if span.kind == "person" and not modifies and frame.low[left] not in _RETINUE:
                break
            left -= 1 + item - span.first
            continue
        if low in DETERMINERS:
            left -= 2 if left > 1 and frame.low[left - 2] in DETERMINERS else 1  # 'the two sides'
            break
        if low in {"'", "’"} and item - 1 in reading.tokens.possessive:
            left -= 1
            continue
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
        if low.endswith("ing") and left > 1 and frame.low[left - 2] in PREPOSITIONS:
            break  # 'accused of stealing cheese'
        left -= 1
    return noun(reading, frame, max(0, left), position)


def _is_place(reading: Reading, frame: Frame, position: int) -> bool:
    span = reading.span_of.get(frame.items[position])
    return span is not None and span.kind == "place"


def noun(reading: Reading, frame: Frame, left: int, right: int) -> Subject:
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
    if at > 0 and (frame.low[at] == "including" or frame.low[at - 1 : at + 1] == ["such", "as"]):
        return _simple_before(reading, frame, at - 1 if frame.low[at] == "including" else at - 2)
    if at > 1 and frame.low[at].endswith("ing") and frame.low[at - 1] in PREPOSITIONS:
        at -= 1
    if at < 1 or frame.low[at] not in PREPOSITIONS:
        return None
    at -= 1
    if frame.low[at] in _CHARGED and at > 1:
        return _simple_before(reading, frame, at - 1)
    if frame.low[at] in POSTFIXED:
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
    for at in range(phrase.left - 1, max(0, phrase.left - FARTHEST), -1):
        low = frame.low[at]
        if low in {",", QUOTE, ";", ":", "that", "(", ")"}:
            return None
        if low == "who":
            return phrase_before(reading, frame, at - 1, nested=True) if frame.low[at - 1] != "," else None
    return None
