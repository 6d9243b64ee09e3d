"""The command `annotate`: one article for people or as JSON, and streams that lose nothing."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import typer

from service.cli.annotate import annotate_command
from service.errors import ArticleRejected
from tests.unit.cli.conftest import Outcome, Running

TEXT = (
    "By Ada Lowe\nMinister Finn Brandt said this week the duty is “fair” (see 2301130058).\n"
    "Subscribe to continue reading\nTalks go on."
)


@pytest.fixture
def running(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Running:
    """Runs the command alone."""
    monkeypatch.setenv("COLUMNS", "100")
    app = typer.Typer()
    app.command()(annotate_command)

    def run_command(*arguments: str) -> Outcome:
        code = app(list(arguments), standalone_mode=False)
        captured = capfd.readouterr()
        return Outcome(int(code or 0), captured.out, captured.err)

    return run_command


@pytest.fixture
def article(tmp_path: Path) -> str:
    """A file with TEXT."""
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def _lines(tmp_path: Path, *lines: bytes) -> str:
    file = tmp_path / "articles.jsonl"
    file.write_bytes(b"\n".join(lines))
    return str(file)


def test_json(running: Running, article: str) -> None:
    """One object on one line, with the options applied."""
    outcome = running(article, "--published-at", "2023-01-19", "--json")
    answer: dict[str, Any] = json.loads(outcome.out)
    assert outcome.code == 0
    assert outcome.out.count("\n") == 1
    assert answer["times"][0]["value"] == "2023-01-16/2023-01-22"
    assert [s["n"] for s in answer["sentences"]] == [1, 2, 3]


def test_for_people(running: Running, article: str) -> None:
    """Numbered sentences and a table of each kind of find."""
    out = running(article, "--published-at", "2023-01-19", "--language", "en-GB", "--source", "Wire").out
    for part in (
        "3 sentences · en-GB · published 2023-01-19",
        "2  Minister Finn Brandt said this week",
        "Subscribe to continue reading",
        "2023-01-16/2023-01-22",
        "related article",
        "Finn Brandt",
        "byline (content)",
        "Boilerplate  2",
    ):
        assert part in out


def test_for_people_without_finds(running: Running, tmp_path: Path) -> None:
    """What is missing is said, and controls never reach the terminal."""
    file = tmp_path / "plain.txt"
    file.write_text("Duties \x1b[31mrose.", encoding="utf-8")
    out = running(str(file)).out
    assert out.count("none found") == 4
    assert "\x1b[31m" not in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name the article's file"),
        (("nowhere.txt",), "there is no file"),
        (("--jsonl", "nowhere.jsonl"), "cannot be read"),
        (("--jsonl", "--json"), "leave the other options out"),
        (("a.txt", "--language", "English"), "BCP 47"),
    ],
)
def test_bad_input(running: Running, arguments: tuple[str, ...], message: str) -> None:
    """Bad arguments are refused with a sentence; the application makes that exit code 2."""
    with pytest.raises(ArticleRejected, match=message):
        running(*arguments)


def test_bad_day(running: Running, article: str) -> None:
    """A day that is none is refused."""
    with pytest.raises(ArticleRejected, match="write the date as"):
        running(article, "--published-at", "soon")


def test_stream(running: Running, tmp_path: Path) -> None:
    """One object a line, in order, with the ids as they came."""
    file = _lines(
        tmp_path,
        b'{"id": 7, "text": "It rose this week.", "published_at": "2023-01-19"}',
        b"",
        b'{"text": "It fell. It rose."}',
    )
    outcome = running("--jsonl", file)
    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert (outcome.code, outcome.err) == (0, "")
    assert (first["id"], first["times"][0]["value"]) == (7, "2023-01-16/2023-01-22")
    assert (second["id"], len(second["sentences"])) == (None, 2)


def test_stream_with_bad_lines(running: Running, tmp_path: Path) -> None:
    """A bad line is an error object in its place, and the others are answered."""
    file = _lines(
        tmp_path, b'{"id": 1, "text": "A."}', b'{"id": 2, "text": 5}', b"\xff", b'{"id": 4, "text": "B."}'
    )
    outcome = running("--jsonl", file)
    answers = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 2
    assert [answer["id"] for answer in answers] == [1, 2, None, 4]
    assert ["error" in answer for answer in answers] == [False, True, True, False]
    assert answers[1]["error"] == {"code": "invalid_article", "message": "text must be a string", "line": 2}
    assert "line 2: text must be a string" in outcome.err


def test_stream_from_stdin(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file the stream is stdin."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "\\ud800"}')))
    assert json.loads(running("--jsonl").out)["id"] == "a"
