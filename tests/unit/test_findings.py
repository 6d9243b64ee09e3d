"""What code found in an article is remembered for the same article, and for no other."""

import asyncio
from datetime import date
from typing import Any

import pytest

from schemas.article import Article, Options
from service.deadline import Deadline
from service.errors import DeadlineExceeded
from service.findings import Finder, Findings
from service.turns import Turns

TEXT = "Japan will raise its tariff on steel next month, Trade Minister Ken Saito said."
GIVEN: dict[str, Any] = {"text": TEXT, "published_at": date(2025, 6, 10), "language": "en", "source": "wire"}


async def find(finder: Finder, *, asks_each: bool = False, **given: Any) -> Findings:
    """What is found in this article when nobody else is waiting."""
    article = Article(**GIVEN | given)
    return await finder.find(article, Turns().arrive(Deadline.after(60)), asks_each=asks_each)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"id": "other", "url": "https://a.example/b", "title": "Steel", "metadata": {"desk": "asia"}},
        {"options": Options(cache="off", sections=["dates"], model="other")},
    ],
    ids=["again", "other marks", "other options"],
)
async def test_the_same_text_is_read_once(given: dict[str, Any]) -> None:
    """Who sends it, under which id and with which options does not matter."""
    finder = Finder()
    assert await find(finder) is await find(finder, **given)


@pytest.mark.parametrize(
    "given",
    [
        {"text": TEXT.replace("next", "last")},
        {"published_at": date(2024, 6, 10)},
        {"published_at": None},
        {"language": "de"},
        {"source": "other"},
        {"asks_each": True},
    ],
    ids=str,
)
async def test_what_changes_the_reading_is_read_anew(given: dict[str, Any]) -> None:
    """A text has other dates on another day, and other candidates when each is asked about."""
    finder = Finder()
    assert await find(finder) is not await find(finder, **given)
    again, alone = await find(finder, **given), await find(Finder(), **given)
    assert (again.annotated, again.gather()) == (alone.annotated, alone.gather())


@pytest.mark.parametrize("copies", [1, 300], ids=["at a turn", "in a thread"])
async def test_nobody_waits_beyond_the_deadline(copies: int) -> None:
    """Also not for a long article, of which others may be in work."""
    turn = Turns().arrive(Deadline.after(0))
    with pytest.raises(DeadlineExceeded):
        await Finder().find(Article(text=TEXT * copies), turn, asks_each=False)


async def test_one_moment_is_another_day_elsewhere() -> None:
    """Late in New York and early in London are one moment, but not one "yesterday"."""
    finder, text = Finder(), "Japan raised its tariff on steel yesterday."
    found = [
        (await find(finder, text=text, published_at=moment)).annotated
        for moment in ("2024-03-05T23:30:00-05:00", "2024-03-06T04:30:00Z")
    ]
    assert [each.times[0].value for each in found] == ["2024-03-04", "2024-03-05"]
    assert [str(each.published_at) for each in found] == [
        "2024-03-05 23:30:00-05:00",
        "2024-03-06 04:30:00+00:00",
    ]


async def test_many_at_once_share_one_reading() -> None:
    """All that wait for their turn get what the first has found."""
    finder, turns = Finder(), Turns()
    found = await asyncio.gather(
        *(finder.find(Article(**GIVEN), turns.arrive(Deadline.after(60)), asks_each=False) for _ in range(50))
    )
    assert len({id(each) for each in found}) == 1


async def test_whoever_leaves_takes_nothing_along() -> None:
    """Who waits for the same reading goes on when the one who began it is gone."""
    finder, turns = Finder(), Turns()
    reading = [
        asyncio.create_task(
            finder.find(Article(**GIVEN), turns.arrive(Deadline.after(60)), asks_each=False),
        )
        for _ in range(3)
    ]
    await asyncio.sleep(0)
    reading[0].cancel()
    second, third = await asyncio.gather(*reading[1:])
    assert second is third
    assert second is await find(finder)


async def test_the_last_ones_are_kept() -> None:
    """What came last, or came again, stays; the oldest goes when there is no room."""
    finder = Finder(most_kept=3 * len(TEXT))
    first, second, third = [await find(finder, source=name) for name in ("a", "b", "c")]
    assert await find(finder, source="a") is first
    await find(finder, source="d")
    assert await find(finder, source="a") is first
    assert await find(finder, source="c") is third
    assert await find(finder, source="b") is not second


async def test_long_texts_are_not_kept() -> None:
    """They would fill the memory, and seldom come again."""
    finder, text = Finder(), f"{TEXT} " * 300
    assert await find(finder, text=text) is not await find(finder, text=text)


async def test_an_answer_does_not_change_what_is_kept() -> None:
    """Candidates are gathered once and are the same for each caller."""
    finder = Finder()
    first = (await find(finder)).gather()
    assert (await find(finder)).gather() is first
    assert first == (await find(Finder())).gather()
