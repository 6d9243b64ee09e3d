"""Noun phrases behind a reporting verb: 'said the group's president, Jane Doe'."""

from typing import Final

from service.annotate.quotations.cues import VERBS
from service.annotate.quotations.memory import Span
from service.annotate.quotations.phrases import (
    DETERMINERS,
    FARTHEST,
    INDEFINITE,
    LONGEST,
    OF_THEM,
    POSTFIXED,
    PREPOSITIONS,
    PRONOUNS,
    Sort,
    Subject,
    ends_phrase,
    noun,
)
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.roles import PEOPLES, PERSON_NOUNS, SPEAKING_NOUNS, TITLE_PREFIXES

# Past forms without -ed: the phrase before them has ended.
_PASTS: Final = frozenset(
    """
    seen written made held led sent given known taken shown set based run wept sat stood went came took gave
    left ran rose fell spoke met kept won lost brought bought sold built spent grew drew threw knew saw wore
    drove rode broke chose froze stole shook hung sang drank swam began laid paid became overcame understood
    withdrew struck swung beat bit blew caught dealt dug fought forgot got hid hurt lent lit meant quit rang
    sank shot shut slept slid sought spun stuck sued swept swore taught woke
    """.split()
)
_APOSTROPHES: Final = (["'"], ["\u2019"])  # 'the Growers' Bench'
# Nouns of people by their endings.
_AGENTS: Final = ("er", "or", "ist", "ian", "man", "woman")
# Verbs of saying that are nouns as well.
_NOUNS_TOO: Final = frozenset(
    "report claim note comment reply answer estimate post tweet brief filing ruling".split()
)


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
    at = position + 1 if low in DETERMINERS else position
    right = -1
    while at < len(frame.items) and at - position < FARTHEST:
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
            at += frame.low[at : at + 1] in _APOSTROPHES and span.last - 1 in reading.tokens.possessive
            continue
        if ends_phrase(low) and span is None and not (low.isalnum() and not low.isalpha()):
            break
        if right >= 0 and (
            (low in VERBS and not _is_noun_here(frame, at)) or low in _PASTS or low.endswith("ed")
        ):
            break
        right = at
        at += 1
    if right < 0 and frame.low[position] in INDEFINITE:
        right = position
    if right < 0 or (
        frame.low[right] in VERBS
        and frame.items[right] not in reading.span_of
        and not (right and _is_noun_here(frame, right))
    ):
        return None
    return _person_behind(reading, frame, noun(reading, frame, position, right))


def _is_noun_here(frame: Frame, at: int) -> bool:
    """Tell whether 'report' is the noun: the verb would take an ending behind a singular."""
    return frame.low[at] in _NOUNS_TOO and not frame.low[at - 1].endswith("s")


def _stands_alone(frame: Frame, span: Span, end: int) -> bool:
    """Tell whether no noun goes on after the name, as in 'Huawei officials'."""
    if span.kind == "person":
        return True
    if end + 1 >= len(frame.items):
        return True
    following = frame.low[end + 1]
    if frame.low[end] in PEOPLES and following not in VERBS and not ends_phrase(following):
        return False
    if span.kind == "unknown" and following.endswith(_AGENTS) and not ends_phrase(following):
        return following in VERBS
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
    while right + 2 < len(frame.items) and right - phrase.left < FARTHEST:
        if frame.low[right] in INDEFINITE and frame.low[right + 1] != "of":
            break
        if frame.low[right + 1] == "of" and frame.low[right + 2] in OF_THEM:
            right += 2
            break
        if frame.low[right + 1] in PREPOSITIONS or frame.low[right + 1] in POSTFIXED:
            inner = _simple_after(reading, frame, right + 2)
            if inner < 0:
                break
            right = inner
            continue
        break
    named = _in_apposition(reading, frame, phrase, right)
    if named is not None:
        return named
    called = _named_behind(reading, frame, right + 1)
    if called is not None:
        return Subject(phrase.left, called[0], called[1].first, called[1].last, Sort.NAME, "", called[1])
    if right == phrase.right or (phrase.definite and right - phrase.right > LONGEST):
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


def _in_apposition(reading: Reading, frame: Frame, phrase: Subject, right: int) -> Subject | None:
    """Return the name in 'its head, retired Gen. Jane Doe'; the phrase itself before a list."""
    if right + 2 >= len(frame.items) or frame.low[right + 1] != ",":
        return None
    begin = right + 2
    while begin + 1 < len(frame.items) and frame.low[begin] in TITLE_PREFIXES:
        if _name_at(reading, frame, begin) is not None:
            break
        begin += 1
    span = _name_at(reading, frame, begin)
    if span is None or span.kind in {"place", "role"}:
        return None
    end = begin + span.last - 1 - frame.items[begin]
    after = frame.low[end + 1] if end + 1 < len(frame.low) else "."
    if span.kind != "person" and after != "," and not _is_one(phrase, span):
        return phrase
    if not after[0].isalpha() or after in PREPOSITIONS:
        return Subject(phrase.left, end, span.first, span.last, Sort.NAME, frame.low[end], span)
    return None


def _is_one(phrase: Subject, span: Span) -> bool:
    """Tell whether a phrase tells one person, whose name may be any: 'its counsel, Rufus Tench'."""
    in_full = span.kind == "unknown" and span.last - span.first > 1
    return in_full and not phrase.plural and phrase.head in PERSON_NOUNS


def _name_at(reading: Reading, frame: Frame, at: int) -> Span | None:
    return reading.title_of.get(frame.items[at]) or reading.span_of.get(frame.items[at])


def _named_behind(reading: Reading, frame: Frame, comma: int) -> tuple[int, Span] | None:
    """Find the name in 'Its owner, a former surfer named Carl Voss,'."""
    if frame.low[comma : comma + 1] != [","]:
        return None
    for at in range(comma + 2, min(len(frame.low) - 1, comma + FARTHEST)):
        if frame.low[at] in {",", QUOTE} or frame.low[at] in VERBS:
            return None
        if frame.low[at] in {"named", "called"}:
            span = reading.span_of.get(frame.items[at + 1])
            if span is None or span.kind in {"place", "role", "body"}:
                return None
            return at + span.last - frame.items[at + 1], span
    return None


def _simple_after(reading: Reading, frame: Frame, position: int) -> int:
    """Return where the plain phrase that begins at `position` ends, or -1."""
    at, right = position, -1
    while at < len(frame.items) and at - position < LONGEST:
        item, low = frame.items[at], frame.low[at]
        if item < 0:
            break
        if right < 0 and (low in DETERMINERS or low in {"with", "on", "in"}):
            at += 1
            continue
        span = reading.span_of.get(item)
        if span is not None:
            right = at + span.last - 1 - item
            at = right + 1
            continue
        if ends_phrase(low) or low in VERBS or (right >= 0 and (low in _PASTS or low.endswith("ed"))):
            break
        right = at
        at += 1
    return right if right < len(frame.items) else -1
