"""Turns time expressions and citations into the answer's dates and references."""

import re
from typing import Final

from schemas.facts import DateMention, Reference, Span
from service.annotate.values import Sentence, TimeExpression
from service.draft import Draft, event_id
from service.ground.bench import Bench
from service.ground.dating import Dated
from service.ground.events import LONGEST_SENTENCE, event_at

_CLOCK: Final = re.compile(r"\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m|noon|midnight)\b|\d:\d\d", re.IGNORECASE)
_DISTANCE: Final = re.compile(
    r"(?!.*\b(?:this|last|next)\b).*\b(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE
)


def build_dates(bench: Bench, draft: Draft) -> dict[str, DateMention]:
    """The answer's dates by the annotator's ids ('now' is none); an event needs its sentence's support."""
    events = {e.time: e.event for e in draft.events}
    dates: dict[str, DateMention] = {}
    told = [(events[t.id], bench.sentences_at(t.start, t.end)) for t in bench.article.times if t.id in events]
    bench.weigh((event, around) for event, around in told if around and not bench.is_in_doubt(around))
    for time in bench.article.times:
        if time.is_passing or bench.instructs_at(time.start):
            continue
        number = len(dates) + 1
        bench.findings.item = event_id(time.id)
        dates[time.id] = DateMention(
            id=f"d{number}",
            text=time.text,
            span=Span(start=time.start, end=time.end, text=time.text),
            value=time.value,
            start=time.start_date,
            end=time.end_date,
            basis=time.basis,
            event=_event(bench, events.get(time.id), time, f"/data/dates/{number - 1}/event"),
        )
    return dates


def build_references(bench: Bench) -> dict[str, Reference]:
    """The answer's references by the annotator's ids."""
    cited = [c for c in bench.article.references if not bench.instructs_at(c.start)]
    return {
        citation.id: Reference(
            id=f"r{number}",
            text=citation.text,
            span=Span(start=citation.start, end=citation.end, text=citation.text),
            kind=citation.kind,
            key=citation.key,
            date=citation.date,
            url=citation.url,
        )
        for number, citation in enumerate(cited, start=1)
    }


def _event(bench: Bench, event: str | None, time: TimeExpression, path: str) -> str | None:
    around = bench.sentences_at(time.start, time.end)
    if bench.is_in_doubt(around):
        return None  # the date stands there, but what is said to happen then may only be what the reader is told to write
    if event is None:
        return _own_words(bench, around, time)
    reason = bench.doubt(event, around) if around else "no sentence holds it"
    if reason is None:
        return event
    bench.findings.changed("event_not_supported", path, f"The event of a date was replaced: {reason}.")
    return _own_words(bench, around, time)


def _is_distance(time: TimeExpression) -> bool:
    """Whether a time is no day or period of its own: 'within 60 days', 'now'."""
    return (
        time.is_passing
        or _DISTANCE.match(time.text) is not None
        or (time.value is None and _CLOCK.search(time.text) is not None)
    )


def tell_events(bench: Bench) -> None:
    """Look ahead for what the article itself tells of each time that is a date of the answer."""
    for time in bench.article.times:
        around = bench.sentences_at(time.start, time.end)
        if not time.is_passing and not bench.instructs_at(time.start) and not bench.is_in_doubt(around):
            _own_words(bench, around, time)


def _own_words(bench: Bench, around: tuple[Sentence, ...], time: TimeExpression) -> str | None:
    known = bench.seen.events
    if time.id not in known:
        known[time.id] = _find_own_words(bench, around, time)
    return known[time.id]


def _find_own_words(bench: Bench, around: tuple[Sentence, ...], time: TimeExpression) -> str | None:
    if len(around) != 1 or len(around[0].extents) != 1:
        return None
    sentence = around[0]
    start = bench.begins(sentence)
    if time.start < start or sentence.end - start > LONGEST_SENTENCE:
        return None  # of the dateline, or in a table
    dates = [
        Dated(
            t.start - start,
            t.end - start,
            t.value or t.start_date or t.text.lower(),
            bench.is_cited(t.start, t.end),
        )
        for t in bench.times_in(around)
        if start <= t.start and t.end <= sentence.end and (t is time or not _is_distance(t))
    ]
    own = next((date for date in dates if date.start == time.start - start), None)
    if own is None:
        return None
    return event_at(bench.article.text[start : sentence.end], own, dates, bench.article.language)
