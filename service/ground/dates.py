"""Turns time expressions and citations into the answer's dates and references."""

import re
from collections.abc import Mapping
from typing import Final

from schemas.facts import DateMention, Reference
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
    dates = dict(read_dates(bench))
    events = {e.time: e.event for e in draft.events}
    told = [
        (t, events[t.id], bench.page.sentences_at(t.start, t.end))
        for t in bench.page.article.times
        if t.id in dates and t.id in events
    ]
    # Where the reader may be instructed the date stands, but not what is said to happen then.
    told = [(time, event, around) for time, event, around in told if not bench.page.is_in_doubt(around)]
    bench.weigh((event, around) for _, event, around in told if around)
    places = {time: place for place, time in enumerate(dates)}
    for time, event, around in told:
        bench.findings.item = event_id(time.id)
        reason = bench.doubt(event, around) if around else "no sentence holds it"
        if reason is None:
            dates[time.id] = dates[time.id].model_copy(update={"event": event})
        else:
            path = f"/data/dates/{places[time.id]}/event"
            bench.findings.changed(
                "event_not_supported", path, f"The event of a date was replaced: {reason}."
            )
    return dates


def read_dates(bench: Bench) -> Mapping[str, DateMention]:
    """The dates by the annotator's ids, with the events that the article itself tells; worked out once."""
    if bench.seen.dates is None:
        shown = [
            t for t in bench.page.article.times if not t.is_passing and not bench.page.instructs_at(t.start)
        ]
        bench.seen.dates = {
            time.id: DateMention(
                id=f"d{number}",
                text=time.text,
                span=bench.seen.span(time.start, time.end, time.text),
                value=time.value,
                start=time.start_date,
                end=time.end_date,
                basis=time.basis,
                event=_own_words(bench, time),
            )
            for number, time in enumerate(shown, start=1)
        }
    return bench.seen.dates


def build_references(bench: Bench) -> Mapping[str, Reference]:
    """The answer's references by the annotator's ids; worked out once."""
    if bench.seen.references is None:
        cited = [c for c in bench.page.article.references if not bench.page.instructs_at(c.start)]
        bench.seen.references = {
            citation.id: Reference(
                id=f"r{number}",
                text=citation.text,
                span=bench.seen.span(citation.start, citation.end, citation.text),
                kind=citation.kind,
                key=citation.key,
                date=citation.date,
                url=citation.url,
            )
            for number, citation in enumerate(cited, start=1)
        }
    return bench.seen.references


def _is_distance(time: TimeExpression) -> bool:
    """Whether a time is no day or period of its own: 'within 60 days', 'now'."""
    return (
        time.is_passing
        or _DISTANCE.match(time.text) is not None
        or (time.value is None and _CLOCK.search(time.text) is not None)
    )


def _own_words(bench: Bench, time: TimeExpression) -> str | None:
    around = bench.page.sentences_at(time.start, time.end)
    return None if bench.page.is_in_doubt(around) else _find_own_words(bench, around, time)


def _find_own_words(bench: Bench, around: tuple[Sentence, ...], time: TimeExpression) -> str | None:
    if len(around) != 1 or len(around[0].extents) != 1:
        return None
    sentence = around[0]
    start = bench.page.begins(sentence)
    if time.start < start or sentence.end - start > LONGEST_SENTENCE:
        return None  # of the dateline, or in a table
    dates = [
        Dated(
            t.start - start,
            t.end - start,
            t.value or t.start_date or t.text.lower(),
            bench.page.is_cited(t.start, t.end),
        )
        for t in bench.page.times_in(around)
        if start <= t.start and t.end <= sentence.end and (t is time or not _is_distance(t))
    ]
    own = next((date for date in dates if date.start == time.start - start), None)
    if own is None:
        return None
    return event_at(bench.page.article.text[start : sentence.end], own, dates, bench.page.article.language)
