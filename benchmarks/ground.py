"""Measures grounding: milliseconds by article size and by number of items; the last line is JSON.

An article is screened before a model is asked, read ahead while the model answers, and its reply is
checked when it comes: the last is what callers wait for. 'all' is the three together.
The tables have a third each of actors, actions and positions, all with free text; one line more has
items in the golden set's mix. The first article of a process is told apart ('cold'). Afterwards words
are known, as in a service, and the garbage collector spares what stays for good, as the service has it.
No article or item comes twice.
"""

import json
import time
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftPosition, DraftTarget
from service.ground import Seen, ground
from service.ground.ahead import steps_ahead
from service.model.libraries import settle_memory

_REPEATS: Final = 7
_ALL: Final = frozenset(Section)
_PARAGRAPH: Final = (
    "Canada will raise its tariff on Chilean salmon from {a} percent to {b} percent {when}, Trade "
    "Minister Lea Roy{n} said {day}. “We waited long enough,” Roy{n} said in Ottawa, adding that no "
    "exemption is planned. The Salmon Importers Council opposes the measure and may sue {where}.\n\n"
)
_LENGTH: Final = 300  # characters of a paragraph, about
_GOLDEN: Final = Path(__file__).parents[1] / "tests" / "golden" / "cases"


@dataclass(frozen=True, slots=True)
class Mix:
    """How many items of each section an answer has."""

    actors: int
    actions: int
    positions: int
    dates: int | None = None  # None where each paragraph has two, and one citation
    references: int | None = None

    @classmethod
    def in_thirds(cls, items: int) -> "Mix":
        """A third each of what a model writes with free text."""
        share = items // 3
        return cls(share + items % 3, share, share)

    @classmethod
    def of_golden(cls, items: int) -> "Mix":
        """Shared out as the gold items of all golden cases are, by largest remainders."""
        gold = [json.loads(file.read_text(encoding="utf-8")) for file in _GOLDEN.glob("*/expected.json")]
        sections = ("actors", "policy_actions", "positions", "dates", "references")
        counts = [sum(len(case[section]) for case in gold) for section in sections]
        whole = [items * count // sum(counts) for count in counts]
        left = sorted(range(len(counts)), key=lambda i: -(items * counts[i] % sum(counts)))
        return cls(*[count + (i in left[: items - sum(whole)]) for i, count in enumerate(whole)])

    def __str__(self) -> str:
        """Its counts, as a reader tells them."""
        told = f"{self.actors} actors, {self.actions} actions, {self.positions} positions"
        return told if self.dates is None else f"{told}, {self.dates} dates, {self.references} references"


def article_of(characters: int, edition: int = 0, mix: Mix | None = None) -> AnnotatedArticle:
    """An invented article of about that length, with a mix's dates and citations.

    Each edition has other figures and names.
    """
    count = max(1, characters // _LENGTH)
    dates = 2 * count if mix is None or mix.dates is None else mix.dates
    references = count if mix is None or mix.references is None else mix.references
    return annotate(
        "".join(
            _PARAGRAPH.format(
                a=edition * count + k,
                b=edition * count + k + 5,
                n=f"van{chr(97 + (edition * count + k) % 26)}",
                when="on July 1, 2025" if 2 * k < dates else "in every port",
                day="Friday" if 2 * k + 1 < dates else "there",
                where="(see 2301130058)" if k < references else "over its costs",
            )
            for k in range(count)
        ),
        None,
        "en",
    )


def draft_of(
    article: AnnotatedArticle, entities: tuple[Entity, ...], items: int | Mix, edition: int = 0
) -> Draft:
    """So many items, or a mix of them: actors, actions and positions, all with free text to check."""
    mix = Mix.in_thirds(items) if isinstance(items, int) else items
    lines = len(article.sentences) // 3
    people = [e for e in entities if e.name != "Canada"][: mix.actors - 1]
    canada = DraftActor("Canada", ActorKind.GOVERNMENT, None, None, "CA")
    actors = (
        canada,
        *(DraftActor(e.name, e.kind, e.title, None, None) for e in people if e.kind is not None),
    )
    actions = tuple(
        DraftAction(
            summary=f"Canada will increase the tariff on salmon from Chile to {line + 5}%.",
            instrument=list(Instrument)[k % len(Instrument)],
            status=ActionStatus.ANNOUNCED,
            issuers=("Canada",),
            targets=(DraftTarget("Chilean salmon", TargetKind.PRODUCT),),
            sentences=(3 * (line % lines) + 1,),
            times=(),
            citations=(),
        )
        for k in range(mix.actions)
        for line in (edition * lines + k % lines,)
    )
    # Who speaks is an actor, as in life: positions cycle through the paragraphs whose minister is one.
    ministers = [e for e in people if e.kind is ActorKind.PERSON] or people
    positions = tuple(
        _position_of(ministers[k % len(ministers)].name, paragraph=k % len(ministers))
        for k in range(mix.positions)
    )
    return Draft(actors=actors, actions=actions, positions=positions)


def _position_of(name: str, paragraph: int) -> DraftPosition:
    return DraftPosition(
        speaker=name,
        topic="the salmon tariff",
        stance=Stance.OPPOSES,
        summary=f"Trade Minister {name} said in Ottawa that no exemption is planned.",
        quotations=(f"q{paragraph + 1}",),
        sentences=(3 * paragraph + 2,),
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds at best: a first draft's checks (and their median), one with a summary repaired, and all.

    `ahead` is what is read while a model answers.
    """

    first: float
    median: float
    repaired: float
    ahead: float
    all: float


def measure(characters: int, items: int | Mix, editions: int = _REPEATS, first_edition: int = 0) -> Taken:
    """What grounding takes; a repaired draft comes after the first, as it does in the service.

    Each run has another article and other items: only words stay known from one to the next, as in a service.
    """
    screened, ahead, firsts, again = list[float](), list[float](), list[float](), list[float]()
    for edition in range(first_edition, first_edition + editions):
        article = article_of(characters, edition, items if isinstance(items, Mix) else None)
        candidates = gather_candidates(article)
        # The annotator's own joining of names is not what is measured here.
        entities = tuple(replace(e) for e in candidates.entities + candidates.governments)
        draft = draft_of(article, entities, items, edition)
        one, *others = draft.actions
        repaired = replace(draft, actions=(replace(one, summary="Canada will raise its tariff."), *others))
        moments = [time.process_time()]
        seen = Seen.of(article)
        moments.append(time.process_time())
        for step in steps_ahead(entities, seen):
            step()
        moments.append(time.process_time())
        for each in (draft, repaired):
            ground(seen, each, entities, _ALL)
            moments.append(time.process_time())
        for taken, (began, ended) in zip((screened, ahead, firsts, again), pairwise(moments), strict=True):
            taken.append((ended - began) * 1000)
    return Taken(
        first=min(firsts),
        median=median(firsts),
        repaired=min(again),
        ahead=min(ahead),
        all=min(map(sum, zip(screened, ahead, firsts, strict=True))),
    )


def _print_growth(heading: str, taken: dict[int, Taken]) -> None:
    """Each step beside the one before; what is linear adds the same for each thousand or item more."""
    print(
        f"{heading:26} {'ms':>8} {'median':>8} {'growth':>8} {'ms for one more':>16} {'repaired':>9} "
        f"{'ahead':>8} {'all':>8}"
    )
    before: tuple[int, Taken] | None = None
    for size, each in taken.items():
        growth = more = ""
        if before is not None:
            growth = f"{each.first / before[1].first:.2f}x"
            more = f"{(each.first - before[1].first) / (size - before[0]):.4f}"
        print(f"{size:>26,} {_line(each, growth, more)}")
        before = size, each


def _line(taken: Taken, growth: str = "", more: str = "") -> str:
    return (
        f"{taken.first:>8.2f} {taken.median:>8.2f} {growth:>8} {more:>16} {taken.repaired:>9.2f} "
        f"{taken.ahead:>8.2f} {taken.all:>8.2f}"
    )


def main() -> None:
    """Print both tables."""
    cold = measure(4000, 40, editions=1, first_edition=_REPEATS).all
    measure(4000, 40, first_edition=_REPEATS + 1)
    mix = Mix.of_golden(40)
    measure(4000, mix, first_edition=_REPEATS + 1)
    settle_memory()
    print(f"the first article of a process, 4,000 characters and 40 items: {cold:.2f} ms in all")
    by_size = {1000 * size: measure(1000 * size, 40) for size in (1, 2, 4, 8, 16, 32, 64)}
    by_items = {items: measure(16_000, items) for items in (10, 20, 40, 80, 160, 320)}
    mixed = measure(4000, mix)
    _print_growth("characters (40 items)", by_size)
    _print_growth("items (16,000 characters)", by_items)
    print(f"4,000 characters and 40 items in the golden set's mix ({mix}):")
    print(f"{'':26} {_line(mixed)}")
    print(
        json.dumps(
            {
                "unit": "ms",
                "cold_4000_characters_40_items": cold,
                "median_4000_characters_40_items": by_size[4000].median,
                "by_characters_40_items": {size: each.first for size, each in by_size.items()},
                "by_items_16000_characters": {items: each.first for items, each in by_items.items()},
                "ahead_4000_characters_40_items": by_size[4000].ahead,
                "all_4000_characters_40_items": by_size[4000].all,
                "repaired_4000_characters_40_items": by_size[4000].repaired,
                "golden_mix_4000_characters_40_items": mixed.first,
                "golden_mix_median_4000_characters_40_items": mixed.median,
                "golden_mix_all_4000_characters_40_items": mixed.all,
                "golden_mix_items": asdict(mix),
            }
        )
    )


if __name__ == "__main__":
    main()
