"""The question about items that did not hold: only their failing fields, all items in one reply."""

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from pydantic import BaseModel, ValidationError, create_model
from pydantic.json_schema import SkipJsonSchema

from schemas.vocabulary import Section
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition, Malformed, event_id
from service.ground.warnings import Fault
from service.questions.drafting import SHAPES, draft_item, written
from service.questions.rendering import neutralise
from service.questions.replies import MOST_KEPT, ReplyShape, Written, leniently

# What a model can put right, by the code of the fault: the fields to ask for, and what to say of them
# ("..." stands for the check's own reason). What code has put right itself is not asked again.
_HEALABLE: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "summary_not_supported": (("summary",), "summary: ..."),
    "topic_not_supported": (("topic",), "topic: ..."),
    "event_not_supported": (("event",), "event: ..."),
    "evidence_missing": (("sentences",), "sentences: there are no sentences of these numbers"),
    "name_not_in_text": (("name",), "name: it does not stand in the article; copy it exactly"),
    "name_ambiguous": (("name",), "name: several people share it; give the full name"),
    "issuer_unknown": (("issuers",), "issuers: not all of these are actors of the article"),
    "target_not_in_evidence": (("targets",), "targets: not all stand word for word in the sentences"),
    "speaker_unknown": (
        ("speaker", "quotes", "sentences"),
        "speaker: these sentences do not say that this actor speaks",
    ),
}
_MALFORMED: Final = "item_malformed"
_TOKENS: Final = 90  # of one field's value
_MOST: Final = 24  # items in one question


@dataclass(frozen=True, slots=True)
class Failing:
    """One item that did not hold: as it was written, the fields to ask for again, and why."""

    id: str
    section: Section
    written: Mapping[str, Any]
    fields: tuple[str, ...]
    reasons: tuple[str, ...] = field(default=())

    @property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of the sentences that it cites, as far as they are numbers."""
        cited = self.written.get("sentences", ())
        return tuple(n for n in cited if isinstance(n, int)) if isinstance(cited, list) else ()

    @property
    def words(self) -> str:
        """What it says, to find where the article says it."""
        said = (self.written.get(name) for name in ("summary", "topic", "event", "name", "speaker"))
        return " ".join(text for text in said if isinstance(text, str))


def find_failing(draft: Draft, faults: Iterable[Fault]) -> list[Failing]:
    """The items that a model can put right, in order of the draft; at most as many as one question holds."""
    reasons: dict[str, list[str]] = {}
    fields: dict[str, dict[str, None]] = {}
    for fault in faults:
        healing = _HEALABLE.get(fault.code)
        if fault.item and healing is not None:
            asked, says = healing
            reason = fault.message.partition(": ")[2].rstrip(".")
            reasons.setdefault(fault.item, []).append(says.replace("...", reason))
            fields.setdefault(fault.item, {}).update(dict.fromkeys(asked))
    failing = [
        Failing(
            item_id, section, written(item), tuple(fields[item_id]), tuple(dict.fromkeys(reasons[item_id]))
        )
        for section, item_id, item in _items(draft)
        if item_id in fields
    ]
    failing += [item for item in map(_failing, draft.malformed) if item is not None]
    return failing[:_MOST]


def is_healable(fault: Fault) -> bool:
    """Whether a model may put right what this fault is about."""
    return fault.code == _MALFORMED or (bool(fault.item) and fault.code in _HEALABLE)


def repair_reply(failing: Sequence[Failing]) -> type[BaseModel]:
    """The reply: for each item only its failing fields, or null where the article does not say it.

    An item that the reply leaves out is null too: the others are taken.
    """
    return _repair_reply(tuple([(item.id, item.section, item.fields) for item in failing]))


@functools.lru_cache(MOST_KEPT)
def _repair_reply(asked: tuple[tuple[str, Section, tuple[str, ...]], ...]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for item_id, section, names in asked:
        known = SHAPES[section].model_fields
        parts: dict[str, Any] = {name: (known[name].annotation, known[name]) for name in names}
        shape = create_model(f"Repaired_{item_id}", __base__=ReplyShape, **parts)
        fields[item_id] = (Annotated[shape | SkipJsonSchema[Written] | None, leniently(shape)], None)
    return create_model("Repairs", __base__=ReplyShape, **fields)


def repair_tokens(failing: Sequence[Failing]) -> int:
    """How long the reply may be."""
    return sum(20 + _TOKENS * len(item.fields) for item in failing)


def render_failing(item: Failing) -> str:
    """One item as the question shows it."""
    names = ("; ".join(item.reasons), ", ".join(item.fields))
    shown = json.dumps(item.written, ensure_ascii=False)
    return neutralise(f"{item.id}: {shown}\nWrong: {names[0]}\nGive again: {names[1]}")


def put_right(draft: Draft, failing: Sequence[Failing], reply: BaseModel) -> tuple[Draft, frozenset[str]]:
    """The draft with what the reply put right, and the ids of those items; what held is as it was."""
    mended: dict[str, Draft] = {}
    for item in failing:
        fix = getattr(reply, item.id)
        if fix is None or isinstance(fix, Written):
            continue
        whole = {**item.written, **fix.model_dump(mode="json")}
        try:
            value = SHAPES[item.section].model_validate(whole)
        except ValidationError:
            continue  # what else was wrong with it still is: it stays reported as it was
        mended[item.id] = draft_item(item.section, value, item.id)
    return _put_in(draft, mended), frozenset(mended)


def _put_in(draft: Draft, items: Mapping[str, Draft]) -> Draft:
    """The draft with these items, each a draft of one, in place of those of the same ids."""
    if not items:
        return draft
    healed = [items[m.id] for m in draft.malformed if m.id in items]
    actors = tuple(new for a in draft.actors for new in (items[a.id].actors if a.id in items else (a,)))
    actions = tuple(new for p in draft.actions for new in (items[p.id].actions if p.id in items else (p,)))
    positions = tuple(
        new for s in draft.positions for new in (items[s.id].positions if s.id in items else (s,))
    )
    events = tuple(
        new
        for e in draft.events
        for new in (items[event_id(e.time)].events if event_id(e.time) in items else (e,))
    )
    kept = Draft(
        actors=actors,
        actions=actions,
        positions=positions,
        events=events,
        unanswered=draft.unanswered,
        malformed=tuple(m for m in draft.malformed if m.id not in items),
    )
    return sum(healed, kept)


Item = DraftActor | DraftAction | DraftPosition | DraftEvent


def _items(draft: Draft) -> Iterable[tuple[Section, str, Item]]:
    yield from ((Section.ACTORS, a.id, a) for a in draft.actors)
    yield from ((Section.POLICY_ACTIONS, p.id, p) for p in draft.actions)
    yield from ((Section.POSITIONS, s.id, s) for s in draft.positions)
    yield from ((Section.DATES, event_id(e.time), e) for e in draft.events)


def _failing(item: Malformed) -> Failing | None:
    known = SHAPES[item.section].model_fields
    fields = tuple(dict.fromkeys(name for name, _ in item.problems if name in known))
    if not fields or not item.written:
        return None
    reasons = tuple(f"{name}: {problem}" for name, problem in item.problems if name in known)
    shown = {name: value for name, value in item.written.items() if name in known}
    return Failing(item.id, item.section, shown, fields, reasons)
