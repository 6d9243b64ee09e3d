"""Which report in a sentence a quotation belongs to, and which quotations only name a thing."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from service.annotate.quotations.cues import DEFINING, NAMING, Force
from service.annotate.quotations.events import Event
from service.annotate.quotations.reading import QUOTE, Frame, Reading

_DASHES = frozenset({"—", "–", "-", "--", "---"})
_LIGHT = frozenset({",", *_DASHES, "(", ")", "."})
_AFTER_TRAILING = frozenset(
    """
    . , ; in on at during after before to of when while from with by as last this earlier later via
    through — – -- - ( monday tuesday wednesday thursday friday saturday sunday today yesterday about
    following amid and but who ) reporters recently afterward afterwards again ! ?
    """.split()
)
_SMALL = frozenset("a an the of and or in on at to for by with from as vs is".split())
_PAUSES = frozenset({"while", "but", ";", QUOTE, "whereas"})
_REACH = 14
_FEWEST = 4
_SHORT_TITLE = 4


def choose(reading: Reading, frame: Frame, events: list[Event], position: int, quote: int) -> int | None:
    """Choose the report that a quotation belongs to: the one beside it, else the nearest before it."""
    before = [i for i, e in enumerate(events) if _reaches(frame, e, position)]
    last = _governing(frame, events, before)
    for after, event in enumerate(events):
        if event.left <= position or event.shared:
            continue
        beside = all(word in _LIGHT or word == QUOTE for word in frame.low[position + 1 : event.left])
        direct = last is not None and all(
            word in {",", ":", "that"} for word in frame.low[events[last].cue_end + 1 : position]
        )
        if beside and not direct and _trails(reading, frame, event, position, quote):
            return after
        if last is None and _closes_sentence(frame, event):
            return after
    return last


def _governing(frame: Frame, events: list[Event], before: list[int]) -> int | None:
    """Choose among the reports before: the nearest, unless it is only part of what somebody says."""
    if not before:
        return None
    last = events[before[-1]]
    naming = frame.low[last.cue] in NAMING or frame.low[last.cue] in {"read", "reads", "reading"}
    if last.force is Force.SAYS or last.shared or naming:
        return before[-1]
    strong = (i for i in reversed(before) if events[i].force is Force.SAYS or events[i].shared)
    governor = next(strong, before[-1])
    begins_anew = not _PAUSES.isdisjoint(frame.low[events[governor].cue_end : last.cue])
    return before[-1] if begins_anew else governor  # 'Lin alleged dumping; Roy countered that it was “...”'


def embedded(frame: Frame, events: list[Event]) -> set[int]:
    """Return the weak reports that are only part of what somebody else says in the same sentence."""
    inner: set[int] = set()
    governor: Event | None = None
    for index, event in enumerate(events):
        strong = event.force is Force.SAYS or event.shared
        if strong:
            governor = event
        elif governor is not None and not _PAUSES.intersection(frame.low[governor.cue_end : event.cue]):
            inner.add(index)
    return inner


def _reaches(frame: Frame, event: Event, position: int) -> bool:
    """Tell whether the report stands before the quotation, near enough for its verb."""
    if event.cue_end >= position or event.right >= position:
        return False
    if event.force is Force.SAYS:
        return True
    between = frame.low[event.cue_end + 1 : position]
    return len(between) <= _REACH and ";" not in between


def _trails(reading: Reading, frame: Frame, event: Event, position: int, quote: int) -> bool:
    """Tell whether the report behind a quotation closes it instead of opening something new."""
    inner = reading.quotes[quote]
    comma = reading.text[inner.end - 1] in ",?!—-" or frame.low[position + 1 : position + 2] == [","]
    if position == 0 and comma:
        return True
    right = max(event.cue_end, event.right) + 1
    if frame.low[event.cue] in {"told", "tells", "according"}:
        return True
    return right >= len(frame.low) or frame.low[right] in _AFTER_TRAILING or frame.low[right] == QUOTE


def _closes_sentence(frame: Frame, event: Event) -> bool:
    """Tell whether the sentence ends with the report, as in '..., Tomita said'."""
    before = frame.low[event.left - 1] if event.left else ""
    if before not in {",", *_DASHES, QUOTE} and frame.low[event.cue] != "according":
        return False
    right = max(event.cue_end, event.right) + 1
    return right >= len(frame.low) or frame.low[right] in _AFTER_TRAILING or frame.low[event.cue] == "told"


def is_mentioned(  # noqa: PLR0911 - one return for each sign
    reading: Reading, frame: Frame, position: int, quote: int, events: list[Event]
) -> bool:
    """Tell whether the marks name a thing: a definition, a term, a title of a work."""
    low = frame.low
    before = low[position - 1] if position else ""
    after = low[position + 1] if position + 1 < len(low) else ""
    if before in {"(", "["} and after in {")", "]", ",", "or", "and", ";"}:
        return True
    if before == "the" and position > 1 and low[position - 2] in {"(", "hereinafter", "hereafter"}:
        return True
    if after in {"means", "refers", "shall"} and position < _FEWEST:
        return True
    floor = max((event.cue_end + 1 for event in events if event.cue_end < position), default=0)
    near = low[max(0, floor, position - 2) : position]
    if any(word in DEFINING for word in near):
        return True
    inner = reading.quotes[quote]
    if not _is_title(reading.text[inner.start : min(inner.end, inner.start + 200)]):
        return False
    if before in {"on", "in", "of"} or (position and frame.items[position - 1] in reading.tokens.possessive):
        return True
    closed = reading.text[inner.end - 1] in ",?!."
    direct = any(
        event.cue_end == position - 1 or (closed and position < event.left <= position + 2)
        for event in events
        if event.force is Force.SAYS
    )
    return not direct


def _is_title(words: str) -> bool:
    """Tell whether every longer word is capitalised, as in titles of works."""
    parts = words.split()
    if len(parts) < 2 or (parts[-1][-1] == "." and len(parts) > _SHORT_TITLE):  # noqa: PLR2004 - a name and what stands before it
        return False
    return all(part[0].isupper() or part[0].isdigit() or part.lower() in _SMALL for part in parts)
