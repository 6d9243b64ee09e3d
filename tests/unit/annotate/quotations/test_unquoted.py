"""Reports without a quotation by verbs that mostly need one, and whose name stands beside an apposition."""

import pytest

from service.annotate import annotate
from service.annotate.quotations import find_speech


def _said(text: str) -> list[tuple[str, str]]:
    article = annotate(text, None, "en")
    statements = find_speech(article.text, article.sentences).statements
    return [(s.speaker.text, s.cue.text) for s in statements]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jane Lin met growers. Relief for roses is late, she added.", [("Jane Lin", "added")]),
        ("Chile has opened its market, Jane Lin noted, and could wait.", [("Jane Lin", "noted")]),
        ("The duty will end in May, the ministry announced.", [("ministry", "announced")]),
        ("In May, Jane Lin noted.", []),
        ("After the talks in Lima ended, Jane Lin announced.", []),
        ("The rule, which Jane Lin noted, ended.", []),
        ("Jane Lin met growers. She opposes the duty.", [("Jane Lin", "opposes")]),
        ("Jane Lin met growers. She has not opposed the duty.", []),
        ("Jane Lin met growers. The duties that she opposed ended.", []),
        ("Jane Lin met growers. She ruled out a quota.", [("Jane Lin", "ruled")]),
        ("The fee, in Jane Lin's view, is wrong.", [("Jane Lin", "view")]),
        ("Jane Lin met growers. The fee, in her view, is wrong.", [("Jane Lin", "view")]),
        ("The ministry added more mills to the \u201centity list.\u201d", []),
        ("\u201cIt is late,\u201d the ministry added.", [("ministry", "added")]),
        ("With a view of the harbor, the house sold.", []),
    ],
)
def test_who_says_something_without_a_quotation(text: str, said: list[tuple[str, str]]) -> None:
    """A tag behind a clause, a pronoun that takes a side, and a view."""
    assert _said(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("But the Taxpayers' Bench, a watchdog group, said the sum is high.", "Bench"),
        ("The Steel Group can live with it, said its president, Simeon Acker.", "Simeon Acker"),
        ("Lund paid nothing; its counsel, Rufus Tench, said the fee was old.", "Rufus Tench"),
        ("Lund denied that it paid; its counsel, Rufus Tench, said the fee was old.", "Rufus Tench"),
        (
            "The European Union met. Even the United Steelworkers union said fees are \u201chigh.\u201d",
            "United Steelworkers",
        ),
        ("Her broker, Leland Voss of Twin Ports, left, saying the fee was wrong.", "Leland Voss"),
    ],
)
def test_the_name_is_the_speaker_and_not_what_stands_beside_it(text: str, speaker: str) -> None:
    """'A watchdog group' and 'its president' only tell who somebody is."""
    assert _said(text)[-1][0] == speaker
