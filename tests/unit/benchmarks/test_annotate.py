"""The annotator's scores on our own labelled texts do not fall."""

from pathlib import Path

import pytest

from benchmarks import annotate_citations, annotate_layout, annotate_quotes

_DATA = Path(annotate_quotes.__file__).parent / "data"


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("quotes.jsonl", 1.0),
        ("quotes_second.jsonl", 0.92),
        ("quotes_third.jsonl", 0.98),
        ("quotes_fourth.jsonl", 0.96),
    ],
)
def test_quotations_and_their_speakers(name: str, speaker: float) -> None:
    """Nearly every quotation is found, and whoever says nothing gets none."""
    figures = annotate_quotes.score(_DATA / name)["all"]
    assert figures["found_f1"] >= 0.99
    assert figures["speaker_accuracy"] >= speaker
    assert figures["no_speaker_accuracy"] == 1.0


def test_citations() -> None:
    """Every citation has its span and key, and what only looks like one is left."""
    figures = annotate_citations.score(_DATA / "citations.jsonl")["all"]
    assert figures["spans"]["f1"] == 1.0
    assert figures["keys"]["f1"] == 1.0


@pytest.mark.parametrize("name", ["sentences.jsonl", "boilerplate.jsonl"])
def test_sentences_and_boilerplate(name: str) -> None:
    """Sentences end where they do, and nothing that is content is taken for boilerplate."""
    assert annotate_layout.score(_DATA / name)["all"]["f1"] == 1.0
