"""Judges the items that grounding dropped, whether it was right to leave them out."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel

from schemas.facts import ExtractionData, PolicyAction, Position
from schemas.vocabulary import Section
from service.evaluation.scoring import GoldenText, score
from service.evaluation.wording import normalise_name
from service.ports import ItemDropped


@dataclass(frozen=True, slots=True)
class Drop:
    """One dropped item; `was_right` when the answer with it would have had one more right item."""

    section: Section
    code: str
    was_right: bool


def judge_drops(case: GoldenText, data: ExtractionData, drops: Iterable[ItemDropped]) -> tuple[Drop, ...]:
    """Score the answer once more with each dropped item, alone, put back into it."""
    dropped = list(drops)
    if not dropped:
        return ()
    ids = {normalise_name(actor.name): actor.id for actor in data.actors}
    found = score(case, data)
    judged = []
    for drop in dropped:
        items = [*getattr(data, drop.section.value), _linked(drop.item, ids)]
        with_it = score(case, data.model_copy(update={drop.section.value: items}))
        right = with_it.sections[drop.section].counts.right > found.sections[drop.section].counts.right
        judged.append(Drop(drop.section, drop.code, right))
    return tuple(judged)


def _linked(item: BaseModel, ids: dict[str, str]) -> BaseModel:
    """Proposals name actors; answers point to them."""
    if isinstance(item, PolicyAction):
        return item.model_copy(
            update={"issuers": [ids.get(normalise_name(name), f"?{name}") for name in item.issuers]}
        )
    if isinstance(item, Position):
        return item.model_copy(update={"actor": ids.get(normalise_name(item.actor), f"?{item.actor}")})
    return item
