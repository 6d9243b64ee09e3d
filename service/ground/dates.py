"""Turns time expressions and citations into the answer's dates and references."""

from schemas.facts import DateMention, Reference, Span
from service.draft import Draft
from service.ground.bench import Bench
from service.ground.summaries import unsupported


def build_dates(bench: Bench, draft: Draft) -> dict[str, DateMention]:
    """The answer's dates by the annotator's ids; an event stays only when its sentence supports it."""
    events = {e.time: e.event for e in draft.events}
    dates: dict[str, DateMention] = {}
    for number, time in enumerate(bench.article.times, start=1):
        event = events.get(time.id)
        if event is not None:
            around = [s for s in bench.article.sentences if s.start <= time.start and time.end <= s.end]
            words = " ".join(span.text for span in bench.evidence(around))
            reason = unsupported(event, words, bench.article.text)
            if reason is not None:
                bench.findings.changed(
                    "event_not_supported",
                    f"/data/dates/{number - 1}/event",
                    f"The event of a date was dropped: {reason}.",
                )
                event = None
        dates[time.id] = DateMention(
            id=f"d{number}",
            text=time.text,
            span=Span(start=time.start, end=time.end, text=time.text),
            value=time.value,
            start=time.start_date,
            end=time.end_date,
            basis=time.basis,
            event=event,
        )
    return dates


def build_references(bench: Bench) -> dict[str, Reference]:
    """The answer's references by the annotator's ids."""
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
        for number, citation in enumerate(bench.article.references, start=1)
    }
