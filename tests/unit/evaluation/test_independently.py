"""Tests of scores against a second implementation, against all permutations, and against simulated luck."""

import itertools
import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.facts import Actor, DateMention, ExtractionData, Position, Span
from schemas.vocabulary import ActorKind, Attribution, DateBasis, Section, Stance
from service.evaluation.counting import Counts, View
from service.evaluation.matching import pair_up
from service.evaluation.resampling import bootstrap_f1, compare
from service.evaluation.scoring import Verdict, score
from tests.unit.evaluation.answers import GIFT, TEXT, WAITED, gold, perfect
from tests.unit.evaluation.brute_force import best_weight, count_actors, count_dates, count_positions

CASE = gold()
PERFECT = perfect(CASE)
_FIRST, _SECOND = (dict(p.model_dump(exclude_defaults=True)) for p in CASE.expected.positions)
TWINS = gold(
    {
        "positions": [
            {**_SECOND, "id": "s1", "optional": True},
            {**_SECOND, "id": "s2"},
            {**_FIRST, "id": "s3"},
        ]
    }
)
FEW = settings(max_examples=150, deadline=None, derandomize=True)
weights = st.integers(0, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.sampled_from([0.0, 0.2, 0.4, 0.5, 0.9, 1.0]), min_size=columns, max_size=columns),
        max_size=4,
    )
)


def span(words: str) -> Span:
    """Where these words stand first."""
    at = TEXT.index(words)
    return Span(start=at, end=at + len(words), text=words)


def actor(name: str, kind: ActorKind) -> Actor:
    """An actor with nothing but a name and a kind."""
    return Actor(id="a1", name=name, kind=kind, title=None, affiliation=None, country=None, mentions=[])


def date(words: str, value: str | None) -> DateMention:
    """A date at these words."""
    return DateMention(
        id="d1",
        text=words,
        span=span(words),
        value=value,
        start=None,
        end=None,
        basis=DateBasis.NONE,
        event=None,
    )


def position(words: str, speaker: str, stance: Stance) -> Position:
    """A position of an actor, said in these words."""
    return Position(
        id="s1",
        actor=speaker,
        topic="lenses",
        action=None,
        stance=stance,
        summary="",
        quotes=[],
        attribution=Attribution.INDIRECT,
        evidence=[span(words)],
    )


def numbered(letter: str, items: list[Any]) -> list[Any]:
    """The items with ids of their own."""
    return [item.model_copy(update={"id": f"{letter}{n}"}) for n, item in enumerate(items, start=1)]


def counts_in(case: Any, data: ExtractionData, section: Section) -> tuple[int, int, int, int]:
    """What the scorer counts."""
    counts = score(case, data).sections[section].counts
    return counts.expected, counts.extracted, counts.found, counts.right


@FEW
@given(weights)
def test_pairings_are_the_best_of_all(matrix: list[list[float]]) -> None:
    """No pairing of the small matrix has a larger sum, and nothing is paired that is not alike."""
    rows, columns = range(len(matrix)), range(len(matrix[0]) if matrix else 0)
    found = pair_up(rows, columns, lambda r, c: matrix[r][c], lambda _: False).pairs
    assert len({r for r, _ in found}) == len({c for _, c in found}) == len(found)
    assert all(matrix[r][c] > 0 for r, c in found)
    assert sum(matrix[r][c] for r, c in found) == pytest.approx(best_weight(matrix))


@FEW
@given(
    st.lists(
        st.builds(
            date,
            st.sampled_from(["March 3", "March", "from March 3", "3", "last month", "month", "talks"]),
            st.sampled_from(["2023-03-03", "2023-02", "2022-03-03", None]),
        ),
        max_size=4,
    )
)
def test_dates_are_counted_as_by_brute_force(dates: list[DateMention]) -> None:
    """One required and one optional date against any answer."""
    data = PERFECT.model_copy(update={"dates": numbered("d", dates)})
    assert counts_in(CASE, data, Section.DATES) == count_dates(TEXT, CASE.expected, data)


@FEW
@given(
    st.lists(
        st.builds(
            actor,
            st.sampled_from(
                ["Freedonia", "Rufus Firefly", "Firefly", "the Sylvanian Optics Guild", "Optics Guild"]
            ),
            st.sampled_from([ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.INDUSTRY_GROUP]),
        ),
        max_size=5,
    )
)
def test_actors_are_counted_as_by_brute_force(actors: list[Actor]) -> None:
    """Three actors against any answer, with parts of names and doubles."""
    data = PERFECT.model_copy(update={"actors": numbered("a", actors)})
    assert counts_in(CASE, data, Section.ACTORS) == count_actors(CASE.expected, data)


some_positions = st.lists(
    st.builds(
        position,
        st.sampled_from([WAITED, GIFT, GIFT[:20], f"{WAITED[25:]} {GIFT[:10]}", f"{WAITED} {GIFT}"]),
        st.sampled_from(["a1", "a2", "a3"]),
        st.sampled_from([Stance.SUPPORTS, Stance.OPPOSES]),
    ),
    max_size=4,
)


@FEW
@given(some_positions, st.randoms(use_true_random=False))
def test_order_changes_no_count(positions: list[Position], generator: random.Random) -> None:
    """Neither that of the answer nor that of the golden case, twins and doubles included."""
    data = PERFECT.model_copy(update={"positions": numbered("s", positions)})
    shuffled = data.model_copy(update={"positions": generator.sample(data.positions, len(positions))})
    golden = TWINS.expected.positions
    turned = TWINS.expected.model_copy(update={"positions": tuple(generator.sample(golden, len(golden)))})
    counts = counts_in(TWINS, data, Section.POSITIONS)
    assert counts_in(TWINS, shuffled, Section.POSITIONS) == counts
    assert counts_in(replace(TWINS, expected=turned), data, Section.POSITIONS) == counts


@FEW
@given(some_positions)
def test_positions_are_counted_as_by_brute_force(positions: list[Position]) -> None:
    """Two positions and an optional twin against any answer, with parts and unions of their evidence."""
    data = PERFECT.model_copy(update={"positions": numbered("s", positions)})
    assert counts_in(TWINS, data, Section.POSITIONS) == count_positions(TEXT, TWINS.expected, data)


STRANGERS: dict[Section, Any] = {
    Section.ACTORS: actor("Vera Marcal", ActorKind.PERSON),
    Section.DATES: date("talks", "2023"),
    Section.POSITIONS: position("Freedonia will license", "a1", Stance.OPPOSES),
    Section.POLICY_ACTIONS: PERFECT.policy_actions[0].model_copy(update={"evidence": [span(GIFT)]}),
    Section.REFERENCES: PERFECT.references[0].model_copy(update={"key": "87 FR 1", "span": span("talks")}),
}


@pytest.mark.parametrize("section", Section)
def test_an_invention_lowers_precision_alone(section: Section) -> None:
    """One stranger more: recall, found and right stay, precision falls, and no other section changes."""
    before = score(CASE, PERFECT)
    stranger = STRANGERS[section].model_copy(update={"id": "x99"})
    more = PERFECT.model_copy(update={section.value: [*getattr(PERFECT, section.value), stranger]})
    after = score(CASE, more)
    was, now = before.sections[section].counts, after.sections[section].counts
    assert (now.expected, now.found, now.right) == (was.expected, was.found, was.right)
    assert now.extracted == was.extracted + 1
    assert now.ratios().recall == was.ratios().recall
    assert now.ratios().precision < was.ratios().precision
    verdicts = [o.verdict for o in after.sections[section].outcomes if o.extracted == "x99"]
    assert verdicts == [Verdict.INVENTED]
    assert all(after.sections[s].counts == before.sections[s].counts for s in Section if s is not section)


@pytest.mark.parametrize("section", [s for s in Section if s is not Section.REFERENCES])
def test_a_duplicate_costs_as_much_and_is_called_one(section: Section) -> None:
    """The first item once more: one extracted item more, nothing else found, and its name is duplicate."""
    items = getattr(PERFECT, section.value)
    more = PERFECT.model_copy(update={section.value: [*items, items[0].model_copy(update={"id": "x99"})]})
    found = score(CASE, more).sections[section]
    before = score(CASE, PERFECT).sections[section].counts
    assert found.counts == before + Counts(extracted=1)
    assert [o.verdict for o in found.outcomes].count(Verdict.DUPLICATE) == 1


@pytest.mark.parametrize("section", Section)
def test_a_miss_lowers_recall_alone(section: Section) -> None:
    """Without the first item recall falls and precision stays perfect."""
    fewer = PERFECT.model_copy(update={section.value: getattr(PERFECT, section.value)[1:]})
    ratios = score(CASE, fewer).sections[section].counts.ratios()
    assert ratios.recall < 1
    assert ratios.precision in {0.0, 1.0}
    assert score(CASE, fewer).sections[section].counts.invented == 0


def test_ids_are_only_names() -> None:
    """Ids renumbered all through the answer change no count."""
    new = {a.id: f"a{90 - n}" for n, a in enumerate(PERFECT.actors)}
    data = PERFECT.model_copy(
        update={
            "actors": [a.model_copy(update={"id": new[a.id]}) for a in PERFECT.actors],
            "policy_actions": [
                p.model_copy(update={"issuers": [new[i] for i in p.issuers]}) for p in PERFECT.policy_actions
            ],
            "positions": [s.model_copy(update={"actor": new[s.actor]}) for s in PERFECT.positions],
        }
    )
    assert score(CASE, data).counts == score(CASE, PERFECT).counts == Counts(8, 8, 8, 8)


a_case = st.builds(
    lambda expected, extracted, found, right: Counts(
        expected, extracted, min(found, expected, extracted), min(right, found, expected, extracted)
    ),
    *[st.integers(0, 5)] * 4,
)


def f1(cases: list[Counts]) -> float:
    """Pooled partial F1, written down once more."""
    points = sum(c.right + 0.5 * (c.found - c.right) for c in cases)
    total = sum(c.expected + c.extracted for c in cases)
    return 2 * points / total if total else 1.0


@FEW
@given(st.lists(st.tuples(a_case, a_case), min_size=1, max_size=6))
def test_p_is_that_of_all_permutations(pairs: list[tuple[Counts, Counts]]) -> None:
    """Every way to swap the two runs case by case is tried by hand."""
    first, second = [one for one, _ in pairs], [two for _, two in pairs]
    observed = abs(f1(second) - f1(first))
    as_large = 0
    for swaps in itertools.product((False, True), repeat=len(pairs)):
        one = [b if swap else a for swap, (a, b) in zip(swaps, pairs, strict=True)]
        two = [a if swap else b for swap, (a, b) in zip(swaps, pairs, strict=True)]
        as_large += abs(f1(two) - f1(one)) >= observed - 1e-9
    found = compare(first, second, View.PARTIAL, 1)
    assert found.f1 == pytest.approx(f1(second) - f1(first))
    assert found.p == pytest.approx(as_large / 2 ** len(pairs))


@pytest.mark.parametrize("seed", range(5))
def test_intervals_are_those_of_all_resamples(seed: int) -> None:
    """Of four cases there are 256 resamples; the drawn interval cuts off about as much as the exact one."""
    generator = random.Random(seed)  # noqa: S311 - no secret
    cases = [Counts(8, 8, found, generator.randint(0, found)) for found in generator.sample(range(9), 4)]
    exact = [f1(list(drawn)) for drawn in itertools.product(cases, repeat=4)]
    low, high = bootstrap_f1(cases, View.PARTIAL, 1)
    assert np.mean([value < low - 1e-9 for value in exact]) <= 0.035
    assert np.mean([value <= low + 1e-9 for value in exact]) >= 0.015
    assert np.mean([value > high + 1e-9 for value in exact]) <= 0.035
    assert np.mean([value >= high - 1e-9 for value in exact]) >= 0.015


def test_intervals_hold_the_truth_and_p_keeps_its_promise() -> None:
    """Over 150 simulated runs both are right about as often as they say.

    The interval has the true F1, and of two equally good runs one is seldom called better.
    """
    generator = np.random.default_rng(7)
    held = called = 0
    for _ in range(150):
        right = generator.binomial(10, generator.beta(6, 4, size=(2, 12)))
        one, two = ([Counts(10, 10, int(n), int(n)) for n in row] for row in right)
        low, high = bootstrap_f1(one, View.STRICT, 1)
        held += low <= 0.6 <= high
        called += compare(one, two, View.STRICT, 1).p < 0.05
    assert 0.87 <= held / 150 <= 0.98
    assert called / 150 <= 0.08
