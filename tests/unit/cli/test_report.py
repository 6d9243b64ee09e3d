"""Tests of what a person reads: safe, complete and fitting the width."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from schemas.article import Article
from schemas.facts import Actor, ExtractionData, Span
from schemas.result import ResultStatus
from schemas.vocabulary import ActorKind
from service.cli.pages import render_page
from service.cli.report import print_report
from service.cli.wording import plain, where
from tests.fakes import ARTICLE, answer_to


def printed(article: Article, status: ResultStatus = ResultStatus.COMPLETE) -> str:
    """The report as text."""
    stream = io.StringIO()
    print_report(article, answer_to(article, status), stream)
    return stream.getvalue()


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Long values wrap; very wide terminals are not filled."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = printed(Article(text=ARTICLE), ResultStatus.PARTIAL).splitlines()
    assert max(map(cell_len, lines)) <= min(columns, 120)


def test_an_answer_from_the_cache_says_so() -> None:
    """Nobody takes a known answer for a fast model, and the option that asks again is named."""
    answer = answer_to(Article(text=ARTICLE))
    known = answer.provenance.model_copy(update={"cached": True})
    stream = io.StringIO()
    print_report(Article(text=ARTICLE), answer.model_copy(update={"provenance": known}), stream)
    assert "--cache refresh" in " ".join(stream.getvalue().split())


def test_an_answer_without_facts_says_so() -> None:
    """Each empty section is named."""
    assert printed(Article(text="Nothing here.")).count("none found") == 5


def test_the_first_line_stands_in_for_a_missing_title() -> None:
    """Long first lines are cut."""
    assert printed(Article(text="\n\n" + "word " * 100)).splitlines()[0].endswith("…")
    assert printed(Article(text="Text.", title="Given")).splitlines()[0] == "Given"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred\x07", "a\ufffd[31mred\ufffd"),
        ("two\r\n lines\tand  more", "two lines and more"),
        ("[bold]no markup[/bold]", "[bold]no markup[/bold]"),
        ("turn \u202earound\u2069", "turn \ufffdaround\ufffd"),
        ("c1 \x9b31m", "c1 \ufffd31m"),
    ],
)
def test_article_text_cannot_steer_the_terminal(text: str, shown: str) -> None:
    """Controls and direction marks are replaced, markup is text."""
    assert plain(text).plain == shown


@given(st.text())
def test_any_text_is_one_printable_line(text: str) -> None:
    """No control character is left."""
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in plain(text).plain)


def test_many_places_are_counted() -> None:
    """Three places are shown, the rest is a number."""
    spans = [Span(start=n, end=n + 1, text="x") for n in range(5)]
    assert where(spans).plain.endswith("2-3 +2".replace("-", "\N{EN DASH}"))


def test_a_hostile_article_stays_inside_its_page() -> None:
    """Text that looks like the end of a script stands in the page as data."""
    text = "</script><script>alert(1)</script><!-- Rufus & Co"
    article = Article(text=text, title="</title><script>")
    page = render_page(article, answer_to(article))
    assert page.count("<script>") == 1
    assert "alert(1)</script>" not in page
    assert "default-src &#x27;none&#x27;" in page
    assert "connect-src &#x27;none&#x27;" in page


def test_unusual_values_are_printed() -> None:
    """Markup and wide characters in names do not break the table."""
    article = Article(text="[/] 東京")
    answer = answer_to(article)
    actor = Actor(
        id="a1",
        name="[/] 東京",
        kind=ActorKind.OTHER,
        title="[red]",
        affiliation=None,
        country=None,
        mentions=[Span(start=0, end=6, text="[/] 東京")],
    )
    data = ExtractionData(actors=[actor], policy_actions=[], positions=[], dates=[], references=[])
    stream = io.StringIO()
    print_report(article, answer.model_copy(update={"data": data}), stream)
    assert "[/] 東京" in stream.getvalue()
    assert "[red]" in stream.getvalue()
