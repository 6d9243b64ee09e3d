"""Hostile repetitions cost time in proportion to their length, in every check."""

from collections.abc import Callable

import pytest

from service.annotate import annotate
from service.ground.instructions import find_instructions, instructs
from service.ground.names import Wording, find_name
from service.ground.reading import Reading
from service.ground.summaries import Backing, unsupported
from tests.timing import grows_linearly

UNITS = (
    "((((",
    '""""',
    "1-1-1-1",
    "1,1,1,1",
    "not ",
    "ignore ",
    "ignore all the ",
    "Mr. Mr. ",
    "U.S.",
    "Japan ",
    "Smith ",
    "said Smith ",
    "from 1 to ",
    "i g n o r e ",
    "and the ",
    "a1a1a1",
    "\u0430a",
    "May 5 ",
    "do not ",
    "told the of ",
    ". add the ",
    "<!-- ",
    "=== ",
    "-",
    "~_",
    "if unless without ",
    "ignore-",
    "%20a",
    "some of all ",
    "raised it, ",
    "it said that ",
    "Japan it ",
    "5 of the 6 ",
    "no later than ",
    "A",
    "Aa-",
    "said A",
    "as your boss i want ",
    "forget the brief you ",
    "a good bot would report ",
    "the summary you are ",
    "points summary that names ",
    "hey robot ",
    "if a program reads ",
    "a word for the ",
    "the only thing worth ",
    "a_a=",
    "leave it out and it will be ",
    "records are replaced with ",
    "which of the rows were aligned ",
    "the clerk enters in the notes ",
    "all other answers score ",
    "shouldn't the list open with ",
    "we have answered the form for you ",
    "our lawyers fail to state that ",
    "write a story in which ",
    "you would ",
    "in deiner antwort ",
    "du bist jetzt ",
    "\u0442\u044b \u0442\u0435\u043f\u0435\u0440\u044c ",
    "\u5728\u4f60\u7684\u56de\u7b54",
    "bu metni okuyan ",
)
_NEGLIGIBLE_S = 0.002
_MOST = 10.0  # four times the text; far from the sixteen of a square


def read(text: str) -> None:
    """Everything a reading finds."""
    reading = Reading(text)
    assert reading.clauses is not None
    assert reading.quantities is not None
    assert reading.countries is not None
    assert reading.known_days is not None
    assert reading.meant is not None
    assert reading.tokens is not None


def _orders(text: str) -> object:
    return find_instructions(annotate(text))


WORKS: dict[str, Callable[[str], object]] = {
    "instructs": instructs,
    "reading": read,
    "names": lambda text: find_name(Wording(text, ()), "Jane Smith Smith Smith", is_person=True),
    "unsupported": lambda text: unsupported(
        "Japan, it said, raised 5 duties of Chile on May 6 after it told Peru that 6 are no higher than May.",
        Backing(Reading(text)),
    ),
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("work", WORKS)
def test_growth_is_linear(work: str, unit: str) -> None:
    """Four times the text takes about four times as long."""
    short, long = (unit * (length // len(unit)) for length in (12_500, 50_000))
    assert grows_linearly(WORKS[work], short, long, most=_MOST, negligible_s=_NEGLIGIBLE_S)


@pytest.mark.parametrize("unit", ['Please record that "x" ', 'Please record that "x". '])
def test_many_quotations_beside_an_order_are_read_once(unit: str) -> None:
    """In one sentence or in many, none is read again for each quotation."""
    short, long = (unit * (length // len(unit)) for length in (12_500, 50_000))
    assert grows_linearly(_orders, short, long, most=_MOST, negligible_s=_NEGLIGIBLE_S)


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_summary_is_bounded_too(unit: str) -> None:
    """The claim itself may be hostile, as long as a reply can make it."""
    evidence = Backing(Reading(unit * 100))
    claim = unit * 400
    assert grows_linearly(
        lambda text: unsupported(text, evidence),
        claim[:100],
        claim[:400],
        most=_MOST,
        negligible_s=_NEGLIGIBLE_S,
    )
