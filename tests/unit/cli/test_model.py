"""The commands about the embedded model's weights."""

from pathlib import Path

import pytest

from service.cli.app import run
from service.cli.exits import ExitCode
from service.cli.model import describe
from service.ports import WeightsReport


@pytest.mark.parametrize(
    ("present", "verified", "told"),
    [
        (False, False, "not here yet; would come from the moon"),
        (True, False, "here, sha256 not checked yet"),
        (True, True, "here, sha256 checked"),
    ],
)
def test_the_state_of_the_weights_is_told_in_words(present: bool, verified: bool, told: str) -> None:
    """Each state of the weights reads as a sentence that says what to do."""
    report = WeightsReport("A model", 1_500_000_000, "/there", present, verified, "the moon")
    lines = describe(report).splitlines()
    assert lines[:2] == ["A model, 1.50 GB", "/there"]
    assert lines[2].startswith(told)


def test_missing_weights_end_with_a_failure_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`model status` exits with 1 while the cache is empty, and names the file it looks for."""
    monkeypatch.setenv("GROUNDWIRE_CACHE_DIR", str(tmp_path))
    assert run(["model", "status"]) == ExitCode.FAILURE
    assert str(tmp_path) in capsys.readouterr().out


def test_a_wrong_file_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`model fetch` refuses a file that is not the published one."""
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"not a model")
    monkeypatch.setenv("GROUNDWIRE_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("GROUNDWIRE_MODEL_FILE", str(wrong))
    assert run(["model", "fetch"]) == ExitCode.FAILURE
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert complaint.startswith("groundwire: ")
    assert "wrong.gguf" in complaint
