"""Who takes a side in odd places: in an apposition, behind 'by', in a relative clause, as 'he' or 'it'."""

import pytest

from service.annotate import annotate
from service.candidates.gathering import gather_candidates

Told = list[tuple[str, str | None, str | None]]


def _positions(text: str) -> Told:
    found = gather_candidates(annotate(text, None, "en")).positions
    return [(p.speaker, p.told.stance.value if p.told.stance else None, p.told.topic) for p in found]


def _sentences(text: str) -> list[tuple[str | None, list[int]]]:
    found = gather_candidates(annotate(text, None, "en")).positions
    return [(p.told.stance.value if p.told.stance else None, [s.n for s in p.sentences]) for p in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru's trade minister, Ada Brook, opposes the levy.", [("Ada Brook", "opposes", "the levy")]),
        (
            "Its counsel, Ada Brook of the Green Party, described the fees as unfair.",
            [("Ada Brook", "opposes", "the fees")],
        ),
        ("The bill, opposed by the Tin Council, would double the duty.", [("Tin Council", "opposes", "the bill")]),
        ("The ban was criticized by Sen. Ada Brook.", [("Ada Brook", "opposes", "the ban")]),
        (
            "The levy, backed by Chile and the Tin Council, takes effect in May.",
            [("Chile", "supports", "the levy"), ("Tin Council", "supports", "the levy")],
        ),
        ("The quota is a step that the Tin Council has condemned.", [("Tin Council", "opposes", "the quota")]),
        ("Chile, which opposes the duty, sent a letter.", [("Chile", "opposes", "the duty")]),
        ("The Tin Council considers the quota unfair.", [("Tin Council", "opposes", "the quota")]),
        ("The Tin Council called the levy overdue.", [("Tin Council", "supports", "the levy")]),
        ("The Tin Council is furious about the quota.", [("Tin Council", "opposes", "the quota")]),
        ("The Tin Council is enthusiastic about the quota.", [("Tin Council", "supports", "the quota")]),
        ("Chile deplores and firmly opposes the quota on jars.", [("Chile", "opposes", "the quota on jars")]),
        ("Chile expressed strong dissatisfaction with the quota.", [("Chile", "opposes", "the quota")]),
        ("Chile has lodged representations over the quota.", [("Chile", None, None)]),
        ("Lund Mills denied any wrongdoing.", [("Lund Mills", None, None)]),
        ("Chile objected at once.", [("Chile", None, None)]),
        ("Chile sided with Peru on the quota.", [("Chile", None, None)]),
        ("Peru, whose mills are old, said it does not recognize the fees.", [("Peru", None, None)]),
        (
            "The Tin Council is glad about the duty, while the Jar League has condemned the duty.",
            [("Tin Council", "supports", "the duty"), ("Jar League", "opposes", "the duty")],
        ),
    ],
)  # fmt: skip
def test_who_takes_a_side(text: str, told: Told) -> None:
    """Whoever has the verb, wherever it stands, and the measure that it is said of."""
    assert _positions(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The duty was not backed by the Tin Council.",
        "Acme Mills, a firm backed by Chile, exports cans.",
        "The duty was criticized by mill owners in Chile.",
        "The Tin Council, which defends the agency in court, had no comment on cans.",
        "The Tin Council considered the request for a week.",
        "The Tin Council calls the shots in Ohio.",
        "The department denied any relief to Lund Mills.",
        "Lobbyists for the Tin Council, Ada Brook, oppose the levy.",
        "Judge Ada Brook heard the case. She dismissed the suit.",
        "Ada Brook resigned. She supported three children and her mother.",
    ],
)
def test_who_takes_none(text: str) -> None:
    """A firm's owner, an agency or a judge that decides, and who is only named beside take no side."""
    assert _positions(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Brook said cans are dear. He opposes the quota.", [("Ada Brook", "opposes", "the quota")]),
        (
            "Ada Brook said tin is dear. She did not rule out a quota.",
            [("Ada Brook", "uncommitted", "quota")],
        ),
        ("The Tin Council said cans are dear. It wants the duty lifted.", [("Tin Council", "opposes", "the duty")]),
        ("Ada Brook met Karl Lund, who said cans are dear. He did not rule out a quota.", []),
        ("The Tin Council told Chile that cans are dear. It wants the duty lifted.", []),
    ],
)  # fmt: skip
def test_the_last_speaker_goes_on(text: str, told: Told) -> None:
    """Where another may be meant, nobody is."""
    assert _positions(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Steel Guild, which speaks for mills, wants the quota kept until Chile opens its market.",
            [("Steel Guild", "conditional", "the quota")],
        ),
        ("The Steel Guild wants the levy to be scrapped.", [("Steel Guild", "opposes", "the levy")]),
        ("The Steel Guild wants the levy extended.", [("Steel Guild", "supports", "the levy")]),
        (
            "Chile has no quarrel with the quota, provided that it ends in May.",
            [("Chile", "conditional", "the quota")],
        ),
        (
            "Ada Brook spoke. The quota, in her view, is tolerable only if it ends in May.",
            [("Ada Brook", "conditional", "the quota")],
        ),
        ("Ada Brook said Chile wants the quota kept.", []),
        ("The Tin Council wants the ministry gone.", []),
    ],
)
def test_what_is_wished(text: str, told: Told) -> None:
    """What another wants is no view of the speaker."""
    assert _positions(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ada Brook welcomed the quota. She declined to say whether the duty would end.",
            [("supports", [1]), ("uncommitted", [2])],
        ),
        (
            "Ada Brook welcomed the quota on cans. But she said the duty was unfair.",
            [("supports", [1]), ("opposes", [2])],
        ),
        (
            "Ada Brook said no mill makes such cans. Brook said she would accept the duty if old orders were spared.",
            [("conditional", [2])],
        ),
        ("Ada Brook welcomed the quota. She said mills need it.", [("supports", [1, 2])]),
    ],
)
def test_a_speaker_turns_to_something_else(text: str, told: list[tuple[str | None, list[int]]]) -> None:
    """One side is one position; another side, a condition or no answer is another."""
    assert _sentences(text) == told


def test_what_is_called_something_is_praised_or_blamed() -> None:
    """Whoever reads the quotation judges which."""
    found = gather_candidates(
        annotate("The Tin Council called the outcome \u201ca door in a tent.\u201d")
    ).positions
    assert [s.value for s in found[0].stances] == ["supports", "opposes", "neutral"]
