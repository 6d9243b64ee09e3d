"""While a model is asked, what checking will need is worked out; a reply never waits for it."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from structlog.testing import capture_logs

from schemas.vocabulary import Section
from service.annotate import annotate
from service.candidates.gathering import Candidates, gather_candidates
from service.checking import Checker
from service.deadline import Deadline
from service.ground import Seen
from service.meanwhile import Meanwhile
from service.turns import Piece, Turn, Turns

TEXT = "\n\n".join(
    f"Peru will lift its tariff on rice to {n} percent on May 4, 2026, Trade Minister Ines Paz said."
    for n in range(40)
)
FEW_S = 0.005


def checker(text: str = TEXT, gathered: Callable[[], None] = lambda: None) -> Checker:
    """A checker of that text, which tells when its candidates are gathered."""
    article = annotate(text, None, "en")

    def gather() -> Candidates:
        gathered()
        return gather_candidates(article)

    return Checker(Seen.of(article), gather, frozenset(Section))


def turn(seconds: float = 30.0) -> Turn:
    """A place in a line of its own."""
    return Turns().arrive(Deadline.after(seconds))


async def until(happened: Callable[[], bool]) -> None:
    """Let others work until then, a round of the loop at a time."""
    for _ in range(2000):
        if happened():
            return
        await asyncio.sleep(0)
    pytest.fail("it did not happen")


async def test_everything_is_read_while_a_model_is_waited_for() -> None:
    """Candidates are gathered, sentences read and the events of dates found before the wait is over."""
    gathered = list[None]()
    check = checker(gathered=partial(gathered.append, None))
    async with Meanwhile().read_ahead(turn(), check, reads=True):
        await until(lambda: check.seen.dates is not None)
    assert gathered
    assert set(check.seen.readings) == {(s.n,) for s in check.seen.page.article.sentences}


async def test_a_reply_does_not_wait_for_what_is_unread() -> None:
    """Who has the reply goes on at once, and nothing is read behind it."""
    check = checker()
    async with Meanwhile().read_ahead(turn(), check, reads=True):
        await until(lambda: bool(check.seen.readings))
    read = len(check.seen.readings)
    await asyncio.sleep(4 * FEW_S)
    assert 0 < read == len(check.seen.readings) < len(check.seen.page.article.sentences)


@pytest.mark.parametrize(
    ("text", "most_read"),
    [(f"{TEXT}\n\n" * 6, 500_000), (TEXT, len(TEXT) - 1)],
    ids=["a long article", "too much under way"],
)
async def test_where_reading_would_take_too_much_candidates_are_gathered_alone(
    text: str, most_read: int
) -> None:
    """Of long articles, and beside too many others, no sentence is read ahead."""
    gathered = list[None]()
    check = checker(text, partial(gathered.append, None))
    meanwhile = Meanwhile(most_read)
    with meanwhile.room_for(check) as reads:
        async with meanwhile.read_ahead(turn(), check, reads=reads):
            await until(lambda: bool(gathered))
            await asyncio.sleep(4 * FEW_S)
    assert not check.seen.readings


async def test_memory_is_given_back_with_the_answer() -> None:
    """What was read is counted until its article is answered, however that ends; then others may be."""
    meanwhile, check = Meanwhile(len(TEXT)), checker()

    async def lose_the_model() -> None:
        with meanwhile.room_for(check) as reads:
            async with meanwhile.read_ahead(turn(), check, reads=reads):
                pass
            with meanwhile.room_for(checker()) as other:
                assert (reads, other) == (True, False)
            raise KeyError

    with pytest.raises(KeyError):
        await lose_the_model()
    with meanwhile.room_for(checker()) as reads:
        assert reads


async def test_whatever_else_is_to_be_done_comes_first() -> None:
    """Reading ahead begins when no other article has a piece left."""
    turns, done = Turns(), list[str]()
    check = checker(gathered=partial(done.append, "ahead"))
    other = turns.arrive(Deadline.after(30))
    async with Meanwhile().read_ahead(turns.arrive(Deadline.after(30)), check, reads=True):
        await asyncio.sleep(0)  # it stands in line
        await other.take_all(*((Piece.SCREEN, partial(done.append, "other")) for _ in range(5)))
        await until(lambda: "ahead" in done)
    assert done == ["other"] * 5 + ["ahead"]


async def test_a_deadline_that_passes_meanwhile_is_no_error() -> None:
    """For want of a turn nothing is lost: it is worked out when it is asked for."""
    async with Meanwhile().read_ahead(turn(0.0), checker(), reads=True):
        await asyncio.sleep(FEW_S)


async def test_a_fault_of_gathering_is_told() -> None:
    """An error of our own is not swallowed: checking would meet it too."""

    def fail() -> None:
        raise KeyError("gathering")

    with pytest.raises(KeyError, match="gathering"):
        async with Meanwhile().read_ahead(turn(), checker(gathered=fail), reads=True):
            await asyncio.sleep(4 * FEW_S)


class Faulty(Checker):
    """Fails at the first sentence that is read ahead."""

    def steps_ahead(self) -> Iterator[Callable[[], None]]:
        """One that fails."""

        def fail() -> None:
            raise KeyError("a sentence")

        yield fail


async def test_a_fault_of_reading_ahead_costs_no_answer() -> None:
    """No item may ever cite the sentence that cannot be read: it is logged, and the reply is checked."""
    article = annotate(TEXT, None, "en")
    check = Faulty(Seen.of(article), partial(gather_candidates, article), frozenset(Section))
    with capture_logs() as logs:
        async with Meanwhile().read_ahead(turn(), check, reads=True):
            await until(lambda: bool(logs))
    assert [(log["event"], log["log_level"]) for log in logs] == [("read_ahead_failed", "error")]
