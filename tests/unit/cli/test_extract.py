"""Tests of `groundwire extract`: what goes where, and how it ends."""

import io
import json
import sys
from pathlib import Path

import pytest

from schemas.result import ExtractionResult, ResultStatus
from service import errors
from service.cli.exits import exit_code_of
from tests.fakes import ARTICLE, FakeExtractor
from tests.unit.cli.conftest import Running


def test_a_person_gets_every_fact_with_its_place(running: Running, article: Path) -> None:
    """Actors, actions, positions with quotes, dates with values and references stand with offsets."""
    outcome = running("extract", str(article), "--published-at", "2023-03-04")
    assert outcome.code == 0
    start = ARTICLE.index("Rufus Firefly")
    for words in (
        "Freedonia Weighs Curbs on Lens Grinders",
        "published 2023-03-04",
        f"{start}–{start + len('Rufus Firefly')}",  # noqa: RUF001 - as printed
        "export control · announced",
        "lens grinders (product), Sylvania (country)",
        "“We cannot look away any longer,”",
        "last month",
        "2023-02",
        "related article",
        "2302140017",
    ):
        assert words in outcome.out
    assert "load model: done" in outcome.err
    assert "\x1b" not in outcome.out


def test_json_is_all_that_stdout_holds(running: Running, article: Path) -> None:
    """Programs read the answer from stdout and nothing else; progress goes to stderr."""
    outcome = running("extract", str(article), "--json", "--title", "A headline")
    result = ExtractionResult.model_validate_json(outcome.out)
    assert json.loads(outcome.out)["schema"] == "trade_policy@1"
    assert result.article.title == "A headline"
    assert outcome.err
    assert outcome.code == 0


@pytest.mark.parametrize(("given", "use"), [([], "use"), (["--cache", "refresh"], "refresh")])
def test_the_cache_option_reaches_the_extractor(
    running: Running, extractor: FakeExtractor, article: Path, given: list[str], use: str
) -> None:
    """By default a known answer may be given again."""
    running("extract", str(article), *given)
    assert extractor.articles[0].options.cache == use


def test_a_partial_answer_ends_with_3_and_its_warnings(
    running: Running, extractor: FakeExtractor, article: Path
) -> None:
    """The facts are printed, what was dropped is told in words."""
    extractor.status = ResultStatus.PARTIAL
    outcome = running("extract", str(article))
    assert outcome.code == 3
    assert "an actor was left out because its name does not stand in the article" in outcome.out


def test_verbose_tells_time_and_tokens_on_stderr(running: Running, article: Path) -> None:
    """Each stage has a line with milliseconds and tokens in, cached and out."""
    outcome = running("extract", str(article), "--verbose", "--json")
    json.loads(outcome.out)
    line = next(line for line in outcome.err.splitlines() if line.startswith("actors   "))
    assert line.split() == ["actors", "2,346", "1,200", "900", "80"]
    assert "cost unknown" in outcome.err


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"One\r\ntwo\tthree\r\n", "One\r\ntwo\tthree\r\n"),
        (b"\xef\xbb\xbfAfter a mark", "After a mark"),
        ("e\u0301 \U0001f642 \u00a0".encode(), "e\u0301 \U0001f642 \u00a0"),
        (b"a\x01b\rc", "a\x01b\rc"),
    ],
)
def test_the_text_is_read_to_the_character(
    running: Running, extractor: FakeExtractor, tmp_path: Path, content: bytes, text: str
) -> None:
    """Line ends, tabs and combining accents stay; only a byte order mark goes."""
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    assert running("extract", str(file), "--json").code == 0
    assert extractor.articles[0].text == text


def test_a_dash_reads_stdin(
    running: Running, extractor: FakeExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` is the article on standard input, to the character."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"From\r\nstdin")))
    assert running("extract", "-", "--json").code == 0
    assert extractor.articles[0].text == "From\r\nstdin"


@pytest.mark.parametrize(
    ("content", "options", "complaint"),
    [
        (b"", (), "the text is empty"),
        (b"a\0b", (), "text holds NUL (U+0000) at character 1"),
        (b" \n\t ", (), "the text is empty"),
        (b"\xef\xbb\xbf", (), "the text is empty"),
        (b"smart \x92 quote", (), "is not UTF-8 (byte 6 is 0x92); convert it, for instance with iconv"),
        ("text".encode("utf-16"), (), "is not UTF-8"),
        (b"a" * 300_000, (), "the text has 300000 characters; send at most 200000"),
        (b"a" * 900_000, (), "holds more than 200,000 characters"),
        (b"Text.", ("--published-at", "19.1.2023"), "write the date as 2023-01-19"),
        (b"Text.", ("--published-at", "2023-02-31"), "published_at is not a day of the calendar"),
        (b"Text.", ("--title", "t" * 1_001), "title must have at most 1000 characters"),
        (b"Text.", ("--model", " "), "--model is empty"),
        (b"Text.", ("--html", "/nowhere/at/all.html"), "/nowhere/at/all.html cannot be written"),
        (b"Text.", ("--wat",), "No such option: --wat"),
    ],
)
def test_bad_input_is_one_line_and_2(
    running: Running, tmp_path: Path, content: bytes, options: tuple[str, ...], complaint: str
) -> None:
    """The line says what to do; nothing stands on stdout."""
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    outcome = running("extract", str(file), *options)
    assert outcome.code == 2
    last = outcome.err.splitlines()[-1]
    assert last.startswith("groundwire: ")
    assert complaint in last
    assert not outcome.out


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("missing.txt", "there is no file"), (".", "is a directory"), ("nul\0.txt", "cannot be read")],
)
def test_files_that_cannot_be_read(running: Running, tmp_path: Path, name: str, complaint: str) -> None:
    """They are bad input, each with its reason."""
    outcome = running("extract", str(tmp_path / name) if name != "." else str(tmp_path))
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert complaint in outcome.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.ModelMisconfigured("no such model"), 2),
        (errors.ArticleRejected("no"), 2),
        (errors.SettingsInvalid("no"), 2),
        (errors.ModelUnavailable("start the model"), 1),
        (errors.ReplyInvalid("another model"), 1),
        (errors.DeadlineExceeded("a longer deadline"), 1),
        (errors.GroundwireError("something"), 1),
    ],
)
def test_errors_end_with_their_code(
    running: Running, extractor: FakeExtractor, article: Path, error: errors.GroundwireError, code: int
) -> None:
    """The message is the last line on stderr."""
    extractor.error = error
    outcome = running("extract", str(article))
    assert exit_code_of(error) == outcome.code == code
    assert outcome.err.splitlines()[-1] == f"groundwire: {error.message}"
    assert not outcome.out


def test_a_bug_is_one_line_without_its_message(
    running: Running, extractor: FakeExtractor, article: Path
) -> None:
    """People are told where it happened and to report it; messages may quote the article."""
    extractor.error = KeyError("article words")
    outcome = running("extract", str(article))
    assert outcome.code == 1
    assert "fault of Groundwire (KeyError at " in outcome.err.splitlines()[-1]
    assert "article words" not in outcome.err


def test_an_interruption_ends_with_130(running: Running, extractor: FakeExtractor, article: Path) -> None:
    """Ctrl-C is no fault."""
    extractor.interrupts = True
    outcome = running("extract", str(article))
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


def test_a_wrong_setting_is_bad_input(
    running: Running, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable is named."""
    monkeypatch.setenv("GROUNDWIRE_DEADLINE_S", "soon")
    outcome = running("extract", str(article))
    assert outcome.code == 2
    assert "GROUNDWIRE_DEADLINE_S" in outcome.err


def test_html_goes_to_the_file_only(running: Running, article: Path, tmp_path: Path) -> None:
    """Stdout stays empty, stderr names the file."""
    page = tmp_path / "out.html"
    outcome = running("extract", str(article), "--html", str(page))
    assert outcome.code == 0
    assert not outcome.out
    assert str(page) in outcome.err
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_version_and_missing_command(running: Running) -> None:
    """`--version` prints one line; no command shows the help without a complaint."""
    assert running("--version").out.startswith("groundwire 0.")
    outcome = running()
    assert "extract" in outcome.out
    assert "groundwire:" not in outcome.err
