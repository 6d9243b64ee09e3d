"""Measures grounding: milliseconds by article size and by number of items; the last line is JSON."""

import json
import time
from dataclasses import replace
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftPosition, DraftTarget
from service.ground import ground

_REPEATS: Final = 7
_ALL: Final = frozenset(Section)
_PARAGRAPH: Final = (
    "Canada will raise its tariff on Chilean salmon from {a} percent to {b} percent on July 1, 2025, Trade "
    "Minister Lea Roy{n} said Friday. “We waited long enough,” Roy{n} said in Ottawa, adding that no "
    "exemption is planned. The Salmon Importers Council opposes the measure and may sue (see 2301130058).\n\n"
)


def article_of(characters: int) -> AnnotatedArticle:
    """An invented article of about that length."""
    count = max(1, characters // len(_PARAGRAPH))
    return annotate(
        "".join(_PARAGRAPH.format(a=n, b=n + 5, n=f"van{chr(97 + n % 26)}") for n in range(count)), None, "en"
    )


def draft_of(article: AnnotatedArticle, entities: tuple[Entity, ...], items: int) -> Draft:
    """That many items: a third each of actors, actions and positions, all with free text to check."""
    lines = len(article.sentences) // 3
    share = items // 3
    people = [e for e in entities if e.name != "Canada"][: share + items % 3 - 1]
    canada = DraftActor("Canada", ActorKind.GOVERNMENT, None, None, "CA")
    actors = (
        canada,
        *(DraftActor(e.name, e.kind, e.title, None, None) for e in people if e.kind is not None),
    )
    actions = tuple(
        DraftAction(
            summary=f"Canada will increase the tariff on salmon from Chile to {k % lines + 5}%.",
            instrument=list(Instrument)[k % len(Instrument)],
            status=ActionStatus.ANNOUNCED,
            issuers=("Canada",),
            targets=(DraftTarget("Chilean salmon", TargetKind.PRODUCT),),
            sentences=(3 * (k % lines) + 1,),
            times=(),
            citations=(),
        )
        for k in range(share)
    )
    positions = tuple(
        DraftPosition(
            speaker=actors[k % len(actors)].name,
            topic="the salmon tariff",
            stance=Stance.OPPOSES,
            summary="Roy said that Canada waited long enough and that no exemption is planned.",
            quotations=(f"q{k % lines + 1}",),
            sentences=(3 * (k % lines) + 2,),
        )
        for k in range(share)
    )
    return Draft(actors=actors, actions=actions, positions=positions)


def milliseconds(characters: int, items: int) -> float:
    """The best of several runs."""
    article = article_of(characters)
    candidates = gather_candidates(article)
    # The annotator's own joining of names is not what is measured here.
    entities = tuple(replace(e) for e in candidates.entities + candidates.governments)
    draft = draft_of(article, entities, items)
    best = float("inf")
    for _ in range(_REPEATS):
        started = time.process_time()
        ground(article, draft, entities, _ALL)
        best = min(best, time.process_time() - started)
    return best * 1000


def main() -> None:
    """Print both tables."""
    by_size = {size: milliseconds(size, 40) for size in (2_000, 4_000, 8_000, 16_000, 32_000, 64_000)}
    by_items = {items: milliseconds(16_000, items) for items in (10, 20, 40, 80, 160)}
    print("characters (40 items)     ms    growth")
    before = None
    for size, taken in by_size.items():
        print(f"{size:>21,} {taken:>6.2f} {'' if before is None else f'{taken / before:>8.2f}x'}")
        before = taken
    print("items (16,000 characters) ms    growth")
    before = None
    for items, taken in by_items.items():
        print(f"{items:>21} {taken:>6.2f} {'' if before is None else f'{taken / before:>8.2f}x'}")
        before = taken
    print(
        json.dumps({"unit": "ms", "by_characters_40_items": by_size, "by_items_16000_characters": by_items})
    )


if __name__ == "__main__":
    main()
