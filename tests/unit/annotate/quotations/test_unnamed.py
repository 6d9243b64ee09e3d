"""Speakers whom the text does not name are given as they are written, as officials without a name are."""

import pytest

from service.annotate.quotations import find_quotations
from service.annotate.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We were surprised,” an official said.", ["an official"]),
        ("“We were surprised,” one of them said.", ["one of them"]),
        ("“We were surprised,” said one of them.", ["one of them"]),
        ("One of them said: “We were surprised.”", ["One of them"]),
        ("“We were surprised,” one of the negotiators said.", ["one of the negotiators"]),
        ("“We were surprised,” another of those said.", ["another of those"]),
        ("“We were surprised,” a third of them said.", ["a third of them"]),
        ("“We were surprised,” many of them said.", ["many of them"]),
        ("“We were surprised,” several said.", ["several"]),
        ("“We were surprised,” one report said.", ["one report"]),
        ("“It came late,” one said. “It hurt,” another said. “It fell,” a third added.", ["one", "another", "a third"]),
        ("“We were surprised,” one of its members, John Smith, said.", ["John Smith"]),
        ("“We were surprised by them,” John Smith, one of them, said.", ["John Smith"]),
        ("John Smith spoke of them. “We were surprised,” he said.", ["John Smith"]),
        ("The rest of them “were surprised.”", [None]),
        ("Two of them, “Ash” and “Oak,” sank.", [None, None]),
    ],
)  # fmt: skip
def test_who_is_not_named(text: str, speakers: list[str | None]) -> None:
    """'one of them' speaks like 'an official'; who has a name goes before."""
    found = find_quotations(text, split_sentences(text))
    assert [quote.speaker.text if quote.speaker else None for quote in found] == speakers
