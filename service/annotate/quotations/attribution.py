"""Who speaks each quotation: the report beside it, or the speaker of the passage it stands in."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from service.annotate.quotations.choice import choose, embedded, is_mentioned
from service.annotate.quotations.clauses import main_subject
from service.annotate.quotations.cues import NAMING, PLAIN, Force
from service.annotate.quotations.events import Event, find_events, has_complement
from service.annotate.quotations.phrases import Sort, Subject
from service.annotate.quotations.pronouns import Discourse
from service.annotate.quotations.reading import QUOTE, Frame, Reading
from service.annotate.quotations.roles import SPEAKING_NOUNS
from service.annotate.quotations.unreported import (
    announced as announced_in,
)
from service.annotate.quotations.unreported import (
    answering,
    is_filled,
    issuing,
    labelled,
    last_person,
    pronoun_before,
    signed,
)
from service.annotate.values import Mention

_NEAR = 3
_AGED = re.compile(r"\d{1,3}-year-olds?")
# What bears an inscription that nobody says.
_BOARDS = frozenset("sign notice banner placard poster headline caption slogan label plaque".split())


class Said(NamedTuple):
    """One report as read: where it stands, who, the cue that brought them in, its quotations."""

    position: int
    speaker: Mention
    cue: Mention
    quotes: tuple[int, ...]


class _Voice(NamedTuple):
    """A speaker together with the cue that brought them in."""

    reading: Reading
    subject: Subject
    words: tuple[int, int] | None  # the tokens of the cue
    frame: int
    paragraph: int

    @property
    def speaker(self) -> Mention:
        """The words that name the speaker: cut only where asked for, as most sentences quote nothing."""
        return _extent(self.reading, self.subject.first, self.subject.last)

    @property
    def cue(self) -> Mention | None:
        """The words that report."""
        return None if self.words is None else _extent(self.reading, *self.words)


@dataclass(slots=True)
class Attribution:
    """Speaker and cue by quotation number, and every report of the article."""

    voices: dict[int, tuple[Mention, Mention | None]] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)


@dataclass(slots=True)
class _Passage:
    """Where the reading stands: the running speaker, and quotations that wait for the next one."""

    reports: bool
    running: _Voice | None = None
    waiting: list[tuple[int, int, bool]] = field(default_factory=list)  # quotation, paragraph, goes on
    fallback: _Voice | None = None


def attribute(reading: Reading, *, reports: bool = True) -> Attribution:
    """Go through the sentences in order and give quotations their speakers; `reports`: and what is said."""
    result = Attribution()
    passage = _Passage(reports=reports)
    discourse = Discourse(reading)
    for number, frame in enumerate(reading.frames):
        _settle_waiting(passage, result, number, frame)
        _attribute_frame(reading, frame, number, discourse, passage, result)
    _settle_waiting(passage, result, len(reading.frames), None)
    return result


def _attribute_frame(  # noqa: PLR0913, PLR0917 - one step of one loop
    reading: Reading, frame: Frame, number: int, discourse: Discourse, passage: _Passage, result: Attribution
) -> None:
    quotes = frame.quotes()
    events = find_events(reading, frame)
    if not events:
        if quotes:
            _pass_on(reading, frame, number, quotes, discourse, passage, result)
        _note_subject(reading, frame, number, [], discourse)
        return
    heard = [(event, _voice(reading, frame, number, event, discourse)) for event in events]
    mute = {event.cue for event, voice in heard if voice is None and event.force is Force.QUOTES}
    events = [event for event, voice in heard if voice is not None]
    voices: list[_Voice | None] = [voice for _, voice in heard if voice is not None]
    taken = _take(reading, frame, events, mute)
    for index, chosen_quotes in taken.items():
        voice = voices[index]
        if voice is not None:
            for quote in chosen_quotes:
                result.voices[quote] = (voice.speaker, voice.cue)
    for index in embedded(frame, events) - taken.keys():
        voices[index] = None
    if passage.reports:
        _report(frame, events, voices, taken, result)
    speaking = [
        v
        for i, v in enumerate(voices)
        if v is not None and (i in taken or events[i].force is not Force.QUOTES)
    ]
    if speaking:
        last = voices[max(taken)] if taken else None
        passage.running = last or speaking[-1]
        _speak_for_waiting(passage, result, speaking[0])
    elif quotes:
        _pass_on(reading, frame, number, quotes, discourse, passage, result)
    _note_subject(reading, frame, number, speaking, discourse)


def _take(reading: Reading, frame: Frame, events: list[Event], mute: set[int]) -> dict[int, list[int]]:
    """Give each quotation of the sentence to a report; `mute` are cues of things that do not speak."""
    taken: dict[int, list[int]] = {}
    for position, quote in frame.quotes():
        if is_mentioned(reading, frame, position, quote, events):
            continue
        if not mute.isdisjoint(range(position - _NEAR, position)):
            continue  # 'the statute speaks of “...”'
        chosen = choose(reading, frame, events, position, quote)
        if chosen is not None:
            taken.setdefault(chosen, []).append(quote)
    return taken


def _voice(reading: Reading, frame: Frame, number: int, event: Event, discourse: Discourse) -> _Voice | None:
    """Resolve the subject of a report; None when it names nobody who could speak."""
    subject = event.subject
    if subject.sort is Sort.NOUN and not _speaks(frame, subject, event):
        return None
    resolved = discourse.resolve(subject, number, frame)
    if resolved is None:
        return None
    cue = frame.items[event.cue], frame.items[event.cue_end] + 1
    return _Voice(reading, resolved, cue, number, frame.paragraph)


def _speaks(frame: Frame, subject: Subject, event: Event) -> bool:
    head = subject.head
    if _AGED.fullmatch(head):
        return True
    cue = frame.low[event.cue]
    plain = frame.low[event.cue_end] in PLAIN or cue == "according" or cue in NAMING
    return (
        head in SPEAKING_NOUNS
        or (head.endswith("s") and head[:-1] in SPEAKING_NOUNS)
        or (plain and head[0].isalpha() and not head.endswith(("ing", "ed", "tion", "ment", "ness")))
        or head.endswith(("ists", "ers", "ors", "ians", "ist", "ian"))
    )


def _can_speak(subject: Subject) -> bool:
    return subject.head in SPEAKING_NOUNS or subject.head.removesuffix("s") in SPEAKING_NOUNS


def _extent(reading: Reading, first: int, last: int) -> Mention:
    start, end = reading.tokens.starts[first], reading.tokens.ends[last - 1]
    return Mention(start, end, reading.text[start:end])


def _says_something(frame: Frame, event: Event) -> bool:
    """Tell whether a report without a quotation still tells what is said."""
    if event.force is Force.STATES:
        return event.shared or has_complement(frame, event.cue_end)
    return event.force is Force.SAYS


def _report(
    frame: Frame,
    events: list[Event],
    voices: list[_Voice | None],
    taken: dict[int, list[int]],
    result: Attribution,
) -> None:
    """Record every report of the sentence that says something, one for each speaker."""
    merged: dict[Mention, tuple[Mention, list[int]]] = {}
    for index, event in enumerate(events):
        voice = voices[index]
        cue = None if voice is None else voice.cue
        if voice is None or cue is None:
            continue
        if index not in taken and not _says_something(frame, event):
            continue
        _, quotes = merged.setdefault(voice.speaker, (cue, []))
        quotes.extend(taken.get(index, []))
    for speaker, (cue, quotes) in merged.items():
        result.said.append(Said(cue.start, speaker, cue, tuple(sorted(quotes))))


def _speak_for_waiting(passage: _Passage, result: Attribution, voice: _Voice) -> None:
    """Give the quotations that waited for a speaker the one who has come."""
    for quote, _, _ in passage.waiting:
        _assign(result, quote, voice)
    passage.waiting = []


def _assign(result: Attribution, quote: int, voice: _Voice) -> None:
    result.voices[quote] = (voice.speaker, voice.cue)


def _settle_waiting(passage: _Passage, result: Attribution, number: int, frame: Frame | None) -> None:
    """At a paragraph's end, let waiting quotations fall back on the paragraph before."""
    if not passage.waiting:
        return
    _, paragraph, goes_on = passage.waiting[-1]
    if frame is not None and (frame.paragraph == paragraph or (goes_on and frame.paragraph == paragraph + 1)):
        return
    if passage.fallback is not None:
        for quote, _, _ in passage.waiting:
            _assign(result, quote, passage.fallback)
        voice = passage.fallback
        passage.running = voice._replace(frame=number - 1, paragraph=paragraph)
    passage.waiting = []


def _named_otherwise(  # noqa: PLR0913, PLR0917 - the state of one loop
    reading: Reading,
    frame: Frame,
    number: int,
    quotes: list[tuple[int, int]],
    discourse: Discourse,
    passage: _Passage,
) -> Subject | None:
    """Find the speaker whom no verb names: by label, signature, or the line before."""
    ways = labelled, signed, answering
    named = next((found for way in ways if (found := way(reading, frame, quotes)) is not None), None)
    announced = frame.low[max(0, quotes[0][0] - 2) : quotes[0][0]]
    if named is None and announced[-1:] == [":"] and announced[0] not in _BOARDS:
        named = main_subject(reading, frame, quotes[0][0]) or pronoun_before(frame, quotes[0][0])
        named = None if named is None else discourse.resolve(named, number, frame)
    if named is None and number and is_filled(frame):
        named = announced_in(reading, reading.frames[number - 1])
    if named is None and number and is_filled(frame):
        named = issuing(reading, reading.frames[number - 1])
    if named is None and number and passage.running is None and is_filled(frame):
        named = last_person(reading, reading.frames[number - 1], frame)
    return named


def _pass_on(  # noqa: PLR0913, PLR0917 - one step of one loop
    reading: Reading,
    frame: Frame,
    number: int,
    quotes: list[tuple[int, int]],
    discourse: Discourse,
    passage: _Passage,
    result: Attribution,
) -> None:
    """Give quotations without a report of their own to a signature, a label or the running speaker."""
    named = _named_otherwise(reading, frame, number, quotes, discourse, passage)
    if named is not None:
        voice = _Voice(reading, named, None, number, frame.paragraph)
        passage.running = voice
        discourse.note(number, named)
        for _, quote in quotes:
            _assign(result, quote, voice)
        if passage.reports:
            start = reading.quotes[quotes[0][1]].start
            result.said.append(Said(start, voice.speaker, voice.speaker, tuple(q for _, q in quotes)))
        return
    if not is_filled(frame):
        return
    running = passage.running
    same = running is not None and (
        (running.frame >= number - 3 and running.paragraph == frame.paragraph)
        or (running.frame == number - 1 and reading.frames[number - 1].low[-1] == ":")
    )
    if running is not None and same:
        for _, quote in quotes:
            _assign(result, quote, running)
        passage.running = running._replace(frame=number, paragraph=frame.paragraph)
        cue = running.cue
        if cue is not None:
            start = reading.quotes[quotes[0][1]].start
            result.said.append(Said(start, running.speaker, cue, tuple(q for _, q in quotes)))
        return
    near = running is not None and frame.paragraph - running.paragraph <= 1
    if near or not passage.waiting:  # else a quotation goes on over several paragraphs
        passage.fallback = running if near else None
    for _, quote in quotes:
        inner = reading.quotes[quote]
        goes_on = reading.text[inner.end : inner.last].strip() == ""
        passage.waiting.append((quote, frame.paragraph, goes_on))


def _note_subject(
    reading: Reading, frame: Frame, number: int, speaking: list[_Voice], discourse: Discourse
) -> None:
    """Remember who the sentence is about, for the pronouns to come."""
    if speaking:
        discourse.note(number, speaking[-1].subject)
        return
    if frame.low[0] == QUOTE or frame.low[-1] not in {".", "?", "!", QUOTE, ":", ")"}:
        return
    subject = main_subject(reading, frame, len(frame.low))
    if subject is not None and (
        subject.sort is Sort.NAME or (subject.sort is Sort.NOUN and _can_speak(subject))
    ):
        discourse.note(number, subject)
