"""Quotation marks pair as a reader pairs them."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest

from service.annotate.quotations.marks import pair_marks, paragraph_starts
from service.annotate.values import Extent

CASES = [
    ('“We are done,” he said. "No," she said.', ["We are done,", "No,"]),
    ("The 6'2\" guard said \"The 5\" pipe is fine,\" and left.", ['The 5" pipe is fine,']),
    ('"We said "no" to them," he said.', ['We said "no" to them,']),
    ('"We are done, he said. "It is over," he added.', ["It is over,"]),
    ('We are done," he said. "It is over," he added.', ["It is over,"]),
    ('" We are done , " he said . " No . "', ["We are done ,", "No ."]),
    ("“One.\n\n“Two.\n\n“Three,” he said.", ["One.", "Two.", "Three,"]),
    ("“One two.\n\nTwo three,” he said. “Four”", ["One two.", "Two three,", "Four"]),
    ("„Wir sind fertig“, sagte er. »Nein«, sagte sie.", ["Wir sind fertig", "Nein"]),
    ("« Oui », dit-il.", ["Oui"]),
    ("‘We are done,’ he said of the firms’ plan. ‘It’s the workers’ turn,’ she said.",
     ["We are done,", "It’s the workers’ turn,"]),
    ("'We're done,' he said of the '90s and 'em dogs' tails.", ["We're done,"]),
    ("``We are done,'' he said. ``No ``means'' no,'' he said.", ["We are done,", "No ``means'' no,"]),
    ('Lin said "we go and left.\n\n"We are done," said Roy.', ["We are done,"]),
    ('Lin said, "We go.\n\n"We are done," she added.', ["We go.", "We are done,"]),
    ("“The duty in the east is a mista", ["The duty in the east is a mista"]),
    ('"Yes"—"no"', ["Yes", "no"]),
    ('He said:"We go,"and left.', ["We go,"]),
    ("“We go,“ he said.", ["We go,"]),
    ("“He told me ‘no way’ and left,” she said.", ["He told me ‘no way’ and left,"]),
    ('(“Commerce”) and ("BIS")', ["Commerce", "BIS"]),
    ("”Vi är klara”, sade han.", ["Vi är klara"]),
    ('"by 2025" he said and "by 2026", she said.', ["by 2025", "by 2026"]),
    ("It made “progress” at the ministers' talks.", ["progress"]),
    ('"""', []),
    ("“”", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outer_quotations_are_found(text: str, expected: list[str]) -> None:
    """The words between the outer marks of each quotation come out, and nothing else."""
    found = pair_marks(text, paragraph_starts(text))
    assert [text[quote.start : quote.end] for quote in found] == expected


def test_marks_in_skipped_stretches_are_ignored() -> None:
    """A mark inside boilerplate neither opens nor closes a quotation."""
    text = "“We are [click “here] done,” he said."
    skip = [Extent(text.index("["), text.index("]") + 1)]
    assert [text[q.start : q.end] for q in pair_marks(text, [0], skip)] == [text[1 : text.index("”")]]
