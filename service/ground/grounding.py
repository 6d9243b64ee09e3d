"""Turns a draft into the five sections of an answer, keeping only what the article says."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.facts import Actor, ExtractionData, PolicyAction, Position
from schemas.result import Warning as AnswerWarning
from schemas.vocabulary import Section
from service.candidates.entities import Entity
from service.draft import Draft, DraftAction, DraftPosition
from service.ground.actions import check_actions, join_actions
from service.ground.actors import check_actors
from service.ground.bench import Bench
from service.ground.dates import build_dates, build_references
from service.ground.names import Wording
from service.ground.positions import check_positions
from service.ground.seen import Seen
from service.ground.warnings import Fault, Findings


@dataclass(frozen=True, slots=True)
class Grounded:
    """What holds, and what callers have to know about it."""

    data: ExtractionData
    warnings: tuple[AnswerWarning, ...]
    faults: tuple[Fault, ...] = ()


def ground(seen: Seen, draft: Draft, entities: Sequence[Entity], sections: frozenset[Section]) -> Grounded:
    """Check every item of a draft against its article; `faults` says which of them did not hold, and why.

    Items that do not hold are dropped with a warning; parts that do not hold are set to null. Every id
    in the answer names an item of the answer, also when only some sections were asked for. What was
    `seen` of the article before, with another draft or ahead of any, is not worked out again.
    """
    page = seen.page
    findings = Findings()
    for gap in draft.unanswered:
        findings.dropped(gap.code, f"/data/{gap.section.value}", f"Questions got no answer: {gap.message}.")
    for item in draft.malformed:
        findings.item = item.id
        findings.dropped("item_malformed", f"/data/{item.section.value}", item.message)
    findings.item = ""
    screening = page.screening
    if screening.instructions:
        findings.changed(
            "instruction_in_text",
            "/data",
            f"{_listed(screening.instructions)} whoever reads the article: nothing was taken from there.",
        )
    unnamed = page.unread(screening.instructions | screening.doubtful)
    cast = check_actors(draft.actors, entities, Wording(page.article.text, unnamed), findings, seen)
    bench = Bench(cast, findings, seen)
    dates = build_dates(bench, draft) if Section.DATES in sections else {}
    references = build_references(bench) if Section.REFERENCES in sections else {}
    joined = join_actions(bench, draft.actions)
    items: tuple[DraftAction | DraftPosition, ...] = (*joined, *draft.positions)
    told = [(each.summary, page.sentences(each.sentences)) for each in items]
    bench.weigh((summary, sentences) for summary, sentences in told if summary and sentences)
    actions = check_actions(bench, joined, dates, references)
    positions = check_positions(bench, draft.positions, actions)
    actors = list(cast.actors)
    if Section.ACTORS not in sections:
        actors = _referred_to(actors, actions, positions)
    data = ExtractionData(
        actors=actors,
        policy_actions=actions,
        positions=positions,
        dates=list(dates.values()),
        references=list(references.values()),
    )
    return Grounded(data=data, warnings=tuple(findings.warnings), faults=tuple(findings.faults))


def _listed(numbers: frozenset[int]) -> str:
    listed = ", ".join(map(str, sorted(numbers)))
    return f"Sentence {listed} instructs" if len(numbers) == 1 else f"Sentences {listed} instruct"


def _referred_to(
    actors: Sequence[Actor], actions: Sequence[PolicyAction], positions: Sequence[Position]
) -> list[Actor]:
    ids = {issuer for action in actions for issuer in action.issuers} | {p.actor for p in positions}
    return [actor for actor in actors if actor.id in ids]
