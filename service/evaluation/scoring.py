"""Scores one extraction against what a perfect reader would have answered (docs/scores.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Any, Final, Protocol

from schemas.facts import ExtractionData
from schemas.vocabulary import Section
from service.evaluation.counting import Counts, FieldCounts
from service.evaluation.gold import Expected, GoldItem
from service.evaluation.matching import Pairing, pair_up
from service.evaluation.mention_rules import (
    Links,
    actor_rules,
    date_rules,
    fold_expected,
    fold_extracted,
    reference_rules,
)
from service.evaluation.rules import SectionRules
from service.evaluation.statement_rules import action_rules, position_rules

NOTHING: Final = ExtractionData(actors=[], policy_actions=[], positions=[], dates=[], references=[])


class GoldenText(Protocol):
    """What scoring needs of a golden case."""

    @property
    def slug(self) -> str:
        """The case's name."""
        ...

    @property
    def text(self) -> str:
        """The article."""
        ...

    @property
    def expected(self) -> Expected:
        """What a perfect reader would answer."""
        ...


@unique
class Verdict(StrEnum):
    """What became of an expected or extracted item."""

    RIGHT = "right"
    FLAWED = "flawed"  # found, with a typed field wrong
    MISSED = "missed"
    INVENTED = "invented"
    DUPLICATE = "duplicate"  # an invention that says again what another item said
    SPARED = "spared"  # optional, found or not: not counted


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expected item, one extracted item or a pair of them.

    `wrong` names the fields that differ, `costly` those of them for which the item counts half.
    """

    verdict: Verdict
    expected: str | None
    extracted: str | None
    wrong: tuple[str, ...] = ()
    costly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One section of one case."""

    counts: Counts
    fields: Mapping[str, FieldCounts]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class CaseScore:
    """One case."""

    slug: str
    sections: Mapping[Section, SectionScore]

    @property
    def counts(self) -> Counts:
        """All sections together."""
        return sum((score.counts for score in self.sections.values()), Counts())


def score(case: GoldenText, data: ExtractionData) -> CaseScore:
    """Pair what was extracted with what was expected, section by section, and count.

    Pure: the same case and data give the same score, and the order of items changes nothing but ties.
    Spans are taken at their offsets into `case.text`.
    """
    text, expected = case.text, case.expected
    links = Links()
    references, folded = fold_expected(expected.references)
    cited, cited_as = fold_extracted(data.references)
    sections = {
        Section.ACTORS: _score(expected.actors, data.actors, actor_rules(text, expected), links),
        Section.DATES: _score(expected.dates, data.dates, date_rules(text, expected), links),
        Section.REFERENCES: _score(references, cited, reference_rules(text, expected), links),
    }
    links.known.update({one: links.known[kept] for one, kept in cited_as.items() if kept in links.known})
    sections[Section.POLICY_ACTIONS] = _score(
        expected.policy_actions, data.policy_actions, action_rules(text, links, folded), links
    )
    sections[Section.POSITIONS] = _score(
        expected.positions, data.positions, position_rules(text, links), links
    )
    return CaseScore(case.slug, {section: sections[section] for section in Section})


def _score(
    expected: Sequence[GoldItem], extracted: Sequence[Any], rules: SectionRules[Any, Any], links: Links
) -> SectionScore:
    pairing = pair_up(expected, extracted, rules.similarity, lambda item: item.optional)
    links.known.update(_linked(expected, extracted, pairing))
    tally = _Tally(rules)
    for row, column in pairing.pairs:
        tally.pair(expected[row], extracted[column])
    found = {row for row, _ in pairing.pairs}
    for row, item in enumerate(expected):
        if row not in found:
            tally.miss(item)
    used = {column for _, column in pairing.pairs}
    for column, item in enumerate(extracted):
        if column not in used:
            repeats = pairing.nearest.get(column)
            tally.invent(item, None if repeats is None else expected[repeats].id)
    return SectionScore(tally.counts, tally.fields, tuple(tally.outcomes))


class _Tally:
    """Grows while one section is scored."""

    def __init__(self, rules: SectionRules[Any, Any]) -> None:
        self._rules = rules.fields
        self.counts = Counts()
        self.fields = {rule.name: FieldCounts() for rule in rules.fields}
        self.outcomes: list[Outcome] = []

    def pair(self, expected: GoldItem, extracted: Any) -> None:  # noqa: ANN401 - of whatever section
        compared = {rule.name: rule.compare(expected, extracted) for rule in self._rules}
        wrong = tuple(name for name, field in compared.items() if field is not None and not field.is_right)
        costly = tuple(rule.name for rule in self._rules if rule.is_core and rule.name in wrong)
        if expected.optional:
            self.outcomes.append(Outcome(Verdict.SPARED, expected.id, extracted.id, wrong))
            return
        verdict = Verdict.FLAWED if costly else Verdict.RIGHT
        self.outcomes.append(Outcome(verdict, expected.id, extracted.id, wrong, costly))
        self.counts += Counts(1, 1, 1, int(not costly))
        for name, field in compared.items():
            if field is not None:
                self.fields[name] += field.counts

    def miss(self, expected: GoldItem) -> None:
        if expected.optional:
            self.outcomes.append(Outcome(Verdict.SPARED, expected.id, None))
            return
        self.outcomes.append(Outcome(Verdict.MISSED, expected.id, None))
        self.counts += Counts(expected=1)
        for rule in self._rules:
            self.fields[rule.name] += rule.missed(expected)

    def invent(self, extracted: Any, repeats: str | None) -> None:  # noqa: ANN401 - of whatever section
        verdict = Verdict.INVENTED if repeats is None else Verdict.DUPLICATE
        self.outcomes.append(Outcome(verdict, repeats, extracted.id))
        self.counts += Counts(extracted=1)
        for rule in self._rules:
            self.fields[rule.name] += rule.invented(extracted)


def _linked(expected: Sequence[GoldItem], extracted: Sequence[Any], pairing: Pairing) -> dict[str, str]:
    # A duplicate still stands for the item that it repeats when others point to it.
    same = [(column, row) for row, column in pairing.pairs] + list(pairing.nearest.items())
    return {extracted[column].id: expected[row].id for column, row in same}
