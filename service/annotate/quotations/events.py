"""Reports of speech in a sentence: the cue and the subject that belongs to it."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from typing import NamedTuple

from service.annotate.quotations.clauses import governs_relative, main_subject, segment_starts, turned_to
from service.annotate.quotations.cues import (
    BE_FORMS,
    DECLINES,
    GOVERNORS,
    INVERTS,
    NON_SPEECH_AFTER_ACCORDING,
    ONLY_BEHIND,
    SKIPPED,
    VERBS,
    Force,
)
from service.annotate.quotations.event_words import (
    BEHIND,
    BELIEFS,
    BESIDE,
    COMPLEMENTS,
    DASHES,
    FARTHEST,
    HANGS_ON,
    MARKERS,
    MODALS,
    NEAR,
    NEGATIONS,
    PASSIVES,
    RELATIVES,
    TURNS,
    VIEWS,
    WRITINGS,
)
from service.annotate.quotations.pairs import of_two_before, of_two_behind
from service.annotate.quotations.phrases import Sort, Subject, phrase_before
from service.annotate.quotations.phrases_behind import phrase_after
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.subjects import is_noun, is_participle, led_by_with, skip_left, titled_so
from service.annotate.quotations.tags import tag_behind
from service.annotate.quotations.unquoted import may_stand_alone, stands_alone

# 'It added firms to the “entity list”' tells nothing.
_ADDS = frozenset({"add", "adds", "added"})
_TOLD = frozenset({"that", QUOTE, ",", ":", ".", "in", "on", "to", "a", "an"})
_OWN = {"his": "he", "her": "she", "its": "it", "their": "they"}


class Event(NamedTuple):
    """A cue at frame positions `cue` to `cue_end` (inclusive), reaching from `left` to `right`."""

    cue: int
    cue_end: int
    left: int
    right: int
    subject: Subject
    force: Force
    inverted: bool = False
    shared: bool = False


def find_events(reading: Reading, frame: Frame) -> list[Event]:
    """Find the reports of one sentence, in order of their cues."""
    events: list[Event] = []
    low = frame.low
    for at in [at for at, word in enumerate(low) if word in MARKERS]:
        word = low[at]
        if word == QUOTE:
            event = _tag(reading, frame, at) if frame.items[at] < 0 else None  # the text may hold U+0000
        elif word == "according" and at + 1 < len(low) and low[at + 1] == "to":
            event = _according(reading, frame, at)
        elif word == "comment" and at > 1 and low[at - 1] == "to" and low[at - 2] in DECLINES:
            event = _verbal(reading, frame, at, Force.SAYS, events)
        elif word in VERBS and frame.items[at] not in reading.span_of:
            event = _verbal(reading, frame, at, VERBS[word], events)
        elif word in VIEWS and at:
            event = _in_words(reading, frame, at)
        else:
            continue
        if event is not None:
            events.append(event)
    return events


def _tag(reading: Reading, frame: Frame, at: int) -> Event | None:
    tag = tag_behind(reading, frame, at)
    if tag is None:
        return None
    cue, subject, inverted = tag
    right = max(cue, subject.right)
    return Event(cue, cue, at + 1, right, subject, Force.SAYS, inverted=inverted)


def _according(reading: Reading, frame: Frame, at: int) -> Event | None:
    subject = phrase_after(reading, frame, at + 2)
    if subject is None and at + 2 < len(frame.low) and frame.low[at + 2] in {"him", "her", "them"}:
        item = frame.items[at + 2]
        head = {"him": "he", "her": "she", "them": "they"}[frame.low[at + 2]]
        subject = Subject(at + 2, at + 2, item, item + 1, Sort.PRONOUN, head, plural=head == "they")
    if subject is None or subject.head in NON_SPEECH_AFTER_ACCORDING:
        return None
    return Event(at, at + 1, at, subject.right, subject, Force.SAYS, inverted=True)


def _in_words(reading: Reading, frame: Frame, at: int) -> Event | None:
    """Find 'in Tomita's words', 'in the words of Tomita', 'in the view of Tomita', 'in her view'."""
    force = Force.QUOTES if frame.low[at] == "words" else Force.SAYS
    if at + 1 < len(frame.low) and frame.low[at + 1] == "of" and frame.low[at - 1] == "the":
        subject = phrase_after(reading, frame, at + 2)
        is_view = subject is not None and frame.low[max(0, at - 2)] == "in"
        force = force if is_view else Force.QUOTES
        return None if subject is None else Event(at, at, max(0, at - 2), subject.right, subject, force)
    item = frame.items[at - 1]
    if frame.low[at - 1] in _OWN and at > 1 and frame.low[at - 2] == "in":
        head = _OWN[frame.low[at - 1]]
        subject = Subject(at - 1, at - 1, item, item + 1, Sort.PRONOUN, head, plural=head == "they")
        return Event(at, at, at - 2, at, subject, force)
    span = reading.span_of.get(item)
    if span is None or item not in reading.tokens.possessive or item != span.last - 1:
        return None
    lead = span.title[0] if span.title and span.title[0] < span.first else span.first
    left = at - 1 - (item - lead)
    if left < 1 or frame.low[left - 1] != "in":
        return None
    subject = Subject(left, at - 1, span.first, span.last, Sort.NAME, frame.low[at - 1], span)
    return Event(at, at, left - 1, at, subject, force)


def _verbal(  # noqa: C901, PLR0911 - one return for each construction
    reading: Reading, frame: Frame, at: int, force: Force, events: list[Event]
) -> Event | None:
    low = frame.low
    if not _reports(frame, at, force):
        return _alone(reading, frame, at)
    if (of_two := of_two_before(frame, at)) is not None:
        return Event(at, at, of_two.left, at, of_two, force)
    inverted = _inverted(reading, frame, at)
    if inverted is not None:
        return Event(at, at, at, inverted.right, inverted, force, inverted=True)
    begin = skip_left(reading, frame, at - 1)
    passive = begin >= 0 and low[begin] in BE_FORMS and not low[at].endswith("ing")
    if passive or (low[at] in PASSIVES and low[at + 1 : at + 2] == ["by"]):
        return _by_agent(reading, frame, at)
    if low[at].endswith("ing"):
        led = led_by_with(reading, frame, begin)
        if led is not None:
            return Event(at, at, led.left, at, led, force)
        return _gerund(reading, frame, at, begin, force, events)
    if begin >= 0 and low[begin] == "to":
        return _infinitive(reading, frame, at, begin, force, events)
    between = low[begin + 1 : at]
    if any(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in between):
        return None
    if force is Force.STATES and MODALS.intersection(between):
        return None
    subject, shared = _subject_before(reading, frame, begin, events)
    if subject is None:
        return None
    if begin >= 0 and low[begin] == "," and subject.right == begin - 1 and is_participle(frame.low, at):
        return None  # 'Lin, asked about it, declined'
    return Event(at, at, min(subject.left, at), at, subject, force, shared=shared)


def _alone(reading: Reading, frame: Frame, at: int) -> Event | None:
    """Find 'she opposed it' and a tag behind a clause: 'rates will stay, he added'."""
    if not may_stand_alone(frame, at):
        return None
    begin = skip_left(reading, frame, at - 1)
    subject = phrase_before(reading, frame, begin)
    if subject is None or not stands_alone(frame, at, begin, subject):
        return None
    return Event(at, at, subject.left, at, subject, Force.SAYS)


def _by_agent(reading: Reading, frame: Frame, at: int) -> Event | None:
    """Find the critics in 'was dismissed by critics as “...”' and 'was called “...” by critics'."""
    low = frame.low
    if low[at] not in PASSIVES or QUOTE not in low[at:]:
        return None
    for by in range(at + 1, min(len(low), at + FARTHEST)):
        if low[by] in {",", ";", ":"} or low[by] in TURNS:
            return None
        if low[by] == "by":
            agent = phrase_after(reading, frame, by + 1)
            return None if agent is None else Event(at, at, at, at, agent, Force.QUOTES)
    return None


def _reports(frame: Frame, at: int, force: Force) -> bool:
    """Tell whether the verb has beside it what its force asks for."""
    low = frame.low
    if is_noun(low, at):
        return False
    if force is Force.SAYS:
        return True
    if low[at] in {"put", "puts"}:
        return low[at + 1 : at + 2] == ["it"] and QUOTE in low
    if low[at] in ONLY_BEHIND:
        return QUOTE in low[max(0, at - BEHIND) : at] or low[at + 1 : at + 3] == [":", QUOTE]
    if force is Force.QUOTES:
        return QUOTE in low
    adds = low[at] in _ADDS and at + 1 < len(low) and low[at + 1] not in _TOLD
    behind = at if adds else at + 1 + BESIDE
    return QUOTE in low[max(0, at - BESIDE) : behind] or has_complement(frame, at)


def has_complement(frame: Frame, at: int) -> bool:
    """Tell whether what is said follows the verb: 'that', a colon, or a clause after 'believes'."""
    nearby = frame.low[at + 1 : at + 1 + NEAR]
    if "that" in nearby or ":" in nearby:
        return True
    return bool(nearby) and nearby[0] in COMPLEMENTS and frame.low[at] in BELIEFS


def _inverted(  # noqa: C901, PLR0911 - one return for each construction
    reading: Reading, frame: Frame, at: int
) -> Subject | None:
    """Find the subject of 'Q, said X', or of a sentence that begins 'Said X:'."""
    low = frame.low
    if low[at] not in INVERTS:
        return None
    before = at - 1
    while before >= 0 and low[before] in SKIPPED:
        before -= 1
    if before >= 0 and low[before] in {",", *DASHES}:
        before -= 1
    if before >= 0 and low[before] != QUOTE:
        if low[at] in {"said", "says"} and before < at - 1 and low[at + 1 : at + 2] != ["that"]:
            subject = phrase_after(reading, frame, at + 1)
            if subject is not None and _closes(frame, subject.right + 1):
                return None if _is_told_of(reading, frame, subject) else subject
        if low[before] != "as":
            return None
    elif before < 0 and at > 0:
        return None
    if at + 1 < len(low) and low[at + 1] in {"that", QUOTE, ",", "to", "in"}:
        return None
    if (of_two := of_two_behind(frame, at + 1)) is not None:
        return of_two
    subject = phrase_after(reading, frame, at + 1)
    if subject is None or (before < 0 and ":" not in low[subject.right + 1 :]):
        return None
    return None if governs_relative(frame, before, subject) else subject


def _is_told_of(reading: Reading, frame: Frame, subject: Subject) -> bool:
    """Tell whether a quotation goes on with what somebody does: 'Lin, the owner, said Canada “must act”'."""
    quote = next((number for at, number in frame.quotes() if at == subject.right + 1), None)
    if quote is None:
        return False
    return subject.sort is not Sort.NAME or not reading.text[reading.quotes[quote].start].isupper()


def _closes(frame: Frame, at: int) -> bool:
    return at >= len(frame.low) or frame.low[at] in {".", ",", QUOTE, "who"}


def _gerund(  # noqa: PLR0913, PLR0917 - the state of one sentence
    reading: Reading, frame: Frame, at: int, begin: int, force: Force, events: list[Event]
) -> Event | None:
    """Give 'adding that' the subject of the clause it hangs on."""
    low = frame.low
    if begin >= 0 and low[begin] in BE_FORMS:
        subject, shared = _subject_before(reading, frame, skip_left(reading, frame, begin - 1), events)
        return (
            None
            if subject is None
            else Event(at, at, min(subject.left, at), at, subject, force, shared=shared)
        )
    if begin >= 0 and low[begin] == "as":
        if begin < 1 or low[begin - 1] != "quoted":
            return _quoted(reading, frame, at, force)
        subject, shared = _subject_before(reading, frame, _passive_start(reading, frame, begin - 1), events)
        return None if subject is None else Event(at, at, subject.left, at, subject, force, shared=shared)
    if (
        begin >= 0
        and low[begin] not in {",", "and", "while", "after", "before", "in", "by", *DASHES, QUOTE}
        and not WRITINGS.intersection(low[max(0, begin - BESIDE) : begin + 1])
    ):
        return None
    if begin >= 0 and frame.items[begin] in reading.tokens.possessive:
        return None  # 'the panel's ruling'
    subject = _shared(reading, frame, at, events)
    return None if subject is None else Event(at, at, at, at, subject, force, shared=True)


def _quoted(reading: Reading, frame: Frame, at: int, force: Force) -> Event | None:
    """Find the minister in 'the agency quoted the minister as saying'."""
    for begin in range(at - 3, max(-1, at - FARTHEST), -1):
        if frame.low[begin] in {"quoted", "quotes", "cited", "cites"}:
            if frame.low[begin + 1] == "by":
                start = _passive_start(reading, frame, begin)
                subject, shared = _subject_before(reading, frame, start, [])
                left = at if subject is None else subject.left
                return None if subject is None else Event(at, at, left, at, subject, force, shared=shared)
            subject = phrase_after(reading, frame, begin + 1)
            quoting = phrase_before(reading, frame, begin - 1)
            left = begin if quoting is None else quoting.left
            return None if subject is None else Event(at, at, left, at, subject, force)
    return None


def _passive_start(reading: Reading, frame: Frame, at: int) -> int:
    """Step over 'was quoted'."""
    at = skip_left(reading, frame, at - 1)
    while at >= 0 and frame.low[at] in BE_FORMS:
        at = skip_left(reading, frame, at - 1)
    return at


def _infinitive(  # noqa: PLR0913, PLR0917 - the state of one sentence
    reading: Reading, frame: Frame, at: int, to: int, force: Force, events: list[Event]
) -> Event | None:
    """Follow 'declined to comment' and 'went on to say' to the verb that has the subject."""
    low = frame.low
    governor = to - 1
    if governor >= 0 and low[governor] in {"on", "out"}:
        governor -= 1
    if governor < 0 or low[governor] not in GOVERNORS or low[governor] in BE_FORMS:
        return None
    subject, shared = _subject_before(reading, frame, skip_left(reading, frame, governor - 1), events)
    if subject is None:
        return None
    start = governor if low[governor] in DECLINES else at
    return Event(start, at, min(subject.left, at), at, subject, force, shared=shared)


def _subject_before(
    reading: Reading, frame: Frame, at: int, events: list[Event]
) -> tuple[Subject | None, bool]:
    """Find the subject that ends at `at`, through commas, brackets, relative clauses and 'and'."""
    low = frame.low
    if at < 0:
        return None, False
    word = low[at]
    if word in {"and", "but", "or"} or (word == QUOTE and events):
        return _shared(reading, frame, at, events), True
    if word == ")":
        opened = next((i for i in range(at, max(-1, at - FARTHEST), -1) if low[i] == "("), None)
        return (None, False) if opened is None else _subject_before(reading, frame, opened - 1, events)
    if word in RELATIVES or (word == "that" and at and low[at - 1] != ","):
        before = at - 1 if at and low[at - 1] != "," else at - 2
        return phrase_before(reading, frame, before), False
    if word == "," or word in DASHES:
        return _across_apposition(reading, frame, at, events), False
    subject = phrase_before(reading, frame, at)
    return titled_so(reading, frame, subject) or subject, False


def _shared(reading: Reading, frame: Frame, at: int, events: list[Event]) -> Subject | None:
    """Return who spoke last, unless somebody else's clause has begun since: '...; Judge Kelly dissented'."""
    if not events:
        return main_subject(reading, frame, at)
    return turned_to(reading, frame, events[-1].cue_end, at) or events[-1].subject


def _across_apposition(reading: Reading, frame: Frame, comma: int, events: list[Event]) -> Subject | None:
    """Find X in 'X, the ambassador to Y, said', 'X, who met Z, told', 'X -- of Y -- said'."""
    low = frame.low
    floor = 0
    for at in range(comma - 1, max(-1, comma - 2 * FARTHEST), -1):
        if low[at] in {QUOTE, ";", ":"} or (low[at] in TURNS and low[at - 1] in {",", QUOTE}):
            floor = at + 1
            break
    while 0 < floor < comma and low[floor] in TURNS:
        floor += 1
    marks = {",", *DASHES} if low[comma] == "," else DASHES
    for start in segment_starts(frame, floor, comma):
        subject = phrase_after(reading, frame, start)
        if subject is None:
            continue
        end = _true_end(frame, subject)
        if end < comma and (low[end] in marks or low[end] in HANGS_ON):
            return subject
        if end == comma and (not events or events[-1].cue_end < floor):
            return subject
    return _shared(reading, frame, comma, events) if events else None


def _true_end(frame: Frame, subject: Subject) -> int:
    return min(subject.right + 1, len(frame.low) - 1)
