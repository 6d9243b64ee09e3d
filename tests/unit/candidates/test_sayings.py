"""Who takes a side without being quoted, and on what."""

import pytest

from service.annotate import annotate
from service.candidates.gathering import gather_candidates

Told = list[tuple[str, str | None, str | None]]


def _positions(text: str) -> Told:
    found = gather_candidates(annotate(text, None, "en")).positions
    return [(p.speaker, p.told.stance.value if p.told.stance else None, p.told.topic) for p in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Tin Council is against the levy on cans.", [("Tin Council", "opposes", "the levy on cans")]),
        ("The Tin Council is also firmly against the fee.", [("Tin Council", "opposes", "the fee")]),
        ("Chile has come out against the quota.", [("Chile", "opposes", "the quota")]),
        ("Chile spoke out in favor of the quota.", [("Chile", "supports", "the quota")]),
        ("Norway voted against the duty on salmon.", [("Norway", "opposes", "the duty on salmon")]),
        ("Norway signaled it would vote against the duty.", [("Norway", "opposes", "the duty")]),
        ("Rep. Ada Brook described the fees as unfair.", [("Ada Brook", "opposes", "the fees")]),
        (
            "Canada and Peru, which grow most of it, are against the cap.",
            [("Canada", "opposes", "the cap"), ("Peru", "opposes", "the cap")],
        ),
        (
            "Peru welcomed the pact; Chile opposes the tariff.",
            [("Peru", "supports", "the pact"), ("Chile", "opposes", "the tariff")],
        ),
        (
            "The Tin Council hailed the ban, but Chile condemned the quota.",
            [("Tin Council", "supports", "the ban"), ("Chile", "opposes", "the quota")],
        ),
        (
            "Sen. Ada Brook slammed the fees; the Tin Council said it was too early to tell.",
            [("Ada Brook", "opposes", "the fees"), ("Tin Council", "uncommitted", None)],
        ),
        (
            "Cidre Europa, an association of pressers, opposed the fee and claimed that cider would vanish.",
            [("Cidre Europa", "opposes", "the fee")],
        ),
        (
            "Harbor Smelting, which runs two furnaces, praised the quota.",
            [("Harbor Smelting", "supports", "the quota")],
        ),
        (
            "A complaint came from Alder Mills LLC ('the complainant'). The complainant asked that the duty be kept.",
            [("Alder Mills LLC", "supports", "the duty")],
        ),
        ("The Tin Council demanded that the quota be lifted.", [("Tin Council", "opposes", "the quota")]),
        ("The Tin Council demanded that the quota not be lifted.", [("Tin Council", "supports", "the quota")]),
    ],
)  # fmt: skip
def test_who_takes_a_side_in_the_articles_words(text: str, told: Told) -> None:
    """Each of two clauses has its own speaker."""
    assert _positions(text) == told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Tin Council opposes the levy, and Chile supports it, Ada Brook said.", []),
        ("Ada Brook said the Tin Council opposes it, and Chile supports it.", []),
        ("The levy against Chile is in force.", []),
        ("The plan, opposed by Harbor Smelting, is in force.", []),
        ("The ministers also vowed to act.", []),
        ("One of the envoys said it is bad.", []),
    ],
)
def test_what_somebody_else_tells_is_not_said(text: str, speakers: list[str]) -> None:
    """What one says of another's view is nobody's own; nobody in particular takes none."""
    assert [speaker for speaker, _, _ in _positions(text)] == speakers
