"""The command `batch`: in this process over the real engine's parts, and its exit codes."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.result import ExtractionResult
from service.cli.app import run
from service.cli.batch_here import running_here
from service.cli.edges import OpenRuntime
from service.client.outputs import ResultFile
from service.errors import ContextOverflowed
from service.jobs.database import database_url
from service.jobs.desk import JobDesk
from service.ports import Observer, Runtime, ignore_progress
from service.settings import Settings
from service.telemetry import Telemetry
from tests.fakes import FakeExtractor, FakeReadiness
from tests.unit.jobs.batches import DirectDispatcher


def runtime_with_jobs(extractor: FakeExtractor) -> OpenRuntime:
    """An `open_runtime` whose desk works without DBOS."""

    @asynccontextmanager
    async def open_runtime(
        settings: Settings,
        observe: Observer = ignore_progress,
        telemetry: Telemetry | None = None,
    ) -> AsyncIterator[Runtime]:
        desk = JobDesk(settings, Path("unused"), extractor, lambda _engine, _slots: DirectDispatcher())
        try:
            yield Runtime(extractor=extractor, readiness=FakeReadiness(), open_jobs=lambda: desk)
        finally:
            await desk.close()

    return open_runtime


class Stopped(FakeExtractor):
    """Somebody presses Ctrl-C while it works."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Never come to an end."""
        if not self.started.is_set():
            self.started.set()
            signal.raise_signal(signal.SIGINT)
        await asyncio.Event().wait()
        return await super().extract(article, observe)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Three articles and a line that is none."""
    file = tmp_path / "in.jsonl"
    lines = [json.dumps({"text": f"Article {n} about lens grinders."}) for n in range(3)]
    file.write_text("\n".join(lines))
    return file


def test_a_batch_runs_in_this_process(
    tmp_path: Path, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Every article has its line, nothing is left beside it, and stderr says how it went."""
    extractor = FakeExtractor()
    out = tmp_path / "out.jsonl"
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(extractor)) == 0
    assert {json.loads(line)["line"] for line in out.read_text().splitlines()} == {1, 2, 3}
    assert "3 of 3 articles written" in capfd.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(extractor)) == 0
    assert len(extractor.articles) == 3
    assert "3 were finished before" in capfd.readouterr().err


def test_one_file_is_written_by_one_batch_at_a_time(
    tmp_path: Path, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A second one is told so before it touches anything, and can go on once the first is over."""
    out = tmp_path / "out.jsonl"
    first = ResultFile(str(out))
    first.write(1, b"kept", {})
    first.flush()
    (tmp_path / "out.failed.jsonl").touch()
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(FakeExtractor())) == 2
    assert f"another batch is writing {out}" in capfd.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    first.close()
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(FakeExtractor())) == 0


@pytest.mark.parametrize(
    ("name", "output", "said"),
    [
        ("x.jsonl", "x.jsonl", "is both IN and OUT; choose another OUT"),
        ("x.jsonl", "sub/../x.jsonl", "is both IN and OUT; choose another OUT"),
        ("x.failed.jsonl", "x.jsonl", "holds no articles; give the IN of that batch again"),
        ("x.failed.jsonl.new", "x.jsonl", "holds no articles; give the IN of that batch again"),
        ("x.state.json", "x.jsonl", "keeps how far it is; choose another OUT"),
        ("x.state.sqlite3", "x.jsonl", "keeps how far it is; choose another OUT"),
    ],
)
@pytest.mark.parametrize("is_link", [False, True])
def test_no_batch_writes_over_its_input(
    tmp_path: Path,
    source: Path,
    capfd: pytest.CaptureFixture[str],
    name: str,
    output: str,
    said: str,
    *,
    is_link: bool,
) -> None:
    """Whatever it would write there, and by whatever name: it is refused before anything is touched."""
    (tmp_path / "sub").mkdir()
    source.rename(tmp_path / name)
    given = tmp_path / name
    if is_link:
        given = tmp_path / "sub" / "link.jsonl"
        given.symlink_to(tmp_path / name)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code = run(["batch", str(given), "-o", str(tmp_path / output)], runtime_with_jobs(FakeExtractor()))
    assert (code, said in capfd.readouterr().err) == (2, True)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_no_batch_reads_its_output_as_an_article(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A folder's output may stand in it under another ending."""
    (tmp_path / "a.txt").write_text("An article about lens grinders.")
    for name, code in (("out.txt", 2), ("out.jsonl", 0)):
        given = ["batch", str(tmp_path), "-o", str(tmp_path / name)]
        assert run(given, runtime_with_jobs(FakeExtractor())) == code
    assert "would be read as one of the articles" in capfd.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.jsonl"]


@pytest.mark.parametrize("name", ["a?b.jsonl", "100%25.jsonl", "a b#c&d=e.jsonl", "ü@:.jsonl"])
async def test_the_state_stands_beside_the_output(tmp_path: Path, name: str) -> None:
    """Whatever the output is called."""
    asked: list[Settings] = []

    @asynccontextmanager
    async def open_runtime(
        settings: Settings,
        observe: Observer = ignore_progress,
        telemetry: Telemetry | None = None,
    ) -> AsyncIterator[Runtime]:
        asked.append(settings)
        async with runtime_with_jobs(FakeExtractor())(settings, observe, telemetry) as runtime:
            yield runtime

    async with running_here(Settings.load(), str(tmp_path / name), 1, open_runtime):
        pass
    (settings,) = asked
    assert settings.database_url is not None
    found = database_url(settings.database_url.get_secret_value(), tmp_path).database
    assert found == str(tmp_path / name.replace(".jsonl", ".state.sqlite3"))


def test_some_that_fail_are_exit_code_3(
    tmp_path: Path, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """They stand in their own file with the reason; the next run tries them again."""
    out, failed = tmp_path / "out.jsonl", tmp_path / "out.failed.jsonl"
    extractor = FakeExtractor(error=ContextOverflowed("too long"))
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(extractor)) == 3
    assert [json.loads(line)["error"]["code"] for line in failed.read_text().splitlines()] == [
        "model_error"
    ] * 3
    assert "3 failed (see" in capfd.readouterr().err
    extractor.error = None
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(extractor)) == 0
    assert len(out.read_text().splitlines()) == 3
    assert not failed.exists()


def test_files_that_cannot_be_sent_are_named(tmp_path: Path) -> None:
    """A dead letter of a folder has the file's name as its id, as finished ones have."""
    folder, failed = tmp_path / "texts", tmp_path / "out.failed.jsonl"
    folder.mkdir()
    for name, content in (("a.txt", b"An article."), ("b.txt", b"\xff"), ("c.txt", b""), ("d.txt", b"a\0b")):
        (folder / name).write_bytes(content)
    code = run(["batch", str(folder), "-o", str(tmp_path / "out.jsonl")], runtime_with_jobs(FakeExtractor()))
    assert code == 3
    found = [json.loads(line) for line in failed.read_text().splitlines()]
    assert [(each["id"], each["error"]["message"].split(" (")[0]) for each in found] == [
        ("b.txt", "the text is not UTF-8"),
        ("c.txt", "the text is empty or has only blanks and control characters"),
        ("d.txt", "text holds NUL"),
    ]


def test_lines_that_call_the_text_otherwise(tmp_path: Path) -> None:
    """The reason says how to name the field."""
    source, failed = tmp_path / "in.jsonl", tmp_path / "out.failed.jsonl"
    source.write_text('{"body": "An article.", "headline": "News"}\n')
    assert (
        run(["batch", str(source), "-o", str(tmp_path / "out.jsonl")], runtime_with_jobs(FakeExtractor()))
        == 3
    )
    (found,) = map(json.loads, failed.read_text().splitlines())
    assert "--text-field" in found["error"]["message"]


def test_results_go_to_stdout(source: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With -o - stdout holds nothing but results."""
    assert run(["batch", str(source), "-o", "-"], runtime_with_jobs(FakeExtractor())) == 0
    lines = capfd.readouterr().out.splitlines()
    assert {json.loads(line)["line"] for line in lines} == {1, 2, 3}


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C is heard, also where the tests run in the background of a shell, which has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_can_be_gone_on_after(tmp_path: Path, source: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Stopping says what to do, and the next run does the rest."""
    out = tmp_path / "out.jsonl"
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(Stopped())) == 130
    assert capfd.readouterr().err.rstrip().endswith("stopped; run the same command again to go on")
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(FakeExtractor())) == 0
    assert {json.loads(line)["line"] for line in out.read_text().splitlines()} == {1, 2, 3}


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_leaves_the_dead_letters(
    tmp_path: Path, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Those of this run, and those of the run before that are still true, stand where they are looked for."""
    out, failed = tmp_path / "out.jsonl", tmp_path / "out.failed.jsonl"
    refusing = FakeExtractor(error=ContextOverflowed("too long"))
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(refusing)) == 3
    capfd.readouterr()
    with source.open("a") as stream:
        stream.write('\n{"body": "x"}\n')
    assert run(["batch", str(source), "-o", str(out)], runtime_with_jobs(Stopped())) == 130
    assert f"1 failed so far (see {failed})" in capfd.readouterr().err
    assert sorted(json.loads(line)["line"] for line in failed.read_text().splitlines()) == [1, 2, 3, 4]
    assert not (tmp_path / "out.failed.jsonl.new").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-file"], "there is no no-such-file"),
        (["IN", "--sync"], "--sync needs --url"),
        (["IN", "--url", "ftp://host"], "ftp://host is no address of a service: begin it with http://"),
        (["IN", "--format", "csv"], "the CSV has no column text"),
    ],
)
def test_bad_input_is_exit_code_2(
    source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """The message says what to do."""
    given = [str(source) if argument == "IN" else argument for argument in arguments]
    code = run(["batch", *given, "-o", str(tmp_path / "out.jsonl")], runtime_with_jobs(FakeExtractor()))
    assert code == 2
    assert said in capfd.readouterr().err


@pytest.mark.socket
def test_a_service_that_is_away_is_exit_code_1(
    source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """After trying again; and nothing is lost."""
    address = "http://127.0.0.1:9"
    code = run(["batch", str(source), "-o", str(tmp_path / "out.jsonl"), "--url", address, "--retries", "0"])
    assert code == 1
    assert "does not answer (no connection could be made)" in capfd.readouterr().err
