"""Tests of scoring, each against counts that were worked out by hand."""

import random
from typing import Any

import pytest

from schemas.facts import Actor, ExtractionData, Span
from schemas.vocabulary import ActionStatus, ActorKind, Attribution, Section, Stance
from service.evaluation.counting import Counts, FieldCounts, View, ratios
from service.evaluation.scoring import NOTHING, Outcome, Verdict, score
from service.evaluation.wording import holds_name, normalise_name
from tests.unit.evaluation.answers import GIFT, TEXT, changed, gold, perfect, without

CASE = gold()
PERFECT = perfect(CASE)


def span(words: str, nth: int = 1) -> Span:
    """The nth place of these words."""
    at = -1
    for _ in range(nth):
        at = TEXT.index(words, at + 1)
    return Span(start=at, end=at + len(words), text=words)


def counts_of(data: ExtractionData, section: Section) -> tuple[int, int, int, int]:
    """Expected, extracted, found, right."""
    counts = score(CASE, data).sections[section].counts
    return counts.expected, counts.extracted, counts.found, counts.right


def test_the_perfect_answer_is_perfect() -> None:
    """Everything expected is found right, optional items are not counted, and nothing is wrong."""
    found = score(CASE, PERFECT)
    assert found.counts == Counts(8, 8, 8, 8)
    assert found.counts.loss == 0
    for section in found.sections.values():
        assert all(field.ratios().f1 == 1 for field in section.fields.values())
        assert all(not outcome.wrong for outcome in section.outcomes)


def test_no_answer_misses_everything() -> None:
    """Nothing extracted: recall and F1 are 0, and so is precision, for something was to be said."""
    found = score(CASE, NOTHING)
    assert found.counts == Counts(8, 0, 0, 0)
    assert found.counts.ratios() == (0, 0, 0)


# What is changed, then its section, then the counts: expected, extracted, found, right.
SPOILT: list[tuple[str, ExtractionData, Section, tuple[int, int, int, int]]] = [
    ("a missed actor", without(PERFECT, "actors", 2), Section.ACTORS, (3, 2, 2, 2)),
    ("a wrong kind", changed(PERFECT, "actors", 0, kind=ActorKind.OTHER), Section.ACTORS, (3, 3, 3, 2)),
    ("part of a name", changed(PERFECT, "actors", 1, name="Firefly"), Section.ACTORS, (3, 3, 3, 2)),
    (
        "part of a name and a wrong kind is somebody else",
        changed(PERFECT, "actors", 1, name="Firefly", kind=ActorKind.COMPANY),
        Section.ACTORS,
        (3, 3, 2, 2),
    ),
    (
        "the article 'the'",
        changed(PERFECT, "actors", 2, name="the Sylvanian Optics Guild"),
        Section.ACTORS,
        (3, 3, 3, 3),
    ),
    (
        "a wrong title is no typed field",
        changed(PERFECT, "actors", 1, title="King"),
        Section.ACTORS,
        (3, 3, 3, 3),
    ),
    (
        "a wrong status",
        changed(PERFECT, "policy_actions", 0, status=ActionStatus.IN_FORCE),
        Section.POLICY_ACTIONS,
        (1, 1, 1, 0),
    ),
    (
        "a wrong issuer",
        changed(PERFECT, "policy_actions", 0, issuers=["a3"]),
        Section.POLICY_ACTIONS,
        (1, 1, 1, 0),
    ),
    (
        "issuers that are as right",
        changed(PERFECT, "policy_actions", 0, issuers=["a2", "a1"]),
        Section.POLICY_ACTIONS,
        (1, 1, 1, 1),
    ),
    (
        "other evidence is another action",
        changed(PERFECT, "policy_actions", 0, evidence=[span(GIFT)]),
        Section.POLICY_ACTIONS,
        (1, 1, 0, 0),
    ),
    (
        "half of the evidence is enough",
        changed(PERFECT, "policy_actions", 0, evidence=[span("Freedonia will license lens grinders")]),
        Section.POLICY_ACTIONS,
        (1, 1, 1, 1),
    ),
    (
        "a wrong stance",
        changed(PERFECT, "positions", 1, stance=Stance.NEUTRAL),
        Section.POSITIONS,
        (2, 2, 2, 1),
    ),
    ("a wrong speaker", changed(PERFECT, "positions", 1, actor="a1"), Section.POSITIONS, (2, 2, 2, 1)),
    (
        "a wrong attribution is no typed field",
        changed(PERFECT, "positions", 1, attribution=Attribution.INDIRECT),
        Section.POSITIONS,
        (2, 2, 2, 2),
    ),
    ("a wrong value", changed(PERFECT, "dates", 0, value="2022-03-03"), Section.DATES, (1, 1, 1, 0)),
    ("a wider span", changed(PERFECT, "dates", 0, span=span("from March 3")), Section.DATES, (1, 1, 1, 1)),
    ("another place", changed(PERFECT, "dates", 0, span=span("talks")), Section.DATES, (1, 1, 0, 0)),
    ("an optional date left out", without(PERFECT, "dates", 1), Section.DATES, (1, 1, 1, 1)),
    ("an optional date got wrong", changed(PERFECT, "dates", 1, value=None), Section.DATES, (1, 1, 1, 1)),
    ("a wrong key", changed(PERFECT, "references", 0, key="2302140018"), Section.REFERENCES, (1, 1, 1, 0)),
    (
        "the key elsewhere",
        changed(PERFECT, "references", 0, span=span("talks"), key=" 2302140017 "),
        Section.REFERENCES,
        (1, 1, 1, 1),
    ),
]


@pytest.mark.parametrize(
    ("data", "section", "counts"), [row[1:] for row in SPOILT], ids=[row[0] for row in SPOILT]
)
def test_counts(data: ExtractionData, section: Section, counts: tuple[int, int, int, int]) -> None:
    """One spoilt item changes the counts of its section as worked out by hand."""
    assert counts_of(data, section) == counts


def test_the_three_views() -> None:
    """4 expected, 5 extracted, 3 found, 1 right: strict 1, partial 2 and found 3 points, over 4 and 5."""
    counts = Counts(4, 5, 3, 1)
    assert counts.ratios(View.STRICT) == (1 / 5, 1 / 4, 2 / 9)
    assert counts.ratios(View.PARTIAL) == (2 / 5, 2 / 4, 4 / 9)
    assert counts.ratios(View.FOUND) == (3 / 5, 3 / 4, 6 / 9)
    assert (counts.missed, counts.invented, counts.loss) == (1, 2, 4.0)


@pytest.mark.parametrize(
    ("points", "expected", "extracted", "right"),
    [(0, 0, 0, (1, 1, 1)), (0, 3, 0, (0, 0, 0)), (0, 0, 3, (0, 0, 0)), (2, 4, 2, (1, 0.5, 2 / 3))],
)
def test_ratios(points: int, expected: int, extracted: int, right: tuple[float, float, float]) -> None:
    """Silence is perfect where nothing was to be said, and nothing is divided by 0."""
    assert ratios(points, expected, extracted) == right


def test_fields_of_a_missed_and_an_invented_item() -> None:
    """As in MUC, the values of a missed item are missing and those of an invented one spurious."""
    stranger = Actor(
        id="a9",
        name="Vera Marcal",
        kind=ActorKind.PERSON,
        title="Envoy",
        affiliation=None,
        country=None,
        mentions=[],
    )
    data = without(PERFECT, "actors", 1)
    found = score(CASE, data.model_copy(update={"actors": [*data.actors, stranger]})).sections[Section.ACTORS]
    assert found.fields["name"] == FieldCounts(3, 3, 2, 2, 2)
    assert found.fields["title"] == FieldCounts(1, 1, 0, 2, 2)
    # The missing affiliation may be null, so nothing is missing.
    assert found.fields["affiliation"] == FieldCounts(0, 0, 0, 2, 2)


def test_quotes_are_exact() -> None:
    """A quote that lacks its last character is no quote."""
    short = span("We waited long enough")
    found = score(CASE, changed(PERFECT, "positions", 0, quotes=[short])).sections[Section.POSITIONS]
    assert found.fields["quotes"] == FieldCounts(2, 2, 1, 2, 1)
    assert found.counts.right == 2


def test_mentions_beyond_the_expected_ones_are_no_mistake() -> None:
    """Gold need not list every mention, but those that it lists have to be there."""
    more = [span("Freedonia"), span("the plan")]
    found = score(CASE, changed(PERFECT, "actors", 0, mentions=more)).sections[Section.ACTORS]
    assert found.fields["mentions"] == FieldCounts(4, 4, 4, 3, 3)
    fewer = score(CASE, changed(PERFECT, "actors", 1, mentions=[span("Rufus Firefly")])).sections[
        Section.ACTORS
    ]
    assert fewer.fields["mentions"] == FieldCounts(4, 3, 3, 3, 2)


def test_a_duplicate_is_an_invention_with_a_name() -> None:
    """The same actor twice: one is right, the other is spurious, and positions may point to either."""
    again = PERFECT.actors[1].model_copy(update={"id": "a7"})
    data = PERFECT.model_copy(update={"actors": [*PERFECT.actors, again]})
    found = score(CASE, changed(data, "positions", 0, actor="a7"))
    actors = found.sections[Section.ACTORS]
    assert actors.counts == Counts(3, 4, 3, 3)
    assert [o.verdict for o in actors.outcomes].count(Verdict.DUPLICATE) == 1
    assert found.sections[Section.POSITIONS].counts.right == 2


def test_references_are_folded_by_key() -> None:
    """A document cited twice is one reference, and actions may name either place."""
    text = f"{TEXT} As told before (see 2302140017)."
    cited = {**dict(gold().expected.references[0].model_dump(exclude_defaults=True)), "nth": 1}
    case = gold({"references": [cited, {**cited, "id": "r2", "nth": 2}]}, text)
    data = perfect(case)
    assert score(case, data).sections[Section.REFERENCES].counts == Counts(1, 1, 1, 1)
    last = changed(without(data, "references", 0), "policy_actions", 0, references=["r2"])
    found = score(case, last)
    assert found.sections[Section.REFERENCES].counts == Counts(1, 1, 1, 1)
    assert found.sections[Section.POLICY_ACTIONS].fields["references"] == FieldCounts(1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "is_part"),
    [
        ("raimondo", "gina raimondo", True),
        ("commerce", "department of commerce", True),
        ("office of foreign assets control", "foreign office", False),
        ("commerce department", "department of commerce", False),
        ("", "commerce", False),
    ],
)
def test_parts_of_names(one: str, other: str, *, is_part: bool) -> None:
    """A part of a name is a run of its words, in either direction."""
    assert holds_name(one, other) is is_part
    assert holds_name(other, one) is is_part


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("The U.S.", "us"),
        ("U.S. Department of Commerce's", "us department of commerce"),
        ("Smith & Sons, Inc.", "smith and sons inc"),
        ("TÜRKİYE", "turkiye"),
        ("the Workers' Union", "workers union"),
    ],
)
def test_normal_names(name: str, normal: str) -> None:
    """Case, dots, possessives, ampersands and the leading article make no difference."""
    assert normalise_name(name) == normal


def test_two_actions_in_one_sentence_are_told_apart_by_their_fields() -> None:
    """Evidence is the same for both, so instrument and status decide who is whose."""
    first = dict(CASE.expected.policy_actions[0].model_dump(exclude_defaults=True))
    second = {**first, "id": "p2", "instrument": "negotiation", "status": "considered"}
    case = gold({"policy_actions": [first, second]})
    data = perfect(case)
    crossed = data.model_copy(update={"policy_actions": data.policy_actions[::-1]})
    outcomes = score(case, crossed).sections[Section.POLICY_ACTIONS].outcomes
    assert {(o.expected, o.extracted, o.verdict) for o in outcomes} == {
        ("p1", "p1", Verdict.RIGHT),
        ("p2", "p2", Verdict.RIGHT),
    }


def test_outcomes_name_what_is_wrong() -> None:
    """Reports can say which field of which item differs."""
    data = changed(PERFECT, "policy_actions", 0, status=ActionStatus.ENDED, dates=[])
    assert score(CASE, data).sections[Section.POLICY_ACTIONS].outcomes == (
        Outcome(Verdict.FLAWED, "p1", "p1", ("status", "dates"), ("status",)),
    )


def test_a_required_item_goes_before_an_optional_twin() -> None:
    """One extracted item that fits both leaves the optional one unfound."""
    twin: dict[str, Any] = dict(CASE.expected.positions[1].model_dump(exclude_defaults=True))
    case = gold({"positions": [{**twin, "id": "s1", "optional": True}, {**twin, "id": "s2"}]})
    data = perfect(case)
    assert score(case, without(data, "positions", 0)).sections[Section.POSITIONS].counts == Counts(1, 1, 1, 1)


def test_order_changes_nothing() -> None:
    """Shuffled items score the same."""
    generator = random.Random(7)  # noqa: S311 - no secret
    for _ in range(20):
        shuffled = PERFECT.model_copy(
            update={
                s.value: generator.sample(getattr(PERFECT, s.value), len(getattr(PERFECT, s.value)))
                for s in Section
            }
        )
        assert score(CASE, shuffled).counts == Counts(8, 8, 8, 8)
