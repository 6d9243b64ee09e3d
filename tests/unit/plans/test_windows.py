"""Windows cover an article without a gap, overlap a little, and keep to their size."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.annotate import annotate
from service.annotate.values import Extent, Sentence
from service.candidates.gathering import gather_candidates
from service.plans.windows import of_stretch, sentence_at, split_windows


def sentences_of(lengths: list[int]) -> tuple[Sentence, ...]:
    """Sentences of these lengths, a blank between them."""
    starts = [sum(lengths[:i]) + i for i in range(len(lengths))]
    return tuple(
        Sentence(n, (Extent(start, start + length),))
        for n, (start, length) in enumerate(zip(starts, lengths, strict=True), start=1)
    )


@given(st.lists(st.integers(1, 60), max_size=60), st.integers(10, 200))
def test_every_sentence_is_new_once(lengths: list[int], size: int) -> None:
    """What windows have of their own is the article, in order; the rest is the end of the window before."""
    sentences = sentences_of(lengths)
    windows = split_windows(sentences, size)
    assert tuple(s for w in windows for s in w.own) == sentences
    for before, window in pairwise(windows):
        assert window.own
        assert window.repeated <= 3
        overlap = window.sentences[: window.repeated]
        assert overlap == sentences[window.own[0].n - 1 - window.repeated : window.own[0].n - 1]
        assert before.sentences[-1].n == window.own[0].n - 1
    for window in windows:
        length = sum(s.end - s.start for s in window.sentences)
        assert length <= size or len(window.own) == 1


@pytest.mark.parametrize(
    ("lengths", "size", "numbers"),
    [
        ([], 50, []),
        ([10], 50, [(1, 1, 0)]),
        ([10] * 5, 50, [(1, 5, 0)]),
        ([100], 50, [(1, 1, 0)]),
        ([5] * 40, 100, [(1, 20, 0), (18, 37, 3), (35, 40, 3)]),
        ([50, 50, 50], 100, [(1, 2, 0), (3, 3, 0)]),
    ],
)
def test_windows_overlap_by_sentences(
    lengths: list[int], size: int, numbers: list[tuple[int, int, int]]
) -> None:
    """First and last sentence of each window, and how many of them are repeated."""
    windows = split_windows(sentences_of(lengths), size)
    assert [(w.sentences[0].n, w.sentences[-1].n, w.repeated) for w in windows] == numbers
    assert [w.place for w in windows] == [f"sentences {a} to {b}" for a, b, _ in numbers]


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (9, 1), (10, None), (11, 2), (20, 2), (40, None)])
def test_an_offset_stands_in_one_sentence(offset: int, number: int | None) -> None:
    """Between sentences there is none."""
    found = sentence_at(sentences_of([10, 10]), offset)
    assert (found.n if found is not None else None) == number


def test_each_candidate_is_judged_in_one_window() -> None:
    """Names, measures and statements of a repeated sentence belong to the window that had it first."""
    text = " ".join(
        f"Canada will raise the tariff on pipe {n} to {n} percent, Minister Lea Roy{n} said."
        for n in range(30)
    )
    article = annotate(text, None, "en")
    candidates = gather_candidates(article)
    windows = split_windows(article.sentences, 700)
    assert sum(w.repeated for w in windows) > 0
    borders = [0, *(w.own[0].start for w in windows[1:]), len(text)]
    parts = [of_stretch(candidates, start, end) for start, end in pairwise(borders)]
    assert tuple(e for part in parts for e in part.entities) == candidates.entities
    assert tuple(a for part in parts for a in part.actions) == candidates.actions
    assert tuple(p for part in parts for p in part.positions) == candidates.positions
