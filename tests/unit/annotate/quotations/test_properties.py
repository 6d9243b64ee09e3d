"""Nothing throws, spans are exact and ordered, and time grows with length only."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import gc
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.annotate.quotations import find_names, find_quotations, find_speech, find_statements
from service.annotate.values import Extent, Sentence

_WORDS = """“ ” " ' ‘ ’ « » „ `` '' ( ) , . : ; — - said told he she it they Tomita Jane Lin Mr. Jr. Inc.
    Corp. the a of and for who which that according to as saying adding called Commerce Department Secretary
    Trade U.S. 's U Jan May quoted words in put not declined comment spokesman for ministry 5 6'2 officials"""
PIECES = st.lists(st.sampled_from([*_WORDS.split(), "\n", "\n\n"]), max_size=60).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), PIECES)
HOSTILE = [
    "(",
    '"',
    "“",
    "”",
    "'",
    "‘a ",
    "«",
    "1-1-",
    "see ",
    "Mr. ",
    "said ",
    "Jan ",
    "A. ",
    "Aa ",
    "he said ",
    "“a” said ",
    "x, ",
    "U.S. ",
    "\n",
    "Aa of the ",
    "Aa and Bb, ",
    "according to ",
    "quoted as saying ",
    "“\n",
    "Aa said “b” ",
    "to say ",
    "who said ",
    "the agency said. ",
    "'s ",
    "— ",
    ") ",
]


def one_sentence(text: str) -> tuple[Sentence, ...]:
    """Take the text as one sentence."""
    return (Sentence(1, (Extent(0, len(text)),)),) if text else ()


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 40)), max_size=3))
def test_any_text_gives_exact_ordered_spans(text: str, stretches: list[tuple[int, int]]) -> None:
    """Whatever the text and the stretches to skip, results are exact, ordered and apart."""
    skip = tuple(
        Extent(start, min(len(text), start + size)) for start, size in stretches if start < len(text)
    )
    cuts = sorted({0, len(text) // 3, len(text) // 2})
    bounds = [(a, b) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True) if a < b]
    sentences = tuple(Sentence(n, (Extent(a, b),)) for n, (a, b) in enumerate(bounds, 1))
    speech = find_speech(text, sentences, skip)
    for items in (speech.names, speech.quotations):
        ends = 0
        for item in items:
            assert ends <= item.start < item.end
            assert text[item.start : item.end] == item.text
            ends = item.end
    for quotation in speech.quotations:
        for mention in (quotation.speaker, quotation.cue):
            assert mention is None or text[mention.start : mention.end] == mention.text
    ids = [quotation.id for quotation in speech.quotations]
    assert ids == [f"q{n}" for n in range(1, len(ids) + 1)]
    keys = [(s.sentence, s.speaker) for s in speech.statements]
    assert len(keys) == len(set(keys))
    assert all(set(statement.quote_ids) <= set(ids) for statement in speech.statements)


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_asking_at_once_or_one_by_one_is_the_same(text: str) -> None:
    """The three functions answer as the one that reads once."""
    sentences = one_sentence(text)
    speech = find_speech(text, sentences)
    assert find_names(text) == speech.names
    assert find_quotations(text, sentences) == speech.quotations
    assert find_statements(text, sentences, speech.quotations) == speech.statements


def test_no_sentences_still_find_quotations() -> None:
    """Without a splitter's sentences full stops do."""
    text = "“We go,” said Jane Lin. She left. “Good,” said Paul Roy."
    assert [q.speaker.text for q in find_quotations(text, ()) if q.speaker] == ["Jane Lin", "Paul Roy"]


def _seconds(text: str) -> float:
    """CPU time without the collector, which walks over what other tests left behind."""
    gc.disable()
    try:
        begin = process_time()
        find_speech(text, one_sentence(text))
        return process_time() - begin
    finally:
        gc.enable()


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_length_only(unit: str) -> None:
    """Four times the text takes about four times as long, whatever is repeated; the best of five counts."""
    small, large = (unit * (size // len(unit)) for size in (50_000, 200_000))
    assert any(_seconds(large) < 8 * max(_seconds(small), 0.002) for _ in range(5))
