"""What two windows tell of one sentence is told once."""

import pytest

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition, Unanswered
from service.plans.merging import merge_drafts


def action(sentences: tuple[int, ...], summary: str, instrument: str = "quota") -> DraftAction:
    """An action told in these sentences."""
    return DraftAction(
        summary, Instrument.of(instrument), ActionStatus.ANNOUNCED, (summary,), (), sentences, (), ()
    )


def position(speaker: str, sentences: tuple[int, ...], topic: str = "quotas") -> DraftPosition:
    """A position told in these sentences."""
    return DraftPosition(speaker, topic, Stance.OPPOSES, None, (f"q{sentences[0]}",), sentences)


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ([action((5,), "a")], [action((5, 6), "b")], [((5, 6), "a", ("a", "b"))]),
        ([action((5,), "a")], [action((6,), "b")], [((5,), "a", ("a",)), ((6,), "b", ("b",))]),
        (
            [action((5,), "a")],
            [action((5,), "b", "sanctions")],
            [((5,), "a", ("a",)), ((5,), "b", ("b",))],
        ),
        # One window tells two actions of one sentence apart: both stay.
        ([action((5,), "a"), action((5,), "b")], [], [((5,), "a", ("a",)), ((5,), "b", ("b",))]),
    ],
)
def test_actions_are_one_by_instrument_and_evidence(
    one: list[DraftAction], other: list[DraftAction], merged: list[tuple[tuple[int, ...], str, tuple[str]]]
) -> None:
    """The earlier window's words stay, sentences and issuers are joined."""
    draft = merge_drafts([Draft(actions=tuple(one)), Draft(actions=tuple(other))])
    assert [(a.sentences, a.summary, a.issuers) for a in draft.actions] == merged


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (position("Lea Roy", (5, 6)), 1),
        (position("Roy", (5,)), 1),
        (position("Lea Roy", (7,)), 2),
        (position("Per Dahl", (5,)), 2),
    ],
)
def test_positions_are_one_by_speaker_and_evidence(other: DraftPosition, count: int) -> None:
    """A surname stands for the full name."""
    draft = merge_drafts([Draft(positions=(position("Lea Roy", (5,)),)), Draft(positions=(other,))])
    assert len(draft.positions) == count
    assert draft.positions[0].topic == "quotas"
    assert {n for p in draft.positions for n in p.sentences} == {5, *other.sentences}


def test_actors_are_one_by_name() -> None:
    """What the first window does not know of an actor the second may add."""
    one = DraftActor("Lea  Roy", ActorKind.PERSON, None, None, None)
    other = DraftActor("Lea Roy", ActorKind.PERSON, "Minister", None, "CA")
    draft = merge_drafts([Draft(actors=(one,)), Draft(actors=(other,))])
    assert [(a.name, a.title, a.country) for a in draft.actors] == [("Lea  Roy", "Minister", "CA")]


def test_events_and_gaps_come_along() -> None:
    """One event a time; the same gap is told once, gaps of different windows each."""
    gap = Unanswered(Section.POSITIONS, "model_error", "no reply")
    draft = merge_drafts(
        [
            Draft(events=(DraftEvent("t1", "first"),), unanswered=(gap,)),
            Draft(events=(DraftEvent("t1", "again"), DraftEvent("t2", "more")), unanswered=(gap,)),
        ]
    )
    assert [e.event for e in draft.events] == ["first", "more"]
    assert draft.unanswered == (gap,)


def test_one_window_is_the_draft_itself() -> None:
    """Nothing is merged where there is nothing to merge."""
    draft = Draft(actions=(action((1,), "a"), action((1,), "b")))
    assert merge_drafts([draft]) is draft
