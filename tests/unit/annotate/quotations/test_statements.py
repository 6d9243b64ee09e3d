"""Sentences in which somebody says something, and who."""

import pytest

from service.annotate.quotations import find_quotations, find_statements
from service.annotate.values import Extent, Sentence

SAYING = [
    (["Undersecretary Alan Pope said last month he remains confident."], [(1, "Alan Pope", "said", 0)]),
    (["The ministry warned that duties may rise."], [(1, "ministry", "warned", 0)]),
    (["Acme Corp. declined to comment."], [(1, "Acme Corp.", "declined to comment", 0)]),
    (["Jane Lin urged Congress to act."], [(1, "Jane Lin", "urged", 0)]),
    (["According to Jane Lin, prices rose."], [(1, "Jane Lin", "According to", 0)]),
    (["Jane Lin believes the rule will fail."], [(1, "Jane Lin", "believes", 0)]),
    (["“We go,” Jane Lin said.", "“Now.”"], [(1, "Jane Lin", "said", 1), (2, "Jane Lin", "said", 1)]),
    (["Jane Lin arrived.", "She said it was late."], [(2, "Jane Lin", "said", 0)]),
    (["Jane Lin said it was late and added that it rained."], [(1, "Jane Lin", "said", 0)]),
    (["Jane Lin said it was late, while Paul Roy said it was early."],
     [(1, "Jane Lin", "said", 0), (1, "Paul Roy", "said", 0)]),
    (["Prices rose in May, officials say."], [(1, "officials", "say", 0)]),
]  # fmt: skip
SILENT = [
    "Prices rose in May.",
    "The account maintained by the bank was closed.",
    "Jane Lin was told to leave.",
    "Jane Lin did not say when.",
    "The report on prices was published in May.",
    "Acme added three plants in Ohio.",
    "The United States found no dumping.",
    "We find that the margin is zero.",
    "Pursuant to paragraph (a), a party may maintain an account.",
]


def lay_out(lines: list[str]) -> tuple[str, tuple[Sentence, ...]]:
    """Join sentences with spaces."""
    starts = [len(" ".join(lines[:n])) + (n > 0) for n in range(len(lines))]
    sentences = tuple(
        Sentence(n, (Extent(start, start + len(line)),))
        for n, (start, line) in enumerate(zip(starts, lines, strict=True), 1)
    )
    return " ".join(lines), sentences


@pytest.mark.parametrize(("lines", "expected"), SAYING)
def test_statements_are_found(lines: list[str], expected: list[tuple[int, str, str, int]]) -> None:
    """A statement has its sentence, its speaker, its cue and its quotations."""
    text, sentences = lay_out(lines)
    statements = find_statements(text, sentences, find_quotations(text, sentences))
    assert [(s.sentence, s.speaker.text, s.cue.text, len(s.quote_ids)) for s in statements] == expected


@pytest.mark.parametrize("line", SILENT)
def test_sentences_that_say_nothing_are_left_out(line: str) -> None:
    """A verb of saying in the passive, denied, or about things reports nothing."""
    text, sentences = lay_out([line])
    assert find_statements(text, sentences, ()) == ()
