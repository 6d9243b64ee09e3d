"""Any text at all: nothing throws, spans are exact and ordered, the work grows with the length."""

import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.vocabulary import DateBasis
from service.annotate.times import find_times
from service.annotate.times.lexicon import WORDS
from service.annotate.times.vocabularies import VOCABULARIES

DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?"
EDTF = re.compile(rf"{DAY}(?:/{DAY})?|{INSTANT}|\d{{3}}X|\d\dXX")  # the part of level 1 that values use
PUBLISHED = date(2023, 1, 19)
PIECES = [
    *WORDS,
    "2023",
    "17",
    "17th",
    "Jan.",
    "May",
    "March",
    "Q3",
    "1990s",
    "3/4/2023",
    "-",
    ",",
    "/",
    ".",
    "'s",
    "\n\n",
    "5 p.m.",
    "5 p.m. EDT",
    "2:30 a.m. Paris time",
    "0000 GMT",
    "(",
    ")",
    "at",
]


FOREIGN = [
    *(word for vocabulary in VOCABULARIES.values() for word in vocabulary.words),
    *"1er 1º 3. 3.- . - , ' l' d' l'11 '11 2024 2000 März Avril A a avr. Okt. º er 31.".split(),
]


def check(text: str, published: date | None, language: str | None = None) -> None:
    """Spans are exact, ordered and apart; a value has bounds, and what has them a basis."""
    end = 0
    for found in find_times(text, (), published, language):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert (found.start_date is None) == (found.end_date is None) == (found.basis is DateBasis.NONE)
        assert found.value is None or found.start_date
        assert found.value is None or EDTF.fullmatch(found.value)
        if found.start_date and found.end_date:
            assert found.start_date <= found.end_date
        end = found.end


@given(st.text(), st.none() | st.dates())
def test_any_text(text: str, published: date | None) -> None:
    """No text throws."""
    check(text, published)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join), st.none() | st.dates())
def test_any_words_of_time(text: str, published: date | None) -> None:
    """No heap of date words throws, on any day of any year."""
    check(text, published)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.none() | st.dates())
def test_any_joined_words_of_time(text: str, published: date | None) -> None:
    """The same without spaces."""
    check(text, published)


@given(
    st.lists(st.sampled_from(FOREIGN), max_size=20).flatmap(
        lambda words: st.sampled_from(["", " "]).map(lambda space: space.join(words))
    ),
    st.none() | st.dates(),
    st.sampled_from([*VOCABULARIES, "fi", "zh-Hans"]),
)
def test_any_words_of_another_language(text: str, published: date | None, language: str) -> None:
    """The same for the words of other languages."""
    check(text, published, language)


SPARSE = ["(", '"', "1-", "see ", "Mr. ", "1", "a", "the ", "1,111", "_", "\n ", "1/1/", "'s"]
DENSE = [
    "at 9:40 p.m. EDT (0000 GMT) ",
    "at 9:40 p.m. EDT on May 5, 2023 (0000 GMT) ",
    "9:40 p.m. EDT he saw it ",
    "2023 ",
    "2023, ",
    "Monday ",
    "May 5, ",
    "May 5 and ",
    "the week of ",
    "10 days after ",
    "two days after Jan. 3 ",
    "nineteen ninety ",
    "the first Sunday in May of that year ",
    "last ",
]


@pytest.mark.parametrize(
    ("piece", "size"),
    [*((piece, 200_000) for piece in SPARSE), *((piece, 40_000) for piece in DENSE)],
)
def test_growth(piece: str, size: int) -> None:
    """Four times the text takes no more than about four times the work."""
    short, long = (piece * (length // len(piece)) for length in (size // 4, size))
    least = best(lambda: find_times(short, (), PUBLISHED))
    assert best(lambda: find_times(long, (), PUBLISHED)) / (least + 0.001) < 8


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt", "fi"])
@pytest.mark.parametrize(
    "piece", ["3.", "de ", "d'", "1.º ", "3. und ", "de 3 ", "segunda-", "l'11 ", "a 2024 "]
)
def test_growth_in_another_language(piece: str, language: str) -> None:
    """The same for what other languages write."""
    short, long = (piece * (length // len(piece)) for length in (10_000, 40_000))
    least = best(lambda: find_times(short, (), PUBLISHED, language))
    assert best(lambda: find_times(long, (), PUBLISHED, language)) / (least + 0.001) < 8


def best(work: Callable[[], object]) -> float:
    """Least processor time of three runs."""
    spent = []
    for _ in range(3):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize(
    "text", ["It starts this February 29.", "It starts on Feb. 29.", "It ended last February 29."]
)
@pytest.mark.parametrize(
    "published", [date(2023, 3, 8), date(1900, 1, 31), date(1, 1, 2), date(9999, 12, 30)]
)
def test_a_day_that_its_year_lacks_is_another_years_or_none(text: str, published: date) -> None:
    """There is no February 29 in 2023: 'this' one is not worked out."""
    (found,) = find_times(text, (), published)
    assert found.value is None or found.value.endswith("-02-29")
    assert "this" not in text or found.value is None
