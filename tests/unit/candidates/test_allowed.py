"""The states that a sentence allows for its measure, and what reports none."""

import pytest

from service.annotate import annotate
from service.candidates.actions import choose_actions
from service.candidates.allowed import allowed_statuses


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The duties on twine expire in June.", "in_force"),
        ("The quota lapses on March 3.", "in_force"),
        ("The exclusions are set to expire at the end of May.", "announced"),
        ("The duties on twine expired in June.", "ended"),
        ("The ministry ended the quota.", "ended"),
        ("The Court of Appeals reversed the ruling.", "in_force"),
        ("The court had sided with the importer.", "in_force"),
        ("The guild urged the ministry to drop the fee on flour.", None),
        ("The guild called on lawmakers to lower the tariff.", None),
        ("The ministry may lower the tariff after the guild urged it to hurry.", "considered"),
        (
            "The Bureau of Salt intends to issue the results, with its answer to the points raised, in May.",
            "announced",
        ),
    ],
)
def test_what_a_sentence_says_of_the_state(sentence: str, first: str | None) -> None:
    """What expires later still holds; what somebody asks of others is none of theirs yet."""
    found = allowed_statuses(sentence)
    assert (found[0].value if found else None) == first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Judge Ada Brook would have affirmed the duty on nails.", []),
        ("The Loaf Guild backed the tariffs and wanted them in place by May.", []),
        ("The Loaf Guild could accept the quota if it were reviewed.", []),
        ("Ovens made under FTZ procedures could be exempted from duties.", []),
        ("In connection with the final disposition of the investigation, the board may bar imports of ovens.", []),
        ("A penalty may be imposed once the alleged violator has been heard.", []),
        ("Comments on the tariff closed May 3.", [("comment_period", "ended")]),
        ("The bureau, which excluded skates from the duties last year, gave no date.", [("exclusion", "in_force")]),
        ("The bureau amended its drawback rules in May.", [("rulemaking", "in_force")]),
        ("The anti-subsidy duties on yarn expire in May.", [("countervailing_duty", "in_force")]),
        ("The notice affirms NY N123456, which the office issued in May.", [("customs_ruling", "in_force")]),
        (
            "Customs ruled on May 3 that sleds are toys. In its ruling, it classified them under heading 9503.",
            [("customs_ruling", "in_force")],
        ),
        (
            ("COMMISSION REGULATION (EU) 2019/7 imposing a definitive anti-dumping duty on imports of skates.\n"
            "Article 1\nA definitive anti-dumping duty is imposed on imports of skates."),
            [("antidumping", "in_force")],
        ),
    ],
)  # fmt: skip
def test_what_reports_a_measure(text: str, told: list[tuple[str, str]]) -> None:
    """A dissent, a wish and a title report none; a ruling that is told twice is one."""
    found = choose_actions(annotate(text, None, "en"), 9)
    assert [(c.instruments[0].value, c.statuses[0].value) for c in found] == told
