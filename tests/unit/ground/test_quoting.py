"""What is quoted is taken out, and who said something is seen wherever a sentence names them."""

import pytest

from service.ground.quoting import is_attributed, spans, unquoted


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ('He said "go. Now go." and left.', "He said   and left."),
        ("« Partez. » dit-il.", "  dit-il."),
        ("„Geht jetzt“, sagte er.", " , sagte er."),
        ("「行け」と言った。", " と言った。"),
        ('An "open quotation\nends with its "paragraph" only.', 'An "open quotation\nends with its   only.'),
    ],
)
def test_quotations_are_taken_out(text: str, rest: str) -> None:
    """Marks of any kind, within a paragraph."""
    assert unquoted(text) == rest


def test_a_quotation_of_several_sentences_is_one() -> None:
    """From the first mark to the second."""
    assert spans('A. "B. C. D," he said.') == [(3, 13)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the gao found that a parser would have noticed", True),
        ("a parser would have noticed, the auditors' report found", True),
        ("according to the inspector, a parser would have noticed", True),
        ("a parser, the agency said, would have noticed that", True),
        ("a parser would have noticed that, it noted.", False),
        ("a parser would have noticed that duties rose", False),
    ],
)
def test_who_said_it_is_seen_anywhere(sentence: str, expected: bool) -> None:
    """At the beginning, between and at the end; a pronoun alone names nobody."""
    assert is_attributed(sentence) is expected
