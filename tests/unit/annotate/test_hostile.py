"""Hostile repetition: the time of each part grows with the length, not with its square."""


# ruff: noqa: RUF001 - look-alike marks are the subject here

import gc
from collections.abc import Callable
from datetime import date
from time import process_time

import pytest

from service.annotate import annotate
from service.annotate.boilerplate import find_boilerplate
from service.annotate.citations import find_citations
from service.annotate.quotations import find_quotations
from service.annotate.sentences import split_sentences
from service.annotate.times import find_times
from service.annotate.values import Boilerplate, BoilerplateKind

_SHORT, _LONG = 50_000, 200_000
_WORST_RATIO = 8.0  # 4 is linear, 16 quadratic
_NEGLIGIBLE_S = 0.1  # below this the clock says more of the machine than of the code
_RUNS = 5
_DAY = date(2023, 1, 19)

_REPETITIONS = [
    "((((", '"""', "HTS ", "12 Bush 345 ", "1-1-1-1", "see see see ", "A-1-", "Jan Jan ", "“", "§§", "No. ", " ", "\n", "<<<<", "“a.” ", "[[Page 1]] ",
]  # fmt: skip
_OF_PROSE_AND_PAGE = [
    "[[[[", "''", "«", "{{", "}}", "))", "..", "?!", "-", "😀", "\u0301", "\xa0", "\r\n", "\t", " \n", "(see ", ". (see ", "Mr. ",
    "U.S. ", ". . ", ".\n", "Home > ", "By Al ", "1 A\n", "a.1\n", "a\n", "- a\n", "var x = {", "Sign up for ", "Home\n",
    "Subscribe to continue reading\n", "Subscribe to continue reading ", "Read more: A\n", "A ", "a@a.", "function(",
    "Contact:\n", "GENEVA, ", "GENEVA – ", "[email protected] ", "<script>", "We use cookies ", "A a. B ", '{"@type":',
]  # fmt: skip


def _sentences(text: str) -> object:
    return split_sentences(text)


def _sentences_with_blocks(text: str) -> object:
    blocks = [
        Boilerplate(at, at + 2, text[at : at + 2], BoilerplateKind.SUBSCRIPTION)
        for at in range(0, len(text) - 2, 10)
    ]
    return split_sentences(text, blocks)


def _times(text: str) -> object:
    return find_times(text, split_sentences(text), _DAY)


def _quotations(text: str) -> object:
    return find_quotations(text, split_sentences(text))


def _chinese_times(text: str) -> object:
    return find_times(text, (), _DAY, "zh")


def _japanese_times(text: str) -> object:
    return find_times(text, (), _DAY, "ja")


def _spanish_times(text: str) -> object:
    return find_times(text, (), _DAY, "es")


def _german(text: str) -> object:
    return find_quotations(text, (), language="de")


def _french(text: str) -> object:
    return find_quotations(text, (), language="fr")


def _seconds(part: Callable[[str], object], text: str, runs: int) -> float:
    """The best CPU time, without the collector, which walks over what other tests left behind."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            begin = process_time()
            part(text)
            best = min(best, process_time() - begin)
    finally:
        gc.enable()
    return best


def _assert_linear(part: Callable[[str], object], repetition: str) -> None:
    whole = repetition * (_LONG // len(repetition))
    part(whole[:2000])  # whatever is loaded on first use
    for runs in (1, _RUNS):  # once is enough unless something disturbed the clock
        long = _seconds(part, whole, runs)
        if long < _NEGLIGIBLE_S or long / _seconds(part, whole[:_SHORT], runs) < _WORST_RATIO:
            return
    pytest.fail(
        f"takes {long:.2f} s for {_LONG:,} characters and over {_WORST_RATIO} times less for a quarter"
    )


@pytest.mark.parametrize("repetition", _REPETITIONS, ids=ascii)
@pytest.mark.parametrize(
    "part",
    [find_boilerplate, _sentences, _sentences_with_blocks, find_citations, _times, _quotations],
    ids=["boilerplate", "sentences", "cut sentences", "citations", "times", "quotations"],
)
def test_growth(part: Callable[[str], object], repetition: str) -> None:
    """Four times the text takes less than eight times as long, in each part."""
    _assert_linear(part, repetition)


@pytest.mark.parametrize("repetition", _OF_PROSE_AND_PAGE, ids=ascii)
@pytest.mark.parametrize("part", [find_boilerplate, _sentences, _sentences_with_blocks])
def test_growth_of_page_and_prose(part: Callable[[str], object], repetition: str) -> None:
    """The same for what boilerplate and sentences look for."""
    _assert_linear(part, repetition)


@pytest.mark.parametrize(
    "repetition", ["“", "„A sagte “ ", "« A a dit » ", "A A A A A A le a de a „a“ "], ids=ascii
)
@pytest.mark.parametrize("part", [_german, _french])
def test_growth_of_foreign_speakers(part: Callable[[str], object], repetition: str) -> None:
    """The same for the grammars of other languages."""
    _assert_linear(part, repetition)


@pytest.mark.parametrize(
    "repetition", ["年", "一", "4月", "1-", "２０２４年", "4月3日至", "上", "3日", "令和6", " 1"], ids=ascii
)
@pytest.mark.parametrize("part", [_chinese_times, _japanese_times])
def test_growth_of_eastern_dates(part: Callable[[str], object], repetition: str) -> None:
    """The same for dates whose words no spaces part."""
    _assert_linear(part, repetition)


@pytest.mark.parametrize(
    "repetition",
    ["treinta y ", "tres, ", "hace tres días ", "tres de abril de dos mil ", "dentro de "],
    ids=ascii,
)
def test_growth_of_what_is_counted_and_spelled(repetition: str) -> None:
    """The same for numbers in words."""
    _assert_linear(_spanish_times, repetition)


@pytest.mark.parametrize("repetition", ["((((", "“a.” "], ids=ascii)
def test_growth_of_the_whole(repetition: str) -> None:
    """The same for all parts together."""
    _assert_linear(annotate, repetition)
