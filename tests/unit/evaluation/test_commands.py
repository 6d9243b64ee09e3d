"""Tests of `groundwire eval` and `groundwire golden`, run as people run them."""

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from service.cli.app import run
from service.evaluation.recordings import recording_file
from tests.fakes import ARTICLE, FakeExtractor, runtime_of
from tests.unit.evaluation.conftest import NOTHING_ELSE, QUIET, VERSION, write_case

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Runs `groundwire` and gives exit code, stdout and stderr."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setenv("COLUMNS", "120")

    def execute(*arguments: object, extractor: FakeExtractor | None = None) -> tuple[int, str, str]:
        code = run([str(a) for a in arguments], None if extractor is None else runtime_of(extractor))
        printed = capfd.readouterr()
        return code, printed.out, printed.err

    yield execute
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def test_replay_prints_and_writes(command: Command, recorded: Path, tmp_path: Path) -> None:
    """A replay is a table, a JSON file and a report, and can be the baseline of the next."""
    file, page = tmp_path / "run.json", tmp_path / "report.html"
    code, out, _ = command("eval", recorded, "--replay", "--prompts", VERSION, "--json", file, "--fields")
    assert code == 0
    assert "embedded v1, 2 cases, replayed" in out
    assert "policy_actions" in out
    assert "positions.stance" in out
    assert {case["slug"] for case in json.loads(file.read_bytes())["cases"]} == {"lenses", "weather"}
    code, out, _ = command(
        "eval", recorded, "--replay", "--prompts", VERSION, "--baseline", file, "--html", page, "--limit", 1
    )
    assert code == 0
    assert "embedded v1 against embedded v1, 1 case" in out
    assert "Compared with embedded v1" in page.read_text("utf-8")


def test_stale_and_missing_cases_are_named(command: Command, golden: Path) -> None:
    """Exit code 3, and a line for each."""
    recording_file(golden / "cases" / "weather", "embedded", VERSION).unlink()
    article = golden / "cases" / "lenses" / "article.txt"
    article.write_text(article.read_text("utf-8") + " So it was.", encoding="utf-8")
    code, out, _ = command("eval", golden, "--replay", "--prompts", VERSION)
    assert code == 3
    assert "stale: lenses:" in out
    assert "unrecorded: weather:" in out


def test_gold_that_cannot_be_meant_is_no_measure(command: Command, golden: Path) -> None:
    """What `golden check` finds is told instead of scores; an id of nothing cannot even be scored."""
    file = next(golden.rglob("lenses/expected.json"))
    expected = json.loads(file.read_bytes())
    expected["references"] = [{"id": "r9", "text": "nowhere", "kind": "docket", "key": "X-1"}]
    file.write_text(json.dumps(expected), encoding="utf-8")
    code, out, err = command("eval", golden, "--replay", "--prompts", VERSION)
    assert code == 2
    assert "lenses/expected.json at /references/0/text: the article does not hold 'nowhere'" in out
    assert "replayed" not in out
    assert "2 faults in golden cases" in err


def test_live_runs_compare_prompts(command: Command, recorded: Path) -> None:
    """Each model and prompt is a run, compared with the first; the likely cost is said before."""
    extractor = FakeExtractor()
    code, out, err = command(
        "eval",
        recorded / "cases" / "weather",
        "--model",
        "embedded",
        "--prompts",
        "v1,v2",
        extractor=extractor,
    )
    assert code == 0
    assert [article.options.prompt_version for article in extractor.articles] == ["v1", "v2"]
    assert all(article.options.cache.value == "off" for article in extractor.articles)
    assert "embedded v2 against embedded v1" in out
    assert "1 case, about" in err


def test_costs_that_cannot_be_kept_are_refused(command: Command, recorded: Path) -> None:
    """Nobody is asked when the likely cost is too high, or when there is no price to tell it by."""
    extractor = FakeExtractor()
    arguments = ("eval", recorded, "--max-cost", "0.0001", "--model")
    for model, message in (
        ("openai/gpt-4o", "the run is likely to cost $"),
        ("hosted_vllm/mine", "the price of hosted_vllm/mine is not known"),
    ):
        code, _, err = command(*arguments, model, extractor=extractor)
        assert code == 2
        assert message in err
    assert extractor.articles == []


def test_a_stopped_run_goes_on(command: Command, tmp_path: Path) -> None:
    """What is kept is neither asked again nor estimated, unless what makes answers changed."""
    for slug in ("rain", "weather"):
        write_case(tmp_path / "cases" / slug, QUIET, NOTHING_ELSE)
    keep = ("eval", tmp_path, "--model", "embedded", "--run", tmp_path / "kept")
    first, second, third = FakeExtractor(), FakeExtractor(), FakeExtractor()
    assert command(*keep, "--limit", 1, extractor=first)[0] == 0
    code, _, err = command(*keep, extractor=second)
    assert code == 0
    assert [article.id for article in second.articles] == ["weather"]
    assert "1 case (1 kept from before), about" in err
    command(*keep, "--deadline", 5, extractor=third)
    assert len(third.articles) == 2


def test_several_runs_end_in_one_table(command: Command, recorded: Path) -> None:
    """Four runs are compared with the first, in lines that fit 80 columns and have no blanks at their end."""
    extractor = FakeExtractor()
    code, out, _ = command(
        "eval",
        recorded / "cases" / "weather",
        "--models",
        "embedded,ollama/b",
        "--prompts",
        "v1,v2",
        extractor=extractor,
    )
    assert code == 0
    overview = out[out.index("F1 of all runs, compared with embedded v1") :].splitlines()
    assert [line.split("  ")[-1] for line in overview[2:6]] == [
        "embedded v1",
        "embedded v2",
        "ollama/b v1",
        "ollama/b v2",
    ]
    lines = [line for line in out.splitlines() if not line.startswith("Most lost")]
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if line != line.rstrip()]


def test_failures_fail(command: Command, recorded: Path) -> None:
    """A case without an answer gives exit code 1 and its reason."""
    extractor = FakeExtractor(error=RuntimeError("boom"))
    code, out, _ = command("eval", recorded, "--model", "embedded", extractor=extractor)
    assert code == 1
    assert "failed: lenses: a fault of Groundwire (RuntimeError)" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--tag", "nowhere"], "has the tags nowhere"),
        (["--baseline", "none.json"], "none.json cannot be read"),
        (["--model", "A", "--models", "B,C"], "--model and --models exclude each other"),
        (["--run", "kept"], "--replay asks nobody"),
        (["--prompts", "v1,v99"], "there is no prompt trade_policy v99"),
        (
            ["--model", "openai/gpt-4o"],
            "no case has replies of openai/gpt-4o under prompt v1; recorded are: embedded v1",
        ),
    ],
)
def test_bad_input(command: Command, recorded: Path, arguments: list[str], message: str) -> None:
    """Exit code 2 with one line that says what to change."""
    code, _, err = command("eval", recorded, "--replay", "--prompts", VERSION, *arguments)
    assert code == 2
    assert message in err


def test_check_lists_every_fault(command: Command, golden: Path) -> None:
    """File and place of each on stdout, how many on stderr."""
    assert command("golden", "check", golden)[:2] == (0, "2 cases are in order\n")
    file = golden / "cases" / "lenses" / "expected.json"
    file.write_text(file.read_text("utf-8").replace('"a3"', '"a4"', 1), encoding="utf-8")
    code, out, err = command("golden", "check", golden)
    assert code == 2
    assert "lenses/expected.json at /positions/1/actor: there is no a3 in actors" in out
    assert "1 fault in" in err


def test_new_drafts_a_case(command: Command, tmp_path: Path) -> None:
    """A draft is in order, is called a draft, and never overwrites a case."""
    article, case = tmp_path / "article.txt", tmp_path / "draft"
    article.write_text(ARTICLE, encoding="utf-8", newline="")
    arguments = ("golden", "new", article, "-o", case, "--published-at", "2023-03-01", "--model", "embedded")
    code, out, _ = command(*arguments, extractor=FakeExtractor())
    assert code == 0
    assert "is a draft by fake/model: correct it by hand" in out
    code, out, _ = command("golden", "check", case)
    assert (code, out.count("\n")) == (2, 1)
    assert "meta.yaml at /source: say where the text comes from" in out
    code, _, err = command(*arguments, extractor=FakeExtractor())
    assert code == 2
    assert "exists already" in err


def test_record_writes_what_was_answered(command: Command, golden: Path) -> None:
    """Answered cases get a recording, failed ones keep theirs, and --only-missing asks no other."""
    lenses = recording_file(golden / "cases" / "lenses", "embedded", VERSION)
    before = lenses.read_bytes()
    arguments = ("golden", "record", golden, "--model", "embedded", "--prompt", VERSION)
    failing = FakeExtractor(error=RuntimeError("boom"))
    code, out, _ = command(*arguments, extractor=failing)
    assert code == 1
    assert "recorded 0 of 2 cases" in out
    assert lenses.read_bytes() == before
    weather = recording_file(golden / "cases" / "weather", "embedded", VERSION)
    weather.unlink()
    extractor = FakeExtractor()
    code, out, _ = command(*arguments, "--only-missing", extractor=extractor)
    assert code == 0
    assert [article.id for article in extractor.articles] == ["weather"]
    assert weather.exists()


def test_accept_sets_floors_with_a_reason(command: Command, golden: Path) -> None:
    """The floors come with their reason; data that sinks them is refused without --lower."""
    arguments = ("golden", "accept", golden, "--prompt", VERSION, "--reason")
    code, out, _ = command(*arguments, "the first recordings of this model")
    assert code == 0
    assert "total: partial" in out
    baseline = json.loads((golden / "baseline.json").read_bytes())
    assert baseline["accepted"][0]["reason"] == "the first recordings of this model"
    expected = golden / "cases" / "lenses" / "expected.json"
    harder = expected.read_text("utf-8").replace(
        '"Rufus Firefly", "kind": "person"', '"Rufus Firefly", "kind": "court"'
    )
    expected.write_text(harder, encoding="utf-8")
    code, out, err = command(*arguments, "a correction of the gold")
    assert code == 2
    assert "actors.partial would sink from" in out
    assert "--lower" in err
    assert command(*arguments, "a correction of the gold", "--lower")[0] == 0
    assert json.loads((golden / "baseline.json").read_bytes())["accepted"][1]["lowered"]
