"""Tests of the HTML report: self-contained, escaped, complete, and right in a browser where there is one."""

import os
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from service.evaluation.cases import Case, load_cases
from service.evaluation.highlights import cut, expected_marks, extracted_marks
from service.evaluation.page import render_page, write_page
from service.evaluation.runs import CaseState, Run
from service.evaluation.scoring import Verdict, score
from tests.unit.evaluation.answers import gold, perfect, without

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


class Reader(HTMLParser):
    """Collects tags with their attributes, and the text in `article` boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Remember text."""
        self.words.append(data)


def read(page: str) -> Reader:
    """The page, parsed."""
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.fixture
def cases(recorded: Path) -> tuple[Case, ...]:
    """Both cases."""
    return load_cases(recorded)


@pytest.fixture
def spoilt(good_run: Run, cases: tuple[Case, ...]) -> Run:
    """A run that misses an actor and a date and invents nothing more."""
    data = without(without(perfect(cases[0]), "actors", 2), "dates", 0)
    worse = replace(good_run.cases[0], data=data, score=score(cases[0], data))
    return replace(good_run, cases=(worse, *good_run.cases[1:]))


def test_the_page_loads_nothing(good_run: Run, cases: tuple[Case, ...]) -> None:
    """No address, no external script, style, font or image; and a policy that forbids them."""
    page = render_page([good_run], good_run, cases)
    tags = read(page).tags
    links = [a.get("href") or "" for tag, a in tags if tag in {"a", "link"}]
    assert all(link.startswith("#") for link in links)
    assert not [tag for tag, a in tags if "src" in a or tag in {"link", "img", "iframe", "object", "base"}]
    assert not any(word in page for word in ("http://", "https://", "url(", "@import"))
    assert "default-src 'none'" in page


def test_text_is_escaped(good_run: Run, cases: tuple[Case, ...]) -> None:
    """What stands in an article or a headline never becomes markup."""
    evil = "<script>alert(1)</script> & </style>"
    meta = cases[0].meta.model_copy(update={"title": evil})
    case = replace(cases[0], text=cases[0].text + evil, meta=meta)
    page = render_page([good_run], None, (case, *cases[1:]))
    assert evil not in page
    assert page.count("<script>") == 1


def test_marks_that_turn_the_writing_are_shown(good_run: Run, cases: tuple[Case, ...]) -> None:
    """An override in an article cannot make a reader see other words than those that stand there."""
    case = replace(cases[0], text=cases[0].text + "\u202eevil\u202c \u2067")
    page = render_page([good_run], None, (case, *cases[1:]))
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(page)
    assert "\ufffdevil\ufffd" in page


def test_several_runs_stand_beside_each_other(good_run: Run, spoilt: Run, cases: tuple[Case, ...]) -> None:
    """All runs are in one table, each with its change from the first, and each has its own cases below."""
    page = render_page([good_run, replace(spoilt, model="other")], good_run, cases)
    tags = read(page).tags
    ids = [a["id"] for _, a in tags if a.get("id")]
    assert len(ids) == len(set(ids))
    assert {"run", "run-2", "cases", "cases-2", "case-lenses", "case-2-lenses"} <= set(ids)
    links = [str(a["href"]).removeprefix("#") for tag, a in tags if tag == "a"]
    assert set(links) <= set(ids)
    assert "2 runs" in page
    assert page.count("Compared with embedded v1") == 1


def test_errors_are_counted_by_type(spoilt: Run, cases: tuple[Case, ...]) -> None:
    """Those that cost points come first and apart from differences in other fields."""
    page = render_page([spoilt], None, cases)
    words = " ".join(" ".join(read(page).words).split())
    table = words[words.index("Errors by type") : words.index("Case by case")]
    assert "missed actor 1 lenses" in table
    assert "missed date 1 lenses" in table
    assert table.index("missed actor") < table.index("in fields that cost no point")


def test_every_case_and_error_is_named(spoilt: Run, cases: tuple[Case, ...]) -> None:
    """Misses are listed by what they are, and marked in the article."""
    page = render_page([spoilt], None, cases)
    words = " ".join(read(page).words)
    assert "missed actor" in words
    assert "missed date" in words
    assert "a3 Sylvanian Optics Guild" in words
    assert "a3 missed" in words
    assert "lenses" in words
    assert "weather" in words


def test_the_worst_case_comes_first(spoilt: Run, cases: tuple[Case, ...]) -> None:
    """Cases are sorted by loss, and can be sorted by a button."""
    page = render_page([spoilt], None, cases)
    assert page.index('data-slug="lenses"') < page.index('data-slug="weather"')
    buttons = {a.get("data-key") for tag, a in read(page).tags if tag == "button"}
    assert {"slug", "loss", "f1", "missed", "invented"} <= buttons


def test_a_baseline_gives_differences(good_run: Run, spoilt: Run, cases: tuple[Case, ...]) -> None:
    """The figures of a worse run have a minus, a chance and the name of what they are compared with."""
    page = render_page([spoilt], good_run, cases)
    assert "Compared with embedded v1" in page
    assert 'class="worse"' in page
    assert "p = " in page


def test_cases_without_score_are_shown(good_run: Run, cases: tuple[Case, ...]) -> None:
    """A case that was not recorded has its state instead of figures."""
    lost = replace(
        good_run.cases[0], state=CaseState.UNRECORDED, problem="there is no recording", score=None, data=None
    )
    page = render_page([replace(good_run, cases=(lost, good_run.cases[1]))], None, cases)
    assert "there is no recording" in page
    nothing = replace(good_run, cases=tuple(replace(c, score=None, data=None) for c in good_run.cases))
    assert "0 of 2 golden cases" in render_page([nothing], None, cases)


def test_pieces_put_together_are_the_article() -> None:
    """Nothing of the text is lost or repeated, and what was missed is marked where it stands."""
    case = gold()
    data = without(perfect(case), "actors", 2)
    found = score(case, data)
    left = cut(case.text, expected_marks(case.text, case.expected, found))
    right = cut(case.text, extracted_marks(data, found))
    assert "".join(piece.text for piece in left) == case.text
    assert "".join(piece.text for piece in right) == case.text
    missed = [piece for piece in left if piece.name_verdict is Verdict.MISSED]
    assert [piece.text for piece in missed] == ["Sylvanian Optics Guild"]
    assert [mark.id for mark in missed[0].ending] == ["a3"]
    assert all(piece.name_verdict is not Verdict.MISSED for piece in right)


@pytest.mark.socket
@pytest.mark.skipif(
    CHROMIUM is None and "GROUNDWIRE_NEEDS_CHROMIUM" not in os.environ,
    reason="no chromium here: apt install chromium to test the report in a browser",
)
def test_the_page_in_a_browser(spoilt: Run, good_run: Run, cases: tuple[Case, ...], tmp_path: Path) -> None:
    """Wide and light, narrow and dark: nothing overflows, sorting and links to cases work."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - 0.5 s, only where a browser is

    file = tmp_path / "report.html"
    write_page(file, [spoilt], good_run, cases)
    assert CHROMIUM is not None
    faults: list[object] = []

    def note(fault: object) -> None:
        faults.append(fault)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        wide = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
        narrow = browser.new_page(viewport={"width": 400, "height": 900}, color_scheme="dark")
        for tab, width, background in ((wide, 1280, "rgb(251, 251, 249)"), (narrow, 400, "rgb(21, 24, 27)")):
            tab.on("pageerror", note)
            tab.on("console", note)
            tab.goto(file.as_uri())
            assert tab.evaluate("document.documentElement.scrollWidth") == width
            assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == background
            first = tab.locator("#cases tbody tr").first
            assert first.get_attribute("data-slug") == "lenses"
            tab.locator("button[data-key=loss]").click()
            assert first.get_attribute("data-slug") == "weather"
            tab.locator("a[href='#case-weather']").click()
            expect(tab.locator("#case-weather")).to_have_attribute(
                "open", ""
            )  # the page hears of it a moment later
        browser.close()
    assert faults == []
